//! Numbers of tickets that two exports write in two ways: `20100` is `20,100`,
//! `20100.0`, `#20100` or `0020100` where a spreadsheet or another view wrote
//! the other file.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::cells::Part;
use crate::input::cells::Cells;
use crate::input::cells::dictionary::Dictionary;

/// Writes numbers as another file writes them plainly. Within one file nothing
/// is doubted: where it holds two ways of writing, they are two numbers.
pub(super) fn write_alike(parts: &mut [Part]) {
    if parts.len() < 2 {
        return;
    }
    // Plain forms, and whether any file writes them so.
    let mut plain: HashMap<String, bool, RandomState> = HashMap::default();
    for text in parts.iter().flat_map(texts_of) {
        if let Cow::Owned(number) = plain_number(text) {
            plain.insert(number, false);
        }
    }
    if plain.is_empty() {
        return;
    }
    for text in parts.iter().flat_map(texts_of) {
        if let Some(is_written) = plain.get_mut(text) {
            *is_written = true;
        }
    }
    for part in parts {
        let mut ways: HashMap<String, u32, RandomState> = HashMap::default();
        for text in texts_of(part) {
            *ways.entry(plain_number(text).into_owned()).or_default() += 1;
        }
        if let Some(cells) = &mut part.cells {
            cells.replace_texts(|text| match plain_number(text) {
                Cow::Owned(number) => (plain.get(&number) == Some(&true)
                    && ways.get(&number) == Some(&1))
                .then_some(number),
                Cow::Borrowed(_) => None,
            });
        }
    }
}

fn texts_of(part: &Part) -> impl Iterator<Item = &str> {
    let dictionary = match &part.cells {
        Some(Cells::Text { dictionary, .. }) => Some(dictionary),
        _ => None,
    };
    dictionary.into_iter().flat_map(Dictionary::texts)
}

/// A whole number without what is written around and within it; borrowed where
/// nothing is, or the text is no such number.
fn plain_number(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let is_plain = bytes.first().is_some_and(|first| *first != b'0')
        && bytes.iter().all(u8::is_ascii_alphanumeric);
    if is_plain {
        return Cow::Borrowed(text);
    }
    let inside = text.strip_prefix('#').unwrap_or(text).trim();
    let whole = match inside.split_once('.') {
        Some((whole, rest)) if !rest.is_empty() && rest.bytes().all(|byte| byte == b'0') => whole,
        _ => inside,
    };
    let is_grouped = whole.split(',').skip(1).all(|group| group.len() == 3)
        && whole
            .split(',')
            .next()
            .is_some_and(|first| (1..=3).contains(&first.len()));
    let digits: String = if whole.contains(',') && is_grouped {
        whole.replace(',', "")
    } else {
        whole.to_owned()
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let plain = digits.trim_start_matches('0');
    if plain.is_empty() || plain == text {
        return Cow::Borrowed(text);
    }
    Cow::Owned(plain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::plain_number;

    #[test]
    fn whole_numbers_are_written_plainly() {
        for (text, plain) in [
            ("20100", "20100"),
            ("20,100", "20100"),
            ("1,020,100", "1020100"),
            ("20100.0", "20100"),
            ("#20100", "20100"),
            ("00020100", "20100"),
            ("INC0020100", "INC0020100"),
            ("2026.1", "2026.1"),
            ("20,10", "20,10"),
            ("OPS-12", "OPS-12"),
            ("000", "000"),
        ] {
            assert_eq!(plain_number(text), plain);
        }
    }
}
