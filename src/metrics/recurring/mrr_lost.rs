use super::{movement, movement_grounds};
use crate::input::tables::recurring;
use crate::metrics::grounds::{Grounds, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "mrr_lost",
    title: "MRR lost",
    formula: "MRR at the end of the month before of clients that have none at the month end",
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
    why: "What leaves with clients.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    movement(at, lost)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    movement_grounds(at, Side::Against, lost)
}

fn lost(before: f64, now: f64) -> f64 {
    if now == 0.0 { before } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use crate::metrics::recurring::testing::{MOVING, check_moves_unseen};
    use crate::metrics::testing::{TO_MARCH, check, check_absent};

    #[test]
    fn an_agreement_that_is_renewed_the_next_day_is_not_lost() {
        check("mrr_lost", &[("a.csv", MOVING)], "2026-03", 300.0);
        check("mrr_lost", &[("a.csv", MOVING)], "2026-04", 0.0);
    }

    #[test]
    fn a_list_of_what_is_in_force_cannot_show_what_moved() {
        check_moves_unseen("mrr_lost");
    }

    #[test]
    fn who_is_missing_from_the_next_month_is_lost() {
        let months = "client,month,mrr\nAda,2026-01,100\nBea,2026-01,50\nAda,2026-02,100\n\
            Bea,2026-02,50\nAda,2026-03,100\n";
        let files = &[("m.csv", months), TO_MARCH];
        check("mrr", files, "2026-02", 150.0);
        check("mrr", files, "2026-03", 100.0);
        check("mrr_lost", files, "2026-03", 50.0);
        // Of months before the first of them other exports tell nothing.
        let for_a_year = (
            "i.csv",
            "invoice number,client,date,total\n1,Ada,2025-01-31,5\n2,Ada,2026-03-31,5\n",
        );
        let files = &[("m.csv", months), for_a_year];
        check_absent("net_revenue_retention", files, "2026-03", "outside_export");
    }
}
