use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{median_interval, quantile};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "open_age_median",
    title: "Age of open tickets, median",
    formula: "median of (month end - opened) over open tickets",
    unit: Unit::Hours,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "Hard tickets left open make resolution times look good; their age shows it.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    at.reaches_before(TableKind::Tickets, 2)?;
    // Opened ascending is age descending.
    let ages: Vec<f64> = at
        .open_tickets()
        .iter()
        .rev()
        .map(|opened| (at.end() - opened) as f64 / 3600.0)
        .collect();
    let value = quantile(&ages, 0.5).ok_or(Absence::NoRows)?;
    Ok(Measured {
        value,
        n: ages.len() as u64,
        numerator: None,
        denominator: None,
        interval: median_interval(&ages),
    })
}
