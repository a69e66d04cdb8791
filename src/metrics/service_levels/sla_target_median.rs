use crate::input::tables::sla;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{quantile, sort};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "sla_target_median",
    title: "Time that resolution targets give",
    formula: "median of the days from the beginning of the clock to when a resolution target falls due, of targets decided in 6 months",
    unit: Unit::Days,
    direction: Direction::Neutral,
    tables: &[TableKind::Sla],
    needs: &[&sla::DECIDED_AT, &sla::TARGET, &sla::TARGET_HOURS],
    window: 6,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "What is promised: with time enough every target is met.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let days = target_days(at)?;
    Ok(Measured {
        value: quantile(&days, 0.5).ok_or(Absence::NoRows)?,
        n: days.len() as u64,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

/// The days that resolution targets decided in the window give, sorted.
pub(in crate::metrics) fn target_days(at: &Snapshot<'_>) -> Result<Vec<f64>, Absence> {
    let rows = at.sla_decided()?;
    let targets = rows.codes(&sla::TARGET)?;
    let hours = rows.numbers(&sla::TARGET_HOURS)?;
    let mut days: Vec<f64> = targets
        .iter()
        .zip(hours.iter())
        .filter(|(target, _)| *target == Some(sla::RESOLUTION))
        .filter_map(|(_, hours)| Some(hours? / 24.0))
        .collect();
    sort(&mut days);
    Ok(days)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    #[test]
    fn half_of_the_targets_give_as_long_or_longer() {
        // Six give a day and five two; one has no target.
        let text = table("ticket id,created,resolved,due by,status", 12, |n| {
            let (month, days) = (1 + n % 6, 1 + n % 2);
            let due = match n {
                12 => String::new(),
                _ => format!("2026-{month:02}-{:02} 08:00", 2 + days),
            };
            format!("{n},2026-{month:02}-02 08:00,2026-{month:02}-02 09:00,{due},Closed")
        });
        let files = &[("t.csv", text.as_str())];
        check("sla_target_median", files, "2026-06", 2.0);
        let bare = text.replace("due by", "notes");
        check_absent(
            "sla_target_median",
            &[("t.csv", &bare)],
            "2026-06",
            "no_table",
        );
    }
}
