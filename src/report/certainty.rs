//! How sure the verdict is and what would change it, in the sentences that the
//! terminal and the page share.

use crate::analysis::Analysis;
use crate::language::{Message, Value, Words, message, say};
use crate::maturity::{PathStep, SignVerdict, Swing, WaiverEffect, WaiverUse};
use crate::model::{Phase, day};

use super::document::Document;
use super::wording;

/// How likely each phase is, the likeliest first.
pub(super) fn probability(words: &Words, analysis: &Analysis) -> String {
    let Some(probability) = &analysis.inference.probability else {
        return words.text("probability-none");
    };
    let mut phases: Vec<(Phase, f64)> = Phase::ALL
        .into_iter()
        .map(|phase| (phase, probability.of(phase)))
        .filter(|(_, share)| *share > 0.0)
        .collect();
    phases.sort_by(|a, b| b.1.total_cmp(&a.1));
    let of_each = phases.iter().map(|(phase, share)| {
        let share = per_cent(words, *share);
        message!("probability-of", phase = *phase, share = share)
    });
    say!(words, "probability", phases = of_each.collect::<Vec<_>>())
}

/// Whole per cents, of which none says never or always without being it.
pub(super) fn per_cent(words: &Words, share: f64) -> String {
    match share {
        _ if share < 1.0 && share > 0.99 => words.text("share-over-99"),
        _ if share < 0.01 => words.text("share-under-1"),
        _ => whole_per_cent(words, share.min(1.0)),
    }
}

fn whole_per_cent(words: &Words, share: f64) -> String {
    say!(words, "unit-share", value = Value::number(share * 100.0, 0))
}

/// The smallest changes that would make it another phase; what lowers it
/// first.
pub(super) fn margin(document: &Document<'_>) -> Vec<String> {
    let words = document.words;
    let margin = &document.analysis.inference.margin;
    let mut lines: Vec<String> = [
        (&margin.down, message!("swing-fall")),
        (&margin.up, message!("swing-rise")),
    ]
    .into_iter()
    .filter_map(|(swing, message)| Some((swing.as_ref()?, message)))
    .map(|(swing, message)| one_swing(document, swing, message))
    .collect();
    lines.extend(margin.clients.iter().map(|swing| {
        say!(
            words,
            "without-client",
            client = &swing.client,
            phase = swing.headline
        )
    }));
    if margin.clients.is_empty() && margin.clients_tried > 0 {
        lines.push(say!(words, "hangs-on-no-client", n = margin.clients_tried));
    }
    lines
}

fn one_swing(document: &Document<'_>, swing: &Swing, message: Message) -> String {
    let words = document.words;
    let title = document.metric_title(&swing.metric);
    let metric = match wording::value(words, swing.value, swing.unit) {
        Some(value) => message!("swing-metric-now", metric = title, value = value),
        None => message!("swing-metric", metric = title),
    };
    let way = if swing.change < 0.0 {
        "lower"
    } else {
        "higher"
    };
    let each = if swing.several_months { "yes" } else { "no" };
    let message = message
        .with("phase", swing.phase)
        .with("metric", metric)
        .with("size", wording::distance(swing.unit, swing.change.abs()))
        .with("way", way)
        .with("each", each);
    words.say(&message)
}

/// What the assumptions would lead to, marked as such; nothing without any.
pub(super) fn what_if(document: &Document<'_>) -> Option<String> {
    let words = document.words;
    let what_if = document.analysis.inference.what_if.as_ref()?;
    let assumed: Vec<Message> = what_if
        .assumed
        .iter()
        .map(|one| {
            message!(
                "what-if-one",
                metric = document.metric_title(&one.metric),
                value = one.unit.spoken(one.value),
                measured = wording::value(words, one.measured, one.unit)
                    .unwrap_or_else(|| words.text("not-measured"))
            )
        })
        .collect();
    Some(say!(
        words,
        "what-if",
        assumed = assumed,
        phase = what_if.verdict.headline
    ))
}

