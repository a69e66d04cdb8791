//! Lists of the open invoices alone, or of the paid ones.

use super::{Invoice, ROUNDING};
use crate::input::assemble::Builder;
use crate::input::assemble::listed_before::listed_open_before;
use crate::input::assemble::number_gaps::invoices_are_missing;
use crate::input::fields::invoices as field;
use crate::input::merge::Merged;
use crate::input::tables::Listed;
use crate::language::{Message, message};
use crate::model::DAY;

/// Of fewer it may be chance that none is open, or that all are.
const ENOUGH: usize = 10;

/// Invoices of less time may all be due at the end of it.
const SHORTEST: i64 = 2 * MONTH;
const MONTH: i64 = 30 * DAY;

/// A year tells how many are usually open.
const MONTHS: i64 = 12;

/// Where as many are to be expected, that none is open is no chance: with so
/// many on average, a Poisson count is 0 once in twenty times (e^-3 = 0.05).
const TOO_MANY_FOR_NONE: f64 = 3.0;

/// Notes that every invoice is open, as in a list of what is owed today: what
/// was billed and is paid may not be in it. Or that every one is paid: this may
/// be a list of the paid ones, in which nothing shows of what is owed. That is
/// told from clients who pay at once by the dates of payment, where no numbers
/// are missing that those of unpaid invoices may be; or by a list that had open
/// invoices before.
///
/// `read` reads a row, be it one that counts or one that a newer one has taken
/// the place of.
pub(super) fn note_one_sided_lists(
    records: &Merged,
    invoices: &[Invoice],
    read: impl Fn(usize) -> Option<Invoice>,
    builder: &mut Builder<'_>,
) {
    let owed: Vec<&Invoice> = invoices
        .iter()
        .filter(|one| one.total >= ROUNDING)
        .collect();
    if owed.len() < ENOUGH {
        return;
    }
    let open = owed.iter().filter(|one| is_open(one)).count();
    if open == owed.len() {
        if thins_out(&owed) {
            builder.listed_invoices = Listed::OnlyOpen;
        }
        builder
            .caveats
            .push(message!("caveat-only-open-invoices", n = open));
    }
    if open > 0 || time_of(&owed) < SHORTEST {
        return;
    }
    let last = builder.activity.last_moment();
    let is_expected = || {
        let usually = last.and_then(|last| usually_open(&owed, last));
        usually.is_some_and(|usually| usually < TOO_MANY_FOR_NONE) && !invoices_are_missing(records)
    };
    let is_open = |row: usize| read(row).as_ref().map(is_open);
    let caveat = if is_expected() || listed_open_before(records, &field::INVOICE_NUMBER, is_open) {
        "caveat-no-open-invoice-expected"
    } else {
        builder.listed_invoices = Listed::OnlySettled;
        "caveat-only-paid-invoices"
    };
    builder
        .caveats
        .push(Message::new(caveat).with("n", owed.len()));
}

fn is_open(invoice: &Invoice) -> bool {
    let open = invoice.balance.unwrap_or(invoice.total);
    open.abs() >= ROUNDING
}

/// The first issue and the last.
fn ends_of(invoices: &[&Invoice]) -> (i64, i64) {
    let issued = || invoices.iter().map(|one| one.issued);
    (issued().min().unwrap_or(0), issued().max().unwrap_or(0))
}

fn time_of(invoices: &[&Invoice]) -> i64 {
    let (first, newest) = ends_of(invoices);
    newest - first
}

/// Whether months further back have less than half as many invoices as the last
/// one, as where those that were paid since are left out. Where they have as
/// many, the list is whole, and nobody enters payments.
fn thins_out(invoices: &[&Invoice]) -> bool {
    let (first, newest) = ends_of(invoices);
    if newest - first < SHORTEST {
        return false;
    }
    let since = newest - MONTH;
    let recent = invoices.iter().filter(|one| one.issued > since).count();
    let before = (invoices.len() - recent) as f64;
    let months = (since - first) as f64 / MONTH as f64;
    before / months * 2.0 < recent as f64
}

/// How many invoices of the age of the newest one, or older, were open at a
/// time in the year before, by the days on which they were paid: if many were,
/// that none is now is not to be believed. None where fewer than half tell the
/// day.
fn usually_open(invoices: &[&Invoice], last: i64) -> Option<f64> {
    let (first, newest) = ends_of(invoices);
    let age = (last - newest).max(0);
    let dated: Vec<(i64, i64)> = invoices
        .iter()
        .filter_map(|one| Some((one.issued, one.paid?)))
        .collect();
    if dated.len() * 2 < invoices.len() {
        return None;
    }
    let moments: Vec<i64> = (1..=MONTHS)
        .map(|months| last - months * MONTH)
        .filter(|moment| moment - age - MONTH >= first)
        .collect();
    if moments.is_empty() {
        return None;
    }
    let open_at = |moment: i64| {
        let open = |(issued, paid): &&(i64, i64)| *issued <= moment - age && *paid > moment;
        dated.iter().filter(open).count()
    };
    let open: usize = moments.iter().map(|moment| open_at(*moment)).sum();
    let of_all = invoices.len() as f64 / dated.len() as f64;
    Some(open as f64 * of_all / moments.len() as f64)
}
