//! Where a ticket stands.

use super::word::{denies, mentions, plain};

/// Where a ticket stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketStatus {
    Open,
    Resolved,
    Closed,
    /// Cancelled, merged away or deleted: no work that was done.
    Void,
}

/// What a status is called under which nothing was done.
const VOID: &[&str] = &[
    "cancel",
    "delet",
    "merged",
    "duplicate",
    "exclui",
    "eliminad",
    "mesclad",
    "rejected",
    "rejeitad",
    "rechazad",
    "abandon",
    "anulad",
    "annul",
    "stornier",
    "geloscht",
    "abgebrochen",
    "descartad",
    "anulowan",
    "odrzucon",
    "spam",
];

/// Reads a ticket's status; an unknown word counts as open, the state from
/// which no good can be concluded.
#[must_use]
pub fn ticket_status(word: &str) -> TicketStatus {
    const DONE: [&str; 14] = [
        "resol", "resuel", "solu", "solv", "conclu", "complet", "fech", "close", "gelost",
        "erledigt", "geschl", "risol", "chius", "opgel",
    ];
    let word = plain(word);
    // "Pending closure" is not closed, nor is "not resolved" resolved.
    if mentions(
        &word,
        &[
            "pending",
            "pendente",
            "pendient",
            "waiting",
            "aguardando",
            "esperando",
            "attesa",
            "attente",
            "wartet",
            "warten",
            "wacht",
            "ungelost",
            "oczekuj",
            "nierozwiaz",
            "reopen",
            "reabert",
            "reabiert",
        ],
    ) || denies(&word, &DONE)
    {
        return TicketStatus::Open;
    }
    if mentions(&word, VOID) {
        return TicketStatus::Void;
    }
    if mentions(
        &word,
        &[
            "resolv",
            "resuelt",
            "solved",
            "solucion",
            "complete",
            "completad",
            "terminad",
            "concluid",
            "done",
            "finaliz",
            "gelost",
            "erledigt",
            "risolt",
            "opgelost",
            "rozwiazan",
            "zakoncz",
            "zrealizowan",
        ],
    ) && !mentions(&word, &["unresolved", "incomplete", "unsolved", "done yet"])
        || matches!(word.as_str(), "resolu" | "resolue")
    {
        return TicketStatus::Resolved;
    }
    if mentions(
        &word,
        &[
            "closed",
            "fechad",
            "encerrad",
            "cerrad",
            "archived",
            "arquivad",
            "archivad",
            "invoiced",
            "faturad",
            "geschlossen",
            "chius",
            "gesloten",
            "zamkniet",
        ],
    ) || matches!(word.as_str(), "clos" | "cloture" | "ferme")
    {
        return TicketStatus::Closed;
    }
    TicketStatus::Open
}

/// Whether a status says that a ticket was opened again.
#[must_use]
pub fn says_reopened(word: &str) -> bool {
    let word = word.to_lowercase();
    ["reopen", "re-open", "reabert", "reabiert"]
        .iter()
        .any(|stem| word.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_of_tickets_in_several_languages() {
        let check = |words: &[&str], expected| {
            for word in words {
                assert_eq!(ticket_status(word), expected, "{word}");
            }
        };
        check(
            &[
                "Closed",
                "Fechado",
                "Cerrado",
                ">Closed~",
                "Invoiced",
                "Closed - no response",
                "Clos",
                "Archivado",
                "No response - closed",
                "Geschlossen",
                "Abgeschlossen",
                "Chiuso",
                "Gesloten",
                "Fermé",
            ],
            TicketStatus::Closed,
        );
        check(
            &[
                "Solucionado",
                "Completado",
                "Terminado",
                "Concluído",
                "Resolved",
                "Resolvido",
                "Resuelto",
                "Solved",
                "Completed",
                "Gelöst",
                "Risolto",
                "Opgelost",
            ],
            TicketStatus::Resolved,
        );
        check(
            &[
                "New",
                "Em atendimento (atribuído)",
                "Stalled",
                "On-Hold",
                "pending close",
                "Parado",
                "Nuevo",
                "Em andamento",
                "Waiting on Client~",
                "Pending Closure~",
                "Done yet?",
                "Unresolved",
                "Reopened",
                "Reabierto",
                "Not resolved",
                "Não resolvido",
                "Pendiente de ser cerrado",
                "Nicht gelöst",
                "Non risolto",
                "In attesa di chiusura",
                "In Bearbeitung",
            ],
            TicketStatus::Open,
        );
        check(
            &["Canceled", "deleted", "Cancelado", "rejected", "Abandoned"],
            TicketStatus::Void,
        );
    }
}
