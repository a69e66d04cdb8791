use crate::model::exact_sum;

/// The standard deviation of a sample, with n - 1; `None` for fewer than two
/// values. NIST/SEMATECH, e-Handbook of Statistical Methods, 1.3.5.6.
#[must_use]
pub fn deviation(values: &[f64]) -> Option<f64> {
    if values.len() < 2 {
        return None;
    }
    let mean = mean(values)?;
    let squares = exact_sum(values.iter().map(|value| (value - mean).powi(2)));
    Some((squares / (values.len() - 1) as f64).sqrt())
}

/// The deviation in relation to the mean; `None` where the mean is not above
/// 0.
#[must_use]
pub fn variation(values: &[f64]) -> Option<f64> {
    let mean = mean(values).filter(|mean| *mean > 0.0)?;
    Some(deviation(values)? / mean)
}

/// The arithmetic mean; `None` of nothing.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| exact_sum(values) / values.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `numpy.std([2, 4, 4, 4, 5, 5, 7, 9], ddof=1)` of `NumPy` 2.
    #[test]
    fn as_numpy_has_it() {
        let values = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0];
        assert!((deviation(&values).unwrap() - 2.138_089_935_299_395).abs() < 1e-12);
        assert!((variation(&values).unwrap() - 0.427_617_987_059_879).abs() < 1e-12);
    }

    #[test]
    fn few_values_and_a_mean_of_nothing_have_none() {
        assert_eq!(deviation(&[]), None);
        assert_eq!(deviation(&[3.0]), None);
        assert_eq!(deviation(&[3.0, 3.0]), Some(0.0));
        assert_eq!(variation(&[-1.0, 1.0]), None);
        assert_eq!(mean(&[]), None);
    }
}
