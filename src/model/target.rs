use serde::Serialize;

use super::Unit;
use crate::language::{Message, message};

/// What the value is held against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    pub operator: Operator,
    /// The bound, or the lower end of a band.
    pub value: f64,
    /// The upper end of a band.
    pub upper: Option<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    AtLeast,
    AtMost,
    Between,
}

impl Target {
    /// Whether the value reaches the target.
    #[must_use]
    pub fn is_met_by(&self, value: f64) -> bool {
        self.gap(value) <= 0.0
    }

    /// The target in each language, as a part of a sentence.
    #[must_use]
    pub fn spoken(&self, unit: Unit) -> Message {
        let value = unit.spoken_roundly(self.value);
        match self.operator {
            Operator::AtLeast => message!("target-at-least", value = value),
            Operator::AtMost => message!("target-at-most", value = value),
            Operator::Between => {
                let high = unit.spoken_roundly(self.upper.unwrap_or(self.value));
                message!("target-between", low = value, high = high)
            }
        }
    }

    /// How far the value is from the target, in the metric's unit: 0 or less
    /// once it is reached.
    #[must_use]
    pub fn gap(&self, value: f64) -> f64 {
        let upper = self.upper.unwrap_or(self.value);
        match self.operator {
            Operator::AtLeast => self.value - value,
            Operator::AtMost => value - self.value,
            Operator::Between => (self.value - value).max(value - upper),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_met_inside_and_misses_by_the_nearer_end() {
        let band = Target {
            operator: Operator::Between,
            value: 0.9,
            upper: Some(1.1),
        };
        assert!(band.is_met_by(1.0));
        assert!((band.gap(1.3) - 0.2).abs() < 1e-12);
        assert!((band.gap(0.8) - 0.1).abs() < 1e-12);
    }
}
