use crate::input::tables::recurring;
use crate::metrics::agreements::{first_months, past_is_known};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeSet;

pub static METRIC: Metric = Metric {
    id: "quarters_with_new_client",
    title: "Quarters with a new client",
    formula: "of the last four times three months, those in which a client's first agreement began / 4",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 4,
    revision: 1,
    why: "Winning clients is a habit, and not one lucky month.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    const MONTHS: i32 = 3;
    past_is_known(at, at.first_month())?;
    let quarters: BTreeSet<i32> = first_months(at)?
        .into_values()
        .filter(|first| *first >= at.first_month() && *first <= at.month)
        .map(|first| (at.month.index() - first.index()) / MONTHS)
        .collect();
    let all = at.window / MONTHS as u32;
    share(quarters.len() as u64, u64::from(all))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any};

    #[test]
    fn a_second_agreement_makes_no_new_client() {
        let text = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2024-01-01,2024-06-29\n2,Ada,100,Monthly,2026-02-01,\n\
            3,Bea,100,Monthly,2025-04-01,\n4,Cyd,100,Monthly,2025-06-30,\n\
            5,Dot,100,Monthly,2025-12-31,\n6,Eve,100,Monthly,2026-04-01,\n";
        // April to June 2025, and October to December.
        let files = &[("a.csv", text)];
        check("quarters_with_new_client", files, "2026-03", 0.5);
        check_absent_of_any(
            "quarters_with_new_client",
            files,
            "2024-11",
            "outside_export",
        );
    }
}
