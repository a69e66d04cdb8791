//! Which concepts make up the title of which field.

mod money;
mod tickets;

use super::concept::Concept as C;
use super::concept::Concepts;
use crate::input::fields::Field;
use crate::model::TableKind;

/// The concepts that a title of a field must name, and those that it may.
#[derive(Debug)]
pub struct Pattern {
    pub field: &'static Field,
    pub must: &'static [C],
    may: Concepts,
    /// What its cells say, where the title alone is not enough.
    pub cells: Cells,
    /// Fields of which one has to be there, where the title alone could be that
    /// of another list.
    pub beside: &'static [&'static Field],
    /// Fields of which none is there, where they say the same better.
    pub without: &'static [&'static Field],
}

/// What the cells of a column say whatever their kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cells {
    Anything,
    /// Whether a target was met.
    Outcomes,
    /// Yes or no.
    Flags,
    /// Dates and nothing else.
    Dates,
    /// How often something is billed.
    Cycles,
    /// Lengths of time, in a unit that they or their title tell.
    Lengths,
}

impl Pattern {
    /// Whether a title of these words is one of the field's: each word is about
    /// something that the field's titles may name, and nothing that they must
    /// name is missing.
    #[must_use]
    pub fn fits(&self, words: &[Concepts]) -> bool {
        let allowed = self.may.and(Concepts::of(self.must));
        let allowed = allowed.and(Concepts::of(&[C::Filler]));
        words.iter().all(|word| word.meets(allowed))
            && self.must.iter().all(|concept| {
                let wanted = Concepts::of(&[*concept]);
                words.iter().any(|word| word.meets(wanted))
            })
    }
}

const fn pattern(field: &'static Field, must: &'static [C], may: &'static [C]) -> Pattern {
    Pattern {
        field,
        must,
        may: Concepts::of(may),
        cells: Cells::Anything,
        beside: &[],
        without: &[],
    }
}

impl Pattern {
    /// The same, of cells that say as much.
    const fn of_cells(self, cells: Cells) -> Self {
        Self { cells, ..self }
    }

    /// The same, where one of these fields is there.
    const fn beside(self, beside: &'static [&'static Field]) -> Self {
        Self { beside, ..self }
    }

    /// The same, where none of these fields is there.
    const fn without(self, without: &'static [&'static Field]) -> Self {
        Self { without, ..self }
    }
}

/// The patterns of a table, the more telling first.
#[must_use]
pub fn of(table: TableKind) -> &'static [Pattern] {
    match table {
        TableKind::Tickets => tickets::TICKETS,
        TableKind::Sla => tickets::SLA,
        TableKind::Invoices => money::INVOICES,
        TableKind::Recurring => money::RECURRING,
        // Known by whole titles only: any list has a date, a client and a kind.
        TableKind::MrrMovements
        | TableKind::TimeEntries
        | TableKind::Csat
        | TableKind::Endpoints
        | TableKind::Meetings
        | TableKind::Costs => &[],
    }
}
