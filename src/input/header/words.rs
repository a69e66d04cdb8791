//! The words of a title, however they are parted in it.

use super::accents::{is_accent, without_accent};
use super::joined_words::words_in;
use crate::input::title_words::LOST;

/// Words written as one are parted: `TICKETID` is `ticket id`; and the two signs
/// of `n.º` are joined, as are those of `MwSt`.
pub(super) fn parted(words: Vec<String>) -> Vec<String> {
    let mut parts: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        match (parts.last_mut(), word.as_str()) {
            (Some(last), "º" | "°") if last == "n" => "nº".clone_into(last),
            // `MwSt`, the German value added tax.
            (Some(last), "st") if last == "mw" => "mwst".clone_into(last),
            _ => match words_in(&word) {
                Some(found) => parts.extend(found.into_iter().map(str::to_owned)),
                None => parts.push(word),
            },
        }
    }
    parts
}

/// Lower-case words without accents; a change from small to capital letter
/// begins a new word, and so does the last capital of several before small
/// ones: `SRNumber` is `sr number`, while `NFe` and `VMs` are one word.
#[must_use]
pub fn split_words(title: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut last_was_small = false;
    let mut last_was_capital = false;
    for (place, letter) in title.char_indices() {
        let begins_word = || {
            let mut next = title[place + letter.len_utf8()..].chars();
            next.next().is_some_and(char::is_lowercase)
                && next.next().is_some_and(char::is_lowercase)
        };
        if is_accent(letter) {
            continue;
        }
        if letter == '#' {
            flush(&mut word, &mut words);
            words.push("#".to_owned());
            last_was_small = false;
        } else if is_lost(title, place, letter) {
            word.push(LOST);
        } else if letter.is_alphanumeric() || letter == '°' || letter == 'º' {
            let is_capital = letter.is_uppercase();
            if is_capital && (last_was_small || (last_was_capital && begins_word())) {
                flush(&mut word, &mut words);
            }
            last_was_capital = is_capital;
            last_was_small = letter.is_lowercase() || letter.is_numeric();
            word.extend(letter.to_lowercase().map(without_accent));
        } else {
            flush(&mut word, &mut words);
            last_was_small = false;
            last_was_capital = false;
        }
    }
    flush(&mut word, &mut words);
    words
}

/// Whether a sign stands in a word for a letter that was lost: `N?mero`.
fn is_lost(title: &str, place: usize, letter: char) -> bool {
    let stands_in = |letter: char| letter.is_alphabetic() || matches!(letter, '?' | LOST);
    match letter {
        LOST => true,
        '?' => {
            let before = title[..place].chars().next_back();
            let after = title[place + 1..].chars().find(|next| *next != '?');
            // A word may begin with it, where none asks: `?Est? resuelto?`.
            let begins = !title.ends_with('?') && before.is_none_or(char::is_whitespace);
            (begins || before.is_some_and(stands_in)) && after.is_some_and(char::is_lowercase)
        }
        _ => false,
    }
}

fn flush(word: &mut String, words: &mut Vec<String>) {
    if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}
