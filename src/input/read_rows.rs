//! Reads the rows of a recognised file: the cells of the columns in use, and
//! the fate of each row.

use super::cells::{Cell, Cells, DayOrderVotes, Reading};
use super::fields::{self, Field};
use super::layout::Layout;
use super::read_file::{FileRead, Records, unused_columns};
use super::rows::{Place, Row, Rows};
use super::value::number::DecimalSign;
use super::value::time::DayOrder;
use crate::model::{ColumnAccount, InputAccount, RejectedRow, RowFate};

/// The work of reading the rows of a recognised file.
pub(super) struct RowReader<'a> {
    text: &'a str,
    layout: Layout,
    account: InputAccount,
    rejected: Vec<RejectedRow>,
    /// Where each kept row stands: its line, and its bytes in the text.
    places: Vec<Place>,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(text: &'a str, layout: Layout, account: InputAccount) -> Self {
        Self {
            text,
            layout,
            account,
            rejected: Vec::new(),
            places: Vec::new(),
        }
    }

    pub(super) fn read(mut self) -> FileRead {
        let used: Vec<(usize, &'static Field)> = self
            .layout
            .recognised
            .meanings
            .iter()
            .enumerate()
            .filter_map(|(column, meaning)| meaning.map(|field| (column, field)))
            .collect();
        let mut columns: Vec<Reading> = used
            .iter()
            .map(|(_, field)| Reading::new(field.kind))
            .collect();
        self.read_rows(&used, &mut columns);
        let records = self.settle(&used, columns);
        FileRead {
            account: self.account,
            rejected: self.rejected,
            records: Some(records),
        }
    }

    fn read_rows(&mut self, used: &[(usize, &'static Field)], columns: &mut [Reading]) {
        let mut rows = Rows::new(self.text, self.layout.separator);
        let width = self.layout.headers.len();
        let mut record = csv::StringRecord::new();
        let mut row = 0;
        while let Some(read) = rows.next(&mut record) {
            let place = match read {
                Row::Record(place) => place,
                Row::OpenQuote(place) => {
                    let reason = "a quote opens in this line and does not close: put the quotes in pairs, or take it out";
                    self.set_aside(place, None, reason.to_owned());
                    row += 1;
                    continue;
                }
            };
            row += 1;
            if row - 1 == self.layout.header_row {
                continue;
            }
            let is_header_again = record
                .iter()
                .eq(self.layout.headers.iter().map(String::as_str));
            // A client may be called Total: a sum lacks what makes a record.
            let is_sum = sums_up(&record) && !self.holds_all_required(used, &record);
            if row <= self.layout.header_row
                || is_header_again
                || is_blank_or_title(&record, width)
                || is_sum
            {
                self.account.rows.count(RowFate::NotARecord);
                continue;
            }
            if let Some(reason) = misshapen(&record, width, place.end == self.text.len(), self.text)
            {
                self.set_aside(place, None, reason);
                continue;
            }
            for ((column, _), reading) in used.iter().zip(columns.iter_mut()) {
                reading.push(record.get(*column).unwrap_or(""));
            }
            self.places.push(place);
            self.account.rows.count(RowFate::Used);
        }
    }

    /// Whether the row has something in every column that a record needs.
    fn holds_all_required(
        &self,
        used: &[(usize, &'static Field)],
        record: &csv::StringRecord,
    ) -> bool {
        let table = self.layout.recognised.table;
        let named_by = fields::key(table).first();
        fields::required(table)
            .iter()
            .filter(|alternatives| {
                let names_it = named_by.is_some_and(|field| alternatives.contains(field));
                names_it || !fields::may_be_blank(table, alternatives)
            })
            .all(|alternatives| {
                used.iter()
                    .filter(|(_, field)| alternatives.contains(field))
                    .any(|(column, _)| !record.get(*column).unwrap_or("").trim().is_empty())
            })
    }

    fn set_aside(&mut self, place: Place, column: Option<String>, reason: String) {
        self.account.rows.count(RowFate::SetAside);
        self.reject(place, column, reason);
    }

    fn reject(&mut self, place: Place, column: Option<String>, reason: String) {
        self.rejected.push(RejectedRow {
            file: self.account.file.clone(),
            line: place.line,
            column,
            reason,
            text: self
                .text
                .get(place.start..place.end)
                .unwrap_or_default()
                .trim_end_matches(['\r', '\n'])
                .to_owned(),
        });
    }

    /// Decides formats, accounts for the columns, and sets aside the rows that
    /// lack what their table cannot do without.
    fn settle(&mut self, used: &[(usize, &'static Field)], columns: Vec<Reading>) -> Records {
        let decimal = self.decimal_sign(&columns);
        let file_order = {
            let mut votes = DayOrderVotes::default();
            for column in &columns {
                votes.add(column.day_order_votes());
            }
            votes.winner()
        };
        let mut settled: Vec<(&'static Field, Cells)> = Vec::with_capacity(columns.len());
        let mut accounts = unused_columns(&self.layout.headers);
        for ((place, field), column) in used.iter().zip(columns) {
            let votes = column.day_order_votes();
            let order = votes
                .winner()
                .or(file_order)
                .unwrap_or_else(|| self.guess_order(decimal));
            if votes.day_first > 0 && votes.month_first > 0 {
                self.note(format!(
                    "`{}`: some dates prove that the day comes first, others that the month does; read as {}, and what does not fit is set aside",
                    self.layout.headers[*place],
                    order_name(order)
                ));
            }
            let format = (votes.dates > 0).then(|| {
                if votes.winner().or(file_order).is_none() {
                    self.note(format!(
                        "`{}`: no date proves whether day or month comes first; read as {}",
                        self.layout.headers[*place],
                        order_name(order)
                    ));
                }
                order_name(order).to_owned()
            });
            let cells = column.settle(order, decimal);
            let (filled, parsed) = cells.filled_and_parsed();
            accounts[*place] = ColumnAccount {
                header: self.layout.headers[*place].clone(),
                meaning: Some(field.name),
                format,
                filled,
                parsed,
            };
            settled.push((field, cells));
        }
        self.account.columns = accounts;
        let usable = self.set_aside_unusable(&settled);
        self.account_for_dates(&settled, &usable);
        Records {
            table: self.layout.recognised.table,
            statuses: self
                .layout
                .recognised
                .dialect
                .map_or(&[], |dialect| dialect.statuses),
            columns: settled,
            usable,
        }
    }

    fn note(&mut self, note: String) {
        self.account.notes.push(note);
    }

    fn decimal_sign(&self, columns: &[Reading]) -> DecimalSign {
        let (point, comma) = columns
            .iter()
            .map(Reading::decimal_votes)
            .fold((0, 0), |(p, c), (point, comma)| (p + point, c + comma));
        // Where the comma is the decimal sign, it cannot part the cells.
        let undecided = point == comma && self.layout.separator == b';';
        if comma > point || undecided {
            DecimalSign::Comma
        } else {
            DecimalSign::Point
        }
    }

    /// The likelier order where no date proves one.
    fn guess_order(&self, decimal: DecimalSign) -> DayOrder {
        if self.layout.separator == b';' || decimal == DecimalSign::Comma {
            DayOrder::DayFirst
        } else {
            DayOrder::MonthFirst
        }
    }

    /// Turns rows that lack a required value from used to set aside; gives the
    /// others.
    fn set_aside_unusable(&mut self, settled: &[(&'static Field, Cells)]) -> Vec<usize> {
        let mut usable = Vec::with_capacity(self.places.len());
        for row in 0..self.places.len() {
            match self.what_row_lacks(settled, row) {
                Some((column, reason)) => {
                    self.account.rows.recount(RowFate::Used, RowFate::SetAside);
                    self.reject(self.places[row], Some(column), reason);
                }
                None => usable.push(row),
            }
        }
        usable
    }

    /// The column and the reason that make a row unusable.
    fn what_row_lacks(
        &self,
        settled: &[(&'static Field, Cells)],
        row: usize,
    ) -> Option<(String, String)> {
        let required = fields::required(self.layout.recognised.table);
        required.iter().find_map(|alternatives| {
            let present: Vec<&(&'static Field, Cells)> = settled
                .iter()
                .filter(|(field, _)| alternatives.contains(field))
                .collect();
            let usable = present
                .iter()
                .any(|(_, cells)| !cells.is_empty_at(row) && !cells.is_unreadable(row));
            let (field, cells) = present.first()?;
            if usable || fields::may_be_blank(self.layout.recognised.table, alternatives) {
                return None;
            }
            let title = self.title_of(field);
            let reason = if cells.is_unreadable(row) {
                format!(
                    "`{title}` cannot be read as {}",
                    fields::expected(field.kind)
                )
            } else {
                format!("`{title}` is empty")
            };
            Some((title, reason))
        })
    }

    fn title_of(&self, field: &'static Field) -> String {
        self.layout
            .recognised
            .meanings
            .iter()
            .position(|meaning| *meaning == Some(field))
            .map_or(field.name.to_owned(), |column| {
                self.layout.headers[column].trim().to_owned()
            })
    }

    /// Notes the first and last day of the records, by the table's main date.
    fn account_for_dates(&mut self, settled: &[(&'static Field, Cells)], usable: &[usize]) {
        let main = fields::main_date(self.layout.recognised.table);
        let Some((_, cells)) = settled.iter().find(|(field, _)| *field == main) else {
            return;
        };
        let seconds = usable.iter().filter_map(|row| match cells.time(*row) {
            Cell::Value(moment) => Some(moment.seconds),
            Cell::Absent | Cell::Unreadable => None,
        });
        let (first, last) = seconds.fold((i64::MAX, i64::MIN), |(first, last), second| {
            (first.min(second), last.max(second))
        });
        self.account.first = day_of(first);
        self.account.last = day_of(last);
    }
}

fn day_of(seconds: i64) -> Option<String> {
    chrono::DateTime::from_timestamp(seconds, 0).map(|moment| moment.format("%Y-%m-%d").to_string())
}

fn order_name(order: DayOrder) -> &'static str {
    match order {
        DayOrder::DayFirst => "day/month/year",
        DayOrder::MonthFirst => "month/day/year",
    }
}

/// Whether a row heads a group, or is blank.
fn is_blank_or_title(record: &csv::StringRecord, width: usize) -> bool {
    let filled = record.iter().filter(|cell| !cell.trim().is_empty()).count();
    filled == 0 || (filled == 1 && width > 2)
}

/// Whether a row says that it sums up others.
fn sums_up(record: &csv::StringRecord) -> bool {
    const WORDS: [&str; 7] = [
        "total",
        "totais",
        "subtotal",
        "totales",
        "grand total",
        "accrual basis",
        "cash basis",
    ];
    let first = record
        .iter()
        .map(str::trim)
        .find(|cell| !cell.is_empty())
        .unwrap_or_default()
        .to_lowercase();
    WORDS.iter().any(|word| {
        first
            .strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']))
    })
}

/// Why a row does not fit under its header.
fn misshapen(
    record: &csv::StringRecord,
    width: usize,
    is_last: bool,
    text: &str,
) -> Option<String> {
    let cells = record.len();
    let surplus = record
        .iter()
        .skip(width)
        .any(|cell| !cell.trim().is_empty());
    if surplus {
        return Some(format!(
            "{cells} cells under {width} columns: a separator inside a cell is not quoted"
        ));
    }
    let cut_off = is_last && cells < width && !text.ends_with(['\n', '\r']);
    cut_off.then(|| {
        format!("the file breaks off here, after {cells} of {width} cells: export it again")
    })
}
