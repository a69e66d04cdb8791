//! Currencies are never added up: the main one is kept.

use std::collections::BTreeMap;

use super::Builder;
use crate::input::fields::Field;
use crate::input::merge::Merged;

/// The rows in the currency that most of them are in. The others are left
/// out, and said to be.
///
/// Amounts of different currencies cannot be compared, so it is the number of
/// rows that decides.
pub fn main_currency_only(
    records: &Merged,
    rows: Vec<usize>,
    field: &'static Field,
    what: &str,
    builder: &mut Builder<'_>,
) -> Vec<usize> {
    let decided = builder.currency.clone();
    let currency = |row: usize| {
        records
            .text(field, row)
            .map(|code| code.trim().to_uppercase())
            .or_else(|| decided.clone())
            .unwrap_or_default()
    };
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for row in &rows {
        *counts.entry(currency(*row)).or_default() += 1;
    }
    let main = counts
        .iter()
        .max_by(|(a_code, a), (b_code, b)| a.cmp(b).then_with(|| b_code.cmp(a_code)))
        .map(|(code, _)| code.clone());
    // What is decided counts even where no row is in it.
    let main = decided.clone().or(main);
    let Some(main) = main.filter(|main| counts.keys().any(|code| code != main)) else {
        return rows;
    };
    let name = |code: &str| match code {
        "" => "no currency".to_owned(),
        code => code.to_owned(),
    };
    for (code, count) in counts.iter().filter(|(code, _)| **code != main) {
        builder.caveats.push(format!(
            "{count} {what} in {} were left out: the analysis is in {}, and currencies are not added up.",
            name(code),
            name(&main)
        ));
    }
    let (kept, others): (Vec<usize>, Vec<usize>) =
        rows.into_iter().partition(|row| currency(*row) == main);
    for row in others {
        let what = format!("{what} in {}", name(&currency(row)));
        builder.leave_out(records, row, what);
    }
    kept
}
