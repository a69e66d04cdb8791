use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{seasonal_trend, trend};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "ticket_volume_trend",
    title: "Trend of ticket volume",
    formula: "Theil-Sen slope of tickets opened a month: same calendar months compared over 24 months of data, all months over less; 95 % interval by Sen",
    unit: Unit::CountPerMonth,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT],
    window: 24,
    reach: Reach::AsMuchAsThereIs,
    minimum_n: 12,
    revision: 1,
    why: "Whether work grows or falls, season and single bad months aside. Tickets a month, more or fewer each month.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let trend = monthly_trend(&monthly_counts(at)?)?;
    Ok(trend)
}

/// Tickets opened in each month of the window that the export covers.
fn monthly_counts(at: &Snapshot<'_>) -> Result<Vec<f64>, Absence> {
    let begins = at
        .table_begins(TableKind::Tickets)
        .ok_or(Absence::NoTable(TableKind::Tickets))?;
    at.first_month()
        .max(begins)
        .up_to(at.month)
        .map(|month| {
            let back = (at.month.index() - month.index()) as u32;
            let opened = at.earlier(back).over(1).tickets_opened()?;
            Ok(opened.len() as f64)
        })
        .collect()
}

fn monthly_trend(counts: &[f64]) -> Result<Measured, Absence> {
    const YEAR: usize = 12;
    let n = counts.len() as u64;
    let found = seasonal_trend(counts, YEAR).or_else(|| trend(counts));
    let found = found.ok_or(Absence::BelowMinimum { n, minimum: 4 })?;
    Ok(Measured {
        value: found.slope,
        n,
        numerator: None,
        denominator: None,
        interval: found.interval,
    })
}
