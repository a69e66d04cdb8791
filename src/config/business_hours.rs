use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;

use super::section::{Found, Section};
use super::values::Decided;

/// When the provider works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusinessHours {
    /// The zone of the hours; the configuration's own zone without it.
    pub zone: Option<Decided<Tz>>,
    /// The days of the week that are worked on, in their order.
    pub days: Vec<Weekday>,
    /// The hours that are worked on each of them, in their order.
    pub hours: Vec<OpenHours>,
    /// Days that are not worked on, whatever day of the week they are.
    pub holidays: BTreeSet<NaiveDate>,
}

/// A stretch of a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct OpenHours {
    pub from: NaiveTime,
    /// The first moment that is not worked any more.
    pub to: NaiveTime,
}

const DAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

impl BusinessHours {
    /// What is not said is Monday to Friday, 08:00 to 18:00.
    pub(super) fn read(section: Section<'_>) -> Self {
        let mut days: Vec<Weekday> = section.get("days").map_or_else(
            || DAYS[..5].iter().map(|(_, day)| *day).collect(),
            |found| {
                let items = found.items();
                items.iter().filter_map(|day| day.one_of(&DAYS)).collect()
            },
        );
        days.sort_by_key(Weekday::num_days_from_monday);
        days.dedup();
        let mut hours: Vec<OpenHours> = section.get("hours").map_or_else(
            || stretch("08:00-18:00").into_iter().collect(),
            |found| found.items().into_iter().filter_map(open_hours).collect(),
        );
        hours.sort();
        if let (Some(found), Some(pair)) = (
            section.get("hours"),
            hours.windows(2).find(|pair| pair[1].from < pair[0].to),
        ) {
            found.fault(format!(
                "`hours` overlap from {} on: let each stretch begin after the one before it ends",
                pair[1].from.format("%H:%M")
            ));
        }
        let holidays = section.get("holidays").map_or_else(BTreeSet::new, |found| {
            found.items().into_iter().filter_map(Found::date).collect()
        });
        Self {
            zone: section.get("zone").and_then(Found::zone),
            days,
            hours,
            holidays,
        }
    }
}

fn open_hours(found: Found<'_>) -> Option<OpenHours> {
    let text = found.text()?;
    let hours = stretch(text);
    if hours.is_none() {
        found.fault(format!(
            "`hours` cannot be `{text}`: write a stretch of the day such as `08:00-18:00`"
        ));
    }
    hours
}

fn stretch(text: &str) -> Option<OpenHours> {
    let (from, to) = text.split_once('-')?;
    let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
    let hours = OpenHours {
        from: time(from)?,
        to: time(to)?,
    };
    (hours.from < hours.to).then_some(hours)
}
