//! Numbers as each language writes them.

use super::Language;

impl Language {
    /// What stands between groups of three digits, and before decimals.
    fn marks(self) -> (char, char) {
        match self {
            Self::English => (',', '.'),
            Self::Portuguese | Self::Spanish => ('.', ','),
        }
    }
}

/// The number with so many decimals, and a plus where it is wanted. What rounds
/// to nothing has no sign.
pub(super) fn written(language: Language, value: f64, decimals: usize, signed: bool) -> String {
    let (group, point) = language.marks();
    let plain = format!("{:.decimals$}", value.abs());
    let is_nothing = plain.bytes().all(|b| matches!(b, b'0' | b'.'));
    let sign = match (value < 0.0 && !is_nothing, signed) {
        (true, _) => "-",
        (false, true) => "+",
        (false, false) => "",
    };
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::with_capacity(plain.len() + plain.len() / 3 + 1);
    text.push_str(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::written;
    use crate::language::Language;

    #[test]
    fn each_language_parts_digits_in_its_way() {
        let big = |language| written(language, 1_234_567.89, 1, false);
        assert_eq!(big(Language::English), "1,234,567.9");
        assert_eq!(big(Language::Portuguese), "1.234.567,9");
        assert_eq!(big(Language::Spanish), "1.234.567,9");
    }

    #[test]
    fn signs_are_written_where_there_is_something() {
        let plain = |value, signed| written(Language::English, value, 1, signed);
        assert_eq!(plain(-0.04, false), "0.0");
        assert_eq!(plain(-0.04, true), "+0.0");
        assert_eq!(plain(-1000.0, true), "-1,000.0");
        assert_eq!(plain(12.25, true), "+12.2");
    }
}
