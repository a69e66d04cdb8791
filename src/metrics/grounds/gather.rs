use std::ops::Range;

use super::Side;
use crate::language::Message;
use crate::metrics::records::Rows;
use crate::model::Month;

/// The records that a number rests on.
///
/// An item is what is counted: a ticket, a client, a client in a month. Behind
/// it stand the rows of exports that it was read from.
#[derive(Debug, Default)]
pub struct Grounds {
    /// What is counted, in the plural, such as `tickets`.
    pub(in crate::metrics) of: &'static str,
    pub(super) tables: Vec<Rows>,
    pub(super) items: Vec<Item>,
    pub(super) rows: Vec<RowPlace>,
}

/// One row of one of the tables.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowPlace {
    pub(super) table: u32,
    pub(super) row: u32,
}

/// One thing that is counted.
#[derive(Debug, Clone, Default)]
pub(in crate::metrics) struct Item {
    pub(in crate::metrics) part: Part,
    /// Whom or what it is about, where that is no single row.
    pub(in crate::metrics) subject: Option<Subject>,
    /// What is known of it beyond its rows.
    pub(in crate::metrics) says: Option<Box<Message>>,
    pub(super) rows: Range<u32>,
}

/// What a record does to a number, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::metrics) struct Part {
    pub(in crate::metrics) side: Side,
    pub(in crate::metrics) numerator: f64,
    pub(in crate::metrics) denominator: f64,
    /// How many of the records it is that the number is said to rest on.
    pub(in crate::metrics) n: u32,
}

/// Whom or what an item is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::metrics) enum Subject {
    Client(u32),
    ClientIn(u32, Month),
    Month(Month),
    Technician(u32),
    /// A message says it.
    Said,
}

impl Default for Part {
    fn default() -> Self {
        Self::left_out("")
    }
}

impl Part {
    pub(in crate::metrics) fn new(side: Side, numerator: f64, denominator: f64) -> Self {
        Self {
            side,
            numerator,
            denominator,
            n: 1,
        }
    }

    /// It adds to the numerator or denominator, and not to the records that
    /// the number rests on.
    pub(in crate::metrics) fn beside(self) -> Self {
        Self { n: 0, ..self }
    }

    pub(in crate::metrics) fn left_out(reason: &'static str) -> Self {
        Self {
            side: Side::LeftOut(reason),
            numerator: 0.0,
            denominator: 0.0,
            n: 0,
        }
    }
}

impl Item {
    /// One row.
    pub(in crate::metrics) fn of_row(part: Part) -> Self {
        Self {
            part,
            ..Self::default()
        }
    }

    pub(in crate::metrics) fn of_client(client: u32, part: Part) -> Self {
        Self {
            part,
            subject: Some(Subject::Client(client)),
            ..Self::default()
        }
    }

    pub(in crate::metrics) fn of_client_in(client: u32, month: Month, part: Part) -> Self {
        Self {
            part,
            subject: Some(Subject::ClientIn(client, month)),
            ..Self::default()
        }
    }

    pub(in crate::metrics) fn of_month(month: Month, part: Part) -> Self {
        Self {
            part,
            subject: Some(Subject::Month(month)),
            ..Self::default()
        }
    }

    pub(in crate::metrics) fn of_technician(agent: u32, part: Part) -> Self {
        Self {
            part,
            subject: Some(Subject::Technician(agent)),
            ..Self::default()
        }
    }

    pub(in crate::metrics) fn said(text: Message, part: Part) -> Self {
        Self {
            part,
            subject: Some(Subject::Said),
            ..Self::default()
        }
        .saying(text)
    }

    pub(in crate::metrics) fn saying(self, text: Message) -> Self {
        Self {
            says: Some(Box::new(text)),
            ..self
        }
    }
}

impl Grounds {
    pub(in crate::metrics) fn of(of: &'static str) -> Self {
        Self {
            of,
            ..Self::default()
        }
    }

    /// What is counted, in the plural.
    #[must_use]
    pub fn what(&self) -> &'static str {
        self.of
    }

    /// Takes a table whose rows items can stand on; gives its place.
    pub(in crate::metrics) fn table(&mut self, rows: Rows) -> u32 {
        self.tables.push(rows);
        self.tables.len() as u32 - 1
    }

    /// Adds a row of a table taken as an item of its own.
    pub(in crate::metrics) fn row(&mut self, part: Part, row: (u32, usize)) {
        self.item(Item::of_row(part), [row]);
    }

    /// Adds each row of a table that counts as an item of its own.
    pub(in crate::metrics) fn each_row(
        &mut self,
        rows: Rows,
        part_of: impl Fn(usize) -> Option<Part>,
    ) {
        let height = rows.len();
        let table = self.table(rows);
        for row in 0..height {
            if let Some(part) = part_of(row) {
                self.row(part, (table, row));
            }
        }
    }

    /// Adds an item that stands on rows of the tables taken.
    pub(in crate::metrics) fn item(
        &mut self,
        item: Item,
        rows: impl IntoIterator<Item = (u32, usize)>,
    ) {
        let start = self.rows.len() as u32;
        self.rows
            .extend(rows.into_iter().map(|(table, row)| RowPlace {
                table,
                row: row as u32,
            }));
        let rows = start..self.rows.len() as u32;
        self.items.push(Item { rows, ..item });
    }

    /// Takes over all rows that other grounds stand on; gives their places.
    pub(in crate::metrics) fn rows_of(&mut self, other: Self) -> Vec<(u32, usize)> {
        let first = self.tables.len() as u32;
        self.tables.extend(other.tables);
        other
            .rows
            .iter()
            .map(|place| (first + place.table, place.row as usize))
            .collect()
    }

    /// How many items are on a side, whatever the reason they are left out.
    #[must_use]
    pub fn count(&self, side: Side) -> u64 {
        let is_on_it = |item: &&Item| item.part.side.is_like(side);
        self.items.iter().filter(is_on_it).count() as u64
    }

    /// How many items are left out, by reason.
    #[must_use]
    pub fn left_out(&self) -> Vec<(&'static str, u64)> {
        let mut counts = std::collections::BTreeMap::new();
        for item in &self.items {
            if let Side::LeftOut(reason) = item.part.side {
                *counts.entry(reason).or_default() += 1;
            }
        }
        counts.into_iter().collect()
    }
}
