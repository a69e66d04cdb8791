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
    use crate::metrics::testing::{check, check_absent};

    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Keeps,100,Monthly,2025-01-01,\n\
        2,Comes,200,Monthly,2026-03-01,\n\
        3,Goes,300,Monthly,2025-01-01,2026-03-15\n\
        4,Grows,100,Monthly,2025-01-01,\n\
        5,Grows,600,Annual,2026-03-10,\n\
        6,Shrinks,150,Monthly,2025-01-01,\n\
        7,Shrinks,40,Monthly,2025-01-01,2026-03-20\n\
        8,Visits,500,Monthly,2026-03-05,2026-03-25\n\
        9,Renews,80,Monthly,2025-04-01,2026-03-31\n\
        10,Renews,80,Monthly,2026-04-01,2027-03-31\n\
        11,Renews Too,90,Monthly,2025-03-01,2026-02-28 00:00:00\n\
        12,Renews Too,90,Monthly,2026-03-01,\n";

    #[test]
    fn an_agreement_that_is_renewed_the_next_day_is_not_lost() {
        check("mrr_lost", &[("a.csv", AGREEMENTS)], "2026-03", 300.0);
        check("mrr_lost", &[("a.csv", AGREEMENTS)], "2026-04", 0.0);
    }

    #[test]
    fn a_list_of_what_is_in_force_cannot_show_what_moved() {
        let open = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2025-01-01,2027-12-31\n2,Bea,100,Monthly,2025-01-01,\n";
        check_absent("mrr_lost", &[("a.csv", open)], "2026-03", "cannot_show");
        let bare =
            "agreement id,client,amount,billing cycle,start date\n1,Ada,100,Monthly,2025-01-01\n";
        check_absent("mrr_lost", &[("a.csv", bare)], "2026-03", "no_column");
    }
}
