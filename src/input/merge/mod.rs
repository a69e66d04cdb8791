//! Brings the records of all files together: one row for each record, in its
//! newest state, whichever file it came from.

mod agreements;
mod cells;
mod changed_agreements;
mod column_views;
mod dated_name;
mod endpoint_lists;
mod gone_agreements;
mod history;
mod invoice_lines;
mod lengths_of_time;
mod lists_about_tickets;
mod months;
mod newest;
mod numbers_in_names;
mod other_columns;
mod payments;
mod plain_numbers;
mod repeats;
mod row_counts;
mod series;
mod status_categories;
mod totals;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::Exports;
use super::assemble::{MergedTables, assemble};
use super::cells::dictionary::NO_TEXT;
use super::dialect::Lines;
use super::fields::{self, Field};
use super::read_file::{FileRead, Records};
use super::tables::Origin;
use super::value::time::{Moment, PackedTime};
use crate::config::Configuration;
use crate::model::TableKind;
use cells::{MergedCells, Part};
pub use column_views::{Meanings, Times};

/// The records of one table from all its files, one column a field.
#[derive(Debug)]
pub struct Merged {
    columns: Vec<(&'static Field, MergedCells)>,
    /// Where each row was read.
    origins: Vec<Origin>,
    /// What stands in all cells of each row, as a number that like rows of one
    /// file share; nothing in tables that do not ask for it.
    wholes: Vec<u64>,
    /// The rows that count, in no order that matters.
    pub rows: Vec<usize>,
    /// By the name of each field, the files that have no column for it.
    lacking: BTreeMap<&'static str, BTreeSet<u32>>,
    /// Which part of a record a row is, where it stands on several; and how
    /// many other rows were folded into it.
    parts: HashMap<usize, i64>,
    folded: HashMap<usize, u64>,
    /// What the amounts on the rows of one invoice are, where a file's dialect
    /// knows.
    lines: HashMap<u32, Lines>,
    /// The files whose rows are lines with a quantity and a price.
    priced: BTreeSet<u32>,
    /// How many records were added up from several rows.
    pub added_up: u64,
    /// How many invoices stand on a row for each of their payments.
    pub paid_in_parts: u64,
    /// How many records stand in several files that differ, although nothing
    /// says which of them is newer.
    pub undecided: u64,
    /// The agreements that a newer list does not have any more, as they are called.
    pub gone: Vec<String>,
    /// How many invoice numbers several invoices share.
    pub shared_numbers: u64,
}

/// Merges what was read from all files and assembles the tables.
#[must_use]
pub fn merge(reads: Vec<FileRead>, configuration: &Configuration, accounts_only: bool) -> Exports {
    let mut accounts = Vec::with_capacity(reads.len());
    let mut rejected = Vec::new();
    let mut by_table: HashMap<TableKind, Vec<(u32, Records)>> = HashMap::new();
    for (file, read) in reads.into_iter().enumerate() {
        accounts.push(read.account);
        rejected.extend(read.rejected);
        for records in read.records {
            by_table
                .entry(records.table)
                .or_default()
                .push((file as u32, records));
        }
    }
    let mut merged = |table: TableKind| {
        by_table.remove(&table).map(|files| {
            let mut merged = Merged::of(table, files);
            if table == TableKind::Invoices {
                merged.take_numbers_from_names(&mut accounts);
            }
            merged.write_numbers_alike(table);
            merged.join_series(table);
            if table == TableKind::Tickets {
                merged.leave_out_lists_about_tickets(&mut accounts);
            }
            merged.leave_out_row_counts(table, &mut accounts);
            if table == TableKind::Invoices {
                merged.take_due_dates(&mut accounts);
                merged.make_up_totals(&mut accounts);
                merged.take_totals(&mut accounts);
                merged.added_up = invoice_lines::fold(&mut merged);
            }
            if table == TableKind::Tickets {
                merged.take_status_categories();
                merged.fold_histories(&mut accounts);
                merged.take_lengths_of_time(&mut accounts);
                merged.take_last_changes();
                merged.take_allowances(&mut accounts);
            }
            if table == TableKind::Endpoints {
                endpoint_lists::date(&mut merged);
            }
            if fields::shape(table).repeats {
                merged.number_repeats(table);
            }
            if table == TableKind::Recurring {
                months::date(&mut merged);
                merged.spell_clients_of_agreements_alike();
                merged.supersede_changed_agreements(&mut accounts);
                merged.gone = merged.end_gone_agreements(&accounts);
                merged.undecided = merged.keep_newest_agreements(&mut accounts);
            }
            merged.keep_newest(table, &mut accounts);
            merged
        })
    };
    let merged = MergedTables {
        tickets: merged(TableKind::Tickets),
        sla: merged(TableKind::Sla),
        invoices: merged(TableKind::Invoices),
        recurring: merged(TableKind::Recurring),
        mrr_movements: merged(TableKind::MrrMovements),
        time_entries: merged(TableKind::TimeEntries),
        csat: merged(TableKind::Csat),
        endpoints: merged(TableKind::Endpoints),
        meetings: merged(TableKind::Meetings),
        costs: merged(TableKind::Costs),
    };
    let (tables, caveats) = assemble(merged, &mut accounts, configuration, accounts_only);
    Exports {
        tables,
        accounts,
        rejected,
        caveats,
    }
}

/// By the name of each field that a file has a column for, the files that have
/// none.
fn lacking(table: TableKind, files: &[(u32, Records)]) -> BTreeMap<&'static str, BTreeSet<u32>> {
    let has = |records: &Records, field: &'static Field| {
        records.columns.iter().any(|(other, _)| *other == field)
    };
    let fields = fields::of(table).iter();
    let fields = fields.filter(|field| files.iter().any(|(_, records)| has(records, field)));
    let without = |field: &'static Field| {
        let files = files.iter().filter(|(_, records)| !has(records, field));
        files.map(|(file, _)| *file).collect()
    };
    fields.map(|field| (field.name, without(field))).collect()
}

