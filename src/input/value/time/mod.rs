//! Dates and times as exports write them.

mod clock;
mod month;
mod other_forms;
mod packed;
mod tokens;
mod usual_forms;
mod words;
mod zone;

use chrono::NaiveDate;

use super::{is_absent, trim};
use crate::model::DAY;
use other_forms::{parse_other_forms, says_age};
use usual_forms::{iso_to_the_second, parse_iso, parse_slashed};

pub use crate::config::DateOrder;
pub use clock::{ParsedClock, parse_clock_time};
pub use month::{parse_day_or_month, parse_day_or_month_end};
pub use packed::PackedTime;
pub use zone::{Offset, in_utc, in_zone, offset_at, offset_of_title};

/// What one cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParsedTime {
    Absent,
    Unreadable,
    /// An age, such as `3 days ago`: nobody knows from when it counts.
    Age,
    Known(Moment),
    /// Day and month cannot be told apart in the cell itself, or only by one
    /// of them being over 12.
    Numeric(NumericDate),
    /// `45565.58`: a date if the column holds a spreadsheet's numbers of days.
    Serial(Moment),
}

/// A point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Since 1970, by the clock that the export was written by.
    pub seconds: i64,
    /// Where that clock stands, if the export says so.
    pub offset: Offset,
    /// Whether a time of day was given.
    pub has_time: bool,
}

/// `03/04/2026`, before it is decided which number is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumericDate {
    pub first: u8,
    pub second: u8,
    pub year: u16,
    pub second_of_day: u32,
    pub offset: Offset,
    pub has_time: bool,
    /// Whether dots part its numbers: wherever they do, the day comes first.
    pub is_dotted: bool,
}

impl NumericDate {
    /// The order that the numbers themselves prove.
    #[must_use]
    pub fn proven_order(self) -> Option<DateOrder> {
        match (self.first > 12, self.second > 12) {
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// The moment under an order; `None` where that is no date.
    #[must_use]
    pub fn read_as(self, order: DateOrder) -> Option<Moment> {
        let (day, month) = match order {
            DateOrder::DayFirst => (self.first, self.second),
            DateOrder::MonthFirst => (self.second, self.first),
        };
        let midnight = midnight_of(i32::from(self.year), u32::from(month), u32::from(day))?;
        Some(Moment {
            seconds: midnight + i64::from(self.second_of_day),
            offset: self.offset,
            has_time: self.has_time,
        })
    }
}

/// A time of day, if one was given, and where its clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Clock {
    second_of_day: u32,
    offset: Offset,
    has_time: bool,
}

impl Clock {
    const NONE: Self = Self {
        second_of_day: 0,
        offset: Offset::UNKNOWN,
        has_time: false,
    };

    fn new(hour: u32, minute: u32, second: u32, offset: Offset) -> Option<Self> {
        // 24:00 is the end of a day, and a leap second that of a minute.
        let valid =
            (hour < 24 || (hour == 24 && minute == 0 && second == 0)) && minute < 60 && second < 61;
        valid.then(|| Self {
            second_of_day: hour * 3600 + minute * 60 + second.min(59),
            offset,
            has_time: true,
        })
    }
}

/// Days that stand for "no date".
const SENTINELS: [(i32, u32, u32); 7] = [
    (1, 1, 1),
    (1753, 1, 1),
    (1899, 12, 30),
    (1899, 12, 31),
    (1900, 1, 1),
    (1970, 1, 1),
    (9999, 12, 31),
];

fn is_sentinel(year: i32, month: u32, day: u32) -> bool {
    may_be_sentinel(year) && SENTINELS.contains(&(year, month, day))
}

/// Dates of the day's work are told apart by their year.
fn may_be_sentinel(year: i32) -> bool {
    !(1971..=9998).contains(&year)
}

/// Reads a date, with or without a time and a zone. The moment is by the clock
/// that the cell was written by, beside the offset of that clock if the cell
/// names one.
#[must_use]
#[inline]
pub fn parse_time(cell: &str) -> ParsedTime {
    // Most of all cells that hold a time.
    if let Some((year, month, day, clock)) = iso_to_the_second(cell.as_bytes()) {
        return known(year, month, day, clock);
    }
    parse_any_time(cell)
}

/// [`parse_time`] for columns of millions of cells.
#[must_use]
#[inline]
pub fn packed_time(cell: &str) -> PackedTime {
    if let Some((year, month, day, clock)) = iso_to_the_second(cell.as_bytes())
        && let Ok(in_year) = i32::try_from(year)
        && !may_be_sentinel(in_year)
        && let Some(midnight) = midnight_of(in_year, month, day)
    {
        return PackedTime::known(Moment {
            seconds: midnight + i64::from(clock.second_of_day),
            offset: clock.offset,
            has_time: clock.has_time,
        });
    }
    parse_time(cell).into()
}

fn parse_any_time(cell: &str) -> ParsedTime {
    let cell = trim(cell);
    if is_absent(cell) {
        return ParsedTime::Absent;
    }
    let bytes = cell.as_bytes();
    if let Some(parsed) = parse_iso(bytes).or_else(|| parse_slashed(bytes)) {
        return parsed;
    }
    if let Some(parsed) = parse_other_forms(cell) {
        return parsed;
    }
    if let Some(plain) = without_typography(cell) {
        return parse_time(&plain);
    }
    if cell.contains(LOST_BLANK) {
        return parse_time(&cell.replace(LOST_BLANK, ". m."));
    }
    if let Some(date) = without_progress(cell).or_else(|| without_quotes(cell)) {
        return parse_time(date);
    }
    if says_age(cell) {
        ParsedTime::Age
    } else {
        ParsedTime::Unreadable
    }
}

/// `p. m.` whose blank, one that does not break a line, was lost.
const LOST_BLANK: &str = ".\u{fffd}m.";

/// A date without how much of the time until then has passed: `11-09-2025 08:08
/// 8%`.
fn without_progress(cell: &str) -> Option<&str> {
    let (date, share) = cell
        .strip_suffix('%')?
        .trim_end()
        .rsplit_once(char::is_whitespace)?;
    let is_share = !share.is_empty() && share.bytes().all(|byte| byte.is_ascii_digit());
    is_share.then_some(date)
}

/// A date without the quotes, or the signs of a database, around it.
fn without_quotes(cell: &str) -> Option<&str> {
    ['\'', '"', '#'].into_iter().find_map(|quote| {
        let inside = cell.strip_prefix(quote)?.strip_suffix(quote)?;
        (!inside.is_empty() && !inside.starts_with(quote)).then_some(inside)
    })
}

/// A cell with plain hyphens, and without what is not seen: what a text takes
/// on in web pages and word processors. `None` where nothing of that is in it.
fn without_typography(cell: &str) -> Option<String> {
    let is_hyphen = |c: char| matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}');
    let is_unseen = |c: char| {
        matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
    };
    cell.contains(|c| is_hyphen(c) || is_unseen(c)).then(|| {
        let seen = cell.chars().filter(|c| !is_unseen(*c));
        seen.map(|c| if is_hyphen(c) { '-' } else { c }).collect()
    })
}

