//! What is kept of the times that were promised.

pub mod sla_change_under_growth;
pub mod sla_months_recovered_share;
pub mod sla_resolution_compliance;
pub mod sla_response_compliance;

use polars::prelude::ChunkCompareEq;

use super::metric::share;
use super::snapshot::Snapshot;
use crate::input::tables::sla;
use crate::model::{Absence, Measured};

/// The share of decided targets of one kind that were met.
fn compliance(at: &Snapshot<'_>, target: u32) -> Result<Measured, Absence> {
    let rows = at.sla_decided()?;
    let of_target = rows.codes(&sla::TARGET)?.equal(target);
    let met = rows.flags(&sla::MET)? & of_target.clone();
    share(
        u64::from(met.sum().unwrap_or(0)),
        u64::from(of_target.sum().unwrap_or(0)),
    )
}
