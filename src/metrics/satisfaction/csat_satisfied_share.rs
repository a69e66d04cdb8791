use super::SATISFIED;
use crate::input::tables::csat;
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "csat_satisfied_share",
    title: "Satisfied clients' ratings",
    formula: "ratings at three quarters of their scale or more (4 of 5, 8 of 10) / ratings",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Csat],
    needs: &[&csat::DATE, &csat::SCORE],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 20,
    revision: 1,
    why: "Whether those who are asked are content; who does not answer is not counted.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    rated(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(rated(at)?.grounds("ratings", Side::For))
}

/// The ratings that are satisfied, and the others.
fn rated(at: &Snapshot<'_>) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let rows = at.ratings()?;
    let scores = rows.numbers(&csat::SCORE)?;
    // Scores that scales give in thirds and tenths are not exact.
    let is_satisfied = |score: f64| score + 1e-9 >= SATISFIED;
    let lot = move |row| Lot::known(scores.get(row).map(is_satisfied), "no score");
    Ok(Parted { rows, lot })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_TICKETS, check, check_absent};

    const RATINGS: &str = "date,client,ticket,satisfaction score (1-5)\n\
        2026-01-01,Acme,1,1\n\
        2026-01-31 23:00:00,Acme,2,5\n\
        2026-02-10,Beta,3,4\n\
        2026-03-31 23:00:00,Beta,4,3\n\
        2026-04-01,Beta,5,5\n";

    #[test]
    fn four_of_five_is_satisfied_and_three_is_not() {
        let files = &[("c.csv", RATINGS)];
        check("csat_satisfied_share", files, "2026-03", 0.5);
        check_absent("csat_satisfied_share", files, "2026-03", "below_minimum");
    }

    #[test]
    fn who_is_not_asked_says_nothing() {
        check_absent("csat_satisfied_share", NO_TICKETS, "2026-03", "no_table");
        let files = &[("c.csv", RATINGS)];
        check_absent("csat_satisfied_share", files, "2026-05", "outside_export");
    }
}
