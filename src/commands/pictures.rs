//! From an analysis to charts: what each shows, and what it says.
//!
//! No threshold stands here: targets are those of the criteria that were
//! judged.

mod mrr;
mod receivables;
mod resolution_time;
mod retention;
mod road;
mod series;
mod signs;
mod sla;
mod tickets;

use crate::analysis::Analysis;
use crate::charts::{Chart, ChartError, Picture, draw};

/// How many months the charts reach back.
const SPAN: u32 = 24;

/// Every chart for which the analysis has data, drawn.
///
/// # Errors
/// When a chart cannot be drawn, which no data are known to cause.
pub fn pictures(analysis: &Analysis) -> Result<Vec<Picture>, ChartError> {
    charts(analysis).iter().map(draw).collect()
}

/// The charts in the order in which they tell their story.
fn charts(analysis: &Analysis) -> Vec<Chart> {
    let charts = [
        road::chart(analysis),
        signs::chart(analysis),
        sla::chart(analysis),
        tickets::chart(analysis),
        resolution_time::chart(analysis),
        mrr::chart(analysis),
        receivables::chart(analysis),
        retention::chart(analysis),
    ];
    charts.into_iter().flatten().collect()
}

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
