use super::onboarding_stabilised_share::{counts_of_new_clients, tickets_of_new_clients};
use crate::input::tables::{recurring, tickets};
use crate::language::message;
use crate::metrics::agreements::mrr_by_client;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::variation;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "onboarding_load_variation",
    title: "How differently new clients begin",
    formula: "standard deviation (n - 1) / mean, over the new clients of the last 18 months with six months behind them and tickets in those, of the tickets in months 1 to 3 for each unit of their MRR",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets, TableKind::Recurring],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::CLIENT,
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
    ],
    window: 18,
    reach: Reach::Whole,
    minimum_n: 3,
    revision: 1,
    why: "Where starting is a routine, one start is much like another, for a client of the same size.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let tickets_of = counts_of_new_clients(at)?;
    let mrr = mrr_by_client(at)?;
    // A client that has left again is worth nothing to hold its tickets
    // against.
    let loads: Vec<f64> = tickets_of
        .iter()
        .filter_map(|(client, (early, _))| Some(f64::from(*early) / mrr.get(client)?))
        .collect();
    let n = loads.len() as u64;
    Ok(Measured {
        value: variation(&loads).ok_or(Absence::BelowMinimum { n, minimum: 2 })?,
        n,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mrr = mrr_by_client(at)?;
    let mut grounds = Grounds::of("new clients");
    let table = grounds.table(at.tickets_opened()?);
    for (client, tickets) in tickets_of_new_clients(at)? {
        let number = tickets.early.len();
        let (part, says) = match mrr.get(&client) {
            Some(mrr) => {
                let worth = Unit::Money.spoken_finely(*mrr);
                let says = message!("row-early-and-worth", n = number, amount = worth);
                (Part::new(Side::Counted, 0.0, 0.0), Some(says))
            }
            None => (Part::left_out("has left again"), None),
        };
        let item = Item::of_client(client, part);
        let item = match says {
            Some(says) => item.saying(says),
            None => item,
        };
        grounds.item(item, tickets.early.into_iter().map(|row| (table, row)));
    }
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Old,100,Monthly,2024-01-01,\n\
        2,Ada,100,Monthly,2025-06-15,\n\
        3,Bea,200,Monthly,2025-07-01,\n\
        4,Cyd,100,Monthly,2025-08-01,\n";
    const TICKETS: &str = "ticket id,created,company\n\
        1,2025-01-01,Old\n\
        2,2025-06-16,Ada\n3,2025-06-17,Ada\n\
        4,2025-07-02,Bea\n5,2025-07-03,Bea\n6,2025-08-03,Bea\n7,2025-09-03,Bea\n\
        8,2025-08-05,Cyd\n9,2025-09-05,Cyd\n10,2025-10-05,Cyd\n11,2025-10-06,Cyd\n\
        12,2025-11-06,Cyd\n13,2026-06-30,Old\n";

    #[test]
    fn tickets_are_held_against_what_the_client_is_worth() {
        // 2 for 100, 4 for 200, 4 for 100: 2, 2 and 4 for each hundred.
        let files = &[("t.csv", TICKETS), ("a.csv", AGREEMENTS)];
        let mean = 8.0 / 3.0;
        let squares = 2.0 * (2.0_f64 - mean).powi(2) + (4.0 - mean).powi(2);
        let expected = (squares / 2.0).sqrt() / mean;
        check("onboarding_load_variation", files, "2026-06", expected);
        check_absent(
            "onboarding_load_variation",
            &files[..1],
            "2026-06",
            "no_table",
        );
    }
}
