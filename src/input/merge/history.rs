//! Logs of what became of tickets, with many rows for each: folded to what
//! they say of a ticket in the end.
//!
//! A log holds either the whole state of a ticket after each change, or each
//! change by itself. From both is counted how often a ticket was opened again
//! and handed on, and since when it is done, wherever no other column says so.
//! A ticket of which a list is at hand is only added to by its log; one that
//! is known from its log alone is a record if the log shows how it was opened.

mod life;
mod untold;

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::Merged;
use crate::input::dictionary::NO_TEXT;
use crate::input::fields::tickets as field;
use crate::input::value::time::Moment;
use crate::model::{InputAccount, RowFate};
use life::{Before, Life, Subject};
use untold::refuse_untold;

/// In seconds.
const DAY: u64 = 86_400;

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
            accounts[file].notes.push(format!(
                "this is a log with many rows for a ticket: {rows} rows are folded to what they say of each in the end, and how often it was opened again and handed on is counted from them"
            ));
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

    /// What the rows of each file are.
    fn kinds_of_rows(&self, files: usize) -> Vec<Rows> {
        let mut kinds = vec![Rows::Tickets; files];
        let is_change = |row: usize| {
            self.code(&field::CHANGED_FIELD, row) != NO_TEXT
                || self.code(&field::NEW_STATUS, row) != NO_TEXT
        };
        if self.has(&field::CHANGED_FIELD) || self.has(&field::NEW_STATUS) {
            for row in self.rows.iter().filter(|row| is_change(**row)) {
                kinds[self.file_of(*row)] = Rows::Changes;
            }
        }
        // Several exports put together also say a ticket again and again. Only
        // a log tells each change: by its number, its own date, or that of an
        // update soon after another.
        if !self.has(&field::STATUS) || !self.has(&field::TICKET_ID) {
            return kinds;
        }
        // Beside other dates, that of the creation is the ticket's: two tickets
        // of one number are no log.
        let others = [&field::UPDATED_AT, &field::RESOLVED_AT, &field::CLOSED_AT];
        let is_bare = |row: usize| others.iter().all(|of| self.time(of, row).is_none());
        let mut tells_end = vec![false; files];
        for row in &self.rows {
            tells_end[self.file_of(*row)] |= [&field::RESOLVED_AT, &field::CLOSED_AT]
                .iter()
                .any(|of| self.time(of, *row).is_some());
        }
        let told = |row: usize| {
            let version = self.number(&field::VERSION, row).map(f64::to_bits);
            let created = self.time(&field::CREATED_AT, row);
            let changed = self.time(&field::CHANGED_AT, row);
            (changed, created.filter(|_| is_bare(row)), version)
        };
        // Lists of tickets say when those ended that are done.
        let updated = |row: usize| {
            let updated = self.time(&field::UPDATED_AT, row)?;
            (!tells_end[self.file_of(row)]).then_some(updated.seconds)
        };
        // The rows of a file follow each other.
        let (mut rows, mut again) = (vec![0_u64; files], vec![0_u64; files]);
        let (mut updates, mut quick) = (vec![0_u64; files], vec![0_u64; files]);
        let mut last_row: Vec<Option<u32>> = Vec::new();
        for row in &self.rows {
            let (file, ticket) = (self.file_of(*row), self.code(&field::TICKET_ID, *row));
            if ticket == NO_TEXT || kinds[file] == Rows::Changes {
                continue;
            }
            rows[file] += 1;
            let place = ticket as usize;
            if last_row.len() <= place {
                last_row.resize(place + 1, None);
            }
            let before = last_row[place].replace(*row as u32);
            let before = before.map(|before| before as usize);
            if let Some(before) = before.filter(|before| self.file_of(*before) == file) {
                again[file] += u64::from(told(before) != told(*row));
                if let (Some(first), Some(next)) = (updated(before), updated(*row)) {
                    updates[file] += u64::from(first != next);
                    quick[file] += u64::from(first != next && first.abs_diff(next) < DAY);
                }
            }
        }
        for (file, kind) in kinds.iter_mut().enumerate() {
            // A ticket that is listed twice by mistake makes no log; nor do
            // exports of several weeks, of which each has but one update.
            let is_log = |again: u64| again > 0 && again * 3 >= rows[file];
            let is_log_of_updates = is_log(updates[file]) && quick[file] * 4 >= updates[file];
            if *kind == Rows::Tickets && (is_log(again[file]) || is_log_of_updates) {
                *kind = Rows::States;
            }
        }
        kinds
    }

    /// What the log of each file tells of.
    fn what_logs_tell(&self, kinds: &[Rows]) -> Vec<Tells> {
        let mut tells = vec![Tells::default(); kinds.len()];
        let subjects = self.map_text(&field::CHANGED_FIELD, |word| Some(Subject::of(word)));
        for row in &self.rows {
            let file = self.file_of(*row);
            let has = |of| self.code(of, *row) != NO_TEXT;
            let of_file = &mut tells[file];
            match kinds[file] {
                Rows::Tickets => {}
                Rows::States => {
                    of_file.status |= has(&field::STATUS);
                    of_file.agent |= has(&field::AGENT);
                    of_file.team |= has(&field::TEAM);
                }
                Rows::Changes => {
                    of_file.status |= has(&field::NEW_STATUS);
                    match subjects[*row] {
                        Some(Subject::Status) => of_file.status = true,
                        Some(Subject::Agent) => of_file.agent = true,
                        Some(Subject::Team) => of_file.team = true,
                        _ => {}
                    }
                }
            }
        }
        tells
    }

    /// Which files say what was before a change.
    fn which_tell_what_was_before(&self, files: usize) -> Vec<bool> {
        let mut tell = vec![false; files];
        for row in &self.rows {
            let has = |of| self.code(of, *row) != NO_TEXT;
            tell[self.file_of(*row)] |= has(&field::OLD_VALUE) || has(&field::OLD_STATUS);
        }
        tell
    }

    /// Whether the date of creation is that of each change, and not that of the
    /// ticket: it is another on each row of one.
    fn created_is_of_the_change(&self, logged: &ByTicket, files: usize) -> Vec<bool> {
        let (mut same, mut other) = (vec![0_u64; files], vec![0_u64; files]);
        for rows in logged.values() {
            for pair in rows.windows(2) {
                let file = self.file_of(pair[0]);
                // Where another date tells when the change was, this is not it.
                let created = |row: usize| {
                    let others = [&field::CHANGED_AT, &field::EVENT_AT, &field::UPDATED_AT];
                    let is_told = others.iter().any(|of| self.time(of, row).is_some());
                    self.time(&field::CREATED_AT, row).filter(|_| !is_told)
                };
                if file == self.file_of(pair[1]) && created(pair[0]).is_some() {
                    let differs = created(pair[0]) != created(pair[1]);
                    other[file] += u64::from(differs);
                    same[file] += u64::from(!differs);
                }
            }
        }
        let files = same.into_iter().zip(other);
        files.map(|(same, other)| other > same).collect()
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

/// Adds to a row what is counted from the log of its ticket, where it does not
/// say so itself.
fn add_counts(merged: &mut Merged, row: usize, life: &Life, tells: Tells) {
    if tells.status {
        if merged.number(&field::REOPEN_COUNT, row).is_none() {
            merged.set_number(&field::REOPEN_COUNT, row, life.reopened as f64);
        }
        let is_dated = [&field::RESOLVED_AT, &field::CLOSED_AT]
            .iter()
            .any(|of| merged.time(of, row).is_some());
        let status = merged.text(&field::STATUS, row);
        if let Some(at) = life.done_at
            && !is_dated
            && status.is_none_or(life::is_done)
        {
            merged.set_time(&field::RESOLVED_AT, row, Some(at));
        }
    }
    let handed_on = if tells.agent {
        Some(life.handed_to_another_agent)
    } else {
        tells.team.then_some(life.handed_to_another_team)
    };
    if let Some(handed_on) = handed_on
        && merged.number(&field::REASSIGN_COUNT, row).is_none()
    {
        merged.set_number(&field::REASSIGN_COUNT, row, handed_on as f64);
    }
}

/// Lets the last change of a ticket stand for the ticket: what it says in the
/// end, and what others of its changes say besides.
fn stand_for_all(merged: &mut Merged, row: usize, changes: &[usize], life: &Life) {
    merged.set_time(&field::CREATED_AT, row, life.opened_at);
    merged.set_time(&field::RESOLVED_AT, row, life.done_at);
    for (of, text) in [
        (&field::STATUS, &life.status),
        (&field::AGENT, &life.agent),
        (&field::TEAM, &life.team),
    ] {
        if let Some(text) = text {
            merged.set_text(of, row, text);
        }
    }
    for of in [
        &field::CLIENT,
        &field::PRIORITY,
        &field::CATEGORY,
        &field::TICKET_TYPE,
    ] {
        let told = changes
            .iter()
            .rev()
            .find_map(|other| merged.text(of, *other));
        if let Some(text) = told.map(str::to_owned) {
            merged.set_text(of, row, &text);
        }
    }
}
