//! The dialects: how different products would write the same operation. One
//! file each.

mod connectwise;
mod english;
mod portuguese;
mod servicenow;
mod sheet;
mod view;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::records::Operation;
use sheet::{Sheet, SheetStyle};

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
        let file = Box::new(File::create(&path)?);
        let mut sheet = Sheet::new(file, dialect.style())?;
        table(operation, &mut sheet)?;
        sheet.finish()?;
        written.push(path);
    }
    Ok(written)
}
