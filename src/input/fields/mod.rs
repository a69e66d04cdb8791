//! What the columns of exports can mean, and the titles they go by in general.
//!
//! A dialect adds the titles that only one product uses.

pub mod invoices;
pub mod recurring;
pub mod sla;
pub mod tickets;

use crate::model::TableKind;

/// What a column of an export means.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    pub kind: ValueKind,
    /// Titles in normal form, the most telling first: where two columns claim
    /// one field, the earlier title wins.
    pub titles: &'static [&'static str],
}

/// How the cells of a column are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// A text that repeats, or an identifier.
    Text,
    /// A text of which only matters whether it mentions a client review.
    ReviewMention,
    Time,
    Number,
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
