//! Whether targets were met, and which clock a name speaks of.

use super::word::{begins_a_word, denies, has_word, mentions, plain, truth};

/// What a target is said to be that was not met; each begins a word.
#[rustfmt::skip]
const BAD: &[&str] = &[
    "violat", "breach", "overdue", "miss", "delay", "outside", "late", "fora", "violad", "vencid",
    "expirad", "atras", "estourad", "descumpr", "incumpl", "fuera", "unmet", "fail",
    "noncompliant", "unachieved", "exceed", "excedid", "superad", "superat", "sforat", "fuori",
    "verletzt", "verfehlt", "uberschritten", "verspatet", "depass", "hors", "overschreden",
    "przekroczon", "naruszon", "po terminie", "te laat", "tarde", "en retard", "in ritardo",
    "tardi", "lost", "broken", "buiten", "vermelho", "rojo", "rouge", "rosso", "overrun",
];

/// What a target is said to be that was met; each begins a word.
#[rustfmt::skip]
const GOOD: &[&str] = &[
    "within", "met", "achieved", "ontime", "on time", "in time", "inside", "no prazo", "dentro",
    "cumpl", "cumpr", "atendid", "em dia", "a tiempo", "fulfil", "succe", "compliant",
    "respect", "rispett", "eingehalten", "erfullt", "erreicht", "rechtzeitig", "fristgerecht",
    "pass", "hit", "kept", "satisf", "dans les", "dans le delai", "in orario", "nei tempi",
    "entro", "binnen", "op tijd", "gehaald", "nagekomen", "w terminie", "dotrzyman", "a tempo",
    "en plazo", "en tiempo", "em tempo", "no tempo", "on target", "verde", "green", "grun",
    "tenu", "complete", "good",
];

/// Whether a target was met, from a column whose `true` is good.
#[must_use]
pub fn target_met(word: &str) -> Option<bool> {
    if let Some(truth) = truth(word) {
        return Some(truth);
    }
    let word = plain(word);
    let is_denied_good =
        || denies(&word, GOOD) || denies(&word, &["on", "in"]) || word.starts_with("non compl");
    match word.as_str() {
        "i" | "in" | "ok" | "100%" | "\u{1f7e2}" => Some(true),
        "o" | "out" | "ko" | "0%" | "\u{1f534}" | "nok" | "not ok" | "red" | "rot"
        | "no a tiempo" => Some(false),
        _ if denies(&word, BAD) => Some(true),
        _ if is_denied_good() || begins_a_word(&word, BAD) || has_word(&word, &["out", "bad"]) => {
            Some(false)
        }
        _ => begins_a_word(&word, GOOD).then_some(true),
    }
}

/// Whether a target was breached, from a column whose `true` is bad. Words
/// that say how it went mean the same whichever column they stand in, and so
/// do signs that are green or red.
#[must_use]
pub fn target_breached(word: &str) -> Option<bool> {
    match truth(word).filter(|_| !word.contains(['\u{2705}', '\u{274c}'])) {
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
                "no sla",
                "sem sla",
                "sin sla",
                "ohne sla",
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
            | "pending"
            | "pendente"
            | "pendiente"
            | "on track"
            | "laufend"
            | "offen"
            | "en cours"
            | "in corso"
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
            "Non respecté",
            "Nicht eingehalten",
            "No cumple",
            "NOK",
            "Fail",
            "✗",
            "Unmet",
            "Hors délai",
            "Non rispettato",
        ] {
            assert_eq!(target_met(word), Some(false), "{word}");
        }
        for word in [
            "No incumplido",
            "Não descumprido",
            "Not breached",
            "No prazo",
            "Respecté",
            "Eingehalten",
            "Cumple",
            "OK",
            "Pass",
            "✓",
            "Completed",
            "Rispettato",
            "Não violado",
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
        assert_eq!(target_breached("✓"), Some(true));
        assert_eq!(target_breached("✗"), Some(false));
        assert_eq!(target_breached("✅"), Some(false));
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
