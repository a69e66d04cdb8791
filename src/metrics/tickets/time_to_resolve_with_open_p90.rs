use super::{grounds_with_open, times_with_open};
use crate::input::tables::tickets;
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "time_to_resolve_with_open_p90",
    title: "Time to resolve with open tickets, 90 in 100",
    formula: "time by which 90% of the tickets opened are resolved, by the Kaplan-Meier estimate: a ticket that is open at the month end has taken at least so long; in working hours where they are configured",
    unit: Unit::Hours,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "How long those wait who wait longest, the ones who still wait among them.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    times_with_open(at).nine_tenths
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    grounds_with_open(at)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any, table};

    #[test]
    fn nine_in_ten_have_to_be_done() {
        let tickets = |open: u32| {
            table("ticket id,created,resolved", 20, |n| {
                let month = 1 + n % 3;
                let resolved = if n > 20 - open {
                    String::new()
                } else {
                    format!("2026-{month:02}-02 {n:02}:01")
                };
                format!("{n},2026-{month:02}-02 00:01,{resolved}")
            })
        };
        let (one, three) = (tickets(1), tickets(3));
        check(
            "time_to_resolve_with_open_p90",
            &[("t.csv", &one)],
            "2026-03",
            18.0,
        );
        check_absent_of_any(
            "time_to_resolve_with_open_p90",
            &[("t.csv", &three)],
            "2026-03",
            "cannot_show",
        );
    }
}
