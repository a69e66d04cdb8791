//! Decides how the cells of a table are written, once all of its rows are read,
//! and which of them can be used.

use rayon::prelude::*;

use super::cells::{Cells, DayOrderVotes, TimeTally, days_or_moments, join_clocks, retain_rows};
use super::fields::{self, Field, ValueKind, recurring};
use super::header::normalise_header;
use super::read_file::{Records, unused_columns};
use super::read_rows::{Chunk, Doubtful, Section, says_unknown_cycle};
use super::row_tally::RowTally;
use super::source::{Broken, Source};
use super::value::Format;
use super::value::duration::unit_of_title;
use super::value::money_unit::{MoneyUnit, money_unit_of_title, months_of_title};
use super::value::rating::TakenScale;
use super::value::time::offset_of_title;
use crate::language::{Message, Value, message};
use crate::model::{ColumnAccount, InputAccount, RejectedRow, RowFate};

mod conclude;
mod words;

pub use conclude::{ASKS_ORDER, ASKS_SCALE};
pub use words::{ASKS_FLAG, note_of};

/// What a table in a file comes to.
#[derive(Debug)]
pub struct Settled {
    pub records: Vec<Records>,
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
    mut chunks: Vec<Chunk>,
    account: &mut InputAccount,
) -> Result<Settled, Broken> {
    let mut work = Settling {
        section,
        source,
        account,
        rejected: Vec::new(),
    };
    work.tell_repeating_columns();
    let formats = work.decide_formats(&chunks);
    let mut not_records = RowTally::default();
    for chunk in &mut chunks {
        work.account_for_rows(chunk);
        not_records.add_below(
            std::mem::take(&mut chunk.not_records),
            !chunk.lines.is_empty(),
        );
    }
    not_records.account(work.account);
    let (mut settled, records): (Vec<Columns>, Vec<_>) = chunks
        .into_par_iter()
        .map(|chunk| {
            let used = section.used.iter().zip(chunk.columns).zip(&formats);
            let mut columns: Columns = used
                .map(|(((_, field), reading), format)| (*field, reading.settle(format.values)))
                .collect();
            join_clocks(&mut columns);
            (columns, (chunk.lines, chunk.doubtful))
        })
        .unzip();
    for column in 0..section.used.len() {
        days_or_moments(settled.iter_mut().map(|columns| &mut columns[column].1));
    }
    work.replace_decided_words(&mut settled);
    work.account_for_columns(&settled, &formats);
    let mut settled_records = Vec::with_capacity(settled.len());
    for (mut columns, (mut lines, doubtful)) in settled.into_iter().zip(records) {
        work.set_aside_unusable(&mut columns, &mut lines, &doubtful)?;
        work.account_for_dates(&columns);
        settled_records.push(Records {
            table: section.recognised.table,
            dialect: section.recognised.dialect,
            columns,
            lines,
        });
    }
    let mut rejected = work.rejected;
    rejected.sort_by_key(|row| row.line);
    Ok(Settled {
        records: settled_records,
        rejected,
    })
}

/// The columns of a chunk.
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
    fn account_for_rows(&mut self, chunk: &mut Chunk) {
        let rows = &mut self.account.rows;
        rows.count_many(RowFate::Used, chunk.lines.len() as u64);
        rows.count_many(RowFate::SetAside, chunk.misshapen.len() as u64);
        for (line, reason, text) in chunk.misshapen.drain(..) {
            self.reject(line, None, reason, text);
        }
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

    fn decide_formats(&mut self, chunks: &[Chunk]) -> Vec<ColumnFormat> {
        let votes: Vec<DayOrderVotes> = (0..self.section.used.len())
            .map(|column| {
                let mut votes = DayOrderVotes::default();
                for chunk in chunks {
                    votes.add(chunk.columns[column].day_order_votes());
                }
                votes
            })
            .collect();
        let mut of_file = DayOrderVotes::default();
        for of_column in &votes {
            of_file.add(*of_column);
        }
        // Of several columns that speak for one all have to.
        let mut likelier = votes.iter().filter_map(|votes| votes.likelier());
        let first = likelier.next();
        let guess = first.filter(|first| likelier.all(|other| other == *first));
        let decisions = &self.section.decisions;
        let decimal = decisions
            .decimal_sign
            .map_or_else(|| self.decimal_sign(chunks), |decided| decided.value);
        if decisions.decimal_sign.is_none() {
            self.ask_for_decimal_sign(decimal, chunks);
        }
        let decided = decisions.date_order.map(|decided| decided.value);
        let used = &self.section.used;
        used.iter()
            .zip(votes)
            .enumerate()
            .map(|(number, ((place, field), votes))| {
                let by_file = votes.winner().or(of_file.winner());
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
                    self.ask_for_order(*place, order, chunks);
                }
                let mut times = TimeTally::default();
                for chunk in chunks {
                    times.add(chunk.columns[number].time_tally());
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
                let scale = self.rating_scale(number, *place, by_product, chunks);
                let money = forms
                    .map(|forms| forms.money)
                    .filter(|unit| *unit != MoneyUnit::Main && !has_fractions(number, chunks))
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
                            .or_else(|| self.unit_of_work(field, number, &header, chunks)),
                        money,
                        months: months_of_amount(field, &header),
                        takes_serials: times.takes_serials(),
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

    fn account_for_columns(
        &mut self,
        settled: &[Vec<(&'static Field, Cells)>],
        formats: &[ColumnFormat],
    ) {
        let mut accounts = unused_columns(&self.section.layout.headers);
        for (account, column) in accounts.iter_mut().zip(&self.section.recognised.columns) {
            account.passed_over = column.passed_over();
        }
        for (number, ((place, field), format)) in self.section.used.iter().zip(formats).enumerate()
        {
            let (mut filled, mut parsed) = (0, 0);
            for columns in settled {
                let (more_filled, more_parsed) = columns[number].1.filled_and_parsed();
                filled += more_filled;
                parsed += more_parsed;
            }
            let unknown_words = self.unknown_words(number, settled);
            parsed -= unknown_words.iter().map(|word| word.rows).sum::<u64>();
            self.ask_for_words(number, &unknown_words, filled, settled);
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
        let seconds = || cells.times().map(|moment| moment.seconds);
        let first = seconds().min().and_then(day_of);
        let last = seconds().max().and_then(day_of);
        let account = &mut *self.account;
        account.first = first.into_iter().chain(account.first.take()).min();
        account.last = last.into_iter().chain(account.last.take()).max();
    }
}

fn day_of(seconds: i64) -> Option<String> {
    chrono::DateTime::from_timestamp(seconds, 0).map(|moment| moment.format("%Y-%m-%d").to_string())
}

/// Whether numbers of a column have decimals, as no number of cents has.
fn has_fractions(number: usize, chunks: &[Chunk]) -> bool {
    let mut columns = chunks.iter().map(|chunk| &chunk.columns[number]);
    columns.any(|column| column.decimal_votes() != (0, 0))
}

/// How many months the amounts of a column are for that are to be those of one.
fn months_of_amount(field: &Field, title: &str) -> f64 {
    let is_monthly = *field == recurring::MRR;
    let months = is_monthly.then(|| months_of_title(&normalise_header(title)));
    months.flatten().unwrap_or(1.0)
}
