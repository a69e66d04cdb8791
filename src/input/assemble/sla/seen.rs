//! What all rows of an export of tickets together say of a target: some that
//! are believable one by one are not.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::outcome::{EmptyWord, Judged};
use crate::input::tables::sla::Outcome;

/// What all rows together say of a target.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) decided: u64,
    /// Of those decided, how many are met and rest on a flag alone.
    bare_and_met: u64,
    pub(super) unsupported: u64,
    met: u64,
    /// How many are left open by a word that is not known.
    unread: u64,
    /// How many are left open by a flag that speaks of another day.
    pub(super) forgotten: u64,
    /// The files with anything that is decided.
    pub(super) files: BTreeSet<usize>,
    last_file: Option<usize>,
}

impl Seen {
    pub(super) fn of<P: Iterator<Item = Judged>>(parts: impl ParallelIterator<Item = P>) -> Self {
        let parts = parts.map(|judged| {
            let mut seen = Self::default();
            for one in judged {
                seen.add(&one);
            }
            seen
        });
        parts.reduce(Self::default, Self::and)
    }

    fn add(&mut self, one: &Judged) {
        let shown = one.shown;
        self.unsupported += u64::from(shown.is_unsupported);
        match shown.empty_word.filter(|_| !one.is_decided()) {
            Some(EmptyWord::Unread) => self.unread += 1,
            Some(EmptyWord::Forgotten) => self.forgotten += 1,
            None => {}
        }
        if one.is_decided() {
            self.decided += 1;
            let is_met = one.outcome == Outcome::Met;
            self.met += u64::from(is_met);
            self.bare_and_met += u64::from(is_met && !shown.has_due);
            let file = one.origin.file as usize;
            // The rows of a file stand together.
            if self.last_file != Some(file) {
                self.files.insert(file);
                self.last_file = Some(file);
            }
        }
    }

    fn and(mut self, other: Self) -> Self {
        self.decided += other.decided;
        self.bare_and_met += other.bare_and_met;
        self.unsupported += other.unsupported;
        self.met += other.met;
        self.unread += other.unread;
        self.forgotten += other.forgotten;
        self.files.extend(other.files);
        self
    }

    /// So many outcomes cannot be read that the others say too little: those
    /// may all be bad.
    pub(super) fn is_mostly_guessed(&self) -> bool {
        self.are_too_many(self.unread)
    }

    /// What is late is told, and of what was in time nothing: those of which
    /// nothing is known may all have been.
    pub(super) fn tells_only_what_is_late(&self) -> bool {
        self.met == 0 && self.are_too_many(self.forgotten)
    }

    /// Whether its outcomes can stand in the table.
    pub(super) fn is_believed(&self) -> bool {
        !self.is_mostly_guessed() && !self.flag_never_varies() && !self.tells_only_what_is_late()
    }

    fn are_too_many(&self, unknown: u64) -> bool {
        const TOO_MANY: u64 = 20;
        unknown * TOO_MANY > unknown + self.decided
    }

    /// Many outcomes, all of them good, and no due date beside any.
    pub(super) fn flag_never_varies(&self) -> bool {
        const ENOUGH_TO_TELL: u64 = 50;
        self.decided >= ENOUGH_TO_TELL && self.bare_and_met == self.decided
    }
}