/// The waivers with what became of them, and the phase without them.
pub(super) fn waivers(words: &Words, analysis: &Analysis) -> Vec<String> {
    let uses = &analysis.inference.waivers;
    let mut lines: Vec<String> = uses.iter().map(|used| waiver(words, used)).collect();
    if uses.iter().any(|used| used.effect == WaiverEffect::InUse) {
        let phase = analysis.verdict().without_waivers;
        lines.push(say!(words, "without-waivers", phase = phase));
    }
    lines
}

/// The waivers that are about a sign or one of its criteria.
pub(super) fn waivers_of(words: &Words, analysis: &Analysis, sign: &SignVerdict) -> Vec<String> {
    let is_about = |used: &&WaiverUse| {
        let of = &used.waiver.of;
        let of_criterion = sign
            .criteria
            .iter()
            .any(|criterion| criterion.id == *of || criterion.metric == *of);
        sign.id == *of || of_criterion
    };
    let uses = analysis.inference.waivers.iter();
    uses.filter(is_about)
        .map(|used| waiver(words, used))
        .collect()
}

fn waiver(words: &Words, used: &WaiverUse) -> String {
    let waiver = &used.waiver;
    let effect = words.text(match used.effect {
        WaiverEffect::InUse => "waiver-in-use",
        WaiverEffect::NotNeeded => "waiver-not-needed",
        WaiverEffect::Expired => "waiver-expired",
        WaiverEffect::NotYet => "waiver-not-yet",
        WaiverEffect::NothingOfThatName => "waiver-unknown",
    });
    let message = match waiver.from {
        Some(from) => message!("waiver-from", from = day(from)),
        None => message!("waiver"),
    };
    let message = message
        .with("of", &waiver.of)
        .with("expires", day(waiver.expires))
        .with("effect", effect)
        .with("reason", &waiver.reason)
        .with("owner", &waiver.owner);
    words.say(&message)
}

/// What would close a step's gap, and who makes up most of it.
pub(super) fn effort(words: &Words, step: &PathStep) -> Option<String> {
    let closing = closing(words, step).map(|text| wording::sentence(&text));
    match (closing, parts(words, step)) {
        (Some(closing), Some(parts)) => Some(format!("{closing} {parts}")),
        (closing, parts) => closing.or(parts),
    }
}

/// What would close a step's gap, in the provider's own units.
pub(super) fn closing(words: &Words, step: &PathStep) -> Option<String> {
    let effort = step.effort.as_ref()?;
    Some(wording::capital(&words.say(&effort.told)))
}

/// Who or what makes up most of a gap, in a sentence.
pub(super) fn parts(words: &Words, step: &PathStep) -> Option<String> {
    let first = step.parts.first()?;
    let of_first = || step.parts.iter().filter(|part| part.by == first.by);
    // Names from files are no terms.
    let is_ours = ["priority", "missing entry"].contains(&first.by);
    let named: Vec<Message> = of_first()
        .map(|part| {
            let name = if is_ours {
                Value::Known(part.name.clone())
            } else {
                Value::from(&part.name)
            };
            message!(
                "part",
                name = name,
                share = whole_per_cent(words, part.share),
                of_all = whole_per_cent(words, part.share_of_all)
            )
        })
        .collect();
    let named_share: f64 = of_first().map(|part| part.share).sum();
    let by = words.known(first.by).into_owned();
    Some(if named_share >= 0.5 {
        say!(words, "parts-most", by = by, parts = named)
    } else {
        say!(words, "parts-largest", by = by, parts = named)
    })
}

#[cfg(test)]
mod tests {
    use super::{effort, margin, per_cent, probability, waivers, waivers_of, what_if};
    use crate::language::Words;
    use crate::maturity::{Assumed, WaiverEffect, WaiverUse, WhatIf};
    use crate::model::{Unit, Waiver};
    use crate::report::fixture::{self, Case};

