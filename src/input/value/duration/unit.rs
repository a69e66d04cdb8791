//! Which unit the bare numbers of a column are in.

use crate::input::header::split_words;

/// The unit of a number that counts time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DurationUnit {
    Milliseconds,
    Seconds,
    Minutes,
    Hours,
    /// Also what a spreadsheet makes of a time: a fraction of a day.
    Days,
}

impl DurationUnit {
    /// Each, the shortest first.
    pub const ALL: [Self; 5] = [
        Self::Milliseconds,
        Self::Seconds,
        Self::Minutes,
        Self::Hours,
        Self::Days,
    ];

    /// How many minutes it has.
    #[must_use]
    pub fn minutes(self) -> f64 {
        match self {
            Self::Milliseconds => 1.0 / 60_000.0,
            Self::Seconds => 1.0 / 60.0,
            Self::Minutes => 1.0,
            Self::Hours => 60.0,
            Self::Days => 1440.0,
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        match word {
            "ms" | "msec" | "millis" | "millisecond" | "milliseconds" | "milissegundos"
            | "milisegundos" | "millisekunden" | "millisecondes" => Some(Self::Milliseconds),
            "s" | "sec" | "secs" | "second" | "seconds" | "seg" | "segundos" => Some(Self::Seconds),
            "m" | "min" | "mins" | "minute" | "minutes" | "minuto" | "minutos" | "minuten"
            | "minuti" | "minuty" => Some(Self::Minutes),
            "h" | "hr" | "hrs" | "hour" | "hours" | "hora" | "horas" | "hh" | "std" | "stunden"
            | "heures" | "ore" | "uren" | "godziny" | "godzin" | "hodiny" => Some(Self::Hours),
            "d" | "day" | "days" | "dia" | "dias" | "tage" | "jours" | "giorni" => Some(Self::Days),
            _ => None,
        }
    }
}

/// The unit that a column's title names, as it stands in the file: in brackets
/// behind it, after "in", or among its words.
#[must_use]
pub fn unit_of_title(title: &str) -> Option<DurationUnit> {
    let title = title.trim();
    if let Some(start) = title.rfind('(')
        && title.ends_with(')')
        // "Hour(s)" is a plural.
        && title[..start].ends_with([' ', '_', '\u{a0}'])
    {
        let words = split_words(&title[start..]);
        if let Some(unit) = words.iter().find_map(|word| DurationUnit::of_word(word)) {
            return Some(unit);
        }
    }
    let words = split_words(title);
    let in_unit = words.windows(2).find_map(|pair| {
        matches!(pair[0].as_str(), "in" | "em" | "en")
            .then(|| DurationUnit::of_word(&pair[1]))
            .flatten()
    });
    // `first_response_h`: nothing else is short for an `h` behind a name, or `ms`.
    let behind = words.last().filter(|_| words.len() > 1);
    let behind = behind.and_then(|last| match last.as_str() {
        "h" => Some(DurationUnit::Hours),
        "ms" => Some(DurationUnit::Milliseconds),
        _ => None,
    });
    let in_unit = in_unit.or(behind);
    // Another single letter names a unit only in brackets or after "in";
    // business hours and working days say which clock, not which unit.
    in_unit.or_else(|| {
        let unit_at = |place: usize| {
            let of_clock = place > 0
                && matches!(
                    words[place - 1].as_str(),
                    "business" | "working" | "office" | "calendar"
                );
            (words[place].len() > 2 && !of_clock)
                .then(|| DurationUnit::of_word(&words[place]))
                .flatten()
        };
        (0..words.len()).rev().find_map(unit_at)
    })
}
