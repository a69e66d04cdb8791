//! What is kept of the times that were promised.

pub mod sla_breach_pace;
pub mod sla_change_under_growth;
pub mod sla_client_p10;
pub mod sla_months_recovered_share;
pub mod sla_paused_share;
pub mod sla_resolution_compliance;
pub mod sla_response_compliance;
pub mod sla_target_median;

use super::grounds::{Grounds, Lot, Parted, Side};
use super::groups::Promises;
use super::metric::share;
use super::snapshot::Snapshot;
use crate::input::tables::sla;
use crate::model::{Absence, Measured};

/// The share of decided targets of one kind that were met.
fn compliance(at: &Snapshot<'_>, target: u32) -> Result<Measured, Absence> {
    let (mut met, mut all) = (0, 0);
    for month in at.months() {
        let promises = at.sla_decided_in(month, target)?;
        met += promises.met;
        all += promises.decided;
    }
    if all == 0 && !at.tells_sla_outcomes(target) {
        return Err(Absence::CannotShow(if target == sla::RESPONSE {
            "cannot-show-response-targets"
        } else {
            "cannot-show-resolution-targets"
        }));
    }
    share(met, all)
}

/// How many targets of one kind were decided in the window, and met.
pub(super) fn promises(at: &Snapshot<'_>, target: u32) -> Result<Promises, Absence> {
    let Parted { rows, lot } = decided(at, target)?;
    let mut promises = Promises::default();
    for row in 0..rows.len() {
        let lot = lot(row);
        promises.met += u64::from(lot == Lot::Part);
        promises.decided += u64::from(matches!(lot, Lot::Part | Lot::Rest));
    }
    Ok(promises)
}

/// The decided targets of one kind, met and breached.
fn compliance_grounds(at: &Snapshot<'_>, target: u32) -> Result<Grounds, Absence> {
    Ok(decided(at, target)?.grounds("targets", Side::For))
}

fn decided(
    at: &Snapshot<'_>,
    target: u32,
) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let rows = at.sla_decided()?;
    let targets = rows.codes(&sla::TARGET)?;
    let met = rows.flags(&sla::MET)?;
    let lot = move |row: usize| {
        if targets.get(row) == Some(target) {
            Lot::of(met.get(row) == Some(true))
        } else {
            Lot::Elsewhere
        }
    };
    Ok(Parted { rows, lot })
}
