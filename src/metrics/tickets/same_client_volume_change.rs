use super::clients_that_stayed;
use crate::input::tables::tickets;
use crate::language::message;
use crate::metrics::by_code::CodeSet;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::monthly::Opened;
use crate::metrics::records::Rows;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "same_client_volume_change",
    title: "Change of volume, same clients",
    formula: "tickets of the last 12 months / tickets of the 12 months before - 1, for clients with tickets in the first and in the last 3 of those 24 months",
    unit: Unit::ChangePerYear,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::CLIENT],
    window: 24,
    reach: Reach::Whole,
    minimum_n: 50,
    revision: 1,
    why: "Whether the same clients need less help; clients won and lost do not count.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let stayed = clients_that_stayed(at)?;
    let of = |at: Snapshot<'_>| Ok(Opened::of(&at)?.of_clients(|client| stayed.contains(client)));
    let (before, after) = (of(at.earlier(12).over(12))?, of(at.over(12))?);
    let change = quotient(after as f64, before as f64, before)?;
    Ok(Measured {
        value: change.value - 1.0,
        ..change
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let stayed = clients_that_stayed(at)?;
    let (before, after) = both_years(at)?;
    grounds_of_change(&stayed, [before, after], |_, _| false)
}

/// The clients that can be compared with themselves a year before, with their
/// tickets of both years; without those that monitoring raised, where a row
/// among those of a year is one.
pub(super) fn grounds_of_change(
    stayed: &CodeSet,
    years: [Rows; 2],
    is_monitoring: impl Fn(usize, usize) -> bool,
) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("clients");
    let mut rows_of: BTreeMap<u32, [Vec<(u32, usize)>; 2]> = BTreeMap::new();
    let mut others = Vec::new();
    for (year, rows) in years.into_iter().enumerate() {
        let codes = rows.codes(&tickets::CLIENT)?;
        let table = grounds.table(rows);
        for (row, client) in codes.iter().enumerate() {
            let place = (table, row);
            let reason = match client {
                None => "no client",
                Some(client) if !stayed.contains(client) => {
                    "of clients that came or left in between"
                }
                Some(_) if is_monitoring(year, row) => "raised by monitoring",
                Some(client) => {
                    rows_of.entry(client).or_default()[year].push(place);
                    continue;
                }
            };
            others.push((reason, place));
        }
    }
    for (client, [before, after]) in rows_of {
        let (then, now) = (before.len(), after.len());
        let side = if now <= then {
            Side::For
        } else {
            Side::Against
        };
        let part = Part {
            n: then as u32,
            ..Part::new(side, now as f64, then as f64)
        };
        let says = message!("row-a-year-and-a-year", n = then, now = now);
        let rows = before.into_iter().chain(after);
        grounds.item(Item::of_client(client, part).saying(says), rows);
    }
    for (reason, row) in others {
        grounds.row(Part::left_out(reason), row);
    }
    Ok(grounds)
}

/// Tickets opened in the 12 months before the last 12, and in those.
pub(super) fn both_years(at: &Snapshot<'_>) -> Result<(Rows, Rows), Absence> {
    let before = at.earlier(12).over(12).tickets_opened()?;
    Ok((before, at.over(12).tickets_opened()?))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const TICKETS: &str = "ticket id,created,company\n\
        1,2024-04-01 00:00:00,Acme\n\
        2,2024-05-10,Acme\n\
        3,2024-12-10,Acme\n\
        4,2025-03-31 23:59:59,Acme\n\
        5,2025-04-01 00:00:00,Acme\n\
        6,2025-10-10,Acme\n\
        7,2026-01-01 00:00:00,Acme\n\
        8,2024-06-30 23:59:59,Beta\n\
        9,2024-09-10,Beta\n\
        10,2026-03-31 23:59:59,Beta\n\
        11,2024-07-01 00:00:00,Gamma\n\
        12,2026-02-10,Gamma\n\
        13,2024-04-10,Delta\n\
        14,2025-12-31 23:59:59,Delta\n\
        15,2026-02-10,\n";

    #[test]
    fn only_clients_at_both_ends_of_the_two_years_count() {
        // Acme 4 then 3, Beta 2 then 1; Gamma came in the fourth month, Delta
        // left before the last three.
        check(
            "same_client_volume_change",
            &[("t.csv", TICKETS)],
            "2026-03",
            4.0 / 6.0 - 1.0,
        );
        check_absent(
            "same_client_volume_change",
            &[("t.csv", TICKETS)],
            "2026-03",
            "below_minimum",
        );
    }

    #[test]
    fn less_than_two_years_are_too_few() {
        check_absent_of_any(
            "same_client_volume_change",
            &[("t.csv", TICKETS)],
            "2026-02",
            "outside_export",
        );
    }
}
