use super::{Z_95, sort};

/// A time that was seen to its end, or broken off while it still ran.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spell {
    pub time: f64,
    pub ended: bool,
}

/// By which time a part of all spells has ended, with its 95% interval; the
/// upper end is missing where it lies beyond what was seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ended {
    pub by: f64,
    pub low: f64,
    pub high: Option<f64>,
}

/// Spells in the order of their times.
#[derive(Debug)]
pub struct Survival {
    times: Vec<f64>,
    /// The times of those that have ended.
    ends: Vec<f64>,
}

impl Survival {
    #[must_use]
    pub fn of(spells: &[Spell]) -> Self {
        let mut times: Vec<f64> = spells.iter().map(|spell| spell.time).collect();
        sort(&mut times);
        let ended = spells.iter().filter(|spell| spell.ended);
        let mut ends: Vec<f64> = ended.map(|spell| spell.time).collect();
        sort(&mut ends);
        Self { times, ends }
    }

    /// How many spells there are.
    #[must_use]
    pub fn spells(&self) -> usize {
        self.times.len()
    }

    /// The time by which a part of the spells has ended, spells that still run
    /// included: Kaplan and Meier (1958), Nonparametric Estimation from
    /// Incomplete Observations, JASA 53. The interval is Brookmeyer and
    /// Crowley's (1982), Biometrics 38, on the log(-log) scale with Greenwood's
    /// variance.
    ///
    /// `None` where so many still run that the time lies beyond what was seen,
    /// or there is no spell.
    #[must_use]
    pub fn ended_by(&self, part: f64) -> Option<Ended> {
        // Products of shares miss a round one by a rounding error.
        let still = 1.0 - part + 1e-12;
        let (mut by, mut low) = (None, None);
        for step in self.steps() {
            // The interval holds the share, so that its ends are reached in turn.
            if low.is_none() && step.low <= still {
                low = Some(step.time);
            }
            if by.is_none() && step.share <= still {
                by = Some(step.time);
            }
            if step.high <= still {
                let (by, low) = by.zip(low)?;
                let high = Some(step.time);
                return Some(Ended { by, low, high });
            }
        }
        let (by, low) = by.zip(low)?;
        let high = None;
        Some(Ended { by, low, high })
    }

    /// One step for each time at which a spell ended, as far as they are asked
    /// for.
    fn steps(&self) -> impl Iterator<Item = Step> + '_ {
        let (times, ends) = (&self.times, &self.ends);
        let (mut share, mut variance) = (1.0, 0.0);
        let (mut over, mut done) = (0, 0);
        std::iter::from_fn(move || {
            let time = *ends.get(done)?;
            let tied = ends[done..]
                .iter()
                .take_while(|other| other.total_cmp(&time).is_eq())
                .count();
            done += tied;
            while times.get(over).is_some_and(|other| *other < time) {
                over += 1;
            }
            let ended = tied as f64;
            let running = (times.len() - over) as f64;
            share *= 1.0 - ended / running;
            variance += ended / (running * (running - ended));
            let (low, high) = log_log_interval(share, variance);
            Some(Step {
                time,
                share,
                low,
                high,
            })
        })
    }
}

/// The share of spells that run longer than a time.
struct Step {
    time: f64,
    share: f64,
    low: f64,
    high: f64,
}

fn log_log_interval(share: f64, variance: f64) -> (f64, f64) {
    if share <= 0.0 {
        return (0.0, 0.0);
    }
    let log = share.ln();
    let half = Z_95 * variance.sqrt() / -log;
    (share.powf(half.exp()), share.powf((-half).exp()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spells(times: &[u32], ended: &[u32]) -> Vec<Spell> {
        let spell = |(time, ended): (&u32, &u32)| Spell {
            time: f64::from(*time),
            ended: *ended == 1,
        };
        times.iter().zip(ended).map(spell).collect()
    }

    fn by(spells: &[Spell], part: f64) -> Option<f64> {
        Survival::of(spells).ended_by(part).map(|ended| ended.by)
    }

    #[test]
    fn quantiles_and_interval_are_those_of_lifelines() {
        // python3 -c "
        // from lifelines import KaplanMeierFitter as K
        // from lifelines.utils import median_survival_times as m
        // k=K(alpha=0.05).fit([1,2,2,3,4,4,5,6,7,8,9,9,10,12,15],[1,1,0,1,1,1,0,1,1,0,1,1,0,1,0])
        // print(k.percentile(.5), m(k.confidence_interval_).values, k.percentile(.75), k.percentile(.1))"
        let spells = spells(
            &[1, 2, 2, 3, 4, 4, 5, 6, 7, 8, 9, 9, 10, 12, 15],
            &[1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0],
        );
        let median = Ended {
            by: 7.0,
            low: 3.0,
            high: Some(12.0),
        };
        let survival = Survival::of(&spells);
        assert_eq!(survival.ended_by(0.5), Some(median));
        assert_eq!(by(&spells, 0.25), Some(4.0));
        assert_eq!(survival.ended_by(0.9), None);
        // k.survival_function_ and k.confidence_interval_ at 9.
        let step = survival.steps().nth(6).unwrap();
        for (found, expected) in [
            (step.time, 9.0),
            (step.share, 0.2925),
            (step.low, 0.076_845),
            (step.high, 0.554_925),
        ] {
            assert!((found - expected).abs() < 1e-6, "{found}, not {expected}");
        }
    }

    #[test]
    fn without_spells_that_run_it_is_the_empirical_quantile() {
        let all = spells(&[1, 2, 3, 4], &[1, 1, 1, 1]);
        assert_eq!(by(&all, 0.5), Some(2.0));
        assert_eq!(by(&all, 1.0), Some(4.0));
    }

    #[test]
    fn what_never_ended_has_no_time() {
        assert_eq!(by(&spells(&[5, 6], &[0, 0]), 0.5), None);
        assert_eq!(by(&[], 0.5), None);
    }
}
