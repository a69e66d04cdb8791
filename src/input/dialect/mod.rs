//! How single products title their columns, where that differs from the
//! general titles of [`super::fields`].

mod connectwise;
mod quickbooks;
mod servicenow;

use super::fields::Field;
use super::value::duration::DurationUnit;
use crate::model::TableKind;

/// How one product writes one kind of export.
#[derive(Debug)]
pub struct Dialect {
    /// The product and its view, as a person would say it.
    pub name: &'static str,
    pub table: TableKind,
    /// The titles, in normal form, that give it away; all of them are needed.
    pub fingerprint: &'static [&'static str],
    /// Titles, in normal form, that mean something else here than in general,
    /// or that only this product uses.
    pub columns: &'static [(&'static str, &'static Field)],
    /// Titles that a general list would misread.
    pub ignore: &'static [&'static str],
    /// Numbers or words of the status column that are this product's own.
    pub statuses: &'static [(&'static str, &'static str)],
    pub values: ValueForms,
}

/// How a product writes values, where the cells themselves do not say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueForms {
    /// Whether amounts of money are in cents.
    pub minor_units: bool,
    /// The unit of bare numbers in columns of lengths of time whose titles do
    /// not name it.
    pub units: &'static [(&'static Field, DurationUnit)],
}

impl ValueForms {
    pub const USUAL: Self = Self {
        minor_units: false,
        units: &[],
    };

    /// The unit of a column's bare numbers, where the product settles it.
    #[must_use]
    pub fn unit_of(&self, field: &Field) -> Option<DurationUnit> {
        self.units
            .iter()
            .find(|(other, _)| *other == field)
            .map(|(_, unit)| *unit)
    }
}

/// Every dialect that is known.
pub static DIALECTS: &[&Dialect] = &[
    &connectwise::TICKETS,
    &connectwise::SLA,
    &connectwise::INVOICES,
    &connectwise::AGREEMENTS,
    &quickbooks::TRANSACTIONS,
    &servicenow::INCIDENTS,
    &servicenow::TASK_SLA,
    &servicenow::INCIDENT_SLA,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{fields, header::normalise_header};

    #[test]
    fn dialects_name_fields_of_their_own_table_by_titles_in_normal_form() {
        for dialect in DIALECTS {
            for title in dialect.fingerprint.iter().chain(dialect.ignore) {
                assert_eq!(&normalise_header(title), title, "{}", dialect.name);
            }
            for (title, field) in dialect.columns {
                assert_eq!(&normalise_header(title), title, "{}", dialect.name);
                assert!(
                    fields::of(dialect.table).contains(field),
                    "{}: {title}",
                    dialect.name
                );
            }
        }
    }
}
