//! What the columns of exports can mean, and the titles they go by in general.
//!
//! A dialect adds the titles that only one product uses.

mod bounds;
pub mod costs;
pub mod csat;
pub mod endpoints;
mod field;
pub mod invoices;
pub mod known_columns;
pub mod meetings;
pub mod mrr_movements;
mod parted_titles;
pub mod recurring;
mod shape;
mod shared_titles;
pub mod sla;
mod text_role;
pub mod tickets;
pub mod time_entries;
mod titles_of_either;
mod vocabularies;

pub use bounds::{MOST_COUNTED, MOST_MINUTES_OF_WORK, most};
pub use field::{Field, ValueKind, expected, kind_name};
use field::{clock, day_or_month, day_or_month_end, duration, money, number, text, time};
pub use shape::{Shape, is_blank};
pub use shared_titles::is_client_title;
use shared_titles::{CLIENT_TITLES, CURRENCY_TITLES};
pub use text_role::{TextRole, text_role};
pub use titles_of_either::{is_of_an_address, is_of_payments, may_head_texts, share_that_tells};
pub use vocabularies::vocabulary_of;

use crate::model::TableKind;

/// What a table is made of.
#[must_use]
pub fn shape(table: TableKind) -> &'static Shape {
    match table {
        TableKind::Tickets => &tickets::SHAPE,
        TableKind::Sla => &sla::SHAPE,
        TableKind::Invoices => &invoices::SHAPE,
        TableKind::Recurring => &recurring::SHAPE,
        TableKind::MrrMovements => &mrr_movements::SHAPE,
        TableKind::TimeEntries => &time_entries::SHAPE,
        TableKind::Csat => &csat::SHAPE,
        TableKind::Endpoints => &endpoints::SHAPE,
        TableKind::Meetings => &meetings::SHAPE,
        TableKind::Costs => &costs::SHAPE,
    }
}

/// The fields of a table, in the order in which columns claim them.
#[must_use]
pub fn of(table: TableKind) -> &'static [&'static Field] {
    shape(table).fields
}

/// The fields without which a file is not this table: one of each group.
#[must_use]
pub fn required(table: TableKind) -> &'static [&'static [&'static Field]] {
    shape(table).required
}

/// The same of the rows below columns of which some are there: what an invoice
/// comes to may be told by what is paid and what is open of it, where no other
/// column tells.
pub fn required_beside(
    table: TableKind,
    has: impl Fn(&'static Field) -> bool,
) -> impl Iterator<Item = &'static [&'static Field]> {
    static OPEN: &[&Field] = &[&invoices::BALANCE];
    required(table).iter().map(move |alternatives| {
        let is_total = alternatives.contains(&&invoices::TOTAL);
        let is_told = alternatives.iter().any(|field| has(field));
        if is_total && !is_told && has(&invoices::BALANCE) {
            OPEN
        } else {
            *alternatives
        }
    })
}

/// Whether rows may leave these fields blank although the table needs the
/// column: an open SLA has no outcome yet, an agreement in force no end.
#[must_use]
pub fn may_be_blank(table: TableKind, alternatives: &[&Field]) -> bool {
    let blank = shape(table).may_be_blank;
    alternatives.iter().any(|field| blank.contains(field))
}

/// The first column of a meaning.
#[must_use]
pub fn column_of(meanings: &[Option<&'static Field>], field: &'static Field) -> Option<usize> {
    let mut meanings = meanings.iter();
    meanings.position(|meaning| *meaning == Some(field))
}

/// The date that a time of day in a column of its own belongs to.
#[must_use]
pub fn date_of_clock(clock: &Field) -> Option<&'static Field> {
    TableKind::ALL
        .iter()
        .flat_map(|table| shape(*table).clocks)
        .find(|(of_day, _)| *of_day == clock)
        .map(|(_, date)| *date)
}

/// The time of day, in a column of its own, that belongs to a date.
#[must_use]
pub fn clock_of_date(date: &Field) -> Option<&'static Field> {
    TableKind::ALL
        .iter()
        .flat_map(|table| shape(*table).clocks)
        .find(|(_, of_date)| *of_date == date)
        .map(|(clock, _)| *clock)
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
