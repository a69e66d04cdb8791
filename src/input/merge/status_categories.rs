//! States in a team's own words, beside what the product takes each of them
//! for: `Passed QA` is one of those that are done.

use super::Merged;
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::fields::tickets as field;
use crate::input::value::vocabulary::ticket_status;

impl Merged {
    /// Takes what a state is taken for where its own word is not known.
    pub(super) fn take_status_categories(&mut self) {
        if !self.has(&field::STATUS_CATEGORY) {
            return;
        }
        let is_known = self.map_text(&field::STATUS, |word| Some(ticket_status(word).is_some()));
        let categories = self.map_text(&field::STATUS_CATEGORY, |word| {
            ticket_status(word).map(|_| word.to_owned())
        });
        let told: Vec<(usize, String)> = self
            .rows
            .iter()
            .filter(|row| {
                is_known[**row] != Some(true) || self.code(&field::STATUS, **row) == NO_TEXT
            })
            .filter_map(|row| Some((*row, categories[*row].clone()?)))
            .collect();
        for (row, category) in told {
            self.set_text(&field::STATUS, row, &category);
        }
    }
}
