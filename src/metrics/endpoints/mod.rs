//! The machines that are looked after, and how much work each of them makes.

pub mod endpoint_coverage;
pub mod endpoints_managed;
pub mod endpoints_patched_share;
pub mod endpoints_per_technician;
pub mod hours_change_under_growth;
pub mod hours_per_endpoint;
pub mod people_tickets_per_endpoint;
pub mod people_tickets_per_endpoint_change;

use std::collections::BTreeMap;

use super::grounds::Grounds;
use super::records::Rows;
use super::snapshot::Snapshot;
use crate::input::tables::endpoints;
use crate::model::{Absence, ExactSum, Month, TableKind};

/// One row of the lists that stand at a month end.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Machines {
    /// Its place among the rows of the lists.
    row: usize,
    client: Option<u32>,
    count: f64,
    managed: Option<bool>,
    patched: Option<bool>,
}

/// What the lists say that stand at the month end: each client's newest.
fn listed(at: &Snapshot<'_>) -> Result<Vec<Machines>, Absence> {
    newest_of_each_client(&lists(at)?)
}

/// The lists that stand at the month end: of the newest month with any, no more
/// than three months back. The last month end is served by a list of the month
/// after as well, since an export is made then.
fn lists(at: &Snapshot<'_>) -> Result<Rows, Absence> {
    const MONTHS_BACK: u32 = 3;
    let outside = Absence::OutsideExport(TableKind::Endpoints);
    let of = |month: Month| {
        let rows = at.machines_listed(month.start_seconds(), month.end_seconds())?;
        Ok((!rows.is_empty()).then_some(rows))
    };
    let mut found = of(at.month)?;
    if found.is_none() && at.is_latest() {
        found = of(at.month.plus(1))?;
    }
    for back in 1..=MONTHS_BACK {
        if found.is_none() {
            found = of(at.month.minus(back))?;
        }
    }
    found.ok_or(outside)
}

fn newest_of_each_client(rows: &Rows) -> Result<Vec<Machines>, Absence> {
    let days = rows.seconds(&endpoints::AS_OF)?;
    let clients = rows.codes(&endpoints::CLIENT)?;
    let counts = rows.numbers(&endpoints::COUNT)?;
    let managed = rows.flags(&endpoints::MANAGED).ok();
    let patched = rows.flags(&endpoints::PATCHED).ok();
    let mut newest: BTreeMap<Option<u32>, i64> = BTreeMap::new();
    for (client, day) in clients.iter().zip(days.iter()) {
        let known = newest.entry(client).or_insert(i64::MIN);
        *known = (*known).max(day.unwrap_or(i64::MIN));
    }
    Ok((0..rows.len())
        .filter(|row| newest.get(&clients.get(*row)).copied() == days.get(*row))
        .map(|row| Machines {
            row,
            client: clients.get(row),
            count: counts.get(row).unwrap_or(0.0),
            managed: managed.as_ref().and_then(|managed| managed.get(row)),
            patched: patched.as_ref().and_then(|patched| patched.get(row)),
        })
        .collect())
}

/// The machines of the lists that are managed, or of which nothing says that
/// they are not.
fn looked_after(at: &Snapshot<'_>) -> Result<Vec<Machines>, Absence> {
    let mut machines = listed(at)?;
    machines.retain(|machine| machine.managed != Some(false));
    Ok(machines)
}

/// How many machines there are, and the clients and rows that say so.
type LookedAfter = (f64, Vec<(u32, usize)>);

/// A table for grounds of the lists that stand at the month end; what of them
/// is looked after for a client, by client: how many, and the rows.
fn machines_with_rows(
    at: &Snapshot<'_>,
    grounds: &mut Grounds,
) -> Result<BTreeMap<u32, LookedAfter>, Absence> {
    let table = grounds.table(lists(at)?);
    let mut machines: BTreeMap<u32, (ExactSum, Vec<(u32, usize)>)> = BTreeMap::new();
    for machine in looked_after(at)? {
        if let Some(client) = machine.client.filter(|_| machine.count > 0.0) {
            let of_client = machines.entry(client).or_default();
            of_client.0 += machine.count;
            of_client.1.push((table, machine.row));
        }
    }
    let machines = machines.into_iter();
    Ok(machines
        .map(|(client, (count, rows))| (client, (count.value(), rows)))
        .collect())
}

/// How many machines are looked after for each client that has any.
pub(super) fn machines_by_client(at: &Snapshot<'_>) -> Result<BTreeMap<u32, f64>, Absence> {
    let machines = machines_with_rows(at, &mut Grounds::default())?;
    let counts = machines.into_iter();
    Ok(counts.map(|(client, (count, _))| (client, count)).collect())
}
