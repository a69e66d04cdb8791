//! Columns that belong to a number which begins anew: the year of tickets that
//! are numbered year by year, the series of invoices.

use std::collections::HashSet;

use super::Candidate;
use crate::input::column_cells::filled;
use crate::input::decisions::ForcedMeaning;
use crate::input::fields::{Field, invoices, tickets};
use crate::input::title_words::{Concept, Concepts, about};
use crate::model::{FoundBy, TableKind};

/// Words for a year.
const YEARS: [&str; 11] = [
    "year",
    "ano",
    "anio",
    "jahr",
    "annee",
    "anno",
    "jaar",
    "rok",
    "exercicio",
    "ejercicio",
    "gestion",
];

/// Titles of what invoices are numbered within.
const SERIES: [&str; 25] = [
    "series",
    "serie",
    "invoice series",
    "document series",
    "number series",
    "serie nf",
    "serie da nf",
    "serie nfe",
    "serie da nfe",
    "serie nota",
    "serie da nota",
    "serie da nota fiscal",
    "serie documento",
    "serie do documento",
    "serie del documento",
    "serie factura",
    "serie de factura",
    "serie fatura",
    "serie fattura",
    "punto de venta",
    "punto venta",
    "punto vta",
    "pto vta",
    "sezionale",
    "nummernkreis",
];

impl Candidate {
    /// Takes what the number of each record is told apart by from others that
    /// are the same. What the file is, is decided by then: any list has years.
    pub fn claim_series(
        &mut self,
        table: TableKind,
        headers: &[String],
        rows: &[Vec<String>],
        forced: &[Option<ForcedMeaning>],
    ) {
        let (number, series, is_series): (&'static Field, &'static Field, IsSeries) = match table {
            TableKind::Tickets => (&tickets::TICKET_ID, &tickets::SERIES, tells_years),
            TableKind::Invoices => (&invoices::INVOICE_NUMBER, &invoices::SERIES, names_series),
            _ => return,
        };
        let has = |field: &'static Field| self.meanings.contains(&Some(field));
        if !has(number) || has(series) {
            return;
        }
        let ignored = self.dialect.map_or(&[][..], |dialect| dialect.ignore);
        let column = (0..headers.len()).find(|column| {
            let title = headers[*column].as_str();
            self.meanings[*column].is_none()
                && forced.get(*column).is_none_or(Option::is_none)
                && !ignored.contains(&title)
                && is_series(title, rows, *column)
        });
        if let Some(column) = column {
            self.meanings[column] = Some(series);
            self.columns[column].found_by = Some(FoundBy::Cells);
        }
    }
}

/// Whether a column tells it, by its title and its cells.
type IsSeries = fn(&str, &[Vec<String>], usize) -> bool;

/// Whether a column has the years of tickets, and not those of something else
/// that happened to them.
pub(super) fn tells_years(title: &str, rows: &[Vec<String>], column: usize) -> bool {
    const OF_TICKETS: Concepts =
        Concepts::of(&[Concept::Ticket, Concept::Created, Concept::Filler]);
    let mut words = title.split(' ');
    let is_year = |word: &str| YEARS.contains(&word);
    let is_cell = |cell: &str| {
        let year = cell.strip_suffix(".0").unwrap_or(cell);
        year.len() == 4 && (year.starts_with("19") || year.starts_with("20")) && is_number(year)
    };
    title.split(' ').any(is_year)
        && words.all(|word| is_year(word) || about(word).meets(OF_TICKETS))
        && filled(rows, column).next().is_some()
        && filled(rows, column).all(is_cell)
}

/// Whether a column names one of few series in each row.
fn names_series(title: &str, rows: &[Vec<String>], column: usize) -> bool {
    const LONGEST: usize = 12;
    const MOST: usize = 20;
    let different: HashSet<&str> = filled(rows, column).collect();
    SERIES.contains(&title)
        && (1..=MOST).contains(&different.len())
        && different.iter().all(|name| name.len() <= LONGEST)
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
