//! What a cell says of its zone, and how moments are brought into one.

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, Offset as _, TimeZone as _};
use chrono_tz::Tz;

use super::Moment;

/// Minutes east of UTC, where they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offset(i16);

impl Offset {
    pub const UNKNOWN: Self = Self(i16::MIN);
    pub const UTC: Self = Self(0);

    /// How many bits an offset is packed into.
    pub(super) const BITS: u32 = 11;

    pub(super) fn to_bits(self) -> u64 {
        match self {
            Self::UNKNOWN => 0,
            Self(minutes) => (i64::from(minutes) + 1024) as u64,
        }
    }

    /// The offset in the lowest bits.
    pub(super) fn from_bits(bits: u64) -> Self {
        match bits & ((1 << Self::BITS) - 1) {
            0 => Self::UNKNOWN,
            bits => Self(bits as i16 - 1024),
        }
    }

    /// The offset of so many minutes; unknown if no place on earth has it.
    #[must_use]
    pub fn of_minutes(minutes: i64) -> Self {
        match i16::try_from(minutes) {
            Ok(minutes @ -900..=900) => Self(minutes),
            _ => Self::UNKNOWN,
        }
    }

    #[must_use]
    pub fn is_known(self) -> bool {
        self != Self::UNKNOWN
    }

    /// Seconds east of UTC; `None` where that is not known.
    #[must_use]
    pub fn seconds(self) -> Option<i64> {
        self.is_known().then(|| i64::from(self.0) * 60)
    }

    /// This offset, or another where it is not known.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self.is_known() { self } else { other }
    }
}

impl std::fmt::Display for Offset {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            0 => f.write_str("UTC"),
            _ if !self.is_known() => f.write_str("no zone"),
            minutes => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

/// Zone names that exports write behind a time, with minutes east of UTC.
/// Where a name has several meanings it is the one of American products.
const NAMES: [(&str, i64); 46] = [
    ("UTC", 0),
    ("GMT", 0),
    ("Z", 0),
    ("WET", 0),
    ("WEST", 60),
    ("BST", 60),
    ("CET", 60),
    ("CEST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("SAST", 120),
    ("MSK", 180),
    ("IST", 330),
    ("SGT", 480),
    ("HKT", 480),
    ("AWST", 480),
    ("JST", 540),
    ("ACST", 570),
    ("AEST", 600),
    ("AEDT", 660),
    ("NZST", 720),
    ("NZDT", 780),
    ("NST", -210),
    ("NDT", -150),
    ("AST", -240),
    ("ADT", -180),
    ("EST", -300),
    ("EDT", -240),
    ("CST", -360),
    ("CDT", -300),
    ("MST", -420),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
    ("AKST", -540),
    ("AKDT", -480),
    ("HST", -600),
    ("BRT", -180),
    ("BRST", -120),
    ("ART", -180),
    ("CLT", -240),
    ("CLST", -180),
    ("COT", -300),
    ("PET", -300),
    ("UYT", -180),
    ("BOT", -240),
];

/// The offset that a zone's abbreviation stands for.
pub(super) fn offset_of_name(name: &str) -> Option<Offset> {
    if name.eq_ignore_ascii_case("utc") || name.eq_ignore_ascii_case("gmt") || name == "z" {
        return Some(Offset::UTC);
    }
    NAMES
        .iter()
        .find(|(other, _)| *other == name)
        .map(|(_, minutes)| Offset::of_minutes(*minutes))
}

/// The zone that a column's title names for all of its cells: `Date (UTC)`,
/// `Date_Entered_UTC`.
#[must_use]
pub fn offset_of_title(title: &str) -> Offset {
    let words = crate::input::header::split_words(title);
    match words.last().map(String::as_str) {
        Some("utc" | "gmt") => Offset::UTC,
        _ => Offset::UNKNOWN,
    }
}

/// The offset of a zone at a moment of its own clock. What a clock shows twice
/// is taken for the first time; what it skips, by the offset before.
#[must_use]
pub fn offset_at(zone: Tz, local_seconds: i64) -> Offset {
    let Some(local) = naive(local_seconds) else {
        return Offset::UNKNOWN;
    };
    let east = match zone.offset_from_local_datetime(&local) {
        MappedLocalTime::Single(offset) | MappedLocalTime::Ambiguous(offset, _) => offset.fix(),
        MappedLocalTime::None => {
            let before = local
                .checked_sub_signed(chrono::TimeDelta::hours(3))
                .unwrap_or(local);
            zone.offset_from_utc_datetime(&before).fix()
        }
    };
    Offset::of_minutes(i64::from(east.local_minus_utc()) / 60)
}

/// What the clocks of a zone show at a moment. Days, and moments whose offset
/// is not known, stay as they are.
#[must_use]
pub fn in_zone(moment: Moment, zone: Tz) -> Moment {
    let Some(utc) = utc_seconds(moment).and_then(naive) else {
        return moment;
    };
    let east = i64::from(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc());
    Moment {
        seconds: utc.and_utc().timestamp() + east,
        offset: Offset::of_minutes(east / 60),
        ..moment
    }
}

/// A moment in UTC. Days, and moments whose offset is not known, stay as they
/// are.
#[must_use]
pub fn in_utc(moment: Moment) -> Moment {
    match utc_seconds(moment) {
        Some(seconds) => Moment {
            seconds,
            offset: Offset::UTC,
            ..moment
        },
        None => moment,
    }
}

fn utc_seconds(moment: Moment) -> Option<i64> {
    let east = moment.offset.seconds().filter(|_| moment.has_time)?;
    Some(moment.seconds - east)
}

fn naive(seconds: i64) -> Option<NaiveDateTime> {
    DateTime::from_timestamp(seconds, 0).map(|moment| moment.naive_utc())
}
