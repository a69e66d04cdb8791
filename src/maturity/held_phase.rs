//! The phase after noise is taken out.

use super::verdict::MonthVerdict;
use crate::model::{Headline, Phase};

/// The held phase and for how many month ends in a row it has been the same.
///
/// It goes up, or down, after two of the last three month ends: it is their
/// median. A month end that is not determined stands below all others, since
/// what is missing must not keep a phase up. Where there are not yet three, it
/// is the lowest.
#[must_use]
pub fn held_phase(verdicts: &[MonthVerdict]) -> (Headline, u32) {
    let held: Vec<Headline> = (0..verdicts.len())
        .map(|last| held_at(&verdicts[last.saturating_sub(2)..=last]))
        .collect();
    let Some(now) = held.last().copied() else {
        return (Headline::NotDetermined, 0);
    };
    let months = held.iter().rev().take_while(|phase| **phase == now).count();
    (now, months as u32)
}

fn held_at(last_three: &[MonthVerdict]) -> Headline {
    let mut phases: Vec<Option<Phase>> = last_three
        .iter()
        .map(|verdict| verdict.headline.phase())
        .collect();
    // `None` sorts before every phase.
    phases.sort_unstable();
    let held = match phases.as_slice() {
        [_, middle, _] => *middle,
        others => others.first().copied().flatten(),
    };
    held.map_or(Headline::NotDetermined, Headline::Determined)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Phase::{Proactive, Reactive, Stable};

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
}
