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
    use crate::metrics::recurring::testing::{OF_A_YEAR, check_leavers_unseen, check_year_behind};
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn growth_counts_of_those_that_were_there_only() {
        // Of 100 + 200 + 300: 150 of Ada, 100 of Bea, none of Cyd.
        check(
            "net_revenue_retention",
            &[("a.csv", OF_A_YEAR)],
            "2026-03",
            250.0 / 600.0,
        );
        check_absent(
            "net_revenue_retention",
            &[("a.csv", OF_A_YEAR)],
            "2026-03",
            "below_minimum",
        );
    }

    #[test]
    fn terms_that_still_run_show_nobody_who_left() {
        check_leavers_unseen("net_revenue_retention");
    }

    #[test]
    fn a_year_has_to_lie_behind() {
        check_year_behind("net_revenue_retention");
    }
}
