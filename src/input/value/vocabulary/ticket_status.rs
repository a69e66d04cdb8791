//! Where a ticket stands.

use super::word::{begins_a_word, denies, mentions, plain, words};

/// Where a ticket stands.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum TicketStatus {
    /// What a word counts as that is not known: no good can be concluded from it.
    #[default]
    Open,
    Resolved,
    Closed,
    /// Cancelled, merged away or deleted: no work that was done.
    Void,
}

/// What a status is called under which nothing was done.
#[rustfmt::skip]
const VOID: &[&str] = &[
    "cancel", "delet", "merged", "duplica", "duplik", "doublon", "exclui", "eliminad",
    "mesclad", "rejected", "rejeitad", "rechazad", "rejete", "rifiutat", "abgelehnt", "abandon",
    "anulad", "annul", "stornier", "geloscht", "abgebrochen", "descartad", "anulowan",
    "odrzucon", "spam", "agrupad", "fusionn", "fusionad", "unito", "unificad",
    "zusammengefuhrt", "samengevoegd", "withdrawn", "invalid", "ungultig", "desestimad",
    "improcedent", "verworfen", "afgewezen", "zduplikowan", "junk", "iptal", "avbrut", "avbryt",
    "zrusen", "zamitnut", "perut", "hylat", "avvis", "afvis", "отмен", "отклон", "дублик",
    "аннулир", "скасован",
];

/// What the work on a ticket is called once it is done.
#[rustfmt::skip]
const RESOLVED: &[&str] = &[
    "resolv", "resuelt", "solved", "solucion", "complete", "completad", "completat", "terminad",
    "concluid", "done", "finaliz", "finished", "fixed", "gelost", "erledigt", "behoben",
    "beendet", "fertig", "risolt", "opgelost", "afgehandeld", "rozwiazan", "zakoncz",
    "zrealizowan", "resolu", "stangd", "lukket", "vyresen", "cozul", "gereed", "termine", "traite", "atendido", "atendida",
    "zrobion", "tamamlan", "afgerond", "cozuld", "megoldva", "gotow", "atgard", "utfort",
    "udfort", "ratkais", "valmis", "hotovo", "evaso", "evasa", "ferdig", "решен", "выполнен",
    "готово", "завершен", "исполнен", "вирішен", "виконан", "splnen",
];

/// What a ticket is called that nobody will come back to.
#[rustfmt::skip]
const CLOSED: &[&str] = &[
    "closed", "fechad", "encerrad", "cerrad", "archived", "arquivad", "archivad", "invoiced",
    "faturad", "geschlossen", "abgeschlossen", "chius", "gesloten", "afgesloten", "zamkniet",
    "stangd", "lukket", "uzavren", "kapal", "kapat", "afgemeld", "clos", "clotur", "ferme",
    "lezar", "afslut", "avslut", "suljet", "закры", "закрит", "архив",
    "wont fix", "won t fix", "wontfix", "wont do", "won t do", "not a bug", "by design",
    "as designed", "cannot reproduce", "cant reproduce",
];

/// To do so, where it is still to be done.
const TO_DO: &[&str] = &[
    "cerrar",
    "fechar",
    "encerrar",
    "losen",
    "schliess",
    "chiudere",
    "risolvere",
    "conclui",
    "solu",
];

/// What a ticket is called that waits for somebody, though a word for what is
/// done may stand beside it.
#[rustfmt::skip]
const WAITING: &[&str] = &[
    "pending", "pendente", "pendient", "waiting", "awaiting", "aguardando", "esperando",
    "attesa", "attente", "wartet", "warten", "wacht", "oczekuj",
];

/// What a ticket is called that was opened again.
#[rustfmt::skip]
const REOPENED: &[&str] = &[
    "reopen", "re open", "reabert", "reabiert", "wieder geoffnet", "wiedergeoffnet",
    "wiedereroffnet", "rouvert", "reouvert", "riapert", "heropend", "genabn", "gjenapn",
    "ateroppn", "yeniden ac", "ponownie otw", "znovu otev", "переоткр",
];

/// What a ticket is called that is worked on, or done in part, though a word
/// for what is done may stand beside it.
#[rustfmt::skip]
const UNDONE: &[&str] = &[
    "ungelost", "nierozwiaz", "нереш", "не реш",
    "не выполн", "на решени", "valmistel", "unresolved", "incomplete", "unsolved",
    "zuruckgestellt", "do zrobienia", "a faire", "da fare", "da evadere",
    "undone", "done yet", "unclosed", "partial", "parcial", "parzial", "teilweise",
    "resolving", "closing", "resolvendo", "resolviendo", "a resolver", "a fechar", "a cloturer",
    "yet closed", "yet resolved", "for closure", "ready to close",
];

