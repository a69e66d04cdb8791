//! Why somebody is not at work.

use super::word::{begins_a_word, has_word, plain};

/// What a word says of somebody who is not at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// That he is not.
    Sure,
    /// That, or something else: a permission, a licence of a program.
    Maybe,
}

/// Whether a word is a reason for which people are not at work.
#[must_use]
pub fn absence(word: &str) -> Option<Absence> {
    const SURE: [&str; 22] = [
        "absence",
        "absent",
        "vacation",
        "sick leave",
        "sickness",
        "annual leave",
        "paid leave",
        "unpaid leave",
        "maternity",
        "paternity",
        "bereavement",
        "incapacidad",
        "ausencia",
        "ausent",
        "inasistencia",
        "vacacion",
        "maternidad",
        "paternidad",
        "ferias",
        "atestado",
        "afastamento",
        "malattia",
    ];
    // These are parts of other words as well.
    const WHOLE: [&str; 9] = [
        "conge",
        "conges",
        "maladie",
        "urlaub",
        "krank",
        "krankheit",
        "krankmeldung",
        "ferie",
        "verlof",
    ];
    const MAYBE: [&str; 9] = [
        "permiso",
        "retardo",
        "licencia",
        "licenca",
        "falta",
        "holiday",
        "folga",
        "day off",
        "suspension",
    ];
    // `Leaver` and `Personal computer` are what tickets are about.
    const MAYBE_WHOLE: [&str; 1] = ["leave"];
    const MAYBE_ALONE: [&str; 1] = ["personal"];
    // `Falta de energia`, `Ausência de sinal`: what somebody lacks.
    const LACKS: [&str; 9] = [
        "ausencia de ",
        "ausencia do ",
        "ausencia da ",
        "falta de ",
        "falta do ",
        "falta da ",
        "absence of ",
        "absence de ",
        "absence du ",
    ];
    let word = plain(word);
    if LACKS.iter().any(|lack| word.starts_with(lack)) {
        None
    } else if begins_a_word(&word, &SURE) || has_word(&word, &WHOLE) {
        Some(Absence::Sure)
    } else {
        let may_be = begins_a_word(&word, &MAYBE)
            || has_word(&word, &MAYBE_WHOLE)
            || MAYBE_ALONE.contains(&word.as_str());
        may_be.then_some(Absence::Maybe)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_and_permissions_are_not_surely_absences() {
        for word in ["Incapacidad", "Ausência", "Férias", "Sick leave", "Urlaub"] {
            assert_eq!(absence(word), Some(Absence::Sure), "{word}");
        }
        for word in ["Permiso", "Licença", "Holiday", "Leave request", "Personal"] {
            assert_eq!(absence(word), Some(Absence::Maybe), "{word}");
        }
        for word in [
            "Hardware",
            "Network congestion",
            "Senha",
            "Krankenhaus",
            "Leavers",
            "Personal computer",
            "Falta de energia",
            "Ausência de sinal",
            "Absence of signal",
        ] {
            assert_eq!(absence(word), None, "{word}");
        }
    }
}
