//! Runs one metric at one month end: first what it needs, then the metric.

use super::indexed::Indexed;
use super::metric::{Metric, Reach};
use super::snapshot::Snapshot;
use crate::model::{Absence, Measured, Month, Reading, TableKind};

/// The metric's reading at a month end, over its own window or another.
#[must_use]
pub fn measure(metric: &'static Metric, indexed: &Indexed, month: Month, window: u32) -> Reading {
    let at = Snapshot::new(indexed, month, window);
    let outcome = presence(metric, indexed)
        .and_then(|()| coverage(metric, indexed, &at))
        .and_then(|()| (metric.measure)(&at))
        .and_then(|measured| enough(metric, measured))
        .map_err(|absence| doubted(metric, indexed, absence));
    Reading {
        metric: metric.id,
        month,
        window,
        unit: metric.unit,
        outcome,
    }
}

/// Where SLA columns were there but say nothing, that is the reason to give.
fn doubted(metric: &Metric, indexed: &Indexed, absence: Absence) -> Absence {
    match indexed.tables.sla_doubt {
        Some(doubt) if metric.tables.contains(&TableKind::Sla) => Absence::CannotShow(doubt),
        _ => absence,
    }
}

/// Whether the tables and columns are there, and hold anything.
fn presence(metric: &Metric, indexed: &Indexed) -> Result<(), Absence> {
    for kind in metric.tables {
        indexed.tables.get(*kind).ok_or(Absence::NoTable(*kind))?;
    }
    for column in metric.needs {
        let table = indexed
            .tables
            .get(column.table)
            .ok_or(Absence::NoTable(column.table))?;
        let found = table
            .frame
            .column(column.name)
            .map_err(|_| Absence::NoColumn(column.table, column.name))?;
        if found.null_count() == found.len() {
            return Err(Absence::ColumnEmpty(column.table, column.name));
        }
    }
    Ok(())
}

/// Whether the tables reach over the window.
fn coverage(metric: &Metric, indexed: &Indexed, at: &Snapshot<'_>) -> Result<(), Absence> {
    for kind in metric.tables {
        let Some(table) = indexed.tables.get(*kind) else {
            continue;
        };
        let ended = indexed.ends(*kind).is_some_and(|last| at.month > last);
        let begins = indexed.begins(*kind).unwrap_or(table.first);
        let needed = match metric.reach {
            Reach::Whole => at.first_month(),
            Reach::AsMuchAsThereIs => at.month,
        };
        let hollow = needed
            .up_to(at.month)
            .any(|month| indexed.is_hollow(*kind, month));
        if ended || needed < begins || hollow {
            return Err(Absence::OutsideExport(*kind));
        }
    }
    Ok(())
}

fn enough(metric: &Metric, measured: Measured) -> Result<Measured, Absence> {
    if measured.n < metric.minimum_n {
        return Err(Absence::BelowMinimum {
            n: measured.n,
            minimum: metric.minimum_n,
        });
    }
    if !measured.value.is_finite() {
        return Err(Absence::ZeroDenominator);
    }
    Ok(measured)
}
