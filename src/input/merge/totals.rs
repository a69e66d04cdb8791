//! What invoices come to where no column says it, but others make it up: what is
//! without tax and the tax, what is to be paid and what is kept back, or the
//! quantity and the price of each line.

use super::Merged;
use super::lengths_of_time::note_taken;
use crate::input::cells::TOO_MUCH;
use crate::input::fields::invoices as field;
use crate::model::InputAccount;

/// What the row of an invoice comes to by its other columns.
type MadeUp = fn(&Merged, usize) -> Option<f64>;

/// What makes up a total, and what is said of that.
const PARTS: [(MadeUp, &str); 3] = [
    (net_and_tax, "note-totals-with-tax"),
    (payable_and_withheld, "note-totals-with-withheld"),
    (price_of_quantity, "note-totals-of-prices"),
];

impl Merged {
    /// Fills in what invoices come to by what makes it up. Rows with a price are
    /// lines of their own, however alike they are.
    pub(super) fn make_up_totals(&mut self, accounts: &mut [InputAccount]) {
        let tells = [&field::NET, &field::PAYABLE, &field::UNIT_PRICE];
        if !tells.into_iter().any(|part| self.has(part)) {
            return;
        }
        for (made_up, note) in PARTS {
            let mut taken = vec![0_u64; accounts.len()];
            for place in 0..self.rows.len() {
                let row = self.rows[place];
                if self.number(&field::TOTAL, row).is_some() {
                    continue;
                }
                if let Some(total) = made_up(self, row) {
                    self.set_number(&field::TOTAL, row, total);
                    taken[self.file_of(row)] += 1;
                    if self.number(&field::UNIT_PRICE, row).is_some() {
                        let file = self.origin(row).file;
                        self.priced.insert(file);
                    }
                }
            }
            note_taken(accounts, &taken, note);
        }
    }
}

fn net_and_tax(merged: &Merged, row: usize) -> Option<f64> {
    let net = merged.number(&field::NET, row)?;
    let tax = merged.number(&field::TAX, row).unwrap_or_default();
    Some(net + tax)
}

fn payable_and_withheld(merged: &Merged, row: usize) -> Option<f64> {
    let payable = merged.number(&field::PAYABLE, row)?;
    let withheld = merged.number(&field::WITHHELD, row).unwrap_or_default();
    Some(payable + withheld.abs().copysign(payable))
}

/// Prices are without tax where that stands in a column of its own. Of too many,
/// or too dear, the total is one that nobody bills.
fn price_of_quantity(merged: &Merged, row: usize) -> Option<f64> {
    const WHOLE: f64 = 100.0;
    let price = merged.number(&field::UNIT_PRICE, row)?;
    let quantity = merged.number(&field::QUANTITY, row).unwrap_or(1.0);
    let discount = merged.number(&field::DISCOUNT, row).unwrap_or_default();
    let taken_off = merged.number(&field::DISCOUNT_AMOUNT, row);
    let taken_off = taken_off.unwrap_or_default().abs();
    let tax = merged.number(&field::TAX, row).unwrap_or_default();
    let line = quantity * price * (WHOLE - discount) / WHOLE;
    let total = line - taken_off.copysign(line) + tax;
    (total.abs() < TOO_MUCH).then_some(total)
}
