//! What an export gives in other words: moments as lengths of time from when a
//! ticket was opened, or as the last change of its state; what an invoice comes
//! to as what is paid and what is open of it.

use std::collections::{BTreeMap, BTreeSet};

use super::Merged;
use crate::input::dictionary::NO_TEXT;
use crate::input::fields::{Field, invoices, tickets as field};
use crate::input::value::time::Moment;
use crate::input::value::vocabulary::{TicketStatus, ticket_status, truth};
use crate::language::Message;
use crate::model::{DAY, InputAccount, exact_sum};

/// Notes how many moments of each file were worked out.
fn note_taken(accounts: &mut [InputAccount], taken: &[u64], note: &'static str) {
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

    /// Fills in what invoices come to, where no column says so but what of them
    /// is paid and what is open. One that stands on a row for each payment comes
    /// to all of them and what is open in the end.
    pub(super) fn take_totals(&mut self, accounts: &mut [InputAccount]) {
        if !self.has(&invoices::BALANCE) || !self.has(&invoices::PAID) {
            return;
        }
        let mut by_number: BTreeMap<(usize, u32), Vec<usize>> = BTreeMap::new();
        let mut taken = vec![0_u64; accounts.len()];
        for place in 0..self.rows.len() {
            let row = self.rows[place];
            let Some(open) = self.number(&invoices::BALANCE, row) else {
                continue;
            };
            if self.number(&invoices::TOTAL, row).is_none() {
                let paid = self.number(&invoices::PAID, row).unwrap_or_default();
                self.set_number(&invoices::TOTAL, row, open + paid);
                taken[self.file_of(row)] += 1;
                let number = self.code(&invoices::INVOICE_NUMBER, row);
                if number != NO_TEXT && self.time(&invoices::PAID_AT, row).is_some() {
                    let invoice = (self.file_of(row), number);
                    by_number.entry(invoice).or_default().push(row);
                }
            }
        }
        for rows in by_number.into_values() {
            let payments: BTreeSet<(i64, u64)> = rows
                .iter()
                .filter_map(|row| {
                    let paid = self.number(&invoices::PAID, *row)?;
                    let at = self.time(&invoices::PAID_AT, *row)?;
                    Some((at.seconds, paid.to_bits()))
                })
                .collect();
            if payments.len() < 2 {
                continue;
            }
            let open = rows
                .iter()
                .filter_map(|row| self.number(&invoices::BALANCE, *row))
                .fold(f64::INFINITY, f64::min);
            let paid = payments.iter().map(|(_, paid)| f64::from_bits(*paid));
            let total = open + exact_sum(paid);
            for row in rows {
                self.set_number(&invoices::TOTAL, row, total);
            }
        }
        note_taken(accounts, &taken, "note-totals-of-parts");
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
