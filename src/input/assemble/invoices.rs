//! The table of invoices to clients, in the main currency.

mod one_sided;

use super::Builder;
use super::currency::main_currency_only;
use super::frame::FrameBuilder;
use crate::input::fields::invoices as field;
use crate::input::merge::{Meanings, Merged};
use crate::input::tables::{Table, invoices as column};
use crate::input::value::time::{ParsedTime, parse_time};
use crate::input::value::vocabulary::{self, DocumentType, InvoiceStatus};
use crate::language::message;
use crate::model::{DAY, Month};
use one_sided::note_one_sided_lists;

/// Nobody waits longer for his money.
const LONGEST_TERM: i64 = 5 * 366 * DAY;
/// Less than this is open by rounding.
const ROUNDING: f64 = 0.005;

struct Invoice {
    row: usize,
    client: Option<u32>,
    issued: i64,
    due: i64,
    paid: Option<i64>,
    total: f64,
    tax: f64,
    balance: Option<f64>,
    settled_undated: bool,
}

pub fn build(records: &Merged, builder: &mut Builder<'_>) -> Option<Table> {
    let types = records.map_text(&field::DOC_TYPE, |word| {
        Some(vocabulary::document_type(word))
    });
    let statuses = records.map_text(&field::STATUS, vocabulary::invoice_status);
    let paid_flags = records.map_text(&field::PAID_FLAG, vocabulary::is_paid);
    let in_part = records.map_text(&field::STATUS, |word| {
        Some(vocabulary::is_paid_in_part(word))
    });
    let voided = records.map_text(&field::VOIDED, |word| Some(is_voided(word)));
    let mut kept: Vec<usize> = Vec::with_capacity(records.rows.len());
    for row in &records.rows {
        let document = types[*row].unwrap_or(DocumentType::Invoice);
        let owed = matches!(document, DocumentType::Invoice | DocumentType::Credit);
        let void = statuses[*row] == Some(InvoiceStatus::Void) || voided[*row] == Some(true);
        if !owed || void {
            builder.leave_out(records, *row, what_it_is(document));
        } else {
            kept.push(*row);
        }
    }
    if records.added_up > 0 {
        builder
            .caveats
            .push(message!("caveat-added-up-invoices", n = records.added_up));
    }
    if records.paid_in_parts > 0 {
        builder
            .caveats
            .push(message!("caveat-paid-in-parts", n = records.paid_in_parts));
    }
    if records.shared_numbers > 0 {
        builder.caveats.push(message!(
            "caveat-shared-numbers",
            n = records.shared_numbers
        ));
    }
    let kept = main_currency_only(records, kept, &field::CURRENCY, "invoices", builder);
    let clients = records.map_text(&field::CLIENT, |name| Some(builder.clients.register(name)));
    let read = |row: usize| {
        let is_credit = types[row] == Some(DocumentType::Credit);
        let paid_word = statuses[row] == Some(InvoiceStatus::Paid) || paid_flags[row] == Some(true);
        let in_part = in_part[row] == Some(true);
        read_invoice(records, row, clients[row], is_credit, paid_word, in_part)
    };
    let mut invoices: Vec<Invoice> = kept.into_iter().filter_map(read).collect();
    if invoices.is_empty() {
        return None;
    }
    invoices.sort_by(|a, b| {
        (a.issued, records.text(&field::INVOICE_NUMBER, a.row))
            .cmp(&(b.issued, records.text(&field::INVOICE_NUMBER, b.row)))
    });
    for invoice in &invoices {
        builder.happened(invoice.issued);
        if let Some(paid) = invoice.paid {
            builder.happened(paid);
        }
    }
    let without_due = invoices
        .iter()
        .filter(|invoice| due_at(records, invoice.row).is_none())
        .count();
    if without_due > 0 {
        builder.caveats.push(message!(
            "caveat-no-due-date",
            n = without_due,
            of = invoices.len()
        ));
    }
    note_due_before_issued(&invoices, builder);
    let first = Month::of_seconds(invoices.first()?.issued)?;
    let last = Month::of_seconds(invoices.last()?.issued)?;
    let tells_payment = tells_payment(records, &statuses);
    let parts = invoices
        .iter()
        .filter(|one| one.balance.is_none() && in_part[one.row] == Some(true))
        .count();
    if parts > 0 {
        builder
            .caveats
            .push(message!("caveat-part-unknown", n = parts));
    }
    if tells_payment {
        note_one_sided_lists(records, &invoices, read, builder);
    }
    let frame = fill(records, &invoices, tells_payment, builder);
    Some(Table { frame, first, last })
}

