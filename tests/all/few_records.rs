//! Providers of whom there is little to see: few clients, or few months. What
//! is expected is written from the signs.

use std::collections::BTreeSet;

use msp_maturity::analysis::{Analysis, analyse};
use msp_maturity::config::Configuration;
use msp_maturity::input;
use msp_maturity::maturity::{SignVerdict, Status};
use msp_maturity::model::{MaturityModel, Phase};
use msp_maturity::sample::{Agreement, Operation, Size, sample_providers, write};

use super::support::rank;

const SCALABLE: usize = 3;

/// Analyses its exports as of the last month that they cover.
fn analysis_of(operation: &Operation) -> Analysis {
    let folder = tempfile::tempdir().unwrap();
    let dialect = sample_providers()[SCALABLE].dialect;
    let paths = write(operation, dialect, folder.path()).unwrap();
    let files = input::find_files(&paths).unwrap();
    let exports = input::read(&files, &Configuration::default(), &|_| ()).unwrap();
    let model = MaturityModel::embedded().unwrap();
    analyse(exports, &model, None, "test").unwrap()
}

fn operation() -> Operation {
    sample_providers()[SCALABLE].operation_of(Size::AsProfiled, 7)
}

/// The operation as it would be for these clients alone.
fn of_clients(mut operation: Operation, clients: &BTreeSet<u32>) -> Operation {
    operation
        .agreements
        .retain(|one| clients.contains(&one.client));
    operation
        .invoices
        .retain(|one| clients.contains(&one.client));
    operation
        .tickets
        .retain(|one| one.client.is_some_and(|client| clients.contains(&client)));
    operation
}

/// So many clients that were there two years ago and still are.
fn lasting_clients(operation: &Operation, number: usize) -> BTreeSet<u32> {
    let long_ago = operation.last.minus(22).first_day();
    let of = |holds: &dyn Fn(&Agreement) -> bool| -> BTreeSet<u32> {
        let agreements = operation.agreements.iter().filter(|one| holds(one));
        agreements.map(|one| one.client).collect()
    };
    let (then, now) = (
        of(&|one| one.start <= long_ago),
        of(&|one| one.end.is_none()),
    );
    let clients: BTreeSet<u32> = then.intersection(&now).copied().take(number).collect();
    assert_eq!(clients.len(), number);
    clients
}

/// What came in the last so many months; agreements are no events.
fn of_last_months(mut operation: Operation, months: u32) -> Operation {
    let begin = operation.last.minus(months - 1).first_day();
    operation.tickets.retain(|one| one.created.date() >= begin);
    operation.invoices.retain(|one| one.issued >= begin);
    operation
}

fn sign<'a>(analysis: &'a Analysis, id: &str) -> &'a SignVerdict {
    let mut signs = analysis.verdict().signs.iter();
    signs.find(|sign| sign.id == id).unwrap()
}

fn criterion_status(analysis: &Analysis, of: &str, id: &str) -> (Status, u64) {
    let criteria = &sign(analysis, of).criteria;
    let criterion = criteria.iter().find(|one| one.id == id).unwrap();
    (criterion.status, criterion.n)
}

#[test]
fn six_clients_bring_too_much_each_and_are_too_few_to_tell_how_many_stay() {
    let operation = operation();
    let clients = lasting_clients(&operation, 6);
    let analysis = analysis_of(&of_clients(operation, &clients));
    // Three of six bring at least half: whoever has so few depends on them, and
    // is not Scalable, however well it serves them (sign 14, core).
    let (concentration, _) =
        criterion_status(&analysis, "healthy_recurring_revenue", "top_3_client_share");
    assert_eq!(concentration, Status::NotMet);
    let highest = Phase::Proactive;
    assert!(analysis.verdict().upper <= highest);
    assert!(rank(Some(&analysis)) <= highest.rank() + 1);
    // One lost of six is more than the tenth that may be lost: that none was is
    // no rate of retention (sign 17).
    let retention = criterion_status(&analysis, "retention_and_satisfaction", "client_retention");
    assert_eq!(retention.0, Status::NotObserved);
    assert_ne!(
        sign(&analysis, "retention_and_satisfaction").status,
        Status::Met
    );
}

#[test]
fn of_ten_clients_it_can_be_told_how_many_stay() {
    let operation = operation();
    let clients = lasting_clients(&operation, 10);
    let analysis = analysis_of(&of_clients(operation, &clients));
    let retention = criterion_status(&analysis, "retention_and_satisfaction", "client_retention");
    assert_eq!(retention, (Status::Met, 10));
}

#[test]
fn five_months_of_records_show_no_half_year_and_exclude_nothing() {
    let analysis = analysis_of(&of_last_months(operation(), 5));
    // Whether work piles up, and whether clients are billed each month, takes
    // half a year: the core signs of gate 1 are open, and nothing above
    // Reactive can be stood for.
    assert_eq!(
        sign(&analysis, "consistent_ticketing").status,
        Status::NotObserved
    );
    assert_eq!(analysis.verdict().lower, Phase::Reactive);
    assert_eq!(analysis.verdict().upper, Phase::Scalable);
    // Five months on target are five of six, whatever the sixth was; how many
    // were seen is told beside it.
    let criteria = &sign(&analysis, "sla_consistency").criteria;
    for criterion in criteria {
        let months = criterion.months.unwrap();
        assert_eq!((months.measured, months.of), (5, 6), "{}", criterion.id);
        assert_eq!(criterion.status, Status::Met, "{}", criterion.id);
    }
}

#[test]
fn four_months_leave_open_what_five_of_six_would_say() {
    let analysis = analysis_of(&of_last_months(operation(), 4));
    // Four months on target may become five of six, or not.
    assert_eq!(
        sign(&analysis, "sla_consistency").status,
        Status::NotObserved
    );
}
