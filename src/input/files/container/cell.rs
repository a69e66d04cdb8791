//! The text of a cell of a workbook, such that it can be read in one way only.

use std::borrow::Cow;

use calamine::{DataRef, ExcelDateTime};

/// What a cell says as text: dates and times by ISO 8601, numbers in full with
/// a decimal point, `true` and `false`.
pub(super) fn text<'a>(cell: &'a DataRef<'_>) -> Cow<'a, str> {
    match cell {
        DataRef::Empty => Cow::Borrowed(""),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cow::Borrowed(text)
        }
        DataRef::SharedString(text) => Cow::Borrowed(text),
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        DataRef::Float(number) => Cow::Owned(decimal(*number)),
        DataRef::Bool(is_true) => Cow::Borrowed(if *is_true { "true" } else { "false" }),
        DataRef::DateTime(moment) => Cow::Owned(date_or_time(moment)),
        DataRef::Error(error) => Cow::Owned(error.to_string()),
    }
}

/// What a date says of the time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeOfDay {
    /// It is midnight, or the cell is of the whole day: that only the others
    /// of its column tell.
    Midnight,
    Other,
}

/// What a cell that holds a date says of the time of day; `None` for one that
/// holds anything else.
pub(super) fn time_of_day(cell: &DataRef<'_>) -> Option<TimeOfDay> {
    let DataRef::DateTime(moment) = cell else {
        return None;
    };
    if moment.is_duration() || (0.0..1.0).contains(&moment.as_f64()) {
        return None;
    }
    let (_, _, _, hour, minute, second, millisecond) = moment.to_ymd_hms_milli();
    Some(match (hour, minute, second, millisecond) {
        (0, 0, 0, 0) => TimeOfDay::Midnight,
        _ => TimeOfDay::Other,
    })
}

/// A number with all of its digits. Three of them behind the point could be
/// taken for thousands: a zero tells them apart.
fn decimal(number: f64) -> String {
    let text = if number == 0.0 {
        "0".to_owned()
    } else {
        number.to_string()
    };
    match text.split_once('.') {
        Some((_, digits)) if digits.len() == 3 => text + "0",
        _ => text,
    }
}

/// A date, a date with its time of day, a time of day alone, or a length of
/// time, as the cell is formatted.
fn date_or_time(moment: &ExcelDateTime) -> String {
    const MILLISECONDS_OF_DAY: f64 = 86_400_000.0;
    let value = moment.as_f64();
    if moment.is_duration() || (0.0..1.0).contains(&value) {
        return clock((value * MILLISECONDS_OF_DAY).round() as i64);
    }
    let (year, month, day, hour, minute, second, millisecond) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second, millisecond) == (0, 0, 0, 0) {
        return date;
    }
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if millisecond == 0 {
        format!("{date} {time}")
    } else {
        format!("{date} {time}.{millisecond:03}")
    }
}

/// Hours, which may be more than a day's, minutes and seconds.
fn clock(milliseconds: i64) -> String {
    let sign = if milliseconds < 0 { "-" } else { "" };
    let all = milliseconds.unsigned_abs();
    let (seconds, rest) = (all / 1000, all % 1000);
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    let text = format!("{sign}{hours:02}:{minutes:02}:{:02}", seconds % 60);
    if rest == 0 {
        text
    } else {
        format!("{text}.{rest:03}")
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    fn moment(value: f64, is_1904: bool) -> String {
        let moment = ExcelDateTime::new(value, ExcelDateTimeType::DateTime, is_1904);
        text(&DataRef::DateTime(moment)).into_owned()
    }

    fn duration(value: f64) -> String {
        let length = ExcelDateTime::new(value, ExcelDateTimeType::TimeDelta, false);
        text(&DataRef::DateTime(length)).into_owned()
    }

    #[test]
    fn dates_and_times_are_written_by_iso_8601() {
        assert_eq!(moment(45_943.0, false), "2025-10-13");
        assert_eq!(moment(45_943.5, false), "2025-10-13 12:00:00");
        assert_eq!(moment(45_943.541_666_666_667, false), "2025-10-13 13:00:00");
        assert_eq!(moment(45_943.541, false), "2025-10-13 12:59:02.400");
        assert_eq!(moment(44_481.0, true), "2025-10-13");
        assert_eq!(moment(0.354_166_666_666_667, false), "08:30:00");
    }

    #[test]
    fn only_dates_have_a_time_of_day() {
        let of = |value, kind| {
            let moment = ExcelDateTime::new(value, kind, false);
            time_of_day(&DataRef::DateTime(moment))
        };
        let date = ExcelDateTimeType::DateTime;
        assert_eq!(of(45_943.0, date), Some(TimeOfDay::Midnight));
        assert_eq!(of(45_943.5, date), Some(TimeOfDay::Other));
        assert_eq!(of(0.5, date), None);
        assert_eq!(of(2.0, ExcelDateTimeType::TimeDelta), None);
        assert_eq!(time_of_day(&DataRef::Float(45_943.5)), None);
    }

    #[test]
    fn lengths_of_time_count_hours_beyond_a_day() {
        assert_eq!(duration(1.104_166_666_666_667), "26:30:00");
        assert_eq!(duration(-0.25), "-06:00:00");
        assert_eq!(duration(0.0), "00:00:00");
    }

    #[test]
    fn numbers_keep_their_digits_and_cannot_be_taken_for_others() {
        let number = |number| text(&DataRef::Float(number)).into_owned();
        assert_eq!(number(1_234_567_890_123.0), "1234567890123");
        assert_eq!(number(1234.56), "1234.56");
        assert_eq!(number(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(number(1.234), "1.2340");
        assert_eq!(number(-0.0), "0");
        assert_eq!(number(-12.5), "-12.5");
        assert_eq!(number(1e21), "1000000000000000000000");
    }

    #[test]
    fn what_is_neither_says_what_the_cell_shows() {
        assert_eq!(text(&DataRef::Bool(true)), "true");
        assert_eq!(text(&DataRef::Int(-7)), "-7");
        assert_eq!(text(&DataRef::SharedString(" x ")), " x ");
        assert_eq!(text(&DataRef::Error(calamine::CellErrorType::NA)), "#N/A");
    }
}
