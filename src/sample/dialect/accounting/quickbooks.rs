//! `QuickBooks`: a list of transactions under its title block.

use super::super::facts::{Export, InvoiceFact as F};
use super::super::sheet::{DateStyle, SheetStyle};

pub static EXPORT: Export<F> = Export {
    file: "Transaction List.csv",
    style: STYLE,
    columns: COLUMNS,
};

const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::American,
    preamble: "Invented Provider\nTransaction List by Date\n\"All Dates\"\n\n",
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Date", F::Issued),
    (
        "Transaction Type",
        F::Kind(["Invoice", "Invoice", "Invoice", "Credit Memo"]),
    ),
    ("Num", F::Number("")),
    ("Name", F::Client),
    (
        "Memo/Description",
        F::Kind(["Managed services", "Hours", "Project", "Credit"]),
    ),
    ("Due Date", F::Due),
    ("Amount", F::Total),
    ("Open Balance", F::Open),
];
