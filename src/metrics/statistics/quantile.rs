use super::Z_95;

/// Sorts values in place, smallest first.
pub fn sort(values: &mut [f64]) {
    values.sort_unstable_by(f64::total_cmp);
}

/// The quantile of sorted values by linear interpolation between the two
/// nearest: Hyndman and Fan (1996), Sample Quantiles in Statistical Packages,
/// type 7. `None` for no values.
#[must_use]
pub fn quantile(sorted: &[f64], q: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = q.clamp(0.0, 1.0) * last as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(last);
    let part = place - below as f64;
    Some(sorted[below] + (sorted[above] - sorted[below]) * part)
}

/// The median of values in any order, as [`quantile`] has it of sorted ones;
/// leaves them in another order.
#[must_use]
pub fn median(values: &mut [f64]) -> Option<f64> {
    let last = values.len().checked_sub(1)?;
    let place = 0.5 * last as f64;
    let below = place.floor() as usize;
    let part = place - below as f64;
    let (_, lower, others) = values.select_nth_unstable_by(below, f64::total_cmp);
    let lower = *lower;
    let upper = others.iter().copied().min_by(f64::total_cmp);
    Some(lower + (upper.unwrap_or(lower) - lower) * part)
}

/// The 95% interval of the median of sorted values by order statistics, in
/// the normal approximation of the binomial: Conover, Practical Nonparametric
/// Statistics, 3.2. `None` for fewer than six values, which cannot carry one.
#[must_use]
pub fn median_interval(sorted: &[f64]) -> Option<(f64, f64)> {
    if sorted.len() < 6 {
        return None;
    }
    let n = sorted.len() as f64;
    let half = Z_95 * n.sqrt() / 2.0;
    let low = (n / 2.0 - half).floor().max(1.0) as usize;
    let high = (n / 2.0 + half + 1.0).ceil().min(n) as usize;
    Some((sorted[low - 1], sorted[high - 1]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_interpolate_linearly() {
        let values = [1.0, 2.0, 3.0, 4.0];
        assert_eq!(quantile(&values, 0.5), Some(2.5));
        assert_eq!(quantile(&values, 0.9), Some(3.7));
        assert_eq!(quantile(&values, 0.0), Some(1.0));
        assert_eq!(quantile(&values, 1.0), Some(4.0));
        assert_eq!(quantile(&[7.0], 0.9), Some(7.0));
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn the_median_lies_in_its_interval() {
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!(median_interval(&values), Some((40.0, 61.0)));
        assert_eq!(median_interval(&values[..5]), None);
    }

    #[test]
    fn the_median_needs_no_order() {
        for count in 0..9 {
            let mut values: Vec<f64> = (0..count).map(|n| f64::from(n * 5 % 7)).collect();
            let mut sorted = values.clone();
            sort(&mut sorted);
            assert_eq!(median(&mut values), quantile(&sorted, 0.5), "of {count}");
        }
    }

    #[test]
    fn quantiles_agree_with_numpy() {
        let mut values = [3.2, 0.5, 7.75, 1.25, 12.0, 4.4, 9.9];
        sort(&mut values);
        // numpy 2.4: [np.quantile(v, q) for q in (0.1, 0.25, 0.5, 0.9, 0.95)]
        let expected = [
            (0.1, 0.95),
            (0.25, 2.225),
            (0.5, 4.4),
            (0.9, 10.74),
            (0.95, 11.37),
        ];
        for (q, value) in expected {
            let found = quantile(&values, q).unwrap();
            assert!((found - value).abs() < 1e-12, "{q}: {found}");
        }
    }
}
