use super::Z_95;

/// The 95% score interval of a share: Wilson, E. B. (1927), Probable
/// inference, the law of succession, and statistical inference, JASA 22.
///
/// (0, 1) where there is nothing to count.
#[must_use]
pub fn wilson_interval(part: u64, whole: u64) -> (f64, f64) {
    if whole == 0 {
        return (0.0, 1.0);
    }
    let n = whole as f64;
    let p = part.min(whole) as f64 / n;
    let z2 = Z_95 * Z_95;
    let centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z_95 / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    ((centre - half).max(0.0), (centre + half).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(part: u64, whole: u64, low: f64, high: f64) {
        let (found_low, found_high) = wilson_interval(part, whole);
        assert!(
            (found_low - low).abs() < 1e-4,
            "{part} of {whole}: {found_low}"
        );
        assert!(
            (found_high - high).abs() < 1e-4,
            "{part} of {whole}: {found_high}"
        );
    }

    #[test]
    fn published_examples() {
        // Newcombe (1998), Statistics in Medicine 17, table I.
        check(81, 263, 0.2553, 0.3662);
        check(15, 148, 0.0624, 0.1605);
        check(0, 20, 0.0, 0.1611);
        check(1, 29, 0.0061, 0.1718);
    }

    #[test]
    fn nothing_counted_says_nothing() {
        assert_eq!(wilson_interval(0, 0), (0.0, 1.0));
    }

    #[test]
    fn intervals_agree_with_statsmodels() {
        // statsmodels 0.15: proportion_confint(part, whole, 0.05, "wilson")
        for (part, whole, low, high) in [
            (9, 10, 0.595_849_973_204_761_4, 0.982_123_786_904_927),
            (10, 10, 0.722_467_200_137_110_6, 1.0),
            (0, 7, 0.0, 0.354_330_435_066_687_5),
            (187, 200, 0.891_980_920_700_931, 0.961_623_645_350_847_1),
            (1, 3, 0.061_491_944_720_396_26, 0.792_340_399_197_952_3),
        ] {
            let (found_low, found_high) = wilson_interval(part, whole);
            assert!(
                (found_low - low).abs() < 1e-12,
                "{part} of {whole}: {found_low}"
            );
            assert!(
                (found_high - high).abs() < 1e-12,
                "{part} of {whole}: {found_high}"
            );
        }
    }
}
