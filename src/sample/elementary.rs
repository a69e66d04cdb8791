//! Logarithm and exponential from the four operations alone. The platform's
//! own differ in the last digit from one system to another, and the same seed
//! must give the same bytes everywhere.

const LN_2: f64 = std::f64::consts::LN_2;

/// The natural logarithm of a positive, normal number.
pub fn ln(x: f64) -> f64 {
    let bits = x.to_bits();
    let exponent = (bits >> 52) as i32 - 1023;
    let mantissa = f64::from_bits((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
    // ln m = 2 artanh((m - 1) / (m + 1)), and the argument is at most 1/3.
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let square = ratio * ratio;
    let series = (0..18)
        .rev()
        .fold(0.0, |sum, k| sum * square + 1.0 / f64::from(2 * k + 1));
    2.0 * ratio * series + f64::from(exponent) * LN_2
}

/// e to the power of `x`, for the modest `x` of this simulation.
pub fn exp(x: f64) -> f64 {
    // Halve until the series converges at once, then square back.
    const HALVINGS: i32 = 10;
    let small = x / f64::from(1 << HALVINGS);
    let series = (1..=7)
        .rev()
        .fold(1.0, |sum, k| 1.0 + sum * small / f64::from(k));
    (0..HALVINGS).fold(series, |power, _| power * power)
}

#[cfg(test)]
mod tests {
    use super::{exp, ln};

    #[test]
    fn both_agree_with_the_platform() {
        for x in [0.001, 0.3, 1.0, 1.999, 2.0, 17.5, 4e6] {
            assert!((ln(x) - f64::ln(x)).abs() < 1e-12, "{x}");
        }
        for x in [-30.0, -2.5, 0.0, 0.1, 1.0, 6.0] {
            assert!((exp(x) / f64::exp(x) - 1.0).abs() < 1e-11, "{x}");
        }
    }
}
