//! How sure the verdict is and what would change it, as `report.json` says it.

use serde::Serialize;

use crate::maturity;
use crate::model::{Headline, Phase, Unit};
use crate::report::number::stable;

use super::signs::status;

#[derive(Debug, Serialize)]
pub(super) struct Margin<'a> {
    down: Option<Swing<'a>>,
    up: Option<Swing<'a>>,
    clients: Vec<ClientSwing<'a>>,
    clients_tried: usize,
}

#[derive(Debug, Serialize)]
struct Swing<'a> {
    metric: &'a str,
    unit: Unit,
    value: Option<f64>,
    change: Option<f64>,
    relative: Option<f64>,
    several_months: bool,
    phase: Phase,
}

#[derive(Debug, Serialize)]
struct ClientSwing<'a> {
    client: &'a str,
    headline: Headline,
}

impl<'a> Margin<'a> {
    pub(super) fn of(margin: &'a maturity::Margin) -> Self {
        Self {
            down: margin.down.as_ref().map(Swing::of),
            up: margin.up.as_ref().map(Swing::of),
            clients: margin
                .clients
                .iter()
                .map(|swing| ClientSwing {
                    client: &swing.client,
                    headline: swing.headline,
                })
                .collect(),
            clients_tried: margin.clients_tried,
        }
    }
}

impl<'a> Swing<'a> {
    fn of(swing: &'a maturity::Swing) -> Self {
        Self {
            metric: &swing.metric,
            unit: swing.unit,
            value: swing.value.and_then(stable),
            change: stable(swing.change),
            relative: stable(swing.relative),
            several_months: swing.several_months,
            phase: swing.phase,
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct WhatIf<'a> {
    assumed: Vec<Assumed<'a>>,
    headline: Headline,
    lower: Phase,
    upper: Phase,
}

#[derive(Debug, Serialize)]
struct Assumed<'a> {
    metric: &'a str,
    unit: Unit,
    value: Option<f64>,
    measured: Option<f64>,
}

impl<'a> WhatIf<'a> {
    pub(super) fn of(what_if: &'a maturity::WhatIf) -> Self {
        Self {
            assumed: what_if
                .assumed
                .iter()
                .map(|one| Assumed {
                    metric: &one.metric,
                    unit: one.unit,
                    value: stable(one.value),
                    measured: one.measured.and_then(stable),
                })
                .collect(),
            headline: what_if.verdict.headline,
            lower: what_if.verdict.lower,
            upper: what_if.verdict.upper,
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct Waiver<'a> {
    of: &'a str,
    reason: &'a str,
    owner: &'a str,
    from: Option<String>,
    expires: String,
    effect: &'static str,
}

impl<'a> Waiver<'a> {
    pub(super) fn of(used: &'a maturity::WaiverUse) -> Self {
        Self {
            of: &used.waiver.of,
            reason: &used.waiver.reason,
            owner: &used.waiver.owner,
            from: used.waiver.from.map(|day| day.to_string()),
            expires: used.waiver.expires.to_string(),
            effect: used.effect.id(),
        }
    }
}

/// What somebody believes, held against the records.
#[derive(Debug, Serialize)]
pub(super) struct Perception<'a> {
    file: &'a str,
    asked: usize,
    answered: usize,
    alike: usize,
    undecided: usize,
    not_observed: usize,
    gaps: Vec<PerceptionGap<'a>>,
}

#[derive(Debug, Serialize)]
struct PerceptionGap<'a> {
    sign: &'a str,
    number: u8,
    gate: u8,
    core: bool,
    title: &'a str,
    agreement: u8,
    status: &'static str,
    direction: &'static str,
    binding: bool,
}

impl<'a> Perception<'a> {
    pub(super) fn of(perception: &'a maturity::Perception) -> Self {
        let gaps = perception.gaps.iter();
        Self {
            file: &perception.file,
            asked: perception.asked,
            answered: perception.answered,
            alike: perception.alike,
            undecided: perception.undecided,
            not_observed: perception.not_observed,
            gaps: gaps
                .map(|gap| PerceptionGap {
                    sign: &gap.sign,
                    number: gap.number,
                    gate: gap.gate,
                    core: gap.core,
                    title: &gap.title,
                    agreement: gap.agreement,
                    status: status(gap.status, "not_observed"),
                    direction: if gap.is_over { "over" } else { "under" },
                    binding: gap.is_binding,
                })
                .collect(),
        }
    }
}
