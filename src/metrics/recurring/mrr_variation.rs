use crate::input::tables::recurring;
use crate::metrics::agreements::{mrr, past_is_known};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::variation;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "mrr_variation",
    title: "How much recurring revenue varies",
    formula: "standard deviation (n - 1) / mean of MRR at the last 12 month ends",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "How even the flow is; growth makes it vary as well as losses do.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let mrr = at_month_ends(at)?;
    let n = mrr.len() as u64;
    Ok(Measured {
        value: variation(&mrr).ok_or(Absence::ZeroDenominator)?,
        n,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

/// MRR at each month end of the window.
pub(super) fn at_month_ends(at: &Snapshot<'_>) -> Result<Vec<f64>, Absence> {
    past_is_known(at, at.first_month())?;
    at.months().map(|month| mrr(&at.at_end_of(month))).collect()
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const TO_DECEMBER: (&str, &str) = (
        "i.csv",
        "invoice number,client,date,total\n1,Ada,2024-12-31,5\n2,Ada,2025-12-31,5\n",
    );

    #[test]
    fn half_a_year_with_one_more_client() {
        // Six month ends of 100 and six of 120.
        let agreements = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2024-01-01,\n2,Bea,20,Monthly,2025-07-01,\n\
            3,Cyd,9,Monthly,2024-01-01,2024-12-30\n";
        let files = &[("a.csv", agreements), TO_DECEMBER];
        let expected = (12.0 * 100.0_f64 / 11.0).sqrt() / 110.0;
        check("mrr_variation", files, "2025-12", expected);
        check("mrr_longest_decline", files, "2025-12", 0.0);
    }

    #[test]
    fn the_longest_run_of_falling_months_counts() {
        // Down in March and April, up in May, down in June.
        let agreements = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2024-01-01,\n2,Bea,20,Monthly,2024-01-01,2025-03-15\n\
            3,Cyd,20,Monthly,2024-01-01,2025-04-15\n4,Dot,20,Monthly,2025-05-01,2025-06-15\n\
            5,Eve,9,Monthly,2024-01-01,2024-11-30\n";
        let files = &[("a.csv", agreements), TO_DECEMBER];
        check("mrr_longest_decline", files, "2025-12", 2.0);
        check_absent("mrr_longest_decline", &[TO_DECEMBER], "2025-12", "no_table");
    }
}
