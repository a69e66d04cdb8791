//! Decides how a text is laid out as a table: what parts and quotes its cells,
//! and which row is its header.
//!
//! Nothing here knows what a column means; it is asked of the recognition, and
//! where that knows no answer, the shape of the rows decides.

mod header_row;
mod quoting;
mod sample;
mod separator;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::config::FileDecisions;

use super::recognise::{NearMiss, Recognised, recognise_header};
use super::records::Style;
use sample::Sample;

/// How many bytes of a text are looked at to decide its layout.
pub const HEAD: usize = 256 * 1024;
/// How many rows may stand above the header.
const HEADER_SEARCH: usize = 30;

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
    if titles.len() < 2 {
        return None;
    }
    let records = without_headings(titles.len(), rows);
    let plain = recognise_header(titles, &records, decisions).ok();
    let tells_client = plain
        .as_ref()
        .is_some_and(|recognised| recognised.means("client"));
    if tells_client || !heads_groups(titles, rows) {
        return plain;
    }
    // Lines of their own name the client of the rows below them.
    let mut named = titles.to_vec();
    "Customer".clone_into(&mut named[0]);
    recognise_header(&named, &records, decisions).ok().or(plain)
}

/// The rows without those that fill but one cell of several: a heading stands
/// in a column and says nothing of what is in it.
fn without_headings(width: usize, rows: &[Vec<String>]) -> Cow<'_, [Vec<String>]> {
    let is_heading = |row: &Vec<String>| {
        let filled = row.iter().filter(|cell| !cell.trim().is_empty());
        width > 2 && filled.take(2).count() < 2
    };
    if !rows.iter().any(is_heading) {
        return Cow::Borrowed(rows);
    }
    let records = rows.iter().filter(|row| !is_heading(row));
    Cow::Owned(records.cloned().collect())
}

