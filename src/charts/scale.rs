//! From values to places on the vertical axis.

use super::Quantity;
use crate::language::Language;

/// What is counted, and the language to write it in.
type Written = (Quantity, Language);

/// Larger numbers are drawn at the edge: no provider comes near, and the
/// arithmetic stays exact.
const LARGEST: f64 = 1e15;

/// Hours at which a logarithmic axis has marks: those that people speak of.
const ROUND_HOURS: [f64; 12] = [
    1.0 / 60.0,
    5.0 / 60.0,
    0.25,
    1.0,
    4.0,
    12.0,
    24.0,
    72.0,
    168.0,
    720.0,
    2_160.0,
    8_640.0,
];

/// A mark on an axis.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tick {
    pub value: f64,
    pub label: String,
}

/// A range of values with its marks, linear or logarithmic.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    pub logarithmic: bool,
    pub ticks: Vec<Tick>,
}

impl Scale {
    /// A linear scale whose ends are round, from zero or below.
    pub(super) fn from_zero(written: Written, values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = range(values).unwrap_or((0.0, 0.0));
        Self::linear(written, low.min(0.0), high.max(0.0))
    }

    /// A linear scale that leaves out zero when all values lie far from it.
    pub(super) fn around(written: Written, values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = range(values).unwrap_or((0.0, 0.0));
        let (quantity, _) = written;
        // Shares are read against their target, amounts against nothing.
        let far = if quantity == Quantity::Share {
            0.35
        } else {
            0.6
        };
        let far_from_zero = low > far * high;
        if far_from_zero && low > 0.0 {
            let air = ((high - low) * 0.1).max(high * 0.02);
            let top = if quantity == Quantity::Share && high <= 1.0 {
                (high + air).min(1.0)
            } else {
                high + air
            };
            Self::linear(written, low - air, top)
        } else {
            Self::linear(written, low.min(0.0), high.max(0.0))
        }
    }

    /// A scale for times, logarithmic when the longest are many times the
    /// shortest.
    pub(super) fn of_spread(written: Written, values: impl Iterator<Item = f64>) -> Self {
        const WIDE: f64 = 30.0;
        // Below half a minute times differ by chance only, and zero has no
        // logarithm.
        const SHORTEST: f64 = 0.5 / 60.0;
        let Some((low, high)) = range(values) else {
            return Self::linear(written, 0.0, 0.0);
        };
        let (quantity, language) = written;
        let low = low.max(SHORTEST);
        if quantity != Quantity::Hours || high < low * WIDE {
            return Self::linear(written, 0.0, high);
        }
        let (low, high) = (low / 1.3, high * 1.3);
        let mut ticks: Vec<Tick> = Vec::new();
        let mut hours: Vec<f64> = ROUND_HOURS.to_vec();
        let mut beyond = 86_400.0;
        while beyond <= high {
            hours.push(beyond);
            beyond *= 10.0;
        }
        for value in hours {
            let crowded = ticks
                .last()
                .is_some_and(|last| (value / last.value).ln() < (high / low).ln() / 12.0);
            if value >= low && value <= high && !crowded {
                let label = quantity.show(language, value);
                ticks.push(Tick { value, label });
            }
        }
        Self {
            low,
            high,
            logarithmic: true,
            ticks,
        }
    }

    /// Named rows of equal height, the first at the bottom.
    pub(super) fn rows(names: &[String]) -> Self {
        let ticks = names
            .iter()
            .enumerate()
            .map(|(row, name)| Tick {
                value: row as f64 + 0.5,
                label: name.clone(),
            })
            .collect();
        Self {
            low: 0.0,
            high: names.len().max(1) as f64,
            logarithmic: false,
            ticks,
        }
    }

    fn linear(written: Written, low: f64, high: f64) -> Self {
        let (quantity, language) = written;
        let high = if high > low { high } else { low + 1.0 };
        // Long times get marks at whole days.
        let unit = if quantity == Quantity::Hours && high >= 96.0 {
            24.0
        } else {
            1.0
        };
        let mut step = round_step((high - low) / unit / 4.0) * unit;
        if quantity == Quantity::Count {
            // There is no half of a ticket.
            step = step.ceil();
        }
        let mut first = (low / step + 1e-9).floor();
        let mut last = (high / step - 1e-9).ceil();
        let (mut bottom, mut top) = (first * step, last * step);
        // A mark far outside of the values would leave the plot empty there.
        if top - high > step / 2.0 && last - first > 2.0 {
            top = high + step * 0.15;
            last -= 1.0;
        }
        if low - bottom > step / 2.0 && last - first > 2.0 {
            bottom = low - step * 0.15;
            first += 1.0;
        }
        let marks = ((last - first) as usize).min(20);
        let ticks = (0..=marks)
            .map(|mark| (first + mark as f64) * step)
            .map(|value| Tick {
                value,
                label: quantity.show_tick(language, value, step),
            })
            .collect();
        Self {
            low: bottom,
            high: top,
            logarithmic: false,
            ticks,
        }
    }

