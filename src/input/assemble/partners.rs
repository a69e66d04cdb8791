//! How much of one table finds its client in another.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::clients::Clients;
use crate::input::refusals::and_more;
use crate::input::tables::{
    Column, Table, invoices as invoice, recurring as agreement, tickets as ticket,
};
use crate::language::{Message, Value};
use crate::model::{ExactSum, exact_sum};

/// The most names that are told.
const NAMES: usize = 5;

/// Says which share of the tickets is of clients that are billed, and which
/// share of the money a month is of clients that have tickets, and names the
/// largest that stand on one side only.
#[must_use]
pub fn matched(
    clients: &Clients,
    tickets: Option<&Table>,
    invoices: Option<&Table>,
    agreements: Option<&Table>,
) -> Vec<Message> {
    let served = weights(tickets, &ticket::CLIENT, |_| 1.0);
    let billed_once = weights(invoices, &invoice::CLIENT, |_| 1.0);
    let signed = weights(agreements, &agreement::CLIENT, |_| 1.0);
    let mut in_force = weights(agreements, &agreement::CLIENT, money_in_force(agreements));
    in_force.retain(|_, money| *money > 0.0);
    let billed: BTreeSet<u32> = signed.keys().chain(billed_once.keys()).copied().collect();
    if served.is_empty() || billed.is_empty() {
        return Vec::new();
    }
    let mut told = vec![share(
        clients,
        &served,
        |client| billed.contains(&client),
        ["caveat-tickets-billed", "caveat-tickets-not-all-billed"],
    )];
    if !in_force.is_empty() {
        told.push(share(
            clients,
            &in_force,
            |client| served.contains_key(&client),
            ["caveat-money-served", "caveat-money-not-all-served"],
        ));
    }
    told
}

fn share(
    clients: &Clients,
    weights: &BTreeMap<u32, f64>,
    is_found: impl Fn(u32) -> bool,
    [whole, in_part]: [&'static str; 2],
) -> Message {
    let total = exact_sum(weights.values());
    let mut strays: Vec<(u32, f64)> = weights
        .iter()
        .filter(|(client, _)| !is_found(**client))
        .map(|(client, weight)| (*client, *weight))
        .collect();
    let missing = exact_sum(strays.iter().map(|(_, weight)| weight));
    // Rounded down: what is not all is not said to be.
    let percent = if total > 0.0 {
        ((total - missing) / total * 100.0).floor()
    } else {
        100.0
    };
    if strays.is_empty() {
        return Message::new(whole).with("percent", Value::number(percent, 0));
    }
    strays.sort_by(|(a, a_weight), (b, b_weight)| {
        let names = || clients.name(*a).cmp(&clients.name(*b));
        b_weight.total_cmp(a_weight).then_with(names)
    });
    let names: Vec<String> = strays
        .iter()
        .take(NAMES)
        .filter_map(|(client, _)| clients.name(*client).map(str::to_owned))
        .collect();
    let more = strays.len().saturating_sub(names.len());
    Message::new(in_part)
        .with("percent", Value::number(percent, 0))
        .with("clients", and_more(names, more))
}

/// The money a month of the agreement in a row; 0 once it has ended.
fn money_in_force(agreements: Option<&Table>) -> impl Fn(usize) -> f64 {
    let column = |column: &Column| {
        let frame = &agreements?.frame;
        frame.column(column.name).ok().cloned()
    };
    let (mrr, ended) = (column(&agreement::MRR), column(&agreement::ENDED_AT));
    move |row| {
        let has_ended = ended
            .as_ref()
            .and_then(|ended| ended.i64().ok()?.get(row))
            .is_some();
        let money = mrr.as_ref().and_then(|mrr| mrr.f64().ok()?.get(row));
        money.filter(|_| !has_ended).unwrap_or(0.0)
    }
}

/// What each client weighs in a table: the sum of what its rows weigh.
fn weights(
    table: Option<&Table>,
    client: &Column,
    weight: impl Fn(usize) -> f64,
) -> BTreeMap<u32, f64> {
    let mut weights = BTreeMap::new();
    let Some(frame) = table.map(|table| &table.frame) else {
        return weights;
    };
    let Ok(codes) = frame.column(client.name) else {
        return weights;
    };
    let Ok(codes) = codes.u32() else {
        return weights;
    };
    let mut by_code: Vec<Option<ExactSum>> = Vec::new();
    for (row, code) in codes.iter().enumerate() {
        if let Some(code) = code {
            let code = code as usize;
            if by_code.len() <= code {
                by_code.resize(code + 1, None);
            }
            *by_code[code].get_or_insert_default() += weight(row);
        }
    }
    let by_code = by_code.into_iter().enumerate();
    weights.extend(by_code.filter_map(|(code, weight)| Some((code as u32, weight?.value()))));
    weights
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts;

    #[test]
    fn what_stands_on_one_side_only_is_named() {
        let tickets = "ticket id,client,created,status\n1,ACME Ltd.,2026-03-01,Open\n\
            2,Acme,2026-03-02,Open\n3,Blue,2026-03-03,Open\n";
        let agreements = "agreement id,client,product,amount,billing cycle,start date\n\
            7,Acme,Gold,100,Monthly,2025-01-01\n8,Casa,Gold,300,Monthly,2025-01-01\n";
        let exports = read_texts(&[("t.csv", tickets), ("r.csv", agreements)]);
        let ending =
            " Where one client goes by two names, give the other as an alias in the configuration.";
        let told: Vec<String> = exports.caveats.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                format!(
                    "66% of the tickets are of clients that have an agreement or an invoice; not found: Blue.{ending}"
                ),
                format!(
                    "25% of the money of agreements is of clients that have tickets; not found: Casa.{ending}"
                ),
            ]
        );
    }
}
