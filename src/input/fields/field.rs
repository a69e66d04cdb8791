//! What a column can mean, and how its cells are read then.

/// What a column of an export means. Each stands once, and is known by its
/// place.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub kind: ValueKind,
    /// Titles in normal form, the most telling first: where two columns claim
    /// one field, the earlier title wins.
    pub titles: &'static [&'static str],
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Field {}

/// How the cells of a column are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// A text that repeats, or an identifier.
    Text,
    /// A text of which only matters whether it mentions a client review.
    ReviewMention,
    /// A date, with or without a time of day.
    Time,
    /// A date, or a month that stands for all of its days.
    DayOrMonth,
    /// A day, or a month that is meant to its end.
    DayOrMonthEnd,
    /// A time of day, to be joined to the date of another column.
    Clock,
    /// A count or a rate.
    Number,
    /// An amount of money, in major units once it is read.
    Money,
    /// A length of time, in minutes once it is read; negative where a clock has
    /// run out.
    Duration,
    /// How good a client found the service: from 0, the worst, to 1 once it is
    /// read.
    Rating,
}

/// What cells of this kind are called.
#[must_use]
pub fn kind_name(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Text | ValueKind::ReviewMention => "text",
        ValueKind::Time | ValueKind::DayOrMonth | ValueKind::DayOrMonthEnd => "date",
        ValueKind::Number => "number",
        ValueKind::Clock => "time of day",
        ValueKind::Money => "money",
        ValueKind::Duration => "duration",
        ValueKind::Rating => "rating",
    }
}

/// What a cell of this kind is expected to hold.
#[must_use]
pub fn expected(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Text | ValueKind::ReviewMention => "a text",
        ValueKind::Time => "a date, such as 2026-09-30 14:05",
        ValueKind::DayOrMonth | ValueKind::DayOrMonthEnd => {
            "a date or a month, such as 2026-09-30 or 2026-09"
        }
        ValueKind::Clock => "a time of day, such as 14:05",
        ValueKind::Number | ValueKind::Money => "a number, such as 1234.50",
        ValueKind::Duration => "a length of time, such as 2:30 or 1d 2h",
        ValueKind::Rating => "a rating, such as 4, 4/5 or Good",
    }
}

pub(super) const fn text(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Text,
        titles,
    }
}

pub(super) const fn time(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Time,
        titles,
    }
}

pub(super) const fn day_or_month_end(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::DayOrMonthEnd,
        titles,
    }
}

pub(super) const fn day_or_month(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::DayOrMonth,
        titles,
    }
}

pub(super) const fn number(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Number,
        titles,
    }
}

pub(super) const fn money(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Money,
        titles,
    }
}

pub(super) const fn duration(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Duration,
        titles,
    }
}

pub(super) const fn clock(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Clock,
        titles,
    }
}
