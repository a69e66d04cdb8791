//! From an analysis to charts: what each shows, and what it says.
//!
//! No threshold stands here: targets are those of the criteria that were
//! judged.

mod automation;
mod metric;
mod mrr;
mod receivables;
mod resolution_time;
mod retention;
mod road;
mod series;
mod signs;
mod sla;
mod tickets;

use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::charts::{Chart, ChartError, Picture, draw, draw_small};
use crate::language::Words;
use crate::report::{Area, SmallChart};

/// How many months the charts reach back.
const SPAN: u32 = 24;

/// Every chart for which the analysis has data, drawn, with the area that it
/// belongs to.
///
/// # Errors
/// When a chart cannot be drawn, which no data are known to cause.
pub fn pictures(words: &Words, analysis: &Analysis) -> Result<Vec<(Area, Picture)>, ChartError> {
    let charts = charts(words, analysis).into_iter();
    charts
        .map(|(area, chart)| Ok((area, draw(&chart)?)))
        .collect()
}

/// A small chart for each metric that a sign is judged by, by the metric's id.
///
/// # Errors
/// As [`pictures`].
pub fn metric_charts(
    words: &Words,
    analysis: &Analysis,
    title: impl Fn(&str) -> String,
) -> Result<BTreeMap<String, SmallChart>, ChartError> {
    let mut charts = BTreeMap::new();
    let signs = &analysis.verdict().signs;
    for criterion in signs.iter().flat_map(|sign| &sign.criteria) {
        let metric = &criterion.metric;
        if let Some(chart) = metric::chart(words, analysis, criterion, &title(metric)) {
            let drawn = SmallChart {
                svg: draw_small(&chart)?,
                alt: chart.alt,
            };
            charts.insert(metric.clone(), drawn);
        }
    }
    Ok(charts)
}

/// The charts in the order in which they tell their story.
fn charts(words: &Words, analysis: &Analysis) -> Vec<(Area, Chart)> {
    let charts = [
        (Area::Road, road::chart(words, analysis)),
        (Area::Road, signs::chart(words, analysis)),
        (Area::Service, sla::chart(words, analysis)),
        (Area::Service, tickets::chart(words, analysis)),
        (Area::Service, resolution_time::chart(words, analysis)),
        (Area::Automation, automation::chart(words, analysis)),
        (Area::Clients, retention::chart(words, analysis)),
        (Area::Finance, mrr::chart(words, analysis)),
        (Area::Finance, receivables::chart(words, analysis)),
    ];
    let drawn = charts.into_iter();
    drawn
        .filter_map(|(area, chart)| Some((area, chart?)))
        .collect()
}

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
