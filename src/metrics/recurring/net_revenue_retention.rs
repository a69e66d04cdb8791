use super::{a_year_apart, grounds_a_year_apart};
use crate::input::tables::recurring;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "net_revenue_retention",
    title: "Net revenue retention",
    formula: "MRR now of clients of 12 months ago / their MRR then",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "Whether the clients that are there grow faster than others leave.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (then, now) = a_year_apart(at)?;
    let kept = then
        .keys()
        .map(|client| now.get(client).copied().unwrap_or(0.0));
    quotient(exact_sum(kept), exact_sum(then.values()), then.len() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    grounds_a_year_apart(at, |then, now| {
        if now < then {
            Part::new(Side::Against, now, then)
        } else {
            Part::new(Side::For, now, then)
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Ada,100,Monthly,2024-01-01,\n\
        2,Ada,50,Monthly,2025-06-01,\n\
        3,Bea,200,Monthly,2024-01-01,2025-08-31\n\
        4,Bea,100,Monthly,2025-09-01,\n\
        5,Cyd,300,Monthly,2024-01-01,2025-12-31\n\
        6,Dot,999,Monthly,2025-04-01,\n\
        7,Eve,999,Monthly,2025-06-01,2025-10-31\n\
        8,Fay,999,Monthly,2024-01-01,2025-03-30\n";

    #[test]
    fn growth_counts_of_those_that_were_there_only() {
        // Of 100 + 200 + 300: 150 of Ada, 100 of Bea, none of Cyd.
        check(
            "net_revenue_retention",
            &[("a.csv", AGREEMENTS)],
            "2026-03",
            250.0 / 600.0,
        );
        check_absent(
            "net_revenue_retention",
            &[("a.csv", AGREEMENTS)],
            "2026-03",
            "below_minimum",
        );
    }

    #[test]
    fn terms_that_still_run_show_nobody_who_left() {
        let open = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2024-01-01,2027-12-31\n2,Bea,100,Monthly,2024-01-01,\n";
        check_absent_of_any(
            "net_revenue_retention",
            &[("a.csv", open)],
            "2026-03",
            "cannot_show",
        );
    }

    #[test]
    fn a_year_has_to_lie_behind() {
        check_absent(
            "net_revenue_retention",
            &[("a.csv", AGREEMENTS)],
            "2024-11",
            "outside_export",
        );
        // The first that left is known of March 2025: nobody can say who left
        // in 2024.
        check_absent(
            "net_revenue_retention",
            &[("a.csv", AGREEMENTS)],
            "2026-02",
            "outside_export",
        );
    }
}
