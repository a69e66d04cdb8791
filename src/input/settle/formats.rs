//! How the cells of each column are written.

use rayon::prelude::*;

use super::Settling;
use super::sequence::order_of_sequence;
use super::swapped::{Turned, turned_columns};
use super::two_orders::only;
use crate::input::cells::{DayOrderVotes, TimeTally};
use crate::input::fields::{Field, ValueKind, recurring};
use crate::input::header::normalise_header;
use crate::input::rows::read_rows::Chunk;
use crate::input::value::Format;
use crate::input::value::duration::{DurationUnit, unit_of_title};
use crate::input::value::money_unit::{MoneyUnit, money_unit_of_title, months_of_title};
use crate::input::value::rating::TakenScale;
use crate::input::value::time::{DateOrder, offset_of_title};
use crate::language::{Message, Value, message};

/// How one column is written.
pub(super) struct ColumnFormat {
    pub(super) values: Format,
    pub(super) name: Option<String>,
}

/// What speaks for one order of day and month or the other in all of a file.
struct Orders {
    decided: Option<DateOrder>,
    of_file: DayOrderVotes,
    /// By what never comes before what.
    by_sequence: Option<DateOrder>,
    /// Where nothing proves any.
    guess: DateOrder,
}

impl Settling<'_> {
    pub(super) fn decide_formats(
        &mut self,
        rows: &Chunk,
        votes: Vec<DayOrderVotes>,
    ) -> Vec<ColumnFormat> {
        let turned = turned_columns(&self.section.used, rows, &votes);
        let tallies: Vec<(DayOrderVotes, TimeTally)> = rows
            .columns
            .par_iter()
            .zip(votes)
            .with_max_len(1)
            .map(|(column, votes)| (votes, column.time_tally()))
            .collect();
        let decisions = &self.section.decisions;
        let decided_sign = decisions.decimal_sign.map(|decided| decided.value);
        let decided_order = decisions.date_order.map(|decided| decided.value);
        let decimal = decided_sign.unwrap_or_else(|| self.decimal_sign(rows));
        if decided_sign.is_none() {
            self.ask_for_decimal_sign(decimal, rows);
        }
        let mut of_file = DayOrderVotes::default();
        for (of_column, _) in &tallies {
            of_file.add(*of_column);
        }
        let is_open = of_file.dates > 0 && of_file.winner().is_none();
        let by_sequence = is_open.then(|| order_of_sequence(&self.section.used, rows));
        let guess = if is_open {
            // Of several columns that speak for one all have to.
            let monthly = only(tallies.iter().filter_map(|(votes, _)| votes.monthly()));
            self.likelier_order(decimal, monthly, rows)
        } else {
            DateOrder::MonthFirst
        };
        let orders = Orders {
            decided: decided_order,
            of_file,
            by_sequence: by_sequence.flatten(),
            guess,
        };
        let money = self.money_of_product(rows);
        let columns = tallies.into_iter().enumerate();
        columns
            .map(|(number, (votes, times))| {
                let order = self.order_of(number, votes, &orders, rows);
                let turned = turned[number].filter(|_| orders.decided.is_none());
                self.note_turned(number, turned);
                self.note_ages(number, times);
                let settled = Format {
                    order,
                    decimal,
                    money,
                    takes_serials: times.takes_serials(),
                    are_swapped: turned.is_some(),
                    ..Format::PLAIN
                };
                self.format_of(number, settled, votes, rows)
            })
            .collect()
    }

    /// Which of day and month comes first in a column.
    fn order_of(
        &mut self,
        number: usize,
        votes: DayOrderVotes,
        orders: &Orders,
        rows: &Chunk,
    ) -> DateOrder {
        let (place, _) = self.section.used[number];
        let winner = votes.winner().or(orders.of_file.winner());
        let by_file = winner.or(orders.by_sequence);
        let proven = by_file.or(self.section.of_others.order);
        let is_undecided = orders.decided.is_none();
        if votes.dates > 0
            && is_undecided
            && by_file.is_none()
            && let Some(order) = proven
        {
            self.note_order("note-order-of-others", place, order);
        }
        let order = orders.decided.or(proven).unwrap_or(orders.guess);
        if is_undecided && votes.day_first > 0 && votes.month_first > 0 {
            self.note_order("note-order-contradicted", place, order);
        }
        if votes.dates > 0 && is_undecided && proven.is_none() {
            self.ask_for_order(place, order, rows);
        }
        order
    }

    fn note_order(&mut self, note: &'static str, place: usize, order: DateOrder) {
        let title = Value::quoted(self.header(place));
        let note = Message::new(note).with("title", title);
        self.note(note.with("order", Value::known(order.word())));
    }

    /// Tells that a spreadsheet has turned dates of a column round.
    fn note_turned(&mut self, number: usize, turned: Option<Turned>) {
        let note = match turned {
            Some(Turned::ByTheOthers) => "note-swapped-dates",
            Some(Turned::WithColumnsBeside) => "note-swapped-with-others",
            None => return,
        };
        let (place, _) = self.section.used[number];
        let title = Value::quoted(self.header(place));
        self.note(Message::new(note).with("title", title));
    }

    fn note_ages(&mut self, number: usize, times: TimeTally) {
        if times.ages > 0 {
            let (place, _) = self.section.used[number];
            let title = Value::quoted(self.header(place));
            self.note(message!("note-ages", title = title, n = times.ages));
        }
    }

    /// The format of a column, once it is settled how its dates and numbers are
    /// written.
    fn format_of(
        &mut self,
        number: usize,
        settled: Format,
        votes: DayOrderVotes,
        rows: &Chunk,
    ) -> ColumnFormat {
        let (place, field) = self.section.used[number];
        let column = &rows.columns[number];
        let header = self.header(place);
        let dialect = self.section.recognised.dialect;
        let forms = dialect.map(|dialect| dialect.values);
        let scale = self.rating_scale(number, place, forms.and_then(|forms| forms.rating), rows);
        let money = match settled.money {
            MoneyUnit::Main => money_unit_of_title(&header),
            of_product => of_product,
        };
        let by_product: Option<DurationUnit> = forms.and_then(|forms| forms.unit_of(field));
        let unit = by_product
            .or_else(|| self.unit_of_parts_of_days(field, column, &header))
            .or_else(|| unit_of_title(&header))
            .or_else(|| self.unit_by_moments(field, column, rows))
            .or_else(|| self.unit_of_others(field))
            .or_else(|| self.unit_of_others_by_moments(field, rows))
            .or_else(|| self.unit_of_work(field, column, &header));
        if unit.is_none() {
            self.note_no_unit(column, &header);
        }
        let name = match scale {
            Some(taken) => Some(taken.scale.word()),
            None if field.kind == ValueKind::Money => money.word().map(str::to_owned),
            None => (votes.dates > 0).then(|| settled.order.word().to_owned()),
        };
        ColumnFormat {
            values: Format {
                offset: offset_of_title(&header),
                unit,
                money,
                months: months_of_amount(field, &header),
                scale: scale.unwrap_or(TakenScale::USUAL),
                ..settled
            },
            name,
        }
    }
}

/// How many months the amounts of a column are for that are to be those of one.
fn months_of_amount(field: &Field, title: &str) -> f64 {
    let is_monthly = *field == recurring::MRR;
    let months = is_monthly.then(|| months_of_title(&normalise_header(title)));
    months.flatten().unwrap_or(1.0)
}
