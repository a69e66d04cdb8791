//! Decides how the cells of a table are written, once all of its rows are read,
//! and which of them can be used.

use rayon::prelude::*;

use super::cells::{
    Cells, DayOrderVotes, Reading, TimeTally, days_or_moments, join_clocks, retain_rows,
};
use super::fields::{self, Field, ValueKind, recurring};
use super::header::normalise_header;
use super::read_file::{Records, unused_columns};
use super::read_rows::{Chunk, Doubtful, Section, says_unknown_cycle};
use super::source::{Broken, Source};
use super::value::Format;
use super::value::duration::unit_of_title;
use super::value::money_unit::{MoneyUnit, money_unit_of_title, months_of_title};
use super::value::rating::TakenScale;
use super::value::time::offset_of_title;
use crate::language::{Message, Value, message};
use crate::model::{ColumnAccount, InputAccount, RejectedRow, RowFate};

mod conclude;
mod sequence;
mod words;

pub use conclude::{ASKS_ORDER, ASKS_SCALE};
use sequence::order_of_sequence;
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
    };
    work.tell_repeating_columns();
    let formats = work.decide_formats(&rows);
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
        .map(|((reading, (_, field)), format)| (*field, reading.settle(format.values)))
        .collect();
    join_clocks(&mut columns);
    columns
        .par_iter_mut()
        .for_each(|(_, cells)| days_or_moments(cells));
    work.replace_decided_words(&mut columns);
    work.account_for_columns(&columns, &formats);
    work.set_aside_unusable(&mut columns, &mut rows.lines, &rows.doubtful)?;
    work.account_for_dates(&columns);
    let mut rejected = work.rejected;
    rejected.sort_by_key(|row| row.line);
    Ok(Settled {
        records: Records {
            table: section.recognised.table,
            dialect: section.recognised.dialect,
            columns,
            lines: rows.lines,
        },
        rejected,
    })
}

