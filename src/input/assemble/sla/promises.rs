//! Whether the due dates of an export tell which of its tickets had a target.

use rayon::prelude::*;

use crate::input::assemble::{AT_ONCE, Builder};
use crate::input::merge::Merged;
use crate::input::tables::sla as column;
use crate::language::message;

/// By file, whether a ticket without a due date had no target.
#[derive(Default)]
pub(super) struct Promises {
    tell: Vec<bool>,
    /// How many outcomes have a due date, and of how many, in files where those
    /// are too few to tell.
    few: Option<(u64, u64)>,
}

/// The outcomes of a file.
#[derive(Clone, Copy, Default)]
struct Outcomes {
    dated: u64,
    /// Those without a due date.
    met: u64,
    breached: u64,
}

impl Promises {
    pub(super) fn of(
        records: &Merged,
        files: usize,
        flags: Option<&[Option<bool>]>,
        is_due: impl Fn(usize) -> bool + Sync,
    ) -> Self {
        let Some(flags) = flags else {
            return Self::default();
        };
        let nothing = || vec![Outcomes::default(); files];
        let parts = records.rows.par_chunks(AT_ONCE).map(|rows| {
            let mut by_file = nothing();
            for row in rows {
                if let Some(met) = flags[*row] {
                    by_file[records.file_of(*row)].add(is_due(*row), met);
                }
            }
            by_file
        });
        let by_file = parts.reduce(nothing, |mut one, other| {
            for (one, other) in one.iter_mut().zip(other) {
                *one = one.and(other);
            }
            one
        });
        // Where no date can be read at all, the column is as good as absent.
        let is_promised = by_file.iter().any(|outcomes| outcomes.dated > 0);
        let tell: Vec<bool> = by_file
            .iter()
            .map(|outcomes| is_promised && outcomes.dates_tell())
            .collect();
        let untold = by_file.iter().zip(&tell).filter(|(_, tell)| !**tell);
        let (dated, all) = untold.fold((0, 0), |(dated, all), (outcomes, _)| {
            (dated + outcomes.dated, all + outcomes.all())
        });
        Self {
            tell,
            few: (dated > 0).then_some((dated, all)),
        }
    }

    /// Whether a ticket of a file that has no due date had no target.
    pub(super) fn tell(&self, file: usize) -> bool {
        self.tell.get(file) == Some(&true)
    }

    /// Notes where due dates are too few to tell.
    pub(super) fn note(&self, builder: &mut Builder<'_>, target: u32) {
        let Some((n, of)) = self.few else {
            return;
        };
        builder.caveats.push(if target == column::RESPONSE {
            message!("caveat-few-due-dates-of-response", n = n, of = of)
        } else {
            message!("caveat-few-due-dates-of-resolution", n = n, of = of)
        });
    }
}

impl Outcomes {
    fn add(&mut self, is_due: bool, met: bool) {
        self.dated += u64::from(is_due);
        self.met += u64::from(!is_due && met);
        self.breached += u64::from(!is_due && !met);
    }

    fn and(self, other: Self) -> Self {
        Self {
            dated: self.dated + other.dated,
            met: self.met + other.met,
            breached: self.breached + other.breached,
        }
    }

    fn all(self) -> u64 {
        self.dated + self.met + self.breached
    }

    /// Not where hardly any outcome has a due date and those without go both
    /// ways, as no default does: their targets are dated nowhere.
    fn dates_tell(self) -> bool {
        const FAIR_PART: u64 = 10;
        const BOTH_WAYS: u64 = 50;
        let rarer = self.met.min(self.breached);
        let go_both_ways = rarer > 0 && rarer * BOTH_WAYS >= self.met + self.breached;
        self.dated * FAIR_PART >= self.all() || !go_both_ways
    }
}

#[cfg(test)]
mod tests {
    use super::Outcomes;

    #[test]
    fn a_few_due_dates_beside_outcomes_that_go_both_ways_tell_nothing() {
        let tell = |dated, met, breached| {
            let outcomes = Outcomes {
                dated,
                met,
                breached,
            };
            outcomes.dates_tell()
        };
        assert!(tell(20, 70, 10));
        assert!(!tell(5, 85, 10));
        assert!(!tell(0, 9, 1));
        // A default, or one but for a slip.
        assert!(tell(5, 95, 0));
        assert!(tell(5, 199, 1));
    }
}
