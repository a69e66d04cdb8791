//! The dialects: how different products would write the same operation. One
//! file each.

mod accounting;
mod connectwise;
mod english;
mod facts;
mod help_desk;
mod portuguese;
mod servicenow;
mod sheet;
mod subscriptions;
mod view;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::records::Operation;
use accounting::ACCOUNTING;
use facts::{write_agreement_fact, write_invoice_fact, write_ticket_fact};
use help_desk::HELP_DESKS;
use sheet::{Sheet, SheetStyle};
use subscriptions::SUBSCRIPTIONS;

/// Whose exports to imitate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Plain English headers, day first.
    English,
    /// Plain Brazilian Portuguese headers; semicolons and decimal commas.
    Portuguese,
    /// `ServiceNow` tables for tickets and SLAs, plain headers for the rest.
    ServiceNow,
    /// `ConnectWise` report views.
    ConnectWise,
}

/// One file of a dialect.
type Table = (
    &'static str,
    fn(&Operation, &mut Sheet<'_>) -> io::Result<()>,
);

impl Dialect {
    fn style(self) -> SheetStyle {
        match self {
            Self::English => english::STYLE,
            Self::Portuguese => portuguese::STYLE,
            Self::ServiceNow => servicenow::STYLE,
            Self::ConnectWise => connectwise::STYLE,
        }
    }

    fn tables(self) -> [Table; 4] {
        match self {
            Self::English => english::TABLES,
            Self::Portuguese => portuguese::TABLES,
            Self::ServiceNow => servicenow::TABLES,
            Self::ConnectWise => connectwise::TABLES,
        }
    }
}

/// Writes the exports of an operation into a folder, which is made if it is
/// not there, and returns the files.
///
/// # Errors
///
/// When the folder or a file cannot be written.
pub fn write(operation: &Operation, dialect: Dialect, folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::create_dir_all(folder)?;
    let mut written = Vec::new();
    for (name, table) in dialect.tables() {
        let path = folder.join(name);
        let mut sheet = create(&path, dialect.style())?;
        table(operation, &mut sheet)?;
        sheet.finish()?;
        written.push(path);
    }
    Ok(written)
}

/// Which products a provider works with, each by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Products {
    pub help_desk: &'static str,
    pub accounting: &'static str,
    pub subscriptions: &'static str,
}

/// The names of the products that can be imitated: help desks, accounting,
/// and subscription billing.
#[must_use]
pub fn products() -> (Vec<&'static str>, Vec<&'static str>, Vec<&'static str>) {
    (
        HELP_DESKS.iter().map(|(name, _)| *name).collect(),
        ACCOUNTING.iter().map(|(name, _)| *name).collect(),
        SUBSCRIPTIONS.iter().map(|(name, _)| *name).collect(),
    )
}

/// Writes the exports of an operation as the named products would, into a
/// folder, which is made if it is not there, and returns the files.
///
/// # Errors
///
/// When a name is no product's, or the folder or a file cannot be written.
pub fn write_as(
    operation: &Operation,
    products: Products,
    folder: &Path,
) -> io::Result<Vec<PathBuf>> {
    fs::create_dir_all(folder)?;
    let unknown = |name: &str| io::Error::other(format!("`{name}` is no product that is known"));
    let desk = find(&HELP_DESKS, products.help_desk).ok_or_else(|| unknown(products.help_desk))?;
    let books =
        find(&ACCOUNTING, products.accounting).ok_or_else(|| unknown(products.accounting))?;
    let billing = find(&SUBSCRIPTIONS, products.subscriptions)
        .ok_or_else(|| unknown(products.subscriptions))?;
    // Two products may give their files one name.
    let [tickets, invoices, agreements] = [
        format!("1-{}", desk.tickets.file),
        format!("2-{}", books.file),
        format!("3-{}", billing.file),
    ]
    .map(|name| folder.join(name));
    let mut sheet = create(&tickets, desk.tickets.style)?;
    desk.tickets
        .write(&mut sheet, &operation.tickets, |sheet, ticket, fact| {
            write_ticket_fact(operation, &desk.words, sheet, ticket, fact)
        })?;
    sheet.finish()?;
    let mut sheet = create(&invoices, books.style)?;
    books.write(&mut sheet, &operation.invoices, |sheet, invoice, fact| {
        write_invoice_fact(operation, sheet, invoice, fact)
    })?;
    sheet.finish()?;
    let mut sheet = create(&agreements, billing.style)?;
    billing.write(
        &mut sheet,
        &operation.agreements,
        |sheet, agreement, fact| write_agreement_fact(operation, sheet, agreement, fact),
    )?;
    sheet.finish()?;
    Ok(vec![tickets, invoices, agreements])
}

fn create(path: &Path, style: SheetStyle) -> io::Result<Sheet<'static>> {
    Sheet::new(Box::new(File::create(path)?), style)
}

fn find<T>(products: &[(&str, &'static T)], name: &str) -> Option<&'static T> {
    products
        .iter()
        .find(|(other, _)| *other == name)
        .map(|(_, export)| *export)
}
