//! The table of changes of recurring revenue.

use super::Builder;
use super::currency::main_currency_only;
use super::frame::FrameBuilder;
use crate::input::fields::mrr_movements as field;
use crate::input::merge::Merged;
use crate::input::tables::Table;
use crate::input::tables::mrr_movements::{self as column, Movement};
use crate::input::value::vocabulary;
use crate::language::message;
use crate::model::Month;

struct Change {
    row: usize,
    date: i64,
    kind: Movement,
    amount: f64,
}

pub fn build(records: &Merged, builder: &mut Builder<'_>) -> Option<Table> {
    let kinds = records.map_text(&field::KIND, vocabulary::mrr_movement);
    let rows = main_currency_only(
        records,
        records.rows.clone(),
        &field::CURRENCY,
        "MRR movements",
        builder,
    );
    let clients = records.map_text(&field::CLIENT, |name| Some(builder.clients.register(name)));
    let mut changes = Vec::with_capacity(rows.len());
    let mut other_kinds = 0_u64;
    for row in rows {
        let Some(kind) = kinds[row] else {
            other_kinds += 1;
            builder.leave_out(records, row, "changes of another kind");
            continue;
        };
        let date = records.time(&field::DATE, row);
        let (Some(date), Some(amount)) = (date, records.number(&field::AMOUNT, row)) else {
            builder.leave_out(records, row, "changes without a date or an amount");
            continue;
        };
        // What is lost is written with and without a sign.
        let amount = if kind.is_loss() {
            -amount.abs()
        } else {
            amount.abs()
        };
        changes.push(Change {
            row,
            date: date.seconds,
            kind,
            amount,
        });
    }
    if other_kinds > 0 {
        builder
            .caveats
            .push(message!("caveat-other-movements", n = other_kinds));
    }
    changes.sort_by(|a, b| {
        a.date
            .cmp(&b.date)
            .then_with(|| records.compare(a.row, b.row))
    });
    let first = Month::of_seconds(changes.first()?.date)?;
    let last = Month::of_seconds(changes.last()?.date)?;
    let mut frame = FrameBuilder::new(changes.len());
    let each = || changes.iter();
    frame.origins(each().map(|change| records.origin(change.row)));
    frame.seconds(&column::DATE, each().map(|change| Some(change.date)));
    frame.codes(&column::CLIENT, each().map(|change| clients[change.row]));
    frame.codes(&column::KIND, each().map(|change| Some(change.kind.code())));
    frame.numbers(&column::AMOUNT, each().map(|change| Some(change.amount)));
    Some(Table {
        frame: frame.finish(),
        first,
        last,
    })
}
