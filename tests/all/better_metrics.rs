//! The second law: a better metric never lowers the phase; and what follows
//! from counting the unknown as not met below, and as met above.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use msp_maturity::maturity::{MonthVerdict, Readings, judge};
use msp_maturity::metrics::CATALOGUE;
use msp_maturity::model::{
    Absence, Criterion, MaturityModel, Measured, Month, Operator, Reading, Unit,
};
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, proptest};
use proptest::sample::Index;

static MODEL: LazyLock<MaturityModel> = LazyLock::new(|| MaturityModel::embedded().unwrap());

/// Months before the one that is judged that any criterion looks at.
const MONTHS: u32 = 6;

/// One reading of a criterion's metric: which criterion, how many months back,
/// and how good its value is. 0 and more reaches the target; the unit is a
/// tenth of what the target is in size.
type Goodness = BTreeMap<(usize, u32), Option<f64>>;

fn criteria() -> Vec<&'static Criterion> {
    MODEL.signs.iter().flat_map(|sign| &sign.criteria).collect()
}

fn month() -> Month {
    "2026-10".parse().unwrap()
}

/// A value as good as that: what `AtLeast` calls more, `AtMost` calls less,
/// and a band calls nearer.
fn value(criterion: &Criterion, goodness: f64) -> f64 {
    let target = criterion.target;
    let step = target.value.abs().max(0.01) / 10.0;
    match target.operator {
        Operator::AtLeast => target.value + goodness * step,
        Operator::AtMost => target.value - goodness * step,
        Operator::Between => target.value + goodness.min(0.0) * step,
    }
}

fn readings(goodness: &Goodness) -> Readings {
    let windows = CATALOGUE.iter().map(|metric| (metric.id, metric.window));
    let mut readings = Readings::new(windows.collect());
    for ((position, back), goodness) in goodness {
        let criterion = criteria()[*position];
        let metric = msp_maturity::metrics::find(&criterion.metric).unwrap();
        let outcome = goodness.ok_or(Absence::NoRows).map(|goodness| Measured {
            value: value(criterion, goodness),
            n: 1_000,
            numerator: None,
            denominator: None,
            interval: None,
        });
        readings.add(Reading {
            metric: metric.id,
            month: month().minus(*back),
            window: criterion.window.unwrap_or(metric.window),
            unit: Unit::Share,
            outcome,
        });
    }
    readings
}

fn verdict(goodness: &Goodness) -> MonthVerdict {
    judge(&MODEL, &readings(goodness), &[], month())
}

/// Readings of all criteria: most around their targets, some absent. Drawn
/// towards the good, since else no gate would ever be near.
fn any_goodness() -> impl Strategy<Value = Goodness> {
    let one = proptest::option::weighted(0.85, -1.5_f64..8.0);
    let count = criteria().len() * MONTHS as usize;
    proptest::collection::vec(one, count).prop_map(|values| {
        let keys = (0..criteria().len())
            .flat_map(|criterion| (0..MONTHS).map(move |back| (criterion, back)));
        keys.zip(values).collect()
    })
}

fn key_of(goodness: &Goodness, pick: Index) -> (usize, u32) {
    **pick.get(&goodness.keys().collect::<Vec<_>>())
}

#[test]
fn no_two_criteria_share_a_reading() {
    // Else improving one could worsen the other, and the law would not hold.
    let keys: BTreeSet<(&str, Option<u32>)> = criteria()
        .iter()
        .map(|criterion| (criterion.metric.as_str(), criterion.window))
        .collect();
    assert_eq!(keys.len(), criteria().len());
}

#[test]
fn every_sign_that_exports_show_opens_every_gate() {
    let all = |goodness| {
        let keys = (0..criteria().len())
            .flat_map(|criterion| (0..MONTHS).map(move |back| (criterion, back)));
        verdict(&keys.map(|key| (key, goodness)).collect())
    };
    let (best, worst, blind) = (all(Some(1.0)), all(Some(-1.0)), all(None));
    assert_eq!((best.lower.rank(), best.upper.rank()), (3, 3));
    assert_eq!((worst.lower.rank(), worst.upper.rank()), (0, 0));
    assert_eq!((blind.lower.rank(), blind.upper.rank()), (0, 3));
    assert_eq!(blind.headline.phase(), None);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_better_value_lowers_nothing(
        goodness in any_goodness(),
        pick in proptest::arbitrary::any::<Index>(),
        better in 0.0_f64..12.0,
    ) {
        let before = verdict(&goodness);
        let mut improved = goodness.clone();
        let key = key_of(&goodness, pick);
        improved.insert(key, goodness[&key].map(|value| value + better));
        let after = verdict(&improved);
        prop_assert!(after.lower >= before.lower);
        prop_assert!(after.upper >= before.upper);
        prop_assert!(after.headline.phase() >= before.headline.phase());
        prop_assert!((after.coverage - before.coverage).abs() < 1e-12);
    }

    #[test]
    fn what_is_no_longer_known_widens_the_bounds(
        goodness in any_goodness(),
        picks in proptest::collection::vec(proptest::arbitrary::any::<Index>(), 1..20),
    ) {
        let before = verdict(&goodness);
        prop_assert!(before.lower <= before.upper);
        let mut poorer = goodness.clone();
        for pick in picks {
            poorer.insert(key_of(&goodness, pick), None);
        }
        let after = verdict(&poorer);
        prop_assert!(after.lower <= before.lower);
        prop_assert!(after.upper >= before.upper);
        prop_assert!(after.lower <= after.upper);
        prop_assert!(after.coverage <= before.coverage);
        prop_assert!(after.headline.phase() <= before.headline.phase());
    }
}
