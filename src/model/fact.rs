use super::{Month, Unit};

/// What one measure counted in one month: small, mergeable, kept when the
/// exports are gone.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub month: Month,
    /// The metric's id.
    pub measure: &'static str,
    pub numerator: f64,
    /// `None` for plain counts and for values that are no quotient.
    pub denominator: Option<f64>,
    /// How many records the figure rests on.
    pub n: u64,
    pub unit: Unit,
}
