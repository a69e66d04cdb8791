//! `Xero`: sales invoices; they carry no date of payment.

use super::super::facts::{Export, InvoiceFact as F};
use super::super::sheet::{DateStyle, SheetStyle};

pub static EXPORT: Export<F> = Export {
    file: "SalesInvoices.csv",
    style: STYLE,
    columns: COLUMNS,
};

const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::DayFirst,
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("ContactName", F::Client),
    ("InvoiceNumber", F::Number("INV-")),
    ("InvoiceDate", F::Issued),
    ("DueDate", F::Due),
    ("Total", F::Total),
    ("TaxTotal", F::Always("0.0000")),
    ("InvoiceAmountPaid", F::AmountPaid),
    ("InvoiceAmountDue", F::Open),
    (
        "Description",
        F::Kind(["Managed services", "Hours", "Project", "Credit"]),
    ),
    ("Currency", F::Currency),
    (
        "Type",
        F::Kind([
            "Sales invoice",
            "Sales invoice",
            "Sales invoice",
            "Sales credit note",
        ]),
    ),
    ("Status", F::Status(["Paid", "Awaiting Payment"])),
];
