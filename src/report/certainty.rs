//! How sure the verdict is and what would change it, in the sentences that the
//! terminal and the page share.

use crate::analysis::Analysis;
use crate::maturity::{PathStep, SignVerdict, Swing, WaiverEffect, WaiverUse};
use crate::model::{Phase, Unit};

use super::document::Document;
use super::wording;

/// How likely each phase is, the likeliest first.
pub(super) fn probability(analysis: &Analysis) -> String {
    let Some(probability) = &analysis.inference.probability else {
        return "How likely each phase is cannot be said while none can be named.".to_owned();
    };
    let mut phases: Vec<(Phase, f64)> = Phase::ALL
        .into_iter()
        .map(|phase| (phase, probability.of(phase)))
        .filter(|(_, share)| *share > 0.0)
        .collect();
    phases.sort_by(|a, b| b.1.total_cmp(&a.1));
    let parts: Vec<String> = phases
        .iter()
        .map(|(phase, share)| format!("{phase} {}", per_cent(*share)))
        .collect();
    format!(
        "Had its months fallen out otherwise, as months do: {}.",
        parts.join(", ")
    )
}

/// Whole per cents, of which none says never or always without being it.
pub(super) fn per_cent(share: f64) -> String {
    match share {
        _ if share >= 1.0 => "100 %".to_owned(),
        _ if share > 0.99 => "over 99 %".to_owned(),
        _ if share < 0.01 => "under 1 %".to_owned(),
        _ => format!("{:.0} %", share * 100.0),
    }
}

/// The smallest changes that would make it another phase; what lowers it
/// first.
pub(super) fn margin(document: &Document<'_>) -> Vec<String> {
    let margin = &document.analysis.inference.margin;
    let mut lines: Vec<String> = [(&margin.down, "fall"), (&margin.up, "rise")]
        .into_iter()
        .filter_map(|(swing, way)| Some((swing.as_ref()?, way)))
        .map(|(swing, way)| one_swing(document, swing, way))
        .collect();
    lines.extend(margin.clients.iter().map(|swing| {
        format!(
            "Without the records of {} it would be {}.",
            wording::quoted(&swing.client),
            swing.headline
        )
    }));
    if margin.clients.is_empty() && margin.clients_tried > 0 {
        lines.push(format!(
            "It hangs on no single one of the {} largest clients.",
            margin.clients_tried
        ));
    }
    lines
}

fn one_swing(document: &Document<'_>, swing: &Swing, way: &str) -> String {
    let size = match swing.unit {
        Unit::Share | Unit::ChangePerYear => format!("{:.1} points", swing.change.abs() * 100.0),
        unit => unit.show(swing.change.abs()),
    };
    let direction = if swing.change < 0.0 {
        "lower"
    } else {
        "higher"
    };
    let months = if swing.several_months {
        " in each of its months"
    } else {
        ""
    };
    let now = wording::value(swing.value, swing.unit)
        .map_or_else(String::new, |value| format!(" (it is {value})"));
    format!(
        "It would {way} to {} if {} were {size} {direction}{months}{now}.",
        swing.phase,
        wording::quoted(&document.metric_title(&swing.metric))
    )
}

/// What the assumptions would lead to, marked as such; nothing without any.
pub(super) fn what_if(document: &Document<'_>) -> Option<String> {
    let what_if = document.analysis.inference.what_if.as_ref()?;
    let assumed: Vec<String> = what_if
        .assumed
        .iter()
        .map(|one| {
            let measured =
                wording::value(one.measured, one.unit).unwrap_or_else(|| "not measured".to_owned());
            format!(
                "{} {} (measured: {measured})",
                document.metric_title(&one.metric),
                one.unit.show(one.value)
            )
        })
        .collect();
    Some(format!(
        "WHAT IF, and not what was found: with {} it would be {}. Nothing else in this report assumes it.",
        assumed.join(", "),
        what_if.verdict.headline
    ))
}

/// The waivers with what became of them, and the phase without them.
pub(super) fn waivers(analysis: &Analysis) -> Vec<String> {
    let uses = &analysis.inference.waivers;
    let mut lines: Vec<String> = uses.iter().map(waiver).collect();
    if uses.iter().any(|used| used.effect == WaiverEffect::InUse) {
        lines.push(format!(
            "Without waivers the phase would be {}; a waiver never counts as a sign met.",
            analysis.verdict().without_waivers
        ));
    }
    lines
}

