//! `FreshBooks`: a row a line, here one line an invoice.

use super::super::facts::{Export, InvoiceFact as F};
use super::super::sheet::SheetStyle;

pub static EXPORT: Export<F> = Export {
    file: "invoice_details.csv",
    style: SheetStyle::PLAIN,
    columns: COLUMNS,
};

const COLUMNS: &[(&str, F)] = &[
    ("Client Name", F::Client),
    ("Invoice #", F::Number("")),
    ("Date Issued", F::Issued),
    ("Date Due", F::Due),
    ("Invoice Status", F::Status(["paid", "sent"])),
    ("Date Paid", F::Paid),
    (
        "Item Name",
        F::Kind(["Managed services", "Hours", "Project", "Credit"]),
    ),
    ("Rate", F::Total),
    ("Quantity", F::Always("1")),
    ("Line Subtotal", F::Total),
    ("Line Total", F::Total),
    ("Currency", F::Currency),
];
