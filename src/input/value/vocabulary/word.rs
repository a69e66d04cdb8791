//! How words are compared.

use crate::input::header::unaccented;

/// A word as it is compared: lower case, without accents, and without the
/// marks that some products put around states. `in_progress`, `In-Progress`
/// and `InProgress` say what `In Progress` says, and `Won't Fix` what `wontfix`.
pub(super) fn plain(word: &str) -> String {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '~' | '>' | '*' | '[' | ']');
    let word = word.trim_matches(is_mark);
    let mut apart = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    let mut before: Option<char> = None;
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let is_between_letters =
            before.is_some_and(char::is_alphabetic) && next.is_some_and(char::is_alphabetic);
        // A name such as vCIO is one word.
        let begins_a_word = letter.is_uppercase()
            && before.is_some_and(char::is_lowercase)
            && word_length(&apart) >= 2
            && next.is_some_and(char::is_lowercase);
        match letter {
            '_' => apart.push(' '),
            '-' if is_between_letters => apart.push(' '),
            '\'' | '’' if is_between_letters => {}
            _ if begins_a_word => apart.extend([' ', letter]),
            _ => apart.push(letter),
        }
        before = Some(letter);
    }
    let plain = unaccented(&apart);
    if plain.contains(['?', '\u{fffd}']) {
        return with_lost_letters(&plain).map_or(plain, str::to_owned);
    }
    plain
}

/// A word whose letters with accents an export has lost: `n?o`, `cr??tica`.
fn with_lost_letters(word: &str) -> Option<&'static str> {
    const WORDS: [&str; 30] = [
        "nao",
        "sim",
        "si",
        "critica",
        "critico",
        "media",
        "medio",
        "maxima",
        "minima",
        "urgencia",
        "emergencia",
        "concluido",
        "concluida",
        "em analise",
        "em execucao",
        "nao resolvido",
        "em atendimento",
        "em manutencao",
        "aguardando validacao",
        "pendente de validacao",
        "en resolucion",
        "en ejecucion",
        "anulacion",
        "hoch",
        "gelost",
        "geschlossen",
        "geoffnet",
        "resolu",
        "cloture",
        "ferme",
    ];
    let is_lost = |letter: char| matches!(letter, '?' | '\u{fffd}');
    let fits = |known: &&str| {
        let (mut said, mut known) = (word.chars().peekable(), known.chars());
        loop {
            match (said.next(), known.next()) {
                (None, None) => return true,
                // A letter of two bytes leaves two signs.
                (Some(letter), Some(_)) if is_lost(letter) => {
                    said.next_if(|letter| is_lost(*letter));
                }
                (Some(letter), Some(known)) if letter == known => {}
                _ => return false,
            }
        }
    };
    WORDS.into_iter().find(fits)
}

/// How many letters the last word of a text has.
fn word_length(text: &str) -> usize {
    let last = text.chars().rev();
    last.take_while(|letter| letter.is_alphabetic()).count()
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
    const NOT: [&str; 20] = [
        "not", "never", "nao", "no", "nicht", "non", "pas", "niet", "nie", "sin", "sem", "sans",
        "senza", "por", "noch", "zu", "da", "be", "не", "ikke",
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
        | "waar" | "evet" => Some(true),
        "false" | "no" | "n" | "0" | "0.0" | "f" | "nao" | "non" | "nein" | "nee" | "nie"
        | "nej" | "nei" | "falso" | "faux" | "falsch" | "falsz" | "onwaar" | "hayir" => Some(false),
        _ => ticked(word),
    }
}

/// Yes or no by a sign: a tick, a cross, or a box with or without a tick. A
/// cross in a box may be either.
#[must_use]
pub fn ticked(word: &str) -> Option<bool> {
    // How a sign is to be drawn may stand behind it.
    let is_unseen = |c: char| c.is_whitespace() || matches!(c, '\u{fe0e}' | '\u{fe0f}');
    match word.trim_matches(is_unseen) {
        "\u{2713}" | "\u{2714}" | "\u{2611}" | "\u{2705}" | "\u{1f5f8}" | "\u{1f5f9}" => Some(true),
        "\u{2717}" | "\u{2718}" | "\u{2715}" | "\u{2716}" | "\u{274c}" | "\u{2610}" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_however_a_product_joins_them() {
        for word in [
            "in_progress",
            "IN_PROGRESS",
            "in-progress",
            "InProgress",
            "In progress~",
        ] {
            assert_eq!(plain(word), "in progress");
        }
        assert_eq!(plain("Won't Fix"), "wont fix");
        assert_eq!(plain("WontFix"), "wont fix");
        for (word, same) in [
            ("vCIO", "vcio"),
            ("SLA", "sla"),
            ("2024-10", "2024-10"),
            ("- A", "- a"),
        ] {
            assert_eq!(plain(word), same);
        }
    }

    #[test]
    fn ticks_and_crosses_say_yes_and_no() {
        for sign in ["✓", "✔", "✔\u{fe0f}", "☑", "✅", " ✓ "] {
            assert_eq!(truth(sign), Some(true), "{sign}");
        }
        for sign in ["✗", "✘", "✖\u{fe0f}", "❌", "☐"] {
            assert_eq!(truth(sign), Some(false), "{sign}");
        }
        for sign in ["☒", "★", "•", "✓ later"] {
            assert_eq!(truth(sign), None, "{sign}");
        }
    }
}