    #[test]
    fn the_likeliest_phase_comes_first_and_the_impossible_is_left_out() {
        let text = probability(Words::english(), &fixture::analysis());
        assert!(
            text.contains("Stable 81%, Proactive 11%, Reactive 8%."),
            "{text}"
        );
        assert!(!text.contains("Scalable"));
    }

    #[test]
    fn nearly_all_is_not_all() {
        assert_eq!(per_cent(Words::english(), 0.999), "over 99%");
        assert_eq!(per_cent(Words::english(), 1.0), "100%");
        assert_eq!(per_cent(Words::english(), 0.001), "under 1%");
        assert_eq!(per_cent(Words::english(), 0.25), "25%");
    }

    #[test]
    fn the_margin_names_value_change_and_phase() {
        let case = Case::usual();
        assert_eq!(
            margin(&case.document()),
            [
                "It would fall to Reactive if “Days sales outstanding” (now 52.4 days) were 7.6 days higher in each of its months."
            ]
        );
    }

    #[test]
    fn a_gap_is_told_in_records_with_who_makes_it_up() {
        let case = Case::usual();
        assert_eq!(
            effort(Words::english(), &case.analysis.path[0]).unwrap(),
            "18 fewer targets breached a month. Most of it by client: “Acme” 62% (12% of all)."
        );
    }

    #[test]
    fn an_assumption_is_marked_as_one() {
        let mut case = Case::usual();
        assert_eq!(what_if(&case.document()), None);
        case.analysis.inference.what_if = Some(WhatIf {
            assumed: vec![Assumed {
                metric: "dso".to_owned(),
                unit: Unit::Days,
                value: 30.0,
                measured: None,
            }],
            verdict: case.analysis.verdict().clone(),
        });
        let text = what_if(&case.document()).unwrap();
        assert!(
            text.starts_with("WHAT IF, and not what was found"),
            "{text}"
        );
        assert!(
            text.contains("30.0 days (measured: not measured)"),
            "{text}"
        );
    }

    #[test]
    fn a_waiver_in_use_stands_beside_the_phase_without_it() {
        let mut analysis = fixture::analysis();
        assert!(waivers(Words::english(), &analysis).is_empty());
        let waiver = Waiver {
            of: "dso".to_owned(),
            reason: "one debtor in court".to_owned(),
            owner: "Ana".to_owned(),
            from: None,
            expires: "2026-12-31".parse().unwrap(),
        };
        analysis.inference.waivers = vec![WaiverUse {
            waiver,
            effect: WaiverEffect::InUse,
        }];
        let lines = waivers(Words::english(), &analysis);
        assert_eq!(
            lines[0],
            "Waiver of dso until 31 Dec 2026 (in use): one debtor in court – Ana"
        );
        assert!(lines[1].contains("would be Stable"), "{}", lines[1]);
        let with_dso: Vec<u8> = analysis
            .verdict()
            .signs
            .iter()
            .filter(|sign| !waivers_of(Words::english(), &analysis, sign).is_empty())
            .map(|sign| sign.number)
            .collect();
        assert_eq!(with_dso, [4]);
    }

    #[test]
    fn a_waiver_that_counts_for_nothing_says_so() {
        let mut analysis = fixture::analysis();
        let used = |from: Option<&str>, effect| WaiverUse {
            waiver: Waiver {
                of: "dso".to_owned(),
                reason: "one debtor in court".to_owned(),
                owner: "Ana".to_owned(),
                from: from.map(|day| day.parse().unwrap()),
                expires: "2026-12-31".parse().unwrap(),
            },
            effect,
        };
        analysis.inference.waivers = vec![
            used(None, WaiverEffect::Expired),
            used(Some("2026-12-01"), WaiverEffect::NotYet),
        ];
        let lines = waivers(Words::english(), &analysis);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[0].contains("(expired, and counts for nothing)"));
        assert!(lines[1].contains("from 1 Dec 2026 until 31 Dec 2026 (does not hold yet)"));
    }
}
