//! How likely each phase is, given how much the months vary.
//!
//! The months that each criterion rests on are drawn anew, in whole blocks of
//! time, as often as [`DRAWS`]; each draw is judged by the same rules. It is a
//! moving-block bootstrap (Künsch 1989; circular: Politis and Romano 1992),
//! with a fixed seed: the same readings give the same probability. All
//! criteria are given the same draw of months, so that what was bad in the
//! same month stays together.
//!
//! - A target that has to hold in k of n months is judged by months drawn from
//!   the last n, six at least.
//! - A share over several months is added up anew from what each month drawn
//!   counted, numerator and denominator.
//! - A value that looks back over a long time by its nature, such as retention
//!   over a year, cannot be put together from months. It keeps its level and
//!   is given the spread of its interval, or else that of its own changes from
//!   month to month.
//!
//! What was not observed stays so in every draw.

use super::judge_criterion::{measured_at, value_at};
use super::random::Lots;
use super::readings::Readings;
use super::rules::{Waivers, lowest_phase, statuses};
use super::verdict::MonthVerdict;
use crate::model::{Criterion, MaturityModel, Measured, Month, Phase, Waiver};

/// How likely each phase is, from resampled blocks of months; adds up to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PhaseProbability {
    pub reactive: f64,
    pub stable: f64,
    pub proactive: f64,
    pub scalable: f64,
}

impl PhaseProbability {
    #[must_use]
    pub fn of(&self, phase: Phase) -> f64 {
        match phase {
            Phase::Reactive => self.reactive,
            Phase::Stable => self.stable,
            Phase::Proactive => self.proactive,
            Phase::Scalable => self.scalable,
        }
    }
}

/// How often the months are drawn.
const DRAWS: usize = 1_000;

/// Months in a block: a quarter, so that what hangs together in neighbouring
/// months stays together.
const BLOCK: usize = 3;

/// Blocks drawn each time; enough for the longest look back.
const BLOCKS: usize = 16;

/// Fewer months to draw from than this say nothing of how months vary.
const POOL: u32 = 6;

const SEED: u64 = 0x6d73_7020;

/// What is drawn for one criterion.
enum Course {
    /// Nothing is known.
    Unknown,
    /// A level that has a spread.
    Level { value: f64, spread: Spread },
    /// Single months; `known` tells which of the months looked at had a value.
    Months { known: Vec<bool>, pool: Vec<f64> },
    /// Sums over a window of months.
    Sums {
        known: Vec<bool>,
        window: usize,
        pool: Vec<(f64, f64)>,
    },
}

enum Spread {
    Deviation(f64),
    /// Changes from month to month, less their mean, and over how many months
    /// the value looks back.
    Changes(Vec<f64>, usize),
}

/// The probability of each phase, which counts what was not observed as not
/// met; `None` where the headline itself is not determined.
#[must_use]
pub fn probability(
    model: &MaturityModel,
    readings: &Readings,
    waivers: &[Waiver],
    verdict: &MonthVerdict,
) -> Option<PhaseProbability> {
    verdict.headline.phase()?;
    let courses: Vec<Course> = model
        .signs
        .iter()
        .flat_map(|sign| &sign.criteria)
        .map(|criterion| course(criterion, readings, verdict.month))
        .collect();
    let waivers = Waivers {
        all: waivers,
        month: verdict.month,
    };
    let mut lots = Lots::seeded(SEED);
    let mut counts = [0_usize; Phase::ALL.len()];
    for _ in 0..DRAWS {
        let blocks: [f64; BLOCKS] = std::array::from_fn(|_| lots.uniform());
        let deviates: Vec<f64> = courses.iter().map(|_| lots.nearly_normal()).collect();
        let value =
            |place: usize, back: u32| courses[place].value(back as usize, &blocks, deviates[place]);
        let phase = lowest_phase(model, &statuses(model, waivers, &value));
        counts[phase.rank()] += 1;
    }
    let share = |phase: Phase| counts[phase.rank()] as f64 / DRAWS as f64;
    Some(PhaseProbability {
        reactive: share(Phase::Reactive),
        stable: share(Phase::Stable),
        proactive: share(Phase::Proactive),
        scalable: share(Phase::Scalable),
    })
}

