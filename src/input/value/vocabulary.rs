//! Words that stand for states, priorities, cycles and outcomes, in English,
//! Portuguese and Spanish.

use crate::input::header::without_accent;

/// A word as it is compared: lower case, without accents, and without the
/// marks that some products put around states.
fn plain(word: &str) -> String {
    word.trim_matches(|c: char| c.is_whitespace() || matches!(c, '~' | '>' | '*' | '[' | ']'))
        .to_lowercase()
        .chars()
        .map(without_accent)
        .collect()
}

fn mentions(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.contains(stem))
}

/// Whether a text says "not" right before one of the stems.
fn denies(text: &str, stems: &[&str]) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| {
        matches!(pair[0], "not" | "nao" | "no")
            && stems.iter().any(|stem| pair[1].starts_with(stem))
    })
}

/// Where a ticket stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketStatus {
    Open,
    Resolved,
    Closed,
    /// Cancelled, merged away or deleted: no work that was done.
    Void,
}

/// Reads a ticket's status; an unknown word counts as open, the state from
/// which no good can be concluded.
#[must_use]
pub fn ticket_status(word: &str) -> TicketStatus {
    const DONE: [&str; 8] = [
        "resol", "resuel", "solu", "solv", "conclu", "complet", "fech", "close",
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
            "reopen",
            "reabert",
            "reabiert",
        ],
    ) || denies(&word, &DONE)
    {
        return TicketStatus::Open;
    }
    if mentions(
        &word,
        &[
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
            "spam",
        ],
    ) {
        return TicketStatus::Void;
    }
    if mentions(
        &word,
        &[
            "resolv", "resuelt", "solved", "solucion", "complete", "concluid", "done", "finaliz",
        ],
    ) && !mentions(&word, &["unresolved", "incomplete", "unsolved", "done yet"])
    {
        return TicketStatus::Resolved;
    }
    if mentions(
        &word,
        &[
            "closed", "fechad", "encerrad", "cerrad", "archived", "arquivad", "invoiced", "faturad",
        ],
    ) {
        return TicketStatus::Closed;
    }
    TicketStatus::Open
}

/// Yes or no.
#[must_use]
pub fn truth(word: &str) -> Option<bool> {
    match plain(word).as_str() {
        "true" | "yes" | "y" | "1" | "1.0" | "t" | "x" | "sim" | "s" | "si" | "verdadeiro"
        | "verdadero" => Some(true),
        "false" | "no" | "n" | "0" | "0.0" | "f" | "nao" | "falso" => Some(false),
        _ => None,
    }
}

