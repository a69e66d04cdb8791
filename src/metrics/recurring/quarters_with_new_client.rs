use crate::input::tables::recurring;
use crate::language::message;
use crate::metrics::agreements::{all, first_months, past_is_known};
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, Month, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "quarters_with_new_client",
    title: "Quarters with a new client",
    formula: "of the last four times three months, those in which a client's first agreement began / 4",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 4,
    revision: 1,
    why: "Winning clients is a habit, and not one lucky month.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let new = new_by_quarter(at)?;
    let with_new = new.iter().filter(|clients| !clients.is_empty()).count();
    share(with_new as u64, new.len() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("quarters");
    let table = grounds.table(at.agreements()?);
    let agreements = all(at);
    for (back, clients) in new_by_quarter(at)?.into_iter().enumerate() {
        let last = at.month.minus(back as u32 * MONTHS);
        let first_agreements = agreements.iter().filter(|agreement| {
            let first = agreement.client.and_then(|client| clients.get(&client));
            first.is_some() && first.copied() == Month::of_seconds(agreement.started)
        });
        let rows = first_agreements.map(|agreement| (table, agreement.row));
        let part = if clients.is_empty() {
            Part::new(Side::Against, 0.0, 1.0)
        } else {
            Part::new(Side::For, 1.0, 1.0)
        };
        let says = message!(
            "row-new-clients",
            first = last.minus(MONTHS - 1).to_string(),
            last = last.to_string(),
            n = clients.len()
        );
        grounds.item(Item::said(says, part), rows);
    }
    Ok(grounds)
}

const MONTHS: u32 = 3;

/// The new clients of each three months, the last first, with the month in
/// which their first agreement began.
fn new_by_quarter(at: &Snapshot<'_>) -> Result<Vec<BTreeMap<u32, Month>>, Absence> {
    past_is_known(at, at.first_month())?;
    let mut quarters = vec![BTreeMap::new(); (at.window / MONTHS) as usize];
    for (client, first) in first_months(at)? {
        if first >= at.first_month() && first <= at.month {
            let back = (at.month.index() - first.index()) as usize / MONTHS as usize;
            if let Some(quarter) = quarters.get_mut(back) {
                quarter.insert(client, first);
            }
        }
    }
    Ok(quarters)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any};

    #[test]
    fn a_second_agreement_makes_no_new_client() {
        let text = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2024-01-01,2024-06-29\n2,Ada,100,Monthly,2026-02-01,\n\
            3,Bea,100,Monthly,2025-04-01,\n4,Cyd,100,Monthly,2025-06-30,\n\
            5,Dot,100,Monthly,2025-12-31,\n6,Eve,100,Monthly,2026-04-01,\n";
        // April to June 2025, and October to December.
        let files = &[("a.csv", text)];
        check("quarters_with_new_client", files, "2026-03", 0.5);
        check_absent_of_any(
            "quarters_with_new_client",
            files,
            "2024-11",
            "outside_export",
        );
    }
}
