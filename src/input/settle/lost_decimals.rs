//! Amounts of which a part has lost the mark before its decimals: they stand for
//! a hundred times what they came to.

use std::collections::BTreeSet;

use super::Settling;
use crate::input::cells::Reading;
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::fields::{Field, invoices};
use crate::input::rows::read_rows::Chunk;
use crate::input::value::number::ParsedNumber;
use crate::language::{Value, message};

/// One who is billed 5.00 may be billed 500 as well.
const SEVERAL: usize = 5;

/// Of the whole amounts, one in so many is some other amount without its mark:
/// what is billed once has none like it.
const OFTEN: usize = 5;

impl Settling<'_> {
    /// Tells that many of the amounts without decimals are a hundred times what
    /// the same client is billed with decimals, where most have these. What they
    /// came to is not changed: nothing shows it of the others.
    pub(super) fn note_lost_decimals(&mut self, rows: &Chunk) {
        let column = |of: &'static Field| {
            let mut used = self.section.used.iter();
            let number = used.position(|(_, field)| *field == of)?;
            Some((number, rows.columns.get(number)?))
        };
        let (
            Some((_, Reading::Text { codes: clients, .. })),
            Some((number, Reading::Money(amounts))),
        ) = (column(&invoices::CLIENT), column(&invoices::TOTAL))
        else {
            return;
        };
        let mut with_decimals: BTreeSet<(u32, i64)> = BTreeSet::new();
        let mut whole: Vec<(usize, u32, i64)> = Vec::new();
        let mut marked = 0;
        for (row, (client, amount)) in clients.iter().zip(amounts).enumerate() {
            match amount {
                ParsedNumber::Known(amount, Some(_)) => {
                    marked += 1;
                    if *client != NO_TEXT {
                        with_decimals.insert((*client, (*amount * 100.0).round() as i64));
                    }
                }
                ParsedNumber::Known(amount, None) if *amount > 0.0 => {
                    whole.push((row, *client, *amount as i64));
                }
                _ => {}
            }
        }
        let mut lost = whole
            .iter()
            .filter(|(_, client, amount)| with_decimals.contains(&(*client, *amount)));
        let Some((first, _, _)) = lost.next() else {
            return;
        };
        let n = 1 + lost.count();
        if n >= SEVERAL && n * OFTEN >= whole.len() && marked > whole.len() {
            let (place, _) = self.section.used[number];
            let note = message!(
                "note-lost-decimals",
                title = Value::quoted(self.header(place).trim()),
                n = n,
                line = u64::from(rows.lines[*first])
            );
            self.note(note);
        }
    }
}
