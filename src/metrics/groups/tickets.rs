//! Tickets and their promises, by one property of the tickets.

use std::collections::BTreeMap;

use crate::input::tables::{Column, sla, tickets};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{quantile, sort};
use crate::model::{Absence, TableKind};

/// What became of the tickets of a group in a window.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TicketFigures {
    /// Opened in the window.
    pub opened: u64,
    /// Opened in the window of the same length before; `None` where the
    /// records do not reach so far back.
    pub opened_before: Option<u64>,
    /// Open at the window's end.
    pub open_now: u64,
    /// Half of the tickets resolved in the window took at most so many hours;
    /// working hours where they are configured.
    pub median_hours: Option<f64>,
    /// Resolution targets decided in the window; `None` where there are none.
    pub promises: Option<Promises>,
    /// How many of those opened monitoring raised; `None` where no export
    /// tells.
    pub from_monitoring: Option<u64>,
}

/// Targets that were decided.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Promises {
    pub met: u64,
    pub decided: u64,
}

impl Promises {
    #[must_use]
    pub fn broken(self) -> u64 {
        self.decided - self.met
    }

    /// The share that was met.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.decided > 0).then(|| self.met as f64 / self.decided as f64)
    }
}

type ByCode = BTreeMap<Option<u32>, TicketFigures>;

/// The figures of the window, by the code in a column of the tickets.
pub(super) fn by(at: &Snapshot<'_>, column: &Column) -> Result<ByCode, Absence> {
    let mut found = ByCode::new();
    count_opened(at, column, &mut found)?;
    count_open(at, column, &mut found)?;
    take_times(at, column, &mut found)?;
    // Not every desk makes promises.
    let _ = count_promises(at, column, &mut found);
    let reaches = at.table_begins(TableKind::Tickets);
    if reaches.is_some_and(|begins| begins <= at.first_month().minus(at.window)) {
        for figures in found.values_mut() {
            figures.opened_before = Some(0);
        }
        let before = at.earlier(at.window).tickets_opened()?.codes(column)?;
        for code in before.iter() {
            if let Some(figures) = found.get_mut(&code) {
                figures.opened_before = figures.opened_before.map(|count| count + 1);
            }
        }
    }
    Ok(found)
}

fn count_opened(at: &Snapshot<'_>, column: &Column, found: &mut ByCode) -> Result<(), Absence> {
    let rows = at.tickets_opened()?;
    let codes = rows.codes(column)?;
    let monitoring = rows.flags(&tickets::FROM_MONITORING).ok();
    for (row, code) in codes.iter().enumerate() {
        let figures = found.entry(code).or_default();
        figures.opened += 1;
        if let Some(raised) = monitoring.as_ref().and_then(|flags| flags.get(row)) {
            *figures.from_monitoring.get_or_insert(0) += u64::from(raised);
        }
    }
    Ok(())
}

fn count_open(at: &Snapshot<'_>, column: &Column, found: &mut ByCode) -> Result<(), Absence> {
    let rows = at.tickets_so_far()?;
    let codes = rows.codes(column)?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    let undated = rows.flags(&tickets::ENDED_UNDATED)?;
    for (row, code) in codes.iter().enumerate() {
        let is_open = resolved.get(row).is_none_or(|moment| moment >= at.end());
        if is_open && undated.get(row) != Some(true) {
            found.entry(code).or_default().open_now += 1;
        }
    }
    Ok(())
}

fn take_times(at: &Snapshot<'_>, column: &Column, found: &mut ByCode) -> Result<(), Absence> {
    let rows = at.tickets_resolved()?;
    let codes = rows.codes(column)?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    let mut hours: BTreeMap<Option<u32>, Vec<f64>> = BTreeMap::new();
    for (row, code) in codes.iter().enumerate() {
        if let (Some(created), Some(resolved)) = (created.get(row), resolved.get(row)) {
            let took = at.hours_between(created, resolved);
            hours.entry(code).or_default().push(took);
        }
    }
    for (code, mut hours) in hours {
        sort(&mut hours);
        found.entry(code).or_default().median_hours = quantile(&hours, 0.5);
    }
    Ok(())
}

fn count_promises(at: &Snapshot<'_>, column: &Column, found: &mut ByCode) -> Result<(), Absence> {
    let rows = at.sla_decided()?;
    let targets = rows.codes(&sla::TARGET)?;
    let met = rows.flags(&sla::MET)?;
    let ticket = rows.codes(&sla::TICKET)?;
    let table = at.tables().tickets.as_ref();
    let table = table.ok_or(Absence::NoTable(TableKind::Tickets))?;
    let codes = table.frame.column(column.name).ok();
    let codes = codes
        .and_then(|codes| codes.u32().ok())
        .ok_or(Absence::NoColumn(TableKind::Tickets, column.name))?;
    for row in 0..rows.len() {
        // One whose ticket is not on record belongs to no group.
        let (Some(sla::RESOLUTION), Some(place)) = (targets.get(row), ticket.get(row)) else {
            continue;
        };
        let figures = found.entry(codes.get(place as usize)).or_default();
        let promises = figures.promises.get_or_insert_default();
        promises.decided += 1;
        promises.met += u64::from(met.get(row) == Some(true));
    }
    Ok(())
}
