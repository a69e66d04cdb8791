//! What a list of tickets and a log say of one ticket, each where the other has
//! no column for it: whichever of them is newer, nothing of the other is lost.

use crate::input::fields::{Field, tickets as field};
use crate::input::merge::Merged;
use crate::model::InputAccount;

use super::life;

/// What is said of a state, and not of the ticket.
const OF_STATES: [&Field; 14] = [
    &field::TICKET_ID,
    &field::STATUS,
    &field::STATUS_CATEGORY,
    &field::STATUS_CHANGED_AT,
    &field::CLOSED_FLAG,
    &field::UPDATED_AT,
    &field::CHANGED_AT,
    &field::EVENT_AT,
    &field::VERSION,
    &field::AGE_DAYS,
    &field::CHANGED_FIELD,
    &field::OLD_STATUS,
    &field::NEW_STATUS,
    &field::OLD_VALUE,
];

/// Gives the last state of a ticket what the newest list says of it, and the
/// lists what that state says.
pub(super) fn share(
    merged: &mut Merged,
    accounts: &[InputAccount],
    state: usize,
    listed: &[usize],
) {
    let age = |row: usize| {
        let moments = [&field::UPDATED_AT, &field::CLOSED_AT, &field::RESOLVED_AT];
        moments.map(|of| merged.time(of, row).map(|at| at.seconds))
    };
    let newest = listed
        .iter()
        .copied()
        .max_by(|a, b| age(*a).cmp(&age(*b)).then_with(|| merged.compare(*a, *b)));
    let Some(newest) = newest else { return };
    let is_done = merged
        .text(&field::STATUS, state)
        .is_some_and(life::is_done);
    let has = |merged: &Merged, row: usize, field: &Field| {
        let columns = &accounts[merged.file_of(row)].columns;
        columns
            .iter()
            .any(|column| column.meaning == Some(field.name))
    };
    let shared: Vec<&'static Field> = merged
        .fields()
        .filter(|of| !OF_STATES.contains(of))
        .filter(|of| is_done || ![&field::RESOLVED_AT, &field::CLOSED_AT].contains(of))
        .collect();
    for of in shared {
        let is_blank = |merged: &Merged, row: usize| merged.says_nothing(of, row);
        // Another opening than its first event is none of the log's columns.
        if is_blank(merged, state) && (*of == field::CREATED_AT || !has(merged, state, of)) {
            merged.copy_cell(of, newest, state);
        }
        for row in listed {
            if is_blank(merged, *row) && !has(merged, *row, of) {
                merged.copy_cell(of, state, *row);
            }
        }
    }
}
