//! What the cells of a column show of how all of them are written.

use chrono::{DateTime, Datelike as _};

use super::Reading;
use crate::input::fields::MOST_MINUTES_OF_WORK;
use crate::input::value::duration::ParsedDuration;
use crate::input::value::number::{DecimalSign, ParsedNumber};
use crate::input::value::rating::RatingTally;
use crate::input::value::time::{DateOrder, NumericDate, PackedTime, ParsedTime};
use crate::model::DAY;

/// What a column of times holds beside dates.
#[derive(Debug, Default, Clone, Copy)]
pub struct TimeTally {
    pub serials: u64,
    pub ages: u64,
    pub filled: u64,
    /// The first and the last of its dates, in seconds.
    dates: Option<(i64, i64)>,
    /// The same of numbers that count days.
    days: Option<(i64, i64)>,
}

/// The span that holds two spans, or the only one.
fn joined(one: Option<(i64, i64)>, other: Option<(i64, i64)>) -> Option<(i64, i64)> {
    match (one, other) {
        (Some(one), Some(other)) => Some((one.0.min(other.0), one.1.max(other.1))),
        _ => one.or(other),
    }
}

impl TimeTally {
    /// Whether numbers of days are dates here: in a column that mostly holds
    /// such numbers, or where all of them fall among its other dates.
    #[must_use]
    pub fn takes_serials(self) -> bool {
        const APART: i64 = 183 * DAY;
        let falls_among = match (self.dates, self.days) {
            (Some((first, last)), Some((from, to))) => from >= first - APART && to <= last + APART,
            _ => false,
        };
        self.serials * 2 > self.filled || falls_among
    }
}

/// What numeric dates prove about their order.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct DayOrderVotes {
    pub dates: u64,
    pub day_first: u64,
    pub month_first: u64,
    /// How many have their numbers parted by dots.
    pub dotted: u64,
    /// Which numbers come first in them, and which second, a bit each.
    firsts: u32,
    seconds: u32,
}

impl DayOrderVotes {
    pub(super) fn count(&mut self, date: NumericDate) {
        self.dates += 1;
        self.dotted += u64::from(date.is_dotted);
        self.firsts |= 1 << (date.first % 32);
        self.seconds |= 1 << (date.second % 32);
        match date.proven_order() {
            Some(DateOrder::DayFirst) => self.day_first += 1,
            Some(DateOrder::MonthFirst) => self.month_first += 1,
            None => {}
        }
    }

    pub fn add(&mut self, other: Self) {
        self.dates += other.dates;
        self.day_first += other.day_first;
        self.month_first += other.month_first;
        self.dotted += other.dotted;
        self.firsts |= other.firsts;
        self.seconds |= other.seconds;
    }

