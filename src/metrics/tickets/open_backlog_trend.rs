use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::trend;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "open_backlog_trend",
    title: "Trend of the open backlog",
    formula: "Theil-Sen slope of the tickets open at the last 6 month ends, tickets a month; 95% interval by Sen",
    unit: Unit::CountPerMonth,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 6,
    reach: Reach::Whole,
    minimum_n: 6,
    revision: 1,
    why: "A backlog that grows over half a year is not a busy week.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    // A backlog seems to grow while the export has only begun.
    at.reaches_before(TableKind::Tickets, 1)?;
    let open: Result<Vec<f64>, Absence> = at
        .months()
        .map(|month| Ok(at.at_end_of(month).open_tickets()?.len() as f64))
        .collect();
    let open = open?;
    let n = open.len() as u64;
    let trend = trend(&open).ok_or(Absence::BelowMinimum { n, minimum: 4 })?;
    Ok(Measured {
        value: trend.slope,
        n,
        numerator: None,
        denominator: None,
        interval: trend.interval,
    })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    #[test]
    fn two_more_left_open_each_month() {
        // Four tickets a month, two of which stay open.
        let text = table("ticket id,created,resolved", 32, |n| {
            let month = 1 + (n - 1) / 4;
            let resolved = if n % 2 == 0 { "2026-09-30" } else { "" };
            let resolved = resolved.replace("09", &format!("{month:02}"));
            let resolved = resolved.replace("-30", "-20");
            format!("{n},2026-{month:02}-01,{resolved}")
        });
        let files = &[("t.csv", text.as_str())];
        check("open_backlog_trend", files, "2026-08", 2.0);
        check_absent("open_backlog_trend", files, "2026-06", "outside_export");
    }
}
