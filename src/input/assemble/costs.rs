//! The table of what the provider spends.

use std::collections::BTreeMap;

use super::Builder;
use super::currency::main_currency_only;
use super::frame::FrameBuilder;
use crate::input::fields::costs as field;
use crate::input::header::unaccented;
use crate::input::merge::{Meanings, Merged};
use crate::input::tables::{Table, costs as column};
use crate::input::value::vocabulary;
use crate::model::Month;

struct Cost {
    row: usize,
    date: i64,
    amount: f64,
}

pub fn build(records: &Merged, builder: &mut Builder<'_>) -> Option<Table> {
    let rows = main_currency_only(
        records,
        records.rows.clone(),
        &field::CURRENCY,
        "costs",
        builder,
    );
    let signs = signs(records, &rows);
    let mut costs = Vec::with_capacity(rows.len());
    for row in rows {
        let date = records.time(&field::DATE, row);
        match (date, records.number(&field::AMOUNT, row)) {
            (Some(date), Some(amount)) => costs.push(Cost {
                row,
                date: date.seconds,
                amount: amount * signs.get(&records.file_of(row)).copied().unwrap_or(1.0),
            }),
            _ => builder.leave_out(records, row, "costs without a month or an amount"),
        }
    }
    costs.sort_by(|a, b| {
        a.date
            .cmp(&b.date)
            .then_with(|| records.compare(a.row, b.row))
    });
    let first = Month::of_seconds(costs.first()?.date)?;
    let last = Month::of_seconds(costs.last()?.date)?;
    let categories = categories(records, builder);
    let direct = records.map_text(&field::CATEGORY, vocabulary::is_direct_cost);
    let mut frame = FrameBuilder::new(costs.len());
    let each = || costs.iter();
    frame.origins(each().map(|cost| records.origin(cost.row)));
    frame.seconds(&column::DATE, each().map(|cost| Some(cost.date)));
    frame.numbers(&column::AMOUNT, each().map(|cost| Some(cost.amount)));
    frame.codes(&column::CATEGORY, each().map(|cost| categories[cost.row]));
    frame.flags(&column::DIRECT, each().map(|cost| direct[cost.row]));
    if records.has(&field::CLIENT) {
        let clients = records.map_text(&field::CLIENT, |name| Some(builder.clients.register(name)));
        frame.codes(&column::CLIENT, each().map(|cost| clients[cost.row]));
    }
    Some(Table {
        frame: frame.finish(),
        first,
        last,
    })
}

/// Some write what they spend as less than nothing: a file in which most costs
/// are written so is turned round.
fn signs(records: &Merged, rows: &[usize]) -> BTreeMap<usize, f64> {
    let mut balance: BTreeMap<usize, i64> = BTreeMap::new();
    for row in rows {
        let sign = match records.number(&field::AMOUNT, *row) {
            Some(amount) if amount < 0.0 => -1,
            Some(amount) if amount > 0.0 => 1,
            _ => 0,
        };
        *balance.entry(records.file_of(*row)).or_default() += sign;
    }
    balance
        .into_iter()
        .map(|(file, balance)| (file, if balance < 0 { -1.0 } else { 1.0 }))
        .collect()
}

/// A number for each different category, case, accents and spaces aside.
fn categories<'r>(records: &'r Merged, builder: &mut Builder<'_>) -> Meanings<'r, u32> {
    let mut codes: BTreeMap<String, u32> = BTreeMap::new();
    let mut names: Vec<String> = Vec::new();
    let by_row = records.map_text(&field::CATEGORY, |category| {
        let plain = unaccented(category);
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let next = codes.len() as u32;
        Some(*codes.entry(plain).or_insert_with(|| {
            names.push(category.to_owned());
            next
        }))
    });
    builder.labels.note(&column::CATEGORY, names);
    by_row
}