/// The columns in use, with their cells.
type Columns = Vec<(&'static Field, Cells)>;

/// How one column is written.
struct ColumnFormat {
    values: Format,
    name: Option<String>,
}

struct Settling<'a> {
    section: &'a Section,
    source: Source<'a>,
    account: &'a mut InputAccount,
    rejected: Vec<RejectedRow>,
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

    fn note(&mut self, note: Message) {
        self.account.notes.push(note);
    }

    fn tell_repeating_columns(&mut self) {
        let columns = self.section.recognised.repeating;
        if columns > 0 {
            let titles = (0..columns).map(|column| Value::quoted(self.header(column).trim()));
            let titles: Vec<Value> = titles.collect();
            self.note(message!("note-blank-repeats", titles = titles));
        }
    }

    fn header(&self, column: usize) -> String {
        let title = self.section.layout.headers.get(column);
        title.cloned().unwrap_or_default()
    }

    fn decide_formats(&mut self, rows: &Chunk) -> Vec<ColumnFormat> {
        let tallies: Vec<(DayOrderVotes, TimeTally)> = rows
            .columns
            .par_iter()
            .with_max_len(1)
            .map(|column| (column.day_order_votes(), column.time_tally()))
            .collect();
        let mut of_file = DayOrderVotes::default();
        for (of_column, _) in &tallies {
            of_file.add(*of_column);
        }
        let is_open = of_file.dates > 0 && of_file.winner().is_none();
        let by_sequence = is_open.then(|| order_of_sequence(&self.section.used, rows));
        let by_sequence = by_sequence.flatten();
        // Of several columns that speak for one all have to.
        let mut likelier = tallies.iter().filter_map(|(votes, _)| votes.likelier());
        let first = likelier.next();
        let guess = first.filter(|first| likelier.all(|other| other == *first));
        let decisions = &self.section.decisions;
        let decimal = decisions
            .decimal_sign
            .map_or_else(|| self.decimal_sign(rows), |decided| decided.value);
        if decisions.decimal_sign.is_none() {
            self.ask_for_decimal_sign(decimal, rows);
        }
        let decided = decisions.date_order.map(|decided| decided.value);
        let used = &self.section.used;
        used.iter()
            .zip(tallies)
            .enumerate()
            .map(|(number, ((place, field), (votes, times)))| {
                let by_file = votes.winner().or(of_file.winner()).or(by_sequence);
                let proven = by_file.or(self.section.of_others.order);
                if votes.dates > 0
                    && decided.or(by_file).is_none()
                    && let Some(order) = proven
                {
                    self.note(message!(
                        "note-order-of-others",
                        title = Value::quoted(self.header(*place)),
                        order = Value::known(order.word())
                    ));
                }
                let order = decided
                    .or(proven)
                    .unwrap_or_else(|| guess.unwrap_or_else(|| self.guess_order(decimal)));
                if decided.is_none() && votes.day_first > 0 && votes.month_first > 0 {
                    self.note(message!(
                        "note-order-contradicted",
                        title = Value::quoted(self.header(*place)),
                        order = Value::known(order.word())
                    ));
                }
                if votes.dates > 0 && decided.is_none() && proven.is_none() {
                    self.ask_for_order(*place, order, rows);
                }
                let are_swapped = decided.is_none()
                    && votes.are_all_proven()
                    && rows.columns[number].only_known_up_to_12();
                if are_swapped {
                    self.note(message!(
                        "note-swapped-dates",
                        title = Value::quoted(self.header(*place))
                    ));
                }
                if times.ages > 0 {
                    self.note(message!(
                        "note-ages",
                        title = Value::quoted(self.header(*place)),
                        n = times.ages
                    ));
                }
                let header = self.header(*place);
                let forms = self
                    .section
                    .recognised
                    .dialect
                    .map(|dialect| dialect.values);
                let by_product = forms.and_then(|forms| forms.rating);
                let scale = self.rating_scale(number, *place, by_product, rows);
                let money = forms
                    .map(|forms| forms.money)
                    .filter(|unit| {
                        *unit != MoneyUnit::Main && !has_fractions(&rows.columns[number])
                    })
                    .unwrap_or_else(|| money_unit_of_title(&header));
                ColumnFormat {
                    values: Format {
                        order,
                        decimal,
                        offset: offset_of_title(&header),
                        unit: forms
                            .and_then(|forms| forms.unit_of(field))
                            .or_else(|| unit_of_title(&header))
                            .or_else(|| self.unit_of_others(field))
                            .or_else(|| self.unit_of_work(field, &rows.columns[number], &header)),
                        money,
                        months: months_of_amount(field, &header),
                        takes_serials: times.takes_serials(),
                        are_swapped,
                        scale: scale.unwrap_or(TakenScale::USUAL),
                    },
                    name: match scale {
                        Some(taken) => Some(taken.scale.word()),
                        None if field.kind == ValueKind::Money => money.word().map(str::to_owned),
                        None => (votes.dates > 0).then(|| order.word().to_owned()),
                    },
                }
            })
            .collect()
    }

    fn account_for_columns(&mut self, columns: &Columns, formats: &[ColumnFormat]) {
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
    }

    /// Takes out the rows that lack a required value: they are set aside, not
    /// used.
    fn set_aside_unusable(
        &mut self,
        columns: &mut Columns,
        lines: &mut Vec<u32>,
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
        fields::required(table).iter().find_map(|alternatives| {
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
            let reason = if cells.is_unreadable(row) {
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

/// Whether numbers of a column have decimals, as no number of cents has.
fn has_fractions(column: &Reading) -> bool {
    column.decimal_votes() != (0, 0)
}

/// How many months the amounts of a column are for that are to be those of one.
fn months_of_amount(field: &Field, title: &str) -> f64 {
    let is_monthly = *field == recurring::MRR;
    let months = is_monthly.then(|| months_of_title(&normalise_header(title)));
    months.flatten().unwrap_or(1.0)
}
