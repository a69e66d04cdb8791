use super::{movement, movement_grounds};
use crate::input::tables::recurring;
use crate::metrics::grounds::{Grounds, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "mrr_expansion",
    title: "MRR added",
    formula: "increase of MRR over the month, of clients that had some before",
    unit: Unit::Money,
    direction: Direction::MoreIsBetter,
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
    why: "What clients buy on top.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    movement(at, grown)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    movement_grounds(at, Side::For, grown)
}

fn grown(before: f64, now: f64) -> f64 {
    if before > 0.0 {
        (now - before).max(0.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use crate::metrics::recurring::testing::{MOVING, check_moves_unseen};
    use crate::metrics::testing::check;

    #[test]
    fn what_a_client_buys_on_top_is_an_expansion_and_nothing_new() {
        check("mrr_expansion", &[("a.csv", MOVING)], "2026-03", 50.0);
        check("mrr_expansion", &[("a.csv", MOVING)], "2026-04", 0.0);
    }

    #[test]
    fn a_list_of_what_is_in_force_cannot_show_what_moved() {
        check_moves_unseen("mrr_expansion");
    }
}
