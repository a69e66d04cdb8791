//! What agreements are worth, how that moves, and how much of it stays.

pub mod client_retention;
pub mod gross_revenue_retention;
pub mod mrr;
pub mod mrr_contraction;
pub mod mrr_expansion;
pub mod mrr_forecast_error;
pub mod mrr_growth;
pub mod mrr_longest_decline;
pub mod mrr_lost;
pub mod mrr_new;
pub mod mrr_per_technician_change;
pub mod mrr_variation;
pub mod net_revenue_retention;
pub mod old_price_share;
pub mod package_share;
pub mod packages_for_80_percent;
pub mod price_dispersion;
pub mod quarters_with_new_client;
pub mod recurring_revenue_share;
pub mod top_3_client_share;
pub mod top_client_share;

use std::collections::{BTreeMap, BTreeSet};

use super::agreements::{Agreement, agreements_by_client, mrr_by_client, past_is_known};
use super::grounds::{Grounds, Item, Part, Side};
use super::metric::amount;
use super::snapshot::Snapshot;
use crate::language::message;
use crate::model::{Absence, Measured, Unit, exact_sum};

/// The sum over clients of what `part` makes of their MRR at the end of the
/// month before and now.
fn movement(at: &Snapshot<'_>, part: fn(f64, f64) -> f64) -> Result<Measured, Absence> {
    let (before, now) = a_month_apart(at)?;
    let clients: BTreeSet<u32> = before.keys().chain(now.keys()).copied().collect();
    let moved: Vec<f64> = clients
        .iter()
        .map(|client| {
            let mrr = |of: &BTreeMap<u32, f64>| of.get(client).copied().unwrap_or(0.0);
            part(mrr(before), mrr(now))
        })
        .collect();
    Ok(amount(exact_sum(moved), clients.len() as u64))
}

/// Each client with what it was worth a month then and now, and what that does
/// to a number; the agreements are those in force at either end.
fn grounds_of_clients(
    then: (&Snapshot<'_>, MrrByClient<'_>),
    now: (&Snapshot<'_>, MrrByClient<'_>),
    part_of: impl Fn(f64, f64) -> Part,
) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("clients");
    let table = grounds.table(now.0.agreements()?);
    let (before, after) = (agreements_by_client(then.0), agreements_by_client(now.0));
    let clients: BTreeSet<u32> = then.1.keys().chain(now.1.keys()).copied().collect();
    for client in clients {
        let mrr = |of: MrrByClient<'_>| of.get(&client).copied().unwrap_or(0.0);
        let (mrr_then, mrr_now) = (mrr(then.1), mrr(now.1));
        let [said_then, said_now] = [mrr_then, mrr_now].map(|mrr| Unit::Money.spoken_finely(mrr));
        let says = message!("row-then-and-now", before = said_then, now = said_now);
        let of_client = |all: &BTreeMap<u32, Vec<Agreement>>| -> Vec<usize> {
            let agreements = all.get(&client).into_iter().flatten();
            agreements.map(|agreement| agreement.row).collect()
        };
        let rows: BTreeSet<usize> = of_client(&before)
            .into_iter()
            .chain(of_client(&after))
            .collect();
        let item = Item::of_client(client, part_of(mrr_then, mrr_now));
        grounds.item(item.saying(says), rows.into_iter().map(|row| (table, row)));
    }
    Ok(grounds)
}

/// The clients of a year ago, with what they were worth and are.
fn grounds_a_year_apart(
    at: &Snapshot<'_>,
    part_of: impl Fn(f64, f64) -> Part,
) -> Result<Grounds, Absence> {
    let (then, now) = a_year_apart(at)?;
    grounds_of_clients((&at.earlier(12), then), (at, now), |then, now| {
        if then > 0.0 {
            part_of(then, now)
        } else {
            Part::left_out("came within the year")
        }
    })
}

/// The clients whose MRR moved in a way, for or against the provider.
fn movement_grounds(
    at: &Snapshot<'_>,
    side: Side,
    part: fn(f64, f64) -> f64,
) -> Result<Grounds, Absence> {
    let (before, now) = a_month_apart(at)?;
    let earlier = at.earlier(at.window);
    grounds_of_clients((&earlier, before), (at, now), |before, now| {
        let moved = part(before, now);
        let side = if moved > 0.0 { side } else { Side::Counted };
        Part::new(side, moved, 0.0)
    })
}

