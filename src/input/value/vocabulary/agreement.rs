//! How agreements are billed, and where they stand.

use super::word::{mentions, plain};

/// Months between two invoices for a billing cycle's name.
///
/// Weeks and days are turned into months of 30.4375 days.
#[must_use]
pub fn billing_months(word: &str) -> Option<f64> {
    let word: String = plain(word)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'))
        .collect();
    if let Some(months) = counted_by_letter(&word) {
        return Some(months);
    }
    let cycles: [(&[&str], f64); 11] = [
        (&["cuatrimest", "quadrimest"], 4.0),
        (
            &[
                "semiannual",
                "semianual",
                "semestr",
                "halbjahr",
                "half",
                "polroc",
                "halfjaar",
                "semest",
                "biannual",
            ],
            6.0,
        ),
        (
            &["biweek", "fortnight", "quinzen", "quincen"],
            14.0 / 30.4375,
        ),
        (
            &[
                "bimonth",
                "bimest",
                "zweimonat",
                "dwumies",
                "tweemaand",
                "bimensuel",
            ],
            2.0,
        ),
        (
            &["quarter", "trimest", "quartal", "kwarta", "vierteljahr"],
            3.0,
        ),
        (&["biennial", "bienal"], 24.0),
        (&["triennial", "trienal"], 36.0),
        (
            &[
                "month", "mensal", "mensual", "mensuel", "mensil", "mes", "monat", "mois", "maand",
                "miesie",
            ],
            1.0,
        ),
        (
            &[
                "year", "annual", "anual", "annuel", "annual", "ano", "anno", "jahr", "jaar",
                "rok", "roczn",
            ],
            12.0,
        ),
        (
            &[
                "week", "semanal", "semana", "woche", "settiman", "hebdo", "tydz", "tygodn",
            ],
            7.0 / 30.4375,
        ),
        (&["dai", "day", "diari", "dia"], 1.0 / 30.4375),
    ];
    // "12 months", "every 3 meses".
    let digits: String = word
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    let count = match digits.parse::<u32>() {
        Ok(count @ 1..=60) => f64::from(count),
        _ => 1.0,
    };
    cycles
        .iter()
        .find(|(stems, _)| mentions(&word, stems))
        .map(|(_, months)| months * count)
}

/// `P1M`, `3M`, `1 mo`, `2y`: so many months or years.
fn counted_by_letter(word: &str) -> Option<f64> {
    let word = word.strip_prefix('p').unwrap_or(word);
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let count = word[..word.len() - unit.len()].parse::<u32>().ok()?;
    let months = match unit {
        "m" | "mo" | "mos" | "mth" => 1.0,
        "y" | "yr" | "yrs" => 12.0,
        _ => return None,
    };
    (1..=60).contains(&count).then(|| f64::from(count) * months)
}

/// Whether a billing cycle's name says that it is billed once and not again.
#[must_use]
pub fn is_billed_once(word: &str) -> bool {
    let word = plain(word);
    mentions(
        &word,
        &["one time", "one-time", "onetime", "one off", "one-off"],
    ) || matches!(
        word.as_str(),
        "once" | "unico" | "unica" | "avulso" | "uma vez" | "una vez"
    )
}

/// Whether an agreement is said in so many words to be in force.
#[must_use]
pub fn is_said_in_force(word: &str) -> bool {
    matches!(
        plain(word).as_str(),
        "active"
            | "ativo"
            | "ativa"
            | "activo"
            | "activa"
            | "current"
            | "in force"
            | "vigente"
            | "aktiv"
            | "laufend"
            | "actif"
            | "en cours"
            | "attivo"
            | "in corso"
            | "actief"
            | "lopend"
            | "aktywna"
            | "aktywny"
    )
}

/// Where an agreement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreementStatus {
    InForce,
    Ended,
    /// Not begun, or not paid for: trial, quote, draft.
    NotYet,
}

#[must_use]
pub fn agreement_status(word: &str) -> AgreementStatus {
    let word = plain(word);
    if mentions(&word, &["non renewing", "non-renewing"]) {
        AgreementStatus::InForce
    } else if mentions(
        &word,
        &[
            "cancel",
            "not active",
            "no activ",
            "nao ativ",
            "non attiv",
            "no vigente",
            "nao vigente",
            "churned",
            "lapsed",
            "not renewed",
            "rescindid",
            "ended",
            "expired",
            "inactive",
            "inativ",
            "inactiv",
            "terminat",
            "encerrad",
            "expirad",
            "finaliz",
            "paused",
            "pausad",
            "suspen",
            "unpaid",
            "gekundigt",
            "beendet",
            "abgelaufen",
            "inaktiv",
            "resili",
            "inactif",
            "scadut",
            "disdett",
            "inattiv",
            "beeindigd",
            "opgezegd",
            "inactief",
            "nieaktywn",
            "wypowiedzian",
            "zakonczon",
        ],
    ) {
        AgreementStatus::Ended
    } else if mentions(
        &word,
        &[
            "trial",
            "draft",
            "future",
            "quote",
            "incomplete",
            "rascunho",
            "borrador",
            "teste",
        ],
    ) {
        AgreementStatus::NotYet
    } else {
        AgreementStatus::InForce
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cycles_in_months() {
        for (word, months) in [
            ("Monthly", 1.0),
            ("Mensal", 1.0),
            ("Trimestral", 3.0),
            ("Quarterly", 3.0),
            ("Triennial", 36.0),
            ("Semestral", 6.0),
            ("Anual", 12.0),
            ("year", 12.0),
            ("Bimestral", 2.0),
            ("Semi Annual", 6.0),
            ("Semianual", 6.0),
            ("Bi-monthly", 2.0),
            ("Cuatrimestral", 4.0),
            ("Every 3 months", 3.0),
            ("12 meses", 12.0),
            ("1 year", 12.0),
        ] {
            assert_eq!(billing_months(word), Some(months), "{word}");
        }
        assert!(billing_months("weekly").is_some_and(|months| months < 0.25));
        assert_eq!(billing_months("whenever"), None);
    }

    #[test]
    fn what_is_billed_once_does_not_recur() {
        for word in ["One-time", "One time", "Once", "Único", "Avulso"] {
            assert!(is_billed_once(word), "{word}");
        }
        assert!(!is_billed_once("Monthly"));
    }
}
