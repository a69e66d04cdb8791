//! Where agreements stand.

use super::word::{begins_a_word, denies, has_word, mentions, plain, truth};

/// Where an agreement stands.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum AgreementStatus {
    /// What a word counts as that is not known: most lists have no other.
    #[default]
    InForce,
    Ended,
    /// Not begun, or not paid for: trial, quote, draft.
    NotYet,
}

/// What an agreement is said to be of which the end is asked for or planned,
/// though it still runs.
const RUNS_OUT: &[&str] = &[
    "non renewing",
    "non renewing",
    "pending cancel",
    "cancellation pending",
    "cancellation requested",
    "pending termination",
    "to be cancel",
    "will cancel",
    "ungekundigt",
    "reactivat",
    "reativad",
];

/// What an agreement is said to be that has ended.
#[rustfmt::skip]
const ENDED: &[&str] = &[
    "cancel", "not active", "no activ", "nao ativ", "non attiv", "no vigente", "nao vigente",
    "nicht aktiv", "churn", "lapsed", "not renewed", "no renovad", "nao renovad", "non renewed",
    "rescindid", "rescis", "ended", "expired", "expire", "inactiv", "inativ", "terminat",
    "terminad", "encerrad", "expirad", "finaliz", "finished", "paused", "pausad", "pausa", "on hold", "suspen",
    "unpaid", "gekundigt", "beendet", "abgelaufen", "ausgelaufen", "inaktiv", "resili",
    "inactif", "scadut", "disdett", "inattiv", "beeindigd", "opgezegd", "inactief", "nieaktywn",
    "wypowiedzian", "zakonczon", "wygasl", "closed", "lost", "stopped", "deactivat", "disabled",
    "former", "termine", "cessat", "cessad", "baja", "vencid", "distratad", "complete",
    "concluid", "conclus", "archiv", "arquivad", "deleted", "eliminad", "excluid", "geloscht",
    "void", "anulad", "discontinued", "descontinuad", "withdrawn", "superseded", "offboarded",
    "off boarded", "desativad", "desactivad", "cerrad", "fechad", "geschlossen", "gestoppt",
    "erloschen", "abgemeldet", "arret", "clotur", "chius", "opgeheven", "gesloten", "dead",
    "clos", "past client", "past customer",
];

/// What an agreement is said to be that has not begun, or is not paid for.
#[rustfmt::skip]
const NOT_YET: &[&str] = &[
    "trial", "draft", "future", "quote", "incomplete", "rascunho", "borrador", "teste",
    "not start", "not yet", "upcoming", "scheduled", "proposal", "proposta", "propuesta",
    "angebot", "entwurf", "brouillon", "bozza", "concept", "devis", "offerte", "prospect", "lead",
    "opportunit", "pipeline", "demo", "negotiat", "negocia", "declined", "rejected", "rejeitad",
    "rechazad", "abgelehnt", "unsigned",
];

/// What an agreement is said to be for which something is waited: if for the
/// client's money only, it runs all the same.
const WAITS: &[&str] = &[
    "awaiting",
    "waiting",
    "aguardando",
    "esperando",
    "en espera",
    "pending",
    "pendent",
    "pendient",
];

/// What is waited for where a client has not paid yet.
const PAYMENT: &[&str] = &["payment", "pagamento", "pagto", "pgto", "pago"];

/// What an agreement is said to be that is in force.
#[rustfmt::skip]
const IN_FORCE: &[&str] = &[
    "activ", "ativ", "aktiv", "aktyw", "actif", "attiv", "actief", "current", "in force",
    "vigente", "laufend", "en cours", "in corso", "lopend", "ongoing", "live", "renew", "renov",
    "enabled", "habilitad", "signed", "firmad", "assinad", "approved", "running", "open",
    "abert", "abiert", "won", "valid", "gultig", "past_due", "past due", "overdue", "em dia",
    "al dia", "expiring", "evergreen", "month to month", "en vigor", "em vigor", "en vigueur",
    "in vigore", "in kraft", "ungekundigt", "obowiazuj", "in use", "in progress",
    "em andamento", "en curso",
];

