//! What a cell says of time, in eight bytes: large exports hold millions of
//! such cells.

use super::{Moment, NumericDate, Offset, ParsedTime};

/// A [`ParsedTime`], packed. From the lowest bit on:
///
/// - what it is: 3
/// - whether it has a time of day: 1
/// - the offset of its clock: 11
/// - the seconds since 1970: 49, with a sign; or of a numeric date the second
///   of the day: 17, the year: 14, the second number: 8, the first number: 8,
///   whether dots part them: 1
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackedTime(u64);

const ABSENT: u64 = 0;
const UNREADABLE: u64 = 1;
const AGE: u64 = 2;
const KNOWN: u64 = 3;
const NUMERIC: u64 = 4;
const SERIAL: u64 = 5;

const KIND: u64 = 0b111;
const HAS_TIME: u64 = 1 << 3;
const OFFSET: u32 = 4;
const VALUE: u32 = OFFSET + Offset::BITS;
/// In the value of a numeric date.
const DOTTED: u64 = 1 << 47;

impl PackedTime {
    pub const ABSENT: Self = Self(ABSENT);
    pub const UNREADABLE: Self = Self(UNREADABLE);

    #[must_use]
    pub fn known(moment: Moment) -> Self {
        Self(KNOWN | of_moment(moment))
    }

    /// The cell as a number that [`PackedTime::of_bits`] makes it of again.
    #[must_use]
    pub fn bits(self) -> u64 {
        self.0
    }

    #[must_use]
    pub fn of_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// The moment of a cell that holds one beyond doubt.
    #[must_use]
    pub fn moment(self) -> Option<Moment> {
        (self.0 & KIND == KNOWN).then(|| self.as_moment())
    }

    /// Whether the order of day and month is open.
    #[must_use]
    pub fn is_numeric(self) -> bool {
        self.0 & KIND == NUMERIC
    }

    /// Whether the cell holds nothing.
    #[must_use]
    pub fn is_absent(self) -> bool {
        self == Self::ABSENT
    }

    #[must_use]
    pub fn unpack(self) -> ParsedTime {
        match self.0 & KIND {
            ABSENT => ParsedTime::Absent,
            AGE => ParsedTime::Age,
            KNOWN => ParsedTime::Known(self.as_moment()),
            SERIAL => ParsedTime::Serial(self.as_moment()),
            NUMERIC => {
                let value = self.0 >> VALUE;
                ParsedTime::Numeric(NumericDate {
                    first: (value >> 39 & 0xff) as u8,
                    second: (value >> 31) as u8,
                    year: (value >> 17 & 0x3fff) as u16,
                    second_of_day: (value & 0x1_ffff) as u32,
                    offset: self.offset(),
                    has_time: self.has_time(),
                    is_dotted: value & DOTTED != 0,
                })
            }
            _ => ParsedTime::Unreadable,
        }
    }

    fn as_moment(self) -> Moment {
        Moment {
            seconds: self.0 as i64 >> VALUE,
            offset: self.offset(),
            has_time: self.has_time(),
        }
    }

    fn offset(self) -> Offset {
        Offset::from_bits(self.0 >> OFFSET)
    }

    fn has_time(self) -> bool {
        self.0 & HAS_TIME != 0
    }
}

impl From<ParsedTime> for PackedTime {
    fn from(time: ParsedTime) -> Self {
        Self(match time {
            ParsedTime::Absent => ABSENT,
            ParsedTime::Unreadable => UNREADABLE,
            ParsedTime::Age => AGE,
            ParsedTime::Known(moment) => KNOWN | of_moment(moment),
            ParsedTime::Serial(moment) => SERIAL | of_moment(moment),
            ParsedTime::Numeric(date) => {
                let value = u64::from(date.first) << 39
                    | u64::from(date.second) << 31
                    | u64::from(date.year & 0x3fff) << 17
                    | u64::from(date.second_of_day & 0x1_ffff)
                    | if date.is_dotted { DOTTED } else { 0 };
                NUMERIC | of_clock(date.offset, date.has_time) | value << VALUE
            }
        })
    }
}

fn of_moment(moment: Moment) -> u64 {
    of_clock(moment.offset, moment.has_time) | (moment.seconds << VALUE) as u64
}

fn of_clock(offset: Offset, has_time: bool) -> u64 {
    offset.to_bits() << OFFSET | if has_time { HAS_TIME } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::value::time::parse_time;

    #[test]
    fn what_is_packed_is_unpacked() {
        for cell in [
            "",
            "nonsense",
            "3 days ago",
            "2026-09-30 14:05:59-03:00",
            "1900-01-02",
            "2199-12-31T23:59:59+14:00",
            "31/12/2026 24:00",
            "99/99/9999 23:59",
            "01/02/2026",
            "01.02.2026",
            "255.255.2026 23:59",
            "45565.58",
            "1789999999",
        ] {
            let parsed = parse_time(cell);
            assert_eq!(PackedTime::from(parsed).unpack(), parsed, "{cell}");
        }
    }

    #[test]
    fn each_offset_is_packed() {
        for minutes in -900..=900 {
            let offset = Offset::of_minutes(minutes);
            assert_eq!(Offset::from_bits(offset.to_bits()), offset);
        }
        assert_eq!(
            Offset::from_bits(Offset::UNKNOWN.to_bits()),
            Offset::UNKNOWN
        );
    }
}
