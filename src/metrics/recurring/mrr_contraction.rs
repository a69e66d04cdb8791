use super::{movement, movement_grounds};
use crate::input::tables::recurring;
use crate::metrics::grounds::{Grounds, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "mrr_contraction",
    title: "MRR reduced",
    formula: "decrease of MRR over the month, of clients that still have some",
    unit: Unit::Money,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 1,
    revision: 1,
    why: "What clients take back before they leave.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    movement(at, shrunk)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    movement_grounds(at, Side::Against, shrunk)
}

fn shrunk(before: f64, now: f64) -> f64 {
    if now > 0.0 {
        (before - now).max(0.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use crate::metrics::recurring::testing::{MOVING, check_moves_unseen};
    use crate::metrics::testing::check;

    #[test]
    fn a_client_that_keeps_a_part_is_not_lost() {
        check("mrr_contraction", &[("a.csv", MOVING)], "2026-03", 40.0);
        check("mrr_contraction", &[("a.csv", MOVING)], "2026-04", 0.0);
    }

    #[test]
    fn a_list_of_what_is_in_force_cannot_show_what_moved() {
        check_moves_unseen("mrr_contraction");
    }
}
