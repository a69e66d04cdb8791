use super::compliance;
use crate::input::tables::sla;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, Month, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "sla_months_recovered_share",
    title: "Months not left below the line",
    formula: "months with 90 % of resolution targets met in them or in one of the three months after / months with at least 10 decided targets; the 12 months that end 3 months before the month end",
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
    let months: Vec<(Month, bool)> = at
        .months()
        .filter_map(|month| Some((month, is_above(at, month)?)))
        .collect();
    let last = at.month.minus(TO_RECOVER);
    let (mut recovered, mut measured) = (0, 0);
    for (month, _) in months.iter().filter(|(month, _)| *month <= last) {
        let until = month.plus(TO_RECOVER as i32);
        measured += 1;
        recovered += u64::from(
            months
                .iter()
                .any(|(later, above)| *above && later >= month && *later <= until),
        );
    }
    share(recovered, measured)
}

/// Whether a month was at the line; `None` for too few targets.
fn is_above(at: &Snapshot<'_>, month: Month) -> Option<bool> {
    const LINE: f64 = 0.9;
    const FEWEST: u64 = 10;
    let met = compliance(&at.at_end_of(month).over(1), sla::RESOLUTION).ok()?;
    (met.n >= FEWEST).then_some(met.value >= LINE)
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
