//! Whether invoices are dated when they are written.

use std::collections::BTreeMap;

use super::sample::{Struck, named};
use super::{Tension, percent};
use crate::input::tables::invoices;
use crate::language::message;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY, Month};

pub const SIGNS: &[&str] = &["consistent_billing"];

/// Invoices that are dated into an earlier month than most of those whose
/// numbers come just before.
///
/// Numbers are compared within a series: those that have the same text before
/// their last digits. Some bill ahead of the day, so that a number may well
/// follow on one of a later date; half a month before most of the
/// five before it is not that.
pub fn back_dated(at: &Snapshot<'_>) -> Result<Option<Tension>, Absence> {
    const ENOUGH: u64 = 50;
    const MANY: f64 = 0.02;
    const FEWEST: usize = 3;
    let start = at.over(12).first_month().start_seconds();
    let series = by_number(at)?;
    let mut all = 0_u64;
    let mut struck = Vec::new();
    for invoices in series.values() {
        for (place, (_, one)) in invoices.iter().enumerate() {
            if one.moment >= start {
                all += 1;
                if is_back_dated(invoices, place) {
                    struck.push(*one);
                }
            }
        }
    }
    let many = struck.len() >= FEWEST && struck.len() as f64 >= MANY * all as f64;
    if all < ENOUGH || !many {
        return Ok(None);
    }
    let count = struck.len();
    Ok(Some(Tension {
        id: "invoices_back_dated",
        signs: SIGNS,
        told: message!(
            "tension-back-dated",
            n = count,
            all = all,
            share = percent(count as u64, all),
            named = named(at.tables(), &invoices::NUMBER, &struck)
        ),
    }))
}

fn is_back_dated(invoices: &[(u64, Struck)], place: usize) -> bool {
    const BEFORE: usize = 5;
    const HALF_A_MONTH: i64 = 15 * DAY;
    let Some(first) = place.checked_sub(BEFORE) else {
        return false;
    };
    let moment = invoices[place].1.moment;
    let before = invoices[first..place].iter();
    let mut before: Vec<i64> = before.map(|(_, one)| one.moment).collect();
    before.sort_unstable();
    let usual = before[BEFORE / 2];
    usual - moment > HALF_A_MONTH && Month::of_seconds(usual) > Month::of_seconds(moment)
}

/// The invoices so far by series, in order of their numbers.
fn by_number(at: &Snapshot<'_>) -> Result<BTreeMap<String, Vec<(u64, Struck)>>, Absence> {
    let rows = at.invoices_so_far()?;
    let issued = rows.seconds(&invoices::ISSUED_AT)?;
    let numbers = rows.codes(&invoices::NUMBER)?;
    let clients = rows.codes(&invoices::CLIENT)?;
    let mut series: BTreeMap<String, Vec<(u64, Struck)>> = BTreeMap::new();
    for row in 0..rows.len() {
        let number = numbers.get(row);
        let text = number.and_then(|code| at.tables().labels.text(&invoices::NUMBER, code));
        if let (Some(moment), Some((before, place))) = (issued.get(row), text.and_then(parted)) {
            let client = clients.get(row);
            let one = Struck {
                moment,
                number,
                client,
            };
            series
                .entry(before.to_owned())
                .or_default()
                .push((place, one));
        }
    }
    for invoices in series.values_mut() {
        invoices.sort_by_key(|(place, one)| (*place, one.moment));
    }
    Ok(series)
}

/// A number as what stands before its last digits, and these.
fn parted(number: &str) -> Option<(&str, u64)> {
    let before = number.trim_end_matches(|c: char| c.is_ascii_digit());
    let place = number[before.len()..].parse().ok()?;
    Some((before, place))
}

#[cfg(test)]
mod tests {
    use crate::metrics::tension::struck;
    use crate::metrics::testing::table;

    /// Sixty invoices over half a year, ten a month; those given are dated a
    /// month back.
    fn invoices(back: &[u32]) -> String {
        table("invoice number,client,date,total", 60, |n| {
            let month = 1 + (n - 1) / 10;
            let dated = if back.contains(&n) { month - 1 } else { month };
            let day = 5 + n % 10;
            format!("R-{n:03},Client {},2026-{dated:02}-{day:02},100", n % 7)
        })
    }

    fn told(text: &str) -> Vec<(&'static str, String)> {
        let files = &[("i.csv", text)];
        struck(files, "2026-06")
    }

    #[test]
    fn invoices_dated_a_month_before_their_numbers_are_told_by_name() {
        assert_eq!(told(&invoices(&[])), []);
        assert_eq!(told(&invoices(&[35, 48])), []);
        let found = told(&invoices(&[39, 40, 50]));
        assert_eq!(found[0].0, "invoices_back_dated");
        assert!(found[0].1.starts_with("3 of 60 invoices"), "{}", found[0].1);
        let names = "Among them: R-050 (Client 1, 2026-04-05), R-039 (Client 4, 2026-03-14), R-040";
        assert!(found[0].1.contains(names), "{}", found[0].1);
    }

    #[test]
    fn what_is_billed_ahead_makes_nothing_back_dated() {
        // The ten of the month to come are numbered before the last of this.
        let text = table("invoice number,client,date,total", 66, |n| {
            let month = 1 + (n - 1) / 11;
            let day = if n % 11 == 0 { 28 } else { 1 };
            let month = if day == 1 { month + 1 } else { month };
            format!("{n},Acme,2026-{month:02}-{day:02},100")
        });
        assert_eq!(told(&text), []);
    }
}
