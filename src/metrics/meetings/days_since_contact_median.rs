use super::{DAY, met, weight_of_clients};
use crate::input::tables::meetings;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{median_interval, quantile, sort};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "days_since_contact_median",
    title: "Days since a client was met",
    formula: "median over clients with MRR of the days since their last meeting of any kind; a client not met in 6 months counts with all its days",
    unit: Unit::Days,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Meetings],
    needs: &[&meetings::DATE, &meetings::CLIENT],
    window: 6,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "Contact that is not about a ticket is where plans come up.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let met = met(at, false)?;
    let today = (at.end() - 1).div_euclid(DAY);
    let longest = (at.end() - at.first_month().start_seconds()) / DAY;
    let mut days: Vec<f64> = weight_of_clients(at)?
        .into_keys()
        .map(|client| {
            let last = met.get(&client).and_then(|moments| moments.last());
            last.map_or(longest, |last| today - last.div_euclid(DAY)) as f64
        })
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

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const MEETINGS: &str = "meeting date,client,meeting type\n\
        2026-01-02,Ada,QBR\n2026-06-20,Ada,Kick-off\n2026-06-01,Bea,QBR\n";

    #[test]
    fn a_client_that_was_never_met_counts_with_the_half_year() {
        // 10 and 29 days, and the 181 of six months.
        let agreements = "agreement id,client,amount,billing cycle,start date\n\
            1,Ada,300,Monthly,2026-01-01\n2,Bea,100,Monthly,2026-01-01\n3,Cyd,200,Monthly,2026-01-01\n";
        let tickets = "ticket id,created,company\n1,2026-01-01,Ada\n2,2026-06-30,Ada\n";
        let files = &[
            ("m.csv", MEETINGS),
            ("a.csv", agreements),
            ("t.csv", tickets),
        ];
        check("days_since_contact_median", files, "2026-06", 29.0);
        check_absent(
            "days_since_contact_median",
            files,
            "2026-06",
            "below_minimum",
        );
        check_absent(
            "days_since_contact_median",
            files,
            "2026-05",
            "outside_export",
        );
    }
}
