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
            let sample = Sample::take(table, style);
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
    let plain = recognise_header(titles, rows, decisions).ok();
    let tells_client = plain
        .as_ref()
        .is_some_and(|recognised| recognised.means("client"));
    if tells_client || !heads_groups(titles, rows) {
        return plain;
    }
    // Lines of their own name the client of the rows below them.
    let mut named = titles.to_vec();
    "Customer".clone_into(&mut named[0]);
    recognise_header(&named, rows, decisions).ok().or(plain)
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

/// The first header that is known, under the separator that most speaks for.
fn recognised(
    proposals: &[Proposal],
    line: Option<u64>,
    decisions: &FileDecisions,
) -> Option<Layout> {
    let mut best: Option<(usize, f64, Layout)> = None;
    for proposal in proposals {
        let Some((row, recognised)) = first_known_header(&proposal.sample, line, decisions) else {
            continue;
        };
        let (titles, recognised) = below_groups(&proposal.sample, row, &recognised, decisions)
            .unwrap_or_else(|| (proposal.sample.rows[row].clone(), recognised));
        let score = recognised.score;
        let is_better = best
            .as_ref()
            .is_none_or(|(other, shape, _)| (score, proposal.score) > (*other, *shape));
        if is_better {
            let layout = layout_of(proposal, row, Some(titles), Ok(recognised));
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

/// The titles of a header whose columns stand under titles of groups, where
/// those say more: `Name` under `Client` is the client's name.
fn below_groups(
    sample: &Sample,
    row: usize,
    plain: &Recognised,
    decisions: &FileDecisions,
) -> Option<(Vec<String>, Recognised)> {
    let groups = sample.rows.get(row.checked_sub(1)?)?;
    let titles = &sample.rows[row];
    let is_word = |cell: &String| {
        cell.trim().is_empty()
            || cell.contains(char::is_alphabetic) && !cell.contains(|c: char| c.is_ascii_digit())
    };
    let filled = groups.iter().filter(|cell| !cell.trim().is_empty()).count();
    if groups.len() != titles.len()
        || !(2..titles.len()).contains(&filled)
        || !groups.iter().all(is_word)
    {
        return None;
    }
    let mut group = "";
    let whole: Vec<String> = titles
        .iter()
        .enumerate()
        .map(|(column, title)| {
            let said = groups[column].trim();
            group = if said.is_empty() { group } else { said };
            if plain.meanings[column].is_some() || group.is_empty() || title.trim().is_empty() {
                title.clone()
            } else {
                format!("{group} {}", title.trim())
            }
        })
        .collect();
    let recognised = known_header(&whole, &sample.rows[row + 1..], decisions)?;
    (recognised.table == plain.table && recognised.score > plain.score)
        .then_some((whole, recognised))
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
    Some(layout_of(best, row, titles, Err(nearest)))
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
    row: usize,
    titles: Option<Vec<String>>,
    recognised: Result<Recognised, Option<NearMiss>>,
) -> Layout {
    let place = &proposal.sample.places[row];
    let has_header = titles.is_some();
    let headers = titles.unwrap_or_default();
    Layout {
        style: proposal.style,
        rows_above: row as u64,
        width: if has_header {
            headers.len()
        } else {
            proposal.sample.width.max(1)
        },
        headers,
        body: if has_header { place.next } else { place.start },
        recognised,
    }
}
