//! The statistics that metrics use, each in one place, each with its source.
//!
//! Nothing here knows tables or metrics.

mod deviation;
mod forecast;
mod quantile;
mod survival;
mod trend;
mod variance;
mod wilson;

pub use deviation::{deviation, mean, variation};
pub use forecast::{Forecast, forecast_error, forecasts};
pub use quantile::{median, median_interval, quantile, sort};
pub use survival::{Spell, Survival};
pub use trend::{seasonal_trend, trend};
pub use variance::variance_between;
pub use wilson::wilson_interval;

/// The 97.5% point of the standard normal distribution: 95% lie within it on
/// both sides.
const Z_95: f64 = 1.959_963_984_540_054;
