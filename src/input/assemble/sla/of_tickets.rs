//! What tickets say of the moments that SLA exports may leave out, and which
//! targets SLA exports have told already.

use crate::input::assemble::Builder;
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::fields::{Field, tickets as field};
use crate::input::merge::{Meanings, Merged};
use crate::input::value::vocabulary::{self, TicketStatus};

/// What the tickets say of a ticket.
#[derive(Default, Clone, Copy)]
pub(super) struct Happened {
    pub(super) opened: Option<i64>,
    pub(super) answered: Option<i64>,
    pub(super) ended: Option<i64>,
    /// Its row in the table of tickets.
    pub(super) place: Option<u32>,
    /// Which of the two moments the tickets can tell at all.
    pub(super) tells_answers: bool,
    pub(super) tells_ends: bool,
    /// Cancelled or merged away: its targets are no promises any more.
    pub(super) void: bool,
}

/// The tickets, to be asked by the codes of their numbers.
pub(super) struct Tickets<'a> {
    records: &'a Merged,
    void: Meanings<'a, bool>,
    /// The row of each number's ticket, by code.
    rows: Vec<Option<u32>>,
    /// Which of the two moments they can tell at all.
    tell_answers: bool,
    tell_ends: bool,
}

impl<'a> Tickets<'a> {
    pub(super) fn of(records: &'a Merged) -> Self {
        let mut rows = Vec::new();
        for row in &records.rows {
            let code = records.code(&field::TICKET_ID, *row);
            if code == NO_TEXT {
                continue;
            }
            let code = code as usize;
            if code >= rows.len() {
                rows.resize(code + 1, None);
            }
            rows[code] = Some(*row as u32);
        }
        Self {
            void: records.map_text(&field::STATUS, |word| {
                Some(vocabulary::ticket_status(word) == Some(TicketStatus::Void))
            }),
            rows,
            tell_answers: records.has(&field::FIRST_RESPONSE_AT),
            tell_ends: records.has(&field::RESOLVED_AT) || records.has(&field::CLOSED_AT),
            records,
        }
    }

    /// The code of a ticket's number.
    pub(super) fn code_of(&self, id: &str) -> Option<u32> {
        self.records.code_of_text(&field::TICKET_ID, id)
    }

    /// What is known of the ticket with the number of a code.
    pub(super) fn happened(&self, id: u32, builder: &Builder<'_>) -> Option<Happened> {
        let row = (*self.rows.get(id as usize)?)? as usize;
        let seconds =
            |field: &'static Field| self.records.time(field, row).map(|time| time.seconds);
        Some(Happened {
            opened: seconds(&field::CREATED_AT),
            answered: seconds(&field::FIRST_RESPONSE_AT),
            ended: seconds(&field::RESOLVED_AT).or_else(|| seconds(&field::CLOSED_AT)),
            place: builder.ticket_row(row),
            tells_answers: self.tell_answers,
            tells_ends: self.tell_ends,
            void: self.void[row] == Some(true),
        })
    }
}

/// The targets that SLA exports tell, by the code of the ticket's number: the
/// tickets need not tell them again.
#[derive(Default)]
pub(super) struct Told {
    targets: Vec<[bool; 2]>,
    /// Those of rows that name no ticket.
    without_number: [bool; 2],
}

impl Told {
    /// Notes a target of a ticket that the tickets know by a code, or do not
    /// know; or of none, where the code of what the row names is that of no
    /// text.
    pub(super) fn note(&mut self, id: Option<u32>, named: u32, target: u32) {
        match id {
            Some(id) => {
                let id = id as usize;
                if id >= self.targets.len() {
                    self.targets.resize(id + 1, [false; 2]);
                }
                self.targets[id][target as usize] = true;
            }
            None if named == NO_TEXT => self.without_number[target as usize] = true,
            None => {}
        }
    }

    /// Whether a target is told of the ticket whose number has a code.
    pub(super) fn knows(&self, id: u32, target: u32) -> bool {
        let of_ticket = match id {
            NO_TEXT => Some(&self.without_number),
            id => self.targets.get(id as usize),
        };
        of_ticket.is_some_and(|targets| targets[target as usize])
    }
}
