//! How clients are met: in the list of meetings, and in tickets that record a
//! review.

pub mod client_meeting_coverage;
pub mod days_since_contact_median;
pub mod review_interval_median;
pub mod top_20_review_coverage;

use std::collections::{BTreeMap, BTreeSet};

use super::agreements::{agreements_by_client, in_force_is_known, mrr_by_client};
use super::grounds::{Grounds, Item, Part, Side};
use super::metric::quotient;
use super::snapshot::Snapshot;
use crate::input::tables::{invoices, meetings, tickets};
use crate::language::message;
use crate::model::{Absence, DAY, Measured, TableKind, exact_sum};

/// Rows of tables for grounds, by client.
type RowsByClient = BTreeMap<u32, Vec<(u32, usize)>>;

/// How long a quarterly review counts: a quarter, and a month to find a day.
const REVIEW_COUNTS: i64 = 120 * DAY;
/// Months that hold any 120 days.
const REVIEW_MONTHS: u32 = 5;

/// The clients with a review in the 120 days before the month end, by the list
/// of meetings and by tickets, as far as there are any.
pub(super) fn reviewed_clients(at: &Snapshot<'_>) -> Result<BTreeSet<u32>, Absence> {
    let reviewed = reviews(at, &mut Grounds::default())?;
    Ok(reviewed.into_keys().collect())
}

/// The reviews of those clients, as rows of tables for grounds.
fn reviews(at: &Snapshot<'_>, grounds: &mut Grounds) -> Result<RowsByClient, Absence> {
    let mut reviewed = RowsByClient::new();
    let mut note = |place, date: Option<i64>, client: Option<u32>, review: Option<bool>| {
        let counts = date.is_some_and(|date| date >= at.end() - REVIEW_COUNTS);
        if let (true, Some(true), Some(client)) = (counts, review, client) {
            reviewed.entry(client).or_default().push(place);
        }
    };
    if at.has(TableKind::Meetings) {
        let rows = at.over(REVIEW_MONTHS).meetings()?;
        let dates = rows.seconds(&meetings::DATE)?;
        let clients = rows.codes(&meetings::CLIENT)?;
        let reviews = rows.flags(&meetings::REVIEW)?;
        let table = grounds.table(rows);
        for row in 0..dates.len() {
            note(
                (table, row),
                dates.get(row),
                clients.get(row),
                reviews.get(row),
            );
        }
    }
    if at.has_column(&tickets::REVIEW) && at.has_column(&tickets::CLIENT) {
        let rows = at.over(REVIEW_MONTHS).tickets_opened()?;
        let dates = rows.seconds(&tickets::CREATED_AT)?;
        let clients = rows.codes(&tickets::CLIENT)?;
        let reviews = rows.flags(&tickets::REVIEW)?;
        let table = grounds.table(rows);
        for row in 0..dates.len() {
            note(
                (table, row),
                dates.get(row),
                clients.get(row),
                reviews.get(row),
            );
        }
    }
    Ok(reviewed)
}

/// What each client weighs: its MRR; where there are no agreements, one each of
/// those with tickets, else with invoices, in the last year.
pub(super) fn weight_of_clients(at: &Snapshot<'_>) -> Result<BTreeMap<u32, f64>, Absence> {
    if at.has(TableKind::Recurring) {
        in_force_is_known(at)?;
        return Ok(mrr_by_client(at)?.clone());
    }
    let clients = if at.has(TableKind::Tickets) {
        at.over(12).tickets_opened()?.codes(&tickets::CLIENT)?
    } else {
        at.over(12).invoices_issued()?.codes(&invoices::CLIENT)?
    };
    let each = clients.iter().flatten();
    Ok(each.map(|client| (client, 1.0)).collect())
}

/// The part of the clients' weight that some of them make up.
pub(super) fn weight_of(
    some: &BTreeSet<u32>,
    clients: &BTreeMap<u32, f64>,
) -> Result<Measured, Absence> {
    let part = clients.iter().filter(|(client, _)| some.contains(client));
    quotient(
        exact_sum(part.map(|(_, weight)| weight)),
        exact_sum(clients.values()),
        clients.len() as u64,
    )
}

/// Clients with what they weigh: those with a review, by its rows, and those
/// without, by their agreements.
fn grounds_of_reviews(at: &Snapshot<'_>, clients: &BTreeMap<u32, f64>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("clients");
    let mut reviews = reviews(at, &mut grounds)?;
    let mut agreements = RowsByClient::new();
    if at.has(TableKind::Recurring) {
        let table = grounds.table(at.agreements()?);
        for (client, of_client) in agreements_by_client(at) {
            let rows = of_client.iter().map(|agreement| (table, agreement.row));
            agreements.insert(client, rows.collect());
        }
    }
    for (client, weight) in clients {
        if let Some(met) = reviews.remove(client) {
            let part = Part::new(Side::For, *weight, *weight);
            grounds.item(Item::of_client(*client, part), met);
        } else {
            let item = Item::of_client(*client, Part::new(Side::Against, 0.0, *weight));
            let rows = agreements.remove(client).unwrap_or_default();
            grounds.item(item.saying(message!("row-no-review")), rows);
        }
    }
    Ok(grounds)
}

/// When each client was met in the window, in order; reviews alone or all
/// meetings.
fn met(at: &Snapshot<'_>, reviews_alone: bool) -> Result<BTreeMap<u32, Vec<i64>>, Absence> {
    let rows = at.meetings()?;
    let dates = rows.seconds(&meetings::DATE)?;
    let clients = rows.codes(&meetings::CLIENT)?;
    let reviews = rows.flags(&meetings::REVIEW)?;
    let mut met: BTreeMap<u32, Vec<i64>> = BTreeMap::new();
    for row in 0..rows.len() {
        let counts = !reviews_alone || reviews.get(row) == Some(true);
        if let (true, Some(date), Some(client)) = (counts, dates.get(row), clients.get(row)) {
            met.entry(client).or_default().push(date);
        }
    }
    Ok(met)
}