    /// Where the value lies between the scale's lower (0) and upper end (1).
    /// What lies outside is drawn at the end.
    pub(super) fn position(&self, value: f64) -> f64 {
        let value = value.clamp(self.low, self.high);
        if self.logarithmic {
            (value / self.low).ln() / (self.high / self.low).ln()
        } else {
            (value - self.low) / (self.high - self.low)
        }
    }

    /// Zero, where the scale reaches it.
    pub(super) fn zero(&self) -> Option<f64> {
        (!self.logarithmic && self.low <= 0.0 && self.high >= 0.0).then_some(0.0)
    }
}

/// The value if it can be drawn.
pub(super) fn drawable(value: Option<f64>) -> Option<f64> {
    value
        .filter(|value| value.is_finite())
        .map(|value| value.clamp(-LARGEST, LARGEST))
}

fn range(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |range, value| match range {
        None => Some((value, value)),
        Some((low, high)) => Some((low.min(value), high.max(value))),
    })
}

/// The step of 1, 2, 2.5 or 5 times a power of ten that comes next to `rough`.
fn round_step(rough: f64) -> f64 {
    let power = 10f64.powf(rough.log10().floor());
    let factor = rough / power;
    let round = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .find(|&round| factor <= round * 1.000_001)
        .unwrap_or(10.0);
    round * power
}

#[cfg(test)]
mod tests {
    use super::{Scale, drawable};
    use crate::charts::Quantity;
    use crate::language::Language;

    fn labels(scale: &Scale) -> Vec<&str> {
        scale.ticks.iter().map(|tick| tick.label.as_str()).collect()
    }

    #[test]
    fn columns_start_from_zero() {
        let scale = Scale::from_zero(
            (Quantity::Count, Language::English),
            [310.0, 420.0].into_iter(),
        );
        assert_eq!(labels(&scale), ["0", "200", "400"]);
        assert!(scale.position(0.0).abs() < 1e-12);
    }

    #[test]
    fn amounts_below_zero_have_a_place() {
        let scale = Scale::from_zero(
            (Quantity::Money, Language::English),
            [-1_800.0, 3_900.0].into_iter(),
        );
        assert_eq!(labels(&scale), ["-2k", "0", "2k", "4k"]);
    }

    #[test]
    fn high_shares_are_shown_close_and_never_above_all() {
        let scale = Scale::around(
            (Quantity::Share, Language::English),
            [0.86, 0.99].into_iter(),
        );
        assert_eq!(labels(&scale), ["85%", "90%", "95%", "100%"]);
    }

    #[test]
    fn wide_spreads_get_marks_that_people_speak_of() {
        let scale = Scale::of_spread(
            (Quantity::Hours, Language::English),
            [0.2, 300.0].into_iter(),
        );
        assert_eq!(
            labels(&scale),
            ["15 min", "1 h", "4 h", "12 h", "24 h", "3 days", "7 days"]
        );
        assert!((scale.position(0.0)).abs() < 1e-12);
    }

    #[test]
    fn narrow_spreads_stay_linear() {
        let scale = Scale::of_spread(
            (Quantity::Hours, Language::English),
            [2.0, 20.0].into_iter(),
        );
        assert_eq!(labels(&scale), ["0 h", "5 h", "10 h", "15 h", "20 h"]);
    }

    #[test]
    fn no_values_and_equal_values_still_make_an_axis() {
        for values in [
            vec![],
            vec![0.0],
            vec![7.0],
            vec![-3.0, -3.0],
            vec![1e15, -1e15],
        ] {
            let scale = Scale::around((Quantity::Money, Language::English), values.iter().copied());
            assert!(scale.ticks.len() > 1, "{values:?}");
            for value in values {
                assert!((0.0..=1.0).contains(&scale.position(value)), "{value}");
            }
        }
    }

    #[test]
    fn what_is_no_number_is_a_gap() {
        assert_eq!(drawable(Some(f64::NAN)), None);
        assert_eq!(drawable(Some(f64::INFINITY)), None);
        assert_eq!(drawable(Some(0.0)), Some(0.0));
        assert!(drawable(Some(1e300)).is_some_and(|value| value <= 1e15));
    }
}
