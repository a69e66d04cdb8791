//! Ratings as clients give them: numbers on some scale, words, stars, smileys,
//! shares.

mod scale;
mod words;

pub use scale::{RatingTally, TakenScale, asks_to_recommend, names_scale};

use super::number::{ParsedNumber, parse_number};
use super::{is_absent, trim};
use words::{is_no_answer, sentiment};

/// What one cell says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ParsedRating {
    /// Nothing, or that nobody answered.
    Absent,
    Unreadable,
    /// A number on the scale of its column.
    Number(ParsedNumber),
    /// How good it is, from 0 to 1: the cell holds its own scale.
    Share(f64),
    /// How good a word is, from -2 to 2.
    Word(i8),
}

/// Reads a rating, up to the scale of its column.
#[must_use]
pub fn parse_rating(cell: &str) -> ParsedRating {
    const LONGEST: usize = 60;
    let cell = trim(cell);
    if is_absent(cell) || is_no_answer(cell) {
        return ParsedRating::Absent;
    }
    if cell.len() > LONGEST {
        return ParsedRating::Unreadable;
    }
    percentage(cell)
        .or_else(|| stars(cell))
        .or_else(|| fraction(cell))
        .map(ParsedRating::Share)
        .or_else(|| number(cell).map(ParsedRating::Number))
        .or_else(|| sentiment(cell).map(ParsedRating::Word))
        .unwrap_or(ParsedRating::Unreadable)
}

impl ParsedRating {
    /// How good it is, from 0 to 1, on the scale of its column; `None` for a
    /// number that lies outside.
    #[must_use]
    pub fn score(self, scale: TakenScale) -> Option<f64> {
        match self {
            Self::Absent | Self::Unreadable => None,
            Self::Share(share) => Some(share),
            Self::Word(word) => Some(scale.of_word(word)),
            // No rating has thousands.
            Self::Number(number) => scale.of_number(number.with_fraction()?),
        }
    }
}

/// Where a scale of so many steps begins: stars and smileys with one, tenths
/// and hundredths with nothing.
fn on_scale_to(best: f64, value: f64) -> Option<f64> {
    let worst = if best < 10.0 { 1.0 } else { 0.0 };
    let fits = best > 1.0 && (0.0..=best).contains(&value);
    fits.then(|| ((value - worst) / (best - worst)).max(0.0))
}

/// `96%`.
fn percentage(cell: &str) -> Option<f64> {
    let value = exact(cell.strip_suffix('%')?.trim_end())?;
    (0.0..=100.0).contains(&value).then_some(value / 100.0)
}

/// `★★★★☆`, `⭐⭐⭐⭐`.
fn stars(cell: &str) -> Option<f64> {
    const USUAL: usize = 5;
    let (mut full, mut empty) = (0, 0);
    for letter in cell.chars() {
        match letter {
            '★' | '⭐' | '🌟' => full += 1,
            '☆' => empty += 1,
            '\u{fe0f}' | ' ' => {}
            _ => return None,
        }
    }
    let all = (full + empty).max(USUAL);
    (full > 0 && all <= 10).then(|| on_scale_to(all as f64, full as f64))?
}

/// `4/5`, `9 of 10`, `4 out of 5 stars`, `4 de 5`.
fn fraction(cell: &str) -> Option<f64> {
    let cell = cell.to_lowercase();
    let cell = [" stars", " star", " estrelas", " estrellas"]
        .iter()
        .find_map(|stars| cell.strip_suffix(stars))
        .unwrap_or(&cell);
    let (value, best) = ["/", " out of ", " of ", " de "]
        .iter()
        .find_map(|between| cell.split_once(between))?;
    on_scale_to(exact(best.trim())?, exact(value.trim())?)
}

/// `4`, `4,5`, `5 - Very satisfied`, `1 (Poor)`.
fn number(cell: &str) -> Option<ParsedNumber> {
    let is_plain = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-' | b'+'))
    };
    let number = match cell.find([' ', ':', '(']) {
        Some(end) if cell[end..].trim_start().starts_with(['-', '–', ':', '(']) => &cell[..end],
        Some(_) => return None,
        None => cell,
    };
    match parse_number(number) {
        known @ (ParsedNumber::Known(..) | ParsedNumber::Ambiguous { .. }) if is_plain(number) => {
            Some(known)
        }
        _ => None,
    }
}

fn exact(text: &str) -> Option<f64> {
    match number(text)? {
        ParsedNumber::Known(value, _) => Some(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
