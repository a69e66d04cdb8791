//! The likelier order of day and month where no date proves one.
//!
//! What is numbered as it comes lies in the order of its numbers. Next counts
//! whose language an export is in, and then how its dates lie: work is done on
//! many days of few weeks, while what is billed each month is billed on a day
//! of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::Settling;
use super::two_orders::{ORDERS, only, place_of};
use crate::input::cells::Reading;
use crate::input::clients::headings::client_of;
use crate::input::fields::{self, Field};
use crate::input::header::normalise_header;
use crate::input::rows::read_rows::Chunk;
use crate::input::title_words::{is_state_of_day_first, is_word_of_day_first};
use crate::input::value::number::DecimalSign;
use crate::input::value::number_behind;
use crate::input::value::time::{DateOrder, NumericDate, PackedTime, ParsedTime};
use crate::model::{DAY, TableKind};

/// Which day a date is, in each of the [`ORDERS`].
type EitherDay = [i64; 2];

/// Of so many different days it is no chance how they lie.
const MANY_DAYS: usize = 6;

impl Settling<'_> {
    /// The likelier order where no date proves one; `monthly` is that in which
    /// dates lie on the same days of many months.
    pub(super) fn likelier_order(
        &self,
        decimal: DecimalSign,
        monthly: Option<DateOrder>,
        rows: &Chunk,
    ) -> DateOrder {
        let table = self.section.recognised.table;
        let is_work = matches!(
            table,
            TableKind::Tickets | TableKind::Sla | TableKind::TimeEntries | TableKind::Csat
        );
        let has_semicolons = self.section.layout.style.separator == b';';
        if let Some(order) = self.order_of_numbers(rows) {
            return order;
        }
        let comes_again = !is_work && monthly.is_some() && self.lists_the_same_each_month(rows);
        if let Some(order) = monthly
            && comes_again
            && self.begins_months(order, rows)
        {
            return order;
        }
        if self.is_from_abroad(decimal, rows) || (is_work && has_semicolons) {
            return DateOrder::DayFirst;
        }
        let by_days = if is_work {
            order_of_days(table, rows)
        } else if table == TableKind::Invoices && !comes_again {
            order_of_days(table, rows).or(monthly)
        } else {
            monthly
        };
        by_days.unwrap_or(if has_semicolons {
            DateOrder::DayFirst
        } else {
            DateOrder::MonthFirst
        })
    }

    /// Whether an export is in a language that has no dates which begin with
    /// the month.
    fn is_from_abroad(&self, decimal: DecimalSign, rows: &Chunk) -> bool {
        let proves_commas = |column: &Reading| {
            let (point, comma) = column.decimal_votes();
            comma > point
        };
        // Beside semicolons a comma is but likely to be the decimal sign.
        let is_proven = || {
            self.section.layout.style.separator != b';' || rows.columns.iter().any(proves_commas)
        };
        (decimal == DecimalSign::Comma && is_proven())
            || self.is_titled_abroad()
            || self.has_states_abroad(rows)
    }

    /// Whether a title of a column in use is of such a language.
    fn is_titled_abroad(&self) -> bool {
        let mut used = self.section.used.iter();
        used.any(|(column, _)| {
            let title = normalise_header(&self.header(*column));
            title.split(' ').any(is_word_of_day_first)
        })
    }

    /// Whether states or priorities are called so in such a language.
    fn has_states_abroad(&self, rows: &Chunk) -> bool {
        /// Of more texts a few may be anything.
        const FEW: usize = 40;
        let mut used = self.section.used.iter().zip(&rows.columns);
        used.any(|((_, field), column)| {
            let Reading::Text { dictionary, .. } = column else {
                return false;
            };
            let is_abroad = |text: &str| {
                let words = normalise_header(text);
                words.split(' ').any(is_state_of_day_first)
            };
            matches!(field.name, "status" | "priority")
                && dictionary.len() <= FEW
                && dictionary.texts().any(is_abroad)
        })
    }

    /// The order in which nothing comes before what has a lower number, where
    /// in the other several do.
    fn order_of_numbers(&self, rows: &Chunk) -> Option<DateOrder> {
        const SEVERAL: usize = 2;
        let shape = fields::shape(self.section.recognised.table);
        let key = shape.key.first().copied()?;
        let Reading::Text { codes, dictionary } = self.cells_of(key, rows)? else {
            return None;
        };
        let times = self.cells_of(shape.main_date, rows)?.as_times()?;
        let numbered = codes.iter().zip(times).filter_map(|(code, time)| {
            let (_, number) = number_behind(dictionary.text(*code)?)?;
            Some((number, either_day(numeric(*time)?)?))
        });
        let mut numbered: Vec<(u64, EitherDay)> = numbered.collect();
        numbered.sort_unstable();
        numbered.dedup_by_key(|(number, _)| *number);
        let different: BTreeSet<EitherDay> = numbered.iter().map(|(_, days)| *days).collect();
        if different.len() < MANY_DAYS {
            return None;
        }
        let turned = [0, 1].map(|order: usize| {
            let pairs = numbered.windows(2);
            let turned = pairs.filter(|pair| pair[1].1[order] < pair[0].1[order]);
            turned.count()
        });
        match (turned[0], turned[1]) {
            (0, SEVERAL..) => Some(ORDERS[0]),
            (SEVERAL.., 0) => Some(ORDERS[1]),
            _ => None,
        }
    }

    /// Whether whom records are about comes again on other days: those who are
    /// billed each month do.
    fn lists_the_same_each_month(&self, rows: &Chunk) -> bool {
        const OFTEN: usize = 2;
        let table = self.section.recognised.table;
        let main = fields::shape(table).main_date;
        let clients = client_of(table).and_then(|client| self.cells_of(client, rows));
        let times = self.cells_of(main, rows).and_then(Reading::as_times);
        let (Some(Reading::Text { codes, dictionary }), Some(times)) = (clients, times) else {
            return false;
        };
        let mut met: BTreeSet<(u32, EitherDay)> = BTreeSet::new();
        for (code, time) in codes.iter().zip(times) {
            if dictionary.text(*code).is_some()
                && let Some(days) = numeric(*time).and_then(either_day)
            {
                met.insert((*code, days));
            }
        }
        let clients: BTreeSet<u32> = met.iter().map(|(client, _)| *client).collect();
        !met.is_empty() && met.len() >= OFTEN * clients.len()
    }

    /// Whether all records are of the first days of months in an order.
    fn begins_months(&self, order: DateOrder, rows: &Chunk) -> bool {
        let main = fields::shape(self.section.recognised.table).main_date;
        let dates = self.cells_of(main, rows).and_then(Dates::of);
        dates.is_some_and(|dates| dates.begin_months[place_of(order)])
    }

    /// The cells of the first column of a field.
    pub(super) fn cells_of<'c>(&self, field: &Field, rows: &'c Chunk) -> Option<&'c Reading> {
        let mut used = self.section.used.iter();
        let number = used.position(|(_, other)| **other == *field)?;
        rows.columns.get(number)
    }
}

