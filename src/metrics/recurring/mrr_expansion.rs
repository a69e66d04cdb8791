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
    fn what_a_client_buys_on_top_is_an_expansion_and_nothing_new() {
        check("mrr_expansion", &[("a.csv", AGREEMENTS)], "2026-03", 50.0);
        check("mrr_expansion", &[("a.csv", AGREEMENTS)], "2026-04", 0.0);
    }

    #[test]
    fn a_list_of_what_is_in_force_cannot_show_what_moved() {
        let open = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2025-01-01,2027-12-31\n2,Bea,100,Monthly,2025-01-01,\n";
        check_absent(
            "mrr_expansion",
            &[("a.csv", open)],
            "2026-03",
            "cannot_show",
        );
        let bare =
            "agreement id,client,amount,billing cycle,start date\n1,Ada,100,Monthly,2025-01-01\n";
        check_absent("mrr_expansion", &[("a.csv", bare)], "2026-03", "no_column");
    }
}
