use crate::language::Message;

/// A row of an export that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedRow {
    pub file: String,
    /// The line that the row begins on, counted from 1.
    pub line: u64,
    /// The title of the column at fault, where it is one column.
    pub column: Option<String>,
    pub reason: Message,
    /// The row as it stands in the file.
    pub text: String,
}
