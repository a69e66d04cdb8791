use super::{Z_95, quantile, sort};

/// How a series moves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    /// Change from one step to the next.
    pub slope: f64,
    /// Where the slope would lie 95 times in 100; `None` for too few values.
    pub interval: Option<(f64, f64)>,
    /// How likely a movement this clear is by chance alone: two-sided
    /// Mann–Kendall, normal approximation with continuity and ties.
    pub p: f64,
}

/// The trend of a series without regard to seasons.
///
/// Slope: the median of the slopes between all pairs of values. Theil (1950)
/// and Sen (1968), Estimates of the Regression Coefficient Based on Kendall's
/// Tau, JASA 63; interval by Sen. Test: Mann (1945), Kendall (1975).
///
/// `None` for fewer than four values.
#[must_use]
pub fn trend(values: &[f64]) -> Option<Trend> {
    let seasons: [&[f64]; 1] = [values];
    of_seasons(&seasons, 1.0, values.len())
}

/// The trend of a series that repeats every `period` steps: only values of the
/// same season are compared. Hirsch, Slack and Smith (1982), Techniques of
/// Trend Analysis for Monthly Water Quality Data, Water Resources Research 18.
///
/// `None` for less than two whole periods.
#[must_use]
pub fn seasonal_trend(values: &[f64], period: usize) -> Option<Trend> {
    if period == 0 || values.len() < 2 * period {
        return None;
    }
    let seasons: Vec<Vec<f64>> = (0..period)
        .map(|season| {
            values
                .iter()
                .skip(season)
                .step_by(period)
                .copied()
                .collect()
        })
        .collect();
    let seasons: Vec<&[f64]> = seasons.iter().map(Vec::as_slice).collect();
    of_seasons(&seasons, period as f64, values.len())
}

/// The line through a series: its Theil-Sen slope, and the level at the first
/// step by which half of the values lie above it (Conover's intercept: median
/// of the values less the slope times the median of the steps).
///
/// `None` for fewer than two values.
#[must_use]
pub fn theil_sen_line(values: &[f64]) -> Option<(f64, f64)> {
    let mut slopes: Vec<f64> = values
        .iter()
        .enumerate()
        .flat_map(|(later, value)| {
            let before = values[..later].iter().enumerate();
            before.map(move |(earlier, before)| (value - before) / (later - earlier) as f64)
        })
        .collect();
    sort(&mut slopes);
    let slope = quantile(&slopes, 0.5)?;
    let mut sorted = values.to_vec();
    sort(&mut sorted);
    let middle = (values.len() - 1) as f64 / 2.0;
    Some((slope, quantile(&sorted, 0.5)? - slope * middle))
}

fn of_seasons(seasons: &[&[f64]], step: f64, count: usize) -> Option<Trend> {
    const FEWEST: usize = 4;
    if count < FEWEST {
        return None;
    }
    let mut slopes = Vec::new();
    let mut score = 0.0;
    let mut variance = 0.0;
    for season in seasons {
        for (later, value) in season.iter().enumerate() {
            for (earlier, before) in season[..later].iter().enumerate() {
                slopes.push((value - before) / ((later - earlier) as f64 * step));
                score += sign(value - before);
            }
        }
        variance += kendall_variance(season);
    }
    sort(&mut slopes);
    let slope = quantile(&slopes, 0.5)?;
    let deviation = variance.sqrt();
    let p = if deviation > 0.0 {
        let z = (score - sign(score)) / deviation;
        2.0 * upper_tail(z.abs())
    } else {
        1.0
    };
    Some(Trend {
        slope,
        interval: slope_interval(&slopes, deviation),
        p: p.min(1.0),
    })
}

fn sign(value: f64) -> f64 {
    if value > 0.0 {
        1.0
    } else if value < 0.0 {
        -1.0
    } else {
        0.0
    }
}

/// The variance of Kendall's score under no trend, corrected for ties.
fn kendall_variance(values: &[f64]) -> f64 {
    let term = |n: f64| n * (n - 1.0) * (2.0 * n + 5.0);
    let mut sorted = values.to_vec();
    sort(&mut sorted);
    let ties: f64 = sorted
        .chunk_by(|a, b| a.total_cmp(b).is_eq())
        .map(|tied| term(tied.len() as f64))
        .sum();
    (term(values.len() as f64) - ties) / 18.0
}

/// Sen's interval: the slopes at the ranks that Kendall's score leaves 95% of
/// chance between.
fn slope_interval(sorted_slopes: &[f64], deviation: f64) -> Option<(f64, f64)> {
    let count = sorted_slopes.len() as f64;
    let half = Z_95 * deviation;
    let low = ((count - half) / 2.0).round() - 1.0;
    let high = f64::midpoint(count, half).round();
    if low < 0.0 || high >= count {
        return None;
    }
    Some((sorted_slopes[low as usize], sorted_slopes[high as usize]))
}

