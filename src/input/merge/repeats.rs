//! Rows of one file that are alike, in tables whose records may be.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::Merged;
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::fields::{self, Field, csat, time_entries};
use crate::model::{DAY, TableKind};

impl Merged {
    /// Numbers the rows of one file that are alike, where each of them is a
    /// record: the first of them meets the first of another file that holds
    /// the same, and so on. They are numbered by what else they say, so that
    /// their order does not matter. What stands twice although it happened once
    /// is one record.
    pub(super) fn number_repeats(&mut self, table: TableKind) {
        let shape = fields::shape(table);
        let number = self.cells_of(shape.key);
        let is_numbered = |row: usize| number.first().is_some_and(|cells| !cells.is_blank(row));
        let known_by = self.known_by(shape);
        let like = |a: usize, b: usize| {
            let files = self.file_of(a).cmp(&self.file_of(b));
            let mut cells = known_by.iter().map(|cells| cells.compare(a, b));
            files.then_with(|| cells.find(|order| order.is_ne()).unwrap_or(Ordering::Equal))
        };
        let mut rows: Vec<usize> = self.rows.clone();
        rows.retain(|row| !is_numbered(*row));
        rows.sort_by(|a, b| {
            let by_content = like(*a, *b).then_with(|| self.compare(*a, *b));
            by_content.then_with(|| self.whole(*a).cmp(&self.whole(*b)))
        });
        let said_again = self.said_again(table, &rows);
        let mut parts = Vec::new();
        let mut part = 0;
        for pair in rows.windows(2) {
            if like(pair[0], pair[1]).is_ne() {
                part = 0;
            } else if !said_again.contains(&pair[1]) {
                part += 1;
            }
            if part > 0 {
                parts.push((pair[1], part));
            }
        }
        self.parts.extend(parts);
    }

    /// The rows that say in every cell what another one of their file says, of
    /// what happens once at a time: a block of rows stands in it twice. Two
    /// whose notes differ are two. Where different things are said to have
    /// happened at the same time as well, times are but those that a tool fills
    /// in, and nothing follows.
    fn said_again(&self, table: TableKind, rows: &[usize]) -> BTreeSet<usize> {
        const RARE: usize = 10;
        let mut again = BTreeSet::new();
        let shape = fields::shape(table);
        if !shape.asks_for_wholes() {
            return again;
        }
        let happens = self.cells_of(shape.once_at_a_time);
        let mut by_time: BTreeMap<(usize, Vec<u64>), usize> = BTreeMap::new();
        // By file, how many rows say the same as another, and how many do not.
        let mut told: BTreeMap<usize, (Vec<usize>, usize)> = BTreeMap::new();
        for row in rows
            .iter()
            .copied()
            .filter(|row| self.is_timed(table, *row))
        {
            let file = self.file_of(row);
            let time = happens.iter().map(|cells| cells.key_part(row)).collect();
            // Like rows stand one behind the other.
            let Some(before) = by_time.insert((file, time), row) else {
                continue;
            };
            let (same, other) = told.entry(file).or_default();
            if self.compare(before, row).is_ne() {
                *other += 1;
            } else if self.whole(before) == self.whole(row) {
                same.push(row);
            }
        }
        for (same, other) in told.into_values() {
            if other * RARE <= same.len() {
                again.extend(same);
            }
        }
        again
    }

    /// What stands in all cells of a row, those of columns that are not used
    /// among them.
    fn whole(&self, row: usize) -> Option<u64> {
        self.wholes.get(row).copied()
    }

