//! Which of several rows of one record counts: the newest state of it.

use std::cmp::Ordering;
use std::hash::{BuildHasher as _, Hasher as _};

use foldhash::fast::RandomState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

use super::{Merged, MergedCells};
use crate::input::dated_name::day_in_name;
use crate::input::fields;
use crate::model::{InputAccount, RowFate, TableKind};

/// How late a file was exported, as far as it tells: by the latest record in
/// it, then by the day in its name.
pub(super) type Recency = (Option<i64>, Option<i64>);

impl Merged {
    /// Keeps one row for each record: of several states the newest, of equal
    /// rows the first.
    pub(super) fn keep_newest(
        &mut self,
        table: TableKind,
        recency: &[Recency],
        accounts: &mut [InputAccount],
    ) {
        let key: Vec<&MergedCells> = fields::key(table)
            .iter()
            .filter_map(|field| self.cells(field))
            .collect();
        let all: Vec<&MergedCells> = self.columns.iter().map(|(_, cells)| cells).collect();
        // A record without a number is only known by all that it says.
        let key_of = |row: usize| match key.first() {
            Some(number) if !number.is_blank(row) => key.as_slice(),
            _ => all.as_slice(),
        };
        let hasher = RandomState::default();
        let hash = |row: usize| {
            let mut state = hasher.build_hasher();
            for cells in key_of(row) {
                state.write_u64(cells.key_part(row));
            }
            state.write_i64(self.part(row));
            state.finish()
        };
        let mut newest: HashTable<usize> = HashTable::with_capacity(self.files.len());
        let mut lost = vec![false; self.files.len()];
        for row in self.rows.iter().copied() {
            let same = |other: usize| {
                let cells = key_of(row);
                self.part(row) == self.part(other)
                    && cells.len() == key_of(other).len()
                    && cells
                        .iter()
                        .all(|cells| cells.key_part(row) == cells.key_part(other))
            };
            let mut entry =
                match newest.entry(hash(row), |other| same(*other), |other| hash(*other)) {
                    Entry::Vacant(free) => {
                        free.insert(row);
                        continue;
                    }
                    Entry::Occupied(found) => found,
                };
            let other = *entry.get();
            let order = self.compare_states(table, recency, row, other);
            let loser = if order == Ordering::Greater {
                *entry.get_mut() = row;
                other
            } else {
                row
            };
            lost[loser] = true;
            let fate = if order == Ordering::Equal {
                RowFate::Duplicate
            } else {
                RowFate::Superseded
            };
            // The rows that were folded into it share its fate.
            for _ in 0..=self.folded.get(&loser).copied().unwrap_or(0) {
                accounts[self.file_of(loser)]
                    .rows
                    .recount(RowFate::Used, fate);
            }
        }
        self.rows.retain(|row| !lost[*row]);
    }

    /// How late each file was exported.
    pub(super) fn recency(&self, table: TableKind, accounts: &[InputAccount]) -> Vec<Recency> {
        let mut recency: Vec<Recency> = accounts
            .iter()
            .map(|account| (None, day_in_name(&account.file)))
            .collect();
        let main = fields::main_date(table);
        for row in 0..self.files.len() {
            if let Some(moment) = self.time(main, row) {
                let last = &mut recency[self.file_of(row)].0;
                *last = (*last).max(Some(moment.seconds));
            }
        }
        recency
    }

    /// Which of two rows of one record is the newer state: by the time of the
    /// last update, else by which file was exported later, else by the last
    /// thing that happened to it, else by what it says, so that the order of
    /// files and rows never matters.
    fn compare_states(
        &self,
        table: TableKind,
        recency: &[Recency],
        a: usize,
        b: usize,
    ) -> Ordering {
        let by_content = self.compare_content(a, b);
        if by_content.is_eq() {
            return Ordering::Equal;
        }
        let updated = |row: usize| {
            fields::updated(table)
                .and_then(|field| self.time(field, row))
                .map(|time| time.seconds)
        };
        let happened = |row: usize| {
            fields::happenings(table)
                .iter()
                .filter_map(|field| self.time(field, row))
                .map(|time| time.seconds)
                .max()
        };
        let exported = |row: usize| recency[self.file_of(row)];
        updated(a)
            .cmp(&updated(b))
            .then_with(|| exported(a).cmp(&exported(b)))
            .then_with(|| happened(a).cmp(&happened(b)))
            .then(by_content)
    }

    /// Two rows by all that they say.
    pub(super) fn compare_content(&self, a: usize, b: usize) -> Ordering {
        let mut orders = self.columns.iter().map(|(_, cells)| cells.compare(a, b));
        orders
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}
