//! Decides how the cells of a table are written, once all of its rows are read,
//! and which of them can be used. What one file leaves open, [`like_files`] tell,
//! and times of all files are brought into [`one_zone`].

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::assign_meanings::is_titled_as_company;
use super::cells::{
    Cells, DayOrderVotes, Reading, TimesOfOneDay, add_answers_of_one_day, add_ends_of_one_day,
    add_up_parts, days_or_moments, join_clocks, retain_rows,
};
use super::clients::headings::client_of;
use super::fields::{self, Field, ValueKind};
use super::header::normalise_header;
use super::read_file::{Records, unused_columns};
use super::rows::read_rows::{Chunk, Doubtful, Section, says_unknown_cycle};
use super::text::source::{Broken, Source};
use super::value::is_mask;
use crate::language::{Message, Value, message};
use crate::model::{ColumnAccount, InputAccount, RejectedRow, RowFate};

mod conclude;
mod decimal_sign;
mod formats;
mod hundredths;
pub mod like_files;
mod likelier_order;
mod lost_decimals;
mod minor_units;
pub mod one_zone;
mod sequence;
mod swapped;
mod two_orders;
mod unit_by_moments;
mod words;

pub use conclude::{ASKS_ORDER, ASKS_SCALE};
use formats::ColumnFormat;
pub use two_orders::doubts_of_dates;
pub use words::{ASKS_FLAG, note_of};

/// What a table in a file comes to.
#[derive(Debug)]
pub struct Settled {
    pub records: Records,
    pub rejected: Vec<RejectedRow>,
}

/// Decides formats, accounts for rows and columns, and sets aside the rows that
/// lack what their table cannot do without.
///
/// # Errors
/// When a row that is set aside cannot be read again.
pub fn settle(
    section: &Section,
    source: Source<'_>,
    mut rows: Chunk,
    account: &mut InputAccount,
) -> Result<Settled, Broken> {
    let mut work = Settling {
        section,
        source,
        account,
        rejected: Vec::new(),
        either_order: BTreeSet::new(),
    };
    work.tell_repeating_columns();
    let mut votes = votes_of(&rows);
    if work.read_two_orders(&mut rows, &votes) {
        votes = votes_of(&rows);
    }
    let formats = work.decide_formats(&rows, votes);
    work.note_lost_decimals(&rows);
    work.account_for_rows(&mut rows);
    for (rows, note) in [
        (rows.short, "note-short-rows"),
        (rows.broken, "note-broken-rows"),
    ] {
        if rows > 0 {
            work.note(Message::new(note).with("n", rows));
        }
    }
    let mut columns: Columns = rows
        .columns
        .into_par_iter()
        .zip(&section.used)
        .zip(&formats)
        .with_max_len(1)
        .map(|((reading, (_, field)), format)| {
            let cells = reading.settle(format.values);
            (*field, cells.up_to(fields::most(field)))
        })
        .collect();
    join_clocks(&mut columns);
    let ends = add_ends_of_one_day(&mut columns);
    work.note_times_of_one_day(ends, ["note-ends-of-one-day", "note-ends-of-untold-days"]);
    let answers = add_answers_of_one_day(&mut columns);
    work.note_times_of_one_day(
        answers,
        ["note-answers-of-one-day", "note-answers-of-untold-days"],
    );
    columns
        .par_iter_mut()
        .for_each(|(_, cells)| days_or_moments(cells));
    minor_units::correct(&mut columns, &formats, rows.lines.len());
    work.replace_decided_words(&mut columns);
    let masked = work.note_masks(&columns);
    let unread = work.account_for_columns(&columns, &formats);
    let places = (&mut rows.lines, &mut rows.wholes);
    work.set_aside_unusable(&mut columns, places, &rows.doubtful)?;
    // A record counts although nothing tells whose it is.
    for number in masked {
        columns[number].1.blank_texts(is_mask);
    }
    let dialect = section.recognised.dialect;
    for (nobodys, nobody) in dialect.map_or(&[][..], |dialect| dialect.nobody) {
        for (_, cells) in columns.iter_mut().filter(|(field, _)| field == nobodys) {
            cells.blank_texts(|text| text == *nobody);
        }
    }
    work.note_unreadable(&columns, &rows.lines, &unread);
    work.note_only_company(&columns);
    work.account_for_dates(&columns);
    add_up_parts(&mut columns);
    let mut rejected = work.rejected;
    rejected.sort_by_key(|row| row.line);
    Ok(Settled {
        records: Records {
            table: section.recognised.table,
            dialect: section.recognised.dialect,
            columns,
            lines: rows.lines,
            wholes: rows.wholes,
        },
        rejected,
    })
}

