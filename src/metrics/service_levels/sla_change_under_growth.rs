use super::{compliance, decided};
use crate::input::tables::{recurring, sla};
use crate::metrics::agreements::grown_by_a_tenth;
use crate::metrics::grounds::{Grounds, Lot, Part, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "sla_change_under_growth",
    title: "Change of resolution SLA, while growing",
    formula: "resolution SLA met in the last 6 months - in the same months a year before; where MRR grew by 10% or more in the year",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Sla, TableKind::Recurring],
    needs: &[
        &sla::DECIDED_AT,
        &sla::MET,
        &sla::TARGET,
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 18,
    reach: Reach::Whole,
    minimum_n: 30,
    revision: 1,
    why: "Processes scale when growth does not cost quality.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    grown_by_a_tenth(at, at.first_month())?;
    let now = compliance(&at.over(6), sla::RESOLUTION)?;
    let before = compliance(&at.earlier(12).over(6), sla::RESOLUTION)?;
    Ok(Measured {
        value: now.value - before.value,
        n: now.n.min(before.n),
        numerator: None,
        denominator: None,
        interval: None,
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    grown_by_a_tenth(at, at.first_month())?;
    let now = decided(&at.over(6), sla::RESOLUTION)?;
    let before = decided(&at.earlier(12).over(6), sla::RESOLUTION)?;
    let count = |share: Result<Measured, Absence>| Ok(share?.n);
    let counts_now = count(now.share())? < count(before.share())?;
    let mut grounds = Grounds::of("targets");
    // The number rests on the fewer of both times' targets.
    let part = |side, counts| {
        let part = Part::new(side, 0.0, 0.0);
        if counts { part } else { part.beside() }
    };
    grounds.each_row(now.rows, |row| match (now.lot)(row) {
        Lot::Part => Some(part(Side::For, counts_now)),
        Lot::Rest => Some(part(Side::Against, counts_now)),
        Lot::LeftOut(_) | Lot::Elsewhere => None,
    });
    grounds.each_row(before.rows, |row| match (before.lot)(row) {
        Lot::Part | Lot::Rest => Some(part(Side::Counted, !counts_now)),
        Lot::LeftOut(_) | Lot::Elsewhere => None,
    });
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any, table};

    #[test]
    fn the_same_months_of_two_years_are_compared() {
        // Ten tickets a month; from 2026 on every fifth is late.
        let text = table("ticket id,created,resolved,due by,status", 240, |n| {
            let month = (n - 1) / 10;
            let (year, number) = (2025 + month / 12, 1 + month % 12);
            let resolved = if year == 2026 && n % 5 == 0 { 9 } else { 2 };
            format!(
                "{n},{year}-{number:02}-01 08:00,{year}-{number:02}-{resolved:02} 08:00,{year}-{number:02}-03 12:00,Closed"
            )
        });
        let agreements = |amount: u32| {
            format!(
                "agreement id,client,amount,billing cycle,start date,end date\n\
                1,Ada,100,Monthly,2025-01-01,\n2,Bea,10,Monthly,2025-01-01,2025-01-30\n\
                3,Cyd,{amount},Monthly,2026-01-01,\n"
            )
        };
        let grown = agreements(10);
        let files = &[("t.csv", text.as_str()), ("a.csv", grown.as_str())];
        check("sla_change_under_growth", files, "2026-12", -0.2);
        let still = agreements(9);
        let files = &[("t.csv", text.as_str()), ("a.csv", still.as_str())];
        check_absent_of_any("sla_change_under_growth", files, "2026-12", "cannot_show");
    }
}
