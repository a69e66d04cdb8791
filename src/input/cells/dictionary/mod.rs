//! Texts that stand for codes, so that a column of names is a column of
//! numbers, and each name is kept once.

mod numbers;
mod recent;

use std::hash::BuildHasher as _;

use foldhash::fast::RandomState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

use numbers::{Numbers, as_number};
use recent::{Recent, ShortText};

/// The code of a text that is not there.
pub const NO_TEXT: u32 = u32::MAX;

/// Gives each different text a number, in the order in which they come.
#[derive(Debug, Default, Clone)]
pub struct Dictionary {
    /// All texts, one behind the other.
    texts: String,
    /// Where each text ends.
    ends: Vec<usize>,
    /// The codes of texts that are numbers, as far as these lie together.
    numbers: Numbers,
    /// The codes of all others.
    codes: HashTable<u32>,
    hasher: RandomState,
    recent: Recent,
}

impl Dictionary {
    /// Makes room for texts that will come, of so many bytes together.
    pub fn reserve(&mut self, texts: usize, bytes: usize) {
        self.ends.reserve(texts);
        self.texts.reserve(bytes);
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// How many bytes the texts have together.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.texts.len()
    }

    /// The code of a text, new if the text is.
    pub fn code(&mut self, text: &str) -> u32 {
        self.code_if(text, |_| true).unwrap_or(NO_TEXT)
    }

    /// The code of a text; a text that has none yet is given one if it is
    /// worth it.
    #[inline]
    pub fn code_if(&mut self, text: &str, is_worth: impl FnOnce(&str) -> bool) -> Option<u32> {
        if let Some(number) = as_number(text)
            && let Some(place) = self.numbers.place(number)
        {
            if *place == NO_TEXT {
                if !is_worth(text) {
                    return None;
                }
                *place = self.ends.len() as u32;
                self.numbers.count();
                return Some(append(&mut self.texts, &mut self.ends, text));
            }
            return Some(*place);
        }
        let short = ShortText::of(text);
        if let Some(code) = short.and_then(|short| self.recent.code(short)) {
            return Some(code);
        }
        let code = self.code_by_hash(text, is_worth)?;
        if let Some(short) = short {
            self.recent.remember(short, code);
        }
        Some(code)
    }

    fn code_by_hash(&mut self, text: &str, is_worth: impl FnOnce(&str) -> bool) -> Option<u32> {
        let hash = self.hasher.hash_one(text);
        let (texts, ends, hasher) = (&self.texts, &self.ends, &self.hasher);
        let entry = self.codes.entry(
            hash,
            |code| text_at(texts, ends, *code) == Some(text),
            |code| hasher.hash_one(text_at(texts, ends, *code).unwrap_or_default()),
        );
        match entry {
            Entry::Occupied(found) => Some(*found.get()),
            Entry::Vacant(free) => {
                if !is_worth(text) {
                    return None;
                }
                free.insert(ends.len() as u32);
                Some(append(&mut self.texts, &mut self.ends, text))
            }
        }
    }

    /// The code of a text that has one.
    #[must_use]
    pub fn known(&self, text: &str) -> Option<u32> {
        if let Some(code) = as_number(text).and_then(|number| self.numbers.code(number)) {
            return Some(code).filter(|code| *code != NO_TEXT);
        }
        let hash = self.hasher.hash_one(text);
        let same = |code: &u32| text_at(&self.texts, &self.ends, *code) == Some(text);
        self.codes.find(hash, same).copied()
    }

    #[must_use]
    pub fn text(&self, code: u32) -> Option<&str> {
        text_at(&self.texts, &self.ends, code)
    }

    /// The texts, by code.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).filter_map(|code| self.text(code as u32))
    }
}

/// Adds a text, and gives its code.
fn append(texts: &mut String, ends: &mut Vec<usize>, text: &str) -> u32 {
    texts.push_str(text);
    ends.push(texts.len());
    ends.len() as u32 - 1
}

fn text_at<'a>(texts: &'a str, ends: &[usize], code: u32) -> Option<&'a str> {
    let code = code as usize;
    let end = *ends.get(code)?;
    let start = code.checked_sub(1).map_or(0, |before| ends[before]);
    texts.get(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_code() {
        let mut dictionary = Dictionary::default();
        for (text, code) in [("a", 0), ("", 1), ("ç", 2), ("a", 0), ("", 1)] {
            assert_eq!(dictionary.code(text), code);
        }
        assert_eq!(dictionary.texts().collect::<Vec<_>>(), ["a", "", "ç"]);
        assert_eq!(dictionary.text(2), Some("ç"));
        assert_eq!(dictionary.text(NO_TEXT), None);
    }

    #[test]
    fn a_text_that_was_never_given_a_code_is_not_known() {
        let mut dictionary = Dictionary::default();
        for text in ["7", "900000000", "a", "007", "1024"] {
            let code = dictionary.code(text);
            assert_eq!(dictionary.known(text), Some(code));
        }
        for text in ["8", "b", "", "0007", "5000"] {
            assert_eq!(dictionary.known(text), None, "{text}");
        }
    }

    #[test]
    fn many_texts_are_told_apart() {
        let mut dictionary = Dictionary::default();
        for number in 0..10_000 {
            assert_eq!(dictionary.code(&number.to_string()), number);
        }
        assert_eq!(dictionary.texts().count(), 10_000);
        for number in (0..1_000_000).rev().step_by(999) {
            let text = format!("T-{number}");
            let code = dictionary.code(&text);
            assert_eq!(dictionary.text(code), Some(text.as_str()));
            let code = dictionary.code(&number.to_string());
            assert_eq!(dictionary.text(code), Some(number.to_string().as_str()));
            assert_eq!(dictionary.code(&number.to_string()), code);
        }
        assert_eq!(dictionary.code("777"), 777);
    }
}
