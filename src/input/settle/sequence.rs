//! The order of day and month under which what began comes before what ended.

use crate::input::fields::{Field, invoices, recurring, tickets, time_entries};
use crate::input::rows::read_rows::Chunk;
use crate::input::value::time::{DateOrder, ParsedTime};

/// What comes first, and what never comes before it.
static SEQUENCES: [(&Field, &Field); 11] = [
    (&tickets::CREATED_AT, &tickets::FIRST_RESPONSE_AT),
    (&tickets::CREATED_AT, &tickets::RESOLVED_AT),
    (&tickets::CREATED_AT, &tickets::CLOSED_AT),
    (&tickets::CREATED_AT, &tickets::RESOLUTION_DUE_AT),
    (&tickets::CREATED_AT, &tickets::UPDATED_AT),
    (&time_entries::DATE, &time_entries::ENDED_AT),
    (&invoices::ISSUED_AT, &invoices::DUE_AT),
    (&invoices::ISSUED_AT, &invoices::PAID_AT),
    (&recurring::STARTED_AT, &recurring::ENDED_AT),
    (&recurring::STARTED_AT, &recurring::CANCELLED_AT),
    (&recurring::STARTED_AT, &recurring::RENEWED_AT),
];

/// Two columns of which the one never comes before the other.
pub(super) struct Sequence {
    first: usize,
    last: usize,
    /// Whether dates of theirs come in both orders.
    are_mixed: [bool; 2],
}

/// The sequences of columns in which both orders are proven.
pub(super) fn sequences(used: &[(usize, &'static Field)], mixed: &[usize]) -> Vec<Sequence> {
    let number = |of: &'static Field| used.iter().position(|(_, field)| *field == of);
    let all = SEQUENCES.into_iter().filter_map(|(first, last)| {
        let (first, last) = (number(first)?, number(last)?);
        let are_mixed = [first, last].map(|number| mixed.contains(&number));
        are_mixed.contains(&true).then_some(Sequence {
            first,
            last,
            are_mixed,
        })
    });
    all.collect()
}

impl Sequence {
    /// The order in which the dates of a row lie as they do, and not long after
    /// each other, where they are turned round in the other.
    pub(super) fn order_of(&self, rows: &Chunk, row: usize) -> Option<DateOrder> {
        const LONGEST: i64 = 120;
        let cell = |number: usize| Some(rows.columns.get(number)?.as_times()?.get(row)?.unpack());
        let cells = [cell(self.first)?, cell(self.last)?];
        let day = |place: usize, order: DateOrder| {
            let moment = match cells[place] {
                ParsedTime::Known(moment) => Some(moment),
                ParsedTime::Numeric(date) if self.are_mixed[place] => date.read_as(order),
                _ => None,
            };
            moment.map(|moment| moment.seconds.div_euclid(crate::model::DAY))
        };
        let days = |order: DateOrder| Some(day(1, order)? - day(0, order)?);
        let is_kept = |days: i64| (0..=LONGEST).contains(&days);
        match (days(DateOrder::DayFirst)?, days(DateOrder::MonthFirst)?) {
            (days, turned) if is_kept(days) && turned < 0 => Some(DateOrder::DayFirst),
            (turned, days) if is_kept(days) && turned < 0 => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }
}

/// The sequences that a column is in, by the numbers of their two columns.
pub(super) fn ends_of_sequences(
    fields: &[&'static Field],
    column: usize,
) -> impl Iterator<Item = (usize, usize)> {
    let number = move |of: &'static Field| fields.iter().position(|field| *field == of);
    SEQUENCES
        .into_iter()
        .filter_map(move |(first, last)| Some((number(first)?, number(last)?)))
        .filter(move |(first, last)| *first == column || *last == column)
}

/// The order that nearly all dates keep, where the other turns some round.
pub(super) fn order_of_sequence(
    used: &[(usize, &'static Field)],
    rows: &Chunk,
) -> Option<DateOrder> {
    /// So many may be typing errors.
    const FEW: usize = 2;
    const NEARLY_ALL: usize = 10;
    let column = |of: &'static Field| {
        let number = used.iter().position(|(_, field)| *field == of)?;
        rows.columns.get(number)?.as_times()
    };
    let orders = [DateOrder::DayFirst, DateOrder::MonthFirst];
    let mut against = [0_usize; 2];
    for (first, last) in SEQUENCES {
        let (Some(first), Some(last)) = (column(first), column(last)) else {
            continue;
        };
        for (first, last) in first.iter().zip(last) {
            let (first, last) = (first.unpack(), last.unpack());
            // The clocks of two columns may stand in different zones.
            let most_before = match (first, last) {
                (ParsedTime::Numeric(_), ParsedTime::Numeric(_)) => 0,
                (ParsedTime::Numeric(_), ParsedTime::Known(_))
                | (ParsedTime::Known(_), ParsedTime::Numeric(_)) => 1,
                _ => continue,
            };
            for (order, against) in orders.into_iter().zip(&mut against) {
                let days = day_in(first, order).zip(day_in(last, order));
                let is_kept = days.is_some_and(|(first, last)| first <= last + most_before);
                *against += usize::from(!is_kept);
            }
        }
    }
    let [day_first, month_first] = against;
    if month_first >= FEW && day_first * NEARLY_ALL <= month_first {
        Some(DateOrder::DayFirst)
    } else {
        (day_first >= FEW && month_first * NEARLY_ALL <= day_first).then_some(DateOrder::MonthFirst)
    }
}

/// The day of a date in an order.
fn day_in(time: ParsedTime, order: DateOrder) -> Option<i64> {
    let moment = match time {
        ParsedTime::Known(moment) => moment,
        ParsedTime::Numeric(date) => date.read_as(order)?,
        _ => return None,
    };
    Some(moment.seconds.div_euclid(crate::model::DAY))
}
