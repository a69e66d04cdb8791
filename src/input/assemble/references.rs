//! Tickets and people as several tables name them.

use std::collections::HashMap;

use crate::input::fields::Field;
use crate::input::header::unaccented;
use crate::input::merge::Merged;

/// Codes for the tickets that other tables refer to.
#[derive(Debug, Default)]
pub struct TicketReferences(HashMap<String, u32>);

impl TicketReferences {
    /// Takes up the tickets that a table names.
    pub fn add(&mut self, records: &Merged, field: &'static Field) {
        records.map_text(field, |number| {
            let next = self.0.len() as u32;
            Some(*self.0.entry(plain_number(number)).or_insert(next))
        });
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The code of a ticket; none where no table refers to it.
    #[must_use]
    pub fn code(&self, number: &str) -> Option<u32> {
        self.0.get(&plain_number(number)).copied()
    }
}

/// `#123` and `123` are one ticket.
fn plain_number(number: &str) -> String {
    number.trim().trim_start_matches('#').trim().to_lowercase()
}

/// Gives each person one number, however the name is written.
#[derive(Debug, Default)]
pub struct People(HashMap<String, u32>);

impl People {
    pub fn register(&mut self, name: &str) -> u32 {
        let name = unaccented(name);
        // "Surname, Forename".
        let name = match name.split_once(',') {
            Some((last, first)) if !first.contains(',') => format!("{first} {last}"),
            _ => name,
        };
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let next = self.0.len() as u32;
        *self.0.entry(name).or_insert(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_one_however_the_name_is_written() {
        let mut people = People::default();
        let first = people.register("José Lima");
        assert_eq!(people.register("lima,  jose"), first);
        assert_ne!(people.register("Ana Lima"), first);
    }
}
