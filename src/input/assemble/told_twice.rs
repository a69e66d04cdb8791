//! Money that two files seem to tell of: invoices beside a ledger of the same,
//! agreements beside what was added to them.
//!
//! The two say it under different numbers, so that it cannot be known which is
//! which: it is counted twice, and that is said.

use std::collections::BTreeMap;

use polars::prelude::DataFrame;

use crate::input::tables::{
    Column, SOURCE_FILE, Table, invoices as invoice, recurring as agreement,
};
use crate::language::{Message, Value, message};
use crate::model::InputAccount;

/// Of fewer that two files have in common it may be chance.
const FEWEST: u64 = 5;
/// So many clients have to come to the same sums.
const FEWEST_CLIENTS: usize = 3;

/// What is told of by each file: how often, by what tells it.
type Told = BTreeMap<u32, BTreeMap<(u32, i64, i64), u64>>;

/// Says which files seem to tell of the same money.
#[must_use]
pub fn told_twice(
    accounts: &[InputAccount],
    invoices: Option<&Table>,
    agreements: Option<&Table>,
) -> Vec<Message> {
    let billed = invoices.map(|table| {
        let money = (&invoice::TOTAL, &invoice::ISSUED_AT);
        told(&table.frame, &invoice::CLIENT, money, None)
    });
    let agreed = agreements.map(|table| {
        let money = (&agreement::MRR, &agreement::STARTED_AT);
        told(
            &table.frame,
            &agreement::CLIENT,
            money,
            Some(&agreement::ENDED_AT),
        )
    });
    let name = |file: u32| {
        let account = accounts.get(file as usize);
        Value::quoted(account.map_or("", |account| account.file.as_str()))
    };
    let mut messages = Vec::new();
    for (one, other, n) in billed.iter().flat_map(like_files) {
        messages.push(message!(
            "caveat-invoices-told-twice",
            n = n,
            one = name(one),
            other = name(other)
        ));
    }
    for (one, other) in agreed.iter().flat_map(files_of_like_sums) {
        messages.push(message!(
            "caveat-agreements-told-twice",
            one = name(one),
            other = name(other)
        ));
    }
    messages
}

/// What the files tell of, by client, day and cents; of agreements those in
/// force.
fn told(
    frame: &DataFrame,
    client: &Column,
    (money, day): (&Column, &Column),
    ended: Option<&Column>,
) -> Told {
    let mut told = Told::new();
    let read = || -> Option<_> {
        let files = frame.column(SOURCE_FILE).ok()?.u32().ok()?;
        let clients = frame.column(client.name).ok()?.u32().ok()?;
        let money = frame.column(money.name).ok()?.f64().ok()?;
        let days = frame.column(day.name).ok()?.i64().ok()?;
        Some((files, clients, money, days))
    };
    let Some((files, clients, money, days)) = read() else {
        return told;
    };
    let ended = ended.and_then(|ended| frame.column(ended.name).ok()?.i64().ok());
    for row in 0..frame.height() {
        if ended.is_some_and(|ended| ended.get(row).is_some()) {
            continue;
        }
        if let (Some(file), Some(client), Some(money), Some(day)) = (
            files.get(row),
            clients.get(row),
            money.get(row),
            days.get(row),
        ) && money != 0.0
        {
            let cents = (money * 100.0).round() as i64;
            let of_file = told.entry(file).or_default();
            *of_file.entry((client, day, cents)).or_default() += 1;
        }
    }
    told
}

/// Each two files that have most of what the smaller one tells in common, and
/// how much that is.
fn like_files(told: &Told) -> Vec<(u32, u32, u64)> {
    pairs(told)
        .filter_map(|((one, of_one), (other, of_other))| {
            let common: u64 = of_one
                .iter()
                .filter_map(|(key, times)| Some((*times).min(*of_other.get(key)?)))
                .sum();
            let smaller = of_one.values().sum::<u64>().min(of_other.values().sum());
            (common >= FEWEST && common * 2 >= smaller).then_some((one, other, common))
        })
        .collect()
}

/// Each two files in which most clients come to the same sums.
fn files_of_like_sums(told: &Told) -> Vec<(u32, u32)> {
    let sums = |of_file: &BTreeMap<(u32, i64, i64), u64>| {
        let mut sums: BTreeMap<u32, i64> = BTreeMap::new();
        for ((client, _, cents), times) in of_file {
            *sums.entry(*client).or_default() += cents * (*times).cast_signed();
        }
        sums
    };
    pairs(told)
        .filter_map(|((one, of_one), (other, of_other))| {
            let (of_one, of_other) = (sums(of_one), sums(of_other));
            let same = of_one
                .iter()
                .filter(|(client, cents)| of_other.get(client) == Some(cents))
                .count();
            let smaller = of_one.len().min(of_other.len());
            (same >= FEWEST_CLIENTS && same * 5 >= smaller * 3).then_some((one, other))
        })
        .collect()
}

type OfFile<'t> = (u32, &'t BTreeMap<(u32, i64, i64), u64>);

fn pairs(told: &Told) -> impl Iterator<Item = (OfFile<'_>, OfFile<'_>)> {
    let files: Vec<OfFile<'_>> = told
        .iter()
        .map(|(file, of_file)| (*file, of_file))
        .collect();
    (0..files.len()).flat_map(move |one| {
        let files = files.clone();
        (one + 1..files.len()).map(move |other| (files[one], files[other]))
    })
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts;

    fn caveats(files: &[(&str, &str)]) -> Vec<String> {
        let exports = read_texts(files);
        let all = exports.caveats.iter().map(ToString::to_string);
        all.filter(|caveat| caveat.contains("twice")).collect()
    }

    #[test]
    fn invoices_of_two_files_that_are_the_same_money_are_told() {
        let rows = |number: &str| {
            let rows = (1..=6).map(|row| format!("{number}{row},Acme,2026-03-0{row},{row}00\n"));
            format!(
                "Invoice Number,Client,Invoice Date,Total\n{}",
                rows.collect::<Vec<_>>().concat()
            )
        };
        let (one, other) = (rows("F/"), rows("10"));
        let told = caveats(&[("a.csv", &one), ("b.csv", &other)]);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with("6 invoices of `a.csv`"), "{}", told[0]);
        assert_eq!(caveats(&[("a.csv", &one)]), [""; 0]);
    }

    #[test]
    fn agreements_beside_what_they_are_made_of_are_told() {
        let whole = "Agreement ID,Client,Product,Amount,Billing Cycle,Start Date\n\
            1,Acme,Care,300,Monthly,2025-01-01\n2,Bolt,Care,500,Monthly,2025-01-01\n\
            3,Casa,Care,700,Monthly,2025-01-01\n";
        let parts = "Agreement ID,Client,Product,Amount,Billing Cycle,Start Date\n\
            11,Acme,Mail,100,Monthly,2025-01-05\n12,Acme,Desk,200,Monthly,2025-01-05\n\
            13,Bolt,Mail,500,Monthly,2025-01-05\n14,Casa,Desk,700,Monthly,2025-01-05\n";
        assert_eq!(caveats(&[("a.csv", whole), ("b.csv", parts)]).len(), 1);
        let others = parts.replace("500", "450").replace("700", "650");
        assert_eq!(caveats(&[("a.csv", whole), ("b.csv", &others)]), [""; 0]);
    }
}
