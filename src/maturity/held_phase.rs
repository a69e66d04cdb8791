//! The phase after noise is taken out.

use std::collections::BTreeMap;

use super::verdict::MonthVerdict;
use crate::model::{Headline, Month, Phase};

/// The held phase and for how many month ends in a row it has been the same.
///
/// It goes up, or down, after two of the last three month ends: it is their
/// median. A month end that is not determined stands below all others, since
/// what is missing must not keep a phase up. Where there are not yet three, it
/// is the lowest.
///
/// What could not be seen of a month end is not met there, as everywhere: the
/// held phase is a lowest one. A month end at which it might have been higher,
/// for what the exports show of today and not of the past, is none at which it
/// was the same.
#[must_use]
pub fn held_phase(verdicts: &[MonthVerdict]) -> (Headline, u32) {
    let held: Vec<Headline> = (0..verdicts.len())
        .map(|last| held_at(last_three(verdicts, last)))
        .collect();
    let Some((now, latest)) = held.last().copied().zip(verdicts.last()) else {
        return (Headline::NotDetermined, 0);
    };
    let months = (0..held.len())
        .rev()
        .take_while(|last| {
            held[*last] == now && at_most(last_three(verdicts, *last), latest).is_none()
        })
        .count();
    (now, months.max(1) as u32)
}

/// The highest that the held phase may be, where that is more than it is said
/// to be because month ends before the last could not be seen as the last one
/// is. `None` where it is as it is said.
#[must_use]
pub fn held_at_most(verdicts: &[MonthVerdict]) -> Option<Phase> {
    let latest = verdicts.last()?;
    at_most(last_three(verdicts, verdicts.len() - 1), latest)
}

/// Lets month ends count as their own runs judged them, where the exports no
/// longer show a core sign of them that they show of the last one.
///
/// An export may tell what is so today and not what was so: then each month is
/// seen once, in its own run, and never again. `judged_then` is the headline
/// and the highest phase of those runs. What is seen of a month end now is
/// believed before what was recorded: a record moves nothing beyond the bounds
/// that the exports leave.
pub fn recall(verdicts: &mut [MonthVerdict], judged_then: &BTreeMap<Month, (Headline, Phase)>) {
    let Some((latest, earlier)) = verdicts.split_last_mut() else {
        return;
    };
    let latest = &*latest;
    for verdict in earlier {
        let recorded = judged_then.get(&verdict.month);
        verdict.recalled = recorded
            .and_then(|(headline, upper)| Some((headline.phase()?, *upper)))
            .filter(|_| verdict.sees_less_than(latest))
            .map(|(lower, upper)| {
                let lower = lower.clamp(verdict.lower, verdict.upper);
                (lower, upper.clamp(lower, verdict.upper))
            });
    }
}

/// A month end with the two before it, as far as there are any.
fn last_three(verdicts: &[MonthVerdict], last: usize) -> &[MonthVerdict] {
    &verdicts[last.saturating_sub(2)..=last]
}

fn held_at(last_three: &[MonthVerdict]) -> Headline {
    let counted = last_three.iter().map(|verdict| {
        let by_headline = verdict.headline.phase();
        verdict
            .recalled
            .map_or(by_headline, |(lower, _)| Some(lower))
    });
    settled(counted).map_or(Headline::NotDetermined, Headline::Determined)
}

fn at_most(last_three: &[MonthVerdict], latest: &MonthVerdict) -> Option<Phase> {
    let held = held_at(last_three).phase()?;
    let highest = last_three.iter().map(|verdict| {
        let recalled = verdict.recalled.map(|(_, upper)| upper);
        Some(recalled.unwrap_or(verdict.upper))
    });
    let most = settled(highest)?;
    let is_unseen = |verdict: &MonthVerdict| verdict.sees_less_than(latest);
    (most > held && last_three.iter().any(is_unseen)).then_some(most)
}

