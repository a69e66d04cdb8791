use super::{a_year_apart, grounds_of_clients};
use crate::input::tables::recurring;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "mrr_growth",
    title: "Growth of MRR",
    formula: "MRR / MRR of 12 months ago - 1",
    unit: Unit::ChangePerYear,
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
    why: "Growth is no maturity, but shows whether processes are put to the test.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (then, now) = a_year_apart(at)?;
    let growth = quotient(
        exact_sum(now.values()),
        exact_sum(then.values()),
        then.len() as u64,
    )?;
    Ok(Measured {
        value: growth.value - 1.0,
        ..growth
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let (then, now) = a_year_apart(at)?;
    grounds_of_clients((&at.earlier(12), then), (at, now), |then, now| {
        let side = if now < then { Side::Against } else { Side::For };
        Part {
            n: u32::from(then > 0.0),
            ..Part::new(side, now, then)
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any};

    #[test]
    fn won_and_lost_both_count() {
        let text = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2024-01-01,\n2,Bea,100,Monthly,2024-01-01,2025-06-30\n\
            3,Cyd,130,Monthly,2025-07-01,\n4,Dot,1,Monthly,2024-01-01,2025-01-30\n";
        check("mrr_growth", &[("a.csv", text)], "2026-03", 0.15);
        check_absent_of_any(
            "mrr_growth",
            &[("a.csv", text)],
            "2025-03",
            "outside_export",
        );
    }
}
