//! Texts that stand for codes, so that a column of names is a column of
//! numbers, and each name is kept once.

use std::hash::BuildHasher as _;

use foldhash::fast::RandomState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

/// The code of a text that is not there.
pub const NO_TEXT: u32 = u32::MAX;

/// Gives each different text a number, in the order in which they come.
#[derive(Debug, Default, Clone)]
pub struct Dictionary {
    /// All texts, one behind the other.
    texts: String,
    /// Where each text ends.
    ends: Vec<usize>,
    codes: HashTable<u32>,
    hasher: RandomState,
}

impl Dictionary {
    /// A dictionary with room for so many texts.
    #[must_use]
    pub fn with_capacity(texts: usize) -> Self {
        let mut dictionary = Self::default();
        dictionary.ends.reserve(texts);
        let hasher = &dictionary.hasher;
        dictionary
            .codes
            .reserve(texts, |code| hasher.hash_one(code));
        dictionary
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The code of a text, new if the text is.
    pub fn code(&mut self, text: &str) -> u32 {
        let hash = self.hasher.hash_one(text);
        let (texts, ends, hasher) = (&self.texts, &self.ends, &self.hasher);
        let entry = self.codes.entry(
            hash,
            |code| text_at(texts, ends, *code) == Some(text),
            |code| hasher.hash_one(text_at(texts, ends, *code).unwrap_or_default()),
        );
        match entry {
            Entry::Occupied(found) => *found.get(),
            Entry::Vacant(free) => {
                let code = ends.len() as u32;
                free.insert(code);
                self.texts.push_str(text);
                self.ends.push(self.texts.len());
                code
            }
        }
    }

    /// The code of a text that has one.
    #[must_use]
    pub fn known(&self, text: &str) -> Option<u32> {
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
    fn many_texts_are_told_apart() {
        let mut dictionary = Dictionary::default();
        for number in 0..10_000 {
            assert_eq!(dictionary.code(&number.to_string()), number);
        }
        assert_eq!(dictionary.texts().count(), 10_000);
        assert_eq!(dictionary.code("777"), 777);
    }
}