/// What a state begins with that says that its ticket is closed.
#[rustfmt::skip]
const SAID_CLOSED: &[&str] = &[
    "closed", "fechad", "encerrad", "cerrad", "archived", "arquivad", "archivad",
    "geschlossen", "abgeschlossen", "chiuso", "chiusa", "gesloten", "afgesloten", "zamkniet",
];

/// What a state begins with that says that its ticket is resolved.
#[rustfmt::skip]
const SAID_RESOLVED: &[&str] = &[
    "resolved", "resolvid", "resuelt", "solved", "solucionad", "completed", "completad",
    "concluid", "finalizad", "terminad", "gelost", "erledigt", "behoben", "risolt", "opgelost",
    "afgehandeld", "rozwiazan",
];

/// What a ticket is called that is not done.
#[rustfmt::skip]
const OPEN: &[&str] = &[
    "new", "open", "assigned", "in progress", "in review", "in bearbeitung", "on hold",
    "onhold", "hold", "acknowledged", "scheduled", "accepted", "active", "responded",
    "escalated", "triage", "planned", "customer repl", "client repl", "user repl",
    "customer updated", "to do", "todo", "backlog", "queued", "started", "stalled",
    "unassigned", "investigating", "researching", "ready", "received", "nov", "nuev", "abert",
    "abiert", "em andamento", "em atendimento", "em analise", "em execucao", "em espera",
    "en curso", "en progreso", "en proceso", "en espera", "en cours", "asignad", "atribuid",
    "agendad", "programad", "parad", "pausad", "paused", "suspen", "neu", "offen", "zugewiesen",
    "geplant", "nouveau", "nouvelle", "ouvert", "assigne", "aperto", "aperta", "assegnat",
    "in corso", "in lavorazione", "nieuw", "in behandeling", "toegewezen", "nowe", "nowy",
    "otwart", "w toku", "przypisan", "work in progress", "wip", "oppen", "pagaende", "vantar", "aben", "apen", "igang", "otevren", "acik", "yeni", "with customer", "with vendor",
    "escalad", "eskalier", "in arbeit", "w trakcie", "devam ediyor", "triggered", "deferred",
    "untriaged", "inprogress", "under review", "under investigation", "ongoing", "processing",
    "blocked", "bloquead", "blockiert", "in development", "in dev", "in testing", "in test",
    "em revisao", "em teste", "en revision", "em tratamento", "tratando", "selected for",
    "nuov", "sospes", "preso in carico", "presa in carico", "radicad", "en estudio", "respondid",
    "afvent", "avvent", "venter", "i gang", "pagar", "under arbe", "under behandling", "avoin",
    "avoinna", "uusi", "tyon alla", "kasittely", "odotta", "ceka", "v reseni", "v prubehu",
    "beklem", "bekliyor", "islem", "w realizacji", "wstrzyman", "открыт", "в работе",
    "в процессе", "ожида", "в ожидании", "новы", "новая", "новое", "назначен", "на рассмотр",
    "приостанов", "отлож", "відкрит", "в роботі", "новий", "очіку",
    // As programs are told them that ask for Movidesk's, and as Desk Manager says it.
    "inattendance", "stopped", "andamento",
];

/// Where a ticket stands; `None` where its word is not known.
#[must_use]
pub fn ticket_status(word: &str) -> Option<TicketStatus> {
    let word = plain(word);
    // "Pending closure" is not closed, nor is "not resolved" resolved.
    let is_undone = [WAITING, REOPENED, UNDONE]
        .into_iter()
        .any(|stems| mentions(&word, stems));
    if (is_undone && !is_over_at_first(&word)) || denies(&word, &[RESOLVED, CLOSED, TO_DO].concat())
    {
        Some(TicketStatus::Open)
    } else if mentions(&word, VOID) {
        Some(TicketStatus::Void)
    } else if begins_a_word(&word, CLOSED) {
        Some(TicketStatus::Closed)
    } else if mentions(&word, RESOLVED)
        || matches!(word.as_str(), "lost" | "feito" | "hecho" | "fait" | "klar")
    {
        Some(TicketStatus::Resolved)
    } else {
        let is_new = matches!(word.as_str(), "ny" | "nytt" | "nye");
        (is_new || begins_a_word(&word, OPEN)).then_some(TicketStatus::Open)
    }
}

