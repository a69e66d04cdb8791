use crate::language::{Message, Words, say};
use crate::maturity::{CriterionVerdict, SignVerdict};
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
    pub(super) word: String,
    pub(super) look: &'static str,
    /// The figures in short, or why there are none.
    pub(super) in_short: String,
    pub(super) reason: Option<String>,
    pub(super) waivers: Vec<String>,
    pub(super) evidence: String,
    pub(super) criteria: Vec<CriterionCard<'a>>,
    pub(super) caveats: Vec<String>,
}

pub(super) struct CriterionCard<'a> {
    pub(super) metric: String,
    /// How it is counted.
    pub(super) formula: Option<String>,
    /// The name of the table of records.
    pub(super) records_label: String,
    pub(super) chart: Option<&'a SmallChart>,
    pub(super) records: Option<RowsView>,
    pub(super) mark: &'static str,
    pub(super) word: String,
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
    let (verdict, words) = (document.analysis.verdict(), document.words);
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
                    || words.text("board-strength"),
                    |gate| {
                        let [from, to] = [gate.from, gate.to];
                        let [from, to] = [from, to].map(|phase| wording::phase(words, phase));
                        format!("{from} → {to}")
                    },
                ),
                standing: gate.map_or_else(
                    || {
                        let met = verdict.strength();
                        say!(words, "board-strength-met", met = met, all = signs.len())
                    },
                    |gate| {
                        let mark = if gate.passed {
                            "✓"
                        } else if gate.could_pass {
                            "?"
                        } else {
                            "✗"
                        };
                        format!("{mark} {}", gate_standing(words, verdict, gate))
                    },
                ),
                look: match gate {
                    Some(gate) if gate.passed => "met",
                    Some(gate) if !gate.could_pass => "not-met",
                    _ => "unseen",
                },
                ready_when: gate.map(|gate| words.known(&gate.ready_when).into_owned()),
                ask: gate.map(|gate| words.known(&gate.ask).into_owned()),
                signs: cards.collect(),
            }
        })
        .collect()
}

impl<'a> SignCard<'a> {
    fn of(sign: &SignVerdict, document: &Document<'a>) -> Self {
        let (analysis, words) = (document.analysis, document.words);
        let criteria: Vec<_> = sign
            .criteria
            .iter()
            .map(|criterion| CriterionCard::of(criterion, sign.number, document))
            .collect();
        Self {
            id: sign.id.clone(),
            number: sign.number,
            title: words.known(&sign.title).into_owned(),
            core: sign.core,
            mark: wording::mark(sign.status),
            word: wording::sign_status(words, sign.status),
            look: look(sign.status),
            in_short: in_short(sign, document),
            reason: sign.reason.as_ref().map(|reason| sentence(words, reason)),
            waivers: certainty::waivers_of(words, analysis, sign),
            evidence: wording::evidence(words, sign.evidence),
            criteria,
            caveats: sign.caveats.iter().map(|one| words.say(one)).collect(),
        }
    }
}

/// A reason as a sentence of its own.
fn sentence(words: &Words, reason: &Message) -> String {
    wording::sentence(&words.say(reason))
}

/// The first figure that decides the sign: what fails before what holds.
fn in_short(sign: &SignVerdict, document: &Document<'_>) -> String {
    let same = sign
        .criteria
        .iter()
        .find(|criterion| criterion.status == sign.status && criterion.value.is_some());
    let decisive = same.and_then(|criterion| {
        let value = wording::judged_value(document.words, criterion)?;
        let title = document.metric_title(&criterion.metric);
        // A unit does not stand on a line of its own.
        Some(format!("{title}: {}", value.replace(' ', "\u{a0}")))
    });
    decisive
        .or_else(|| {
            let reason = sign.reason.as_ref()?;
            Some(sentence(document.words, reason))
        })
        .unwrap_or_default()
}

impl<'a> CriterionCard<'a> {
    fn of(criterion: &CriterionVerdict, sign: u8, document: &Document<'a>) -> Self {
        let (analysis, words) = (document.analysis, document.words);
        let card = document.metrics.get(&criterion.metric);
        let value = wording::judged_value(words, criterion);
        let metric = document.metric_title(&criterion.metric);
        let basis = value.as_ref().map(|_| {
            let window = wording::window(words, criterion.window, analysis.as_of);
            format!("{}, {window}", wording::basis(words, criterion))
        });
        let url = criterion
            .source
            .url
            .clone()
            // A model may be somebody else's: only addresses of pages become links.
            .filter(|url| url.starts_with("https://") || url.starts_with("http://"));
        Self {
            records_label: say!(words, "board-records-of", metric = &metric, sign = sign),
            metric,
            formula: card.map(|card| words.known(&card.formula).into_owned()),
            chart: card.and_then(|card| card.chart.as_ref()),
            records: analysis
                .records_of(criterion)
                .map(|records| RowsView::of(words, records)),
            mark: wording::mark(criterion.status),
            word: wording::criterion_status(words, criterion.status),
            look: look(criterion.status),
            target: wording::target(words, &criterion.target, criterion.unit),
            gap: wording::gap(words, criterion),
            months: criterion
                .months
                .map(|months| wording::months_in_target(words, months)),
            interval: criterion
                .interval
                .filter(|_| value.is_some())
                .and_then(|interval| wording::interval(words, interval, criterion.unit)),
            basis,
            reason: criterion
                .reason
                .as_ref()
                .map(|reason| sentence(words, reason)),
            rationale: words.known(&criterion.rationale).into_owned(),
            source: wording::source(words, &criterion.source),
            url,
            remedy: words.say(&criterion.first_step()),
            value,
        }
    }
}
