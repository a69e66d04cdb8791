//! Whether the phase hangs on a single client.

use msp_maturity::model::{Headline, Phase};

use super::support::{analyse_files, sample_files};

/// The exports of a provider with a client more, that owes all it was billed
/// in the last year.
fn with_a_client_that_never_pays(provider: &str) -> Vec<(String, String)> {
    let mut files = sample_files(provider);
    let (_, invoices) = files
        .iter_mut()
        .find(|(name, _)| name == "invoices.csv")
        .unwrap();
    for month in 1..=10 {
        let line = format!(
            "WHALE-{month},Whale Hotels,2026-{month:02}-01,2026-{month:02}-28,,90000.00,0.00,90000.00,EUR,Recurring,Open\n"
        );
        invoices.push_str(&line);
    }
    files
}

#[test]
fn the_client_whose_records_alone_lower_the_phase_is_named() {
    let files = with_a_client_that_never_pays("proactive");
    let analysis = analyse_files(&files).unwrap();
    let reactive = Headline::Determined(Phase::Reactive);
    assert_eq!(analysis.verdict().headline, reactive);
    let [swing] = analysis.inference.margin.clients.as_slice() else {
        panic!("{:?}", analysis.inference.margin);
    };
    assert_eq!(swing.client, "Whale Hotels");
    assert_eq!(swing.headline, Headline::Determined(Phase::Proactive));
}

#[test]
fn a_provider_of_many_clients_hangs_on_none() {
    let analysis = analyse_files(&sample_files("proactive")).unwrap();
    let margin = analysis.inference.margin;
    assert_eq!(margin.clients, []);
    assert!(margin.clients_tried >= 3, "{margin:?}");
}
