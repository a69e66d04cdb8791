//! Weighs what parts the cells of a text.
//!
//! After G. J. J. van den Burg, A. Nazábal and C. Sutton, "Wrangling messy CSV
//! files by detecting row and type patterns" (2019): under the right separator
//! rows are alike in their number of cells, and cells look like values.

use std::collections::BTreeMap;

use super::sample::Sample;
use crate::input::records::Style;

/// Separators that tables are usually written with, the likeliest first.
const USUAL: [u8; 4] = *b",;\t|";
/// Separators that need more evidence.
const UNUSUAL: [u8; 5] = *b":^~\x1f\x01";

/// The separators that could be meant, the likeliest first.
pub(super) fn occurring(text: &str) -> Vec<u8> {
    let mut found: Vec<u8> = USUAL
        .into_iter()
        .chain(UNUSUAL)
        .filter(|separator| text.as_bytes().contains(separator))
        .collect();
    if found.is_empty() {
        found.push(USUAL[0]);
    }
    found
}

/// How much speaks for the separator under which the sample was read.
pub(super) fn score(sample: &Sample, style: Style) -> f64 {
    let rows = sample.rows.len();
    if rows == 0 {
        return 0.0;
    }
    let alike = likeness_of_widths(sample);
    let like_values = share_like_values(sample, style.separator);
    if USUAL.contains(&style.separator) {
        return alike * like_values;
    }
    // A colon also stands in times, and a mark of any kind in any text.
    let fitting = sample
        .rows
        .iter()
        .filter(|row| row.len() == sample.width)
        .count();
    let least_width = if style.separator == b':' { 3 } else { 2 };
    let is_plain = fitting * 5 >= rows * 4 && sample.width >= least_width;
    if is_plain {
        alike * like_values / 2.0
    } else {
        0.0
    }
}

/// Near 1 where all rows have one number of cells, and that is large.
fn likeness_of_widths(sample: &Sample) -> f64 {
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for row in &sample.rows {
        *widths.entry(row.len()).or_default() += 1;
    }
    let weight: f64 = widths
        .iter()
        .map(|(width, count)| *count as f64 * (*width as f64 - 1.0).max(0.001) / *width as f64)
        .sum();
    weight / widths.len() as f64 / sample.rows.len() as f64
}

fn share_like_values(sample: &Sample, separator: u8) -> f64 {
    let cells = || sample.rows.iter().flatten();
    let like = cells()
        .filter(|cell| is_like_value(cell, separator))
        .count();
    like as f64 / cells().count().max(1) as f64
}

/// Whether a cell looks whole, and not like several or a part of one.
fn is_like_value(cell: &str, separator: u8) -> bool {
    let cell = cell.trim();
    let is_number = cell
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b" .,-+%$()".contains(&byte));
    if is_number {
        return true;
    }
    let holds_other = cell.bytes().enumerate().any(|(place, byte)| {
        let followed_by_blank = cell
            .as_bytes()
            .get(place + 1)
            .is_none_or(|next| *next == b' ');
        byte != separator && matches!(byte, b',' | b';' | b'\t' | b'|') && !followed_by_blank
    });
    let quotes = cell.matches('"').count();
    let is_part_of_quoted = quotes % 2 == 1 && (cell.starts_with('"') || cell.ends_with('"'));
    !holds_other && !is_part_of_quoted
}
