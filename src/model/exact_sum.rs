use std::borrow::Borrow;
use std::ops::AddAssign;

/// A sum that comes out the same in whatever order its numbers are added: it is
/// kept exactly and rounded once.
///
/// Numbers of a usual size are whole in units so small that a sum of them is a
/// whole number too. What is smaller, larger or beyond is kept in parts that do
/// not overlap, after Shewchuk (1997), Adaptive Precision Floating-Point
/// Arithmetic and Fast Robust Geometric Predicates, Discrete & Computational
/// Geometry 18; rounded as Python's `math.fsum` does it.
#[derive(Debug, Clone, Default)]
pub struct ExactSum {
    /// In units of 2^-64.
    whole: i128,
    /// What is not in `whole`, the smallest first.
    parts: Vec<f64>,
}

/// Of a unit of [`ExactSum`].
const UNIT_EXPONENT: i32 = -64;
const UNIT: f64 = 1.0 / (1_u128 << -UNIT_EXPONENT) as f64;
/// Beyond it, `whole` goes to the parts.
const LARGEST_WHOLE: i128 = 1 << 120;

impl ExactSum {
    /// The sum, rounded to the nearest number; 0 of nothing.
    #[must_use]
    pub fn value(&self) -> f64 {
        if self.parts.is_empty() {
            return self.whole as f64 * UNIT;
        }
        let mut all = self.parts.clone();
        add_whole(&mut all, self.whole);
        rounded(&all)
    }
}

impl AddAssign<f64> for ExactSum {
    fn add_assign(&mut self, number: f64) {
        let Some(units) = in_units(number) else {
            add(&mut self.parts, number);
            return;
        };
        self.whole += units;
        if self.whole.abs() > LARGEST_WHOLE {
            add_whole(&mut self.parts, self.whole);
            self.whole = 0;
        }
    }
}

/// A number in units of [`ExactSum`]: nothing where it is no whole number of
/// them, or a very large one.
fn in_units(number: f64) -> Option<i128> {
    const FRACTION_BITS: u32 = f64::MANTISSA_DIGITS - 1;
    const FRACTION: u64 = (1 << FRACTION_BITS) - 1;
    /// The exponent of the last bit of a number whose exponent reads 0.
    const SMALLEST: i32 = f64::MIN_EXP - f64::MANTISSA_DIGITS as i32 - 1;
    /// Up to 2^53 times it the sum of two is far from the end of an `i128`.
    const LARGEST_SHIFT: u32 = 60;
    if number == 0.0 {
        return Some(0);
    }
    let bits = number.to_bits();
    let exponent = (bits >> FRACTION_BITS & 0x7ff) as i32;
    let shift = u32::try_from(exponent + SMALLEST - UNIT_EXPONENT).ok()?;
    if shift > LARGEST_SHIFT {
        return None;
    }
    let size = i128::from(bits & FRACTION | 1 << FRACTION_BITS) << shift;
    Some(if number < 0.0 { -size } else { size })
}

/// Adds units to parts, which hold them exactly.
fn add_whole(parts: &mut Vec<f64>, mut units: i128) {
    while units != 0 {
        let high = units as f64;
        add(parts, high * UNIT);
        units -= high as i128;
    }
}

/// Adds a number to parts that do not overlap.
fn add(parts: &mut Vec<f64>, number: f64) {
    let mut high = number;
    let mut kept = 0;
    for place in 0..parts.len() {
        let part = parts[place];
        let (large, small) = if high.abs() >= part.abs() {
            (high, part)
        } else {
            (part, high)
        };
        high = large + small;
        if !high.is_finite() {
            // Beyond all numbers there is nothing left to be exact about.
            kept = 0;
            break;
        }
        let lost = small - (high - large);
        if lost != 0.0 {
            parts[kept] = lost;
            kept += 1;
        }
    }
    parts.truncate(kept);
    parts.push(high);
}

