//! Meetings with clients.

use super::subject::mentions_review;
use super::word::{mentions, plain};

/// Whether a meeting reviews the service and the plans, going by its kind or
/// title.
#[must_use]
pub fn is_review_meeting(kind: &str) -> bool {
    if mentions_review(kind) {
        return true;
    }
    let kind = plain(kind);
    let is_other = mentions(
        &kind,
        &[
            "incident",
            "post mortem",
            "postmortem",
            "code",
            "invoice",
            "fatura",
            "factura",
        ],
    );
    !is_other
        && mentions(
            &kind,
            &[
                "review",
                "quarterly",
                "strateg",
                "roadmap",
                "revisao",
                "trimestral",
                "estrateg",
                "revision",
                "quartals",
                "trimestriel",
                "bilan",
                "kwartaal",
                "evaluatie",
                "przeglad",
                "kwartaln",
            ],
        )
}

/// Whether a word names a meeting with a client and nothing else.
#[must_use]
pub fn is_client_meeting(kind: &str) -> bool {
    is_review_meeting(kind)
        || mentions(
            &plain(kind),
            &[
                "meeting",
                "kickoff",
                "kick off",
                "reuniao",
                "reunion",
                "vcio",
                "besprechung",
                "riunione",
                "vergadering",
                "spotkanie",
            ],
        )
}

/// Whether a meeting of this state was held.
#[must_use]
pub fn was_held(status: &str) -> bool {
    let status = plain(status).replace(['-', '_'], " ");
    !mentions(
        &status,
        &[
            "cancel",
            "no show",
            "postpone",
            "resched",
            "declined",
            "planned",
            "scheduled",
            "pending",
            "not held",
            "missed",
            "adiad",
            "reagend",
            "agendad",
            "planejad",
            "pendente",
            "nao realizad",
            "nao compareceu",
            "aplazad",
            "reprogramad",
            "programad",
            "planificad",
            "pendiente",
            "no realizad",
            "no asistio",
            "geplant",
            "abgesagt",
            "verschoben",
            "planifie",
            "annule",
            "reporte",
            "annullat",
            "rinviat",
            "gepland",
            "geannuleerd",
            "zaplanowan",
            "odwolan",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reviews_are_told_from_other_meetings() {
        for kind in [
            "QBR",
            "Quarterly review",
            "Reunião trimestral",
            "Revisión",
            "Strategic planning",
        ] {
            assert!(is_review_meeting(kind) && is_client_meeting(kind), "{kind}");
        }
        for kind in [
            "Kick-off meeting",
            "Reunião de alinhamento",
            "Incident review meeting",
        ] {
            assert!(
                !is_review_meeting(kind) && is_client_meeting(kind),
                "{kind}"
            );
        }
        for kind in ["Call", "Email", "Invoice review"] {
            assert!(!is_client_meeting(kind), "{kind}");
        }
    }

    #[test]
    fn what_was_called_off_or_is_to_come_was_not_held() {
        for status in [
            "Cancelled",
            "No-show",
            "Scheduled",
            "Agendada",
            "No realizada",
        ] {
            assert!(!was_held(status), "{status}");
        }
        for status in ["Held", "Completed", "Realizada", "Done"] {
            assert!(was_held(status), "{status}");
        }
    }
}
