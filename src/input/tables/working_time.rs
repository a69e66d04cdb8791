use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeZone, Timelike};
use chrono_tz::Tz;

use crate::config::{BusinessHours, Configuration};
use crate::model::DAY;

/// When the provider works, to count the time between two moments in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingTime {
    /// Seconds of the day from and to which is worked, in their order.
    stretches: Vec<(i64, i64)>,
    /// Whether a day of the week is worked on, Monday first.
    days: [bool; 7],
    /// Days since 1970 that are not worked on.
    holidays: BTreeSet<i64>,
    /// The zone that moments are written in and the one of the hours, where
    /// they differ.
    zones: Option<(Tz, Tz)>,
}

impl WorkingTime {
    /// The hours that the configuration sets; `None` where it sets none.
    #[must_use]
    pub fn of(configuration: &Configuration) -> Option<Self> {
        let hours = configuration.business_hours.as_ref()?;
        let written = configuration.zone.map(|zone| zone.value);
        let worked = hours.zone.map(|zone| zone.value);
        let zones = written.zip(worked).filter(|(from, to)| from != to);
        let working = Self::read(hours, zones);
        // A week without an hour of work would count nothing.
        let any = working.days.contains(&true) && !working.stretches.is_empty();
        any.then_some(working)
    }

    fn read(hours: &BusinessHours, zones: Option<(Tz, Tz)>) -> Self {
        let seconds = |time: NaiveTime| i64::from(time.num_seconds_from_midnight());
        let mut days = [false; 7];
        for day in &hours.days {
            days[day.num_days_from_monday() as usize] = true;
        }
        Self {
            stretches: hours
                .hours
                .iter()
                .map(|open| (seconds(open.from), seconds(open.to)))
                .collect(),
            days,
            holidays: hours.holidays.iter().copied().map(day_of).collect(),
            zones,
        }
    }

    /// Seconds that are worked between two moments, in seconds since 1970; 0
    /// where the second is the earlier.
    #[must_use]
    pub fn seconds_between(&self, from: i64, to: i64) -> i64 {
        let (from, to) = (self.local(from), self.local(to));
        if to <= from {
            return 0;
        }
        let (first, last) = (from.div_euclid(DAY), to.div_euclid(DAY));
        if first == last {
            return self.worked_on(first, from - first * DAY, to - last * DAY);
        }
        self.worked_on(first, from - first * DAY, DAY)
            + self.whole_days(first + 1, last) * self.seconds_a_day()
            + self.worked_on(last, 0, to - last * DAY)
    }

    /// How many days are worked on after the day of a moment, up to that of
    /// another.
    #[must_use]
    pub fn days_between(&self, from: i64, to: i64) -> i64 {
        let (first, last) = (
            self.local(from).div_euclid(DAY),
            self.local(to).div_euclid(DAY),
        );
        self.whole_days(first + 1, last + 1)
    }

    fn seconds_a_day(&self) -> i64 {
        self.stretches.iter().map(|(from, to)| to - from).sum()
    }

    /// Seconds worked on a day between two seconds of it.
    fn worked_on(&self, day: i64, from: i64, to: i64) -> i64 {
        if !self.is_worked_on(day) {
            return 0;
        }
        let overlap = |(opens, closes): &(i64, i64)| (to.min(*closes) - from.max(*opens)).max(0);
        self.stretches.iter().map(overlap).sum()
    }

    /// How many days are worked on, from one up to another that is not part of
    /// them.
    fn whole_days(&self, from: i64, to: i64) -> i64 {
        if to <= from {
            return 0;
        }
        let a_week = self.days.iter().filter(|worked| **worked).count() as i64;
        let weeks = (to - from) / 7;
        let rest = (from + weeks * 7..to).filter(|day| self.is_working_weekday(*day));
        let holidays = self
            .holidays
            .range(from..to)
            .filter(|day| self.is_working_weekday(**day));
        weeks * a_week + rest.count() as i64 - holidays.count() as i64
    }

