use super::{compliance, decided};
use crate::input::tables::sla;
use crate::language::message;
use crate::metrics::grounds::{Grounds, Item, Lot, Part, Parted, Side};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, Month, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "sla_months_recovered_share",
    title: "Months with the SLA met, or recovered from",
    formula: "months with 90% of resolution targets met in them or in one of the three months after / months with at least 10 decided targets; the 12 months that end 3 months before the month end",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Sla],
    needs: &[&sla::DECIDED_AT, &sla::MET, &sla::TARGET],
    window: 15,
    reach: Reach::Whole,
    minimum_n: 9,
    revision: 1,
    why: "Where somebody answers for a number, a bad month is followed by a better one.",
    measure,
};

/// How many months a provider has to come back above the line.
const TO_RECOVER: u32 = 3;

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let judged = recovered(at);
    let recovered = judged.iter().filter(|month| month.has_recovered).count();
    share(recovered as u64, judged.len() as u64)
}

/// Each month with the targets that were breached in it.
pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("months");
    for judged in recovered(at) {
        let Parted { rows, lot } = decided(&at.at_end_of(judged.month).over(1), sla::RESOLUTION)?;
        let breached: Vec<usize> = (0..rows.len())
            .filter(|row| lot(*row) == Lot::Rest)
            .collect();
        let part = if judged.has_recovered {
            Part::new(Side::For, 1.0, 1.0)
        } else {
            Part::new(Side::Against, 0.0, 1.0)
        };
        let says = message!("row-share-met", share = Unit::Share.spoken(judged.met));
        let table = grounds.table(rows);
        let rows = breached.into_iter().map(|row| (table, row));
        grounds.item(Item::of_month(judged.month, part).saying(says), rows);
    }
    Ok(grounds)
}

/// A month with enough targets.
struct Judged {
    month: Month,
    /// The share of its targets that were met.
    met: f64,
    /// Whether it or one of the months after was at the line.
    has_recovered: bool,
}

/// The months that can have recovered by the month end.
fn recovered(at: &Snapshot<'_>) -> Vec<Judged> {
    const LINE: f64 = 0.9;
    let months: Vec<(Month, f64)> = at
        .months()
        .filter_map(|month| Some((month, met_in(at, month)?)))
        .collect();
    let last = at.month.minus(TO_RECOVER);
    let can_have = months.iter().filter(|(month, _)| *month <= last);
    can_have
        .map(|(month, met)| {
            let until = month.plus(TO_RECOVER as i32);
            let mut from_then_on = months
                .iter()
                .filter(|(later, _)| later >= month && *later <= until);
            Judged {
                month: *month,
                met: *met,
                has_recovered: from_then_on.any(|(_, met)| *met >= LINE),
            }
        })
        .collect()
}

/// The share of a month's targets that were met; `None` for too few targets.
fn met_in(at: &Snapshot<'_>, month: Month) -> Option<f64> {
    const FEWEST: u64 = 10;
    let met = compliance(&at.at_end_of(month).over(1), sla::RESOLUTION).ok()?;
    (met.n >= FEWEST).then_some(met.value)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any, table};

    /// Ten tickets in each month from January 2025 on, all in time but in the
    /// months given.
    fn tickets(bad: &[u32]) -> String {
        table("ticket id,created,resolved,due by,status", 150, |n| {
            let month = (n - 1) / 10;
            let (year, number) = (2025 + month / 12, 1 + month % 12);
            let resolved = if bad.contains(&month) { 9 } else { 2 };
            format!(
                "{n},{year}-{number:02}-01 08:00,{year}-{number:02}-{resolved:02} 08:00,{year}-{number:02}-03 12:00,Closed"
            )
        })
    }

    #[test]
    fn a_bad_month_counts_as_recovered_by_a_good_one_within_three() {
        let check = |bad: &[u32], expected: f64| {
            let text = tickets(bad);
            check(
                "sla_months_recovered_share",
                &[("t.csv", &text)],
                "2026-03",
                expected,
            );
        };
        check(&[], 1.0);
        check(&[4], 1.0);
        // Months 3 to 7: the good month 8 is within three of 5, 6 and 7.
        check(&[3, 4, 5, 6, 7], 10.0 / 12.0);
    }

    #[test]
    fn it_takes_fifteen_months() {
        let text = tickets(&[]);
        check_absent_of_any(
            "sla_months_recovered_share",
            &[("t.csv", &text)],
            "2026-02",
            "outside_export",
        );
    }
}