/// The upper tail of the standard normal distribution: Abramowitz and Stegun
/// (1964), 26.2.17, error below 7.5e-8.
fn upper_tail(z: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * z);
    let polynomial = t
        * (0.319_381_530
            + t * (-0.356_563_782
                + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt() * polynomial
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_line_has_its_own_slope() {
        let line: Vec<f64> = (0..12).map(|x| 5.0 + 2.0 * f64::from(x)).collect();
        let trend = trend(&line).unwrap();
        assert!((trend.slope - 2.0).abs() < 1e-12);
        assert!(trend.p < 0.001);
    }

    #[test]
    fn one_outlier_does_not_move_the_slope_much() {
        let mut line: Vec<f64> = (0..12).map(f64::from).collect();
        line[11] = 1000.0;
        assert!((trend(&line).unwrap().slope - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_yearly_wave_is_no_trend() {
        let wave: Vec<f64> = (0..24)
            .map(|month| {
                100.0 + 30.0 * (f64::from(month % 12) / 12.0 * std::f64::consts::TAU).sin()
            })
            .collect();
        let trend = seasonal_trend(&wave, 12).unwrap();
        assert!(trend.slope.abs() < 1e-9);
        assert!(trend.p > 0.9);
    }

    #[test]
    fn a_wave_on_a_slope_has_the_slope() {
        let series: Vec<f64> = (0..36)
            .map(|month| 100.0 - 1.5 * f64::from(month) + 40.0 * f64::from(month % 12 % 5))
            .collect();
        let trend = seasonal_trend(&series, 12).unwrap();
        assert!((trend.slope + 1.5).abs() < 1e-9);
        assert!(trend.p < 0.001);
    }

    #[test]
    fn equal_values_and_too_few_values() {
        let flat = trend(&[3.0; 10]).unwrap();
        assert_eq!((flat.slope, flat.p), (0.0, 1.0));
        assert_eq!(trend(&[1.0, 2.0, 3.0]), None);
        assert_eq!(seasonal_trend(&[1.0; 23], 12), None);
    }

    #[test]
    fn the_normal_tail_is_known() {
        assert!((upper_tail(1.96) - 0.024_998).abs() < 1e-5);
        assert!((upper_tail(0.0) - 0.5).abs() < 1e-6);
    }

    fn check(values: &[f64], slope: f64, interval: (f64, f64), p: f64) {
        let found = trend(values).unwrap();
        let (low, high) = found.interval.unwrap();
        assert!((found.slope - slope).abs() < 1e-12, "{found:?}");
        assert!((low - interval.0).abs() < 1e-12, "{found:?}");
        assert!((high - interval.1).abs() < 1e-12, "{found:?}");
        assert!((found.p - p).abs() < 1e-6, "{found:?}");
    }

    #[test]
    fn slopes_and_intervals_agree_with_scipy_and_p_with_pymannkendall() {
        // scipy 1.17: theilslopes(x, np.arange(n), 0.95); pymannkendall 1.4:
        // original_test(x).p
        check(
            &[12., 15., 14., 10., 18., 17., 21., 16., 19., 25., 22., 24.],
            1.045_454_545_454_545_4,
            (0.6, 1.666_666_666_666_666_7),
            0.003_191_966_353_548_681,
        );
        // With ties.
        check(
            &[5., 5., 7., 3., 5., 9., 7., 7., 8., 5.],
            0.285_714_285_714_285_7,
            (-0.285_714_285_714_285_7, 0.8),
            0.300_051_673_753_534_6,
        );
        check(
            &[23., 20., 18., 22., 17., 15., 16., 12.],
            -1.416_666_666_666_666_5,
            (-2.5, -0.5),
            0.009_374_768_459_434_968,
        );
    }

    #[test]
    fn seasonal_trends_agree_with_pymannkendall() {
        let series = [
            30., 28., 35., 40., 38., 45., 50., 48., 42., 39., 33., 60., //
            33., 27., 36., 44., 41., 45., 55., 47., 46., 43., 35., 66., //
            31., 30., 40., 47., 44., 49., 58., 52., 50., 44., 39., 71.,
        ];
        // pymannkendall 1.4: seasonal_test(x, period=12), whose slope, 3.0, is
        // the change in a period.
        let found = seasonal_trend(&series, 12).unwrap();
        assert!((found.slope - 3.0 / 12.0).abs() < 1e-12, "{found:?}");
        assert!(
            (found.p - 1.955_080_544_635_556_8e-5).abs() < 1e-6,
            "{found:?}"
        );
    }
}
