//! The spread of a quantity, month by month: a thin band from the tenth to the
//! ninetieth percentile, a box around the middle half, a line at the median.

use plotters::prelude::DrawingBackend;

use super::ChartError;
use super::canvas::Canvas;
use super::chart::{Spread, Spreads};
use super::panel::Frame;
use super::scale::{Scale, drawable};
use super::side_labels::{LabelKind, SideLabel};
use super::theme::{BACKGROUND, LINE_WIDTH};
use crate::language::{Language, Words};

const HALF: &str = "chart-half-within";

/// The id of what a quantile is called, and which it is.
type NamedQuantile = (&'static str, fn(&Spread) -> f64);

/// The quantiles as they are spoken of, the longest first.
pub(super) const NAMED: [NamedQuantile; 5] = [
    ("chart-9-in-10-within", |spread| spread.p90),
    ("chart-3-in-4-within", |spread| spread.p75),
    (HALF, |spread| spread.median),
    ("chart-1-in-4-within", |spread| spread.p25),
    ("chart-1-in-10-within", |spread| spread.p10),
];

/// The spread at this position, if all of it can be drawn.
pub(super) fn at(plot: &Spreads, position: usize) -> Option<Spread> {
    let spread = plot.spreads.get(position).copied().flatten()?;
    Some(Spread {
        p10: drawable(Some(spread.p10))?,
        p25: drawable(Some(spread.p25))?,
        median: drawable(Some(spread.median))?,
        p75: drawable(Some(spread.p75))?,
        p90: drawable(Some(spread.p90))?,
    })
}

pub(super) fn scale(plot: &Spreads, language: Language) -> Scale {
    let values = (0..plot.spreads.len())
        .filter_map(|position| at(plot, position))
        .flat_map(|spread| [spread.p10, spread.p90]);
    Scale::of_spread((plot.quantity, language), values)
}

pub(super) fn side_labels(plot: &Spreads, scale: &Scale, language: Language) -> Vec<SideLabel> {
    let last = (0..plot.spreads.len())
        .rev()
        .find_map(|month| at(plot, month));
    let Some(last) = last else {
        return Vec::new();
    };
    NAMED
        .iter()
        .map(|(name, pick)| {
            let value = pick(&last);
            SideLabel {
                position: scale.position(value),
                text: format!(
                    "{} {}",
                    Words::of(language).text(name),
                    plot.quantity.show(language, value)
                ),
                hue: plot.hue,
                kind: if *name == HALF {
                    LabelKind::Line
                } else {
                    LabelKind::Plain
                },
            }
        })
        .collect()
}

pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    plot: &Spreads,
    frame: &Frame,
) -> Result<(), ChartError> {
    let half = frame.axis.column() / 2.0;
    let mut before: Option<(f64, f64)> = None;
    for position in 0..plot.spreads.len() {
        let Some(spread) = at(plot, position) else {
            before = None;
            continue;
        };
        let center = frame.axis.center(position);
        let bar = |from: f64, to: f64, half: f64, color| {
            let (from, to) = ((center - half, frame.y(from)), (center + half, frame.y(to)));
            canvas.rectangle(from, to, color)
        };
        bar(spread.p10, spread.p90, half * 0.5, plot.hue.tint())?;
        bar(spread.p25, spread.p75, half, super::Hue::Sky.fill())?;
        let median = frame.y(spread.median);
        if let Some(before) = before {
            canvas.line(&[before, (center, median)], 1.25, plot.hue.fill())?;
        }
        let ends = [(center - half, median), (center + half, median)];
        canvas.line(&ends, LINE_WIDTH + 1.5, BACKGROUND)?;
        canvas.line(&ends, LINE_WIDTH, plot.hue.fill())?;
        before = Some((center, median));
    }
    Ok(())
}
