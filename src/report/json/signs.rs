//! Signs, the path and the blind spots, as `report.json` says them.

use serde::Serialize;

use crate::analysis::{self, Analysis};
use crate::language::{Message, Words};
use crate::maturity::{self, CriterionVerdict, GapPart, PathStep, SignVerdict, Status};
use crate::model::{Evidence, Operator, Phase, Role, Source, Unit};
use crate::report::number::stable;

use super::criterion_records::Records;
use super::readings::interval;

#[derive(Debug, Serialize)]
pub(super) struct Sign<'a> {
    id: &'a str,
    number: u8,
    gate: u8,
    core: bool,
    title: &'a str,
    status: &'static str,
    without_waiver: &'static str,
    reason: Option<String>,
    evidence: Evidence,
    criteria: Vec<Criterion<'a>>,
    caveats: Vec<String>,
}

impl<'a> Sign<'a> {
    pub(super) fn of(sign: &'a SignVerdict, analysis: &'a Analysis) -> Self {
        Self {
            id: &sign.id,
            number: sign.number,
            gate: sign.gate,
            core: sign.core,
            title: &sign.title,
            status: status(sign.status, "not_observed"),
            without_waiver: status(sign.without_waiver, "not_observed"),
            reason: sign.reason.as_ref().map(in_english),
            evidence: sign.evidence,
            criteria: sign
                .criteria
                .iter()
                .map(|criterion| Criterion::of(criterion, analysis.records_of(criterion)))
                .collect(),
            caveats: sign.caveats.iter().map(in_english).collect(),
        }
    }
}

/// What programs are told is told in English, whatever the report speaks.
pub(super) fn in_english(message: &Message) -> String {
    Words::english().say(message)
}

fn all_in_english(messages: &[Message]) -> String {
    let said: Vec<String> = messages.iter().map(in_english).collect();
    said.join(" ")
}

/// A criterion is measured, a sign is observed: the word for neither differs.
pub(super) fn status(status: Status, unknown: &'static str) -> &'static str {
    match status {
        Status::Met => "met",
        Status::NotMet => "not_met",
        Status::NotObserved => unknown,
        Status::Waived => "waived",
    }
}

#[derive(Debug, Serialize)]
struct Criterion<'a> {
    id: &'a str,
    metric: &'a str,
    status: &'static str,
    without_waiver: &'static str,
    reason: Option<String>,
    value: Option<f64>,
    unit: Unit,
    operator: Operator,
    target: Option<f64>,
    target_upper: Option<f64>,
    gap: Option<f64>,
    window: u32,
    months: Option<Months>,
    n: Option<u64>,
    numerator: Option<f64>,
    denominator: Option<f64>,
    interval: Option<[f64; 2]>,
    role: &'static str,
    instead_of: Option<&'a str>,
    rationale: &'a str,
    source: &'a Source,
    remedy: &'a str,
    records: Option<Records<'a>>,
}

#[derive(Debug, Serialize)]
struct Months {
    needed: u32,
    of: u32,
    met: u32,
    measured: u32,
}

impl<'a> Criterion<'a> {
    fn of(criterion: &'a CriterionVerdict, records: Option<&'a analysis::Records>) -> Self {
        let value = criterion.value.and_then(stable);
        Self {
            id: &criterion.id,
            metric: &criterion.metric,
            status: status(criterion.status, "not_measured"),
            without_waiver: status(criterion.without_waiver, "not_measured"),
            reason: criterion.reason.as_ref().map(in_english),
            value,
            unit: criterion.unit,
            operator: criterion.target.operator,
            target: stable(criterion.target.value),
            target_upper: criterion.target.upper.and_then(stable),
            gap: criterion.gap().and_then(stable),
            window: criterion.window,
            months: criterion.months.map(|months| Months {
                needed: months.needed,
                of: months.of,
                met: months.met,
                measured: months.measured,
            }),
            n: value.map(|_| criterion.n),
            numerator: criterion.numerator.and_then(stable),
            denominator: criterion.denominator.and_then(stable),
            interval: interval(criterion.interval),
            role: match criterion.role {
                Role::Needed => "needed",
                Role::InsteadOf(_) => "instead_of",
                Role::Beside => "beside",
            },
            instead_of: match &criterion.role {
                Role::InsteadOf(other) => Some(other),
                _ => None,
            },
            rationale: &criterion.rationale,
            source: &criterion.source,
            remedy: &criterion.remedy,
            records: records.map(Records::of),
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct Step<'a> {
    gate: u8,
    sign: &'a str,
    criterion: &'a str,
    metric: &'a str,
    value: Option<f64>,
    operator: Operator,
    target: Option<f64>,
    target_upper: Option<f64>,
    gap: Option<f64>,
    unit: Unit,
    core: bool,
    remedy: &'a str,
    effort: Option<Effort>,
    parts: Vec<Part<'a>>,
}

/// What would close the gap, in records or money.
#[derive(Debug, Serialize)]
struct Effort {
    amount: Option<f64>,
    unit: Unit,
    a_month: bool,
    text: String,
}

/// A part of what counts against the target.
#[derive(Debug, Serialize)]
struct Part<'a> {
    by: &'static str,
    name: &'a str,
    amount: Option<f64>,
    share: Option<f64>,
    share_of_all: Option<f64>,
}

impl<'a> Part<'a> {
    fn of(part: &'a GapPart) -> Self {
        Self {
            by: part.by,
            name: &part.name,
            amount: stable(part.amount),
            share: stable(part.share),
            share_of_all: stable(part.share_of_all),
        }
    }
}

impl<'a> Step<'a> {
    pub(super) fn of(step: &'a PathStep) -> Self {
        let criterion = &step.criterion;
        Self {
            gate: step.gate,
            sign: &step.sign,
            criterion: &criterion.id,
            metric: &criterion.metric,
            value: criterion.value.and_then(stable),
            operator: criterion.target.operator,
            target: stable(criterion.target.value),
            target_upper: criterion.target.upper.and_then(stable),
            gap: criterion.gap().and_then(stable),
            unit: criterion.unit,
            core: step.core,
            remedy: &criterion.remedy,
            effort: step.effort.as_ref().map(|effort| Effort {
                amount: stable(effort.amount),
                unit: effort.unit,
                a_month: effort.a_month,
                text: in_english(&effort.told),
            }),
            parts: step.parts.iter().map(Part::of).collect(),
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct BlindSpot<'a> {
    sign: &'a str,
    number: u8,
    title: &'a str,
    gate: u8,
    core: bool,
    reason: String,
    missing: &'static str,
    record: String,
    moves_bound: bool,
    lower_if_met: Phase,
    upper_if_not_met: Phase,
}

impl<'a> BlindSpot<'a> {
    pub(super) fn of(spot: &'a maturity::BlindSpot) -> Self {
        Self {
            sign: &spot.sign,
            number: spot.number,
            title: &spot.title,
            gate: spot.gate,
            core: spot.core,
            reason: spot.reason.as_ref().map(in_english).unwrap_or_default(),
            missing: spot.missing.id(),
            record: all_in_english(&spot.record),
            moves_bound: spot.moves_bound,
            lower_if_met: spot.lower_if_met,
            upper_if_not_met: spot.upper_if_not_met,
        }
    }
}
