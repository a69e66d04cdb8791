//! Text parted into rows and cells, and each row told where it stands.
//!
//! Nothing here knows what a column means.

mod line_ends;
mod quotes;
mod row;
mod splitter;
#[cfg(test)]
mod tests;
mod usual_row;

pub use line_ends::behind_line_end;
pub use quotes::quote_usage;
pub use row::Row;
pub use splitter::{Next, Splitter};

/// How cells are parted and quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    pub separator: u8,
    pub quoting: Quoting,
}

/// What makes a separator or a line end part of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quoting {
    /// Nothing does: a quote is a letter like any other.
    None,
    /// Quotes around the cell; a quote in it is written twice.
    Doubled(u8),
    /// Quotes around the cell; a quote in it has a backslash before it.
    Escaped(u8),
}

impl Quoting {
    #[must_use]
    pub fn quote(self) -> Option<u8> {
        match self {
            Self::None => None,
            Self::Doubled(quote) | Self::Escaped(quote) => Some(quote),
        }
    }
}

#[cfg(test)]
impl Style {
    /// Cells parted by `separator`, quoted as most programs do.
    #[must_use]
    pub fn usual(separator: u8) -> Self {
        Self {
            separator,
            quoting: Quoting::Doubled(b'"'),
        }
    }
}
