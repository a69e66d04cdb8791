//! The day that the name of an export carries, as in `tickets_2026-09.csv`.

use chrono::{Datelike as _, NaiveDate};

/// The last day that a file's name says, in days since the year 0; of a month
/// its last. `None` where it says none.
#[must_use]
pub fn day_in_name(file: &str) -> Option<i64> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let numbers: Vec<&str> = name
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .collect();
    let mut found = None;
    for (place, digits) in numbers.iter().enumerate() {
        let next = |ahead: usize| numbers.get(place + ahead).copied().unwrap_or_default();
        let day = match digits.len() {
            8 => day(&digits[..4], &digits[4..6], &digits[6..])
                .or_else(|| day(&digits[4..], &digits[2..4], &digits[..2])),
            6 => end_of_month(&digits[..4], &digits[4..]),
            4 => day(digits, next(1), next(2)).or_else(|| end_of_month(digits, next(1))),
            2 => day(next(2), next(1), digits),
            _ => None,
        };
        found = day.or(found);
    }
    found.map(|day| i64::from(day.num_days_from_ce()))
}

fn day(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    if day.is_empty() || day.len() > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(year_of(year)?, month.parse().ok()?, day.parse().ok()?)
}

fn end_of_month(year: &str, month: &str) -> Option<NaiveDate> {
    let first = day(year, month, "1")?;
    first.checked_add_months(chrono::Months::new(1))?.pred_opt()
}

/// A year in which exports are made.
fn year_of(digits: &str) -> Option<i32> {
    let year = digits.parse().ok()?;
    (digits.len() == 4 && (1990..2100).contains(&year)).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_of(name: &str) -> Option<String> {
        let days = day_in_name(name)?;
        NaiveDate::from_num_days_from_ce_opt(days as i32).map(|day| day.to_string())
    }

    #[test]
    fn days_and_months_in_names_are_read_in_every_usual_form() {
        for (name, day) in [
            ("tickets_2026-09.csv", "2026-09-30"),
            ("tickets-202609.csv", "2026-09-30"),
            ("export 2026_09_14.csv", "2026-09-14"),
            ("20260914-tickets.csv", "2026-09-14"),
            ("chamados 14-09-2026.csv", "2026-09-14"),
            ("chamados14092026.csv", "2026-09-14"),
            ("2025/from 2026-01-01 to 2026-01-31.csv", "2026-01-31"),
        ] {
            assert_eq!(day_of(name).as_deref(), Some(day), "{name}");
        }
    }

    #[test]
    fn other_numbers_are_no_days() {
        for name in [
            "tickets.csv",
            "tickets 2.csv",
            "inc 104857.csv",
            "8821-4431.csv",
            "v1.2.3.csv",
        ] {
            assert_eq!(day_of(name), None, "{name}");
        }
    }
}
