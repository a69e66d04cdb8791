//! What every kind of plot has to offer, and who offers it.

use plotters::prelude::DrawingBackend;

use super::canvas::Canvas;
use super::chart::Plot;
use super::month_axis::MonthAxis;
use super::scale::Scale;
use super::side_labels::SideLabel;
use super::typeface::Weight;
use super::{ChartError, columns, lines, spread, steps};
use crate::language::Language;
use crate::model::Month;

/// The place of a plot.
pub(super) struct Frame<'a> {
    pub axis: &'a MonthAxis,
    pub scale: &'a Scale,
    pub top: f64,
    pub bottom: f64,
}

impl Frame<'_> {
    pub(super) fn y(&self, value: f64) -> f64 {
        self.bottom - self.scale.position(value) * (self.bottom - self.top)
    }
}

pub(super) fn scale(plot: &Plot, language: Language) -> Scale {
    match plot {
        Plot::Lines(plot) => lines::scale(plot, language),
        Plot::Columns(plot) => columns::scale(plot, language),
        Plot::Spreads(plot) => spread::scale(plot, language),
        Plot::Steps(plot) => Scale::rows(&plot.levels),
    }
}

pub(super) fn side_labels(
    plot: &Plot,
    scale: &Scale,
    months: &[Month],
    language: Language,
) -> Vec<SideLabel> {
    match plot {
        Plot::Lines(plot) => lines::side_labels(plot, scale, months, language),
        Plot::Columns(plot) => columns::side_labels(plot, scale, months, language),
        Plot::Spreads(plot) => spread::side_labels(plot, scale, language),
        Plot::Steps(plot) => steps::side_labels(plot, scale),
    }
}

/// Whether the month at this position shows anything.
pub(super) fn has_data(plot: &Plot, position: usize) -> bool {
    match plot {
        Plot::Lines(plot) => lines::has_data(plot, position),
        Plot::Columns(plot) => columns::has_data(plot, position),
        Plot::Spreads(plot) => spread::at(plot, position).is_some(),
        Plot::Steps(plot) => steps::at(plot, position).is_some(),
    }
}

/// Where horizontal lines run.
pub(super) fn grid(plot: &Plot, scale: &Scale) -> Vec<f64> {
    match plot {
        // Between the rows, and not through them.
        Plot::Steps(plot) => (0..=plot.levels.len()).map(|row| row as f64).collect(),
        Plot::Lines(_) | Plot::Columns(_) | Plot::Spreads(_) => {
            scale.ticks.iter().map(|tick| tick.value).collect()
        }
    }
}

pub(super) fn tick_weight(plot: &Plot) -> Weight {
    match plot {
        Plot::Steps(_) => Weight::Bold,
        Plot::Lines(_) | Plot::Columns(_) | Plot::Spreads(_) => Weight::Regular,
    }
}

pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    plot: &Plot,
    frame: &Frame,
) -> Result<(), ChartError> {
    match plot {
        Plot::Lines(plot) => lines::draw(canvas, plot, frame),
        Plot::Columns(plot) => columns::draw(canvas, plot, frame),
        Plot::Spreads(plot) => spread::draw(canvas, plot, frame),
        Plot::Steps(plot) => steps::draw(canvas, plot, frame),
    }
}