impl Course {
    fn value(&self, back: usize, blocks: &[f64; BLOCKS], deviate: f64) -> Option<f64> {
        match self {
            Self::Unknown => None,
            Self::Level { value, spread } => Some(value + spread.draw(blocks, deviate)),
            Self::Months { known, pool } => known
                .get(back)
                .filter(|known| **known)
                .map(|_| pool[drawn(back, pool.len(), blocks)]),
            Self::Sums {
                known,
                window,
                pool,
            } => {
                known.get(back).filter(|known| **known)?;
                let mut sum = (0.0, 0.0);
                for month in back..back + window {
                    let (numerator, denominator) = pool[drawn(month, pool.len(), blocks)];
                    sum = (sum.0 + numerator, sum.1 + denominator);
                }
                (sum.1 > 0.0).then(|| sum.0 / sum.1)
            }
        }
    }
}

impl Spread {
    fn draw(&self, blocks: &[f64; BLOCKS], deviate: f64) -> f64 {
        match self {
            Self::Deviation(deviation) => deviate * deviation,
            Self::Changes(changes, window) => {
                let sum: f64 = (0..*window)
                    .map(|place| changes[drawn(place, changes.len(), blocks)])
                    .sum();
                // A value over a window changes by the month that enters less
                // the one that leaves, so a change has twice a month's
                // variance.
                sum / std::f64::consts::SQRT_2
            }
        }
    }
}

/// Which of the months on record stands at a place of the draw.
fn drawn(place: usize, months: usize, blocks: &[f64; BLOCKS]) -> usize {
    let start = (blocks[place / BLOCK % BLOCKS] * months as f64) as usize;
    (start + place % BLOCK) % months
}

fn course(criterion: &Criterion, readings: &Readings, month: Month) -> Course {
    let value = |back: u32| value_at(criterion, readings, month.minus(back));
    let of = criterion.months.map_or(1, |(_, of)| of);
    let known: Vec<bool> = (0..of).map(|back| value(back).is_some()).collect();
    if !known.contains(&true) {
        return Course::Unknown;
    }
    let window = readings.window_of(criterion);
    if window > 1
        && let Some(pool) = monthly_counts(criterion, readings, month, window.max(POOL))
        && adds_up(criterion, readings, month, window)
    {
        return Course::Sums {
            known,
            window: window as usize,
            pool,
        };
    }
    if criterion.months.is_some() {
        let pool = (0..of.max(POOL)).filter_map(value).collect();
        return Course::Months { known, pool };
    }
    match measured_at(criterion, readings, month) {
        Ok(measured) => Course::Level {
            value: measured.value,
            spread: spread(&measured, window, &value),
        },
        Err(_) => Course::Unknown,
    }
}

fn spread(measured: &Measured, window: u32, value: &dyn Fn(u32) -> Option<f64>) -> Spread {
    /// How many deviations an interval of 95% is wide.
    const WIDTH_OF_95: f64 = 2.0 * 1.96;
    const MONTHS: u32 = 12;
    const FEWEST: usize = 4;
    if let Some((low, high)) = measured.interval
        && low.is_finite()
        && high.is_finite()
    {
        return Spread::Deviation((high - low).max(0.0) / WIDTH_OF_95);
    }
    let mut changes: Vec<f64> = (0..MONTHS)
        .filter_map(|back| Some(value(back)? - value(back + 1)?))
        .collect();
    if changes.len() < FEWEST {
        return Spread::Deviation(0.0);
    }
    let mean = changes.iter().sum::<f64>() / changes.len() as f64;
    for change in &mut changes {
        *change -= mean;
    }
    let window = (window as usize).min(BLOCK * BLOCKS);
    Spread::Changes(changes, window)
}

/// What each of the last months counted; `None` where it is no quotient, or a
/// month is missing.
fn monthly_counts(
    criterion: &Criterion,
    readings: &Readings,
    month: Month,
    months: u32,
) -> Option<Vec<(f64, f64)>> {
    let counted = |back: u32| {
        let reading = readings.get(&criterion.metric, 1, month.minus(back))?;
        let measured = reading.outcome.as_ref().ok()?;
        Some((measured.numerator?, measured.denominator?))
    };
    let all: Vec<(f64, f64)> = (0..months).filter_map(counted).collect();
    let enough = readings.window_of(criterion) as usize;
    (all.len() >= enough).then_some(all)
}

