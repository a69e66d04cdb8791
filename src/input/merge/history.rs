//! Logs of what became of tickets, with many rows for each: folded to what
//! they say of a ticket in the end.
//!
//! A log holds either the whole state of a ticket after each change, or each
//! change by itself. From both is counted how often a ticket was opened again
//! and handed on, and since when it is done, wherever no other column says so.
//! A ticket of which a list is at hand is only added to by its log; one that
//! is known from its log alone is a record if the log shows how it was opened.

mod kinds;
mod life;
mod shared;
mod told;
mod untold;

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::Merged;
use crate::input::fields::tickets as field;
use crate::input::value::time::Moment;
use crate::language::message;
use crate::model::{InputAccount, RowFate};
use life::{Before, Life, Subject};
use shared::share;
use told::{add_counts, stand_for_all};
use untold::refuse_untold;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rows {
    /// One row a ticket.
    Tickets,
    /// The state of a ticket after each change.
    States,
    /// What was changed, one change a row.
    Changes,
}

/// What a log says of each change.
#[derive(Debug, Default, Clone, Copy)]
struct Tells {
    status: bool,
    agent: bool,
    team: bool,
}

/// Rows of logs, by the code of their ticket.
type ByTicket = HashMap<u32, Vec<usize>, RandomState>;

impl Merged {
    /// Folds logs into their tickets.
    pub(super) fn fold_histories(&mut self, accounts: &mut [InputAccount]) {
        let kinds = self.kinds_of_rows(accounts.len());
        if kinds.iter().all(|kind| *kind == Rows::Tickets) {
            return;
        }
        let mut logged: ByTicket = HashMap::default();
        let mut listed: ByTicket = HashMap::default();
        for row in &self.rows {
            let by_ticket = match kinds[self.file_of(*row)] {
                Rows::Tickets => &mut listed,
                Rows::States | Rows::Changes => &mut logged,
            };
            let ticket = self.code(&field::TICKET_ID, *row);
            by_ticket.entry(ticket).or_default().push(*row);
        }
        let mut fold = Fold {
            tells: self.what_logs_tell(&kinds),
            tells_before: self.which_tell_what_was_before(accounts.len()),
            is_event_created: self.created_is_of_the_change(&logged, accounts.len()),
            kinds,
            gone: vec![false; self.len()],
            rows_of_logs: vec![0; accounts.len()],
            untold: Vec::new(),
        };
        let mut tickets: Vec<u32> = logged.keys().copied().collect();
        tickets.sort_unstable();
        for ticket in tickets {
            let Some(rows) = logged.remove(&ticket) else {
                continue;
            };
            let listed = listed.get(&ticket).map_or(&[][..], Vec::as_slice);
            fold.ticket(self, rows, listed, accounts);
        }
        let Fold {
            gone,
            rows_of_logs,
            untold,
            ..
        } = fold;
        self.rows.retain(|row| !gone[*row]);
        for (file, rows) in rows_of_logs
            .iter()
            .enumerate()
            .filter(|(_, rows)| **rows > 0)
        {
            accounts[file]
                .notes
                .push(message!("note-folded-log", n = *rows));
        }
        let mut by_file: HashMap<usize, Vec<u32>> = HashMap::new();
        for row in untold {
            let lines = by_file.entry(self.file_of(row)).or_default();
            lines.push(self.origin(row).line);
        }
        for (file, lines) in by_file {
            refuse_untold(&mut accounts[file], lines);
        }
    }
}

/// Folds logs, ticket by ticket.
struct Fold {
    kinds: Vec<Rows>,
    tells: Vec<Tells>,
    /// Whether what was before is told, so that nothing before is a beginning.
    tells_before: Vec<bool>,
    is_event_created: Vec<bool>,
    /// Rows that are told by another row of their ticket.
    gone: Vec<bool>,
    rows_of_logs: Vec<u64>,
    /// Rows of tickets of which too little is told.
    untold: Vec<usize>,
}

