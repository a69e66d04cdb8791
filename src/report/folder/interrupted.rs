//! Reports that a run has left behind which was cut short.

use std::path::Path;

use super::seal::{Seal, TELLING};
use super::{LATEST, Layout, WAITING, WAITING_LATEST};
use crate::model::fingerprint;
use crate::report::move_in::{MoveIn, WriteError};

/// Finishes what runs that were cut short have left in a folder of reports: a
/// report that is complete is put in its place if `is_wanted` says so of what
/// it was sealed as, everything else goes. No other run may be at work there.
///
/// # Errors
/// When a report cannot be put in its place.
pub fn finish_interrupted(root: &Path, is_wanted: &dyn Fn(&str) -> bool) -> Result<(), WriteError> {
    for (mut move_in, seal) in MoveIn::left_behind(root) {
        let seal = seal.as_deref().and_then(Seal::from_text);
        if let Some(seal) = seal
            && is_wanted(&seal.sealed_as)
        {
            place_rest(&mut move_in, &seal)?;
        }
        move_in.leave();
    }
    Ok(())
}

/// Puts a report in its place, where a part of it may have been done already: what waits
/// then is what was in its place before.
fn place_rest(move_in: &mut MoveIn, seal: &Seal) -> Result<(), WriteError> {
    let Layout::ByMonth { month, is_latest } = seal.layout else {
        return move_in.run(WAITING).map(|_| ());
    };
    let waits = |move_in: &MoveIn, name: &str| {
        let telling = std::fs::read(move_in.waiting(name).join(TELLING));
        telling.is_ok_and(|bytes| fingerprint(&bytes) == seal.digest)
    };
    if waits(move_in, WAITING) {
        move_in.swap_in(WAITING, &month.to_string())?;
    }
    if is_latest && waits(move_in, WAITING_LATEST) {
        move_in.swap_in(WAITING_LATEST, LATEST)?;
    }
    Ok(())
}