/// Whether the value over the window is the months' numerators over their
/// denominators.
fn adds_up(criterion: &Criterion, readings: &Readings, month: Month, window: u32) -> bool {
    const NEAR: f64 = 1e-9;
    let Some(months) = monthly_counts(criterion, readings, month, window) else {
        return false;
    };
    let (numerator, denominator) = months
        .iter()
        .fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    value_at(criterion, readings, month)
        .is_some_and(|value| denominator > 0.0 && (value - numerator / denominator).abs() < NEAR)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::maturity::judge;
    use crate::model::{Headline, Reading, Unit};

    fn month() -> Month {
        "2026-10".parse().unwrap()
    }

    /// Every criterion of the embedded model at its target for a year, and the
    /// resolution SLA at these values, the last one first.
    fn readings(sla: &[f64]) -> (MaturityModel, Readings) {
        let model = MaturityModel::embedded().unwrap();
        let mut windows: BTreeMap<&'static str, u32> = BTreeMap::new();
        let mut all = Vec::new();
        for criterion in model.signs.iter().flat_map(|sign| &sign.criteria) {
            let metric: &'static str = criterion.metric.clone().leak();
            let window = criterion.window.unwrap_or(1);
            windows.entry(metric).or_insert(window);
            for back in 0..12 {
                let value = match sla.get(back as usize) {
                    Some(value) if metric == "sla_resolution_compliance" => *value,
                    _ => criterion.target.value,
                };
                all.push(Reading {
                    metric,
                    month: month().minus(back),
                    window,
                    unit: Unit::Share,
                    outcome: Ok(Measured {
                        value,
                        n: 100,
                        numerator: None,
                        denominator: None,
                        interval: None,
                    }),
                });
            }
        }
        let mut readings = Readings::new(windows);
        for reading in all {
            readings.add(reading);
        }
        (model, readings)
    }

    fn drawn_from(sla: &[f64]) -> PhaseProbability {
        let (model, readings) = readings(sla);
        let verdict = judge(&model, &readings, &[], month());
        probability(&model, &readings, &[], &verdict).unwrap()
    }

    #[test]
    fn where_no_month_is_in_doubt_there_is_no_other_phase() {
        assert!((drawn_from(&[0.99; 12]).scalable - 1.0).abs() < 1e-12);
        assert!((drawn_from(&[0.10; 12]).stable - 1.0).abs() < 1e-12);
    }

    #[test]
    fn one_bad_month_in_six_leaves_a_doubt() {
        let drawn = drawn_from(&[0.99, 0.10, 0.99, 0.99, 0.99, 0.99]);
        assert!(drawn.scalable > 0.5 && drawn.scalable < 0.95, "{drawn:?}");
        let sum = drawn.reactive + drawn.stable + drawn.proactive + drawn.scalable;
        assert!((sum - 1.0).abs() < 1e-12);
        assert!(
            (drawn.stable + drawn.scalable - 1.0).abs() < 1e-12,
            "{drawn:?}"
        );
    }

    #[test]
    fn the_same_readings_give_the_same_probability() {
        let sla = [0.91, 0.89, 0.92, 0.90, 0.93, 0.88, 0.95];
        assert_eq!(drawn_from(&sla), drawn_from(&sla));
    }

    #[test]
    fn without_a_phase_there_is_no_probability() {
        let model = MaturityModel::embedded().unwrap();
        let verdict = judge(&model, &Readings::default(), &[], month());
        assert_eq!(verdict.headline, Headline::NotDetermined);
        assert_eq!(
            probability(&model, &Readings::default(), &[], &verdict),
            None
        );
    }

    #[test]
    fn a_draw_wraps_round_the_end_and_stays_among_the_months() {
        let blocks = [0.999; BLOCKS];
        assert_eq!(
            (0..6)
                .map(|place| drawn(place, 6, &blocks))
                .collect::<Vec<_>>(),
            [5, 0, 1, 5, 0, 1]
        );
        for place in 0..200 {
            assert!(drawn(place, 4, &blocks) < 4);
        }
    }
}
