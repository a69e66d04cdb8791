//! Single cells, once it is decided how their column is written.

use super::Cell;
use crate::input::value::Format;
use crate::input::value::duration::ParsedDuration;
use crate::input::value::number::{DecimalSign, ParsedNumber};
use crate::input::value::time::{Moment, PackedTime, ParsedTime};

pub(super) fn settle_times(mut times: Vec<PackedTime>, format: Format) -> Vec<PackedTime> {
    let zoned = |moment: Moment| {
        PackedTime::known(Moment {
            offset: moment.offset.or(format.offset),
            ..moment
        })
    };
    for time in &mut times {
        *time = match time.unpack() {
            ParsedTime::Absent => PackedTime::ABSENT,
            ParsedTime::Known(moment) => zoned(moment),
            ParsedTime::Numeric(date) => {
                let moment = date.read_as(format.order);
                moment.map_or(PackedTime::UNREADABLE, zoned)
            }
            ParsedTime::Serial(moment) if format.takes_serials => zoned(moment),
            ParsedTime::Serial(_) | ParsedTime::Unreadable | ParsedTime::Age => {
                PackedTime::UNREADABLE
            }
        };
    }
    times
}

pub(super) fn settle_number(number: ParsedNumber, decimal: DecimalSign) -> Cell<f64> {
    match number {
        ParsedNumber::Absent => Cell::Absent,
        ParsedNumber::Unreadable => Cell::Unreadable,
        ParsedNumber::Known(value, _) => Cell::Value(value),
        ParsedNumber::Ambiguous { fraction, sign } if sign == decimal => Cell::Value(fraction),
        ParsedNumber::Ambiguous { fraction, .. } => Cell::Value((fraction * 1000.0).round()),
    }
}

pub(super) fn settle_duration(duration: ParsedDuration, format: Format) -> Cell<f64> {
    match duration {
        ParsedDuration::Absent => Cell::Absent,
        ParsedDuration::Unreadable => Cell::Unreadable,
        ParsedDuration::Minutes(minutes) => Cell::Value(minutes),
        ParsedDuration::Bare(number) => {
            match (settle_number(number, format.decimal), format.unit) {
                (Cell::Value(value), Some(unit)) => Cell::Value(value * unit.minutes()),
                (Cell::Value(_), None) => Cell::Unreadable,
                (cell, _) => cell,
            }
        }
    }
}