    /// Whether a row says when it happened, to the minute, and whose it is.
    fn is_timed(&self, table: TableKind, row: usize) -> bool {
        let moment = |field: &'static Field| {
            let time = self.time(field, row).filter(|time| time.has_time)?;
            Some(time.seconds)
        };
        let is_told = |field: &'static Field| self.code(field, row) != NO_TEXT;
        if table == TableKind::Csat {
            // A day may be written as its midnight.
            let is_timed = moment(&csat::DATE).is_some_and(|at| at.rem_euclid(DAY) != 0);
            return is_timed && is_told(&csat::TICKET);
        }
        let (begin, end) = (moment(&time_entries::DATE), moment(&time_entries::ENDED_AT));
        let is_by_somebody =
            is_told(&time_entries::TECHNICIAN) || is_told(&time_entries::LAST_NAME);
        // Where one column has the day, the end is but a time of day.
        let ends_by_clock = self.number(&time_entries::END_CLOCK, row).is_some();
        let is_timed = begin.is_some_and(|begin| match end {
            Some(end) => begin < end,
            None => ends_by_clock,
        });
        is_by_somebody && is_timed
    }
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts;

    /// How many of the rows under these titles count.
    fn used(titles: &str, rows: &[&str]) -> u64 {
        let text = format!("{titles}\n{}\n", rows.join("\n"));
        let exports = read_texts(&[("a.csv", text)]);
        let rows = &exports.accounts[0].rows;
        assert!(rows.adds_up());
        rows.used
    }

    #[test]
    fn work_that_somebody_did_once_counts_once() {
        let titles = "technician,client,start time,end time,hours,billable,work type";
        let ana = "Ana,Acme,2026-09-01 09:00,2026-09-01 10:30,1.5,yes,Support";
        let bob = "Bob,Acme,2026-09-01 09:00,2026-09-01 10:30,1.5,yes,Support";
        let later = "Ana,Acme,2026-09-02 09:00,2026-09-02 10:30,1.5,yes,Support";
        assert_eq!(used(titles, &[ana, bob, titles, ana, bob, later]), 3);
        // By times that a tool fills in somebody works for two at once.
        let other = "Ana,Beta,2026-09-02 09:00,2026-09-02 10:30,1.5,yes,Support";
        assert_eq!(used(titles, &[ana, ana, later, other]), 4);
    }

    #[test]
    fn work_between_two_times_of_one_day_counts_once() {
        let titles = "date,start time,end time,technician,client,billable,work type";
        let ana = "2026-09-01,09:00,10:30,Ana,Acme,yes,Support";
        let later = "2026-09-01,11:00,11:30,Ana,Acme,yes,Support";
        assert_eq!(used(titles, &[ana, later, titles, ana, later]), 2);
    }

    #[test]
    fn work_at_one_time_with_other_notes_is_other_work() {
        let titles = "technician,client,start time,end time,hours,billable,note";
        let ana = "Ana,Acme,2026-09-01 09:00,2026-09-01 09:15,0.25,yes,reset password";
        let also = "Ana,Acme,2026-09-01 09:00,2026-09-01 09:15,0.25,yes,printer jam";
        let bob = "Bob,Acme,2026-09-01 09:00,2026-09-01 10:30,1.5,yes,";
        assert_eq!(used(titles, &[ana, bob, also]), 3);
        assert_eq!(used(titles, &[ana, also, bob, also, bob, ana]), 3);
        // A blank cell at the end of a row may be left out.
        let short = bob.trim_end_matches(',');
        assert_eq!(used(titles, &[ana, also, bob, short]), 3);
    }

    #[test]
    fn two_who_rate_a_ticket_in_one_minute_are_two() {
        let titles = "ticket number,date,contact,rating,comment";
        let joe = "1001,2026-09-02 10:00,Joe,5,";
        let mia = "1001,2026-09-02 10:00,Mia,5,";
        let kim = "1002,2026-09-03 10:00,Kim,4,";
        assert_eq!(used(titles, &[joe, mia, kim]), 3);
        assert_eq!(used(titles, &[joe, mia, kim, mia]), 3);
    }

    #[test]
    fn work_of_a_day_may_be_alike() {
        let titles = "date,technician,client,hours,billable,work type";
        let ana = "2026-09-01,Ana,Acme,0.5,yes,Support";
        assert_eq!(used(titles, &[ana, ana]), 2);
    }

    #[test]
    fn a_rating_that_was_given_once_counts_once() {
        let titles = "ticket number,date,client,technician,rating,comment";
        let first = "1001,2026-09-02 10:00:00,Acme,Ana,5,";
        let second = "1002,2026-09-03 11:30:00,Beta,Bob,1,";
        assert_eq!(used(titles, &[first, second, titles, second]), 2);
        let dated = "1003,2026-09-03,Beta,Bob,1,";
        assert_eq!(used(titles, &[first, dated, dated]), 3);
        // One answer a question.
        let slow = "1001,2026-09-02 10:00:00,Acme,Ana,2,";
        assert_eq!(used(titles, &[first, first, slow, second]), 4);
    }
}
