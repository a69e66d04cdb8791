use super::a_year_apart;
use crate::input::tables::{recurring, tickets};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "mrr_per_technician_change",
    title: "Change of MRR for each technician",
    formula: "(MRR / technicians) / (the same a year before) - 1; technicians are those who resolved at least 10 tickets in the last 3 months",
    unit: Unit::ChangePerYear,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets, TableKind::Recurring],
    needs: &[
        &tickets::RESOLVED_AT,
        &tickets::AGENT,
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 15,
    reach: Reach::Whole,
    minimum_n: 2,
    revision: 1,
    why: "Tools that work together let the same people look after more.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (then, now) = a_year_apart(at)?;
    let before = technicians(&at.earlier(12).over(3))?;
    let after = technicians(&at.over(3))?;
    let per_head = |mrr: f64, heads: u64| quotient(mrr, heads as f64, heads);
    let then = per_head(then.values().sum(), before)?;
    let now = per_head(now.values().sum(), after)?;
    let change = quotient(now.value, then.value, before.min(after))?;
    Ok(Measured {
        value: change.value - 1.0,
        ..change
    })
}

fn technicians(at: &Snapshot<'_>) -> Result<u64, Absence> {
    const TICKETS: u64 = 10;
    let mut tickets: BTreeMap<u32, u64> = BTreeMap::new();
    for agent in at
        .tickets_resolved()?
        .codes(&tickets::AGENT)?
        .iter()
        .flatten()
    {
        *tickets.entry(agent).or_default() += 1;
    }
    Ok(tickets.values().filter(|count| **count >= TICKETS).count() as u64)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any, table};

    #[test]
    fn more_is_looked_after_by_as_many() {
        let agreements = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2024-01-01,\n2,Bea,10,Monthly,2024-01-01,2024-06-29\n\
            3,Cyd,50,Monthly,2026-01-01,\n";
        // Ann and Bob resolve ten tickets each in every month; Cleo one.
        let tickets = table("ticket id,created,resolved,technician", 24 * 21, |n| {
            let (month, place) = ((n - 1) / 21, (n - 1) % 21);
            let (year, month) = (2024 + (9 + month) / 12, 1 + (9 + month) % 12);
            let name = ["Ann", "Bob", "Cleo"][place as usize / 10];
            let day = 1 + place;
            format!("{n},{year}-{month:02}-{day:02},{year}-{month:02}-{day:02},{name}")
        });
        let files = &[("a.csv", agreements), ("t.csv", tickets.as_str())];
        check("mrr_per_technician_change", files, "2026-03", 0.5);
        check_absent_of_any(
            "mrr_per_technician_change",
            files,
            "2025-11",
            "outside_export",
        );
    }
}