impl Merged {
    fn of(table: TableKind, mut files: Vec<(u32, Records)>) -> Self {
        let rows = files.iter().map(|(_, records)| records.lines.len()).sum();
        let lacking = lacking(table, &files);
        let parts: Vec<(&'static Field, Vec<Part>)> = fields::of(table)
            .iter()
            .map(|field| {
                // A priority of 2 is not the state of that number.
                let parts = files.iter_mut().map(|(_, records)| Part {
                    cells: records.take_column(field),
                    rows: records.lines.len(),
                    own_words: match (records.dialect, field.name) {
                        (Some(dialect), "status") => dialect.statuses,
                        (Some(dialect), "priority") => dialect.priorities,
                        _ => &[],
                    },
                });
                let mut parts: Vec<Part> = parts.collect();
                if field.name == fields::tickets::TICKET_ID.name {
                    plain_numbers::write_alike(&mut parts);
                }
                (*field, parts)
            })
            .collect();
        let columns = parts
            .into_par_iter()
            .filter_map(|(field, parts)| Some((field, MergedCells::gather(parts, rows)?)))
            .collect();
        let mut merged = Self {
            columns,
            origins: Vec::with_capacity(rows),
            wholes: Vec::new(),
            rows: (0..rows).collect(),
            lacking,
            parts: HashMap::new(),
            folded: HashMap::new(),
            lines: HashMap::new(),
            priced: BTreeSet::new(),
            added_up: 0,
            paid_in_parts: 0,
            undecided: 0,
            gone: Vec::new(),
            shared_numbers: 0,
        };
        for (file, records) in files {
            if let Some(dialect) = records.dialect {
                merged.lines.insert(file, dialect.lines);
            }
            merged.wholes.extend(records.wholes);
            let lines = records.lines.into_iter();
            merged
                .origins
                .extend(lines.map(|line| Origin { file, line }));
        }
        merged
    }

    /// How many of the rows that count are of the file.
    #[must_use]
    pub fn file_of(&self, row: usize) -> usize {
        self.origins[row].file as usize
    }

    /// Where a row was read.
    #[must_use]
    pub fn origin(&self, row: usize) -> Origin {
        self.origins[row]
    }

    /// Whether any file has a column for the field.
    #[must_use]
    pub fn has(&self, field: &'static Field) -> bool {
        self.columns.iter().any(|(other, _)| *other == field)
    }

    /// The fields that any file has a column for.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> {
        self.columns.iter().map(|(field, _)| *field)
    }

    /// Whether a cell holds nothing, as it does without its column.
    fn says_nothing(&self, field: &'static Field, row: usize) -> bool {
        self.cells(field).is_none_or(|cells| cells.is_absent(row))
    }

    /// Puts what a row says in the place of what another does.
    pub fn copy_cell(&mut self, field: &'static Field, from: usize, to: usize) {
        if let Some(cells) = self.cells_mut(field) {
            cells.copy(from, to);
        }
    }

    fn cells(&self, field: &'static Field) -> Option<&MergedCells> {
        self.columns
            .iter()
            .find(|(other, _)| *other == field)
            .map(|(_, cells)| cells)
    }

