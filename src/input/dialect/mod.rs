//! How single products title their columns, where that differs from the
//! general titles of [`super::fields`].

mod atera;
mod autotask;
mod chargebee;
mod chartmogul;
mod connectwise;
mod conta_azul;
mod desk_manager;
mod freshbooks;
mod freshworks;
mod glpi;
mod halo;
mod jira;
mod manage_engine;
mod movidesk;
mod odoo;
mod omie;
mod osticket;
mod otrs;
#[cfg(test)]
mod properties;
mod quickbooks;
mod recurly;
mod request_tracker;
mod sage_intacct;
mod servicenow;
mod stripe;
mod surveys;
mod timesheets;
mod xero;
mod zendesk;
mod zoho_books;

use super::fields::Field;
use super::value::duration::DurationUnit;
use super::value::money_unit::MoneyUnit;
use crate::config::RatingScale;
use crate::model::TableKind;

/// How one product writes one kind of export.
#[derive(Debug)]
pub struct Dialect {
    /// The product and its view, as a person would say it.
    pub name: &'static str,
    pub table: TableKind,
    /// Sets of titles, in normal form, that give it away: all titles of any
    /// one set.
    pub fingerprints: &'static [&'static [&'static str]],
    /// Titles, in normal form, beside which it is another.
    pub without: &'static [&'static str],
    /// Titles, in normal form, that mean something else here than in general,
    /// or that only this product uses; of two for one field the earlier wins.
    pub columns: &'static [(&'static str, &'static Field)],
    /// Titles that a general list would misread.
    pub ignore: &'static [&'static str],
    /// Numbers or words of the status column that are this product's own.
    pub statuses: &'static [(&'static str, &'static str)],
    /// Numbers of the priority column that rank otherwise than from one on.
    pub priorities: &'static [(&'static str, &'static str)],
    /// Texts of a column that name nobody who is served.
    pub nobody: &'static [(&'static Field, &'static str)],
    /// What an amount says that stands on each line of an invoice.
    pub lines: Lines,
    /// Whether the flag of what is overdue is taken back once a ticket is closed.
    pub clears_overdue: bool,
    pub values: ValueForms,
}

/// What the amount on each of several rows of one invoice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// Nothing says: amounts that differ are of lines, equal ones are repeated.
    Unknown,
    /// The line's own.
    Own,
    /// The invoice's, said again on each line.
    Repeated,
}

/// How a product writes values, where the cells themselves do not say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueForms {
    /// What amounts of money are in; the main unit, unless a title says
    /// otherwise.
    pub money: MoneyUnit,
    /// The unit of bare numbers in columns of lengths of time whose titles do
    /// not name it.
    pub units: &'static [(&'static Field, DurationUnit)],
    /// The scale that ratings are on.
    pub rating: Option<RatingScale>,
}

impl ValueForms {
    pub const USUAL: Self = Self {
        money: MoneyUnit::Main,
        units: &[],
        rating: None,
    };

    /// Amounts in cents.
    pub const CENTS: Self = Self {
        money: MoneyUnit::Minor,
        units: &[],
        rating: None,
    };

    /// Ratings on this scale.
    const fn rated(scale: RatingScale) -> Self {
        Self {
            rating: Some(scale),
            ..Self::USUAL
        }
    }

    /// The unit of a column's bare numbers, where the product settles it.
    #[must_use]
    pub fn unit_of(&self, field: &Field) -> Option<DurationUnit> {
        self.units
            .iter()
            .find(|(other, _)| *other == field)
            .map(|(_, unit)| *unit)
    }
}

impl Dialect {
    /// What most products have in common, to begin a declaration with.
    const PLAIN: Self = Self {
        name: "",
        table: TableKind::Tickets,
        fingerprints: &[],
        without: &[],
        columns: &[],
        ignore: &[],
        statuses: &[],
        priorities: &[],
        nobody: &[],
        lines: Lines::Unknown,
        clears_overdue: false,
        values: ValueForms::USUAL,
    };

