//! What becomes of one ticket, change by change.

use crate::input::fields::{Field, tickets as field};
use crate::input::header::normalise_header;
use crate::input::value::time::Moment;
use crate::input::value::vocabulary::{TicketStatus, says_reopened, ticket_status};

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Opening,
    Status,
    Agent,
    Team,
    Other,
}

impl Subject {
    /// By what a log calls the field that was changed.
    #[must_use]
    pub fn of(word: &str) -> Self {
        const OPENING: [&str; 15] = [
            "created",
            "create",
            "creation",
            "ticket created",
            "issue created",
            "opened",
            "opening",
            "new ticket",
            "criado",
            "criacao",
            "aberto",
            "abertura",
            "creado",
            "creacion",
            "apertura",
        ];
        let title = normalise_header(word);
        let is = |of: &Field| of.titles.contains(&title.as_str());
        if OPENING.contains(&title.as_str()) {
            Self::Opening
        } else if is(&field::STATUS) {
            Self::Status
        } else if is(&field::AGENT) {
            Self::Agent
        } else if is(&field::TEAM) {
            Self::Team
        } else {
            Self::Other
        }
    }
}

/// Whether a ticket with this status is done.
#[must_use]
pub fn is_done(word: &str) -> bool {
    matches!(
        ticket_status(word),
        Some(TicketStatus::Resolved | TicketStatus::Closed)
    )
}

/// Whether a ticket begins with this status.
fn is_new(word: &str) -> bool {
    const NEW: [&str; 19] = [
        "new",
        "open",
        "opened",
        "created",
        "registered",
        "logged",
        "to do",
        "todo",
        "backlog",
        "novo",
        "nova",
        "aberto",
        "aberta",
        "criado",
        "registrado",
        "nuevo",
        "nueva",
        "abierto",
        "creado",
    ];
    NEW.contains(&normalise_header(word).as_str())
}

/// The status of a ticket before a change of it.
#[derive(Debug, Clone, Copy)]
pub enum Before<'t> {
    Status(&'t str),
    /// It had none: the ticket is new.
    Nothing,
    Unknown,
}

/// What is known of a ticket so far.
#[derive(Debug, Default)]
pub struct Life {
    pub opened_at: Option<Moment>,
    /// Since when it is done; nothing while it is not.
    pub done_at: Option<Moment>,
    pub reopened: u64,
    pub handed_to_another_agent: u64,
    pub handed_to_another_team: u64,
    pub status: Option<String>,
    pub agent: Option<String>,
    pub team: Option<String>,
}

impl Life {
    /// A status that a ticket has after a change; what it had before counts as
    /// long as nothing told so yet.
    pub fn status(&mut self, before: Before<'_>, status: &str, at: Option<Moment>) {
        let said = match before {
            Before::Status(status) => Some(status),
            Before::Nothing | Before::Unknown => None,
        };
        let is_first = self.status.is_none() && said.is_none();
        if is_first && (matches!(before, Before::Nothing) || is_new(status)) {
            self.opened_at = self.opened_at.or(at);
        }
        let before = self.status.as_deref().or(said);
        let was_done = before.is_some_and(is_done);
        let was_reopened = before.is_none_or(says_reopened);
        let is_done = is_done(status);
        let is_open = ticket_status(status).unwrap_or_default() == TicketStatus::Open;
        if is_open && (was_done || (says_reopened(status) && !was_reopened)) {
            self.reopened += 1;
        }
        self.done_at = match (is_done, was_done) {
            (true, true) => self.done_at.or(at),
            (true, false) => at,
            (false, _) => None,
        };
        self.status = Some(status.to_owned());
    }

    /// A ticket that somebody holds now, and somebody else or nobody before.
    pub fn hand_over(&mut self, subject: Subject, before: Option<&str>, after: Option<&str>) {
        let (holder, handed_on) = match subject {
            Subject::Agent => (&mut self.agent, &mut self.handed_to_another_agent),
            _ => (&mut self.team, &mut self.handed_to_another_team),
        };
        let before = holder.as_deref().or(before);
        if let (Some(before), Some(after)) = (before, after)
            && before != after
        {
            *handed_on += 1;
        }
        if let Some(after) = after {
            *holder = Some(after.to_owned());
        }
    }
}
