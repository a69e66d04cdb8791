//! The hours in which a desk answers, and sums of them.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use crate::model::Month;

/// The desk answers from 8 to 18 o'clock.
const OPENS: u32 = 8 * 60;
pub const DAY_MINUTES: u32 = 600;
/// Promises made on the last day fall due after it.
const DAYS_AFTER: u64 = 500;

/// The service hours of a provider, counted in desk minutes: the minutes of
/// its opening hours since the beginning. Nights, weekends and the two great
/// holidays take no desk minute, so deadlines in service hours are sums.
#[derive(Debug, Clone)]
pub struct ServiceCalendar {
    first: NaiveDate,
    /// For each calendar day, how many service days lie before it.
    before: Vec<u32>,
    service_days: Vec<NaiveDate>,
}

impl ServiceCalendar {
    pub fn new(first: Month, last: Month) -> Self {
        let first = first.first_day();
        let until = last.last_day() + Days::new(DAYS_AFTER);
        let mut before = Vec::new();
        let mut service_days = Vec::new();
        for day in first.iter_days().take_while(|day| *day <= until) {
            before.push(service_days.len() as u32);
            if is_service_day(day) {
                service_days.push(day);
            }
        }
        Self {
            first,
            before,
            service_days,
        }
    }

    /// The service days before a day.
    pub fn days_before(&self, day: NaiveDate) -> u32 {
        let position = (day - self.first).num_days().max(0) as usize;
        self.before[position.min(self.before.len() - 1)]
    }

    /// The service days of a month.
    pub fn days_in(&self, month: Month) -> u32 {
        self.days_before(month.plus(1).first_day()) - self.days_before(month.first_day())
    }

    /// The first desk minute that is not before a moment.
    pub fn desk_minute(&self, moment: NaiveDateTime) -> u32 {
        let day = moment.date();
        let before = self.days_before(day);
        if !is_service_day(day) {
            return before * DAY_MINUTES;
        }
        let seconds = moment.num_seconds_from_midnight();
        let minute = seconds.div_ceil(60).saturating_sub(OPENS);
        before * DAY_MINUTES + minute.min(DAY_MINUTES)
    }

    /// When a desk minute is; `second` is the second in that minute.
    pub fn moment(&self, desk_minute: u32, second: u32) -> NaiveDateTime {
        let position = (desk_minute / DAY_MINUTES) as usize;
        let day = self.service_days[position.min(self.service_days.len() - 1)];
        let minute = OPENS + desk_minute % DAY_MINUTES;
        let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, second % 60);
        day.and_time(time.unwrap_or(NaiveTime::MIN))
    }
}

pub fn is_service_day(day: NaiveDate) -> bool {
    let holiday = matches!((day.month(), day.day()), (12, 25) | (1, 1));
    !holiday && !is_weekend(day)
}

pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The day so many days after the first of a month, or the next working day
/// after a weekend. It stays within the month.
pub fn working_day(first: NaiveDate, offset: u64) -> NaiveDate {
    let day = first + Days::new(offset.min(24));
    match day.weekday() {
        Weekday::Sat => day + Days::new(2),
        Weekday::Sun => day + Days::new(1),
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY_MINUTES, ServiceCalendar};
    use chrono::NaiveDate;

    #[test]
    fn nights_and_weekends_take_no_time() {
        let month = "2026-10".parse().unwrap();
        let calendar = ServiceCalendar::new(month, month);
        let at = |day, hour, minute| {
            NaiveDate::from_ymd_opt(2026, 10, day)
                .and_then(|day| day.and_hms_opt(hour, minute, 30))
                .unwrap()
        };
        // 2026-10-02 is a Friday.
        assert_eq!(calendar.desk_minute(at(2, 8, 9)), DAY_MINUTES + 10);
        assert_eq!(calendar.desk_minute(at(2, 19, 0)), 2 * DAY_MINUTES);
        assert_eq!(calendar.desk_minute(at(3, 12, 0)), 2 * DAY_MINUTES);
        assert_eq!(calendar.desk_minute(at(5, 6, 0)), 2 * DAY_MINUTES);
        assert_eq!(calendar.moment(2 * DAY_MINUTES + 61, 30), at(5, 9, 1));
        assert_eq!(calendar.days_in(month), 22);
    }
}