/// The median of three, or the lowest of fewer; `None` is below every phase.
fn settled(phases: impl Iterator<Item = Option<Phase>>) -> Option<Phase> {
    let mut phases: Vec<Option<Phase>> = phases.collect();
    phases.sort_unstable();
    match phases.as_slice() {
        [_, middle, _] => *middle,
        others => others.first().copied().flatten(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maturity::Status;
    use crate::maturity::testing::{model, verdict};
    use Phase::{Proactive, Reactive, Scalable, Stable};

    fn check(headlines: &[Option<Phase>], phase: Option<Phase>, months: u32) {
        let verdicts: Vec<MonthVerdict> = headlines
            .iter()
            .zip(
                "2026-01"
                    .parse::<crate::model::Month>()
                    .unwrap()
                    .up_to("2026-12".parse().unwrap()),
            )
            .map(|(headline, month)| MonthVerdict {
                month,
                headline: headline.map_or(Headline::NotDetermined, Headline::Determined),
                without_waivers: headline.map_or(Headline::NotDetermined, Headline::Determined),
                lower: Reactive,
                upper: Proactive,
                coverage: 1.0,
                gates: Vec::new(),
                signs: Vec::new(),
                recalled: None,
            })
            .collect();
        let expected = phase.map_or(Headline::NotDetermined, Headline::Determined);
        assert_eq!(held_phase(&verdicts), (expected, months), "{headlines:?}");
    }

    #[test]
    fn one_good_month_does_not_lift_and_two_of_three_do() {
        check(
            &[Some(Reactive), Some(Reactive), Some(Stable)],
            Some(Reactive),
            3,
        );
        check(
            &[Some(Reactive), Some(Stable), Some(Stable)],
            Some(Stable),
            1,
        );
        check(
            &[Some(Stable), Some(Reactive), Some(Stable)],
            Some(Stable),
            1,
        );
    }

    #[test]
    fn one_bad_month_does_not_lower() {
        check(
            &[Some(Stable), Some(Stable), Some(Stable), Some(Reactive)],
            Some(Stable),
            4,
        );
        check(
            &[Some(Stable), Some(Stable), Some(Reactive), Some(Reactive)],
            Some(Reactive),
            1,
        );
    }

    #[test]
    fn what_is_missing_keeps_no_phase_up() {
        check(&[None, None, None], None, 3);
        check(
            &[Some(Proactive), Some(Proactive), Some(Proactive), None],
            Some(Proactive),
            4,
        );
        check(&[Some(Proactive), Some(Proactive), None, None], None, 1);
        check(&[None, Some(Stable), Some(Proactive)], Some(Stable), 1);
        check(&[], None, 0);
    }

    /// Month ends at which the signs turned out like this; what was observed
    /// was measured.
    fn month_ends(of: &[&str]) -> Vec<MonthVerdict> {
        let model = model();
        let first: Month = "2026-01".parse().unwrap();
        let mut ends = Vec::new();
        for (place, signs) in of.iter().enumerate() {
            let mut verdict = verdict(&model, signs);
            verdict.month = first.plus(place as i32);
            verdict.headline = Headline::Determined(verdict.lower);
            for criterion in verdict.signs.iter_mut().flat_map(|sign| &mut sign.criteria) {
                let is_seen = criterion.status != Status::NotObserved;
                criterion.value = is_seen.then_some(1.0);
                if let Some(months) = &mut criterion.months {
                    months.measured = if is_seen { months.needed } else { 0 };
                }
            }
            ends.push(verdict);
        }
        ends
    }

    /// The first month ends as their own runs judged them.
    fn runs(verdicts: &[MonthVerdict], phase: Phase) -> BTreeMap<Month, (Headline, Phase)> {
        let judged_then = (Headline::Determined(phase), phase);
        let months = verdicts.iter().map(|verdict| verdict.month);
        months.map(|month| (month, judged_then)).collect()
    }

    const ALL_MET: &str = "+++++ +++++ +++++ +++++";
    /// What was paid when is told of the last month end only.
    const PAST: &str = "+++?+ +++++ +++++ +++++";

    #[test]
    fn a_past_that_is_not_shown_lifts_nothing_and_is_said_to_be_open() {
        let verdicts = month_ends(&[PAST, PAST, ALL_MET]);
        assert_eq!(held_phase(&verdicts), (Headline::Determined(Reactive), 1));
        assert_eq!(held_at_most(&verdicts), Some(Scalable));
    }

    #[test]
    fn what_is_seen_of_no_month_end_leaves_the_past_as_it_is() {
        let verdicts = month_ends(&[PAST, PAST, PAST]);
        assert_eq!(held_phase(&verdicts), (Headline::Determined(Reactive), 3));
        assert_eq!(held_at_most(&verdicts), None);
    }

    #[test]
    fn what_was_seen_then_counts_where_it_is_not_shown_any_more() {
        let mut verdicts = month_ends(&[PAST, PAST, ALL_MET]);
        let judged_then = runs(&verdicts[1..2], Scalable);
        recall(&mut verdicts, &judged_then);
        assert_eq!(held_phase(&verdicts), (Headline::Determined(Scalable), 1));
        assert_eq!(held_at_most(&verdicts), None);
    }

    #[test]
    fn a_provider_that_was_reactive_then_is_still_held_to_be() {
        let mut verdicts = month_ends(&[PAST, PAST, ALL_MET]);
        let judged_then = runs(&verdicts[..2], Reactive);
        recall(&mut verdicts, &judged_then);
        assert_eq!(held_phase(&verdicts), (Headline::Determined(Reactive), 3));
        assert_eq!(held_at_most(&verdicts), None);
    }

    #[test]
    fn what_is_seen_now_goes_before_what_was_recorded() {
        // All of it is seen, or what is seen rules the phase out.
        for past in ["---++ +++++ +++++ +++++", "--??- +++++ +++++ +++++"] {
            let mut verdicts = month_ends(&[past, past, ALL_MET]);
            let judged_then = runs(&verdicts[..2], Scalable);
            recall(&mut verdicts, &judged_then);
            assert_eq!(held_phase(&verdicts).0, Headline::Determined(Reactive));
        }
    }
}
