//! Decides how a text is laid out as a table: its separator and its header row.

use super::recognise::{NearMiss, Recognised, recognise_header};

/// Separators that a table may be written with, the likeliest first.
const SEPARATORS: [u8; 4] = *b",;\t|";
/// How many rows may stand above the header.
const HEADER_SEARCH: usize = 30;
/// How many rows are looked at to find the separator and the header.
const SAMPLE_ROWS: usize = 60;

/// How a text is laid out, and what its columns are.
#[derive(Debug, Clone)]
pub struct Layout {
    pub separator: u8,
    /// How many rows stand above the header.
    pub header_row: usize,
    pub headers: Vec<String>,
    pub recognised: Recognised,
}

/// Why a text is no table that is known, with the columns that it seemed to
/// have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unrecognised {
    pub headers: Vec<String>,
    /// The table that it came nearest to and what it lacks for it.
    pub nearest: Option<NearMiss>,
}

/// Looks at the beginning of a text and decides what it is.
///
/// # Errors
/// When no row of it is a header of a table that is known.
pub fn find_layout(text: &str) -> Result<Layout, Unrecognised> {
    let mut best: Option<Layout> = None;
    let mut unrecognised = Unrecognised {
        headers: Vec::new(),
        nearest: None,
    };
    for separator in SEPARATORS {
        let rows = sample(text, separator);
        for (header_row, headers) in rows.iter().enumerate().take(HEADER_SEARCH) {
            if headers.len() < 2 {
                continue;
            }
            match recognise_header(headers, &rows[header_row + 1..]) {
                Ok(recognised) => {
                    let score = best.as_ref().map_or(0, |other| other.recognised.score);
                    if recognised.score > score {
                        best = Some(Layout {
                            separator,
                            header_row,
                            headers: headers.clone(),
                            recognised,
                        });
                    }
                }
                Err(Some(near)) => {
                    let score = unrecognised.nearest.as_ref().map_or(0, |other| other.score);
                    if near.score > score {
                        unrecognised.headers.clone_from(headers);
                        unrecognised.nearest = Some(near);
                    }
                }
                Err(None) => {}
            }
        }
    }
    if unrecognised.headers.is_empty() {
        unrecognised.headers = first_headers(text);
    }
    best.ok_or(unrecognised)
}

/// The first row under the separator that parts it most.
fn first_headers(text: &str) -> Vec<String> {
    SEPARATORS
        .iter()
        .filter_map(|separator| sample(text, *separator).into_iter().next())
        .max_by_key(Vec::len)
        .unwrap_or_default()
}

fn sample(text: &str, separator: u8) -> Vec<Vec<String>> {
    // A few hundred kilobytes hold the first rows of any table.
    const SAMPLE_BYTES: usize = 256 * 1024;
    let end = (0..=SAMPLE_BYTES.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end))
        .unwrap_or(0);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(&text.as_bytes()[..end]);
    reader
        .records()
        .map_while(Result::ok)
        .take(SAMPLE_ROWS)
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TableKind;

    #[test]
    fn a_title_block_above_the_header_is_passed_over() {
        let layout = find_layout(
            "Acme Ltd\nInvoices\n\n\"January 1 - December 31, 2025\"\nNum;Customer;Date;Amount\n1;A;2026-01-01;5\n",
        )
        .unwrap();
        assert_eq!(layout.recognised.table, TableKind::Invoices);
        assert_eq!((layout.separator, layout.header_row), (b';', 3));
    }
}
