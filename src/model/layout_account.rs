use serde::Serialize;

/// How the text of a file is laid out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LayoutAccount {
    /// How its characters are written, by name.
    pub encoding: String,
    /// The character between cells.
    pub separator: char,
    /// The character around cells; `None` where nothing quotes.
    pub quote: Option<char>,
    /// Whether a quote inside a cell has a backslash before it.
    pub escaped: bool,
    /// `LF`, `CRLF`, `CR`, `mixed`, or `none` in a single line.
    pub line_ends: &'static str,
    /// How many rows stand above the header.
    pub rows_above: u64,
}
