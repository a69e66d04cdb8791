//! The unit of bare lengths of time, as the moments in the same rows prove it.

use super::Settling;
use super::two_orders::ORDERS;
use crate::input::cells::Reading;
use crate::input::fields::{Field, tickets, time_entries};
use crate::input::rows::read_rows::Chunk;
use crate::input::value::duration::DurationUnit;
use crate::input::value::time::{DateOrder, Moment, PackedTime, ParsedClock, ParsedTime};

/// Lengths of time, from when they count, and until when.
static SPANS: [(&Field, &Field, &Field); 7] = [
    (
        &time_entries::HOURS,
        &time_entries::START_CLOCK,
        &time_entries::END_CLOCK,
    ),
    (
        &time_entries::HOURS,
        &time_entries::DATE,
        &time_entries::ENDED_AT,
    ),
    (
        &time_entries::BILLABLE_HOURS,
        &time_entries::START_CLOCK,
        &time_entries::END_CLOCK,
    ),
    (
        &time_entries::BILLABLE_HOURS,
        &time_entries::DATE,
        &time_entries::ENDED_AT,
    ),
    (
        &tickets::RESPONSE_TIME,
        &tickets::CREATED_AT,
        &tickets::FIRST_RESPONSE_AT,
    ),
    (
        &tickets::RESOLUTION_TIME,
        &tickets::CREATED_AT,
        &tickets::RESOLVED_AT,
    ),
    (
        &tickets::RESOLUTION_TIME,
        &tickets::CREATED_AT,
        &tickets::CLOSED_AT,
    ),
];

const MINUTES_OF_A_DAY: f64 = 1440.0;

/// Breaks, nights and weekends may not count: of what passed so much does.
const LEAST: f64 = 0.1;
/// Lengths are rounded, and may begin before they are written down.
const MOST: f64 = 1.5;

/// How many minutes something took at least and at most.
type Bounds = (f64, f64);

impl Settling<'_> {
    /// The unit in which the bare lengths of a column last about as long as
    /// passed from when they count until when.
    pub(super) fn unit_by_moments(
        &self,
        field: &'static Field,
        column: &Reading,
        rows: &Chunk,
    ) -> Option<DurationUnit> {
        let of_field = SPANS.iter().filter(|(length, ..)| **length == *field);
        let mut spans = of_field.peekable();
        spans.peek()?;
        let lengths = column.bare_lengths()?;
        spans.find_map(|(_, begin, end)| {
            let columns = [self.cells_of(begin, rows)?, self.cells_of(end, rows)?];
            let units = ORDERS.map(|order| unit_of(&lengths, &spans_between(columns, order)));
            match units {
                [Some(one), Some(other)] => (one == other).then_some(one),
                [only, None] | [None, only] => only,
            }
        })
    }

    /// The unit that moments prove of another length of time of the same tickets.
    pub(super) fn unit_of_others_by_moments(
        &self,
        field: &'static Field,
        rows: &Chunk,
    ) -> Option<DurationUnit> {
        const LENGTHS: [&Field; 2] = [&tickets::RESPONSE_TIME, &tickets::RESOLUTION_TIME];
        if !LENGTHS.contains(&field) {
            return None;
        }
        let mut others = LENGTHS.into_iter().filter(|other| *other != field);
        others.find_map(|other| self.unit_by_moments(other, self.cells_of(other, rows)?, rows))
    }
}

/// The only unit in which lengths lie within their bounds, nearly all of them.
fn unit_of(lengths: &[Option<f64>], spans: &[Option<Bounds>]) -> Option<DurationUnit> {
    const ENOUGH: usize = 3;
    let told = lengths.iter().zip(spans);
    let told: Vec<(f64, Bounds)> = told
        .filter_map(|(length, span)| Some(((*length)?, (*span)?)))
        .collect();
    if told.len() < ENOUGH {
        return None;
    }
    let fits = |unit: &DurationUnit| {
        let fitting = told.iter().filter(|(length, (least, most))| {
            let minutes = length * unit.minutes();
            (*least..=*most).contains(&minutes)
        });
        fitting.count() * 5 >= told.len() * 4
    };
    let mut units = DurationUnit::ALL.into_iter().filter(fits);
    let only = units.next()?;
    units.next().is_none().then_some(only)
}

/// How long each row says that something took, by when it began and ended.
fn spans_between([begin, end]: [&Reading; 2], order: DateOrder) -> Vec<Option<Bounds>> {
    if let (Reading::Clock(begin), Reading::Clock(end)) = (begin, end) {
        let clocks = begin.iter().zip(end);
        return clocks
            .map(|(begin, end)| bounds_of_clocks(*begin, *end))
            .collect();
    }
    let (Some(begin), Some(end)) = (begin.as_times(), end.as_times()) else {
        return Vec::new();
    };
    let times = begin.iter().zip(end);
    times
        .map(|(begin, end)| bounds_of_moments(moment_of(*begin, order)?, moment_of(*end, order)?))
        .collect()
}

fn moment_of(time: PackedTime, order: DateOrder) -> Option<Moment> {
    match time.unpack() {
        ParsedTime::Known(moment) => Some(moment),
        ParsedTime::Numeric(date) => date.read_as(order),
        _ => None,
    }
}

fn bounds_of_moments(begin: Moment, end: Moment) -> Option<Bounds> {
    if begin.offset != end.offset {
        return None;
    }
    let minutes = (end.seconds - begin.seconds) as f64 / 60.0;
    if begin.has_time && end.has_time {
        return bounds_of(minutes);
    }
    // A day stands for any moment of it.
    let least = (minutes - MINUTES_OF_A_DAY).max(0.0) * LEAST;
    let most = minutes + MINUTES_OF_A_DAY;
    (most > 0.0).then_some((least, most))
}

fn bounds_of_clocks(begin: ParsedClock, end: ParsedClock) -> Option<Bounds> {
    let (ParsedClock::Known(begin), ParsedClock::Known(end)) = (begin, end) else {
        return None;
    };
    let minutes = (f64::from(end) - f64::from(begin)) / 60.0;
    // Past midnight.
    let is_by_night = minutes < 0.0;
    bounds_of(if is_by_night {
        minutes + MINUTES_OF_A_DAY
    } else {
        minutes
    })
}

fn bounds_of(minutes: f64) -> Option<Bounds> {
    (minutes > 0.0).then_some((minutes * LEAST, minutes * MOST))
}
