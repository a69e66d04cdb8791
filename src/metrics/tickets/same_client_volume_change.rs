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

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const TICKETS: &str = "ticket id,created,company\n\
        1,2024-04-01 00:00:00,Acme\n\
        2,2024-05-10,Acme\n\
        3,2024-12-10,Acme\n\
        4,2025-03-31 23:59:59,Acme\n\
        5,2025-04-01 00:00:00,Acme\n\
        6,2025-10-10,Acme\n\
        7,2026-01-01 00:00:00,Acme\n\
        8,2024-06-30 23:59:59,Beta\n\
        9,2024-09-10,Beta\n\
        10,2026-03-31 23:59:59,Beta\n\
        11,2024-07-01 00:00:00,Gamma\n\
        12,2026-02-10,Gamma\n\
        13,2024-04-10,Delta\n\
        14,2025-12-31 23:59:59,Delta\n\
        15,2026-02-10,\n";

    #[test]
    fn only_clients_at_both_ends_of_the_two_years_count() {
        // Acme 4 then 3, Beta 2 then 1; Gamma came in the fourth month, Delta
        // left before the last three.
        check(
            "same_client_volume_change",
            &[("t.csv", TICKETS)],
            "2026-03",
            4.0 / 6.0 - 1.0,
        );
        check_absent(
            "same_client_volume_change",
            &[("t.csv", TICKETS)],
            "2026-03",
            "below_minimum",
        );
    }

    #[test]
    fn less_than_two_years_are_too_few() {
        check_absent_of_any(
            "same_client_volume_change",
            &[("t.csv", TICKETS)],
            "2026-02",
            "outside_export",
        );
    }
}
