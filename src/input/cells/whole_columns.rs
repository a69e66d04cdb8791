//! What follows for cells from others of their file.

use super::{Cell, Cells};
use crate::input::fields::{Field, date_of_clock, invoices, tickets};
use crate::input::value::time::{Moment, PackedTime};
use crate::model::DAY;

/// What several columns of a file may say in parts.
static IN_PARTS: [&Field; 2] = [&invoices::TAX, &invoices::WITHHELD];

/// Joins times of day in columns of their own to their dates, where those have
/// none.
pub fn join_clocks(columns: &mut [(&'static Field, Cells)]) {
    for place in 0..columns.len() {
        let Some(date) = date_of_clock(columns[place].0) else {
            continue;
        };
        let Cells::Number(clocks) = columns[place].1.clone() else {
            continue;
        };
        let Some((_, Cells::Time(dates))) = columns.iter_mut().find(|(field, _)| *field == date)
        else {
            continue;
        };
        for (date, clock) in dates.iter_mut().zip(clocks) {
            if let (Some(moment), Cell::Value(second)) = (date.moment(), clock)
                && moment.seconds.rem_euclid(DAY) == 0
            {
                *date = PackedTime::known(Moment {
                    seconds: moment.seconds + second as i64,
                    has_time: true,
                    ..moment
                });
            }
        }
    }
}

/// How many times of day without a date tell when tickets were answered or done.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct TimesOfOneDay {
    /// On the day on which they were opened, or in the night behind it.
    pub taken: u64,
    /// On a day that nothing tells.
    pub untold: u64,
}

/// Adds when tickets were done, where but a time of day tells it beside the one
/// at which they were opened. Where they end before they began too often for
/// work of one day, they ended on other days.
pub fn add_ends_of_one_day(columns: &mut Vec<(&'static Field, Cells)>) -> TimesOfOneDay {
    const ENDS: [(&Field, &Field); 2] = [
        (&tickets::RESOLVED_CLOCK, &tickets::RESOLVED_AT),
        (&tickets::CLOSED_CLOCK, &tickets::CLOSED_AT),
    ];
    let mut told = TimesOfOneDay::default();
    let has_end = ENDS
        .into_iter()
        .any(|(_, end)| cells_of(columns, end).is_some());
    if has_end || cells_of(columns, &tickets::CREATED_CLOCK).is_none() {
        return told;
    }
    let Some(Cells::Time(opened)) = cells_of(columns, &tickets::CREATED_AT) else {
        return told;
    };
    let mut added = Vec::new();
    for (clock, field) in ENDS {
        if let Some(Cells::Number(clocks)) = cells_of(columns, clock) {
            let ends = opened.iter().zip(clocks);
            let ends = ends.map(|(opened, clock)| End::after(*opened, *clock));
            let moments = told.take(ends.collect());
            added.extend(moments.map(|moments| (field, moments)));
        }
    }
    columns.extend(added);
    told
}

/// Adds when tickets were first answered, where but a time of day tells it, and
/// the moment at which they were opened is known.
pub fn add_answers_of_one_day(columns: &mut Vec<(&'static Field, Cells)>) -> TimesOfOneDay {
    let mut told = TimesOfOneDay::default();
    if cells_of(columns, &tickets::FIRST_RESPONSE_AT).is_some() {
        return told;
    }
    let (Some(Cells::Time(opened)), Some(Cells::Number(clocks))) = (
        cells_of(columns, &tickets::CREATED_AT),
        cells_of(columns, &tickets::FIRST_RESPONSE_CLOCK),
    ) else {
        return told;
    };
    let has_time = |opened: &PackedTime| opened.moment().is_some_and(|opened| opened.has_time);
    let mut answers = Vec::with_capacity(opened.len());
    for (opened, clock) in opened.iter().zip(clocks) {
        if has_time(opened) {
            answers.push(End::after(*opened, *clock));
        } else {
            answers.push(None);
            told.untold += u64::from(clock.value().is_some());
        }
    }
    let is_any = answers.iter().any(Option::is_some);
    if let Some(moments) = told.take(answers).filter(|_| is_any) {
        columns.push((&tickets::FIRST_RESPONSE_AT, moments));
    }
    told
}

/// The cells of the first column of a field.
fn cells_of<'c>(columns: &'c [(&'static Field, Cells)], field: &Field) -> Option<&'c Cells> {
    let mut columns = columns.iter();
    columns
        .find(|(other, _)| **other == *field)
        .map(|(_, cells)| cells)
}

impl TimesOfOneDay {
    /// The moments, unless too many of them lie behind midnight for all of this
    /// to have happened within a day.
    fn take(&mut self, ends: Vec<Option<End>>) -> Option<Cells> {
        let all = ends.iter().flatten().count();
        let by_night = ends.iter().flatten().filter(|end| end.is_by_night);
        if by_night.count() * 4 > all {
            self.untold += all as u64;
            return None;
        }
        self.taken += all as u64;
        let moments = ends
            .into_iter()
            .map(|end| end.map_or(PackedTime::ABSENT, |end| PackedTime::known(end.moment)));
        Some(Cells::Time(moments.collect()))
    }
}

/// When something was done of which only the time of day is told.
struct End {
    moment: Moment,
    /// Whether it was past the midnight behind its beginning.
    is_by_night: bool,
}

impl End {
    fn after(opened: PackedTime, clock: Cell<f64>) -> Option<Self> {
        let (opened, second) = (opened.moment()?, clock.value()? as i64);
        let second_opened = opened.seconds.rem_euclid(DAY);
        let is_by_night = second < second_opened;
        let days = if is_by_night { DAY } else { 0 };
        Some(Self {
            moment: Moment {
                seconds: opened.seconds - second_opened + second + days,
                has_time: true,
                ..opened
            },
            is_by_night,
        })
    }
}

/// A column of nothing but midnights holds days, written as moments.
pub fn days_or_moments(cells: &mut Cells) {
    let Cells::Time(times) = cells else {
        return;
    };
    let mut moments = times.iter().filter_map(|time| time.moment());
    if moments.all(|moment| moment.seconds.rem_euclid(DAY) == 0) {
        for time in times {
            if let Some(moment) = time.moment() {
                *time = PackedTime::known(Moment {
                    has_time: false,
                    ..moment
                });
            }
        }
    }
}

/// Adds up the columns that say one thing in parts: an invoice has all of its
/// taxes.
pub fn add_up_parts(columns: &mut Vec<(&'static Field, Cells)>) {
    for field in IN_PARTS {
        let Some(first) = columns.iter().position(|(other, _)| *other == field) else {
            continue;
        };
        while let Some(place) = columns.iter().rposition(|(other, _)| *other == field)
            && place > first
        {
            let (_, part) = columns.remove(place);
            if let (Cells::Number(sums), Cells::Number(parts)) = (&mut columns[first].1, part) {
                for (sum, part) in sums.iter_mut().zip(parts) {
                    *sum = added(*sum, part);
                }
            }
        }
    }
}

/// Two cells together: what the one lacks, the other tells alone.
fn added(one: Cell<f64>, other: Cell<f64>) -> Cell<f64> {
    match (one, other) {
        (Cell::Value(one), Cell::Value(other)) => Cell::Value(one + other),
        (Cell::Value(only), _) | (_, Cell::Value(only)) => Cell::Value(only),
        (Cell::Unreadable, _) | (_, Cell::Unreadable) => Cell::Unreadable,
        (Cell::Absent, Cell::Absent) => Cell::Absent,
    }
}
