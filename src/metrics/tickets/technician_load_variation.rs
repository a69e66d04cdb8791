use super::resolved_by_person;
use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::variation;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "technician_load_variation",
    title: "How unevenly work is spread",
    formula: "standard deviation (n - 1) / mean of the tickets resolved by each technician with at least 10 in the last 3 months",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::RESOLVED_AT, &tickets::AGENT],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 2,
    revision: 1,
    why: "A desk that grows by adding people needs work that can be given to any of them.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    const TICKETS: u64 = 10;
    let loads: Vec<f64> = resolved_by_person(at)?
        .values()
        .filter(|count| **count >= TICKETS)
        .map(|count| *count as f64)
        .collect();
    let n = loads.len() as u64;
    Ok(Measured {
        value: variation(&loads).ok_or(Absence::BelowMinimum { n, minimum: 2 })?,
        n,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check_absent, table};

    #[test]
    fn one_technician_varies_from_nobody() {
        let text = table("ticket id,created,resolved,technician", 30, |n| {
            let month = 1 + n % 3;
            format!("{n},2026-{month:02}-01,2026-{month:02}-02,Ann")
        });
        let files = &[("t.csv", text.as_str())];
        check_absent(
            "technician_load_variation",
            files,
            "2026-03",
            "below_minimum",
        );
    }
}
