use super::mrr::grounds_of_mrr;
use crate::input::tables::recurring;
use crate::metrics::agreements::{in_force_is_known, mrr_by_client};
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "top_3_client_share",
    title: "Share of the three largest clients",
    formula: "MRR of the three largest clients / MRR, at the month end",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[&recurring::CLIENT, &recurring::MRR, &recurring::STARTED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "How much three decisions elsewhere can take away.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    in_force_is_known(at)?;
    let clients = largest_first(at)?;
    let top = exact_sum(clients.iter().take(LARGEST).map(|(_, mrr)| mrr));
    let all = exact_sum(clients.iter().map(|(_, mrr)| mrr));
    quotient(top, all, clients.len() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let largest = largest_first(at)?.into_iter().take(LARGEST);
    let largest: Vec<u32> = largest.map(|(client, _)| client).collect();
    grounds_of_mrr(at, |client, mrr| {
        if largest.contains(&client) {
            Part::new(Side::Against, mrr, mrr)
        } else {
            Part::new(Side::For, 0.0, mrr)
        }
    })
}

const LARGEST: usize = 3;

/// Each client with its MRR; of clients alike, the first by name.
fn largest_first(at: &Snapshot<'_>) -> Result<Vec<(u32, f64)>, Absence> {
    let mrr = mrr_by_client(at)?.iter();
    let mut clients: Vec<(u32, f64)> = mrr.map(|(client, mrr)| (*client, *mrr)).collect();
    let name = |client: u32| at.tables().clients.name(client);
    clients.sort_by(|(a, a_mrr), (b, b_mrr)| {
        b_mrr.total_cmp(a_mrr).then_with(|| name(*a).cmp(&name(*b)))
    });
    Ok(clients)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{TO_MARCH, check, check_absent};

    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Ada,30,Monthly,2026-01-01,\n\
        2,Ada,240,Annual,2026-01-01,\n\
        3,Bea,40,Monthly,2026-01-01,\n\
        4,Cyd,30,Monthly,2026-01-01,\n\
        5,Dot,20,Monthly,2026-01-01,\n\
        6,Eve,10,Monthly,2026-01-01,\n\
        7,Fay,900,Monthly,2026-01-01,2026-02-28\n";

    #[test]
    fn a_client_counts_with_all_its_agreements() {
        // Ada 50, Bea 40, Cyd 30 of 150.
        check(
            "top_3_client_share",
            &[("a.csv", AGREEMENTS), TO_MARCH],
            "2026-03",
            0.8,
        );
        check(
            "top_3_client_share",
            &[("a.csv", AGREEMENTS), TO_MARCH],
            "2026-02",
            990.0 / 1050.0,
        );
    }

    #[test]
    fn of_three_clients_or_four_nothing_is_said() {
        let few =
            "agreement id,client,amount,billing cycle,start date\n1,Ada,30,Monthly,2026-01-01\n";
        check_absent(
            "top_3_client_share",
            &[("a.csv", few), TO_MARCH],
            "2026-03",
            "below_minimum",
        );
    }
}
