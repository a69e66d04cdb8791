//! Columns that answer with yes or no, or with other words that are known.

use super::{ENOUGH_TO_TELL, filled, mostly};
use crate::input::value::vocabulary::{billing_months, target_met, target_state, ticked, truth};

/// How many cells of a column say yes or no, and how.
#[derive(Default)]
struct Answers {
    cells: usize,
    yes: usize,
    no: usize,
    /// With more than a letter or a number, or by a sign.
    in_words: usize,
    zeros: usize,
}

impl Answers {
    fn of(rows: &[Vec<String>], column: usize) -> Self {
        let mut answers = Self::default();
        for cell in filled(rows, column) {
            answers.cells += 1;
            let Some(said) = truth(cell) else { continue };
            answers.yes += usize::from(said);
            answers.no += usize::from(!said);
            let letters = cell.chars().filter(|letter| letter.is_alphabetic());
            answers.in_words += usize::from(letters.count() > 1 || ticked(cell).is_some());
            answers.zeros += usize::from(cell == "0");
        }
        answers
    }

    fn are_all(&self) -> bool {
        self.yes + self.no == self.cells
    }
}

/// Whether a column says yes or no, but for a few of its cells.
#[must_use]
pub fn says_flags(rows: &[Vec<String>], column: usize) -> bool {
    mostly(rows, column, |cell| truth(cell).is_some())
}

/// Whether all cells of a column say yes or no, and one of them yes: amounts
/// may all be nothing, but not all one or nothing.
#[must_use]
pub fn says_nothing_but_flags(rows: &[Vec<String>], column: usize) -> bool {
    let answers = Answers::of(rows, column);
    answers.cells >= ENOUGH_TO_TELL && answers.are_all() && answers.yes > 0
}

/// Whether all cells of a column answer with yes or no in words, and so name
/// nobody: a letter may be that of a team, and a number that of a client.
#[must_use]
pub fn answers_in_words(rows: &[Vec<String>], column: usize) -> bool {
    let answers = Answers::of(rows, column);
    let is_enough = answers.cells >= ENOUGH_TO_TELL || (answers.yes > 0 && answers.no > 0);
    is_enough && answers.in_words == answers.cells
}

/// Whether the cells of a column, however few, all say yes or no, so that they
/// hardly name anybody: a single letter or a 1 may, but not a 0.
#[must_use]
pub fn hardly_names_anybody(rows: &[Vec<String>], column: usize) -> bool {
    let answers = Answers::of(rows, column);
    answers.are_all() && (answers.in_words > 0 || answers.zeros > 0)
}

/// Whether a column says in words, or by signs, how targets went: `Met`,
/// `Breached`.
#[must_use]
pub fn says_outcomes(rows: &[Vec<String>], column: usize) -> bool {
    mostly(rows, column, |cell| {
        let is_flag = truth(cell).is_some() && ticked(cell).is_none();
        !is_flag && (target_met(cell).is_some() || target_state(cell).is_some())
    })
}

/// Whether a column names billing cycles in words: `months`, `Every quarter`.
#[must_use]
pub fn names_cycles(rows: &[Vec<String>], column: usize) -> bool {
    // A letter alone is a size, a grade or a group just as well.
    mostly(rows, column, |cell| {
        cell.chars().count() > 1 && billing_months(cell).is_some()
    })
}
