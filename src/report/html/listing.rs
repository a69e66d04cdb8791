//! Tables that can be sorted and searched, the worst first.

use crate::language::{Words, say};
use crate::model::Unit;

/// More rows than these are no help on a page.
const ROWS: usize = 250;

/// As many rows are printed; the style sheet says the same.
const ROWS_ON_PAPER: usize = 10;

/// A table that can be sorted and searched.
pub(super) struct Listing {
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) note: String,
    /// The label of the switch that leaves out what is well.
    pub(super) only: String,
    /// How many rows are shown: `# of # clients`.
    pub(super) shown: String,
    pub(super) heads: Vec<ListingHead>,
    pub(super) rows: Vec<ListingRow>,
    /// Whether paper shows only the first of the rows.
    pub(super) is_long: bool,
    pub(super) left_out: Option<String>,
}

pub(super) struct ListingHead {
    pub(super) text: String,
    /// Whether the rows come in the order of this column.
    pub(super) sorted: bool,
}

pub(super) struct ListingRow {
    pub(super) name: String,
    pub(super) cells: Vec<Cell>,
    /// Whether something in it is worse than it should be.
    pub(super) is_bad: bool,
}

pub(super) struct Cell {
    pub(super) text: String,
    /// What it is sorted by; empty where there is no value.
    pub(super) sort: String,
    pub(super) is_bad: bool,
    value: Option<f64>,
}

impl Cell {
    pub(super) fn of(words: &Words, value: Option<f64>, unit: Unit) -> Self {
        let text = value
            .filter(|value| value.is_finite())
            .map(|value| words.value(&unit.spoken_briefly(value)));
        Self {
            sort: match (&text, value) {
                (Some(_), Some(value)) => format!("{value:.4}"),
                _ => String::new(),
            },
            text: text.unwrap_or_else(|| "–".to_owned()),
            is_bad: false,
            value,
        }
    }

    pub(super) fn count(words: &Words, count: u64) -> Self {
        Self::of(words, Some(count as f64), Unit::Count)
    }

    pub(super) fn bad_if(mut self, is_bad: bool) -> Self {
        self.is_bad = is_bad;
        self
    }
}

/// A column with the cell that each row has in it.
pub(super) type Column<'a, Row> = (&'static str, Box<dyn Fn(&Row) -> Cell + 'a>);

/// What a table is called.
pub(super) struct Titles {
    pub(super) id: &'static str,
    /// The id of its heading.
    pub(super) title: &'static str,
    pub(super) note: String,
    /// The label of the switch that leaves out what is well.
    pub(super) only: String,
}

/// Puts a table together, in the falling order of the column `sorted`; none
/// without rows. A column that is empty throughout is left out.
pub(super) fn listing<Row>(
    words: &Words,
    titles: Titles,
    rows: &[Row],
    name: impl Fn(&Row) -> String,
    columns: Vec<Column<'_, Row>>,
    sorted: &str,
) -> Option<Listing> {
    let columns: Vec<Column<'_, Row>> = columns
        .into_iter()
        .filter(|(_, cell)| rows.iter().any(|row| cell(row).value.is_some()))
        .collect();
    let by = columns.iter().position(|(head, _)| *head == sorted);
    let mut listed: Vec<ListingRow> = rows
        .iter()
        .map(|row| {
            let cells: Vec<Cell> = columns.iter().map(|(_, cell)| cell(row)).collect();
            ListingRow {
                name: name(row),
                is_bad: cells.iter().any(|cell| cell.is_bad),
                cells,
            }
        })
        .collect();
    if listed.is_empty() || columns.is_empty() {
        return None;
    }
    let value = |row: &ListingRow| by.and_then(|place| row.cells[place].value);
    // Rows come by name; equals stay in that order.
    listed.sort_by(|a, b| {
        let (a, b) = (value(a), value(b));
        b.unwrap_or(f64::NEG_INFINITY)
            .total_cmp(&a.unwrap_or(f64::NEG_INFINITY))
    });
    let left_out = listed.len().saturating_sub(ROWS);
    listed.truncate(ROWS);
    Some(Listing {
        id: titles.id,
        title: words.text(titles.title),
        note: titles.note,
        only: titles.only,
        shown: words.text("listing-shown"),
        heads: [ListingHead {
            text: words.text("listing-name"),
            sorted: false,
        }]
        .into_iter()
        .chain(columns.iter().map(|(head, _)| ListingHead {
            text: words.text(head),
            sorted: *head == sorted,
        }))
        .collect(),
        is_long: listed.len() > ROWS_ON_PAPER,
        rows: listed,
        left_out: (left_out > 0).then(|| say!(words, "listing-left-out", n = left_out)),
    })
}
