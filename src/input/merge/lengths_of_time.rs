//! Moments that an export gives in other words: as lengths of time from when a
//! ticket was opened, or as the last change of its state.

use super::Merged;
use crate::input::fields::{Field, invoices, tickets as field};
use crate::input::value::time::Moment;
use crate::input::value::vocabulary::{TicketStatus, ticket_status, truth};
use crate::language::Message;
use crate::model::{DAY, InputAccount};

/// Notes how much of each file was worked out.
pub(super) fn note_taken(accounts: &mut [InputAccount], taken: &[u64], note: &'static str) {
    for (account, taken) in accounts.iter_mut().zip(taken) {
        if *taken > 0 {
            account.notes.push(Message::new(note).with("n", *taken));
        }
    }
}

fn day_of(moment: Moment) -> i64 {
    moment.seconds.div_euclid(DAY)
}

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
                let dated = known.iter().find_map(|known| self.time(known, row));
                let is_running = *moment == field::RESOLVED_AT && self.is_open(row);
                if is_running {
                    continue;
                }
                // A day alone does not tell how long it took.
                let is_better = |reached: &Moment| {
                    dated.is_none_or(|dated| !dated.has_time && day_of(dated) == day_of(*reached))
                };
                if let Some(reached) = self.moment_after(length, row).filter(is_better) {
                    self.set_time(moment, row, Some(reached));
                    taken[self.file_of(row)] += 1;
                }
            }
        }
        note_taken(accounts, &taken, "note-lengths-of-time");
    }

    /// Takes the last change of its state for when a ticket was done that is,
    /// where no date says so.
    pub(super) fn take_last_changes(&mut self) {
        if !self.has(&field::STATUS_CHANGED_AT) || !self.has(&field::STATUS) {
            return;
        }
        for place in 0..self.rows.len() {
            let row = self.rows[place];
            let is_dated = [&field::RESOLVED_AT, &field::CLOSED_AT]
                .iter()
                .any(|known| self.time(known, row).is_some());
            if !is_dated && !self.is_open(row) {
                let changed = self.time(&field::STATUS_CHANGED_AT, row);
                self.set_time(&field::RESOLVED_AT, row, changed);
            }
        }
    }

    /// Fills in until when targets are due, where no date says so but how long
    /// they may take.
    pub(super) fn take_allowances(&mut self, accounts: &mut [InputAccount]) {
        let mut taken = vec![0_u64; accounts.len()];
        for (allowance, due) in [
            (&field::RESPONSE_ALLOWANCE, &field::FIRST_RESPONSE_DUE_AT),
            (&field::RESOLUTION_ALLOWANCE, &field::RESOLUTION_DUE_AT),
        ] {
            if !self.has(allowance) {
                continue;
            }
            for place in 0..self.rows.len() {
                let row = self.rows[place];
                if self.time(due, row).is_some() {
                    continue;
                }
                if let Some(until) = self.moment_after(allowance, row) {
                    // The end of a length is no whole day.
                    let until = Moment {
                        has_time: true,
                        ..until
                    };
                    self.set_time(due, row, Some(until));
                    taken[self.file_of(row)] += 1;
                }
            }
        }
        note_taken(accounts, &taken, "note-allowances");
    }

    /// Takes invoices of which only the due date is told for issued the usual
    /// term before it.
    pub(super) fn take_due_dates(&mut self, accounts: &mut [InputAccount]) {
        if !self.has(&invoices::DUE_AT) {
            return;
        }
        let mut taken = vec![0_u64; accounts.len()];
        for place in 0..self.rows.len() {
            let row = self.rows[place];
            if self.time(&invoices::ISSUED_AT, row).is_some() {
                continue;
            }
            if let Some(due) = self.time(&invoices::DUE_AT, row) {
                let issued = Moment {
                    seconds: due.seconds - invoices::USUAL_TERM,
                    ..due
                };
                self.set_time(&invoices::ISSUED_AT, row, Some(issued));
                taken[self.file_of(row)] += 1;
            }
        }
        note_taken(accounts, &taken, "note-issued-by-due");
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
