use super::{a_year_apart, grounds_a_year_apart};
use crate::input::tables::recurring;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "gross_revenue_retention",
    title: "Gross revenue retention",
    formula: "sum over clients of 12 months ago of the lesser of their MRR then and now / their MRR then",
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
    why: "What is left of last year's revenue before anything new is counted.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (then, now) = a_year_apart(at)?;
    let kept = then
        .iter()
        .map(|(client, before)| before.min(now.get(client).copied().unwrap_or(0.0)));
    quotient(exact_sum(kept), exact_sum(then.values()), then.len() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    grounds_a_year_apart(at, |then, now| {
        if now < then {
            Part::new(Side::Against, now, then)
        } else {
            Part::new(Side::For, then, then)
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::metrics::recurring::testing::{OF_A_YEAR, check_leavers_unseen, check_year_behind};
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn growth_of_one_client_does_not_make_up_for_another() {
        // Of 100 + 200 + 300: 100 of Ada, who grew, 100 of Bea, none of Cyd.
        check(
            "gross_revenue_retention",
            &[("a.csv", OF_A_YEAR)],
            "2026-03",
            200.0 / 600.0,
        );
        check_absent(
            "gross_revenue_retention",
            &[("a.csv", OF_A_YEAR)],
            "2026-03",
            "below_minimum",
        );
    }

    #[test]
    fn terms_that_still_run_show_nobody_who_left() {
        check_leavers_unseen("gross_revenue_retention");
    }

    #[test]
    fn a_year_has_to_lie_behind() {
        check_year_behind("gross_revenue_retention");
    }
}