impl Fold {
    /// Folds the rows that logs have of one ticket; `listed` are those that
    /// lists of tickets have of it.
    fn ticket(
        &mut self,
        merged: &mut Merged,
        mut rows: Vec<usize>,
        listed: &[usize],
        accounts: &mut [InputAccount],
    ) {
        let version = |merged: &Merged, row| merged.number(&field::VERSION, row).unwrap_or(-1.0);
        rows.sort_by(|a, b| {
            let seconds = |row| self.happened(merged, row).map(|at| at.seconds);
            seconds(*a)
                .cmp(&seconds(*b))
                .then_with(|| version(merged, *a).total_cmp(&version(merged, *b)))
                .then_with(|| merged.compare(*a, *b))
        });
        let is_change = |row: &usize| self.kinds[merged.file_of(*row)] == Rows::Changes;
        let (mut changes, states): (Vec<usize>, Vec<usize>) = rows.into_iter().partition(is_change);
        changes.dedup_by(|again, first| {
            let is_again = merged.compare(*again, *first).is_eq();
            if is_again {
                let rows = &mut accounts[merged.file_of(*again)].rows;
                rows.recount(RowFate::Used, RowFate::Duplicate);
                self.gone[*again] = true;
            }
            is_again
        });
        let mut life = Life::default();
        for row in &states {
            self.tell_state(merged, &mut life, *row);
        }
        for row in &changes {
            self.tell_change(merged, &mut life, *row);
        }
        let tells = self.told_of(merged, states.iter().chain(&changes));
        for row in states.iter().chain(listed) {
            add_counts(merged, *row, &life, tells);
        }
        self.date_states(merged, &states, &life);
        if let Some(last) = states.last() {
            share(merged, accounts, *last, listed);
        }
        if states.is_empty() && listed.is_empty() {
            let Some(last) = changes.last().copied() else {
                return;
            };
            if life.opened_at.is_none() || !tells.status {
                for row in &changes {
                    self.gone[*row] = true;
                }
                self.untold.extend(changes);
                return;
            }
            stand_for_all(merged, last, &changes, &life);
            add_counts(merged, last, &life, tells);
            self.rows_of_logs[merged.file_of(last)] += 1;
            changes.pop();
        }
        for row in states {
            self.rows_of_logs[merged.file_of(row)] += 1;
        }
        for row in changes {
            self.rows_of_logs[merged.file_of(row)] += 1;
            self.gone[row] = true;
        }
    }

    fn told_of<'r>(&self, merged: &Merged, rows: impl Iterator<Item = &'r usize>) -> Tells {
        rows.fold(Tells::default(), |tells, row| {
            let of_file = self.tells[merged.file_of(*row)];
            Tells {
                status: tells.status || of_file.status,
                agent: tells.agent || of_file.agent,
                team: tells.team || of_file.team,
            }
        })
    }

    /// When what a row tells of happened.
    fn happened(&self, merged: &Merged, row: usize) -> Option<Moment> {
        let by_creation = self.is_event_created[merged.file_of(row)];
        [&field::CHANGED_AT, &field::EVENT_AT, &field::UPDATED_AT]
            .iter()
            .find_map(|of| merged.time(of, row))
            .or_else(|| {
                let created = merged.time(&field::CREATED_AT, row);
                created.filter(|_| by_creation)
            })
    }

    /// When a row says that its ticket was opened.
    fn opened(&self, merged: &Merged, row: usize) -> Option<Moment> {
        let is_of_change = self.is_event_created[merged.file_of(row)];
        let created = merged.time(&field::CREATED_AT, row);
        created.filter(|_| !is_of_change)
    }

    fn tell_state(&self, merged: &Merged, life: &mut Life, row: usize) {
        let at = self.happened(merged, row);
        if let Some(opened) = self.opened(merged, row) {
            life.opened_at.get_or_insert(opened);
        }
        if let Some(status) = merged.text(&field::STATUS, row) {
            life.status(Before::Unknown, status, at);
        }
        for (subject, of) in [
            (Subject::Agent, &field::AGENT),
            (Subject::Team, &field::TEAM),
        ] {
            if let Some(name) = merged.text(of, row) {
                life.hand_over(subject, None, Some(name));
            }
        }
    }

    fn tell_change(&self, merged: &Merged, life: &mut Life, row: usize) {
        let at = self.happened(merged, row);
        if let Some(opened) = self.opened(merged, row) {
            life.opened_at.get_or_insert(opened);
        }
        if let Some(status) = merged.text(&field::NEW_STATUS, row) {
            let before = merged.text(&field::OLD_STATUS, row);
            life.status(self.before(merged, row, before), status, at);
        }
        let Some(changed) = merged.text(&field::CHANGED_FIELD, row) else {
            return;
        };
        let before = merged.text(&field::OLD_VALUE, row);
        let after = merged.text(&field::NEW_VALUE, row);
        match Subject::of(changed) {
            Subject::Opening => life.opened_at = life.opened_at.or(at),
            Subject::Status => {
                if let Some(status) = after {
                    life.status(self.before(merged, row, before), status, at);
                }
            }
            subject @ (Subject::Agent | Subject::Team) => life.hand_over(subject, before, after),
            Subject::Other => {}
        }
    }

    /// What a status was before a change.
    fn before<'t>(&self, merged: &Merged, row: usize, said: Option<&'t str>) -> Before<'t> {
        match said {
            Some(status) => Before::Status(status),
            None if self.tells_before[merged.file_of(row)] => Before::Nothing,
            None => Before::Unknown,
        }
    }

    /// Gives states the moments that keep the last of them.
    fn date_states(&self, merged: &mut Merged, states: &[usize], life: &Life) {
        for row in states {
            let at = self.happened(merged, *row);
            let is_event_created = self.is_event_created[merged.file_of(*row)];
            merged.set_time(&field::UPDATED_AT, *row, at);
            if is_event_created || merged.time(&field::CREATED_AT, *row).is_none() {
                merged.set_time(&field::CREATED_AT, *row, life.opened_at);
            }
        }
    }
}
