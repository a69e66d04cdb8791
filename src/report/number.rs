/// Digits that survive a round trip and do not depend on the order in which a
/// sum was taken.
const SIGNIFICANT_DIGITS: usize = 10;

/// The number as every output for programs writes it; `None` for what is no
/// number, which JSON cannot say and nobody can use.
pub(super) fn stable(value: f64) -> Option<f64> {
    if !value.is_finite() {
        return None;
    }
    let decimals = SIGNIFICANT_DIGITS - 1;
    let rounded: f64 = format!("{value:.decimals$e}").parse().ok()?;
    // Adding 0 turns the negative zero into the plain one.
    Some(rounded + 0.0)
}

#[cfg(test)]
mod tests {
    use super::stable;

    #[test]
    fn the_order_of_a_sum_does_not_show() {
        assert_eq!(stable(0.1 + 0.2), Some(0.3));
        assert_eq!(stable(1_234_567.89), Some(1_234_567.89));
    }

    #[test]
    fn what_is_no_number_is_absent() {
        assert_eq!(stable(f64::NAN), None);
        assert_eq!(stable(f64::NEG_INFINITY), None);
    }

    #[test]
    fn there_is_one_zero() {
        assert!(stable(-0.0).unwrap().is_sign_positive());
        assert!(stable(-1e-320).is_some());
    }
}
