use super::weekly_variation;
use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "weekly_closed_variation",
    title: "How much the weeks' closing varies",
    formula: "standard deviation (n - 1) / mean of the tickets resolved in each of the 13 weeks before the month end",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::RESOLVED_AT],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 65,
    revision: 1,
    why: "Closing in bursts means that something else comes first in between.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    // Thirteen weeks can reach a day or two into a fourth month.
    let resolved = at.over(4).tickets_resolved()?;
    weekly_variation(at, &resolved.seconds(&tickets::RESOLVED_AT)?)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check_absent, table};

    #[test]
    fn what_is_open_is_not_counted() {
        let text = table("ticket id,created,resolved", 100, |n| {
            let resolved = if n == 100 { "2026-03-30" } else { "" };
            format!("{n},2026-{:02}-{:02},{resolved}", 1 + n % 3, 1 + n % 28)
        });
        let files = &[("t.csv", text.as_str())];
        check_absent("weekly_closed_variation", files, "2026-03", "below_minimum");
    }
}
