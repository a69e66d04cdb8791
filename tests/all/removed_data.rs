//! The first law: removing data never raises the phase.
//!
//! What is removed are files, columns, and the beginning of what happened.
//! Rows picked by what they say are another matter: nobody can tell a list
//! without its breaches from a list of a provider that has none. So is an
//! agreement list cut by date, since agreements are no events.

use std::collections::BTreeSet;
use std::fs;

use msp_maturity::analysis::Analysis;
use msp_maturity::maturity::MonthVerdict;
use msp_maturity::sample::{Products, Size, products, sample_providers, write, write_as};
use proptest::prelude::{ProptestConfig, prop_assert, proptest};
use proptest::test_runner::RngSeed;

use super::sheets::{File, rows, without_columns, without_months};
use super::support::{PROVIDERS, analyse_files, rank, sample_files};

/// What breaks the law: a headline that rose, a lowest phase that rose at any
/// month end, bounds that have changed places.
fn faults(before: &Analysis, after: Option<&Analysis>, removed: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if rank(after) > rank(Some(before)) {
        faults.push(format!("without {removed} the headline rises"));
    }
    let Some(after) = after else { return faults };
    for verdict in &after.verdicts {
        let month = verdict.month;
        if verdict.lower > verdict.upper {
            faults.push(format!("without {removed} the bounds of {month} cross"));
        }
        let earlier = before.verdicts.iter().find(|one| one.month == month);
        if let Some(earlier) = earlier.filter(|earlier| verdict.lower > earlier.lower) {
            faults.push(format!(
                "without {removed} the lowest phase of {month} rises from {} to {}:\n{}",
                earlier.lower,
                verdict.lower,
                differences(earlier, verdict)
            ));
        }
    }
    faults
}

/// The criteria that read differently.
fn differences(before: &MonthVerdict, after: &MonthVerdict) -> String {
    let criteria = |verdict: &MonthVerdict| -> BTreeSet<String> {
        let criteria = verdict.signs.iter().flat_map(|sign| &sign.criteria);
        criteria
            .map(|one| format!("{} {:?} {:?}", one.id, one.status, one.value))
            .collect()
    };
    let (before, after) = (criteria(before), criteria(after));
    let gone = before.difference(&after).map(|one| format!("- {one}\n"));
    gone.chain(after.difference(&before).map(|one| format!("+ {one}\n")))
        .collect()
}

/// The exports of one of the providers in another course of events.
fn simulated(provider: usize, seed: u64) -> Vec<File> {
    let provider = &sample_providers()[provider];
    let operation = provider.operation_of(Size::AsProfiled, seed);
    let folder = tempfile::tempdir().unwrap();
    let paths = write(&operation, provider.dialect, folder.path()).unwrap();
    let named = paths.into_iter().map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    });
    named.collect()
}

