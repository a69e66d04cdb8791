//! Titles in which a letter is missing, doubled, or stands on the wrong side of
//! its neighbour: `Staus`, `Date Craeted`.

use std::collections::HashSet;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::lexicon;
use crate::input::dialect::DIALECTS;
use crate::input::fields;
use crate::model::TableKind;

/// What stands in a title in normal form for a letter that was lost.
pub const LOST: char = '\u{fffd}';

/// Shorter words are too much like each other.
const SHORTEST: usize = 5;

/// Every word that titles are known to hold.
static KNOWN: LazyLock<HashSet<&str, RandomState>> = LazyLock::new(|| {
    let fields = TableKind::ALL
        .into_iter()
        .flat_map(|table| fields::of(table).iter().flat_map(|field| field.titles));
    let dialects = DIALECTS.iter().flat_map(|dialect| {
        let columns = dialect.columns.iter().map(|(title, _)| title);
        columns.chain(dialect.ignore)
    });
    // What tells a list of something else is known as well.
    let of_others = TableKind::ALL.into_iter().flat_map(|table| {
        let shape = fields::shape(table);
        let (beside, lists) = (shape.not_beside.0, shape.of_other_lists.0);
        let numbers = shape.numbered_beside;
        beside.iter().chain(lists).chain(numbers)
    });
    let titles = fields.chain(dialects).chain(of_others);
    let words = titles.flat_map(|title| title.split(' '));
    words.chain(lexicon::words()).collect()
});

/// Whether a title, in normal form, could mean something: no word of it is
/// strange, and no letter lost.
#[must_use]
pub fn could_be_title(title: &str) -> bool {
    title.contains(LOST) || title.split(' ').all(|word| KNOWN.contains(word))
}

/// The titles with the words that they seem to mean; `None` where none seems
/// to be misspelt.
#[must_use]
pub fn mended(titles: &[String]) -> Option<Vec<String>> {
    let mended: Vec<String> = titles
        .iter()
        .map(|title| {
            let words = title.split(' ').map(|word| {
                let meant = meant(word).or_else(|| with_lost_letters(word));
                meant.unwrap_or(word)
            });
            words.collect::<Vec<_>>().join(" ")
        })
        .collect();
    (mended != titles).then_some(mended)
}

/// The only word that is known and differs by one slip from one that is not.
/// What a word ends with changes its meaning: `requester` is not `requested`.
fn meant(word: &str) -> Option<&'static str> {
    let letters = word.as_bytes();
    if letters.len() < SHORTEST
        || !letters.iter().all(u8::is_ascii_lowercase)
        || KNOWN.contains(word)
    {
        return None;
    }
    // The first letter is seldom wrong, the last one is a word of its own.
    let places = 1..letters.len() - 1;
    let swapped = places.clone().map(|place| {
        let mut slip = letters.to_vec();
        slip.swap(place, place + 1);
        slip
    });
    let missing = (1..letters.len()).flat_map(|place| {
        (b'a'..=b'z').map(move |letter| {
            let mut slip = letters.to_vec();
            slip.insert(place, letter);
            slip
        })
    });
    let doubled = places.map(|place| {
        let mut slip = letters.to_vec();
        slip.remove(place);
        slip
    });
    // The commonest slip first.
    only_known(swapped)
        .or_else(|| only_known(missing))
        .or_else(|| only_known(doubled))
}

/// The only word that is known and says the same where letters were lost:
/// `situa??o` may be `situacao`. A sign stands for a letter, or for one of the
/// two bytes of it.
fn with_lost_letters(word: &str) -> Option<&'static str> {
    let kept = word.chars().filter(|letter| *letter != LOST).count();
    let lost = word.chars().count() - kept;
    if lost == 0 || kept < lost.max(2) {
        return None;
    }
    [1, 2].into_iter().find_map(|signs| {
        let mut fitting = KNOWN
            .iter()
            .copied()
            .filter(|known| fits(word, known, signs));
        let first = fitting.next()?;
        fitting.all(|other| other == first).then_some(first)
    })
}

/// Whether a word is the known one, so many signs for each letter lost.
fn fits(word: &str, known: &str, signs: usize) -> bool {
    let (mut word, mut known) = (word.chars(), known.chars());
    while let Some(letter) = word.next() {
        let Some(meant) = known.next() else {
            return false;
        };
        let is_same = match letter {
            LOST => (1..signs).all(|_| word.next() == Some(LOST)),
            letter => letter == meant,
        };
        if !is_same {
            return false;
        }
    }
    known.next().is_none()
}

/// The one of the words that is known, if there is only one.
fn only_known(words: impl Iterator<Item = Vec<u8>>) -> Option<&'static str> {
    let mut known = words.filter_map(|word| {
        let word = std::str::from_utf8(&word).ok()?;
        KNOWN
            .get(word)
            .copied()
            .filter(|known| known.len() >= SHORTEST)
    });
    let first = known.next()?;
    known.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{KNOWN, meant, with_lost_letters};

    #[test]
    fn one_slip_is_seen_through() {
        for (word, other) in [
            ("nubmer", Some("number")),
            ("staus", Some("status")),
            ("priorty", Some("priority")),
            ("techinician", Some("technician")),
            ("craeted", Some("created")),
            ("clsoed", Some("closed")),
            ("requester", None),
            ("reporter", None),
            ("parent", None),
            ("county", None),
            ("colour", None),
        ] {
            assert_eq!(meant(word), other, "{word}");
        }
    }

    #[test]
    fn lost_letters_are_made_up_for_where_one_word_fits() {
        for (word, other) in [
            ("situa??o", Some("situacao")),
            ("situa????o", Some("situacao")),
            ("t?cnico", Some("tecnico")),
            ("cria??o", Some("criacao")),
            ("n?mero", Some("numero")),
            ("?", None),
            ("x?", None),
            ("colo?r", None),
        ] {
            let word = word.replace('?', "\u{fffd}");
            assert_eq!(with_lost_letters(&word), other, "{word}");
        }
    }

    #[test]
    fn what_is_known_is_not_mended() {
        assert!(KNOWN.iter().all(|word| meant(word).is_none()));
    }
}
