//! The table of decided SLA targets, from ticket exports that carry flags or
//! due dates and from SLA exports.
//!
//! A flag that says how it went is preferred; else a due date is held against
//! what happened. Open and past due is breached. A flag without a due date, in
//! an export that has due dates, is unknown: some products say "met" where no
//! target was ever set.

mod from_exports;
mod from_tickets;
mod outcome;

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::Builder;
use super::frame::FrameBuilder;
use crate::input::fields::Field;
use crate::input::merge::Merged;
use crate::input::tables::{Table, sla as column};
use crate::input::value::vocabulary;
use crate::model::Month;
use from_exports::{Told, from_sla_exports, when_it_happened};
use from_tickets::from_ticket_exports;
use outcome::Decided;

pub fn build(
    tickets: Option<&Merged>,
    sla: Option<&Merged>,
    builder: &mut Builder<'_>,
) -> (Option<Table>, Option<&'static str>) {
    let now = builder.activity.last_moment().unwrap_or(i64::MIN);
    let mut decided = Vec::new();
    let mut told: HashSet<(&str, u32), RandomState> = HashSet::default();
    if let Some(records) = sla {
        let happened = tickets.map(when_it_happened).unwrap_or_default();
        let tickets_tell = tickets.map(Told::by).unwrap_or_default();
        let from_tickets = (&happened, tickets_tell);
        from_sla_exports(records, now, from_tickets, &mut decided, &mut told, builder);
    }
    let doubt =
        tickets.and_then(|records| from_ticket_exports(records, now, &mut decided, &told, builder));
    (table_of(decided), doubt)
}

fn table_of(mut decided: Vec<Decided>) -> Option<Table> {
    decided.sort_unstable();
    let first = Month::of_seconds(decided.first()?.at)?;
    let last = Month::of_seconds(decided.last()?.at)?;
    let mut frame = FrameBuilder::new(decided.len());
    frame.seconds(&column::DECIDED_AT, decided.iter().map(|row| Some(row.at)));
    frame.codes(&column::TARGET, decided.iter().map(|row| Some(row.target)));
    frame.flags(&column::MET, decided.iter().map(|row| Some(row.met)));
    Some(Table {
        frame: frame.finish(),
        first,
        last,
    })
}

/// What the flags of a target say, row by row: whether it was met. `None`
/// without such a column.
fn flags(
    records: &Merged,
    met_field: &'static Field,
    breached_field: &'static Field,
) -> Option<Vec<Option<bool>>> {
    if !records.has(met_field) && !records.has(breached_field) {
        return None;
    }
    let met = records.map_text(met_field, vocabulary::target_met);
    let breached = records.map_text(breached_field, vocabulary::target_breached);
    Some(
        met.into_iter()
            .zip(breached)
            .map(|(met, breached)| met.or(breached.map(|breached| !breached)))
            .collect(),
    )
}
