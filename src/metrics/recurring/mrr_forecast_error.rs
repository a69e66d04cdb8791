use crate::input::tables::recurring;
use crate::metrics::agreements::{all, mrr, past_is_known};
use crate::metrics::billing::revenue_forecast_error::of_forecast;
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{forecast_error, forecasts};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "mrr_forecast_error",
    title: "Error of a forecast of MRR",
    formula: "mean over the last 6 months of |MRR - forecast| / MRR; the forecast is the Theil-Sen line through the 12 months before each: their median + 6.5 x the median slope between any two of them",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 18,
    reach: Reach::Whole,
    minimum_n: 18,
    revision: 1,
    why: "What a plain forecast gets right, an owner can plan with.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    forecast_error(&mrr_by_month(at)?)
}

/// Each month with the agreements that began or ended in it.
pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("months");
    let forecasts = forecasts(&mrr_by_month(at)?)?;
    let table = grounds.table(at.agreements()?);
    let agreements = all(at);
    for (place, month) in at.months().enumerate() {
        let foreseen = forecasts.iter().find(|one| one.place == place);
        let moved = agreements.iter().filter(|agreement| {
            let before = agreement.in_force_at_end_of(month.minus(1));
            before != agreement.in_force_at_end_of(month)
        });
        let rows = moved.map(|agreement| (table, agreement.row));
        grounds.item(of_forecast(month, foreseen), rows);
    }
    Ok(grounds)
}

fn mrr_by_month(at: &Snapshot<'_>) -> Result<Vec<f64>, Absence> {
    past_is_known(at, at.first_month())?;
    at.months().map(|month| mrr(&at.at_end_of(month))).collect()
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any};

    #[test]
    fn what_stays_the_same_is_foreseen_and_a_jump_is_not() {
        let text = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2024-01-01,\n2,Bea,1,Monthly,2024-01-01,2024-01-30\n\
            3,Cyd,25,Monthly,2026-03-01,\n";
        let files = &[("a.csv", text)];
        check("mrr_forecast_error", files, "2026-02", 0.0);
        // One of six months is 125 where 100 was foreseen.
        check("mrr_forecast_error", files, "2026-03", 0.2 / 6.0);
        check_absent_of_any("mrr_forecast_error", files, "2025-05", "outside_export");
    }
}