/// Whether a state begins by saying that the ticket is done, so that what
/// follows only says how, or what is awaited all the same: "Closed Incomplete",
/// "Resolved (awaiting confirmation)".
fn is_over_at_first(word: &str) -> bool {
    let Some(first) = words(word).next() else {
        return false;
    };
    let begins_so = |stems: &[&str]| stems.iter().any(|stem| first.starts_with(stem));
    let is_closed = first == "close" || begins_so(SAID_CLOSED);
    let is_done = is_closed || begins_so(SAID_RESOLVED);
    if !is_done || mentions(word, REOPENED) {
        return false;
    }
    let after = word.split_once(first).map_or("", |(_, after)| after);
    let is_remark = after
        .trim_start()
        .starts_with(['-', '–', '—', ':', ';', ',', '(']);
    // What is done in part is closed if it says so, but not resolved.
    (is_closed || !mentions(after, UNDONE)) && (is_remark || !mentions(after, WAITING))
}

/// Whether a status says that what somebody had asked for was solved: orders,
/// deals and projects come to other ends.
#[must_use]
pub fn says_resolved(word: &str) -> bool {
    begins_a_word(
        &plain(word),
        &[
            "resolved",
            "resolvid",
            "resuelt",
            "solved",
            "solucionad",
            "gelost",
            "risolt",
            "opgelost",
            "rozwiazan",
            "resolu",
            "vyresen",
            "cozuld",
            "ratkais",
            "решен",
        ],
    )
}

/// Whether a status says that a ticket was opened again.
#[must_use]
pub fn says_reopened(word: &str) -> bool {
    begins_a_word(&plain(word), REOPENED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &[&str], expected: Option<TicketStatus>) {
        for word in words {
            assert_eq!(ticket_status(word), expected, "{word}");
        }
    }

    #[test]
    fn states_of_tickets_in_several_languages() {
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
                "Clôturé",
                "Cerrado sin resolver",
                "Encerrado por conclusão",
                "Won't Fix",
                "WontFix",
                "won_t_fix",
                "Lezárva",
                "Closed - not resolved",
                "Closed Complete",
                "Closed Incomplete",
                "closed_incomplete",
                "Close Incomplete",
                "Closed Skipped",
                "Closed - incomplete",
                "Closed (partially resolved)",
                "Closed - awaiting payment",
                "Fechado - aguardando faturamento",
                "Fechado parcialmente",
                "Encerrado (sem retorno)",
                "Cerrado - pendiente de pago",
                "Chiuso - in attesa di fattura",
            ],
            Some(TicketStatus::Closed),
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
                "Zrobione",
                "Tamamlandı",
                "Afgerond",
                "Resolved (awaiting confirmation)",
                "Resolvido - pendente de validação",
                "Resuelto: esperando confirmación",
                "Solucionado (aguardando aprovação)",
            ],
            Some(TicketStatus::Resolved),
        );
    }

    #[test]
    fn what_waits_or_came_back_is_open() {
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
                "Sin resolver",
                "Por resolver",
                "To be closed",
                "Undone",
                "Partially resolved",
                "Parcialmente resolvido",
                "Wieder geöffnet",
                "Rouvert",
                "Riaperto",
                "Não atendido",
                "em_andamento",
                "in_bearbeitung",
                "InProgress",
                "Re-opened",
                "Closed - reopened",
                "Resolved (reopened)",
                "Fechado - reaberto",
                "Closed pending confirmation",
                "Resolved - partially",
                "Resolvido parcialmente",
                "Incomplete",
                "Not closed",
                "Not yet closed",
                "Awaiting closure",
                "Ready for closure",
                "Ready to close",
                "Não fechado",
                "Aguardando encerramento",
                "No cerrado",
                "Triggered",
            ],
            Some(TicketStatus::Open),
        );
    }

    #[test]
    fn where_nothing_was_done_there_is_no_ticket() {
        check(
            &[
                "Canceled",
                "deleted",
                "Cancelado",
                "rejected",
                "Abandoned",
                "Rechazado",
                "Duplicado",
                "Duplikat",
                "Doublon",
                "Rejeté",
                "Rifiutato",
                "Abgelehnt",
                "Agrupado",
                "Fusionné",
                "Unito",
                "Zusammengeführt",
                "Withdrawn",
                "Invalid",
            ],
            Some(TicketStatus::Void),
        );
        check(&["Fase 2", "Grün"], None);
    }
}