/// The waivers that are about a sign or one of its criteria.
pub(super) fn waivers_of(analysis: &Analysis, sign: &SignVerdict) -> Vec<String> {
    let is_about = |used: &&WaiverUse| {
        let of = &used.waiver.of;
        let of_criterion = sign
            .criteria
            .iter()
            .any(|criterion| criterion.id == *of || criterion.metric == *of);
        sign.id == *of || of_criterion
    };
    let uses = &analysis.inference.waivers;
    uses.iter().filter(is_about).map(waiver).collect()
}

fn waiver(used: &WaiverUse) -> String {
    let waiver = &used.waiver;
    let effect = match used.effect {
        WaiverEffect::InUse => "in use",
        WaiverEffect::NotNeeded => "not needed: it is met",
        WaiverEffect::Expired => "expired, and counts for nothing",
        WaiverEffect::NotYet => "does not hold yet",
        WaiverEffect::NothingOfThatName => "the model has nothing of that name",
    };
    let from = waiver
        .from
        .map_or_else(String::new, |from| format!("from {from} "));
    format!(
        "Waiver of {} {from}until {} ({effect}): {} – {}",
        waiver.of, waiver.expires, waiver.reason, waiver.owner
    )
}

/// What would close a step's gap, and who makes up most of it.
pub(super) fn effort(step: &PathStep) -> Option<String> {
    let parts = parts(step);
    match (&step.effort, parts) {
        (Some(effort), Some(parts)) => Some(format!("{}. {parts}", wording::capital(&effort.text))),
        (Some(effort), None) => Some(wording::sentence(&effort.text)),
        (None, parts) => parts,
    }
}

/// Who or what makes up most of a gap, in a sentence.
pub(super) fn parts(step: &PathStep) -> Option<String> {
    let first = step.parts.first()?;
    let of_first = || step.parts.iter().filter(|part| part.by == first.by);
    let named: Vec<String> = of_first()
        .map(|part| {
            format!(
                "{} {:.0} % ({:.0} % of all)",
                wording::quoted(&part.name),
                part.share * 100.0,
                part.share_of_all * 100.0
            )
        })
        .collect();
    let named_share: f64 = of_first().map(|part| part.share).sum();
    let how_much = if named_share >= 0.5 {
        "Most of it"
    } else {
        "The largest parts"
    };
    Some(format!("{how_much} by {}: {}.", first.by, named.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::{effort, margin, per_cent, probability, waivers, waivers_of, what_if};
    use crate::maturity::{Assumed, WaiverEffect, WaiverUse, WhatIf};
    use crate::model::{Unit, Waiver};
    use crate::report::fixture::{self, Case};

    #[test]
    fn the_likeliest_phase_comes_first_and_the_impossible_is_left_out() {
        let text = probability(&fixture::analysis());
        assert!(
            text.contains("Stable 81 %, Proactive 11 %, Reactive 8 %."),
            "{text}"
        );
        assert!(!text.contains("Scalable"));
    }

    #[test]
    fn nearly_all_is_not_all() {
        assert_eq!(per_cent(0.999), "over 99 %");
        assert_eq!(per_cent(1.0), "100 %");
        assert_eq!(per_cent(0.001), "under 1 %");
        assert_eq!(per_cent(0.25), "25 %");
    }

    #[test]
    fn the_margin_names_value_change_and_phase() {
        let case = Case::usual();
        assert_eq!(
            margin(&case.document()),
            [
                "It would fall to Reactive if “Days sales outstanding” were 7.6 days higher in each of its months (it is 52.4 days)."
            ]
        );
    }

    #[test]
    fn a_gap_is_told_in_records_with_who_makes_it_up() {
        let case = Case::usual();
        assert_eq!(
            effort(&case.analysis.path[0]).unwrap(),
            "18 fewer targets breached a month. Most of it by client: “Acme” 62 % (12 % of all)."
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
        assert!(waivers(&analysis).is_empty());
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
        let lines = waivers(&analysis);
        assert_eq!(
            lines[0],
            "Waiver of dso until 2026-12-31 (in use): one debtor in court – Ana"
        );
        assert!(lines[1].contains("would be Stable"), "{}", lines[1]);
        let with_dso: Vec<u8> = analysis
            .verdict()
            .signs
            .iter()
            .filter(|sign| !waivers_of(&analysis, sign).is_empty())
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
        let lines = waivers(&analysis);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[0].contains("(expired, and counts for nothing)"));
        assert!(lines[1].contains("from 2026-12-01 until 2026-12-31 (does not hold yet)"));
    }
}
