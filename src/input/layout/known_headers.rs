//! Finds the header by its titles.

use super::sample::Sample;
use super::{HEADER_SEARCH, Layout, Proposal, known_header, layout_of};
use crate::config::FileDecisions;
use crate::input::recognise::Recognised;

/// A header that was found.
struct Header {
    row: HeaderRow,
    titles: Vec<String>,
    recognised: Recognised,
}

/// Where a header stands among the rows of a sample.
#[derive(Debug, Clone, Copy)]
pub(super) enum HeaderRow {
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
pub(super) fn recognised(
    proposals: &[Proposal],
    line: Option<u64>,
    decisions: &FileDecisions,
) -> Option<Layout> {
    let mut best: Option<(usize, f64, Layout)> = None;
    for proposal in proposals {
        let sample = &proposal.sample;
        let Some(found) = first_known_header(sample, line, decisions)
            .map(|(row, recognised)| {
                // Titles of groups tell better than dates which date is which.
                let is_sure = !recognised.columns.iter().any(|column| column.by_order);
                let plain = is_sure.then_some(&recognised);
                let below = below_groups(sample, row, plain, decisions);
                if let Some((titles, recognised)) = below {
                    return Header::at(row, titles, recognised);
                }
                over_two_rows(sample, row, &recognised, decisions)
                    .unwrap_or_else(|| Header::at(row, sample.rows[row].clone(), recognised))
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
    let known = |row: usize| {
        let titles = sample.rows.get(row)?;
        known_header(titles, rows_below(sample, row, decisions), decisions)
    };
    if line.is_some() {
        let row = row_on(sample, line)?;
        return known(row).map(|recognised| (row, recognised));
    }
    let rows = 0..sample.rows.len().min(HEADER_SEARCH);
    let (row, first) = rows
        .into_iter()
        .filter(|row| *row < USUAL_SEARCH || is_preamble(sample, *row))
        .find_map(|row| known(row).map(|recognised| (row, recognised)))?;
    match known(row + 1) {
        Some(next) if next.score > first.score => Some((row + 1, next)),
        _ => Some((row, first)),
    }
}

/// The rows below one, as far as the header of another table: what stands there
/// tells nothing of this one.
fn rows_below<'s>(sample: &'s Sample, row: usize, decisions: &FileDecisions) -> &'s [Vec<String>] {
    const FEWEST: usize = 3;
    const MOST: usize = 8;
    let below = &sample.rows[row + 1..];
    let holds_titles_alone = |row: &Vec<String>| {
        let mut cells = row.iter().filter(|cell| !cell.trim().is_empty());
        let has_digit = |cell: &String| cell.bytes().any(|byte| byte.is_ascii_digit());
        cells.clone().take(FEWEST).count() == FEWEST && !cells.any(has_digit)
    };
    // Directly below the titles may stand what goes on with them.
    let wordy = (1..below.len()).filter(|place| {
        let titles = &below[*place];
        holds_titles_alone(titles) && *titles != sample.rows[row]
    });
    // A table of words alone has many such rows.
    let other = wordy
        .take(MOST)
        .find(|place| known_header(&below[*place], &below[place + 1..], decisions).is_some());
    &below[..other.unwrap_or(below.len())]
}

/// So many rows may stand above a header without looking like a preamble.
const USUAL_SEARCH: usize = 30;

/// Whether the rows above one are no table: hardly any has as many cells, and
/// no other sign parts all of them alike.
fn is_preamble(sample: &Sample, row: usize) -> bool {
    const FEW: usize = 10;
    let width = sample.rows[row].len();
    let above = &sample.rows[..row];
    let filled =
        |row: &&Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count() * 2 >= width;
    let records = above.iter().filter(|row| row.len() >= width).filter(filled);
    let parted_otherwise = [',', ';', '\t', '|'].into_iter().any(|sign| {
        let parts = |row: &&Vec<String>| row.len() == 1 && row[0].matches(sign).count() >= 2;
        above.iter().filter(parts).count() * 2 > row
    });
    records.count() * FEW < row && !parted_otherwise
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
    if line.is_some() || !sample.is_whole || row < USUAL_SEARCH {
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

/// A header whose titles go on in the row below, as of cells that a
/// spreadsheet wraps: `Ticket` above `Number`, where the whole says more.
fn over_two_rows(
    sample: &Sample,
    row: usize,
    plain: &Recognised,
    decisions: &FileDecisions,
) -> Option<Header> {
    let (above, below) = (sample.rows.get(row)?, sample.rows.get(row + 1)?);
    let is_title = |cell: &String| !cell.contains(|c: char| c.is_ascii_digit());
    let filled = below.iter().filter(|cell| !cell.trim().is_empty()).count();
    if below.len() != above.len() || filled < 2 || !below.iter().all(is_title) {
        return None;
    }
    let titles: Vec<String> = above
        .iter()
        .zip(below)
        .map(|(above, below)| {
            format!("{} {}", above.trim(), below.trim())
                .trim()
                .to_owned()
        })
        .collect();
    let recognised = known_header(&titles, &sample.rows[row + 2..], decisions)?;
    (recognised.table == plain.table && recognised.score > plain.score)
        .then(|| Header::at(row + 1, titles, recognised))
}

/// The row that begins on a line, or holds it among the blank lines above.
pub(super) fn row_on(sample: &Sample, line: Option<u64>) -> Option<usize> {
    let line = line?;
    sample.places.iter().position(|row| row.next.1 > line)
}