fn assert_lawful(found: &[String]) {
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_provider_rises_without_some_of_its_files() {
    let mut found = Vec::new();
    for (provider, _) in PROVIDERS {
        let files = sample_files(provider);
        let whole = analyse_files(&files).unwrap();
        for kept in 0_usize..15 {
            let rest: Vec<File> = (0..4)
                .filter(|file| kept >> file & 1 == 1)
                .map(|file| files[file].clone())
                .collect();
            let names: Vec<&str> = rest.iter().map(|(name, _)| name.as_str()).collect();
            let removed = format!("all files but {names:?} of {provider}");
            found.extend(faults(&whole, analyse_files(&rest).as_ref(), &removed));
        }
    }
    assert_lawful(&found);
}

#[test]
fn no_provider_rises_without_one_of_its_columns() {
    let mut found = Vec::new();
    for (provider, _) in PROVIDERS {
        let files = sample_files(provider);
        let whole = analyse_files(&files).unwrap();
        for file in 0..files.len() {
            for (column, title) in rows(&files[file].1)[0].iter().enumerate() {
                let mut rest = files.clone();
                rest[file].1 = without_columns(&files[file].1, &BTreeSet::from([column]));
                let removed = format!("`{title}` of {provider}/{}", files[file].0);
                found.extend(faults(&whole, analyse_files(&rest).as_ref(), &removed));
            }
        }
    }
    assert_lawful(&found);
}

/// What a provider may export beside the four tables, for its clients: such as speaks for it, or against it.
fn further_tables(files: &[File], speaks_for: bool) -> Vec<File> {
    let titles = ["Client", "Cliente", "Company_Name", "Customer"];
    let is_client = |title: &String| titles.contains(&title.as_str());
    let (list, column) = files
        .iter()
        .find_map(|(_, text)| {
            let list = rows(text);
            let column = list[0].iter().position(is_client)?;
            Some((list, column))
        })
        .unwrap();
    let clients: BTreeSet<&str> = list[1..]
        .iter()
        .filter_map(|row| row.get(column).map(String::as_str))
        .collect();
    let mut texts = [
        "date,technician,client,hours,billable,work type,entered on",
        "date,client,satisfaction score (1-5)",
        "month,client,endpoints",
        "meeting date,client,meeting type",
        "month,cost category,amount",
    ]
    .map(|titles| vec![titles.to_owned()]);
    for place in 0..24 {
        let (year, month) = (2024 + (10 + place) / 12, 1 + (10 + place) % 12);
        let (entered, score) = if speaks_for { (5, 5) } else { (19, 1) };
        for (number, client) in clients.iter().enumerate() {
            let work = if speaks_for && number % 4 == 0 {
                "Training"
            } else {
                "Remote support"
            };
            texts[0].push(format!(
                "{year}-{month:02}-05,Ann,\"{client}\",2,yes,{work},{year}-{month:02}-{entered:02}"
            ));
            texts[1].push(format!("{year}-{month:02}-07,\"{client}\",{score}"));
            let machines = if speaks_for { 20 + place } else { 60 - place };
            texts[2].push(format!("{year}-{month:02},\"{client}\",{machines}"));
            if speaks_for && place % 2 == 1 {
                texts[3].push(format!("{year}-{month:02}-20,\"{client}\",QBR"));
            }
        }
        texts[3].push(format!("{year}-{month:02}-21,Nobody we know,Kick-off"));
        let licences = if speaks_for || place % 2 == 0 {
            900 + place
        } else {
            90_000
        };
        texts[4].push(format!(
            "{year}-{month:02},Licences,{licences}\n{year}-{month:02},Rent,{}",
            500 + place
        ));
    }
    let names = [
        "entries.csv",
        "ratings.csv",
        "machines.csv",
        "meetings.csv",
        "costs.csv",
    ];
    names
        .map(str::to_owned)
        .into_iter()
        .zip(texts.map(|lines| lines.join("\n") + "\n"))
        .collect()
}

/// What not every provider can export is neither needed nor does harm.
#[test]
fn no_provider_rises_without_a_further_table() {
    let mut found = Vec::new();
    for (provider, _) in PROVIDERS.into_iter().skip(2) {
        let files = sample_files(provider);
        for speaks_for in [true, false] {
            let further = further_tables(&files, speaks_for);
            let with = |kept: &dyn Fn(usize) -> bool| {
                let kept = (0..further.len()).filter(|place| kept(*place));
                let kept = kept.map(|place| further[place].clone());
                let all: Vec<File> = files.iter().cloned().chain(kept).collect();
                analyse_files(&all).unwrap()
            };
            let whole = with(&|_| true);
            let read = |analysis: &Analysis| {
                let used = analysis
                    .inputs
                    .iter()
                    .filter(|input| !input.tables.is_empty());
                used.count()
            };
            assert_eq!(read(&whole), files.len() + further.len());
            for gone in 0..=further.len() {
                let rest = with(&|place| gone < further.len() && place != gone);
                let removed = format!("further table {gone} of {provider}");
                found.extend(faults(&whole, Some(&rest), &removed));
                if rest.verdict().strength() > whole.verdict().strength() {
                    found.push(format!("without {removed} its strength rises"));
                }
            }
        }
    }
    assert_lawful(&found);
}

/// Accounting products differ in what they say of payments: dates, balances, or
/// a word.
#[test]
fn no_provider_rises_without_a_column_of_any_product_s_invoices() {
    const STABLE: usize = 1;
    let (desks, books, billing) = products();
    let provider = &sample_providers()[STABLE];
    let operation = provider.operation();
    let mut found = Vec::new();
    for accounting in books {
        let folder = tempfile::tempdir().unwrap();
        let named = Products {
            help_desk: desks[0],
            accounting,
            subscriptions: billing[0],
        };
        let files: Vec<File> = write_as(&operation, named, folder.path())
            .unwrap()
            .into_iter()
            .map(|path| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                (name, fs::read_to_string(path).unwrap())
            })
            .collect();
        let invoices = files.iter().position(|(name, _)| name.starts_with("2-"));
        let invoices = invoices.unwrap();
        // A report has lines above its header, which are not told apart here.
        let header = files[invoices].1.lines().next().unwrap();
        if !header.contains([',', ';']) {
            continue;
        }
        let whole = analyse_files(&files).unwrap();
        for (column, title) in rows(&files[invoices].1)[0].iter().enumerate() {
            let mut rest = files.clone();
            rest[invoices].1 = without_columns(&files[invoices].1, &BTreeSet::from([column]));
            let removed = format!("`{title}` of {accounting}");
            found.extend(faults(&whole, analyse_files(&rest).as_ref(), &removed));
        }
    }
    assert_lawful(&found);
}

