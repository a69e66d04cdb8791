//! When clients answered how good the service was, under a title of when they
//! were first answered: `Data Resposta` beside `Satisfação`.

use super::Claims;
use crate::input::fields::tickets;
use crate::input::title_words::{Concept, Concepts, about};
use crate::input::value::{is_absent, trim};
use crate::model::FoundBy;

const FIRST: Concepts = Concepts::of(&[Concept::First]);
/// What both kinds of answers are called.
const ANSWERS: [&str; 13] = [
    "answer",
    "answered",
    "response",
    "responded",
    "reply",
    "resposta",
    "respondido",
    "respondida",
    "respuesta",
    "antwort",
    "reponse",
    "risposta",
    "antwoord",
];

impl Claims<'_> {
    /// Takes a date beside the rating, which no ticket has that is not rated, for
    /// that of the rating: the first response to a client does not wait for it.
    pub(super) fn tell_answers_to_surveys(&mut self, headers: &[String]) {
        let answered = self.column_of(&tickets::FIRST_RESPONSE_AT);
        let rating = self.column_of(&tickets::SATISFACTION);
        let (Some(answered), Some(rating)) = (answered, rating) else {
            return;
        };
        let mut words = headers[answered].split(' ');
        let is_any_answer = words.clone().any(|word| ANSWERS.contains(&word))
            && !words.any(|word| about(word).meets(FIRST));
        if is_any_answer
            && answered.abs_diff(rating) == 1
            && self.is_found_by_title(answered)
            && !self.has(&tickets::SATISFACTION_AT)
            && self.comes_with(answered, rating)
        {
            self.give(answered, &tickets::SATISFACTION_AT, FoundBy::Cells);
        }
    }

    /// Whether a column is filled in some rows but not in all, and never where
    /// another one is blank.
    fn comes_with(&self, column: usize, other: usize) -> bool {
        const FEWEST: usize = 2;
        let is_said = |row: &[String], column: usize| {
            let cell = row.get(column);
            cell.is_some_and(|cell| !is_absent(trim(cell)))
        };
        let (mut together, mut neither) = (0, 0);
        for row in self.rows {
            match (is_said(row, column), is_said(row, other)) {
                (true, true) => together += 1,
                (true, false) => return false,
                (false, false) => neither += 1,
                (false, true) => {}
            }
        }
        together >= FEWEST && neither > 0
    }
}
