use crate::model::exact_sum;

/// The variance between groups beyond what chance within them makes: the
/// estimator of the analysis of variance for groups of differing sizes. Below
/// 0 where the groups lie nearer together than chance would have them; `None`
/// for fewer than two groups, or without two values in any.
///
/// Searle, Casella and `McCulloch`, Variance Components (1992), section 3.6.
#[must_use]
pub fn variance_between(groups: &[Vec<f64>]) -> Option<f64> {
    let sizes: Vec<f64> = groups.iter().map(|group| group.len() as f64).collect();
    let all = exact_sum(&sizes);
    let between = groups.len().checked_sub(1).filter(|count| *count > 0)? as f64;
    let within = all - groups.len() as f64;
    if within <= 0.0 || sizes.contains(&0.0) {
        return None;
    }
    let means: Vec<f64> = groups
        .iter()
        .zip(&sizes)
        .map(|(group, size)| exact_sum(group) / size)
        .collect();
    let sums = means.iter().zip(&sizes).map(|(mean, size)| mean * size);
    let grand = exact_sum(sums) / all;
    let apart = means.iter().zip(&sizes);
    let apart = exact_sum(apart.map(|(mean, size)| size * (mean - grand).powi(2)));
    let around = groups.iter().zip(&means);
    let around = exact_sum(
        around.flat_map(|(group, mean)| group.iter().map(move |value| (value - mean).powi(2))),
    );
    let squares = exact_sum(sizes.iter().map(|size| size * size));
    let usual_size = (all - squares / all) / between;
    Some((apart / between - around / within) / usual_size)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The statistic F of `scipy.stats.f_oneway` (`SciPy` 1.17) is the mean square
    /// between over the one within: (F - 1) times the latter, over the usual
    /// size, is the variance between.
    #[test]
    fn the_ratio_of_mean_squares_is_that_of_scipy() {
        let check = |groups: &[Vec<f64>], f: f64, within: f64, usual_size: f64| {
            let found = variance_between(groups).unwrap();
            let expected = (f - 1.0) * within / usual_size;
            assert!((found - expected).abs() < 1e-12, "{found} {expected}");
        };
        let up = vec![4.0, 5.0, 6.0, 7.0];
        let even = [vec![1.0, 2.0, 3.0, 4.0], up.clone(), up];
        check(&even, 7.2, 5.0 / 3.0, 4.0);
        let uneven = [
            vec![1.0, 2.0, 3.0, 4.0, 9.0],
            vec![4.0, 5.0, 6.0],
            vec![4.5, 5.0, 8.0, 7.0],
        ];
        check(
            &uneven,
            1.109_211_533_554_478,
            5.443_055_555_555_556,
            3.916_666_666_666_666_5,
        );
    }

    #[test]
    fn groups_alike_lie_nearer_than_chance_and_too_few_say_nothing() {
        let alike = vec![vec![1.0, 3.0], vec![1.0, 3.0]];
        assert!(variance_between(&alike).unwrap() < 0.0);
        assert_eq!(variance_between(&[]), None);
        assert_eq!(variance_between(&[vec![1.0, 2.0]]), None);
        assert_eq!(variance_between(&[vec![1.0], vec![2.0]]), None);
        assert_eq!(variance_between(&[vec![1.0, 2.0, 3.0], vec![]]), None);
    }
}
