use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use polars::prelude::UInt32Chunked;
use std::collections::BTreeSet;

pub static METRIC: Metric = Metric {
    id: "same_client_volume_change",
    title: "Change of volume, same clients",
    formula: "tickets of the last 12 months / tickets of the 12 months before - 1, for clients with tickets in the first and in the last 3 of those 24 months",
    unit: Unit::ChangePerYear,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::CLIENT],
    window: 24,
    reach: Reach::Whole,
    minimum_n: 50,
    revision: 1,
    why: "Whether the same clients need less help; clients won and lost do not count.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let rows = |back: u32, months: u32| {
        at.earlier(back)
            .over(months)
            .tickets_opened()?
            .codes(&tickets::CLIENT)
    };
    let before = rows(12, 12)?;
    let after = rows(0, 12)?;
    let first: BTreeSet<u32> = rows(21, 3)?.iter().flatten().collect();
    let last: BTreeSet<u32> = rows(0, 3)?.iter().flatten().collect();
    let stayed: BTreeSet<u32> = first.intersection(&last).copied().collect();
    let count = |codes: &UInt32Chunked| {
        codes
            .iter()
            .flatten()
            .filter(|code| stayed.contains(code))
            .count()
    };
    let (before, after) = (count(&before), count(&after));
    let change = quotient(after as f64, before as f64, before as u64)?;
    Ok(Measured {
        value: change.value - 1.0,
        ..change
    })
}
