use crate::input::tables::{recurring, tickets};
use crate::metrics::agreements::{grown_by_a_tenth, mrr_by_client};
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "load_change_under_growth",
    title: "Change of tickets a client, while growing",
    formula: "tickets opened for each client with MRR and month, last 6 months / the same months a year before - 1; where MRR grew by 10% or more in the year",
    unit: Unit::ChangePerYear,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets, TableKind::Recurring],
    needs: &[
        &tickets::CREATED_AT,
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 18,
    reach: Reach::Whole,
    minimum_n: 50,
    revision: 1,
    why: "Processes scale when a new client does not make the others more work.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    grown_by_a_tenth(at, at.first_month())?;
    let now = load(&at.over(6))?;
    let before = load(&at.earlier(12).over(6))?;
    let change = quotient(now.value, before.value, now.n)?;
    Ok(Measured {
        value: change.value - 1.0,
        ..change
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    grown_by_a_tenth(at, at.first_month())?;
    let mut grounds = Grounds::of("tickets");
    let (now, before) = (at.over(6), at.earlier(12).over(6));
    let a_client = |at: &Snapshot<'_>| Ok(1.0 / load(at)?.denominator.unwrap_or(1.0));
    let (now_part, before_part) = (a_client(&now)?, a_client(&before)?);
    grounds.each_row(now.tickets_opened()?, |_| {
        Some(Part::new(Side::Against, now_part, 0.0))
    });
    grounds.each_row(before.tickets_opened()?, |_| {
        Some(Part::new(Side::For, 0.0, before_part).beside())
    });
    Ok(grounds)
}

/// Tickets opened for each client month.
fn load(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let opened = at.tickets_opened()?.len();
    let client_months: Result<Vec<usize>, Absence> = at
        .months()
        .map(|month| Ok(mrr_by_client(&at.at_end_of(month))?.len()))
        .collect();
    let client_months: usize = client_months?.into_iter().sum();
    quotient(opened as f64, client_months as f64, opened as u64)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any, table};

    /// Two tickets on the first of each month of 2025, and so many in 2026.
    fn tickets(from_2026: u32) -> String {
        table("ticket id,created,status", 24 + 12 * from_2026, |n| {
            let (year, month) = match n {
                1..=24 => (2025, 1 + (n - 1) % 12),
                n => (2026, 1 + (n - 25) % 12),
            };
            format!("{n},{year}-{month:02}-01,Closed")
        })
    }

    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Ada,100,Monthly,2025-01-01,\n2,Bea,100,Monthly,2025-01-01,\n3,Cyd,100,Monthly,2025-01-01,2025-01-30\n";

    #[test]
    fn tickets_are_held_against_the_clients_that_there_are() {
        // Four clients now and two then; three tickets a month and two.
        let grown = AGREEMENTS.to_owned()
            + "4,Dot,100,Monthly,2026-01-01,\n5,Eve,100,Monthly,2026-01-01,\n";
        let files = &[("t.csv", tickets(3)), ("a.csv", grown)];
        let files = files.each_ref().map(|(name, text)| (*name, text.as_str()));
        check(
            "load_change_under_growth",
            &files,
            "2026-12",
            0.75 / 1.0 - 1.0,
        );
    }

    #[test]
    fn without_growth_nothing_is_tested() {
        let text = tickets(3);
        let files = &[("t.csv", text.as_str()), ("a.csv", AGREEMENTS)];
        check_absent_of_any("load_change_under_growth", files, "2026-12", "cannot_show");
    }
}
