use crate::input::tables::recurring;
use crate::metrics::agreements::{in_force, in_force_is_known};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "old_price_share",
    title: "Revenue on old agreements",
    formula: "MRR of agreements that began more than 24 months before the month end / MRR",
    unit: Unit::Share,
    direction: Direction::Neutral,
    tables: &[TableKind::Recurring],
    needs: &[&recurring::MRR, &recurring::STARTED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "Prices that nobody has touched for two years; where a list keeps the first day through price changes, it is loyalty instead.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    in_force_is_known(at)?;
    if at.tables().agreements_by_month_from.is_some() {
        return Err(Absence::CannotShow("cannot-show-age-of-agreements"));
    }
    let begun_before = at.month.minus(24).end_seconds();
    let agreements = in_force(at);
    let sum = |old_alone: bool| -> f64 {
        let counted = agreements
            .iter()
            .filter(|one| !old_alone || one.started < begun_before);
        exact_sum(counted.map(|one| one.mrr))
    };
    quotient(sum(true), sum(false), agreements.len() as u64)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{TO_MARCH, check, check_absent};

    #[test]
    fn two_years_to_the_day_are_not_more() {
        let agreements = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,30,Monthly,2024-03-31,\n2,Bea,50,Monthly,2024-04-01,\n\
            3,Cyd,20,Monthly,2026-01-01,\n4,Dot,900,Monthly,2020-01-01,2026-02-28\n";
        let files = &[("a.csv", agreements), TO_MARCH];
        check("old_price_share", files, "2026-03", 0.3);
        check_absent("old_price_share", files, "2026-03", "below_minimum");
    }

    #[test]
    fn months_do_not_show_since_when_a_price_stands() {
        let months = "client,month,mrr\nAda,2026-02,100\nBea,2026-02,50\nAda,2026-03,100\n\
            Bea,2026-03,50\n";
        let files = &[("m.csv", months), TO_MARCH];
        check_absent("old_price_share", files, "2026-03", "cannot_show");
    }
}