/// Few cases, since each reads and judges two providers; the same ones at
/// each run, so that a failure is nobody's bad luck.
fn few_cases() -> ProptestConfig {
    ProptestConfig {
        cases: 40,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(few_cases())]

    #[test]
    fn no_course_of_events_rises_without_some_columns(
        provider in 0_usize..4,
        seed in 1_u64..50,
        gone in proptest::collection::vec((0_usize..4, 0_usize..20), 1..8),
    ) {
        let files = simulated(provider, seed);
        let whole = analyse_files(&files).unwrap();
        let mut rest = files;
        for (position, (_, text)) in rest.iter_mut().enumerate() {
            let columns = gone.iter().filter(|(file, _)| *file == position);
            *text = without_columns(text, &columns.map(|(_, column)| *column).collect());
        }
        let found = faults(&whole, analyse_files(&rest).as_ref(), "some columns");
        prop_assert!(found.is_empty(), "{}", found.join("\n"));
    }

    #[test]
    fn no_course_of_events_rises_when_its_records_begin_later(
        provider in 0_usize..4,
        seed in 1_u64..50,
        kept in proptest::array::uniform4(1_u32..30),
    ) {
        let files = simulated(provider, seed);
        let whole = analyse_files(&files).unwrap();
        let mut rest = files;
        for ((_, text), kept) in rest.iter_mut().zip(kept) {
            *text = without_months(text, |back| back >= kept);
        }
        let found = faults(&whole, analyse_files(&rest).as_ref(), "the beginning");
        prop_assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

/// Two courses of events, and months taken out of their tickets, in which
/// closing looked better for what was missing.
#[test]
fn no_provider_rises_when_months_are_missing_from_its_tickets() {
    const STABLE: usize = 1;
    let mut found = Vec::new();
    for (seed, gone) in [(16, 791_281_664_u32), (31, 2_692_990_464)] {
        let files = simulated(STABLE, seed);
        let whole = analyse_files(&files).unwrap();
        let mut rest = files;
        rest[0].1 = without_months(&rest[0].1, |back| back < 24 && gone >> back & 1 == 1);
        let removed = format!("some months of course {seed}");
        found.extend(faults(&whole, analyse_files(&rest).as_ref(), &removed));
    }
    assert_lawful(&found);
}
