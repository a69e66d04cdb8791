//! What the rows of each file are, and what they tell.

use super::life::Subject;
use super::{ByTicket, Rows, Tells};
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::fields::tickets as field;
use crate::input::merge::Merged;
use crate::model::DAY;

impl Merged {
    /// What the rows of each file are.
    pub(super) fn kinds_of_rows(&self, files: usize) -> Vec<Rows> {
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
        if !self.has(&field::STATUS) || !self.says_a_text_again(&field::TICKET_ID) {
            return kinds;
        }
        // Beside other dates, that of the creation is the ticket's: two tickets
        // of one number are no log.
        let [created_at, changed_at, updated_at] =
            [&field::CREATED_AT, &field::CHANGED_AT, &field::UPDATED_AT].map(|of| self.times(of));
        let ends = [&field::RESOLVED_AT, &field::CLOSED_AT].map(|of| self.times(of));
        let has_ended = |row: usize| ends.iter().any(|ends| ends.moment(row).is_some());
        let is_bare = |row: usize| updated_at.moment(row).is_none() && !has_ended(row);
        let mut tells_end = vec![false; files];
        for row in &self.rows {
            let of_file = &mut tells_end[self.file_of(*row)];
            *of_file = *of_file || has_ended(*row);
        }
        let told = |row: usize| {
            let version = self.number(&field::VERSION, row).map(f64::to_bits);
            let created = created_at.moment(row);
            (
                changed_at.moment(row),
                created.filter(|_| is_bare(row)),
                version,
            )
        };
        // Lists of tickets say when those ended that are done.
        let updated = |row: usize| {
            let updated = updated_at.seconds(row)?;
            (!tells_end[self.file_of(row)]).then_some(updated)
        };
        // The rows of a file follow each other.
        let (mut rows, mut again) = (vec![0_u64; files], vec![0_u64; files]);
        let (mut revised, mut quick) = (vec![0_u64; files], vec![0_u64; files]);
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
                    revised[file] += u64::from(first != next);
                    quick[file] +=
                        u64::from(first != next && first.abs_diff(next) < DAY.unsigned_abs());
                }
            }
        }
        for (file, kind) in kinds.iter_mut().enumerate() {
            // A ticket that is listed twice by mistake makes no log; nor do
            // exports of several weeks, of which each has but one update.
            let is_log = |again: u64| again > 0 && again * 3 >= rows[file];
            let is_log_of_updates = is_log(revised[file]) && quick[file] * 4 >= revised[file];
            if *kind == Rows::Tickets && (is_log(again[file]) || is_log_of_updates) {
                *kind = Rows::States;
            }
        }
        kinds
    }

    /// What the log of each file tells of.
    pub(super) fn what_logs_tell(&self, kinds: &[Rows]) -> Vec<Tells> {
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
    pub(super) fn which_tell_what_was_before(&self, files: usize) -> Vec<bool> {
        let mut tell = vec![false; files];
        for row in &self.rows {
            let has = |of| self.code(of, *row) != NO_TEXT;
            tell[self.file_of(*row)] |= has(&field::OLD_VALUE) || has(&field::OLD_STATUS);
        }
        tell
    }

    /// Whether the date of creation is that of each change, and not that of the
    /// ticket: it is another on each row of one.
    pub(super) fn created_is_of_the_change(&self, logged: &ByTicket, files: usize) -> Vec<bool> {
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
