//! Whether targets were met, and which clock a name speaks of.

use super::word::{denies, mentions, plain, truth};

/// Whether a target was met, from a column whose `true` is good.
#[must_use]
pub fn target_met(word: &str) -> Option<bool> {
    const BAD_IF_TRUE: [&str; 11] = [
        "violat",
        "breach",
        "overdue",
        "late",
        "violad",
        "vencid",
        "expirad",
        "atrasad",
        "estourad",
        "incumplid",
        "descumprid",
    ];
    const GOOD_IF_TRUE: [&str; 9] = [
        "achieved",
        "within",
        "on",
        "cumplid",
        "cumprid",
        "atendid",
        "dentro",
        "compliant",
        "fulfilled",
    ];
    if let Some(truth) = truth(word) {
        return Some(truth);
    }
    let word = plain(word);
    if denies(&word, &BAD_IF_TRUE) {
        return Some(true);
    }
    if denies(&word, &GOOD_IF_TRUE) || matches!(word.as_str(), "unachieved" | "no a tiempo") {
        return Some(false);
    }
    let bad = [
        "violat",
        "breach",
        "overdue",
        "missed",
        "out",
        "outside",
        "late",
        "o",
        "fora",
        "violad",
        "vencid",
        "expirad",
        "atrasad",
        "estourad",
        "descumprid",
        "incumplid",
        "fuera",
        "nao cumprid",
        "not met",
        "unmet",
        "failed",
        "noncompliant",
        "non compliant",
        "non-compliant",
    ];
    let good = [
        "within",
        "met",
        "achieved",
        "ontime",
        "on time",
        "in time",
        "inside",
        "i",
        "in",
        "no prazo",
        "dentro",
        "cumprid",
        "atendid",
        "em dia",
        "cumplid",
        "a tiempo",
        "fulfilled",
        "succeeded",
        "compliant",
    ];
    // Short words must be the whole cell, longer ones a part of it.
    let found = |stems: &[&str]| {
        stems.iter().any(|stem| {
            if stem.len() <= 3 {
                word == *stem
            } else {
                word.contains(stem)
            }
        })
    };
    if found(&bad) {
        Some(false)
    } else if found(&good) || word.ends_with(" met") {
        Some(true)
    } else {
        None
    }
}

/// Whether a target was breached, from a column whose `true` is bad. Words
/// that say how it went mean the same whichever column they stand in.
#[must_use]
pub fn target_breached(word: &str) -> Option<bool> {
    match truth(word) {
        Some(truth) => Some(truth),
        None => target_met(word).map(|met| !met),
    }
}

/// What a target is in that is neither met nor breached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetState {
    Running,
    Paused,
    Excluded,
}

/// The state that a word in a column of outcomes or stages names.
#[must_use]
pub fn target_state(word: &str) -> Option<TargetState> {
    let word = plain(word);
    if word == "e"
        || mentions(
            &word,
            &[
                "exclud",
                "excluid",
                "not applicable",
                "nao se aplica",
                "no aplica",
            ],
        )
    {
        Some(TargetState::Excluded)
    } else if mentions(
        &word,
        &[
            "paus",
            "on hold",
            "onhold",
            "waiting on",
            "suspend",
            "suspens",
            "em espera",
            "en espera",
        ],
    ) {
        Some(TargetState::Paused)
    } else if matches!(
        word.as_str(),
        "open"
            | "awaiting"
            | "in progress"
            | "running"
            | "active"
            | "em andamento"
            | "em aberto"
            | "en curso"
            | "en progreso"
            | "abierto"
            | "aberto"
    ) {
        Some(TargetState::Running)
    } else {
        None
    }
}

/// Which SLA clock a target's or policy's name speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlaTarget {
    Response,
    Resolution,
}

#[must_use]
pub fn sla_target(word: &str) -> Option<SlaTarget> {
    let word = plain(word);
    if mentions(
        &word,
        &[
            "respon",
            "respost",
            "respuest",
            "first reply",
            "acknowledg",
            "atendimento",
        ],
    ) {
        Some(SlaTarget::Response)
    } else if mentions(&word, &["resol", "soluc", "fix", "complet", "conclus"]) {
        Some(SlaTarget::Resolution)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_denied_is_the_opposite() {
        for word in [
            "No cumplido",
            "Não cumprido",
            "Not achieved",
            "Unachieved",
            "Not within SLA",
            "Not on time",
            "Não atendido",
            "No dentro de plazo",
            "No a tiempo",
        ] {
            assert_eq!(target_met(word), Some(false), "{word}");
        }
        for word in [
            "No incumplido",
            "Não descumprido",
            "Not breached",
            "No prazo",
        ] {
            assert_eq!(target_met(word), Some(true), "{word}");
        }
    }

    #[test]
    fn outcomes_of_targets() {
        for word in [
            "Within SLA",
            "true",
            "ONTIME",
            "Inside",
            "I",
            "No prazo",
            "SLA Fix Met",
            "Cumplido",
            "Sim",
        ] {
            assert_eq!(target_met(word), Some(true), "{word}");
        }
        for word in [
            "SLA Violated",
            "false",
            "OVERDUE",
            "Outside",
            "O",
            "Fora do prazo",
            "SLA Fix Missed",
            "Não",
        ] {
            assert_eq!(target_met(word), Some(false), "{word}");
        }
        for word in ["Excluded", "E", "Open", "Awaiting", ""] {
            assert_eq!(target_met(word), None, "{word}");
        }
    }

    #[test]
    fn polarity_belongs_to_the_column_for_yes_and_no_but_not_for_words() {
        assert_eq!(target_breached("true"), Some(true));
        assert_eq!(target_breached("Sim"), Some(true));
        assert_eq!(target_breached("Expirado"), Some(true));
        assert_eq!(target_breached("Em Dia"), Some(false));
    }

    #[test]
    fn states_that_are_no_outcomes() {
        for (words, state) in [
            (
                &["Excluded", "E", "Excluded from SLA", "Excluído"][..],
                TargetState::Excluded,
            ),
            (
                &["Paused", "Pausado", "En pausa", "Waiting on Client"],
                TargetState::Paused,
            ),
            (
                &[
                    "Open",
                    "In progress",
                    "Em andamento",
                    "En curso",
                    "Awaiting",
                ],
                TargetState::Running,
            ),
        ] {
            for word in words {
                assert_eq!(target_state(word), Some(state), "{word}");
                assert_eq!(target_met(word), None, "{word}");
            }
        }
        assert_eq!(target_state("Within SLA"), None);
    }

    #[test]
    fn a_denied_breach_is_met() {
        for word in ["Not breached", "Não violado", "No vencido"] {
            assert_eq!(target_met(word), Some(true), "{word}");
        }
        assert_eq!(target_met("Not met"), Some(false));
        assert_eq!(target_breached("Not breached"), Some(false));
    }
}
