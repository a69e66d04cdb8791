//! One row for each record, in its newest state.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::hash::{BuildHasher as _, Hasher as _};

use foldhash::fast::RandomState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

use super::Merged;
use super::cells::MergedCells;
use super::dated_name::day_in_name;
use super::other_columns::GivenUp;
use crate::input::fields::{self, Field, Shape, invoices};
use crate::input::value::vocabulary::{DocumentType, document_type};
use crate::model::{InputAccount, RowFate, TableKind};

/// How late a file was exported, as far as it tells: by the latest record in
/// it, then by the day in its name.
pub(super) type Recency = (Option<i64>, Option<i64>);

/// No row at all.
const NO_ROW: u32 = u32::MAX;

impl Merged {
    pub(super) fn cells_of(&self, fields: &[&'static Field]) -> Vec<&MergedCells> {
        let cells = fields.iter().filter_map(|field| self.cells(field));
        cells.collect()
    }

    /// What tells records without a number from each other: all that they say,
    /// unless the table knows better.
    pub(super) fn known_by(&self, shape: &Shape) -> Vec<&MergedCells> {
        if shape.known_by.is_empty() {
            self.columns.iter().map(|(_, cells)| cells).collect()
        } else {
            self.cells_of(shape.known_by)
        }
    }

    /// Keeps one row for each record: of several states the newest, of equal
    /// rows the first.
    pub(super) fn keep_newest(&mut self, table: TableKind, accounts: &mut [InputAccount]) {
        let shape = fields::shape(table);
        // An invoice is one whatever its type is called, or where it has none.
        let documents = (table == TableKind::Invoices)
            .then(|| self.map_text(&invoices::DOC_TYPE, |word| Some(document_type(word))));
        let document = |row: usize| {
            let told = documents.as_ref().and_then(|documents| documents[row]);
            told.unwrap_or(DocumentType::Invoice)
        };
        let fields = shape.key.iter().copied();
        let key: Vec<&'static Field> = fields
            .filter(|field| documents.is_none() || **field != invoices::DOC_TYPE)
            .collect();
        let key = self.cells_of(&key);
        let unnumbered = self.known_by(shape);
        let key_of = |row: usize| match key.first() {
            Some(number) if !number.is_blank(row) => key.as_slice(),
            _ => unnumbered.as_slice(),
        };
        let hasher = RandomState::default();
        let hash = |row: usize| {
            let mut state = hasher.build_hasher();
            for cells in key_of(row) {
                state.write_u64(cells.key_part(row));
            }
            state.write_i64(self.part(row));
            state.write_u8(document(row) as u8);
            state.finish()
        };
        // A number of its own tells most records apart: its codes are dense.
        let numbers = match key.as_slice() {
            [number] if self.parts.is_empty() && documents.is_none() => number.texts(),
            _ => None,
        };
        let mut by_number = vec![NO_ROW; numbers.map_or(0, |(_, texts)| texts)];
        let mut by_content: HashTable<u32> = HashTable::new();
        let mut lost = vec![false; self.len()];
        let recency: OnceCell<Vec<Recency>> = OnceCell::new();
        let joins = self.may_have_other_columns(table);
        let mut given_up = GivenUp::default();
        for row in self.rows.iter().copied() {
            let code = numbers.and_then(|(codes, _)| codes.get(row));
            let known = code.and_then(|code| by_number.get_mut(*code as usize));
            let newest = if let Some(newest) = known {
                if *newest == NO_ROW {
                    *newest = row as u32;
                    continue;
                }
                newest
            } else {
                let same = |other: usize| {
                    let cells = key_of(row);
                    self.part(row) == self.part(other)
                        && document(row) == document(other)
                        && cells.len() == key_of(other).len()
                        && cells
                            .iter()
                            .all(|cells| cells.key_part(row) == cells.key_part(other))
                };
                let entry = by_content.entry(
                    hash(row),
                    |other| same(*other as usize),
                    |other| hash(*other as usize),
                );
                match entry {
                    Entry::Vacant(free) => {
                        free.insert(row as u32);
                        continue;
                    }
                    Entry::Occupied(found) => found.into_mut(),
                }
            };
            let other = *newest as usize;
            let recency = recency.get_or_init(|| self.recency(table, accounts));
            let order = self.compare_states(table, recency, row, other);
            let loser = if order == Ordering::Greater {
                *newest = row as u32;
                other
            } else {
                row
            };
            lost[loser] = true;
            if joins {
                given_up.note(loser, if loser == row { other } else { row });
            }
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
        // In most exports no record stands twice.
        if let Some(recency) = recency.into_inner() {
            self.rows.retain(|row| !lost[*row]);
            self.fill_from_other_columns(table, given_up, &recency, accounts);
        }
    }

    fn part(&self, row: usize) -> i64 {
        self.parts.get(&row).copied().unwrap_or(0)
    }

    /// How late each file was exported.
    pub(super) fn recency(&self, table: TableKind, accounts: &[InputAccount]) -> Vec<Recency> {
        let mut recency: Vec<Recency> = accounts
            .iter()
            .map(|account| (None, day_in_name(&account.file)))
            .collect();
        let main = fields::shape(table).main_date;
        let times = self.times(main);
        for row in 0..self.len() {
            if let Some(seconds) = times.seconds(row) {
                let last = &mut recency[self.file_of(row)].0;
                *last = (*last).max(Some(seconds));
            }
        }
        recency
    }

    /// Which of two rows of one record is the newer state: by the time of the
    /// last update, else by which file was exported later, else by the last
    /// thing that happened to it, else by what it says, so that the order of
    /// files and rows never matters.
    pub(super) fn compare_states(
        &self,
        table: TableKind,
        recency: &[Recency],
        a: usize,
        b: usize,
    ) -> Ordering {
        let by_content = self.compare(a, b);
        if by_content.is_eq() {
            return Ordering::Equal;
        }
        let updated = |row: usize| {
            fields::shape(table)
                .updated
                .iter()
                .find_map(|field| self.time(field, row))
                .map(|time| time.seconds)
        };
        let version = |row: usize| {
            fields::shape(table)
                .version
                .and_then(|field| self.number(field, row))
                .unwrap_or_default()
        };
        let happened = |row: usize| {
            fields::shape(table)
                .happenings
                .iter()
                .filter_map(|field| self.time(field, row))
                .map(|time| time.seconds)
                .max()
        };
        let exported = |row: usize| recency[self.file_of(row)];
        updated(a)
            .cmp(&updated(b))
            .then_with(|| version(a).total_cmp(&version(b)))
            .then_with(|| exported(a).cmp(&exported(b)))
            .then_with(|| happened(a).cmp(&happened(b)))
            .then(by_content)
    }

    /// Which of two rows comes first by all that they say.
    #[must_use]
    pub fn compare(&self, a: usize, b: usize) -> Ordering {
        self.columns
            .iter()
            .map(|(_, cells)| cells.compare(a, b))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}
