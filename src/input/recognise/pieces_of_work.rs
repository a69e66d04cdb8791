//! What tells pieces of work on tickets from the tickets themselves, which have
//! hours and dates as well.

use std::collections::HashSet;

use crate::input::assign_meanings::bare_titles::BARE_DATES;
use crate::input::column_cells::{filled, tells_rows_apart};
use crate::input::fields::{self, Field, tickets, time_entries};
use crate::input::header::has_any_title;
use crate::input::value::vocabulary::{TicketStatus, says_resolved, ticket_status};
use crate::input::value::{is_absent, trim};
use crate::model::TableKind;

/// Days on which nothing but work is done.
const DAYS_OF_WORK: [&str; 9] = [
    "work date",
    "date worked",
    "worked on",
    "time entry date",
    "spent on",
    "worklog date",
    "data do apontamento",
    "data do trabalho",
    "fecha de trabajo",
];

/// What nothing but an entry is numbered as.
const ENTRIES: [&str; 6] = [
    "time entry id",
    "entry id",
    "worklog id",
    "timesheet id",
    "id do apontamento",
    "timesheetid",
];

/// Kinds of work, and of nothing else.
const KINDS_OF_WORK: [&str; 10] = [
    "work type",
    "type of work",
    "activity type",
    "tipo de trabalho",
    "tipo de atividade",
    "tipo de trabajo",
    "tipo de actividad",
    "tatigkeit",
    "leistungsart",
    "rodzaj pracy",
];

/// Titles of when somebody came and went.
const ATTENDANCE: [&str; 17] = [
    "time in",
    "time out",
    "in time",
    "out time",
    "clock in",
    "clock out",
    "check in",
    "check out",
    "entrada",
    "saida",
    "salida",
    "hora entrada",
    "hora saida",
    "hora salida",
    "hora de entrada",
    "hora de saida",
    "hora de salida",
];

/// Whether each row is a day that somebody was there, and not what he did for
/// whom.
pub(super) fn lists_attendance(headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
    let of_work = [
        &time_entries::TICKET,
        &time_entries::CLIENT,
        &time_entries::PROJECT,
        &time_entries::WORK_TYPE,
        &time_entries::BILLABLE,
        &time_entries::BILLABLE_HOURS,
    ];
    let mut meant = meanings.iter().flatten();
    has_any_title(headers, &ATTENDANCE) && !meant.any(|field| of_work.contains(field))
}

/// Whether each row is a ticket, and the hours that it took stand beside: no
/// number comes again, and the states are those of tickets, some of which are
/// done and others not.
pub(super) fn lists_tickets(
    headers: &[String],
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
) -> bool {
    let list = List {
        headers,
        meanings,
        rows,
    };
    let length = list.column(&time_entries::HOURS);
    let length = length.and_then(|column| headers.get(column));
    // Hours are logged piece by piece.
    let is_logged = |title: &String| title.split(' ').any(|word| word.starts_with("log"));
    let is_of_work = length.is_some_and(is_logged)
        || list.has(&time_entries::ENTRY_ID)
        || list.has(&time_entries::BILLABLE)
        || list.has(&time_entries::BILLABLE_HOURS)
        || list.is_titled(&time_entries::WORK_TYPE, &KINDS_OF_WORK);
    let days = headers
        .iter()
        .filter(|title| BARE_DATES.contains(&title.as_str()));
    let has_only_day = days.count() == 1 && list.is_titled(&time_entries::DATE, &BARE_DATES);
    let Some(number) = list.column(&time_entries::TICKET) else {
        return false;
    };
    !is_of_work
        && has_only_day
        && headers
            .get(number)
            .is_some_and(|title| numbers_tickets(title))
        && tells_rows_apart(rows, number)
        && has_states_of_tickets(headers, rows)
}

/// Whether a title is of the numbers of tickets and of nothing else.
fn numbers_tickets(title: &str) -> bool {
    let number = &tickets::TICKET_ID;
    let telling = fields::shape(TableKind::Tickets).evidence.telling.iter();
    let mut vague = telling.filter(|(field, _)| *field == number);
    number.titles.contains(&title) && !vague.any(|(_, vague)| vague.contains(&title))
}

/// Whether all states are known of tickets, and tell those that are done from
/// those that are not, or say of any that it was resolved.
fn has_states_of_tickets(headers: &[String], rows: &[Vec<String>]) -> bool {
    let is_status = |title: &String| tickets::STATUS.titles.contains(&title.as_str());
    let Some(column) = headers.iter().position(is_status) else {
        return false;
    };
    let states: Option<Vec<TicketStatus>> = filled(rows, column).map(ticket_status).collect();
    let Some(states) = states else {
        return false;
    };
    let done = states
        .iter()
        .filter(|status| matches!(status, TicketStatus::Resolved | TicketStatus::Closed))
        .count();
    let tells_apart = done > 0 && done < states.len();
    tells_apart || filled(rows, column).any(says_resolved)
}

