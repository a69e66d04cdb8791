use crate::input::tables::tickets;
use crate::language::message;
use crate::metrics::agreements::{agreements_by_client, in_force_is_known, mrr_by_client};
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient, share};
use crate::metrics::records::Rows;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY, Direction, Measured, TableKind, Unit, exact_sum};
use std::collections::{BTreeMap, BTreeSet};

pub static METRIC: Metric = Metric {
    id: "client_review_coverage",
    title: "Clients met in a review",
    formula: "MRR of clients with a review in the 120 days before the month end / MRR; clients in place of MRR where there are no agreements",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::CLIENT, &tickets::REVIEW],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "Clients that are met see a partner, others a supplier.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    reviews_are_logged(at)?;
    let reviewed = reviewed_clients(at)?;
    if at.has(TableKind::Recurring) {
        in_force_is_known(at)?;
        let mrr = mrr_by_client(at)?;
        let met = mrr
            .iter()
            .filter(|(client, _)| reviewed.contains(client))
            .map(|(_, mrr)| mrr);
        return quotient(exact_sum(met), exact_sum(mrr.values()), mrr.len() as u64);
    }
    let clients = at.over(12).tickets_opened()?.codes(&tickets::CLIENT)?;
    let clients: BTreeSet<u32> = clients.iter().flatten().collect();
    share(
        clients.intersection(&reviewed).count() as u64,
        clients.len() as u64,
    )
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    reviews_are_logged(at)?;
    let mut grounds = Grounds::of("clients");
    let (rows, mut reviews) = reviews(at)?;
    let review_table = grounds.table(rows);
    // What speaks of a client that was not met, and what the client weighs.
    let mut clients: BTreeMap<u32, (f64, Vec<(u32, usize)>)> = BTreeMap::new();
    if at.has(TableKind::Recurring) {
        in_force_is_known(at)?;
        let mut agreements = agreements_by_client(at);
        let table = grounds.table(at.agreements()?);
        for (client, mrr) in mrr_by_client(at)? {
            let rows = agreements.remove(client).unwrap_or_default();
            let rows = rows.iter().map(|agreement| (table, agreement.row));
            clients.insert(*client, (*mrr, rows.collect()));
        }
    } else {
        let rows = at.over(12).tickets_opened()?;
        let codes = rows.codes(&tickets::CLIENT)?;
        let table = grounds.table(rows);
        for (row, client) in codes.iter().enumerate() {
            if let Some(client) = client {
                let known = clients.entry(client).or_insert((1.0, Vec::new()));
                known.1.push((table, row));
            }
        }
    }
    for (client, (weight, rows)) in clients {
        if let Some(met) = reviews.remove(&client) {
            let item = Item::of_client(client, Part::new(Side::For, weight, weight));
            grounds.item(item, met.into_iter().map(|row| (review_table, row)));
        } else {
            let item = Item::of_client(client, Part::new(Side::Against, 0.0, weight));
            grounds.item(item.saying(message!("row-no-review")), rows);
        }
    }
    Ok(grounds)
}

/// That nothing is a review says that reviews are not kept here. But where
/// meetings are listed, that other place is known as well: none here is none.
fn reviews_are_logged(at: &Snapshot<'_>) -> Result<(), Absence> {
    at.reaches_before(TableKind::Tickets, 3)?;
    let rows = at.over(REACH).tickets_opened()?;
    let are_listed =
        at.has(TableKind::Meetings) && at.reaches_before(TableKind::Meetings, 3).is_ok();
    if are_listed || rows.flags(&tickets::REVIEW)?.any() {
        return Ok(());
    }
    Err(Absence::CannotShow("cannot-show-reviews"))
}

/// How many months back a single review shows that reviews are logged at all.
const REACH: u32 = 24;

/// The clients with a review in the 120 days before the month end.
pub(in crate::metrics) fn reviewed_clients(at: &Snapshot<'_>) -> Result<BTreeSet<u32>, Absence> {
    Ok(reviews(at)?.1.into_keys().collect())
}

/// Tickets, and the rows of those among them that are reviews of the 120 days
/// before the month end, by client.
fn reviews(at: &Snapshot<'_>) -> Result<(Rows, BTreeMap<u32, Vec<usize>>), Absence> {
    const DAYS_120: i64 = 120 * DAY;
    // Five months hold any 120 days.
    let rows = at.over(5).tickets_opened()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let clients = rows.codes(&tickets::CLIENT)?;
    let reviews = rows.flags(&tickets::REVIEW)?;
    let mut found: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (row, review) in reviews.iter().enumerate() {
        let is_recent = || {
            let created = created.get(row);
            created.is_some_and(|created| created >= at.end() - DAYS_120)
        };
        if review == Some(true)
            && is_recent()
            && let Some(client) = clients.get(row)
        {
            found.entry(client).or_default().push(row);
        }
    }
    Ok((rows, found))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const TICKETS: &str = "ticket id,created,company,subject\n\
        1,2026-03-01,Gamma,Printer\n\
        2,2026-03-03 00:00:00,Acme,QBR\n\
        3,2026-03-02 23:59:59,Beta,Quarterly business review\n\
        4,2026-07-01 00:00:00,Gamma,QBR\n\
        5,2026-06-01,,QBR\n";

    #[test]
    fn a_review_counts_for_120_days() {
        // Of three clients only Acme was met in the 120 days before July.
        check(
            "client_review_coverage",
            &[("t.csv", TICKETS)],
            "2026-06",
            1.0 / 3.0,
        );
    }

    #[test]
    fn with_agreements_a_client_counts_by_what_it_is_worth() {
        let agreements = "agreement id,client,amount,billing cycle,start date\n\
            1,Acme,300,Monthly,2026-01-01\n2,Beta,100,Monthly,2026-01-01\n3,Gamma,1200,Annual,2026-01-01\n";
        let files = &[("t.csv", TICKETS), ("a.csv", agreements)];
        check("client_review_coverage", files, "2026-06", 0.6);
    }

    #[test]
    fn where_no_review_is_ever_logged_nobody_can_tell() {
        let none = "ticket id,created,company,subject\n1,2026-03-01,Acme,Printer\n2,2026-06-30,Acme,Mail\n";
        check_absent_of_any(
            "client_review_coverage",
            &[("t.csv", none)],
            "2026-06",
            "cannot_show",
        );
        // With a list of meetings that reaches back as far, it is none.
        let meetings = "meeting date,client,meeting type\n\
            2026-01-02,Acme,Kick-off\n2026-06-20,Acme,QBR\n";
        let files = &[("t.csv", none), ("m.csv", meetings)];
        check("client_review_coverage", files, "2026-06", 0.0);
        let late = "meeting date,client,meeting type\n\
            2026-05-02,Acme,Kick-off\n2026-06-20,Acme,QBR\n";
        let files = &[("t.csv", none), ("m.csv", late)];
        check_absent_of_any("client_review_coverage", files, "2026-06", "cannot_show");
        check_absent_of_any(
            "client_review_coverage",
            &[("t.csv", TICKETS)],
            "2026-05",
            "outside_export",
        );
        check_absent(
            "client_review_coverage",
            &[("t.csv", TICKETS)],
            "2026-06",
            "below_minimum",
        );
    }
}
