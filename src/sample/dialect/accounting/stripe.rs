//! `Stripe`: invoices of the dashboard; the amount due stays what was due.

use super::super::facts::{Export, InvoiceFact as F};
use super::super::sheet::SheetStyle;

pub static EXPORT: Export<F> = Export {
    file: "invoices.csv",
    style: SheetStyle::PLAIN,
    columns: COLUMNS,
};

const COLUMNS: &[(&str, F)] = &[
    ("id", F::Number("in_")),
    ("Amount Due", F::Total),
    ("Amount Paid", F::AmountPaid),
    ("Currency", F::Currency),
    ("Customer", F::Always("cus_0")),
    ("Customer Name", F::Client),
    ("Date (UTC)", F::Issued),
    ("Due Date (UTC)", F::Due),
    ("Finalized At (UTC)", F::Issued),
    ("Number", F::Number("")),
    ("Paid At (UTC)", F::Paid),
    ("Status", F::Status(["paid", "open"])),
    ("Subtotal", F::Total),
    ("Tax", F::Always("0.00")),
    ("Total", F::Total),
];