fn numeric(time: PackedTime) -> Option<NumericDate> {
    match time.unpack() {
        ParsedTime::Numeric(date) => Some(date),
        _ => None,
    }
}

fn either_day(date: NumericDate) -> Option<EitherDay> {
    let day = |order| Some(date.read_as(order)?.seconds.div_euclid(DAY));
    let [one, other] = ORDERS;
    Some([day(one)?, day(other)?])
}

/// The order in which the dates of work lie as those of work do. Of several
/// columns that speak for one all have to.
fn order_of_days(table: TableKind, rows: &Chunk) -> Option<DateOrder> {
    let dates = rows.columns.iter().filter_map(Dates::of);
    only(dates.filter_map(|dates| dates.order_of_work(table)))
}

/// The dates of a column that may be in either order.
struct Dates {
    /// How many cells hold each.
    days: BTreeMap<EitherDay, usize>,
    /// Whether all are the first days of months, in each order.
    begin_months: [bool; 2],
    /// Whether a time of day stands beside any of them.
    have_times: bool,
}

impl Dates {
    fn of(column: &Reading) -> Option<Self> {
        let times = column.as_times()?.iter();
        let mut dates = Self {
            days: BTreeMap::new(),
            begin_months: [true; 2],
            have_times: false,
        };
        for date in times.filter_map(|time| numeric(*time)) {
            let Some(days) = either_day(date) else {
                continue;
            };
            *dates.days.entry(days).or_default() += 1;
            dates.begin_months[0] &= date.first == 1;
            dates.begin_months[1] &= date.second == 1;
            dates.have_times |= date.second_of_day != 0;
        }
        (!dates.days.is_empty()).then_some(dates)
    }

    /// From the first day to the last, in an order by its place.
    fn span(&self, order: usize) -> i64 {
        let days = self.days.keys().map(|days| days[order]);
        let (first, last) = days.fold((i64::MAX, i64::MIN), |(first, last), day| {
            (first.min(day), last.max(day))
        });
        last - first + 1
    }

    /// The order in which days lie close together that in the other are those
    /// of many months.
    fn order_of_work(&self, table: TableKind) -> Option<DateOrder> {
        const SOME_DAYS: usize = 4;
        const CLOSER: i64 = 3;
        let days = self.days.len();
        let has_many_rows = self.days.values().sum::<usize>() >= 2 * days;
        let is_bill = table == TableKind::Invoices;
        let is_enough = if has_many_rows {
            days >= SOME_DAYS
        } else {
            days >= MANY_DAYS && !is_bill
        };
        let spans = [self.span(0), self.span(1)];
        let close = (0..ORDERS.len()).find(|order| spans[*order] * CLOSER <= spans[1 - *order])?;
        if !is_enough {
            return None;
        }
        let apart = 1 - close;
        let may_be_months = self.begin_months[apart] && !self.have_times;
        if !may_be_months {
            return Some(ORDERS[close]);
        }
        // The first of a month may stand for all of it.
        let sums_up = table == TableKind::TimeEntries && self.is_even_series(spans[close]);
        match ORDERS[apart] {
            DateOrder::MonthFirst => None,
            DateOrder::DayFirst if sums_up => Some(DateOrder::DayFirst),
            DateOrder::DayFirst => (!is_bill).then_some(DateOrder::MonthFirst),
        }
    }

    /// Whether the days, or months, follow each other without a gap, each in
    /// as many cells: nobody works so on weekends.
    fn is_even_series(&self, span: i64) -> bool {
        let mut counts = self.days.values();
        let first = counts.next();
        self.days.len() >= MANY_DAYS
            && span == self.days.len() as i64
            && counts.all(|count| Some(count) == first)
    }
}
