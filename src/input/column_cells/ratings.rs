//! Columns of what people think, and columns titled alike that hold prices or
//! texts.

use super::filled;
use crate::input::value::number::ParsedNumber;
use crate::input::value::rating::{ParsedRating, parse_rating};

/// Whether there are cells that say something, and such a share of them can be
/// ratings: praise and blame, shares, numbers up to ten, and whole ones up to a
/// hundred.
#[must_use]
pub fn holds_ratings(share: f64, rows: &[Vec<String>], column: usize) -> bool {
    let (mut all, mut ratings) = (0_u32, 0_u32);
    for cell in filled(rows, column) {
        all += 1;
        ratings += u32::from(can_rate(cell));
    }
    all > 0 && f64::from(ratings) >= share * f64::from(all)
}

fn can_rate(cell: &str) -> bool {
    const TENTHS: f64 = 10.0;
    match parse_rating(cell) {
        ParsedRating::Number(ParsedNumber::Known(value, _)) => {
            let size = value.abs();
            size <= TENTHS || (is_on_a_scale(size) && size.fract() <= 0.0)
        }
        // No rating has thousands.
        ParsedRating::Number(_) | ParsedRating::Unreadable => false,
        ParsedRating::Absent | ParsedRating::Share(_) | ParsedRating::Word(_) => true,
    }
}

fn is_on_a_scale(size: f64) -> bool {
    const HIGHEST: f64 = 100.0;
    size <= HIGHEST
}

/// Whether most cells of a column are numbers beyond every scale of ratings:
/// prices, or counts of those who rated.
#[must_use]
pub fn holds_no_ratings_but_amounts(rows: &[Vec<String>], column: usize) -> bool {
    let is_amount = |cell: &str| match parse_rating(cell) {
        ParsedRating::Number(number) => {
            let size = number.with_fraction().map(f64::abs);
            size.is_some_and(|size| !is_on_a_scale(size))
        }
        _ => false,
    };
    let all = filled(rows, column).count();
    let amounts = filled(rows, column).filter(|cell| is_amount(cell)).count();
    amounts * 2 > all
}
