//! Titles of invoices and agreements.

use super::{C, Cells, Pattern, pattern};
use crate::input::fields::{invoices, recurring};

pub(super) static INVOICES: &[Pattern] = &[
    pattern(&invoices::SUPPLIER, &[C::Supplier], &[C::Name]),
    pattern(&invoices::INVOICE_NUMBER, &[C::Invoice, C::Number], &[]),
    pattern(&invoices::ISSUED_AT, &[C::Issued], &[C::Moment, C::Invoice]),
    pattern(&invoices::ISSUED_AT, &[C::Invoice, C::Moment], &[]),
    pattern(
        &invoices::ISSUED_AT,
        &[C::Invoice, C::Created],
        &[C::Moment],
    ),
    // Any list says when its rows were entered; only what is owed falls due.
    pattern(&invoices::ISSUED_AT, &[C::Created], &[C::Moment])
        .beside(&[&invoices::DUE_AT, &invoices::BALANCE]),
    pattern(
        &invoices::DUE_AT,
        &[C::Due],
        &[C::Moment, C::Invoice, C::Paid],
    ),
    pattern(
        &invoices::PAID_AT,
        &[C::Paid, C::Moment],
        &[C::Last, C::Invoice],
    ),
    pattern(
        &invoices::PAID,
        &[C::Paid],
        &[C::Amount, C::Total, C::Invoice],
    ),
    pattern(&invoices::PAID_AT, &[C::Paid], &[C::Invoice]).of_cells(Cells::Dates),
    pattern(&invoices::PAID_FLAG, &[C::Paid], &[C::Invoice, C::Flag]).of_cells(Cells::Flags),
    pattern(
        &invoices::BALANCE,
        &[C::Unpaid],
        &[C::Amount, C::Total, C::Invoice, C::Paid],
    ),
    pattern(
        &invoices::BALANCE,
        &[C::Remaining],
        &[C::Paid, C::Amount, C::Total, C::Invoice],
    ),
    pattern(
        &invoices::TOTAL,
        &[C::Including, C::Tax],
        &[C::Amount, C::Total, C::Invoice],
    ),
    pattern(
        &invoices::TAX,
        &[C::Tax],
        &[C::Amount, C::Total, C::Invoice],
    ),
    pattern(
        &invoices::TOTAL,
        &[C::Total],
        &[C::Amount, C::Invoice, C::Including],
    ),
    pattern(&invoices::TOTAL, &[C::Amount], &[C::Invoice]),
    // Of a line, where nothing tells what the invoice comes to.
    pattern(
        &invoices::TOTAL,
        &[C::Total, C::Product],
        &[C::Amount, C::Invoice],
    ),
    // Only where there is none with tax.
    pattern(
        &invoices::TOTAL,
        &[C::Excluding, C::Amount],
        &[C::Tax, C::Total, C::Invoice],
    ),
    pattern(
        &invoices::TOTAL,
        &[C::Excluding, C::Total],
        &[C::Tax, C::Invoice],
    ),
    pattern(&invoices::TOTAL, &[C::Amount, C::Product], &[C::Invoice]),
    pattern(&invoices::CLIENT, &[C::Client], &[C::Name, C::Invoice]),
    pattern(
        &invoices::CURRENCY,
        &[C::Currency],
        &[C::Number, C::Name, C::Invoice],
    ),
    pattern(
        &invoices::CURRENCY,
        &[C::Client, C::Currency, C::Number],
        &[],
    ),
    pattern(&invoices::STATUS, &[C::Status], &[C::Invoice, C::Paid]),
    pattern(&invoices::DOC_TYPE, &[C::Invoice, C::Kind], &[]),
    pattern(&invoices::INVOICE_NUMBER, &[C::Number], &[]),
    pattern(&invoices::CLIENT, &[C::Client, C::Number], &[]),
];

pub(super) static RECURRING: &[Pattern] = &[
    pattern(&recurring::AGREEMENT_ID, &[C::Agreement, C::Number], &[]),
    pattern(&recurring::NAME, &[C::Agreement, C::Name], &[]),
    pattern(&recurring::NAME, &[C::Product], &[C::Name, C::Agreement]),
    pattern(&recurring::NAME, &[C::Agreement], &[]),
    pattern(&recurring::CLIENT, &[C::Client], &[C::Name, C::Agreement]),
    pattern(
        &recurring::QUANTITY,
        &[C::Quantity],
        &[C::Agreement, C::Product],
    ),
    // What is agreed on is what is left of it without tax.
    pattern(
        &recurring::MRR,
        &[C::Monthly, C::Excluding],
        &[C::Amount, C::Total, C::Tax, C::Price, C::Agreement],
    ),
    pattern(
        &recurring::UNIT_PRICE,
        &[C::Price, C::Excluding],
        &[C::Tax, C::Product, C::Amount],
    ),
    pattern(
        &recurring::AMOUNT,
        &[C::Amount, C::Excluding],
        &[C::Total, C::Tax, C::Agreement, C::Billing, C::Recurring],
    ),
    pattern(
        &recurring::AMOUNT,
        &[C::Total, C::Excluding],
        &[C::Tax, C::Agreement],
    ),
    pattern(
        &recurring::MRR,
        &[C::Monthly, C::Amount],
        &[C::Recurring, C::Total, C::Billing, C::Agreement, C::Price],
    ),
    pattern(
        &recurring::MRR,
        &[C::Yearly, C::Amount],
        &[C::Recurring, C::Total, C::Billing, C::Agreement, C::Price],
    ),
    pattern(
        &recurring::UNIT_PRICE,
        &[C::Price],
        &[C::Product, C::Amount],
    ),
    pattern(
        &recurring::AMOUNT,
        &[C::Amount],
        &[
            C::Total,
            C::Recurring,
            C::Billing,
            C::Agreement,
            C::Cycle,
            C::Invoice,
        ],
    ),
    pattern(
        &recurring::INTERVAL,
        &[C::Cycle],
        &[C::Billing, C::Agreement, C::Kind],
    ),
    pattern(&recurring::INTERVAL, &[C::Billing, C::Term], &[]),
    pattern(
        &recurring::INTERVAL,
        &[C::Billing],
        &[C::Issued, C::Paid, C::Agreement, C::Kind],
    )
    .of_cells(Cells::Cycles),
    pattern(
        &recurring::STARTED_AT,
        &[C::Started],
        &[C::Moment, C::Agreement, C::Billing],
    ),
    pattern(
        &recurring::ENDED_AT,
        &[C::Ended],
        &[C::Moment, C::Agreement, C::Billing],
    ),
    pattern(
        &recurring::ENDED_AT,
        &[C::Expired],
        &[C::Moment, C::Agreement, C::Billing],
    ),
    pattern(
        &recurring::CANCELLED_AT,
        &[C::Cancelled],
        &[C::Moment, C::Agreement],
    ),
    pattern(&recurring::STATUS, &[C::Status], &[C::Agreement]),
    pattern(&recurring::CURRENCY, &[C::Currency], &[C::Number, C::Name]),
    pattern(&recurring::AGREEMENT_ID, &[C::Number], &[]),
    pattern(&recurring::CLIENT, &[C::Client, C::Number], &[]),
];
