//! Moments that an export gives as lengths of time only: a ticket was resolved
//! so long after it was opened.

use super::Merged;
use crate::input::fields::{Field, tickets as field};
use crate::input::value::time::Moment;
use crate::input::value::vocabulary::{TicketStatus, ticket_status, truth};
use crate::language::message;
use crate::model::InputAccount;

impl Merged {
    /// Fills in when tickets were answered and resolved, where no date says so
    /// but how long it took. Of a ticket that is still open such a length says
    /// how long it has taken so far.
    pub(super) fn take_lengths_of_time(&mut self, accounts: &mut [InputAccount]) {
        let ends: &[&'static Field] = &[&field::RESOLVED_AT, &field::CLOSED_AT];
        let answers: &[&'static Field] = &[&field::FIRST_RESPONSE_AT];
        let mut taken = vec![0_u64; accounts.len()];
        for (length, known, moment) in [
            (&field::RESPONSE_TIME, answers, &field::FIRST_RESPONSE_AT),
            (&field::RESOLUTION_TIME, ends, &field::RESOLVED_AT),
        ] {
            if !self.has(length) {
                continue;
            }
            for place in 0..self.rows.len() {
                let row = self.rows[place];
                let is_dated = known.iter().any(|known| self.time(known, row).is_some());
                let is_running = *moment == field::RESOLVED_AT && self.is_open(row);
                if is_dated || is_running {
                    continue;
                }
                if let Some(reached) = self.moment_after(length, row) {
                    self.set_time(moment, row, Some(reached));
                    taken[self.file_of(row)] += 1;
                }
            }
        }
        for (account, taken) in accounts.iter_mut().zip(taken) {
            if taken > 0 {
                let note = message!("note-lengths-of-time", n = taken);
                account.notes.push(note);
            }
        }
    }

    /// Whether a ticket's row says that it is not done.
    fn is_open(&self, row: usize) -> bool {
        if let Some(flag) = self.text(&field::CLOSED_FLAG, row).and_then(truth) {
            return !flag;
        }
        self.text(&field::STATUS, row).is_some_and(|status| {
            !matches!(
                ticket_status(status),
                Some(TicketStatus::Resolved | TicketStatus::Closed)
            )
        })
    }

    fn moment_after(&self, length: &'static Field, row: usize) -> Option<Moment> {
        let opened = self.time(&field::CREATED_AT, row)?;
        let minutes = self.number(length, row).filter(|minutes| *minutes >= 0.0)?;
        Some(Moment {
            seconds: opened
                .seconds
                .checked_add((minutes * 60.0).round() as i64)?,
            ..opened
        })
    }
}
