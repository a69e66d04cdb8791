//! What can be had by other means than good work, and the number beside it
//! that shows it.
//!
//! A check that strikes is told with its sign. It takes nothing away and adds
//! nothing: whether there is a good reason only the provider knows.

mod answers;
mod billing;
mod closing;
mod promises;
mod sample;
mod spending;

use super::indexed::Indexed;
use super::snapshot::Snapshot;
use crate::input::tables::tickets;
use crate::language::{Message, Value, message};
use crate::model::{Absence, Month};
use sample::{Struck, named};

/// A number that another one puts in doubt.
#[derive(Debug, Clone, PartialEq)]
pub struct Tension {
    pub id: &'static str,
    /// The ids of the signs that rest on the number.
    pub signs: &'static [&'static str],
    /// What was seen: in how many records, and which some of them are.
    pub told: Message,
}

/// Looks for one tension; nothing where the exports do not tell.
type Check = fn(&Snapshot<'_>) -> Result<Option<Tension>, Absence>;

const CHECKS: [Check; 9] = [
    promises::paused,
    promises::relaxed,
    promises::priorities_lowered,
    closing::closed_in_bulk,
    closing::raised_again,
    closing::opened_again,
    answers::answered_at_once,
    billing::back_dated,
    spending::costs_read_as_free,
];

/// The tensions that show at a month end.
#[must_use]
pub fn tensions(indexed: &Indexed, month: Month) -> Vec<Tension> {
    let at = Snapshot::new(indexed, month, 1);
    CHECKS
        .iter()
        .filter_map(|check| check(&at).ok().flatten())
        .collect()
}

/// A check of which many records can strike: it says nothing of fewer records
/// than are enough, nor where a smaller share of them strikes than is much.
struct OfMany {
    id: &'static str,
    signs: &'static [&'static str],
    enough: u64,
    much: f64,
}

impl OfMany {
    /// Tells of so many of all, where they are many: in the words made of their
    /// share, and of the records at which it struck, as far as they have names.
    fn tell(
        &self,
        at: &Snapshot<'_>,
        (n, all): (u64, u64),
        struck: &[Struck],
        words: impl FnOnce(Message, Value) -> Message,
    ) -> Option<Tension> {
        let strikes = all >= self.enough && n as f64 >= self.much * all as f64;
        strikes.then(|| Tension {
            id: self.id,
            signs: self.signs,
            told: words(
                percent(n, all),
                named(at.tables(), &tickets::NUMBER, struck),
            ),
        })
    }
}

/// A share in whole per cents.
fn percent(part: u64, whole: u64) -> Message {
    whole_percent(part as f64 / whole.max(1) as f64)
}

fn whole_percent(share: f64) -> Message {
    message!("unit-share", value = Value::number(share * 100.0, 0))
}

#[cfg(test)]
use crate::language::Words;

#[cfg(test)]
pub(super) fn struck(files: &[(&str, &str)], month: &str) -> Vec<(&'static str, String)> {
    let indexed = super::testing::indexed(files);
    tensions(&indexed, month.parse().unwrap())
        .into_iter()
        .map(|tension| (tension.id, Words::english().say(&tension.told)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MaturityModel;

    #[test]
    fn where_nothing_is_known_nothing_strikes() {
        for files in [
            super::super::testing::NO_TICKETS,
            super::super::testing::NO_INVOICES,
        ] {
            assert_eq!(struck(files, "2026-03"), []);
        }
    }

    #[test]
    fn the_signs_are_those_of_the_model() {
        let model = MaturityModel::embedded().unwrap();
        let all = [
            promises::SIGNS,
            closing::SIGNS,
            answers::SIGNS,
            billing::SIGNS,
            spending::SIGNS,
        ];
        for sign in all.concat() {
            assert!(model.sign(sign).is_some(), "{sign}");
        }
    }
}