    /// The text of a cell.
    #[must_use]
    pub fn text(&self, field: &'static Field, row: usize) -> Option<&str> {
        match self.cells(field)? {
            MergedCells::Text { codes, dictionary } => dictionary.text(codes[row]),
            _ => None,
        }
    }

    /// The codes of a column's texts, and the texts by code; `None` without
    /// the column.
    pub fn coded(
        &self,
        field: &'static Field,
    ) -> Option<(impl Fn(usize) -> Option<u32>, impl Iterator<Item = &str>)> {
        match self.cells(field)? {
            MergedCells::Text { codes, dictionary } => {
                let code = |row: usize| Some(codes[row]).filter(|code| *code != NO_TEXT);
                Some((code, dictionary.texts()))
            }
            _ => None,
        }
    }

    /// The code by which a column knows a text.
    #[must_use]
    pub fn code_of_text(&self, field: &'static Field, text: &str) -> Option<u32> {
        match self.cells(field)? {
            MergedCells::Text { dictionary, .. } => dictionary.known(text),
            _ => None,
        }
    }

    #[must_use]
    pub fn mention(&self, field: &'static Field, row: usize) -> Option<bool> {
        match self.cells(field)? {
            MergedCells::Mention(mentions) => mentions[row],
            _ => None,
        }
    }

    #[must_use]
    pub fn time(&self, field: &'static Field, row: usize) -> Option<Moment> {
        match self.cells(field)? {
            MergedCells::Time(times) => times[row].moment(),
            _ => None,
        }
    }

    #[must_use]
    pub fn number(&self, field: &'static Field, row: usize) -> Option<f64> {
        match self.cells(field)? {
            MergedCells::Number(numbers) => numbers[row],
            _ => None,
        }
    }

    /// What the amounts on several rows of one invoice are.
    #[must_use]
    pub fn lines_of(&self, row: usize) -> Lines {
        let file = self.origins[row].file;
        if self.priced.contains(&file) {
            return Lines::Own;
        }
        self.lines.get(&file).copied().unwrap_or(Lines::Unknown)
    }

    /// How many rows there are, those that do not count among them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.origins.len()
    }

    /// Says which part of its record a row is.
    pub fn set_part(&mut self, row: usize, part: i64) {
        self.parts.insert(row, part);
    }

    pub fn set_number(&mut self, field: &'static Field, row: usize, number: f64) {
        if let Some(MergedCells::Number(numbers)) = self.cells_mut(field) {
            numbers[row] = Some(number);
        }
    }

    /// Makes room for a field that no file has a column for.
    fn provide(&mut self, field: &'static Field) {
        if !self.has(field) {
            let empty = MergedCells::empty(field.kind, self.len());
            self.columns.push((field, empty));
        }
    }

    fn cells_mut(&mut self, field: &'static Field) -> Option<&mut MergedCells> {
        self.provide(field);
        let mut columns = self.columns.iter_mut();
        columns
            .find(|(other, _)| *other == field)
            .map(|(_, cells)| cells)
    }

    fn set_text(&mut self, field: &'static Field, row: usize, text: &str) {
        if let Some(MergedCells::Text { codes, dictionary }) = self.cells_mut(field) {
            codes[row] = dictionary.code(text);
        }
    }

    fn set_time(&mut self, field: &'static Field, row: usize, moment: Option<Moment>) {
        if let Some(MergedCells::Time(times)) = self.cells_mut(field) {
            times[row] = moment.map_or(PackedTime::ABSENT, PackedTime::known);
        }
    }

    /// Fills in the moments that a column lacks, by the position of their file
    /// among the accounts.
    pub fn fill_times(&mut self, field: &'static Field, of_file: impl Fn(usize) -> Option<Moment>) {
        self.provide(field);
        for (other, cells) in &mut self.columns {
            if let MergedCells::Time(times) = cells
                && *other == field
            {
                for (time, origin) in times.iter_mut().zip(&self.origins) {
                    let told = time.moment().or_else(|| of_file(origin.file as usize));
                    *time = told.map_or(PackedTime::ABSENT, PackedTime::known);
                }
            }
        }
    }

    /// Takes other rows for parts of one that stands for all of them.
    pub fn fold_into(&mut self, row: usize, others: usize) {
        self.folded.insert(row, others as u64);
    }

    /// The code of a cell's text; the same for all cells that say the same.
    #[must_use]
    pub fn code(&self, field: &'static Field, row: usize) -> u32 {
        match self.cells(field) {
            Some(MergedCells::Text { codes, .. }) => codes[row],
            _ => NO_TEXT,
        }
    }
}