/// Whether a target was met, from a column whose `true` is good.
#[must_use]
pub fn target_met(word: &str) -> Option<bool> {
    const BAD_IF_TRUE: [&str; 9] = [
        "violat", "breach", "overdue", "late", "violad", "vencid", "expirad", "atrasad", "estourad",
    ];
    if let Some(truth) = truth(word) {
        return Some(truth);
    }
    let word = plain(word);
    if denies(&word, &BAD_IF_TRUE) {
        return Some(true);
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

/// 1 critical to 4 low, 5 planning.
#[must_use]
pub fn priority(word: &str) -> Option<u32> {
    let word = plain(word);
    if word.is_empty() || word.contains(".gif") || word.contains(".png") {
        return None;
    }
    let ranks: [(&[&str], u32); 5] = [
        (
            &[
                "critical",
                "critic",
                "emergency",
                "emergencia",
                "urgent",
                "muito alta",
                "muy alta",
                "highest",
            ],
            1,
        ),
        (
            &[
                "planning",
                "planejamento",
                "lowest",
                "muito baix",
                "very low",
            ],
            5,
        ),
        (&["high", "alta", "alto"], 2),
        (
            &["medium", "moderate", "normal", "media", "medio", "standard"],
            3,
        ),
        (&["low", "baix", "baja", "bajo", "minor"], 4),
    ];
    // "Priority 2", "P2", "2 - High" and a bare number carry their rank.
    // The hours of "High (4 h)" are none.
    let letters = word.trim_start_matches(|c: char| !c.is_ascii_digit());
    let before = word[..word.len() - letters.len()].trim();
    let digits: String = letters.chars().take_while(char::is_ascii_digit).collect();
    let is_rank = matches!(before, "" | "p" | "priority" | "prioridade" | "prioridad");
    if let Ok(rank @ 1..=5) = digits.parse::<u32>()
        && is_rank
    {
        return Some(rank);
    }
    ranks
        .iter()
        .find(|(stems, _)| mentions(&word, stems))
        .map(|(_, rank)| *rank)
}

/// Whether a category says more than that there is none.
#[must_use]
pub fn category_tells(word: &str) -> bool {
    !matches!(
        plain(word).as_str(),
        "other"
            | "others"
            | "general"
            | "misc"
            | "miscellaneous"
            | "unknown"
            | "uncategorized"
            | "uncategorised"
            | "default"
            | "n/a"
            | "none"
            | "outro"
            | "outros"
            | "geral"
            | "diversos"
            | "sem categoria"
            | "nao classificado"
            | "otro"
            | "otros"
            | "varios"
            | "sin categoria"
    )
}

/// Whether a ticket's source is a machine that watches.
#[must_use]
pub fn is_monitoring(word: &str) -> bool {
    let word = plain(word);
    // Not "preventive".
    let event = word
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| matches!(word, "event" | "events" | "evento" | "eventos"));
    event
        || mentions(
            &word,
            &[
                "monitor",
                "alert",
                "rmm",
                "nagios",
                "zabbix",
                "automat",
                "sensor",
                "probe",
                "backup radar",
            ],
        )
}

/// Whether a text speaks of a review with the client.
#[must_use]
pub fn mentions_review(text: &str) -> bool {
    // Most texts hold none of these letters in a row; look before allocating.
    let bytes = text.as_bytes();
    let candidate = bytes.windows(3).any(|three| {
        matches!(
            &three.to_ascii_lowercase()[..],
            b"qbr" | b"tbr" | b"sbr" | b"rev" | b"vci" | b"reu"
        )
    });
    if !candidate {
        return false;
    }
    let text = plain(text);
    let abbreviation = text
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| matches!(word, "qbr" | "tbr" | "sbr" | "vcio"));
    abbreviation
        || mentions(
            &text,
            &[
                "business review",
                "quarterly review",
                "client review",
                "account review",
                "service review",
                "strategic review",
                "technology review",
                "revisao trimestral",
                "reuniao trimestral",
                "revisao de negocios",
                "revisao com o cliente",
                "revision trimestral",
                "revision de negocio",
                "revision con el cliente",
            ],
        )
}

/// Months between two invoices for a billing cycle's name.
///
/// Weeks and days are turned into months of 30.4375 days.
#[must_use]
pub fn billing_months(word: &str) -> Option<f64> {
    let word: String = plain(word)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'))
        .collect();
    let cycles: [(&[&str], f64); 9] = [
        (&["cuatrimest", "quadrimest"], 4.0),
        (
            &["semiannual", "semianual", "half", "semest", "biannual"],
            6.0,
        ),
        (
            &["biweek", "fortnight", "quinzen", "quincen"],
            14.0 / 30.4375,
        ),
        (&["bimonth", "bimest"], 2.0),
        (&["quarter", "trimest"], 3.0),
        (&["month", "mensal", "mensual", "mes"], 1.0),
        (&["year", "annual", "anual", "ano"], 12.0),
        (&["week", "semanal", "semana"], 7.0 / 30.4375),
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
            "cancel", "ended", "expired", "inactive", "inativ", "inactiv", "terminat", "encerrad",
            "expirad", "finaliz", "paused", "pausad", "suspen", "unpaid",
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

/// What a line of a receivables export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentType {
    Invoice,
    Credit,
    /// Money that came in: it settles invoices and is none itself.
    Payment,
    /// What the provider owes to others.
    Payable,
    Other,
}

#[must_use]
pub fn document_type(word: &str) -> DocumentType {
    let word = plain(word);
    if mentions(
        &word,
        &[
            "accpay", "bill", "expense", "check", "cheque", "purchase", "a pagar", "despesa",
            "gasto",
        ],
    ) && !mentions(&word, &["billing", "billed"])
    {
        DocumentType::Payable
    } else if mentions(
        &word,
        &[
            "credit",
            "refund",
            "accreccredit",
            "estorno",
            "nota de credito",
            "devoluc",
        ],
    ) {
        DocumentType::Credit
    } else if mentions(
        &word,
        &["payment", "deposit", "pagamento", "pago", "recebimento"],
    ) {
        DocumentType::Payment
    } else if mentions(&word, &["journal", "transfer", "lancamento"]) {
        DocumentType::Other
    } else {
        DocumentType::Invoice
    }
}

/// Whether a document's type says that it bills an agreement.
#[must_use]
pub fn bills_agreement(word: &str) -> bool {
    mentions(
        &plain(word),
        &[
            "agreement",
            "recurring",
            "subscription",
            "contract",
            "contrato",
            "recorren",
            "recurrent",
            "mensal",
            "assinatura",
        ],
    )
}

/// Where an invoice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceStatus {
    Open,
    Paid,
    /// Draft, void, deleted: it never was owed.
    Void,
}

