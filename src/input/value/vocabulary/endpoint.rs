//! How machines are looked after.

use super::word::{mentions, plain, truth};

/// Whether a machine is managed.
#[must_use]
pub fn is_managed(word: &str) -> Option<bool> {
    if let Some(truth) = truth(word) {
        return Some(truth);
    }
    let word = plain(word).replace(['-', '_'], " ");
    if mentions(
        &word,
        &[
            "unmanaged",
            "not managed",
            "non managed",
            "unmonitored",
            "not monitored",
            "inactive",
            "retired",
            "decommission",
            "excluded",
            "nao gerenciad",
            "nao monitorad",
            "inativ",
            "desativad",
            "no administrad",
            "no gestionad",
            "no monitoread",
            "inactiv",
        ],
    ) {
        Some(false)
    } else if mentions(
        &word,
        &[
            "managed",
            "monitored",
            "active",
            "gerenciad",
            "monitorad",
            "ativ",
            "administrad",
            "gestionad",
            "monitoread",
            "activ",
        ],
    ) {
        Some(true)
    } else {
        None
    }
}

/// Whether a machine has all its patches.
#[must_use]
pub fn is_patched(word: &str) -> Option<bool> {
    if let Some(truth) = truth(word) {
        return Some(truth);
    }
    let word = plain(word).replace(['-', '_'], " ");
    if mentions(
        &word,
        &[
            "missing",
            "pending",
            "outdated",
            "out of date",
            "not patched",
            "unpatched",
            "not compliant",
            "non compliant",
            "noncompliant",
            "overdue",
            "failed",
            "reboot",
            "vulnerab",
            "desatualizad",
            "pendente",
            "faltando",
            "falh",
            "desactualizad",
            "pendiente",
            "faltan",
            "no actualizad",
            "nao atualizad",
        ],
    ) {
        Some(false)
    } else if mentions(
        &word,
        &[
            "patched",
            "up to date",
            "compliant",
            "current",
            "installed",
            "atualizad",
            "em dia",
            "actualizad",
            "al dia",
        ],
    ) || matches!(word.as_str(), "ok")
    {
        Some(true)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_are_managed_or_not() {
        for word in ["Yes", "Managed", "Active", "Gerenciado", "Administrado"] {
            assert_eq!(is_managed(word), Some(true), "{word}");
        }
        for word in ["No", "Unmanaged", "Inactive", "Não gerenciado", "Retired"] {
            assert_eq!(is_managed(word), Some(false), "{word}");
        }
        assert_eq!(is_managed("Laptop"), None);
    }

    #[test]
    fn machines_have_their_patches_or_not() {
        for word in ["Fully patched", "Up-to-date", "Em dia", "Al día", "OK"] {
            assert_eq!(is_patched(word), Some(true), "{word}");
        }
        for word in [
            "Missing patches",
            "Unpatched",
            "Reboot required",
            "Desatualizado",
            "Pendiente",
        ] {
            assert_eq!(is_patched(word), Some(false), "{word}");
        }
        assert_eq!(is_patched("Windows"), None);
    }
}
