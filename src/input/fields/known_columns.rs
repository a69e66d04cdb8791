//! What exports can hold, for whoever documents it.

use crate::input::fields;
use crate::model::TableKind;

/// A column that a table can have.
#[derive(Debug)]
pub struct KnownColumn {
    /// As a configuration names it.
    pub name: &'static str,
    /// What its cells hold.
    pub holds: &'static str,
    /// The columns of which a file has to have one, this among them; none where
    /// the table can do without.
    pub needed: Vec<&'static str>,
    /// The titles that it goes by in general, in lower case and without
    /// accents.
    pub titles: &'static [&'static str],
}

/// The columns of a table, in the order in which titles are looked for.
#[must_use]
pub fn known_columns(table: TableKind) -> Vec<KnownColumn> {
    let group = |field: &fields::Field| {
        let groups = fields::required(table).iter();
        let mut of_field = groups.filter(|group| group.contains(&field));
        of_field.next().copied().unwrap_or_default()
    };
    fields::of(table)
        .iter()
        .map(|field| KnownColumn {
            name: field.name,
            holds: fields::expected(field.kind),
            needed: group(field).iter().map(|other| other.name).collect(),
            titles: field.titles,
        })
        .collect()
}
