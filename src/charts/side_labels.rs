//! Labels to the right of a plot, each beside what it names.

use plotters::prelude::DrawingBackend;

use super::canvas::{Align, Canvas, Font};
use super::theme::{GRID, LABEL_LEADING, LABEL_SIZE};
use super::typeface::{Weight, shorten, width};
use super::{ChartError, Hue};

/// From the plot to the words; a thin line leads over where a label had to
/// move.
pub(super) const LEADER: f64 = 18.0;

const WIDEST: f64 = 210.0;
const SWATCH: f64 = 9.0;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct SideLabel {
    /// What is named, between the scale's lower (0) and upper end (1).
    pub position: f64,
    pub text: String,
    pub hue: Hue,
    pub kind: LabelKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LabelKind {
    /// Of a line: bold, in its colour.
    Line,
    /// Of a level to compare with: in the colour of its line.
    Goal,
    /// Of a layer of columns: with a square of its colour.
    Layer,
    /// Of a place that is drawn otherwise.
    Plain,
}

impl SideLabel {
    pub(super) fn weight(&self) -> Weight {
        match self.kind {
            LabelKind::Line => Weight::Bold,
            LabelKind::Goal | LabelKind::Layer | LabelKind::Plain => Weight::Regular,
        }
    }

    fn indent(&self) -> f64 {
        match self.kind {
            LabelKind::Layer => SWATCH + 6.0,
            LabelKind::Line | LabelKind::Goal | LabelKind::Plain => 0.0,
        }
    }
}

/// How much wider viewers without the embedded font may write: as `DejaVu Sans`
/// does, the widest that is common.
fn wider(weight: Weight) -> f64 {
    match weight {
        Weight::Regular => 1.08,
        Weight::Bold => 1.14,
    }
}

/// How wide the labels are, up to a limit; longer ones are cut off.
pub(super) fn room(labels: &[SideLabel]) -> Result<f64, ChartError> {
    let mut widest: f64 = 0.0;
    for label in labels {
        let text = width(&label.text, LABEL_SIZE, label.weight())?;
        widest = widest.max(label.indent() + text * wider(label.weight()));
    }
    Ok(widest.min(WIDEST))
}

/// Draws the labels between `top` and `bottom`, right of `plot_right`.
pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    labels: &[SideLabel],
    plot_right: f64,
    top: f64,
    bottom: f64,
) -> Result<(), ChartError> {
    let wanted: Vec<f64> = labels
        .iter()
        .map(|label| bottom - label.position * (bottom - top))
        .collect();
    let left = plot_right + LEADER;
    for (label, (&from, to)) in labels
        .iter()
        .zip(wanted.iter().zip(spread_out(&wanted, top, bottom)))
    {
        if (from - to).abs() > 3.0 {
            let bend = [(plot_right + 3.0, from), (left - 8.0, to), (left - 4.0, to)];
            canvas.line(&bend, 1.0, GRID)?;
        }
        let middle = to + LABEL_SIZE * 0.36;
        if label.kind == LabelKind::Layer {
            let corner = (left + SWATCH, to + SWATCH / 2.0);
            canvas.rectangle((left, to - SWATCH / 2.0), corner, label.hue.fill())?;
        }
        let at = (left + label.indent(), middle);
        let look = Font {
            size: LABEL_SIZE,
            weight: label.weight(),
            color: label.hue.text(),
        };
        let limit = WIDEST - label.indent();
        let text = shorten(&label.text, LABEL_SIZE, label.weight(), limit)?;
        canvas.text(&text, at, look, Align::Left)?;
    }
    Ok(())
}

/// Places as near to the wanted ones as can be, far enough apart to be read,
/// and between `top` and `bottom` if there is room for all.
fn spread_out(wanted: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|&a, &b| wanted[a].total_cmp(&wanted[b]).then(a.cmp(&b)));
    // Neighbours that are too close form a group around their mean; groups
    // that then touch are joined.
    let mut groups: Vec<Group> = Vec::new();
    for &label in &order {
        let mut group = Group {
            labels: 1,
            sum: wanted[label],
        };
        while let Some(above) = groups.pop() {
            if above.bottom(top, bottom) <= group.top(top, bottom) {
                groups.push(above);
                break;
            }
            group = Group {
                labels: above.labels + group.labels,
                sum: above.sum + group.sum,
            };
        }
        groups.push(group);
    }
    let mut places = vec![0.0; wanted.len()];
    let mut labels = order.into_iter();
    for group in groups {
        let first = group.top(top, bottom) + LABEL_LEADING / 2.0;
        for (nth, label) in labels.by_ref().take(group.labels).enumerate() {
            places[label] = first + nth as f64 * LABEL_LEADING;
        }
    }
    places
}

/// Labels that stand directly below each other.
struct Group {
    labels: usize,
    sum: f64,
}

impl Group {
    fn height(&self) -> f64 {
        self.labels as f64 * LABEL_LEADING
    }

    fn top(&self, top: f64, bottom: f64) -> f64 {
        // Half of an outermost label may stand outside of the plot.
        let (top, bottom) = (top - LABEL_LEADING / 2.0, bottom + LABEL_LEADING / 2.0);
        let ideal = self.sum / self.labels as f64 - self.height() / 2.0;
        ideal.min(bottom - self.height()).max(top)
    }

    fn bottom(&self, top: f64, bottom: f64) -> f64 {
        self.top(top, bottom) + self.height()
    }
}

#[cfg(test)]
mod tests {
    use super::spread_out;
    use crate::charts::theme::LABEL_LEADING;

    #[test]
    fn labels_with_room_stay_where_they_belong() {
        assert_eq!(spread_out(&[150.0, 50.0], 0.0, 200.0), [150.0, 50.0]);
    }

    #[test]
    fn labels_that_would_overlap_move_apart_in_order() {
        let places = spread_out(&[101.0, 100.0, 102.0, 100.0], 0.0, 200.0);
        let mut sorted = places.clone();
        sorted.sort_by(f64::total_cmp);
        for pair in sorted.windows(2) {
            assert!(pair[1] - pair[0] >= LABEL_LEADING - 1e-9, "{places:?}");
        }
        assert!(places[1] < places[0] && places[0] < places[2]);
    }

    #[test]
    fn labels_at_the_edges_stay_inside() {
        for wanted in [[0.0; 5], [200.0; 5]] {
            for place in spread_out(&wanted, 0.0, 200.0) {
                assert!((0.0..=200.0).contains(&place), "{place}");
            }
        }
    }
}