/// What each client was worth a month, by client code.
pub(super) type MrrByClient<'a> = &'a BTreeMap<u32, f64>;

/// MRR by client before the window and now.
fn a_month_apart<'a>(at: &Snapshot<'a>) -> Result<(MrrByClient<'a>, MrrByClient<'a>), Absence> {
    past_is_known(at, at.month.minus(at.window))?;
    Ok((mrr_by_client(&at.earlier(at.window))?, mrr_by_client(at)?))
}

/// MRR by client 12 months ago and now.
pub(super) fn a_year_apart<'a>(
    at: &Snapshot<'a>,
) -> Result<(MrrByClient<'a>, MrrByClient<'a>), Absence> {
    past_is_known(at, at.month.minus(12))?;
    let then = mrr_by_client(&at.earlier(12))?;
    if then.is_empty() {
        return Err(Absence::NoRows);
    }
    Ok((then, mrr_by_client(at)?))
}

/// The names of agreements that at least three clients have.
pub(super) fn packages(agreements: &[Agreement]) -> BTreeSet<u32> {
    const ENOUGH: usize = 3;
    let mut clients: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for agreement in agreements {
        if let (Some(name), Some(client)) = (agreement.name, agreement.client) {
            clients.entry(name).or_default().insert(client);
        }
    }
    clients
        .into_iter()
        .filter(|(_, clients)| clients.len() >= ENOUGH)
        .map(|(name, _)| name)
        .collect()
}

#[cfg(test)]
mod testing {
    use crate::metrics::testing::{check_absent, check_absent_of_any};

    /// Agreements of clients that come, go, grow, shrink and renew in March.
    pub const MOVING: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Keeps,100,Monthly,2025-01-01,\n\
        2,Comes,200,Monthly,2026-03-01,\n\
        3,Goes,300,Monthly,2025-01-01,2026-03-15\n\
        4,Grows,100,Monthly,2025-01-01,\n\
        5,Grows,600,Annual,2026-03-10,\n\
        6,Shrinks,150,Monthly,2025-01-01,\n\
        7,Shrinks,40,Monthly,2025-01-01,2026-03-20\n\
        8,Visits,500,Monthly,2026-03-05,2026-03-25\n\
        9,Renews,80,Monthly,2025-04-01,2026-03-31\n\
        10,Renews,80,Monthly,2026-04-01,2027-03-31\n\
        11,Renews Too,90,Monthly,2025-03-01,2026-02-28 00:00:00\n\
        12,Renews Too,90,Monthly,2026-03-01,\n";

    /// Agreements over more than a year.
    pub const OF_A_YEAR: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Ada,100,Monthly,2024-01-01,\n\
        2,Ada,50,Monthly,2025-06-01,\n\
        3,Bea,200,Monthly,2024-01-01,2025-08-31\n\
        4,Bea,100,Monthly,2025-09-01,\n\
        5,Cyd,300,Monthly,2024-01-01,2025-12-31\n\
        6,Dot,999,Monthly,2025-04-01,\n\
        7,Eve,999,Monthly,2025-06-01,2025-10-31\n\
        8,Fay,999,Monthly,2024-01-01,2025-03-30\n";

    /// Checks that what is in force alone says nothing of what moved.
    pub fn check_moves_unseen(id: &str) {
        let open = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2025-01-01,2027-12-31\n2,Bea,100,Monthly,2025-01-01,\n";
        check_absent(id, &[("a.csv", open)], "2026-03", "cannot_show");
        let bare =
            "agreement id,client,amount,billing cycle,start date\n1,Ada,100,Monthly,2025-01-01\n";
        check_absent(id, &[("a.csv", bare)], "2026-03", "no_column");
    }

    /// Checks that terms that still run say nothing of who left.
    pub fn check_leavers_unseen(id: &str) {
        let open = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2024-01-01,2027-12-31\n2,Bea,100,Monthly,2024-01-01,\n";
        check_absent_of_any(id, &[("a.csv", open)], "2026-03", "cannot_show");
    }

    /// Checks that there is no value before a year lies behind.
    pub fn check_year_behind(id: &str) {
        let files = [("a.csv", OF_A_YEAR)];
        check_absent(id, &files, "2024-11", "outside_export");
        // The first that left is known of March 2025: nobody can say who left
        // in 2024.
        check_absent(id, &files, "2026-02", "outside_export");
    }
}