/// Whether each row is a piece of somebody's work and not a ticket, whatever
/// else is said of the tickets: their numbers come again with other days or
/// people, or are lacking where the work was on none of them, or the work is
/// said to be work as no ticket is.
pub(super) fn lists_work(
    headers: &[String],
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
) -> bool {
    let list = List {
        headers,
        meanings,
        rows,
    };
    let length = list
        .column(&time_entries::HOURS)
        .or_else(|| list.column(&time_entries::END_CLOCK));
    let worker = list
        .column(&time_entries::TECHNICIAN)
        .or_else(|| list.column(&time_entries::LAST_NAME));
    let (Some(date), Some(length), Some(worker)) =
        (list.column(&time_entries::DATE), length, worker)
    else {
        return false;
    };
    let needed = [date, length, worker];
    if !needed.iter().all(|column| list.says_something(*column)) {
        return false;
    }
    if list.is_titled(&time_entries::ENTRY_ID, &ENTRIES)
        || list.is_titled(&time_entries::DATE, &DAYS_OF_WORK)
    {
        return true;
    }
    let is_billed = list.has(&time_entries::BILLABLE) || list.has(&time_entries::BILLABLE_HOURS);
    let is_of_a_kind = list.is_titled(&time_entries::WORK_TYPE, &KINDS_OF_WORK);
    // The tickets as they stood on one day after another come again as well.
    let may_be_states = list.tells(&tickets::CREATED_AT) && list.tells(&tickets::STATUS);
    let is_each_a_piece = |ticket: usize| {
        comes_again(rows, ticket, &[date, worker])
            // Where no state tells that a ticket went on, its hours do not grow.
            || (!list.tells(&tickets::STATUS) && comes_again(rows, ticket, &needed))
            || is_left_out(rows, ticket, length)
    };
    let ticket = list.column(&time_entries::TICKET);
    if (is_billed || is_of_a_kind || !may_be_states) && ticket.is_some_and(is_each_a_piece) {
        return true;
    }
    // Some list their tickets with the hours that each took.
    let of_tickets = [
        &tickets::CREATED_AT,
        &tickets::FIRST_RESPONSE_AT,
        &tickets::RESOLVED_AT,
        &tickets::CLOSED_AT,
        &tickets::STATUS,
    ];
    is_billed && is_of_a_kind && !of_tickets.into_iter().any(|field| list.tells(field))
}

/// A list whose columns were given the meanings of entries.
#[derive(Clone, Copy)]
struct List<'l> {
    headers: &'l [String],
    meanings: &'l [Option<&'static Field>],
    rows: &'l [Vec<String>],
}

impl List<'_> {
    fn column(self, of: &'static Field) -> Option<usize> {
        fields::column_of(self.meanings, of)
    }

    fn says_something(self, column: usize) -> bool {
        filled(self.rows, column).next().is_some()
    }

    /// Whether a field is there and says something.
    fn has(self, field: &'static Field) -> bool {
        let column = self.column(field);
        column.is_some_and(|column| self.says_something(column))
    }

    /// Whether a field is there under one of these titles.
    fn is_titled(self, field: &'static Field, titles: &[&str]) -> bool {
        let column = self.column(field);
        let title = column.and_then(|column| self.headers.get(column));
        title.is_some_and(|title| titles.contains(&title.as_str())) && self.has(field)
    }

    /// Whether something is said that is a ticket's, in another column than
    /// that of the day of the work, which may be titled alike.
    fn tells(self, field: &'static Field) -> bool {
        let day = self.column(&time_entries::DATE);
        let mut titles = self.headers.iter().enumerate();
        titles.any(|(column, title)| {
            Some(column) != day
                && field.titles.contains(&title.as_str())
                && self.says_something(column)
        })
    }
}

fn cell(row: &[String], column: usize) -> &str {
    row.get(column).map_or("", |cell| trim(cell))
}

/// Whether at least one of ten numbers comes again, and not with the same beside
/// it: a ticket that is listed twice was opened once.
fn comes_again(rows: &[Vec<String>], number: usize, beside: &[usize]) -> bool {
    let mut numbers = HashSet::new();
    let mut pieces = HashSet::new();
    for row in rows {
        let of = cell(row, number);
        if !is_absent(of) {
            numbers.insert(of);
            let others = beside.iter().map(|column| cell(row, *column));
            pieces.insert((of, others.collect::<Vec<_>>()));
        }
    }
    pieces.len() > numbers.len() && pieces.len() * 10 >= numbers.len() * 11
}

/// Whether at least one of ten lengths of time belongs to no ticket.
fn is_left_out(rows: &[Vec<String>], number: usize, length: usize) -> bool {
    let mut without = 0;
    for row in rows {
        let is_without = is_absent(cell(row, number)) && !is_absent(cell(row, length));
        without += usize::from(is_without);
    }
    without > 0 && without * 10 >= rows.len()
}
