//! Decides how a text is laid out as a table: what parts and quotes its cells,
//! and which row is its header.
//!
//! Nothing here knows what a column means; it is asked of the recognition, and
//! where that knows no answer, the shape of the rows decides.

mod header_row;
mod known_headers;
mod quoting;
mod sample;
mod separator;
#[cfg(test)]
mod tests;

use crate::config::FileDecisions;

use super::assign_meanings::ColumnEvidence;
use super::assign_meanings::questions::asks_for_a_rating;
use super::header::{drop_currencies, normalise_headers};
use super::recognise::{NearMiss, Recognised, recognise_header};
use super::records::Style;
use super::title_words::could_be_title;
use known_headers::{HeaderRow, recognised, row_on};
use sample::Sample;

/// How many bytes of a text are looked at to decide its layout.
pub const HEAD: usize = 256 * 1024;
/// How many rows may stand above the header.
const HEADER_SEARCH: usize = 60;

/// How a text is laid out, and what its columns are.
#[derive(Debug, Clone)]
pub struct Layout {
    pub style: Style,
    /// How many rows stand above the header, blank lines not counted.
    pub rows_above: u64,
    /// The column titles; empty where the rows have none.
    pub headers: Vec<String>,
    /// How many cells a record has.
    pub width: usize,
    /// Where the first row below the header begins: its byte and its line.
    pub body: (usize, u64),
    /// Whether its titles seem to stand in the first column, below each other.
    pub stands_on_its_side: bool,
    /// What the columns mean, or the table that they come nearest to.
    pub recognised: Result<Recognised, Option<NearMiss>>,
}

/// One way to read the text.
struct Proposal {
    style: Style,
    sample: Sample,
    score: f64,
}

/// Looks at the beginning of a text and decides how it is laid out, as far as
/// that is not decided or known already. `None` when there is nothing in it.
#[must_use]
pub fn find_layout(text: &str, known: Option<Style>, decisions: &FileDecisions) -> Option<Layout> {
    let head = beginning(text);
    let (start, styles) = match known {
        Some(style) => (0, vec![style]),
        None => possible_styles(head, decisions),
    };
    let table = &head[start..];
    let proposals: Vec<Proposal> = styles
        .into_iter()
        .map(|style| {
            let mut sample = Sample::take(table, style);
            sample.is_whole &= head.len() == text.len();
            let score = separator::score(&sample, style);
            Proposal {
                style,
                sample,
                score,
            }
        })
        .collect();
    let above = u64::from(start > 0);
    let line = decisions
        .header_row
        .map(|decided| decided.value.saturating_sub(above));
    let mut layout = recognised(&proposals, line, decisions)
        .or_else(|| by_shape(&proposals, line, decisions))?;
    layout.rows_above += above;
    layout.body.0 += start;
    layout.body.1 += above;
    Some(layout)
}

/// How the cells of a text may be parted and quoted, and where its table may
/// begin.
fn possible_styles(head: &str, decisions: &FileDecisions) -> (usize, Vec<Style>) {
    let (start, in_file) = sample::separator_line(head);
    let asked_for = decisions.separator.map(|decided| decided.value).or(in_file);
    let table = &head[start..];
    let separators = asked_for.map_or_else(|| separator::occurring(table), |one| vec![one]);
    let style = |separator| Style {
        separator,
        quoting: quoting::find(table, separator),
    };
    (start, separators.into_iter().map(style).collect())
}

/// What a row says that is taken for a header; `rows` are some of those below
/// it. `None` when it is no header of a table that is known.
#[must_use]
pub fn known_header(
    titles: &[String],
    rows: &[Vec<String>],
    decisions: &FileDecisions,
) -> Option<Recognised> {
    if !could_be_header(titles, decisions) {
        return None;
    }
    recognise_header(titles, rows, decisions).ok()
}

/// Whether titles are worth a closer look. Where nothing is decided a header
/// has three that mean something, or two beside one that is blank.
#[must_use]
pub fn could_be_header(titles: &[String], decisions: &FileDecisions) -> bool {
    const FEWEST: usize = 2;
    let is_decided =
        decisions.table.is_some() || decisions.dialect.is_some() || !decisions.columns.is_empty();
    let has_titles = || {
        let mut normal = normalise_headers(titles);
        drop_currencies(&mut normal);
        let known = normal
            .iter()
            .filter(|title| could_be_title(title) || asks_for_a_rating(title));
        known.take(FEWEST).count() == FEWEST
    };
    titles.len() >= FEWEST && (is_decided || has_titles())
}

