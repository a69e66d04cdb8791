//! What follows for cells from others of their file.

use super::{Cell, Cells};
use crate::input::fields::{Field, date_of_clock, invoices};
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
