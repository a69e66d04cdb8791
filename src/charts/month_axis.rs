//! The horizontal axis: one slot for each month.

use super::ChartError;
use super::theme::LABEL_SIZE;
use super::typeface::{Weight, width};
use crate::language::{Language, Words};
use crate::model::Month;

/// How far apart labelled months may lie, in months.
const STRIDES: [usize; 8] = [1, 2, 3, 6, 12, 24, 60, 120];

/// The month as a person writes it, as `Jan 2026`.
#[must_use]
pub fn month_name(language: Language, month: Month) -> String {
    Words::of(language).value(&month.short())
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct MonthAxis {
    pub left: f64,
    pub right: f64,
    /// How wide the whole picture is.
    picture: f64,
    months: usize,
}

impl MonthAxis {
    pub(super) fn new(left: f64, right: f64, picture: f64, months: usize) -> Self {
        Self {
            left,
            right,
            picture,
            months,
        }
    }

    /// The width that belongs to one month.
    pub(super) fn slot(&self) -> f64 {
        (self.right - self.left) / self.months.max(1) as f64
    }

    /// Where the month at this position starts.
    pub(super) fn start(&self, position: usize) -> f64 {
        self.left + self.slot() * position as f64
    }

    pub(super) fn center(&self, position: usize) -> f64 {
        self.start(position) + self.slot() / 2.0
    }

    /// The width of a month's column.
    pub(super) fn column(&self) -> f64 {
        const WIDEST: f64 = 28.0;
        (self.slot() * 0.68).clamp(1.0, WIDEST)
    }
}

/// The positions of the months that are labelled: the last one always, and
/// others at even distance from it, as many as fit side by side.
pub(super) fn labelled(
    language: Language,
    months: &[Month],
    axis: &MonthAxis,
) -> Result<Vec<usize>, ChartError> {
    const AIR: f64 = 16.0;
    let mut widest: f64 = 0.0;
    for &month in months {
        widest = widest.max(width(
            &month_name(language, month),
            LABEL_SIZE,
            Weight::Regular,
        )?);
    }
    let stride = STRIDES
        .into_iter()
        .find(|&stride| stride as f64 * axis.slot() >= widest + AIR)
        .unwrap_or(months.len().max(1));
    let last = months.len().saturating_sub(1);
    Ok((0..months.len())
        .filter(|&position| (last - position).is_multiple_of(stride))
        .filter(|&position| {
            let center = axis.center(position);
            center - widest / 2.0 > 0.0 && center + widest / 2.0 < axis.picture
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::{MonthAxis, labelled, month_name};
    use crate::charts::typeface::{Weight, width};
    use crate::language::Language;
    use crate::model::Month;

    fn months(count: i32) -> Vec<Month> {
        let first = Month::new(2024, 11).unwrap();
        (0..count).map(|ahead| first.plus(ahead)).collect()
    }

    #[test]
    fn a_month_is_named_with_its_year() {
        assert_eq!(
            month_name(Language::English, Month::new(2026, 1).unwrap()),
            "Jan 2026"
        );
    }

    #[test]
    fn labels_never_overlap_and_the_last_month_has_one() {
        for count in [1, 2, 6, 12, 13, 24, 36, 60, 120, 400] {
            let months = months(count);
            let axis = MonthAxis::new(80.0, 700.0, 880.0, months.len());
            let positions = labelled(Language::English, &months, &axis).unwrap();
            assert_eq!(positions.last(), Some(&(months.len() - 1)), "{count}");
            for pair in positions.windows(2) {
                let half = |position: usize| {
                    width(
                        &month_name(Language::English, months[position]),
                        12.0,
                        Weight::Regular,
                    )
                    .unwrap()
                        / 2.0
                };
                let between = axis.center(pair[1]) - axis.center(pair[0]);
                assert!(between > half(pair[0]) + half(pair[1]), "{count}");
            }
        }
    }
}
