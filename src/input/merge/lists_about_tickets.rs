//! Lists of what was done on tickets, beside the list of the tickets: comments,
//! appointments, parts, attachments name a ticket and a moment as well.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Merged;
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::fields::tickets as field;
use crate::language::{Message, message};
use crate::model::{InputAccount, NotARecord, RowExample, RowFate};

/// So many tickets of a list are looked up in another.
const PROBES: usize = 2000;
/// Of fewer that both hold nothing is concluded.
const FEWEST: usize = 5;
/// Times that differ by the same few lengths differ by their zones.
const ZONES: usize = 3;
/// How the rows of such a list are called.
const WHAT: &str = "what was done on tickets that another file lists";

impl Merged {
    /// Leaves out the lists whose rows are of tickets that another file tells
    /// more of, but were made at other times than these.
    pub(super) fn leave_out_lists_about_tickets(&mut self, accounts: &mut [InputAccount]) {
        let files: BTreeSet<usize> = self.rows.iter().map(|row| self.file_of(*row)).collect();
        if files.len() < 2 {
            return;
        }
        let told = |file: usize| {
            let columns = accounts[file].columns.iter();
            columns.filter(|column| column.meaning.is_some()).count()
        };
        let most = files
            .iter()
            .map(|file| told(*file))
            .max()
            .unwrap_or_default();
        // Exports of one kind tell as much as each other.
        let poor = files
            .iter()
            .copied()
            .filter(|file| told(*file) * 3 <= most * 2);
        let about: HashSet<usize> = poor
            .filter(|file| {
                {
                    let is_richer = |other| told(other) * 2 >= told(*file) * 3;
                    // So few columns are no export in another zone.
                    self.is_about_tickets_of_others(*file, told(*file) * 2 <= most, is_richer)
                }
            })
            .collect();
        if about.is_empty() {
            return;
        }
        let mut left_out: HashMap<usize, Vec<u32>> = HashMap::new();
        for row in &self.rows {
            let file = self.file_of(*row);
            if about.contains(&file) {
                let lines = left_out.entry(file).or_default();
                lines.push(self.origin(*row).line);
            }
        }
        let origins = &self.origins;
        self.rows
            .retain(|row| !about.contains(&(origins[*row].file as usize)));
        for (file, mut lines) in left_out {
            lines.sort_unstable();
            let account = &mut accounts[file];
            for _ in &lines {
                account.rows.recount(RowFate::Used, RowFate::NotARecord);
            }
            let rows = lines.len() as u64;
            let note = message!("note-left-out", n = rows, what = Message::known(WHAT));
            account.notes.push(note);
            let examples = lines.into_iter().map(RowExample::at).collect();
            account.explain_as(NotARecord::LeftOut, Message::known(WHAT), rows, examples);
        }
    }

    /// Whether the tickets that a file names stand in richer files, opened at
    /// other times than its own rows.
    fn is_about_tickets_of_others(
        &self,
        file: usize,
        is_poor: bool,
        is_richer: impl Fn(usize) -> bool,
    ) -> bool {
        let created = self.times(&field::CREATED_AT);
        let mut own: HashMap<u32, Vec<i64>> = HashMap::new();
        for row in self.rows.iter().filter(|row| self.file_of(**row) == file) {
            let ticket = self.code(&field::TICKET_ID, *row);
            if ticket == NO_TEXT || (own.len() >= PROBES && !own.contains_key(&ticket)) {
                continue;
            }
            if let Some(at) = created.seconds(*row) {
                own.entry(ticket).or_default().push(at);
            }
        }
        let mut known: HashMap<u32, i64> = HashMap::new();
        for row in self
            .rows
            .iter()
            .filter(|row| is_richer(self.file_of(**row)))
        {
            let ticket = self.code(&field::TICKET_ID, *row);
            if let Some(at) = created.seconds(*row).filter(|_| own.contains_key(&ticket)) {
                known.entry(ticket).or_insert(at);
            }
        }
        let all: Vec<i64> = known
            .iter()
            .flat_map(|(ticket, at)| own[ticket].iter().map(move |own| own - at))
            .collect();
        let apart: Vec<i64> = all.iter().copied().filter(|apart| *apart != 0).collect();
        let different: HashSet<i64> = apart.iter().copied().collect();
        // The states of a log begin with the opening.
        let begins_with_opening =
            |(ticket, at): &(&u32, &i64)| own[*ticket].iter().min() == Some(*at);
        let logged = known.iter().filter(begins_with_opening).count();
        let tells_states = self
            .rows
            .iter()
            .any(|row| self.file_of(*row) == file && self.code(&field::STATUS, *row) != NO_TEXT);
        if tells_states && all.len() > own.len() && logged * 4 >= known.len() * 3 {
            return false;
        }
        known.len() >= FEWEST
            && known.len() * 2 >= own.len()
            && apart.len() * 2 >= all.len()
            && (different.len() > ZONES || is_poor)
    }
}
