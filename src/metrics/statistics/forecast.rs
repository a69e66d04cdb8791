use super::trend::theil_sen_line;
use crate::model::{Absence, Measured};

/// Values that each forecast is made from.
const HISTORY: usize = 12;

/// A value, and what was foreseen of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// Its place among the values.
    pub place: usize,
    pub value: f64,
    pub foreseen: f64,
}

impl Forecast {
    /// How far off it was, as a share of the value.
    #[must_use]
    pub fn error(&self) -> f64 {
        (self.value - self.foreseen).abs() / self.value
    }
}

/// The forecast of each value that has twelve before it.
///
/// # Errors
/// For twelve values or fewer, and where a value to foresee is zero or less.
pub fn forecasts(values: &[f64]) -> Result<Vec<Forecast>, Absence> {
    let mut found = Vec::new();
    for (first, history) in values.windows(HISTORY + 1).enumerate() {
        let (value, history) = (history[HISTORY], &history[..HISTORY]);
        if value <= 0.0 {
            return Err(Absence::ZeroDenominator);
        }
        let (slope, level) = theil_sen_line(history).ok_or(Absence::NoRows)?;
        found.push(Forecast {
            place: first + HISTORY,
            value,
            foreseen: level + slope * HISTORY as f64,
        });
    }
    if found.is_empty() {
        return Err(Absence::NoRows);
    }
    Ok(found)
}

/// How far off plain forecasts of the last values would have been: the mean of
/// |value - forecast| / value (mean absolute percentage error), each forecast
/// being the Theil-Sen line through the twelve values before. Rolling-origin
/// evaluation as in Hyndman and Athanasopoulos, Forecasting: Principles and
/// Practice, 5.10.
///
/// # Errors
/// For twelve values or fewer, and where a value to foresee is zero or less.
pub fn forecast_error(values: &[f64]) -> Result<Measured, Absence> {
    let forecasts = forecasts(values)?;
    let errors = forecasts.iter().map(Forecast::error);
    Ok(Measured {
        value: errors.sum::<f64>() / forecasts.len() as f64,
        n: values.len() as u64,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_is_that_of_scipy() {
        // python3 -c "
        // from scipy.stats import theilslopes
        // y=[100,104,103,109,111,110,118,117,121,125,124,130,128,139,135,141,150,138]
        // e=[]
        // for t in range(12,18):
        //   s,i,_,_=theilslopes(y[t-12:t]); e.append(abs(y[t]-(i+12*s))/y[t])
        // print(sum(e)/6)"
        let values = [
            100.0, 104.0, 103.0, 109.0, 111.0, 110.0, 118.0, 117.0, 121.0, 125.0, 124.0, 130.0,
            128.0, 139.0, 135.0, 141.0, 150.0, 138.0,
        ];
        let found = forecast_error(&values).unwrap();
        assert!(
            (found.value - 0.034_265_826_909_635_28).abs() < 1e-12,
            "{}",
            found.value
        );
        assert_eq!(found.n, 18);
    }

    #[test]
    fn too_few_values_and_none_sold_have_no_error() {
        assert_eq!(forecast_error(&[1.0; 12]), Err(Absence::NoRows));
        let mut none = [1.0; 13];
        none[12] = 0.0;
        assert_eq!(forecast_error(&none), Err(Absence::ZeroDenominator));
        assert!(forecast_error(&[5.0; 13]).unwrap().value.abs() < 1e-12);
    }
}
