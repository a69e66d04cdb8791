//! Whether the phase hangs on a single client.

use super::Question;
use super::readings::{metrics_of, read};
use crate::maturity::{ClientSwing, MonthVerdict, judge};
use crate::metrics::{Indexed, largest_clients};

/// So many of the clients with the most tickets, the most billed and the most
/// recurring revenue are left out in turn: a smaller one moves less.
const OF_EACH: usize = 2;

/// The clients without whose records the phase at the month end would be
/// another, and how many were tried.
pub(super) fn without_clients(
    question: &Question<'_>,
    indexed: &Indexed,
    latest: &MonthVerdict,
) -> (Vec<ClientSwing>, usize) {
    if latest.headline.phase().is_none() {
        return (Vec::new(), 0);
    }
    let model = question.model;
    let wanted = metrics_of(model);
    let first = latest.month.minus(model.longest_look_back());
    let largest = largest_clients(indexed, latest.month, OF_EACH);
    // One after the other: each takes the room of the records again.
    let swings = largest
        .iter()
        .filter_map(|client| {
            let others = indexed.without_client(*client, first.up_to(latest.month));
            let readings = read(&wanted, &others, first, latest.month);
            let verdict = judge(model, &readings, question.waivers, latest.month);
            let name = indexed.tables.clients.name(*client)?;
            (verdict.headline != latest.headline).then(|| ClientSwing {
                client: name.to_owned(),
                headline: verdict.headline,
            })
        })
        .collect();
    (swings, largest.len())
}
