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
use super::snapshot::Snapshot;
use crate::input::tables::sla;
use crate::model::{Absence, Measured};

/// The share of decided targets of one kind that were met.
fn compliance(at: &Snapshot<'_>, target: u32) -> Result<Measured, Absence> {
    decided(at, target)?.share()
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
    // Looked up row by row, which a list is quicker at than a column.
    let targets: Vec<Option<u32>> = rows.codes(&sla::TARGET)?.iter().collect();
    let met: Vec<Option<bool>> = rows.flags(&sla::MET)?.iter().collect();
    let lot = move |row: usize| {
        if targets[row] == Some(target) {
            Lot::of(met[row] == Some(true))
        } else {
            Lot::Elsewhere
        }
    };
    Ok(Parted { rows, lot })
}
