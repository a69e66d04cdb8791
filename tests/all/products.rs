//! One provider, exported by many products: the metrics are the same to the
//! last digit, wherever a product's exports carry what they rest on.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{NaiveDateTime, Timelike};
use msp_maturity::analysis::{Analysis, analyse};
use msp_maturity::config::Configuration;
use msp_maturity::input;
use msp_maturity::model::{MaturityModel, Month, Phase};
use msp_maturity::sample::{
    Dialect, Operation, Products, products, sample_providers, write, write_as,
};

use super::support::LAST_MONTH;

fn analyse_folder(folder: &Path) -> Analysis {
    let paths = input::find_files(&[folder.to_owned()]).unwrap();
    let exports = input::read(&paths, &Configuration::default(), &|_| ()).unwrap();
    let as_of: Month = LAST_MONTH.parse().unwrap();
    analyse(
        exports,
        &MaturityModel::embedded().unwrap(),
        Some(as_of),
        "test",
    )
    .unwrap()
}

/// Every value that was measured, by metric and month, to the digits that
/// reports print.
fn values(analysis: &Analysis) -> BTreeMap<(&'static str, Month), String> {
    let readings = analysis.readings.iter();
    readings
        .filter_map(|reading| {
            let measured = reading.outcome.as_ref().ok()?;
            Some((
                (reading.metric, reading.month),
                format!("{:.9e}", measured.value),
            ))
        })
        .collect()
}

/// The metrics that each of these exports must carry at the last month end.
const EVERY_HELP_DESK: [&str; 8] = [
    "tickets_opened",
    "tickets_closed",
    "open_backlog",
    "closure_ratio",
    "time_to_resolve_median",
    "categorised_share",
    "same_client_volume_change",
    "monitoring_detected_share",
];
const EVERY_ACCOUNTING: [&str; 1] = ["billed"];
const EVERY_SUBSCRIPTIONS: [&str; 5] = [
    "mrr",
    "gross_revenue_retention",
    "client_retention",
    "package_share",
    "top_3_client_share",
];

/// Rests on what is billed for agreements where invoices say so, and on the
/// agreements where they do not: the plain export does, most products do not.
const BY_ANOTHER_BASIS: &str = "recurring_revenue_share";

/// What an export says less exactly than others: a request type or a help topic
/// stands alone, without subcategories, so that a kind of ticket is coarser; and
/// a breach without a due date is dated by the answer.
const LESS_EXACT: [(&str, &str); 11] = [
    ("jira", "top_10_kinds_share"),
    ("osticket", "top_10_kinds_share"),
    ("jira", "kinds_with_fewer_repeats_share"),
    ("osticket", "kinds_with_fewer_repeats_share"),
    ("jira", "repeat_ticket_share"),
    ("osticket", "repeat_ticket_share"),
    ("jira", "indicators_improving"),
    ("osticket", "indicators_improving"),
    ("jira", "indicators_worsening"),
    ("osticket", "indicators_worsening"),
    ("freshservice", "sla_response_compliance"),
];

/// Not every product writes seconds.
fn in_whole_minutes(mut operation: Operation) -> Operation {
    let whole = |moment: NaiveDateTime| moment.with_second(0).unwrap();
    for ticket in &mut operation.tickets {
        ticket.created = whole(ticket.created);
        ticket.first_response = ticket.first_response.map(whole);
        ticket.resolved = ticket.resolved.map(whole);
        ticket.closed = ticket.closed.map(whole);
        if let Some(deadlines) = &mut ticket.deadlines {
            deadlines.response = whole(deadlines.response);
            deadlines.resolution = whole(deadlines.resolution);
        }
    }
    operation
}

#[test]
fn one_provider_is_the_same_in_every_product_s_exports() {
    let provider = &sample_providers()[1];
    let operation = in_whole_minutes(provider.operation());
    let root = tempfile::tempdir().unwrap();
    let plain = root.path().join("plain");
    write(&operation, Dialect::English, &plain).unwrap();
    let mut expected = values(&analyse_folder(&plain));
    expected.retain(|(metric, _), _| *metric != BY_ANOTHER_BASIS);
    let mut verdicts = Vec::new();
    let as_of: Month = LAST_MONTH.parse().unwrap();
    let (help_desks, accounting, subscriptions) = products();
    let combinations = help_desks
        .len()
        .max(accounting.len())
        .max(subscriptions.len());
    let mut faults = Vec::new();
    for position in 0..combinations {
        let chosen = Products {
            help_desk: help_desks[position % help_desks.len()],
            accounting: accounting[position % accounting.len()],
            subscriptions: subscriptions[position % subscriptions.len()],
        };
        let folder = root.path().join(position.to_string());
        write_as(&operation, chosen, &folder).unwrap();
        let analysis = analyse_folder(&folder);
        verdicts.push((chosen, analysis.verdict().lower, analysis.verdict().upper));
        let found = values(&analysis);
        let carried = EVERY_HELP_DESK
            .iter()
            .map(|metric| (chosen.help_desk, *metric))
            .chain(
                EVERY_ACCOUNTING
                    .iter()
                    .map(|metric| (chosen.accounting, *metric)),
            )
            .chain(
                EVERY_SUBSCRIPTIONS
                    .iter()
                    .map(|metric| (chosen.subscriptions, *metric)),
            );
        for (product, metric) in carried {
            if !found.contains_key(&(metric, as_of)) {
                faults.push(format!("{product}: {metric} is not measured"));
            }
        }
        for ((metric, month), value) in &found {
            if LESS_EXACT.contains(&(chosen.help_desk, metric)) {
                continue;
            }
            let other = expected
                .entry((*metric, *month))
                .or_insert_with(|| value.clone());
            if value != other {
                faults.push(format!(
                    "{chosen:?}: {metric} {month}: {value}, not {other}"
                ));
                break;
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for (chosen, lower, upper) in verdicts {
        assert!(
            lower <= Phase::Stable && Phase::Stable <= upper,
            "{chosen:?}: {lower:?} to {upper:?}"
        );
    }
}
