//! Cells turned into values. Nothing here knows which column a cell is from.

pub mod duration;
pub mod money_unit;
pub mod number;
pub mod rating;
pub mod time;
pub mod vocabulary;

use duration::DurationUnit;
use money_unit::MoneyUnit;
use number::DecimalSign;
use rating::TakenScale;
use time::{DateOrder, Offset};

/// How the cells of one column are written, where a cell alone does not say.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    pub order: DateOrder,
    pub decimal: DecimalSign,
    /// Where the clock stands that times without a zone were read off.
    pub offset: Offset,
    /// The unit of bare numbers among lengths of time; without one they cannot
    /// be read.
    pub unit: Option<DurationUnit>,
    /// What amounts of money are in.
    pub money: MoneyUnit,
    /// How many months they are for, where they are to be those of one.
    pub months: f64,
    /// Whether a spreadsheet's numbers of days are dates.
    pub takes_serials: bool,
    /// Whether a spreadsheet has taken days for months in the dates that are
    /// written beyond doubt.
    pub are_swapped: bool,
    /// The scale that ratings are on.
    pub scale: TakenScale,
}

impl Format {
    /// What a format is to begin with.
    pub const PLAIN: Self = Self {
        order: DateOrder::DayFirst,
        decimal: DecimalSign::Point,
        offset: Offset::UNKNOWN,
        unit: None,
        money: MoneyUnit::Main,
        months: 1.0,
        takes_serials: false,
        are_swapped: false,
        scale: TakenScale::USUAL,
    };
}

/// Words that exports write into a cell that holds nothing.
const PLACEHOLDERS: [&str; 30] = [
    "-",
    "--",
    "_",
    "n/a",
    "na",
    "null",
    "none",
    "nil",
    "(blank)",
    "(empty)",
    "?",
    "not assigned",
    "unassigned",
    "no agent",
    "no company",
    "nobody",
    "not set",
    "undefined",
    "unknown",
    // As databases write it.
    "\\n",
    // As spreadsheets write it.
    "#n/a",
    "#n/d",
    "#ref!",
    "#value!",
    "#valor!",
    "#name?",
    // As Python writes it.
    "nan",
    "nat",
    "<na>",
    "n.a.",
];

/// Whether a cell holds nothing, whatever the export writes there.
#[must_use]
pub fn is_absent(cell: &str) -> bool {
    let Some(first) = cell.as_bytes().first() else {
        return true;
    };
    // Most cells begin like none of them.
    matches!(
        first,
        b'-' | b'(' | b'?' | b'n' | b'N' | b'u' | b'U' | b'#' | b'\\' | b'<' | b'_'
    ) && cell.len() <= 12
        && PLACEHOLDERS
            .iter()
            .any(|placeholder| cell.eq_ignore_ascii_case(placeholder))
}

/// Whether signs stand in a cell in the place of what it says: a name that was
/// taken out, or what a column of a spreadsheet was too narrow for.
#[must_use]
pub fn is_mask(cell: &str) -> bool {
    const FEWEST: usize = 3;
    const WORDS: [&str; 6] = [
        "redacted",
        "masked",
        "hidden",
        "anonymized",
        "anonymised",
        "removed",
    ];
    let Some(first) = cell.chars().next() else {
        return false;
    };
    match first {
        '*' | '#' | '\u{2022}' | '\u{25cf}' | '\u{2588}' => {
            cell.chars().count() >= FEWEST && cell.chars().all(|sign| sign == first)
        }
        '[' | '<' | '(' => {
            let inside = cell.trim_matches(['[', ']', '<', '>', '(', ')']);
            WORDS.iter().any(|word| inside.eq_ignore_ascii_case(word))
        }
        _ => false,
    }
}

/// The cell without the white space around it, non-breaking spaces included,
/// and without the apostrophe that guards against formulas.
#[must_use]
pub fn trim(cell: &str) -> &str {
    if let [first, .., last] = cell.as_bytes()
        && first.is_ascii_alphanumeric()
        && last.is_ascii_graphic()
    {
        return cell;
    }
    // Nothing is seen of a space without width.
    let is_blank = |c: char| {
        c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    let cell = cell.trim_matches(is_blank);
    // What keeps a spreadsheet program from taking a text for a number.
    let cell = cell
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .map_or(cell, |text| text.trim_matches(is_blank));
    match cell.strip_prefix('\'') {
        Some(rest) if rest.len() > 1 && rest.ends_with('\'') => &rest[..rest.len() - 1],
        Some(rest) if rest.starts_with(['=', '-', '+', '@', '0', '1', '2', '3']) => rest,
        _ => cell,
    }
}

/// A text parted before the digits that it ends with: `INC` and `0010023`.
#[must_use]
pub fn parted_before_digits(text: &str) -> (&str, &str) {
    let before = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    text.split_at(before.len())
}

/// A number at the end of a text, and what stands before it: `INC` and 10023 of
/// `INC0010023`; `None` where there is none, or it is beyond all numbers.
#[must_use]
pub fn number_behind(text: &str) -> Option<(&str, u64)> {
    let (before, digits) = parted_before_digits(text);
    Some((before, digits.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_parted_from_what_stands_before_it() {
        for (text, parts) in [
            ("INC0010023", ("INC", "0010023")),
            ("OPS-1", ("OPS-", "1")),
            ("2nd", ("2nd", "")),
            ("17", ("", "17")),
            ("", ("", "")),
        ] {
            assert_eq!(parted_before_digits(text), parts);
        }
    }

    #[test]
    fn placeholders_are_no_values() {
        for cell in ["", "-", "N/A", "NULL", "Not Assigned", "(blank)"] {
            assert!(is_absent(cell), "{cell}");
        }
        assert!(!is_absent("0"));
        for placeholder in PLACEHOLDERS {
            assert!(is_absent(placeholder) && is_absent(&placeholder.to_uppercase()));
        }
    }

    #[test]
    fn a_formula_guard_is_taken_off_but_an_apostrophe_in_a_name_stays() {
        assert_eq!(trim(" '-5 "), "-5");
        assert_eq!(trim("'t Hooft"), "'t Hooft");
        assert_eq!(trim("=\"00042\""), "00042");
        assert_eq!(trim("\u{200b}Closed\u{a0}"), "Closed");
        assert_eq!(trim("=\""), "=\"");
    }
}