/// The moment of an ISO date, whatever day it is: a length of time may be
/// counted from a day that stands for no date. In seconds since 1970.
#[must_use]
pub(super) fn iso_seconds(cell: &str) -> Option<i64> {
    let (year, month, day, clock) = usual_forms::iso_parts(cell.as_bytes())?;
    let date = NaiveDate::from_ymd_opt(year as i32, month, day)?;
    Some(days_since_epoch(date) * DAY + i64::from(clock.second_of_day))
}

fn numeric(first: u32, second: u32, year: u32, clock: Clock) -> Option<ParsedTime> {
    let year = u16::try_from(year).ok()?;
    let year_of_it = i32::from(year);
    if is_sentinel(year_of_it, second, first) || is_sentinel(year_of_it, first, second) {
        return Some(ParsedTime::Absent);
    }
    Some(ParsedTime::Numeric(NumericDate {
        first: u8::try_from(first).ok()?,
        second: u8::try_from(second).ok()?,
        year,
        second_of_day: clock.second_of_day,
        offset: clock.offset,
        has_time: clock.has_time,
        is_dotted: false,
    }))
}

fn known(year: u32, month: u32, day: u32, clock: Clock) -> ParsedTime {
    let Ok(year) = i32::try_from(year) else {
        return ParsedTime::Unreadable;
    };
    // Databases write zeros where there is no date.
    if is_sentinel(year, month, day) || (year, month, day) == (0, 0, 0) {
        return ParsedTime::Absent;
    }
    match midnight_of(year, month, day) {
        Some(midnight) => ParsedTime::Known(Moment {
            seconds: midnight + i64::from(clock.second_of_day),
            offset: clock.offset,
            has_time: clock.has_time,
        }),
        None => ParsedTime::Unreadable,
    }
}

#[inline]
fn midnight_of(year: i32, month: u32, day: u32) -> Option<i64> {
    let year = usize::try_from(year.checked_sub(FIRST_YEAR)?).ok()?;
    let month = (1..=12)
        .contains(&month)
        .then(|| year * 12 + month as usize - 1)?;
    let first = *FIRST_DAYS.get(month)?;
    let next = *FIRST_DAYS.get(month + 1)?;
    let day = i32::try_from(day).ok()?;
    let is_day = day >= 1 && day <= next - first;
    is_day.then(|| i64::from(first + day - 1) * DAY)
}

/// The years that a date can be in.
const FIRST_YEAR: i32 = 1900;
const YEARS: usize = 300;

/// The first day of each month of these years and of the month after them, in
/// days since 1970: large exports hold millions of dates.
static FIRST_DAYS: [i32; YEARS * 12 + 1] = first_days();

const fn first_days() -> [i32; YEARS * 12 + 1] {
    const DAYS: [i32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    // 1 January 1900.
    let mut day = -25_567;
    let mut first = [day; YEARS * 12 + 1];
    let mut month = 0;
    while month < YEARS * 12 {
        let year = FIRST_YEAR + (month / 12) as i32;
        let leaps = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let in_february = month % 12 == 1;
        day += DAYS[month % 12] + (leaps && in_february) as i32;
        month += 1;
        first[month] = day;
    }
    first
}

fn days_since_epoch(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::default()).num_days()
}

#[cfg(test)]
mod tests;