/// Tells of invoices that were late before they were written. Of one that was
/// paid by then the two dates say nothing of how late it was.
fn note_due_before_issued(invoices: &[Invoice], builder: &mut Builder<'_>) {
    let is_late_from_before = |one: &&Invoice| {
        let is_paid_by_then = one.paid.is_some_and(|paid| paid <= one.issued);
        one.due < one.issued && !is_paid_by_then && !one.settled_undated
    };
    let n = invoices.iter().filter(is_late_from_before).count();
    if n > 0 {
        builder.caveats.push(message!(
            "caveat-due-before-issued",
            n = n,
            of = invoices.len()
        ));
    }
}

/// Whether a flag says that an invoice was taken back, or a date says when.
fn is_voided(cell: &str) -> bool {
    vocabulary::truth(cell).unwrap_or_else(|| {
        matches!(
            parse_time(cell),
            ParsedTime::Known(_) | ParsedTime::Numeric(_)
        )
    })
}

/// What a row of an invoice export is that is no invoice to a client.
fn what_it_is(document: DocumentType) -> &'static str {
    match document {
        DocumentType::Payable => "bills that the provider owes to others",
        DocumentType::Offer => "quotes and orders",
        DocumentType::Payment | DocumentType::Other => "payments and journal entries",
        DocumentType::Invoice | DocumentType::Credit => "drafts and void or deleted invoices",
    }
}

/// When an invoice falls due; a date that lies many years ahead is mistyped.
fn due_at(records: &Merged, row: usize) -> Option<i64> {
    let issued = records.time(&field::ISSUED_AT, row)?.seconds;
    let due = records.time(&field::DUE_AT, row)?.seconds;
    (due - issued <= LONGEST_TERM).then_some(due)
}

fn read_invoice(
    records: &Merged,
    row: usize,
    client: Option<u32>,
    is_credit: bool,
    paid_word: bool,
    in_part: bool,
) -> Option<Invoice> {
    let money = |from| records.number(from, row);
    let issued = records.time(&field::ISSUED_AT, row)?.seconds;
    let sign = |value: f64| if is_credit { -value.abs() } else { value };
    let total = sign(money(&field::TOTAL)?);
    let due = due_at(records, row).unwrap_or(issued + field::USUAL_TERM);
    // What the client keeps back of it for the treasury is not paid.
    let kept = match (money(&field::PAYABLE), money(&field::WITHHELD)) {
        (Some(payable), _) => total - sign(payable),
        (None, withheld) => withheld.unwrap_or_default().abs().copysign(total),
    };
    // Who says that it is paid has taken off what else was agreed; nobody owes
    // less than nothing for having paid too much.
    let unpaid = |paid: f64| {
        let rest = total - kept - sign(paid);
        if paid_word || (rest < 0.0) != (total < 0.0) {
            0.0
        } else {
            rest
        }
    };
    let balance = money(&field::BALANCE)
        .map(sign)
        .or_else(|| money(&field::PAID).map(unpaid));
    let settled = match balance {
        Some(balance) => balance.abs() < ROUNDING,
        None => paid_word,
    };
    // The date of a last payment is that of full payment only if nothing is
    // open any more.
    let paid_date = records.time(&field::PAID_AT, row).map(|paid| paid.seconds);
    let fully_paid = settled || (balance.is_none() && paid_date.is_some() && !in_part);
    Some(Invoice {
        row,
        client,
        issued,
        due,
        paid: paid_date
            .filter(|_| fully_paid)
            .map(|paid| paid.max(issued)),
        total,
        tax: money(&field::TAX)
            .map_or_else(|| tax_above(total, money(&field::NET).map(sign)), sign),
        balance: balance.or_else(|| fully_paid.then_some(0.0)),
        settled_undated: fully_paid && paid_date.is_none() && total.abs() >= ROUNDING,
    })
}

/// What a total has above the amount without tax, where it can be the tax: what
/// was taken off as well leaves less of it.
fn tax_above(total: f64, net: Option<f64>) -> f64 {
    const MOST: f64 = 0.5;
    let above = net.map_or(0.0, |net| total - net);
    let share = above / total;
    if (0.0..=MOST).contains(&share) {
        above
    } else {
        0.0
    }
}