#[must_use]
pub fn invoice_status(word: &str) -> InvoiceStatus {
    let word = plain(word);
    if mentions(
        &word,
        &[
            "draft",
            "void",
            "deleted",
            "cancel",
            "rascunho",
            "anulad",
            "borrador",
            "submitted",
            "excluid",
        ],
    ) {
        InvoiceStatus::Void
    } else if mentions(
        &word,
        &[
            "unpaid",
            "awaiting",
            "partial",
            "parcial",
            "not paid",
            "nao pag",
            "no pagad",
            "nao liquid",
            "nao receb",
            "a pagar",
            "por pagar",
            "pendent",
            "pendient",
            "pending",
            "aguardando",
            "esperando",
            "em aberto",
        ],
    ) {
        InvoiceStatus::Open
    } else if mentions(
        &word,
        &[
            "paid", "pago", "paga", "quitad", "liquidad", "recebid", "pagad", "closed", "cobrad",
        ],
    ) {
        InvoiceStatus::Paid
    } else {
        InvoiceStatus::Open
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_of_tickets_in_three_languages() {
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
                "No response - closed",
            ],
            TicketStatus::Closed,
        );
        check(
            &["Resolved", "Resolvido", "Resuelto", "Solved", "Completed"],
            TicketStatus::Resolved,
        );
        check(
            &[
                "New",
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
            ],
            TicketStatus::Open,
        );
        check(
            &["Canceled", "deleted", "Cancelado", "rejected", "Abandoned"],
            TicketStatus::Void,
        );
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
    fn priorities_by_number_or_name() {
        for (word, rank) in [
            ("1 - Critical", 1),
            ("Priority 2 - High", 2),
            ("P3", 3),
            ("Normal", 3),
            ("Urgente", 1),
            ("Média", 3),
            ("Baixa", 4),
            ("Lowest", 5),
            ("Muito alta", 1),
            ("4", 4),
        ] {
            assert_eq!(priority(word), Some(rank), "{word}");
        }
        assert_eq!(priority("images/lime.gif"), None);
        assert_eq!(priority("High (4 h)"), Some(2));
        assert_eq!(priority("Priority 1 - Emergency Response"), Some(1));
        assert_eq!(priority("2 - High (8 hours)"), Some(2));
    }

    #[test]
    fn cycles_in_months() {
        for (word, months) in [
            ("Monthly", 1.0),
            ("Mensal", 1.0),
            ("Trimestral", 3.0),
            ("Quarterly", 3.0),
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
    fn reviews_are_found_in_titles() {
        for text in [
            "QBR with Acme",
            "Quarterly Business Review",
            "Revisão trimestral",
            "Q3 tbr",
        ] {
            assert!(mentions_review(text), "{text}");
        }
        for text in ["Printer review of logs", "previous QBRX", "Reset password"] {
            assert!(!mentions_review(text), "{text}");
        }
    }

    #[test]
    fn payables_are_no_revenue() {
        assert_eq!(document_type("ACCPAY"), DocumentType::Payable);
        assert_eq!(document_type("ACCREC"), DocumentType::Invoice);
        assert_eq!(document_type("Bill"), DocumentType::Payable);
        assert_eq!(document_type("Credit Memo"), DocumentType::Credit);
        assert_eq!(document_type("Fatura"), DocumentType::Invoice);
    }

    #[test]
    fn what_waits_to_be_paid_is_not_paid() {
        for word in [
            "A pagar",
            "Aguardando pagamento",
            "Pendiente de pago",
            "Pagamento pendente",
            "Por pagar",
            "Unpaid",
            "Partially paid",
        ] {
            assert_eq!(invoice_status(word), InvoiceStatus::Open, "{word}");
        }
        for word in ["Paid", "Pago", "Pagada", "Quitado", "PAID"] {
            assert_eq!(invoice_status(word), InvoiceStatus::Paid, "{word}");
        }
    }

    #[test]
    fn a_denied_breach_is_met() {
        for word in ["Not breached", "Não violado", "No vencido"] {
            assert_eq!(target_met(word), Some(true), "{word}");
        }
        assert_eq!(target_met("Not met"), Some(false));
        assert_eq!(target_breached("Not breached"), Some(false));
    }

    #[test]
    fn prevention_is_no_event() {
        assert!(!is_monitoring("Preventive maintenance"));
        assert!(is_monitoring("Event Management") && is_monitoring("RMM alert"));
    }
}
