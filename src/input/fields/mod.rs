//! What the columns of exports can mean, and the titles they go by in general.
//!
//! A dialect adds the titles that only one product uses.

pub mod invoices;
pub mod recurring;
pub mod sla;
pub mod tickets;

use crate::model::TableKind;

/// What a column of an export means. Each stands once, and is known by its
/// place.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub kind: ValueKind,
    /// Titles in normal form, the most telling first: where two columns claim
    /// one field, the earlier title wins.
    pub titles: &'static [&'static str],
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Field {}

/// How the cells of a column are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// A text that repeats, or an identifier.
    Text,
    /// A text of which only matters whether it mentions a client review.
    ReviewMention,
    /// A date, with or without a time of day.
    Time,
    /// A time of day, to be joined to the date of another column.
    Clock,
    /// A count or a rate.
    Number,
    /// An amount of money, in major units once it is read.
    Money,
    /// A length of time, in minutes once it is read; negative where a clock has
    /// run out.
    Duration,
}

/// The fields of a table, in the order in which columns claim them.
#[must_use]
pub fn of(table: TableKind) -> &'static [&'static Field] {
    match table {
        TableKind::Tickets => tickets::FIELDS,
        TableKind::Sla => sla::FIELDS,
        TableKind::Invoices => invoices::FIELDS,
        TableKind::Recurring => recurring::FIELDS,
    }
}

/// The fields without which a file is not this table.
#[must_use]
pub fn required(table: TableKind) -> &'static [&'static [&'static Field]] {
    match table {
        TableKind::Tickets => tickets::REQUIRED,
        TableKind::Sla => sla::REQUIRED,
        TableKind::Invoices => invoices::REQUIRED,
        TableKind::Recurring => recurring::REQUIRED,
    }
}

/// Whether rows may leave these fields blank although the table needs the
/// column: an open SLA has no outcome yet, an agreement in force no end.
#[must_use]
pub fn may_be_blank(table: TableKind, alternatives: &[&Field]) -> bool {
    match table {
        TableKind::Tickets => false,
        TableKind::Invoices => alternatives.contains(&&invoices::INVOICE_NUMBER),
        TableKind::Sla => !alternatives.contains(&&sla::TICKET_ID),
        TableKind::Recurring => {
            alternatives.contains(&&recurring::INTERVAL) || alternatives.contains(&&recurring::NAME)
        }
    }
}

/// The date that places a record in time.
#[must_use]
pub fn main_date(table: TableKind) -> &'static Field {
    match table {
        TableKind::Tickets => &tickets::CREATED_AT,
        TableKind::Sla => &sla::STARTED_AT,
        TableKind::Invoices => &invoices::ISSUED_AT,
        TableKind::Recurring => &recurring::STARTED_AT,
    }
}

/// The fields that tell one record from another.
#[must_use]
pub fn key(table: TableKind) -> &'static [&'static Field] {
    match table {
        TableKind::Tickets => tickets::KEY,
        TableKind::Sla => sla::KEY,
        TableKind::Invoices => invoices::KEY,
        TableKind::Recurring => recurring::KEY,
    }
}

/// When a record was last changed, where the table can say.
#[must_use]
pub fn updated(table: TableKind) -> Option<&'static Field> {
    (table == TableKind::Tickets).then_some(&tickets::UPDATED_AT)
}

/// The dates of what happens to a record: the later the last of them, the
/// newer the state.
#[must_use]
pub fn happenings(table: TableKind) -> &'static [&'static Field] {
    match table {
        TableKind::Tickets => tickets::HAPPENINGS,
        TableKind::Sla => sla::HAPPENINGS,
        TableKind::Invoices => invoices::HAPPENINGS,
        TableKind::Recurring => recurring::HAPPENINGS,
    }
}

/// What cells of this kind are called.
#[must_use]
pub fn kind_name(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Text | ValueKind::ReviewMention => "text",
        ValueKind::Time => "date",
        ValueKind::Number => "number",
        ValueKind::Clock => "time of day",
        ValueKind::Money => "money",
        ValueKind::Duration => "duration",
    }
}

/// What a cell of this kind is expected to hold.
#[must_use]
pub fn expected(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Text | ValueKind::ReviewMention => "a text",
        ValueKind::Time => "a date, such as 2026-09-30 14:05",
        ValueKind::Clock => "a time of day, such as 14:05",
        ValueKind::Number | ValueKind::Money => "a number, such as 1234.50",
        ValueKind::Duration => "a length of time, such as 2:30 or 1d 2h",
    }
}

const fn text(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Text,
        titles,
    }
}

const fn time(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Time,
        titles,
    }
}

const fn number(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Number,
        titles,
    }
}

const fn money(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Money,
        titles,
    }
}

const fn duration(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Duration,
        titles,
    }
}

const fn clock(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Clock,
        titles,
    }
}

/// The date that a time of day in a column of its own belongs to.
#[must_use]
pub fn date_of_clock(clock: &Field) -> Option<&'static Field> {
    tickets::CLOCKS
        .iter()
        .find(|(of_day, _)| *of_day == clock)
        .map(|(_, date)| *date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::header::normalise_header;

    #[test]
    fn titles_stand_in_normal_form_and_claim_one_field_a_table() {
        for table in TableKind::ALL {
            let mut seen = std::collections::BTreeMap::new();
            for field in of(table) {
                for title in field.titles {
                    assert_eq!(&normalise_header(title), title, "{table} {}", field.name);
                    if let Some(other) = seen.insert(title, field.name) {
                        panic!("`{title}` of {table} means {other} and {}", field.name);
                    }
                }
            }
        }
    }

    #[test]
    fn required_fields_belong_to_their_table() {
        for table in TableKind::ALL {
            for field in required(table).iter().copied().flatten() {
                assert!(of(table).contains(field), "{table} {}", field.name);
            }
        }
    }
}
