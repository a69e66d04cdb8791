use crate::maturity::{CriterionVerdict, SignVerdict};
use crate::model::Month;
use crate::report::certainty;
use crate::report::document::{Document, SmallChart};
use crate::report::overview::gate_standing;
use crate::report::wording;

use super::opening::look;
use super::rows::RowsView;

/// The signs of one gate, with what the gate asks for.
pub(super) struct GateBoard<'a> {
    pub(super) title: String,
    pub(super) standing: String,
    pub(super) look: &'static str,
    pub(super) ready_when: Option<String>,
    pub(super) ask: Option<String>,
    pub(super) signs: Vec<SignCard<'a>>,
}

pub(super) struct SignCard<'a> {
    pub(super) id: String,
    pub(super) number: u8,
    pub(super) title: String,
    pub(super) core: bool,
    pub(super) mark: &'static str,
    pub(super) word: &'static str,
    pub(super) look: &'static str,
    /// The figures in short, or why there are none.
    pub(super) in_short: String,
    pub(super) reason: Option<String>,
    pub(super) waivers: Vec<String>,
    pub(super) evidence: &'static str,
    pub(super) criteria: Vec<CriterionCard<'a>>,
    pub(super) caveats: Vec<String>,
}

pub(super) struct CriterionCard<'a> {
    pub(super) metric: String,
    /// How it is counted.
    pub(super) formula: Option<&'a str>,
    pub(super) chart: Option<&'a SmallChart>,
    pub(super) records: Option<RowsView>,
    pub(super) mark: &'static str,
    pub(super) word: &'static str,
    pub(super) look: &'static str,
    pub(super) value: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) target: String,
    pub(super) gap: Option<String>,
    pub(super) months: Option<String>,
    pub(super) basis: Option<String>,
    pub(super) interval: Option<String>,
    pub(super) rationale: String,
    pub(super) source: String,
    pub(super) url: Option<String>,
    pub(super) remedy: String,
}

/// One board for each gate, and one for the strength within Scalable.
pub(super) fn boards<'a>(document: &Document<'a>) -> Vec<GateBoard<'a>> {
    let verdict = document.analysis.verdict();
    verdict
        .signs
        .chunk_by(|a, b| a.gate == b.gate)
        .map(|signs| {
            let cards = signs.iter().map(|sign| SignCard::of(sign, document));
            let gate = verdict
                .gates
                .iter()
                .find(|gate| Some(gate.gate) == signs.first().map(|sign| sign.gate));
            GateBoard {
                title: gate.map_or_else(
                    || "Thriving in Scalable".to_owned(),
                    |gate| format!("{} → {}", gate.from, gate.to),
                ),
                standing: gate.map_or_else(
                    || format!("Strength {} of {}", verdict.strength(), signs.len()),
                    |gate| {
                        let mark = if gate.passed {
                            "✓"
                        } else if gate.could_pass {
                            "?"
                        } else {
                            "✗"
                        };
                        format!("{mark} {}", gate_standing(verdict, gate))
                    },
                ),
                look: match gate {
                    Some(gate) if gate.passed => "met",
                    Some(gate) if !gate.could_pass => "not-met",
                    _ => "unseen",
                },
                ready_when: gate.map(|gate| gate.ready_when.clone()),
                ask: gate.map(|gate| gate.ask.clone()),
                signs: cards.collect(),
            }
        })
        .collect()
}

impl<'a> SignCard<'a> {
    fn of(sign: &SignVerdict, document: &Document<'a>) -> Self {
        let as_of = document.analysis.as_of;
        let criteria: Vec<_> = sign
            .criteria
            .iter()
            .map(|criterion| CriterionCard::of(criterion, document, as_of))
            .collect();
        Self {
            id: sign.id.clone(),
            number: sign.number,
            title: sign.title.clone(),
            core: sign.core,
            mark: wording::mark(sign.status),
            word: wording::sign_status(sign.status),
            look: look(sign.status),
            in_short: in_short(sign, document),
            reason: sign.reason.as_deref().map(wording::sentence),
            waivers: certainty::waivers_of(document.analysis, sign),
            evidence: wording::evidence(sign.evidence),
            criteria,
            caveats: sign.caveats.clone(),
        }
    }
}

/// The first figure that decides the sign: what fails before what holds.
fn in_short(sign: &SignVerdict, document: &Document<'_>) -> String {
    let same = sign
        .criteria
        .iter()
        .find(|criterion| criterion.status == sign.status && criterion.value.is_some());
    let decisive = same.and_then(|criterion| {
        let value = wording::judged_value(criterion)?;
        let title = document.metric_title(&criterion.metric);
        Some(format!("{title}: {value}"))
    });
    decisive
        .or_else(|| sign.reason.as_deref().map(wording::sentence))
        .unwrap_or_default()
}

impl<'a> CriterionCard<'a> {
    fn of(criterion: &CriterionVerdict, document: &Document<'a>, as_of: Month) -> Self {
        let card = document.metrics.get(&criterion.metric);
        let value = wording::judged_value(criterion);
        let basis = value.as_ref().map(|_| {
            let window = wording::window(criterion.window, as_of);
            format!("{}, {window}", wording::basis(criterion))
        });
        let url = criterion
            .source
            .url
            .clone()
            // A model may be somebody else's: only addresses of pages become links.
            .filter(|url| url.starts_with("https://") || url.starts_with("http://"));
        Self {
            metric: document.metric_title(&criterion.metric),
            formula: card.map(|card| card.formula.as_str()),
            chart: card.and_then(|card| card.chart.as_ref()),
            records: document.analysis.records_of(criterion).map(RowsView::of),
            mark: wording::mark(criterion.status),
            word: wording::criterion_status(criterion.status),
            look: look(criterion.status),
            target: wording::target(&criterion.target, criterion.unit),
            gap: wording::gap(criterion),
            months: criterion.months.map(wording::months_in_target),
            interval: criterion
                .interval
                .filter(|_| value.is_some())
                .and_then(|interval| wording::interval(interval, criterion.unit)),
            basis,
            reason: criterion.reason.as_deref().map(wording::sentence),
            rationale: criterion.rationale.clone(),
            source: wording::source(&criterion.source),
            url,
            remedy: criterion.remedy.clone(),
            value,
        }
    }
}