/// As much of a text as is looked at to decide how it is laid out.
#[must_use]
pub fn beginning(text: &str) -> &str {
    let end = (0..=HEAD.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end))
        .unwrap_or(0);
    &text[..end]
}

/// The layout that the shape of the rows shows.
fn by_shape(
    proposals: &[Proposal],
    line: Option<u64>,
    decisions: &FileDecisions,
) -> Option<Layout> {
    let best = proposals
        .iter()
        .filter(|proposal| !proposal.sample.rows.is_empty())
        .reduce(|best, other| {
            if other.score > best.score {
                other
            } else {
                best
            }
        })?;
    let decided = row_on(&best.sample, line);
    let mut row = decided.unwrap_or_else(|| header_row::find(&best.sample));
    let mut has_header = decided.is_some() || header_row::has_titles(&best.sample, row);
    if !has_header
        && let Some(above) = header_row::titles_above(&best.sample, row)
        && could_be_header(&best.sample.rows[above], decisions)
    {
        (row, has_header) = (above, true);
    }
    let nearest = if has_header {
        nearest(proposals, decisions)
    } else {
        None
    };
    let titles = has_header.then(|| best.sample.rows[row].clone());
    Some(Layout {
        stands_on_its_side: turned_round(&best.sample)
            .is_some_and(|(titles, rows)| known_header(&titles, &rows, decisions).is_some()),
        ..layout_of(best, HeaderRow::At(row), titles, Err(nearest))
    })
}

/// The first column of a table as titles, and what stands beside them as
/// records: those that follow each other under the same titles, or stand in
/// the columns behind.
fn turned_round(sample: &Sample) -> Option<(Vec<String>, Vec<Vec<String>>)> {
    const FEWEST: usize = 3;
    let mut titles: Vec<String> = Vec::new();
    let mut records: Vec<Vec<String>> = Vec::new();
    for row in sample.rows.iter().filter(|row| row.len() > 1) {
        let (title, values) = row.split_first()?;
        if titles.contains(title) {
            break;
        }
        titles.push(title.clone());
        records.resize_with(records.len().max(values.len()), Vec::new);
        for (record, value) in records.iter_mut().zip(values) {
            record.resize(titles.len() - 1, String::new());
            record.push(value.clone());
        }
    }
    (titles.len() >= FEWEST).then_some((titles, records))
}

/// The table that any row comes nearest to.
fn nearest(proposals: &[Proposal], decisions: &FileDecisions) -> Option<NearMiss> {
    let mut nearest: Option<NearMiss> = None;
    for proposal in proposals {
        for (row, titles) in proposal.sample.rows.iter().enumerate().take(HEADER_SEARCH) {
            if titles.len() < 2 {
                continue;
            }
            let below = &proposal.sample.rows[row + 1..];
            if let Err(Some(near)) = recognise_header(titles, below, decisions)
                && near.score > nearest.as_ref().map_or(0, |other| other.score)
            {
                nearest = Some(near);
            }
        }
    }
    nearest
}

/// Whether the last column alone has no title: all rows have one cell more than
/// there are titles, and it is one that may be blank.
fn lacks_last_title(width: usize, below: &[Vec<String>]) -> bool {
    const FEWEST: usize = 3;
    let last = || {
        below
            .iter()
            .map(|row| row.get(width).map_or("", |cell| cell.trim()))
    };
    below.len() >= FEWEST
        && below.iter().all(|row| row.len() == width + 1)
        && last().any(str::is_empty)
        && !last().all(str::is_empty)
}

fn layout_of(
    proposal: &Proposal,
    row: HeaderRow,
    titles: Option<Vec<String>>,
    mut recognised: Result<Recognised, Option<NearMiss>>,
) -> Layout {
    let has_header = titles.is_some();
    let mut headers = titles.unwrap_or_default();
    if let (HeaderRow::At(row), Ok(recognised)) = (row, &mut recognised)
        && recognised.meanings.len() == headers.len()
        && lacks_last_title(headers.len(), &proposal.sample.rows[row + 1..])
    {
        headers.push(String::new());
        recognised.meanings.push(None);
        recognised.columns.push(ColumnEvidence::default());
    }
    let places = &proposal.sample.places;
    let (rows_above, body) = match row {
        HeaderRow::At(row) if has_header => (row, places[row].next),
        HeaderRow::At(row) => (row, places[row].start),
        HeaderRow::Last => (0, places[0].start),
    };
    Layout {
        style: proposal.style,
        rows_above: rows_above as u64,
        width: if has_header {
            headers.len()
        } else {
            proposal.sample.width.max(1)
        },
        headers,
        body,
        stands_on_its_side: false,
        recognised,
    }
}
