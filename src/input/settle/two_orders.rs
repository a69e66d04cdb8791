//! Dates of both orders in one column, as two halves of a file bring together
//! that were exported by different people: what tells the order of each row.

use super::Settling;
use super::conclude::date_in_words;
use super::sequence::{Sequence, sequences};
use crate::input::cells::{DayOrderVotes, Reading};
use crate::input::fields;
use crate::input::rows::read_rows::Chunk;
use crate::input::value::time::{DateOrder, NumericDate, PackedTime, ParsedTime};
use crate::language::{Message, Value, message};
use crate::model::{Choice, InputAccount, Question};

pub(super) const ORDERS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];

/// What has to be known of the dates of a file before a number is trusted.
pub fn doubts_of_dates(account: &InputAccount) -> impl Iterator<Item = Message> {
    const NOTES: [&str; 3] = [
        "note-order-contradicted",
        "note-two-orders",
        "note-two-orders-open",
    ];
    let notes = account.notes.iter();
    let notes = notes.filter(|note| NOTES.contains(&note.id));
    notes.map(|note| {
        message!(
            "caveat-of-file",
            file = Value::quoted(account.short_name()),
            what = note.clone()
        )
    })
}

impl Settling<'_> {
    /// Reads the dates of columns in which both orders are proven, each in the
    /// order of its row. What may be either is unreadable, which is told. Gives
    /// whether there are such columns.
    pub(super) fn read_two_orders(&mut self, rows: &mut Chunk, votes: &[DayOrderVotes]) -> bool {
        let is_mixed = |votes: &DayOrderVotes| votes.day_first > 0 && votes.month_first > 0;
        let mixed: Vec<usize> = (0..votes.len())
            .filter(|number| is_mixed(&votes[*number]))
            .collect();
        if mixed.is_empty() {
            return false;
        }
        let main = fields::shape(self.section.recognised.table).main_date;
        let mut used = self.section.used.iter();
        let main = used.position(|(_, field)| *field == main);
        let sequences = sequences(&self.section.used, &mixed);
        let mut proofs = Proofs::of(rows, &mixed, &sequences);
        let cells = mixed.iter().fold([0_u64; 2], |[day, month], number| {
            let votes = votes[*number];
            [day + votes.day_first, month + votes.month_first]
        });
        if !proofs.are_of_two_orders(cells) {
            return false;
        }
        if let Some(main) = main.filter(|main| mixed.contains(main)) {
            proofs.tell_by_dates_around(&rows.columns[main]);
        }
        proofs.tell_by_rows_around();
        let decided = self.section.decisions.date_order;
        let decided = decided.map(|decided| decided.value);
        let mut example = None;
        for number in &mixed {
            let Some(times) = rows.columns[*number].as_times_mut() else {
                continue;
            };
            for (row, time) in times.iter_mut().enumerate() {
                let ParsedTime::Numeric(date) = time.unpack() else {
                    continue;
                };
                let order = proofs.order_of(row, date).or(decided);
                // No year has more months.
                if order.is_none() && date.first.max(date.second) <= 12 {
                    self.either_order.insert(row);
                    example.get_or_insert((*number, date));
                }
                let moment = order.and_then(|order| date.read_as(order));
                *time = moment.map_or(PackedTime::UNREADABLE, PackedTime::known);
            }
        }
        self.tell_two_orders(&mixed, example);
        true
    }

    /// Notes that a file has dates of both orders, and asks for that of rows
    /// which nothing tells it of.
    fn tell_two_orders(&mut self, mixed: &[usize], example: Option<(usize, NumericDate)>) {
        let titles = mixed.iter().map(|number| {
            let (place, _) = self.section.used[*number];
            Value::quoted(self.header(place).trim())
        });
        let titles: Vec<Value> = titles.collect();
        let Some((number, date)) = example else {
            self.note(message!("note-two-orders", titles = titles));
            return;
        };
        let open = self.either_order.len();
        self.note(message!("note-two-orders-open", titles = titles, n = open));
        let left_open = Choice {
            reading: message!("reading-set-aside"),
            setting: "# date_order is left open".to_owned(),
        };
        let decided = ORDERS.map(|order| Choice {
            reading: date_in_words(date, order),
            setting: format!("date_order = \"{}\"", order.word()),
        });
        let (place, _) = self.section.used[number];
        self.account.questions.push(Question {
            column: Some(self.header(place).trim().to_owned()),
            asks: message!("question-two-orders", n = open),
            choices: std::iter::once(left_open).chain(decided).collect(),
        });
    }
}

/// What tells the order of each row.
struct Proofs {
    orders: Vec<Option<DateOrder>>,
    /// How many rows only their sequence of dates tells, by order.
    by_sequence: [u64; 2],
}