/// What the numeric dates of each column prove about their order.
fn votes_of(rows: &Chunk) -> Vec<DayOrderVotes> {
    let columns = rows.columns.par_iter().with_max_len(1);
    columns.map(Reading::day_order_votes).collect()
}

/// The columns in use, with their cells.
type Columns = Vec<(&'static Field, Cells)>;

struct Settling<'a> {
    section: &'a Section,
    source: Source<'a>,
    account: &'a mut InputAccount,
    rejected: Vec<RejectedRow>,
    /// The rows with a date of which nothing tells the order, where the file
    /// has both.
    either_order: BTreeSet<usize>,
}

impl Settling<'_> {
    fn account_for_rows(&mut self, all: &mut Chunk) {
        let rows = &mut self.account.rows;
        rows.count_many(RowFate::Used, all.lines.len() as u64);
        rows.count_many(RowFate::SetAside, all.misshapen.len() as u64);
        for (line, reason, text) in all.misshapen.drain(..) {
            self.reject(line, None, reason, text);
        }
        std::mem::take(&mut all.not_records).account(self.account);
    }

    fn reject(&mut self, line: u64, column: Option<String>, reason: Message, text: String) {
        self.rejected.push(RejectedRow {
            file: self.account.file.clone(),
            line,
            column,
            reason,
            text,
        });
    }

    /// Tells in which columns signs stand in the place of names.
    fn note_masks(&mut self, columns: &Columns) -> Vec<usize> {
        let mut masked = Vec::new();
        for (number, (_, cells)) in columns.iter().enumerate() {
            let mut masks = BTreeMap::new();
            cells.count_texts(is_mask, &mut masks);
            if let Some(example) = masks.keys().next() {
                let n: u64 = masks.values().sum();
                let (place, _) = self.section.used[number];
                let note = message!(
                    "note-masks",
                    title = Value::quoted(self.header(place).trim()),
                    n = n,
                    example = Value::quoted(*example)
                );
                self.note(note);
                masked.push(number);
            }
        }
        masked
    }

    /// Tells that every record is of one company under a title that may be that
    /// of the provider's own.
    fn note_only_company(&mut self, columns: &Columns) {
        const ENOUGH: u64 = 5;
        // Signs that were taken out may stand beside the one name.
        const FEW: usize = 8;
        let client = client_of(self.section.recognised.table);
        let Some(number) = columns.iter().position(|(field, _)| Some(*field) == client) else {
            return;
        };
        let title = self.header(self.section.used[number].0);
        if !is_titled_as_company(&normalise_header(&title)) {
            return;
        }
        let cells = &columns[number].1;
        if cells.different_texts() > FEW {
            return;
        }
        let mut names = BTreeMap::new();
        cells.count_texts(|_| true, &mut names);
        let n: u64 = names.values().sum();
        if names.len() == 1 && n >= ENOUGH {
            self.note(message!(
                "note-only-company",
                title = Value::quoted(title.trim()),
                n = n
            ));
        }
    }

    /// Tells of cells in rows that count which hold something that cannot be
    /// read: what rests on them is less, and nothing else would say so.
    fn note_unreadable(&mut self, columns: &Columns, lines: &[u32], doubtful: &[usize]) {
        for number in doubtful {
            let (place, field) = self.section.used[*number];
            let cells = &columns[*number].1;
            let mut unreadable = (0..lines.len()).filter(|row| cells.is_unreadable(*row));
            if let Some(first) = unreadable.next() {
                self.note(message!(
                    "note-unreadable-cells",
                    title = Value::quoted(self.header(place).trim()),
                    n = 1 + unreadable.count(),
                    expected = Value::known(fields::expected(field.kind)),
                    line = u64::from(lines[first])
                ));
            }
        }
    }

    fn note(&mut self, note: Message) {
        self.account.notes.push(note);
    }

    /// Tells how many times of day were taken for those of the only day, and of
    /// how many nothing tells it.
    fn note_times_of_one_day(&mut self, times: TimesOfOneDay, notes: [&'static str; 2]) {
        for (n, note) in [times.taken, times.untold].into_iter().zip(notes) {
            if n > 0 {
                self.note(Message::new(note).with("n", n));
            }
        }
    }

    fn tell_repeating_columns(&mut self) {
        let recognised = &self.section.recognised;
        if recognised.repeating > 0 {
            let columns = (0..recognised.repeating).chain(recognised.said_once.iter().copied());
            let titles = columns.map(|column| Value::quoted(self.header(column).trim()));
            let titles: Vec<Value> = titles.collect();
            self.note(message!("note-blank-repeats", titles = titles));
        }
    }

    fn header(&self, column: usize) -> String {
        let title = self.section.layout.headers.get(column);
        title.cloned().unwrap_or_default()
    }

    /// Accounts for all columns; which of those in use hold what cannot be
    /// read, by their number among these.
    fn account_for_columns(&mut self, columns: &Columns, formats: &[ColumnFormat]) -> Vec<usize> {
        let counts: Vec<(u64, u64)> = columns
            .par_iter()
            .with_max_len(1)
            .map(|(_, cells)| cells.filled_and_parsed())
            .collect();
        let mut accounts = unused_columns(&self.section.layout.headers);
        for (account, column) in accounts.iter_mut().zip(&self.section.recognised.columns) {
            account.passed_over = column.passed_over();
        }
        for (number, ((place, field), format)) in self.section.used.iter().zip(formats).enumerate()
        {
            let (filled, mut parsed) = counts[number];
            let cells = &columns[number].1;
            let unknown_words = self.unknown_words(number, cells);
            parsed -= unknown_words.iter().map(|word| word.rows).sum::<u64>();
            self.ask_for_words(number, &unknown_words, filled, cells);
            let found = &self.section.recognised.columns[*place];
            // What stands in headings only has no column of its own.
            if accounts.len() <= *place {
                accounts.extend(unused_columns(&[String::new()]));
            }
            accounts[*place] = ColumnAccount {
                header: self.header(*place),
                meaning: Some(field.name),
                found_by: found.found_by,
                passed_over: None,
                kind: Some(fields::kind_name(field.kind)),
                format: format.name.clone(),
                filled,
                parsed,
                unknown_words,
                example: None,
            };
        }
        self.account.columns.extend(accounts);
        let counts = counts.into_iter().enumerate();
        let unread = counts.filter(|(_, (filled, parsed))| filled > parsed);
        unread.map(|(number, _)| number).collect()
    }

    /// Takes out the rows that lack a required value: they are set aside, not
    /// used.
    fn set_aside_unusable(
        &mut self,
        columns: &mut Columns,
        (lines, wholes): (&mut Vec<u32>, &mut Vec<u64>),
        doubtful: &[Doubtful],
    ) -> Result<(), Broken> {
        // Every other row holds all that it needs, however it is read.
        if doubtful.is_empty() {
            return Ok(());
        }
        let mut usable = vec![true; lines.len()];
        for row in doubtful {
            if let Some((column, reason)) = self.what_row_lacks(columns, row.record) {
                self.account.rows.recount(RowFate::Used, RowFate::SetAside);
                let text = self.source.row(row.start, row.length)?;
                let line = u64::from(lines[row.record]);
                self.reject(line, Some(column), reason, text);
                usable[row.record] = false;
            }
        }
        if usable.contains(&false) {
            retain_rows(lines, &usable);
            retain_rows(wholes, &usable);
            for (_, cells) in columns {
                cells.retain(&usable);
            }
        }
        Ok(())
    }

    /// The column and the reason that make a row unusable.
    fn what_row_lacks(
        &self,
        columns: &[(&'static Field, Cells)],
        row: usize,
    ) -> Option<(String, Message)> {
        let table = self.section.recognised.table;
        if let Some(lack) = self.unknown_cycle(columns, row) {
            return Some(lack);
        }
        let has = |field: &'static Field| columns.iter().any(|(other, _)| *other == field);
        let mut required = fields::required_beside(table, has);
        required.find_map(|alternatives| {
            let present: Vec<&(&'static Field, Cells)> = columns
                .iter()
                .filter(|(field, _)| alternatives.contains(field))
                .collect();
            let usable = present
                .iter()
                .any(|(_, cells)| !cells.is_empty_at(row) && !cells.is_unreadable(row));
            let (field, cells) = present.first()?;
            // What cannot be read as a rating is told apart from no answer.
            let is_no_rating = field.kind == ValueKind::Rating && cells.is_unreadable(row);
            if usable || (fields::may_be_blank(table, alternatives) && !is_no_rating) {
                return None;
            }
            let title = self.title_of(field);
            let quoted = Value::quoted(&title);
            let is_date = matches!(cells, Cells::Time(_));
            let reason = if is_date && self.either_order.contains(&row) {
                message!("rejected-either-order", title = quoted)
            } else if cells.is_unreadable(row) {
                message!(
                    "rejected-unreadable",
                    title = quoted,
                    expected = Value::known(fields::expected(field.kind))
                )
            } else {
                message!("rejected-cell-empty", title = quoted)
            };
            Some((title, reason))
        })
    }

    /// An amount for a time that is not known is no amount a month.
    fn unknown_cycle(
        &self,
        columns: &[(&'static Field, Cells)],
        row: usize,
    ) -> Option<(String, Message)> {
        let cells = |of: &'static Field| {
            let column = columns.iter().find(|(field, _)| *field == of);
            column.map(|(_, cells)| cells)
        };
        let cycle = cells(&fields::recurring::INTERVAL)?;
        let is_monthly_anyway = cells(&fields::recurring::MRR)
            .is_some_and(|cells| !cells.is_empty_at(row) && !cells.is_unreadable(row));
        if is_monthly_anyway || !says_unknown_cycle(cycle.text(row)) {
            return None;
        }
        let title = self.title_of(&fields::recurring::INTERVAL);
        let reason = message!("rejected-billing-cycle", title = Value::quoted(&title));
        Some((title, reason))
    }

    fn title_of(&self, field: &'static Field) -> String {
        self.section
            .used
            .iter()
            .find(|(_, other)| *other == field)
            .map_or(field.name.to_owned(), |(column, _)| {
                self.header(*column).trim().to_owned()
            })
    }

    /// Notes the first and last day of the records, by the table's main date.
    fn account_for_dates(&mut self, columns: &Columns) {
        let main = fields::shape(self.section.recognised.table).main_date;
        let Some((_, cells)) = columns.iter().find(|(field, _)| *field == main) else {
            return;
        };
        let seconds = cells.times().map(|moment| moment.seconds);
        let ends = seconds.fold((i64::MAX, i64::MIN), |(first, last), second| {
            (second.min(first), second.max(last))
        });
        let (first, last) = (day_of(ends.0), day_of(ends.1));
        let account = &mut *self.account;
        account.first = first.into_iter().chain(account.first.take()).min();
        account.last = last.into_iter().chain(account.last.take()).max();
    }
}

fn day_of(seconds: i64) -> Option<String> {
    chrono::DateTime::from_timestamp(seconds, 0).map(|moment| moment.format("%Y-%m-%d").to_string())
}
