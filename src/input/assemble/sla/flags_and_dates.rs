//! What a set flag says where its title does not tell, by the dates beside it.

use crate::input::assemble::Builder;
use crate::input::fields::Field;
use crate::input::merge::Merged;
use crate::input::settle::ASKS_FLAG;
use crate::input::value::vocabulary;
use crate::language::message;
use crate::model::InputAccount;

/// Holds yes and no against the dates that stand beside: where nearly all say
/// the opposite, a set flag says the opposite of what its title is taken for.
/// Either way nobody has to be asked.
pub(super) fn hold_against_dates(
    records: &Merged,
    builder: &mut Builder<'_>,
    fields: [&'static Field; 2],
    flags: &mut [Option<bool>],
    by_dates: impl Fn(usize) -> Option<bool>,
) {
    const ENOUGH: u64 = 20;
    const NEARLY_ALL: u64 = 4;
    let is_asked = |account: &InputAccount| {
        let mut questions = account.questions.iter();
        questions.any(|question| question.asks.id == ASKS_FLAG)
    };
    let asked: Vec<usize> = (0..builder.accounts.len())
        .filter(|file| is_asked(&builder.accounts[*file]))
        .collect();
    // Most exports ask nothing: their rows are not looked at.
    if asked.is_empty() {
        return;
    }
    let set = fields.map(|field| records.map_text(field, vocabulary::truth));
    let is_flag = |row: usize| set.iter().any(|set| set[row].is_some());
    for file in asked {
        let rows = || {
            records
                .rows
                .iter()
                .copied()
                .filter(|row| records.file_of(*row) == file)
        };
        let (mut alike, mut opposite) = (0, 0);
        for row in rows().filter(|row| is_flag(*row)) {
            match (flags[row], by_dates(row)) {
                (Some(flag), Some(dates)) if flag == dates => alike += 1,
                (Some(_), Some(_)) => opposite += 1,
                _ => {}
            }
        }
        let is_opposite = opposite >= ENOUGH && opposite > alike * NEARLY_ALL;
        if is_opposite {
            for row in rows().filter(|row| is_flag(*row)) {
                flags[row] = flags[row].map(|flag| !flag);
            }
            builder.accounts[file]
                .notes
                .push(message!("note-flags-by-dates"));
        }
        if is_opposite || (alike >= ENOUGH && alike > opposite * NEARLY_ALL) {
            let questions = &mut builder.accounts[file].questions;
            questions.retain(|question| question.asks.id != ASKS_FLAG);
        }
    }
}