/// Whether anything tells the tax of invoices, or what they come to without.
pub fn tells_tax(records: &Merged) -> bool {
    let told = [&field::TAX, &field::NET];
    let mut rows = records.rows.iter();
    rows.any(|row| {
        told.into_iter()
            .any(|of| records.number(of, *row).is_some())
    })
}

/// Whether anything tells what was paid: a status of which no word is known
/// does not.
fn tells_payment(records: &Merged, statuses: &Meanings<'_, InvoiceStatus>) -> bool {
    let told = [
        &field::PAID_AT,
        &field::BALANCE,
        &field::PAID,
        &field::PAID_FLAG,
    ];
    // Too many words that are not known may all say that it was paid.
    let says_status = || {
        const TOO_MANY: usize = 20;
        let rows = || {
            records
                .rows
                .iter()
                .filter(|row| records.text(&field::STATUS, **row).is_some())
        };
        let known = rows().filter(|row| statuses[**row].is_some()).count();
        known > 0 && (rows().count() - known) * TOO_MANY <= rows().count()
    };
    told.into_iter().any(|from| records.has(from)) || says_status()
}

fn fill(
    records: &Merged,
    invoices: &[Invoice],
    tells_payment: bool,
    builder: &mut Builder<'_>,
) -> polars::prelude::DataFrame {
    let mut frame = FrameBuilder::new(invoices.len());
    let each = || invoices.iter();
    frame.origins(each().map(|invoice| records.origin(invoice.row)));
    if let Some((code, numbers)) = records.coded(&field::INVOICE_NUMBER) {
        frame.codes(&column::NUMBER, each().map(|invoice| code(invoice.row)));
        builder.labels.note(&column::NUMBER, numbers);
    }
    frame.codes(&column::CLIENT, each().map(|invoice| invoice.client));
    frame.seconds(
        &column::ISSUED_AT,
        each().map(|invoice| Some(invoice.issued)),
    );
    frame.seconds(&column::DUE_AT, each().map(|invoice| Some(invoice.due)));
    frame.numbers(&column::TOTAL, each().map(|invoice| Some(invoice.total)));
    frame.numbers(
        &column::NET,
        each().map(|invoice| Some(invoice.total - invoice.tax)),
    );
    if tells_payment {
        frame.seconds(&column::PAID_AT, each().map(|invoice| invoice.paid));
        frame.numbers(
            &column::BALANCE,
            each().map(|invoice| Some(invoice.balance.unwrap_or(invoice.total))),
        );
        frame.flags(
            &column::SETTLED_UNDATED,
            each().map(|invoice| Some(invoice.settled_undated)),
        );
    }
    let recurring = recurring_amounts(records, invoices);
    if let Some(recurring) = recurring {
        frame.numbers(&column::RECURRING_AMOUNT, recurring.into_iter());
    }
    frame.finish()
}

/// The part of each invoice that bills agreements: as the export says, or the
/// whole of an invoice whose type says that it bills one.
fn recurring_amounts(records: &Merged, invoices: &[Invoice]) -> Option<Vec<Option<f64>>> {
    if records.has(&field::RECURRING_AMOUNT) {
        return Some(
            invoices
                .iter()
                .map(|invoice| {
                    let amount = records
                        .number(&field::RECURRING_AMOUNT, invoice.row)
                        .unwrap_or(0.0);
                    // A credit takes back, whatever sign it is written with.
                    Some(if invoice.total < 0.0 {
                        -amount.abs()
                    } else {
                        amount
                    })
                })
                .collect(),
        );
    }
    let bills = records.map_text(&field::DOC_TYPE, |word| {
        Some(vocabulary::bills_agreement(word))
    });
    let any = invoices
        .iter()
        .any(|invoice| bills[invoice.row] == Some(true));
    any.then(|| {
        invoices
            .iter()
            .map(|invoice| {
                let whole = bills[invoice.row] == Some(true);
                Some(if whole {
                    invoice.total - invoice.tax
                } else {
                    0.0
                })
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts;

    #[test]
    fn a_due_date_that_is_made_up_is_said_to_be() {
        let caveats = |text: &str| read_texts(&[("i.csv", text)]).caveats;
        let some = "invoice number,client,date,due date,total\n\
            1,Acme,2026-03-01,2026-03-31,5\n2,Acme,2026-03-01,,5\n";
        assert!(
            caveats(some)
                .iter()
                .any(|caveat| caveat.starts_with("1 of 2 invoices"))
        );
        let all = "invoice number,client,date,due date,total\n1,Acme,2026-03-01,2026-03-31,5\n";
        assert_eq!(caveats(all), [""; 0]);
    }
}
