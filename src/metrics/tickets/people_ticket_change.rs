use super::same_client_volume_change::{both_years, grounds_of_change};
use super::{clients_that_stayed, raised_by_people};
use crate::input::tables::tickets;
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "people_ticket_change",
    title: "Change of tickets raised by people, same clients",
    formula: "tickets of the last 12 months not raised by monitoring / those of the 12 months before - 1, for clients with tickets in the first and in the last 3 of those 24 months",
    unit: Unit::ChangePerYear,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::CLIENT,
        &tickets::FROM_MONITORING,
    ],
    window: 24,
    reach: Reach::Whole,
    minimum_n: 50,
    revision: 1,
    why: "More monitoring raises more tickets; whether people need less help shows without those.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    // The source may have come into use in between: half a year without it
    // would make all tickets of that time people's.
    source_is_known(&at.earlier(12).over(12))?;
    let stayed = clients_that_stayed(at)?;
    let of = |at: Snapshot<'_>| raised_by_people(&at, |client| stayed.contains(client));
    let (before, after) = (of(at.earlier(12).over(12))?, of(at.over(12))?);
    let change = quotient(after as f64, before as f64, before)?;
    Ok(Measured {
        value: change.value - 1.0,
        ..change
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    source_is_known(&at.earlier(12).over(12))?;
    let stayed = clients_that_stayed(at)?;
    let (before, after) = both_years(at)?;
    let monitoring = [
        before.flags(&tickets::FROM_MONITORING)?,
        after.flags(&tickets::FROM_MONITORING)?,
    ];
    grounds_of_change(&stayed, [before, after], |year, row| {
        monitoring[year].get(row) == Some(true)
    })
}

/// Whether most tickets of the window name a source.
pub(in crate::metrics) fn source_is_known(at: &Snapshot<'_>) -> Result<(), Absence> {
    let monitoring = at.tickets_opened()?.flags(&tickets::FROM_MONITORING)?;
    let unknown = monitoring.null_count();
    if unknown * 2 > monitoring.len() {
        return Err(Absence::CannotShow("cannot-show-earlier-sources"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any, table};

    /// Four tickets a month of one client over two years; in the second, so
    /// many of them come from monitoring, and in the first one.
    fn tickets(alerts: u32) -> String {
        table("ticket id,created,company,source", 96, |n| {
            let (month, place) = ((n - 1) / 4, (n - 1) % 4);
            let (year, number) = (2024 + month / 12, 1 + month % 12);
            let from_monitoring = place < if month < 12 { 1 } else { alerts };
            let source = if from_monitoring {
                "RMM Alert"
            } else {
                "Phone"
            };
            format!("{n},{year}-{number:02}-01,Acme,{source}")
        })
    }

    #[test]
    fn only_what_people_raise_counts() {
        // Three a month before, two after: of as many tickets in all.
        let text = tickets(2);
        check(
            "people_ticket_change",
            &[("t.csv", &text)],
            "2025-12",
            -1.0 / 3.0,
        );
        check(
            "same_client_volume_change",
            &[("t.csv", &text)],
            "2025-12",
            0.0,
        );
        check_absent(
            "people_ticket_change",
            &[("t.csv", &text)],
            "2025-12",
            "below_minimum",
        );
    }

    #[test]
    fn without_sources_nobody_can_tell() {
        let text = tickets(2).replace("source", "notes");
        check_absent(
            "people_ticket_change",
            &[("t.csv", &text)],
            "2025-12",
            "no_column",
        );
        // In the first year only monitoring named itself.
        let half: String = tickets(2)
            .lines()
            .map(|line| {
                let early = line.contains(",2024-");
                let line = if early {
                    line.replace("Phone", "")
                } else {
                    line.to_owned()
                };
                line + "\n"
            })
            .collect();
        check_absent_of_any(
            "people_ticket_change",
            &[("t.csv", &half)],
            "2025-12",
            "cannot_show",
        );
    }
}
