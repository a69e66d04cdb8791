use super::mrr_variation::at_month_ends;
use crate::input::tables::recurring;
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "mrr_longest_decline",
    title: "Longest decline of recurring revenue",
    formula: "longest run of months in a row, of the last 12, at whose end MRR was lower than at the end of the month before",
    unit: Unit::Count,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 13,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "One month down is a client; three in a row are a direction.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    /// Less than a cent of rounding is no decline.
    const ROUNDING: f64 = 0.005;
    let mrr = at_month_ends(at)?;
    let (mut longest, mut run) = (0_u32, 0);
    for pair in mrr.windows(2) {
        run = if pair[1] < pair[0] - ROUNDING {
            run + 1
        } else {
            0
        };
        longest = longest.max(run);
    }
    Ok(amount(f64::from(longest), mrr.len() as u64 - 1))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{TO_MARCH, check_absent};

    #[test]
    fn a_list_without_ends_shows_no_decline_and_no_lack_of_one() {
        let agreements = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2024-01-01,\n";
        let files = &[("a.csv", agreements), TO_MARCH];
        check_absent("mrr_longest_decline", files, "2026-03", "column_empty");
    }
}
