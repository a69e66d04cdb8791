//! Which lists tell when tickets were first answered.
//!
//! Who resolved a ticket before its first answer was due had answered it in
//! time as well, even if nobody noted when. But that shows of the quick ones
//! alone: of those that took longer nobody knows, and without them any list
//! that tells of no answers would look as good as can be. So an answer counts
//! where it is dated, and in lists that date most of them.

use rayon::prelude::*;

use crate::input::assemble::{AT_ONCE, Builder};
use crate::input::merge::Merged;
use crate::language::message;

/// By file, of how many tickets it is told when they were first answered.
#[derive(Default)]
pub(super) struct FirstAnswers {
    by_file: Vec<Answers>,
    /// Whether any file tells any.
    are_told: bool,
}

/// The answers of a file.
#[derive(Clone, Copy, Default)]
struct Answers {
    told: u64,
    /// Those that were due, of tickets that are done.
    untold: u64,
}

impl FirstAnswers {
    /// `is_told` says of a row whether its answer is dated; nothing where it
    /// need not be.
    pub(super) fn of(
        records: &Merged,
        files: usize,
        is_told: impl Fn(usize) -> Option<bool> + Sync,
    ) -> Self {
        let nothing = || vec![Answers::default(); files];
        let parts = records.rows.par_chunks(AT_ONCE).map(|rows| {
            let mut by_file = nothing();
            for row in rows {
                if let Some(is_told) = is_told(*row) {
                    by_file[records.file_of(*row)].add(is_told);
                }
            }
            by_file
        });
        let by_file = parts.reduce(nothing, |mut one, other| {
            for (one, other) in one.iter_mut().zip(other) {
                one.told += other.told;
                one.untold += other.untold;
            }
            one
        });
        Self {
            are_told: by_file.iter().any(|answers| answers.told > 0),
            by_file,
        }
    }

    /// Whether a file tells when tickets were first answered: one without such
    /// a date was not.
    pub(super) fn tell(&self, file: usize) -> bool {
        let answers = self.by_file.get(file);
        self.are_told && answers.is_none_or(|answers| answers.are_mostly_told())
    }

    /// Whether there are any that were due and of which nothing is told.
    pub(super) fn are_missed(&self) -> bool {
        self.by_file
            .iter()
            .any(|answers| !answers.are_mostly_told())
    }

    /// Notes what does not show for want of them.
    pub(super) fn note(&self, builder: &mut Builder<'_>) {
        let missed = self.by_file.iter();
        let missed = missed.filter(|answers| !answers.are_mostly_told());
        let (n, of) = missed.fold((0, 0), |(n, of), answers| {
            (n + answers.untold, of + answers.untold + answers.told)
        });
        if n > 0 {
            let caveat = message!("caveat-untold-first-responses", n = n, of = of);
            builder.caveats.push(caveat);
        }
    }
}

impl Answers {
    fn add(&mut self, is_told: bool) {
        self.told += u64::from(is_told);
        self.untold += u64::from(!is_told);
    }

    fn are_mostly_told(self) -> bool {
        self.told >= self.untold
    }
}
