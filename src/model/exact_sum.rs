use std::borrow::Borrow;
use std::ops::AddAssign;

/// A sum that comes out the same in whatever order its numbers are added: it is
/// kept exactly, in parts that do not overlap, and rounded once.
///
/// Shewchuk (1997), Adaptive Precision Floating-Point Arithmetic and Fast
/// Robust Geometric Predicates, Discrete & Computational Geometry 18; rounded
/// as Python's `math.fsum` does it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ExactSum {
    /// The smallest first.
    parts: Vec<f64>,
}

impl ExactSum {
    /// The sum, rounded to the nearest number; 0 of nothing.
    #[must_use]
    pub fn value(&self) -> f64 {
        let mut parts = self.parts.iter().rev();
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
}

impl AddAssign<f64> for ExactSum {
    fn add_assign(&mut self, number: f64) {
        // Whole amounts lose nothing.
        if let [part] = self.parts.as_mut_slice() {
            let sum = *part + number;
            let loses_nothing = |rest: f64, other: f64| (sum - rest).total_cmp(&other).is_eq();
            if loses_nothing(number, *part) && loses_nothing(*part, number) {
                *part = sum;
                return;
            }
        }
        let mut high = number;
        let mut kept = 0;
        for place in 0..self.parts.len() {
            let part = self.parts[place];
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
                self.parts[kept] = lost;
                kept += 1;
            }
        }
        self.parts.truncate(kept);
        self.parts.push(high);
    }
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
    }
}
