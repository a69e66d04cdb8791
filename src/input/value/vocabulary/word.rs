//! How words are compared.

use crate::input::header::unaccented;

/// A word as it is compared: lower case, without accents, and without the
/// marks that some products put around states.
pub(super) fn plain(word: &str) -> String {
    unaccented(
        word.trim_matches(|c: char| c.is_whitespace() || matches!(c, '~' | '>' | '*' | '[' | ']')),
    )
}

pub(super) fn mentions(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.contains(stem))
}

/// The words of a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts_words = |letter: char| !letter.is_alphanumeric();
    text.split(parts_words).filter(|word| !word.is_empty())
}

/// Whether one of these stands in a text as a word of its own.
pub(super) fn has_word(text: &str, wanted: &[&str]) -> bool {
    words(text).any(|word| wanted.contains(&word))
}

/// Whether a word of a text begins with one of the stems: "rent" is not in
/// "current".
pub(super) fn begins_a_word(text: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| {
        text.match_indices(stem).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            before.is_none_or(|letter| !letter.is_alphanumeric())
        })
    })
}

/// Whether a text says "not" or "still to be" right before one of the stems.
pub(super) fn denies(text: &str, stems: &[&str]) -> bool {
    const NOT: [&str; 18] = [
        "not", "never", "nao", "no", "nicht", "non", "pas", "niet", "nie", "sin", "sem", "sans",
        "senza", "por", "noch", "zu", "da", "be",
    ];
    let mut before = None;
    for word in words(text) {
        // What is said first counts: "closed, not resolved" is closed.
        if stems.iter().any(|stem| word.starts_with(stem)) {
            return before.is_some_and(|before| NOT.contains(&before));
        }
        before = Some(word);
    }
    false
}

/// Yes or no.
#[must_use]
pub fn truth(word: &str) -> Option<bool> {
    match plain(word).as_str() {
        "true" | "yes" | "y" | "1" | "1.0" | "t" | "x" | "sim" | "s" | "si" | "v" | "oui"
        | "ja" | "tak" | "verdadeiro" | "verdadero" | "vrai" | "wahr" | "vero" | "prawda"
        | "waar" => Some(true),
        "false" | "no" | "n" | "0" | "0.0" | "f" | "nao" | "non" | "nein" | "nee" | "nie"
        | "falso" | "faux" | "falsch" | "falsz" | "onwaar" => Some(false),
        _ => None,
    }
}
