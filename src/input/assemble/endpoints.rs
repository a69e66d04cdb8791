//! The table of machines that are looked after.

use std::collections::BTreeSet;

use super::Builder;
use super::frame::FrameBuilder;
use crate::input::fields::endpoints as field;
use crate::input::merge::Merged;
use crate::input::tables::{Table, endpoints as column};
use crate::input::value::vocabulary;
use crate::model::Month;

struct Machines {
    row: usize,
    as_of: i64,
    count: f64,
}

pub fn build(records: &Merged, builder: &mut Builder<'_>) -> Option<Table> {
    let mut rows = Vec::with_capacity(records.rows.len());
    for row in records.rows.iter().copied() {
        let count = count(records, row);
        match (records.time(&field::AS_OF, row), count) {
            (Some(as_of), Some(count)) => rows.push(Machines {
                row,
                as_of: as_of.seconds,
                count,
            }),
            _ => builder.leave_out(records, row, "machines without a day or a number"),
        }
    }
    rows.sort_by(|a, b| {
        a.as_of
            .cmp(&b.as_of)
            .then_with(|| records.compare(a.row, b.row))
    });
    let first = Month::of_seconds(rows.first()?.as_of)?;
    let last = Month::of_seconds(rows.last()?.as_of)?;
    let clients = clients(records, &rows, builder);
    let mut frame = FrameBuilder::new(rows.len());
    let each = || rows.iter();
    frame.origins(each().map(|row| records.origin(row.row)));
    frame.seconds(&column::AS_OF, each().map(|row| Some(row.as_of)));
    frame.codes(&column::CLIENT, clients.into_iter());
    frame.numbers(&column::COUNT, each().map(|row| Some(row.count)));
    if records.has(&field::MANAGED) {
        let managed = records.map_text(&field::MANAGED, vocabulary::is_managed);
        frame.flags(&column::MANAGED, each().map(|row| managed[row.row]));
    }
    if records.has(&field::LAST_SEEN) {
        let seen = |row: &Machines| records.time(&field::LAST_SEEN, row.row);
        frame.seconds(
            &column::LAST_SEEN,
            each().map(|row| seen(row).map(|seen| seen.seconds)),
        );
    }
    if records.has(&field::PATCH_STATUS) || records.has(&field::MISSING_PATCHES) {
        let patched = records.map_text(&field::PATCH_STATUS, vocabulary::is_patched);
        frame.flags(
            &column::PATCHED,
            each().map(|row| {
                let missing = records.number(&field::MISSING_PATCHES, row.row);
                missing.map(|missing| missing <= 0.0).or(patched[row.row])
            }),
        );
    }
    Some(Table {
        frame: frame.finish(),
        first,
        last,
    })
}

/// Whose the machines of each row are: a site stands for the client in files
/// that name none.
fn clients(records: &Merged, rows: &[Machines], builder: &mut Builder<'_>) -> Vec<Option<u32>> {
    let named = records.map_text(&field::CLIENT, |name| Some(builder.clients.register(name)));
    let naming: BTreeSet<usize> = rows
        .iter()
        .filter(|row| named[row.row].is_some())
        .map(|row| records.file_of(row.row))
        .collect();
    rows.iter()
        .map(|row| {
            let site = records
                .text(&field::SITE, row.row)
                .filter(|_| !naming.contains(&records.file_of(row.row)));
            named[row.row].or_else(|| site.map(|site| builder.clients.register(site)))
        })
        .collect()
}

/// What is counted, else the one machine of the row.
fn count(records: &Merged, row: usize) -> Option<f64> {
    let is_machine = || records.text(&field::DEVICE, row).map(|_| 1.0);
    records
        .number(&field::COUNT, row)
        .filter(|count| *count >= 0.0)
        .or_else(is_machine)
}