/// The sum of parts that do not overlap, rounded once.
fn rounded(parts: &[f64]) -> f64 {
    let mut parts = parts.iter().rev();
    let (mut sum, mut rest) = (0.0_f64, 0.0_f64);
    for part in parts.by_ref() {
        let before = sum;
        sum = before + part;
        rest = part - (sum - before);
        if rest != 0.0 {
            break;
        }
    }
    // Half way between two numbers the next part tells to which to round.
    if let Some(next) = parts.next()
        && ((rest > 0.0 && *next > 0.0) || (rest < 0.0 && *next < 0.0))
    {
        let twice = 2.0 * rest;
        let other = sum + twice;
        if (other - sum).total_cmp(&twice).is_eq() {
            sum = other;
        }
    }
    sum
}

impl<N: Borrow<f64>> FromIterator<N> for ExactSum {
    fn from_iter<I: IntoIterator<Item = N>>(numbers: I) -> Self {
        let mut sum = Self::default();
        for number in numbers {
            sum += *Borrow::<f64>::borrow(&number);
        }
        sum
    }
}

/// The sum of some numbers, the same in whatever order they come; 0 of nothing.
#[must_use]
pub fn exact_sum<N: Borrow<f64>>(numbers: impl IntoIterator<Item = N>) -> f64 {
    numbers.into_iter().collect::<ExactSum>().value()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(numbers: &[f64], expected: f64) {
        assert_eq!(exact_sum(numbers).to_bits(), expected.to_bits());
        let backwards = exact_sum(numbers.iter().rev());
        assert_eq!(backwards.to_bits(), expected.to_bits());
    }

    /// Expected values by `math.fsum` of Python 3.
    #[test]
    fn sums_are_those_of_python() {
        check(&[], 0.0);
        check(&[-0.0], 0.0);
        check(&[0.1; 10], 1.0);
        check(&[1e100, 1.0, -1e100, 1.0], 2.0);
        check(&[1e16, 1.0, 1e-16], 1e16 + 2.0);
        check(&[1e16, 1.0, -1e-16], 1e16);
        check(&[5395.968, 8093.952, -13_489.92], 0.0);
        check(&[1.0 / 3.0, 1e9, 2.0 / 3.0, -1e9], 1.0);
        check(&[1e-9, 1e9, 1e-20, -1e9], 1.000_000_000_01e-9);
        check(&[5e-324, 0.5, -0.5], 5e-324);
        check(&[4.5e15; 4], 1.8e16);
    }

    #[test]
    fn what_is_beyond_all_numbers_stays_so() {
        let sum = exact_sum([f64::MAX, f64::MAX, 1.0]);
        assert!(sum.is_infinite() && sum > 0.0, "{sum}");
    }

    proptest! {
        #[test]
        fn the_order_makes_no_difference(
            (numbers, mixed) in prop::collection::vec(-1e9_f64..1e9, 0..40)
                .prop_flat_map(|numbers| (Just(numbers.clone()), Just(numbers).prop_shuffle()))
        ) {
            prop_assert_eq!(exact_sum(&numbers).to_bits(), exact_sum(&mixed).to_bits());
            let plain: f64 = numbers.iter().sum();
            prop_assert!((exact_sum(&numbers) - plain).abs() < 1e-4);
        }

        #[test]
        fn whole_units_and_parts_come_to_the_same(
            bits in prop::collection::vec((0_u64..1 << 52, 900_u64..1120, any::<bool>()), 0..40)
        ) {
            let numbers: Vec<f64> = bits
                .into_iter()
                .map(|(fraction, exponent, negative)| {
                    f64::from_bits(u64::from(negative) << 63 | exponent << 52 | fraction)
                })
                .collect();
            let mut parts = Vec::new();
            for number in &numbers {
                add(&mut parts, *number);
            }
            prop_assert_eq!(exact_sum(&numbers).to_bits(), rounded(&parts).to_bits());
        }
    }
}