    fn is_worked_on(&self, day: i64) -> bool {
        self.is_working_weekday(day) && !self.holidays.contains(&day)
    }

    fn is_working_weekday(&self, day: i64) -> bool {
        // 1 January 1970 was a Thursday.
        self.days[(day + 3).rem_euclid(7) as usize]
    }

    /// The moment on the clock of the hours.
    fn local(&self, moment: i64) -> i64 {
        let Some((written, worked)) = self.zones else {
            return moment;
        };
        DateTime::from_timestamp(moment, 0)
            .and_then(|moment| written.from_local_datetime(&moment.naive_utc()).earliest())
            .map_or(moment, |moment| {
                moment
                    .with_timezone(&worked)
                    .naive_local()
                    .and_utc()
                    .timestamp()
            })
    }
}

fn day_of(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce()) - 719_163
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Configuration;

    fn working(text: &str) -> WorkingTime {
        let configuration =
            Configuration::parse("msp-maturity.toml", text, &crate::input::known_names());
        WorkingTime::of(&configuration.unwrap()).unwrap()
    }

    fn seconds(text: &str) -> i64 {
        chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M")
            .unwrap()
            .and_utc()
            .timestamp()
    }

    fn check(working: &WorkingTime, from: &str, to: &str, hours: f64) {
        let found = working.seconds_between(seconds(from), seconds(to)) as f64 / 3600.0;
        assert!(
            (found - hours).abs() < 1e-9,
            "{from} to {to}: {found}, not {hours}"
        );
    }

    #[test]
    fn nights_weekends_and_holidays_do_not_count() {
        let usual = working("[business_hours]\nholidays = [2026-12-25]\n");
        // A Friday afternoon to the Monday after.
        check(&usual, "2026-10-30 16:00", "2026-11-02 10:00", 4.0);
        check(&usual, "2026-10-30 19:00", "2026-11-02 07:00", 0.0);
        check(&usual, "2026-10-28 09:00", "2026-10-28 09:30", 0.5);
        // Three whole weeks, one day of them a holiday.
        check(&usual, "2026-12-07 00:00", "2026-12-28 00:00", 140.0);
        check(&usual, "2026-12-25 09:00", "2026-12-25 12:00", 0.0);
        check(&usual, "2026-10-28 10:00", "2026-10-28 09:00", 0.0);
    }

    #[test]
    fn a_day_may_be_worked_in_stretches() {
        let split = working("[business_hours]\nhours = [\"08:00-12:00\", \"14:00-18:00\"]\n");
        check(&split, "2026-10-28 11:00", "2026-10-28 15:00", 2.0);
        check(&split, "2026-10-28 12:00", "2026-10-28 14:00", 0.0);
        check(&split, "2026-10-28 00:00", "2026-10-30 00:00", 16.0);
    }

    #[test]
    fn the_hours_may_be_those_of_another_zone() {
        let text = "zone = \"UTC\"\n[business_hours]\nzone = \"America/Sao_Paulo\"\n";
        // 08:00 in Sao Paulo is 11:00 UTC.
        check(&working(text), "2026-10-28 10:00", "2026-10-28 12:00", 1.0);
        check(&working(text), "2026-10-28 20:30", "2026-10-29 11:30", 1.0);
    }

    #[test]
    fn working_days_are_counted_after_the_first() {
        let usual = working("[business_hours]\n");
        let days = |from, to| usual.days_between(seconds(from), seconds(to));
        assert_eq!(days("2026-10-30 16:00", "2026-10-30 17:00"), 0);
        assert_eq!(days("2026-10-30 16:00", "2026-11-01 17:00"), 0);
        assert_eq!(days("2026-10-30 16:00", "2026-11-02 17:00"), 1);
        assert_eq!(days("2026-10-31 16:00", "2026-11-03 17:00"), 2);
    }

    #[test]
    fn without_hours_there_is_no_working_time() {
        assert_eq!(WorkingTime::of(&Configuration::default()), None);
    }
}
