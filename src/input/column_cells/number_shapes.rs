//! What the numbers of a table's records look like, by a sample of them: one
//! that stands alone is no heading, and a piece of one is told from a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::filled;

/// The shapes of the numbers in a column; none where they have none in common.
#[derive(Debug, Clone, Default)]
pub struct NumberShapes {
    column: Option<usize>,
    /// The numbers with each digit written alike.
    whole: BTreeSet<String>,
    /// The same with digits side by side written as one.
    loose: BTreeSet<String>,
}

/// What stands for a digit.
const DIGIT: char = '9';

impl NumberShapes {
    /// The shapes that come again in a column of numbers; `rows` are some of
    /// the records.
    #[must_use]
    pub fn of(rows: &[Vec<String>], column: usize) -> Self {
        /// What so few numbers look like may be pieces.
        const FEWEST: usize = 2;
        /// One in so many is no piece any more.
        const RARE: usize = 20;
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for cell in filled(rows, column).filter(|cell| is_number(cell)) {
            *counts.entry(shape_of(cell)).or_default() += 1;
        }
        let all: usize = counts.values().sum();
        counts.retain(|_, count| *count >= FEWEST && *count * RARE >= all);
        let whole: BTreeSet<String> = counts.into_keys().collect();
        Self {
            column: (!whole.is_empty()).then_some(column),
            loose: whole.iter().map(|shape| loosely(shape)).collect(),
            whole,
        }
    }

    /// The column that the numbers stand in.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        self.column
    }

    /// Whether a text looks like one of the numbers.
    #[must_use]
    pub fn is_whole(&self, text: &str) -> bool {
        is_number(text) && self.whole.contains(&shape_of(text))
    }

    /// Whether a text may be what one of the numbers begins with, be it before
    /// its first digit.
    #[must_use]
    pub fn begin_with(&self, text: &str) -> bool {
        let shape = shape_of(text);
        !shape.is_empty() && self.whole.iter().any(|whole| whole.starts_with(&shape))
    }

    /// Whether a text looks like one of the numbers or like a piece of one. A
    /// date has as many groups of digits as a number may, and is none.
    #[must_use]
    pub fn is_alike(&self, text: &str) -> bool {
        if !is_number(text) {
            return false;
        }
        let shape = shape_of(text);
        let loose = loosely(&shape);
        let groups = loose.matches(DIGIT).count();
        self.whole.contains(&shape) || (groups == 1 && self.loose.contains(&loose))
    }
}

/// Whether a text may be the number of a record.
fn is_number(text: &str) -> bool {
    const LONGEST: usize = 24;
    text.len() <= LONGEST
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && !text.contains(char::is_whitespace)
}

fn shape_of(number: &str) -> String {
    let digit_alike = |letter: char| {
        if letter.is_ascii_digit() {
            DIGIT
        } else {
            letter
        }
    };
    number.chars().map(digit_alike).collect()
}

fn loosely(shape: &str) -> String {
    let mut loose = String::with_capacity(shape.len());
    for letter in shape.chars() {
        if letter != DIGIT || !loose.ends_with(DIGIT) {
            loose.push(letter);
        }
    }
    loose
}

#[cfg(test)]
mod tests {
    use super::NumberShapes;

    fn shapes(numbers: &[&str]) -> NumberShapes {
        let rows: Vec<Vec<String>> = numbers
            .iter()
            .map(|number| vec![(*number).to_owned()])
            .collect();
        NumberShapes::of(&rows, 0)
    }

    #[test]
    fn a_piece_of_a_number_is_like_one_and_not_whole() {
        let plain = shapes(&["10405", "10406", "407", "10408"]);
        assert!(plain.is_whole("10407") && !plain.is_whole("407"));
        assert!(plain.is_alike("10") && !plain.is_alike("Acme 2"));
        let prefixed = shapes(&["INC-0001", "INC-0002"]);
        assert!(prefixed.is_alike("INC-00") && !prefixed.is_alike("2026"));
        assert!(prefixed.begin_with("I") && prefixed.begin_with("INC-"));
        assert!(!prefixed.begin_with("Total") && !prefixed.begin_with(""));
    }

    #[test]
    fn a_date_is_no_piece_of_a_number() {
        let dated = shapes(&["2026-0001", "2026-0002"]);
        assert!(dated.is_alike("2026-0003") && !dated.is_alike("2026-03"));
    }

    #[test]
    fn what_has_no_shape_in_common_is_like_nothing() {
        let codes = shapes(&["a1b", "c2d9", "9xy"]);
        assert_eq!(codes.column(), None);
        assert!(!codes.is_alike("a1b"));
    }
}
