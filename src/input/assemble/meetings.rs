//! The table of meetings with clients.

use super::Builder;
use super::frame::FrameBuilder;
use crate::input::fields::meetings as field;
use crate::input::merge::Merged;
use crate::input::tables::{Table, meetings as column};
use crate::input::value::vocabulary;
use crate::language::message;
use crate::model::Month;

pub fn build(records: &Merged, builder: &mut Builder<'_>) -> Option<Table> {
    let held = records.map_text(&field::STATUS, |status| Some(vocabulary::was_held(status)));
    let mut rows: Vec<(usize, i64)> = Vec::with_capacity(records.rows.len());
    for row in records.rows.iter().copied() {
        match records.time(&field::DATE, row) {
            Some(date) if held[row] != Some(false) => rows.push((row, date.seconds)),
            _ => builder.leave_out(records, row, "meetings that were called off or are to come"),
        }
    }
    let called_off = records.rows.len() - rows.len();
    if called_off > 0 {
        builder.caveats.push(message!(
            "caveat-meetings-not-held",
            n = called_off,
            of = records.rows.len()
        ));
    }
    rows.sort_by(|(a, a_date), (b, b_date)| {
        a_date.cmp(b_date).then_with(|| records.compare(*a, *b))
    });
    let first = Month::of_seconds(rows.first()?.1)?;
    let last = Month::of_seconds(rows.last()?.1)?;
    let clients = records.map_text(&field::CLIENT, |name| Some(builder.clients.register(name)));
    let reviews = records.map_text(&field::KIND, |kind| {
        Some(vocabulary::is_review_meeting(kind))
    });
    let mut frame = FrameBuilder::new(rows.len());
    let each = || rows.iter();
    frame.origins(each().map(|(row, _)| records.origin(*row)));
    frame.seconds(&column::DATE, each().map(|(_, date)| Some(*date)));
    frame.codes(&column::CLIENT, each().map(|(row, _)| clients[*row]));
    frame.flags(&column::REVIEW, each().map(|(row, _)| reviews[*row]));
    Some(Table {
        frame: frame.finish(),
        first,
        last,
    })
}
