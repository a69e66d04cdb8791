//! How far somebody agrees with a statement.

use super::word::plain;
use crate::input::value::{is_absent, trim};

/// What an answer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opinion {
    None,
    /// From 1, not at all, to 5, fully.
    Agreement(u8),
}

/// Words for each degree, the lowest first.
static DEGREES: [&[&str]; 5] = [
    &[
        "not at all",
        "strongly disagree",
        "fully disagree",
        "completely disagree",
        "totally disagree",
        "nada",
        "discordo totalmente",
        "discordo completamente",
        "totalmente en desacuerdo",
        "muy en desacuerdo",
    ],
    &[
        "hardly",
        "disagree",
        "somewhat disagree",
        "partly disagree",
        "pouco",
        "discordo",
        "discordo em parte",
        "discordo parcialmente",
        "poco",
        "en desacuerdo",
        "parcialmente en desacuerdo",
    ],
    &[
        "partly",
        "neutral",
        "neither",
        "undecided",
        "neither agree nor disagree",
        "em parte",
        "neutro",
        "indiferente",
        "nao concordo nem discordo",
        "nem concordo nem discordo",
        "en parte",
        "ni de acuerdo ni en desacuerdo",
    ],
    &[
        "mostly",
        "agree",
        "somewhat agree",
        "partly agree",
        "em grande parte",
        "concordo",
        "concordo em parte",
        "concordo parcialmente",
        "en gran parte",
        "de acuerdo",
        "parcialmente de acuerdo",
    ],
    &[
        "fully",
        "strongly agree",
        "fully agree",
        "completely agree",
        "totally agree",
        "totalmente",
        "concordo totalmente",
        "concordo completamente",
        "totalmente de acuerdo",
        "muy de acuerdo",
    ],
];

/// What stands where somebody cannot tell.
static NOT_KNOWN: [&str; 7] = [
    "dont know",
    "do not know",
    "no answer",
    "nao sei",
    "nao sabemos",
    "no se",
    "no sabe",
];

/// What an answer says: a number from 1 to 5, as `4`, `4/5` or `4 – mostly`,
/// or words in one of three languages. `None` for anything else.
#[must_use]
pub fn opinion(answer: &str) -> Option<Opinion> {
    let answer = trim(answer);
    let plain = plain(answer);
    let plain = plain.trim_end_matches(['.', '!']).trim();
    if is_absent(answer) || plain.is_empty() || NOT_KNOWN.contains(&plain) {
        return Some(Opinion::None);
    }
    let digits = plain.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = plain.split_at(digits);
    let degree = if number.is_empty() {
        let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        DEGREES
            .iter()
            .position(|degree| degree.contains(&words.as_str()))? as u8
            + 1
    } else if says_no_more_of_the_number(rest) {
        number.parse().ok()?
    } else {
        return None;
    };
    (1..=5)
        .contains(&degree)
        .then_some(Opinion::Agreement(degree))
}

/// Whether what stands behind a number leaves it what it is: nothing, a
/// fraction of zero, the scale, or the words for it.
fn says_no_more_of_the_number(rest: &str) -> bool {
    let fraction = rest.strip_prefix(['.', ',']);
    if let Some(zeros) = fraction {
        return !zeros.is_empty() && zeros.bytes().all(|digit| digit == b'0');
    }
    let rest = rest.trim_start();
    if let Some(scale) = rest.strip_prefix('/') {
        return scale.trim() == "5";
    }
    rest.is_empty() || rest.starts_with(['-', '–', '—', '(', ':', '=', ')'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_numbers_or_words() {
        for (answer, degree) in [
            ("1", 1),
            (" 5 ", 5),
            ("4.0", 4),
            ("4,00", 4),
            ("3/5", 3),
            ("2 – hardly", 2),
            ("5 (fully)", 5),
            ("Strongly  agree.", 5),
            ("Discordo", 2),
            ("CONCORDO", 4),
            ("Nem concordo nem discordo", 3),
            ("Não concordo nem discordo", 3),
            ("De acuerdo", 4),
            ("Muy en desacuerdo", 1),
        ] {
            assert_eq!(
                opinion(answer),
                Some(Opinion::Agreement(degree)),
                "{answer}"
            );
        }
    }

    #[test]
    fn who_cannot_tell_says_nothing() {
        for answer in ["", "  ", "-", "n/a", "?", "Não sei", "don't know"] {
            assert_eq!(opinion(answer), Some(Opinion::None), "{answer}");
        }
    }

    #[test]
    fn anything_else_is_no_answer() {
        for answer in ["0", "6", "4.5", "45", "3/10", "maybe", "99999999999", "4 5"] {
            assert_eq!(opinion(answer), None, "{answer}");
        }
    }
}
