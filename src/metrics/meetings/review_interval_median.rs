use super::{DAY, met};
use crate::input::tables::meetings;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{median_interval, quantile, sort};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "review_interval_median",
    title: "Days between a client's reviews",
    formula: "median over clients with 2 or more reviews in 24 months of the median days between them, or of the days since the last where those are more",
    unit: Unit::Days,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Meetings],
    needs: &[&meetings::DATE, &meetings::CLIENT, &meetings::REVIEW],
    window: 24,
    reach: Reach::AsMuchAsThereIs,
    minimum_n: 5,
    revision: 1,
    why: "Whether a review is a rhythm or an event.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let mut days: Vec<f64> = met(at, true)?
        .into_values()
        .filter_map(|moments| days_between(&moments, at.end()))
        .collect();
    sort(&mut days);
    Ok(Measured {
        value: quantile(&days, 0.5).ok_or(Absence::NoRows)?,
        n: days.len() as u64,
        numerator: None,
        denominator: None,
        interval: median_interval(&days),
    })
}

fn days_between(moments: &[i64], end: i64) -> Option<f64> {
    let days = |from: i64, to: i64| (to.div_euclid(DAY) - from.div_euclid(DAY)) as f64;
    let mut between: Vec<f64> = moments
        .windows(2)
        .map(|pair| days(pair[0], pair[1]))
        .collect();
    sort(&mut between);
    let usual = quantile(&between, 0.5)?;
    Some(usual.max(days(*moments.last()?, end - 1)))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const MEETINGS: &str = "meeting date,client,meeting type\n\
        2026-01-01,Ada,QBR\n\
        2026-03-02,Ada,QBR\n\
        2026-06-20,Ada,QBR\n\
        2026-06-25,Ada,Kick-off\n\
        2026-02-01,Bea,QBR\n\
        2026-03-01,Bea,QBR\n\
        2026-04-10,Cyd,QBR\n\
        2026-06-20,Dot,QBR\n\
        2026-06-30,Dot,QBR\n";

    #[test]
    fn a_rhythm_that_stopped_is_as_long_as_the_silence_since() {
        // Ada 60 and 110 days: 85. Bea 28, but 121 since. Cyd had but one.
        // Dot 10. The one in the middle is Ada's.
        let files = &[("m.csv", MEETINGS)];
        check("review_interval_median", files, "2026-06", 85.0);
        check_absent("review_interval_median", files, "2026-06", "below_minimum");
        check_absent("review_interval_median", files, "2026-09", "outside_export");
    }
}