    /// The longest set of titles that these headers hold in full, unless one of
    /// them is of another dialect.
    #[must_use]
    pub fn fits(&self, headers: &[String]) -> Option<&'static [&'static str]> {
        let is_another = |header: &String| self.without.contains(&header.as_str());
        if headers.iter().any(is_another) {
            return None;
        }
        let held = self.fingerprints.iter().filter(|titles| {
            titles
                .iter()
                .all(|title| headers.iter().any(|header| header == title))
        });
        held.copied().max_by_key(|titles| titles.len())
    }
}

/// The dialect that is known by its cells, where another one has the same
/// titles.
#[must_use]
pub fn told_by_cells(
    table: TableKind,
    titles: &[String],
    rows: &[Vec<String>],
) -> Option<&'static Dialect> {
    let is_of_stripe = table == TableKind::Invoices && stripe::is_of_interface(titles, rows);
    is_of_stripe.then_some(&stripe::API_INVOICES)
}

/// Every dialect that is known.
pub static DIALECTS: &[&Dialect] = &[
    &atera::TICKETS,
    &autotask::TICKETS,
    &chargebee::SUBSCRIPTIONS,
    &connectwise::BOARD,
    &connectwise::TICKETS,
    &connectwise::SLA,
    &connectwise::INVOICES,
    &connectwise::RECEIVABLES,
    &connectwise::AGREEMENTS,
    &connectwise::ADDITIONS,
    &conta_azul::RECEIVABLES,
    &desk_manager::TICKETS,
    &freshbooks::INVOICES,
    &freshworks::FRESHSERVICE,
    &freshworks::FRESHDESK,
    &glpi::PORTUGUESE,
    &glpi::SPANISH,
    &glpi::ENGLISH,
    &halo::TICKETS,
    &jira::SERVICE_MANAGEMENT,
    &jira::ISSUES,
    &manage_engine::REQUESTS,
    &movidesk::TICKETS,
    &odoo::INVOICES,
    &omie::RECEIVABLES,
    &omie::CONTRACTS,
    &osticket::TICKETS,
    &otrs::TICKETS,
    &quickbooks::AGING,
    &quickbooks::TRANSACTIONS,
    &recurly::SUBSCRIPTIONS,
    &request_tracker::TICKETS,
    &sage_intacct::RECEIVABLES,
    &servicenow::INCIDENTS,
    &servicenow::LABELS,
    &servicenow::TASK_SLA,
    &servicenow::INCIDENT_SLA,
    &stripe::INVOICES,
    &stripe::API_INVOICES,
    &stripe::SUBSCRIPTIONS,
    &xero::INVOICES,
    &zendesk::TICKETS,
    &zoho_books::INVOICES,
    &zoho_books::LINES,
    &chartmogul::MRR_MOVEMENTS,
    &timesheets::AUTOTASK,
    &timesheets::CLOCKIFY,
    &timesheets::CONNECTWISE,
    &timesheets::FRESHBOOKS,
    &timesheets::HARVEST,
    &timesheets::TOGGL,
    &timesheets::TSHEETS,
    &surveys::CONNECTWISE,
    &surveys::HALO,
    &surveys::SMILEBACK,
    &surveys::ZENDESK,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{fields, header::normalise_header};

    #[test]
    fn dialects_name_fields_of_their_own_table_by_titles_in_normal_form() {
        for dialect in DIALECTS {
            assert!(!dialect.name.is_empty() && !dialect.fingerprints.is_empty());
            let titles = dialect.fingerprints.iter().copied().flatten();
            for title in titles.chain(dialect.ignore).chain(dialect.without) {
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

    #[test]
    fn names_are_told_apart() {
        let names: std::collections::BTreeSet<&str> =
            DIALECTS.iter().map(|dialect| dialect.name).collect();
        assert_eq!(names.len(), DIALECTS.len());
    }
}
