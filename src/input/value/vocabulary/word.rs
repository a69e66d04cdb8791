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

/// Whether a text says "not" right before one of the stems.
pub(super) fn denies(text: &str, stems: &[&str]) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| {
        matches!(
            pair[0],
            "not" | "nao" | "no" | "nicht" | "non" | "pas" | "niet"
        ) && stems.iter().any(|stem| pair[1].starts_with(stem))
    })
}

/// Yes or no.
#[must_use]
pub fn truth(word: &str) -> Option<bool> {
    match plain(word).as_str() {
        "true" | "yes" | "y" | "1" | "1.0" | "t" | "x" | "sim" | "s" | "si" | "oui" | "ja"
        | "tak" | "verdadeiro" | "verdadero" => Some(true),
        "false" | "no" | "n" | "0" | "0.0" | "f" | "nao" | "non" | "nein" | "nee" | "nie"
        | "falso" => Some(false),
        _ => None,
    }
}