impl Proofs {
    /// What the dates of each row prove by their numbers, or by what never
    /// comes before what.
    fn of(rows: &Chunk, mixed: &[usize], sequences: &[Sequence]) -> Self {
        let mut proofs = Self {
            orders: Vec::with_capacity(rows.lines.len()),
            by_sequence: [0; 2],
        };
        for row in 0..rows.lines.len() {
            let dates = mixed.iter().filter_map(|number| {
                match rows.columns[*number].as_times()?.get(row)?.unpack() {
                    ParsedTime::Numeric(date) => date.proven_order(),
                    _ => None,
                }
            });
            let by_numbers = only(dates);
            let order = by_numbers.or_else(|| {
                let told = sequences.iter().filter_map(|one| one.order_of(rows, row));
                let order = only(told)?;
                proofs.by_sequence[place_of(order)] += 1;
                Some(order)
            });
            proofs.orders.push(order);
        }
        proofs
    }

    /// Whether both orders are proven by more than a stray cell or two: `cells`
    /// prove them by their numbers, by order.
    fn are_of_two_orders(&self, cells: [u64; 2]) -> bool {
        const STRAY: u64 = 2;
        /// One row in so many is an error.
        const RARE: u64 = 50;
        let mut rows = [0_u64; 2];
        for order in self.orders.iter().flatten() {
            rows[place_of(*order)] += 1;
        }
        let all: u64 = rows.iter().sum();
        (0..ORDERS.len()).all(|order| {
            cells[order] + self.by_sequence[order] > STRAY
                && rows[order] >= STRAY
                && rows[order] * RARE >= all
        })
    }

    /// Tells the order of rows by the dates above and below them, where the
    /// rows are sorted by these: in the other order they lie elsewhere.
    fn tell_by_dates_around(&mut self, main: &Reading) {
        const ENOUGH: usize = 5;
        let Some(times) = main.as_times() else {
            return;
        };
        let second_of = |row: usize, order: Option<DateOrder>| match times.get(row)?.unpack() {
            ParsedTime::Known(moment) => Some(moment.seconds),
            ParsedTime::Numeric(date) => Some(date.read_as(order?)?.seconds),
            _ => None,
        };
        let known: Vec<Option<i64>> = (0..self.orders.len())
            .map(|row| second_of(row, self.orders[row]))
            .collect();
        let told: Vec<i64> = known.iter().flatten().copied().collect();
        let is_rising = told.is_sorted();
        let is_falling = told.iter().rev().is_sorted();
        if told.len() < ENOUGH || is_rising == is_falling {
            return;
        }
        let around = told_above(&known).into_iter().zip(told_below(&known));
        for ((row, order), (above, below)) in self.orders.iter_mut().enumerate().zip(around) {
            if order.is_some() || known[row].is_some() {
                continue;
            }
            let (first, last) = if is_rising {
                (above, below)
            } else {
                (below, above)
            };
            let fits = |order: &DateOrder| {
                second_of(row, Some(*order)).is_some_and(|second| {
                    first.is_none_or(|first| first <= second)
                        && last.is_none_or(|last| second <= last)
                })
            };
            *order = only(ORDERS.into_iter().filter(fits));
        }
    }

    /// Tells the order of rows that stand between rows of one order, where the
    /// orders come in few and long runs, as those of files that were put
    /// together do.
    fn tell_by_rows_around(&mut self) {
        const SHORTEST: usize = 5;
        let mut runs: Vec<(DateOrder, usize)> = Vec::new();
        for order in self.orders.iter().flatten() {
            match runs.last_mut() {
                Some((last, rows)) if *last == *order => *rows += 1,
                _ => runs.push((*order, 1)),
            }
        }
        if runs.iter().any(|(_, rows)| *rows < SHORTEST) {
            return;
        }
        let around = told_above(&self.orders).into_iter();
        let around = around.zip(told_below(&self.orders));
        for (order, (above, below)) in self.orders.iter_mut().zip(around) {
            // At the ends of the file stand rows of the first order and the last.
            let told = only([above, below].into_iter().flatten());
            *order = order.or(told);
        }
    }

    /// The order that a date of a row is in; either, where that is the same.
    fn order_of(&self, row: usize, date: NumericDate) -> Option<DateOrder> {
        let is_same = date.first == date.second;
        date.proven_order()
            .or(self.orders.get(row).copied().flatten())
            .or(is_same.then_some(DateOrder::DayFirst))
    }
}

/// For each row what is told of the last above it of which something is.
fn told_above<T: Copy>(rows: &[Option<T>]) -> Vec<Option<T>> {
    let mut above = None;
    let rows = rows.iter().map(|told| {
        let before = above;
        above = told.or(above);
        before
    });
    rows.collect()
}

/// The same of the first below it.
fn told_below<T: Copy>(rows: &[Option<T>]) -> Vec<Option<T>> {
    let mut below = None;
    let rows = rows.iter().rev().map(|told| {
        let behind = below;
        below = told.or(below);
        behind
    });
    let mut told: Vec<Option<T>> = rows.collect();
    told.reverse();
    told
}

pub(super) fn place_of(order: DateOrder) -> usize {
    match order {
        DateOrder::DayFirst => 0,
        DateOrder::MonthFirst => 1,
    }
}

/// What all of several say; `None` where they say different things, or nothing.
pub(super) fn only(mut orders: impl Iterator<Item = DateOrder>) -> Option<DateOrder> {
    let first = orders.next()?;
    orders.all(|order| order == first).then_some(first)
}
