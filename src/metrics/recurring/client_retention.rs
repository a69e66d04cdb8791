use super::{a_year_apart, grounds_a_year_apart};
use crate::input::tables::recurring;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "client_retention",
    title: "Clients kept",
    formula: "clients of 12 months ago that have MRR now / clients of 12 months ago",
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
    why: "Clients lost, whatever was won in their place.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (then, now) = a_year_apart(at)?;
    let kept = then
        .keys()
        .filter(|client| now.contains_key(client))
        .count();
    share(kept as u64, then.len() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    grounds_a_year_apart(at, |_, now| {
        if now > 0.0 {
            Part::new(Side::For, 1.0, 1.0)
        } else {
            Part::new(Side::Against, 0.0, 1.0)
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::metrics::recurring::testing::{OF_A_YEAR, check_leavers_unseen, check_year_behind};
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn a_client_won_in_the_year_makes_up_for_none_lost() {
        // Ada, Bea and Cyd were there at the end of March 2025; Cyd left.
        check(
            "client_retention",
            &[("a.csv", OF_A_YEAR)],
            "2026-03",
            2.0 / 3.0,
        );
        check_absent(
            "client_retention",
            &[("a.csv", OF_A_YEAR)],
            "2026-03",
            "below_minimum",
        );
    }

    #[test]
    fn terms_that_still_run_show_nobody_who_left() {
        check_leavers_unseen("client_retention");
    }

    #[test]
    fn a_year_has_to_lie_behind() {
        check_year_behind("client_retention");
    }
}
