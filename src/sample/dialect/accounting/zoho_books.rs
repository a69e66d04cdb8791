//! `Zoho Books`: invoice fields repeated on each item.

use super::super::facts::{Export, InvoiceFact as F};
use super::super::sheet::SheetStyle;

pub static EXPORT: Export<F> = Export {
    file: "Invoice.csv",
    style: SheetStyle::PLAIN,
    columns: COLUMNS,
};

const COLUMNS: &[(&str, F)] = &[
    ("Invoice Date", F::Issued),
    ("Invoice ID", F::Number("3900000000000")),
    ("Invoice Number", F::Number("INV-")),
    ("Invoice Status", F::Status(["Paid", "Sent"])),
    ("Customer Name", F::Client),
    ("Due Date", F::Due),
    ("Currency Code", F::Currency),
    (
        "Item Name",
        F::Kind(["Managed services", "Hours", "Project", "Credit"]),
    ),
    ("SubTotal", F::Total),
    ("Total", F::Total),
    ("Balance", F::Open),
    ("Last Payment Date", F::Paid),
];