    /// The order that all of its dates prove, where there are any.
    #[must_use]
    pub fn only_order(self) -> Option<DateOrder> {
        match (self.dates, self.day_first, self.month_first) {
            (0, _, _) => None,
            (all, day_first, _) if day_first == all => Some(DateOrder::DayFirst),
            (all, _, month_first) if month_first == all => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// The order in which dates lie on the first days of many months, where in
    /// the other they lie on many days of the first months: what is billed each
    /// month is billed on a day of its own.
    #[must_use]
    pub fn monthly(self) -> Option<DateOrder> {
        const FEW: u32 = 2;
        const MANY: u32 = 6;
        match (self.firsts.count_ones(), self.seconds.count_ones()) {
            (..=FEW, MANY..) => Some(DateOrder::DayFirst),
            (MANY.., ..=FEW) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// The order that most of the proving dates show; where none proves any,
    /// that of dates that are mostly written with dots.
    #[must_use]
    pub fn winner(self) -> Option<DateOrder> {
        match self.day_first.cmp(&self.month_first) {
            std::cmp::Ordering::Greater => Some(DateOrder::DayFirst),
            std::cmp::Ordering::Less => Some(DateOrder::MonthFirst),
            std::cmp::Ordering::Equal => {
                let by_dots = self.day_first == 0 && self.dotted * 2 > self.dates;
                by_dots.then_some(DateOrder::DayFirst)
            }
        }
    }
}

/// Of so many dates it is no chance that all lie on one side of the 12th.
pub const ENOUGH_FOR_ALL: u64 = 8;

impl Reading {
    /// The cells of a column of dates, to be decided.
    pub fn as_times_mut(&mut self) -> Option<&mut [PackedTime]> {
        match self {
            Self::Time(times) | Self::DayOrMonth(times) | Self::DayOrMonthEnd(times) => Some(times),
            _ => None,
        }
    }

    /// How many dates of the column are written beyond doubt, where all of these
    /// lie on one of the first twelve days: where all others lie behind, a
    /// spreadsheet has read those as it could, and taken their days for months.
    #[must_use]
    pub fn known_up_to_12(&self) -> Option<u64> {
        let mut days = 0;
        for time in self.as_times()? {
            if let ParsedTime::Known(moment) | ParsedTime::Serial(moment) = time.unpack() {
                let at = DateTime::from_timestamp(moment.seconds, 0)?;
                if at.day() > 12 {
                    return None;
                }
                days += 1;
            }
        }
        Some(days)
    }

    /// On which days of a month the dates of the column that are written beyond
    /// doubt lie, and in which months of a year, a bit each.
    #[must_use]
    pub fn days_and_months(&self) -> (u32, u32) {
        let times = self.as_times().unwrap_or_default();
        let moments = times.iter().filter_map(|time| match time.unpack() {
            ParsedTime::Known(moment) | ParsedTime::Serial(moment) => {
                DateTime::from_timestamp(moment.seconds, 0)
            }
            _ => None,
        });
        moments.fold((0, 0), |(days, months), at| {
            (days | 1 << at.day(), months | 1 << at.month())
        })
    }

    /// How many cells of the column hold a spreadsheet's numbers of days, how
    /// many an age, and how many anything at all.
    #[must_use]
    pub fn time_tally(&self) -> TimeTally {
        let mut tally = TimeTally::default();
        if let Some(times) = self.as_times() {
            // Nearly all of millions of cells.
            let (mut first, mut last, mut known) = (i64::MAX, i64::MIN, 0);
            for time in times {
                if let Some(moment) = time.moment() {
                    first = first.min(moment.seconds);
                    last = last.max(moment.seconds);
                    known += 1;
                    continue;
                }
                let time = time.unpack();
                let span = |seconds| Some((seconds, seconds));
                match time {
                    ParsedTime::Serial(day) => {
                        tally.serials += 1;
                        tally.days = joined(tally.days, span(day.seconds));
                    }
                    // Days and months may be either way round; years are not.
                    ParsedTime::Numeric(date) => {
                        let moment = date
                            .read_as(DateOrder::DayFirst)
                            .or_else(|| date.read_as(DateOrder::MonthFirst));
                        let seconds = moment.map(|moment| moment.seconds);
                        tally.dates = joined(tally.dates, seconds.and_then(span));
                    }
                    _ => {}
                }
                tally.ages += u64::from(time == ParsedTime::Age);
                tally.filled += u64::from(time != ParsedTime::Absent);
            }
            if known > 0 {
                tally.filled += known;
                tally.dates = joined(tally.dates, Some((first, last)));
            }
        }
        tally
    }

    /// What the numeric dates of the column prove about their order: how many
    /// say day first, how many month first, and how many there are.
    #[must_use]
    pub fn day_order_votes(&self) -> DayOrderVotes {
        let mut votes = DayOrderVotes::default();
        if let Some(times) = self.as_times() {
            for time in times.iter().filter(|time| time.is_numeric()) {
                if let ParsedTime::Numeric(date) = time.unpack() {
                    votes.count(date);
                }
            }
        }
        votes
    }

    /// A date of the column whose day and month need an order: the first that
    /// is another day in another order, if there is one.
    #[must_use]
    pub fn first_numeric_date(&self) -> Option<NumericDate> {
        let times = self.as_times()?;
        let dates = || {
            times.iter().filter_map(|time| match time.unpack() {
                ParsedTime::Numeric(date) => Some(date),
                _ => None,
            })
        };
        let telling = dates().find(|date| date.first != date.second);
        telling.or_else(|| dates().next())
    }

    /// How many numbers of the column prove a decimal point and a comma.
    #[must_use]
    pub fn decimal_votes(&self) -> (u64, u64) {
        match self {
            Self::Number(numbers) | Self::Money(numbers) => decimal_votes(numbers.iter().copied()),
            Self::Duration(durations) => {
                decimal_votes(durations.iter().filter_map(|duration| match duration {
                    ParsedDuration::Bare(number) => Some(*number),
                    _ => None,
                }))
            }
            _ => (0, 0),
        }
    }

    /// The amounts of money of the column whose decimal sign is beyond doubt.
    pub fn amounts(&self) -> impl Iterator<Item = f64> {
        let numbers = match self {
            Self::Money(numbers) => numbers.as_slice(),
            _ => &[],
        };
        numbers.iter().filter_map(|number| match number {
            ParsedNumber::Known(amount, _) => Some(*amount),
            _ => None,
        })
    }

    /// The first number of the column in which a mark stands before three digits,
    /// which nothing in it tells to be a decimal sign or not: what it is as a
    /// fraction, and the mark.
    #[must_use]
    pub fn first_doubtful_number(&self) -> Option<(f64, DecimalSign)> {
        let doubtful = |number: &ParsedNumber| match number {
            ParsedNumber::Ambiguous { fraction, sign } => Some((*fraction, *sign)),
            _ => None,
        };
        match self {
            Self::Number(numbers) | Self::Money(numbers) => numbers.iter().find_map(doubtful),
            Self::Duration(durations) => durations.iter().find_map(|duration| match duration {
                ParsedDuration::Bare(number) => doubtful(number),
                _ => None,
            }),
            _ => None,
        }
    }

    /// What the ratings of the column show of their scale; `None` for a column
    /// of anything else.
    #[must_use]
    pub fn rating_tally(&self) -> Option<RatingTally> {
        let Self::Rating(ratings) = self else {
            return None;
        };
        let mut tally = RatingTally::default();
        for rating in ratings {
            tally.count(*rating);
        }
        Some(tally)
    }

    /// The largest length of time of the column that is a number without a
    /// unit. What nobody works in seconds either tells nothing of the others.
    #[must_use]
    pub fn largest_bare_length(&self) -> Option<f64> {
        const MOST: f64 = MOST_MINUTES_OF_WORK * 60.0;
        let Self::Duration(durations) = self else {
            return None;
        };
        let bare = durations.iter().filter_map(|duration| match duration {
            ParsedDuration::Bare(ParsedNumber::Known(number, _)) => Some(number.abs()),
            _ => None,
        });
        bare.filter(|number| *number <= MOST).max_by(f64::total_cmp)
    }

    /// The bare lengths of time of the column, row by row, that are more than
    /// nothing; `None` where there are none.
    #[must_use]
    pub fn bare_lengths(&self) -> Option<Vec<Option<f64>>> {
        let Self::Duration(durations) = self else {
            return None;
        };
        let lengths = durations.iter().map(|duration| match duration {
            ParsedDuration::Bare(ParsedNumber::Known(number, _)) if *number > 0.0 => Some(*number),
            _ => None,
        });
        let lengths: Vec<Option<f64>> = lengths.collect();
        lengths.iter().any(Option::is_some).then_some(lengths)
    }

    /// Whether the bare lengths of work of the column, of which some would be
    /// longer than a day in seconds, are whole seconds in milliseconds.
    #[must_use]
    pub fn counts_milliseconds(&self) -> bool {
        const ENOUGH: usize = 3;
        const SECONDS_OF_A_DAY: f64 = 86_400.0;
        let lengths = self.bare_lengths().unwrap_or_default();
        let lengths: Vec<f64> = lengths.into_iter().flatten().collect();
        lengths.len() >= ENOUGH
            && lengths.iter().any(|length| *length > SECONDS_OF_A_DAY)
            && lengths
                .iter()
                .all(|length| length.rem_euclid(1000.0) == 0.0)
    }

    /// The largest of the bare numbers of a column of lengths of time, where
    /// they are parts of a day, as spreadsheets write times: all are whole
    /// minutes of a day, or seconds, and less than so many days, and most could
    /// neither be those of an hour nor hundredths.
    #[must_use]
    pub fn largest_part_of_a_day(&self, most_days: f64) -> Option<f64> {
        const ENOUGH: usize = 3;
        const MINUTES: f64 = 1440.0;
        const SECONDS: f64 = 86_400.0;
        const HOURS: f64 = 24.0;
        let Self::Duration(durations) = self else {
            return None;
        };
        let bare = durations.iter().filter_map(|duration| match duration {
            ParsedDuration::Bare(number) => number.with_fraction().filter(|number| *number != 0.0),
            _ => None,
        });
        let bare: Vec<f64> = bare.collect();
        let is_whole = |number: f64| number >= 0.5 && (number - number.round()).abs() < 0.005;
        let are_parts = |of_a_day: f64| {
            let is_part = |number: &f64| *number < most_days && is_whole(*number * of_a_day);
            let is_of_an_hour =
                |number: &&f64| is_whole(**number * of_a_day / HOURS) || is_whole(**number * 100.0);
            let of_an_hour = bare.iter().filter(is_of_an_hour).count();
            bare.iter().all(is_part) && of_an_hour * 2 <= bare.len()
        };
        let are_any = bare.len() >= ENOUGH && [MINUTES, SECONDS].into_iter().any(are_parts);
        bare.into_iter().filter(|_| are_any).max_by(f64::total_cmp)
    }
}

fn decimal_votes(numbers: impl Iterator<Item = ParsedNumber>) -> (u64, u64) {
    numbers.fold((0, 0), |(point, comma), number| match number {
        ParsedNumber::Known(_, Some(DecimalSign::Point)) => (point + 1, comma),
        ParsedNumber::Known(_, Some(DecimalSign::Comma)) => (point, comma + 1),
        _ => (point, comma),
    })
}
