//! What agreements are worth, how that moves, and how much of it stays.

pub mod client_retention;
pub mod gross_revenue_retention;
pub mod mrr;
pub mod mrr_contraction;
pub mod mrr_expansion;
pub mod mrr_forecast_error;
pub mod mrr_growth;
pub mod mrr_lost;
pub mod mrr_new;
pub mod mrr_per_technician_change;
pub mod net_revenue_retention;
pub mod package_share;
pub mod price_dispersion;
pub mod quarters_with_new_client;
pub mod recurring_revenue_share;
pub mod top_3_client_share;

use std::collections::{BTreeMap, BTreeSet};

use super::agreements::{Agreement, mrr_by_client, past_is_known};
use super::metric::amount;
use super::snapshot::Snapshot;
use crate::model::{Absence, Measured};

/// The sum over clients of what `part` makes of their MRR at the end of the
/// month before and now.
fn movement(at: &Snapshot<'_>, part: fn(f64, f64) -> f64) -> Result<Measured, Absence> {
    past_is_known(at, at.month.minus(at.window))?;
    let before = mrr_by_client(&at.earlier(at.window))?;
    let now = mrr_by_client(at)?;
    let clients: BTreeSet<u32> = before.keys().chain(now.keys()).copied().collect();
    let moved: Vec<f64> = clients
        .iter()
        .map(|client| {
            let mrr = |of: &BTreeMap<u32, f64>| of.get(client).copied().unwrap_or(0.0);
            part(mrr(before), mrr(now))
        })
        .collect();
    Ok(amount(moved.iter().sum(), clients.len() as u64))
}

/// What each client was worth a month, by client code.
pub(super) type MrrByClient<'a> = &'a BTreeMap<u32, f64>;

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
