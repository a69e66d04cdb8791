//! Invoices that stand on a row for each of their payments, and those that come
//! to what is paid and what is open of them.

use std::collections::{BTreeMap, BTreeSet};

use super::Merged;
use super::invoice_lines::copy_row;
use super::lengths_of_time::note_taken;
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::fields::invoices as field;
use crate::model::{InputAccount, exact_sum};

/// The payments on rows of one invoice, each by its moment and the bits of its
/// amount: what is said again on another line is the same payment.
type Payments = BTreeSet<(i64, u64)>;

fn payments_on(merged: &Merged, rows: &[usize]) -> Payments {
    let paid = rows.iter().filter_map(|row| {
        let amount = merged.number(&field::PAID, *row)?;
        let at = merged.time(&field::PAID_AT, *row)?;
        Some((at.seconds, amount.to_bits()))
    });
    paid.collect()
}

fn amounts_of(payments: &Payments) -> impl Iterator<Item = f64> {
    payments.iter().map(|(_, amount)| f64::from_bits(*amount))
}

impl Merged {
    /// Fills in what invoices come to, where no column says so but what of them
    /// is paid and what is open. One that stands on a row for each payment comes
    /// to all of them and what is open in the end.
    pub(super) fn take_totals(&mut self, accounts: &mut [InputAccount]) {
        if !self.has(&field::BALANCE) || !self.has(&field::PAID) {
            return;
        }
        let mut by_number: BTreeMap<(usize, u32), Vec<usize>> = BTreeMap::new();
        let mut taken = vec![0_u64; accounts.len()];
        for place in 0..self.rows.len() {
            let row = self.rows[place];
            let Some(open) = self.number(&field::BALANCE, row) else {
                continue;
            };
            if self.number(&field::TOTAL, row).is_none() {
                let paid = self.number(&field::PAID, row).unwrap_or_default();
                self.set_number(&field::TOTAL, row, open + paid);
                taken[self.file_of(row)] += 1;
                let number = self.code(&field::INVOICE_NUMBER, row);
                if number != NO_TEXT && self.time(&field::PAID_AT, row).is_some() {
                    let invoice = (self.file_of(row), number);
                    by_number.entry(invoice).or_default().push(row);
                }
            }
        }
        for rows in by_number.into_values() {
            let payments = payments_on(self, &rows);
            if payments.len() < 2 {
                continue;
            }
            let open = rows
                .iter()
                .filter_map(|row| self.number(&field::BALANCE, *row))
                .fold(f64::INFINITY, f64::min);
            let total = open + exact_sum(amounts_of(&payments));
            for row in rows {
                self.set_number(&field::TOTAL, row, total);
            }
        }
        note_taken(accounts, &taken, "note-totals-of-parts");
    }
}

/// Adds up the payments of an invoice that stands on a row for each of them:
/// what it comes to is said again, and counts once.
pub(super) fn add_up_payments(merged: &mut Merged, rows: &[usize]) -> bool {
    const ROUNDING: f64 = 0.005;
    let mut payments = payments_on(merged, rows);
    payments.retain(|(_, amount)| f64::from_bits(*amount) > 0.0);
    let Some(total) = merged.number(&field::TOTAL, rows[0]) else {
        return false;
    };
    if payments.len() < 2 {
        return false;
    }
    let sum = exact_sum(amounts_of(&payments));
    // More than the invoice comes to is what had been paid by each day.
    let paid = if sum > total + ROUNDING {
        amounts_of(&payments).fold(0.0, f64::max)
    } else {
        sum
    };
    let last = rows.iter().copied().max_by(|a, b| {
        let day = |row: usize| merged.time(&field::PAID_AT, row).map(|paid| paid.seconds);
        let days = day(*a).cmp(&day(*b));
        days.then_with(|| merged.compare(*a, *b))
    });
    if let Some(last) = last {
        copy_row(merged, last, rows[0]);
    }
    merged.set_number(&field::PAID, rows[0], paid);
    merged.fold_into(rows[0], rows.len() - 1);
    true
}