/// Whether the first column has no title and holds the headings of groups.
fn heads_groups(titles: &[String], rows: &[Vec<String>]) -> bool {
    let is_blank = |cell: &String| cell.trim().is_empty();
    let is_heading = |row: &&Vec<String>| {
        row.first().is_some_and(|cell| !is_blank(cell)) && row.iter().skip(1).all(is_blank)
    };
    titles.len() > 2 && is_blank(&titles[0]) && rows.iter().any(|row| is_heading(&row))
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

/// A header that was found.
struct Header {
    row: HeaderRow,
    titles: Vec<String>,
    recognised: Recognised,
}

/// Where a header stands among the rows of a sample.
#[derive(Debug, Clone, Copy)]
enum HeaderRow {
    /// Its records follow.
    At(usize),
    /// It is the last row, and all others are its records.
    Last,
}

impl Header {
    fn at(row: usize, titles: Vec<String>, recognised: Recognised) -> Self {
        Self {
            row: HeaderRow::At(row),
            titles,
            recognised,
        }
    }
}

/// The first header that is known, under the separator that most speaks for.
fn recognised(
    proposals: &[Proposal],
    line: Option<u64>,
    decisions: &FileDecisions,
) -> Option<Layout> {
    let mut best: Option<(usize, f64, Layout)> = None;
    for proposal in proposals {
        let sample = &proposal.sample;
        let Some(found) = first_known_header(sample, line, decisions)
            .map(|(row, recognised)| {
                let below = below_groups(sample, row, Some(&recognised), decisions);
                let (titles, recognised) =
                    below.unwrap_or_else(|| (sample.rows[row].clone(), recognised));
                Header::at(row, titles, recognised)
            })
            .or_else(|| first_below_groups(sample, line, decisions))
            .or_else(|| last_row(sample, line, decisions))
        else {
            continue;
        };
        let found = below_its_rows(sample, &found, decisions).unwrap_or(found);
        let score = found.recognised.score;
        let is_better = best
            .as_ref()
            .is_none_or(|(other, shape, _)| (score, proposal.score) > (*other, *shape));
        if is_better {
            let layout = layout_of(
                proposal,
                found.row,
                Some(found.titles),
                Ok(found.recognised),
            );
            best = Some((score, proposal.score, layout));
        }
    }
    best.map(|(_, _, layout)| layout)
}

/// The first row that is a known header, and what it says. Of two rows that
/// follow each other, the one that says more.
fn first_known_header(
    sample: &Sample,
    line: Option<u64>,
    decisions: &FileDecisions,
) -> Option<(usize, Recognised)> {
    let known =
        |row: usize| known_header(sample.rows.get(row)?, &sample.rows[row + 1..], decisions);
    if line.is_some() {
        let row = row_on(sample, line)?;
        return known(row).map(|recognised| (row, recognised));
    }
    let rows = 0..sample.rows.len().min(HEADER_SEARCH);
    let (row, first) = rows
        .into_iter()
        .find_map(|row| known(row).map(|recognised| (row, recognised)))?;
    match known(row + 1) {
        Some(next) if next.score > first.score => Some((row + 1, next)),
        _ => Some((row, first)),
    }
}

/// The first header that is one only with the titles of groups above it:
/// `Date` under `Opened`, and again under `Closed`.
fn first_below_groups(
    sample: &Sample,
    line: Option<u64>,
    decisions: &FileDecisions,
) -> Option<Header> {
    let rows = match line {
        Some(_) => row_on(sample, line).into_iter().collect(),
        None => (1..sample.rows.len().min(HEADER_SEARCH)).collect::<Vec<_>>(),
    };
    rows.into_iter().find_map(|row| {
        let (titles, recognised) = below_groups(sample, row, None, decisions)?;
        Some(Header::at(row, titles, recognised))
    })
}

/// The last row of all as a header, where so many stand above it that none of
/// them was found.
fn last_row(sample: &Sample, line: Option<u64>, decisions: &FileDecisions) -> Option<Header> {
    let row = sample.rows.len().checked_sub(1)?;
    if line.is_some() || !sample.is_whole || row < HEADER_SEARCH {
        return None;
    }
    let titles = sample.rows[row].clone();
    let recognised = known_header(&titles, &[], decisions)?;
    Some(Header::at(row, titles, recognised))
}

/// The same header over the rows above it, where it is the last row of all and
/// those are as wide as it is.
fn below_its_rows(sample: &Sample, found: &Header, decisions: &FileDecisions) -> Option<Header> {
    let HeaderRow::At(row) = found.row else {
        return None;
    };
    let width = found.titles.len();
    let above = &sample.rows[..row];
    let is_record = |row: &&Vec<String>| {
        let filled = row.iter().filter(|cell| !cell.trim().is_empty()).count();
        row.len() == width && filled * 2 >= width
    };
    let records = above.iter().filter(is_record).count();
    if !sample.is_whole || row + 1 < sample.rows.len() || records == 0 || records * 4 < row * 3 {
        return None;
    }
    let recognised = known_header(&found.titles, above, decisions)?;
    // A title line that names columns is none of their records.
    (recognised.meanings == found.recognised.meanings).then(|| Header {
        row: HeaderRow::Last,
        titles: found.titles.clone(),
        recognised,
    })
}

/// The titles of a header whose columns stand under titles of groups, where
/// those say more: `Name` under `Client` is the client's name.
fn below_groups(
    sample: &Sample,
    row: usize,
    plain: Option<&Recognised>,
    decisions: &FileDecisions,
) -> Option<(Vec<String>, Recognised)> {
    let groups = sample.rows.get(row.checked_sub(1)?)?;
    let titles = sample.rows.get(row)?;
    let is_word = |cell: &String| {
        cell.trim().is_empty()
            || cell.contains(char::is_alphabetic) && !cell.contains(|c: char| c.is_ascii_digit())
    };
    let filled = groups.iter().filter(|cell| !cell.trim().is_empty()).count();
    if groups.len() > titles.len()
        || !(2..titles.len()).contains(&filled)
        || !groups.iter().chain(titles).all(is_word)
    {
        return None;
    }
    let means = |column: usize| plain.is_some_and(|plain| plain.meanings[column].is_some());
    let mut group = "";
    let whole: Vec<String> = titles
        .iter()
        .enumerate()
        .map(|(column, title)| {
            let said = groups.get(column).map_or("", |cell| cell.trim());
            group = if said.is_empty() { group } else { said };
            if means(column) || group.is_empty() || title.trim().is_empty() {
                title.clone()
            } else {
                format!("{group} {}", title.trim())
            }
        })
        .collect();
    let rows = &sample.rows[row + 1..];
    let better = |titles: Vec<String>| {
        let recognised = known_header(&titles, rows, decisions)?;
        plain
            .is_none_or(|plain| recognised.table == plain.table && recognised.score > plain.score)
            .then_some((titles, recognised))
    };
    // Only what the group adds to titles that say nothing by themselves.
    let again: Vec<String> = titles
        .iter()
        .zip(&whole)
        .map(|(title, whole)| {
            let stands_again = titles.iter().filter(|other| *other == title).count() > 1;
            if stands_again { whole } else { title }.clone()
        })
        .collect();
    match plain {
        Some(_) => better(whole),
        None => better(again).or_else(|| better(whole)),
    }
}

/// The row that begins on a line, or holds it among the blank lines above.
fn row_on(sample: &Sample, line: Option<u64>) -> Option<usize> {
    let line = line?;
    sample.places.iter().position(|row| row.next.1 > line)
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
    let row = decided.unwrap_or_else(|| header_row::find(&best.sample));
    let has_header = decided.is_some() || header_row::has_titles(&best.sample, row);
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

fn layout_of(
    proposal: &Proposal,
    row: HeaderRow,
    titles: Option<Vec<String>>,
    recognised: Result<Recognised, Option<NearMiss>>,
) -> Layout {
    let has_header = titles.is_some();
    let headers = titles.unwrap_or_default();
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
