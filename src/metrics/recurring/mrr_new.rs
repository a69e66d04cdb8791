use super::{movement, movement_grounds};
use crate::input::tables::recurring;
use crate::metrics::grounds::{Grounds, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "mrr_new",
    title: "MRR won",
    formula: "MRR at the month end of clients that had none at the end of the month before",
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
    why: "What new clients bring.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    movement(at, new)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    movement_grounds(at, Side::For, new)
}

fn new(before: f64, now: f64) -> f64 {
    if before == 0.0 { now } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use crate::metrics::recurring::testing::{MOVING, check_moves_unseen};
    use crate::metrics::testing::check;

    #[test]
    fn a_client_that_comes_and_goes_within_the_month_was_never_there() {
        check("mrr_new", &[("a.csv", MOVING)], "2026-03", 200.0);
        check("mrr_new", &[("a.csv", MOVING)], "2026-04", 0.0);
    }

    #[test]
    fn a_list_of_what_is_in_force_cannot_show_what_moved() {
        check_moves_unseen("mrr_new");
    }
}