/// Whether an agreement is said in so many words to be in force.
#[must_use]
pub fn is_said_in_force(word: &str) -> bool {
    const RUNNING: [&str; 24] = [
        "active",
        "ativo",
        "ativa",
        "activo",
        "activa",
        "current",
        "in force",
        "vigente",
        "em vigor",
        "en vigor",
        "aktiv",
        "laufend",
        "actif",
        "en cours",
        "en vigueur",
        "attivo",
        "in corso",
        "actief",
        "lopend",
        "aktywna",
        "aktywny",
        "live",
        "ongoing",
        "running",
    ];
    RUNNING.contains(&plain(word).as_str())
}

/// Where an agreement stands; `None` where its word is not known.
#[must_use]
pub fn agreement_status(word: &str) -> Option<AgreementStatus> {
    let word = plain(word);
    let not_ended = || {
        denies(
            &word,
            &[
                "cancel",
                "ended",
                "expir",
                "encerrad",
                "rescindid",
                "terminat",
            ],
        )
    };
    // It is renewed, or was not.
    let is_renewal = || {
        mentions(&word, &["renew", "renov", "verlanger"])
            && !denies(&word, &["renew", "renov", "verlanger"])
    };
    if mentions(&word, RUNS_OUT) || not_ended() {
        Some(AgreementStatus::InForce)
    } else if begins_a_word(&word, ENDED) || denies(&word, IN_FORCE) {
        Some(AgreementStatus::Ended)
    } else if is_renewal() {
        Some(AgreementStatus::InForce)
    } else if begins_a_word(&word, NOT_YET) || has_word(&word, &["test"]) {
        Some(AgreementStatus::NotYet)
    } else if begins_a_word(&word, WAITS) {
        Some(if begins_a_word(&word, PAYMENT) {
            AgreementStatus::InForce
        } else {
            AgreementStatus::NotYet
        })
    } else if begins_a_word(&word, IN_FORCE) {
        Some(AgreementStatus::InForce)
    } else {
        truth(&word).map(|is_active| {
            if is_active {
                AgreementStatus::InForce
            } else {
                AgreementStatus::Ended
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_agreements_stand() {
        let check = |words: &[&str], expected| {
            for word in words {
                assert_eq!(agreement_status(word), expected, "{word}");
            }
        };
        check(
            &[
                "Active",
                "Ativo",
                "Vigente",
                "Ungekündigt",
                "Não cancelado",
                "Not cancelled",
                "Live",
                "Renewed",
                "Pending renewal",
                "Pendente de renovação",
                "Pending cancellation",
                "past_due",
                "Reactivated",
                "Laufend",
                "En vigueur",
                "Expiring soon",
                "Yes",
                "1",
                "non-renewing",
                "Pendiente de Pago",
                "Pago pendiente",
                "Pagamento pendente",
                "Aguardando pagamento",
                "Payment pending",
                "awaiting_payment",
            ],
            Some(AgreementStatus::InForce),
        );
        check(
            &[
                "Closed",
                "Lost",
                "Stopped",
                "Deactivated",
                "Former",
                "Terminé",
                "Expiré",
                "Cessato",
                "Baja",
                "De baja",
                "Vencido",
                "Distratado",
                "0",
                "No",
                "false",
                "Cancelled",
                "Inactive",
                "Not active",
                "Gekündigt",
                "Inativo",
                "Not renewed",
                "No renovado",
                "Completed",
                "Not current",
                "Cancelado, pago pendiente",
            ],
            Some(AgreementStatus::Ended),
        );
        check(
            &[
                "Trial",
                "Draft",
                "Pending",
                "Scheduled",
                "Awaiting signature",
                "Proposta",
                "Test",
                "Pendiente de firma",
                "Aguardando assinatura",
                "Trial, payment pending",
            ],
            Some(AgreementStatus::NotYet),
        );
        check(&["Gold", "Tier 2", "X-7"], None);
    }
}
