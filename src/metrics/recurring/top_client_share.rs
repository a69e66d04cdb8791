use crate::input::tables::recurring;
use crate::metrics::agreements::{in_force_is_known, mrr_by_client};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "top_client_share",
    title: "Share of the largest client",
    formula: "MRR of the largest client / MRR, at the month end",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[&recurring::CLIENT, &recurring::MRR, &recurring::STARTED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "How much one decision elsewhere can take away.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    in_force_is_known(at)?;
    let clients = mrr_by_client(at)?;
    let largest = clients.values().copied().fold(0.0, f64::max);
    quotient(largest, exact_sum(clients.values()), clients.len() as u64)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{TO_MARCH, check, check_absent};

    #[test]
    fn a_client_counts_with_all_its_agreements() {
        let agreements = "agreement id,client,amount,billing cycle,start date\n\
            1,Ada,30,Monthly,2026-01-01\n2,Ada,240,Annual,2026-01-01\n\
            3,Bea,40,Monthly,2026-01-01\n4,Cyd,10,Monthly,2026-01-01\n";
        let files = &[("a.csv", agreements), TO_MARCH];
        check("top_client_share", files, "2026-03", 0.5);
        check_absent("top_client_share", files, "2026-03", "below_minimum");
    }
}
