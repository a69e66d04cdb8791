use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Days, NaiveDate};

use super::{end_of, share, six_ends};
use crate::model::Month;
use crate::sample::records::{Invoice, InvoiceKind, Operation, TicketType};

/// Cents for each client in force at the end of a month.
fn mrr(operation: &Operation, month: Month) -> BTreeMap<u32, i64> {
    let day = month.last_day();
    let mut by_client = BTreeMap::new();
    for agreement in &operation.agreements {
        if agreement.start <= day && agreement.end.is_none_or(|end| end >= day) {
            *by_client.entry(agreement.client).or_default() += agreement.monthly();
        }
    }
    by_client
}

pub fn invoice_regularity(operation: &Operation) -> f64 {
    let (mut billed, mut due) = (0, 0);
    let last = operation.last;
    for month in last.minus(5).up_to(last) {
        let invoiced: HashSet<u32> = (operation.invoices.iter())
            .filter(|invoice| Month::of(invoice.issued) == month)
            .filter(|invoice| invoice.kind != InvoiceKind::Credit)
            .map(|invoice| invoice.client)
            .collect();
        let clients = mrr(operation, month);
        due += clients.len();
        billed += clients
            .keys()
            .filter(|client| invoiced.contains(client))
            .count();
    }
    share(billed, due)
}

fn receivable(invoice: &Invoice, day: NaiveDate) -> i64 {
    let open = invoice.issued <= day && invoice.paid.is_none_or(|paid| paid > day);
    if open { invoice.total } else { 0 }
}

pub fn dso(operation: &Operation) -> Vec<f64> {
    six_ends(operation, |month| {
        let day = month.last_day();
        let owed: i64 = (operation.invoices.iter())
            .map(|invoice| receivable(invoice, day))
            .sum();
        let billed: i64 = (operation.invoices.iter())
            .filter(|invoice| invoice.issued <= day && invoice.issued > day - Days::new(90))
            .map(|invoice| invoice.total)
            .sum();
        owed as f64 / billed as f64 * 90.0
    })
}

pub fn receivables_over_90(operation: &Operation) -> Vec<f64> {
    six_ends(operation, |month| {
        let day = month.last_day();
        let owed = |old: bool| -> i64 {
            (operation.invoices.iter())
                .filter(|invoice| !old || invoice.due < day - Days::new(90))
                .map(|invoice| receivable(invoice, day))
                .sum()
        };
        owed(true) as f64 / owed(false) as f64
    })
}

/// Share of the monthly revenue on packages of three clients or more, and the
/// greatest variation of prices within one of them.
pub fn packages(operation: &Operation) -> (f64, f64) {
    let day = operation.last.last_day();
    let mut prices: HashMap<u8, Vec<(f64, i64)>> = HashMap::new();
    let mut total = 0;
    for agreement in &operation.agreements {
        if agreement.start <= day && agreement.end.is_none_or(|end| end >= day) {
            total += agreement.monthly();
            if let Some(package) = agreement.package {
                let sold = prices.entry(package).or_default();
                sold.push((agreement.unit_price as f64, agreement.monthly()));
            }
        }
    }
    prices.retain(|_, sold| sold.len() >= 3);
    let packaged: i64 = prices.values().flatten().map(|sold| sold.1).sum();
    let dispersion = |sold: &Vec<(f64, i64)>| {
        let mean = sold.iter().map(|price| price.0).sum::<f64>() / sold.len() as f64;
        let squares = sold
            .iter()
            .map(|price| (price.0 - mean).powi(2))
            .sum::<f64>();
        (squares / sold.len() as f64).sqrt() / mean
    };
    let widest = prices.values().map(dispersion).fold(0.0, f64::max);
    (packaged as f64 / total as f64, widest)
}

pub fn recurring_share(operation: &Operation) -> f64 {
    let from = operation.last.minus(11).first_day();
    let billed = |recurring: bool| -> i64 {
        (operation.invoices.iter())
            .filter(|invoice| invoice.issued >= from)
            .filter(|invoice| !recurring || invoice.kind == InvoiceKind::Agreement)
            .map(|invoice| invoice.total)
            .sum()
    };
    billed(true) as f64 / billed(false) as f64
}

/// Gross and net revenue retention, and that of clients, over twelve months.
pub fn retention(operation: &Operation) -> [f64; 3] {
    let before = mrr(operation, operation.last.minus(12));
    let now = mrr(operation, operation.last);
    let after = |client: &u32| now.get(client).copied().unwrap_or(0);
    let opening = before.values().sum::<i64>() as f64;
    let gross: i64 = before
        .iter()
        .map(|(client, old)| after(client).min(*old))
        .sum();
    let net: i64 = before.keys().map(after).sum();
    let kept = before.keys().filter(|client| now.contains_key(client));
    [
        gross as f64 / opening,
        net as f64 / opening,
        share(kept.count(), before.len()),
    ]
}

pub fn top_three(operation: &Operation) -> f64 {
    let mut amounts: Vec<i64> = mrr(operation, operation.last).into_values().collect();
    amounts.sort_unstable();
    let top: i64 = amounts.iter().rev().take(3).sum();
    top as f64 / amounts.iter().sum::<i64>() as f64
}

/// Share of the monthly revenue whose clients had a review in 120 days.
pub fn reviewed(operation: &Operation) -> f64 {
    let from = end_of(operation.last) - Days::new(120);
    let met: HashSet<u32> = (operation.tickets.iter())
        .filter(|ticket| ticket.kind == TicketType::Review && ticket.created >= from)
        .filter_map(|ticket| ticket.client)
        .collect();
    let amounts = mrr(operation, operation.last);
    let covered: i64 = (amounts.iter())
        .filter(|(client, _)| met.contains(client))
        .map(|(_, amount)| amount)
        .sum();
    covered as f64 / amounts.values().sum::<i64>() as f64
}
