//! Tickets and their promises, by one property of the tickets.

use std::collections::BTreeMap;

use crate::input::tables::{Column, sla, tickets};
use crate::metrics::by_code::ByCode;
use crate::metrics::lengths::Lengths;
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{quantile, sort};
use crate::metrics::still_open::StillOpen;
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

/// The figures of each group, by what its tickets say: nothing at all, or the
/// text of a code.
pub(super) type Groups = BTreeMap<Option<u32>, TicketFigures>;

/// The same while they are counted: what says nothing stands first.
#[derive(Default)]
struct Counted {
    groups: ByCode<Group>,
}

#[derive(Default)]
struct Group {
    figures: TicketFigures,
    hours: Vec<f64>,
}

impl Counted {
    fn of(&mut self, code: Option<u32>) -> &mut Group {
        self.groups.entry(code.map_or(0, |code| code + 1))
    }

    fn known(&self, code: Option<u32>) -> bool {
        self.groups.contains(code.map_or(0, |code| code + 1))
    }

    fn finish(self) -> Groups {
        let groups = self.groups.into_iter();
        groups
            .map(|(place, mut group)| {
                sort(&mut group.hours);
                group.figures.median_hours = quantile(&group.hours, 0.5);
                (place.checked_sub(1), group.figures)
            })
            .collect()
    }
}

/// The figures of the window, by the code in a column of the tickets.
pub(super) fn by(at: &Snapshot<'_>, column: &Column) -> Result<Groups, Absence> {
    let mut found = Counted::default();
    count_opened(at, column, &mut found)?;
    count_open(at, column, &mut found)?;
    take_times(at, column, &mut found)?;
    // Not every desk makes promises.
    let _ = count_promises(at, column, &mut found);
    let reaches = at.table_begins(TableKind::Tickets);
    if reaches.is_none_or(|begins| begins > at.first_month().minus(at.window)) {
        return Ok(found.finish());
    }
    let mut before: ByCode<u64> = ByCode::default();
    for code in at
        .earlier(at.window)
        .tickets_opened()?
        .codes(column)?
        .iter()
    {
        if found.known(code) {
            *before.entry(code.map_or(0, |code| code + 1)) += 1;
        }
    }
    let mut groups = found.finish();
    for (code, figures) in &mut groups {
        let place = code.map_or(0, |code| code + 1);
        figures.opened_before = Some(before.get(place).copied().unwrap_or(0));
    }
    Ok(groups)
}

fn count_opened(at: &Snapshot<'_>, column: &Column, found: &mut Counted) -> Result<(), Absence> {
    let rows = at.tickets_opened()?;
    let codes = rows.codes(column)?;
    let monitoring = rows.flags(&tickets::FROM_MONITORING).ok();
    for (row, code) in codes.iter().enumerate() {
        let figures = &mut found.of(code).figures;
        figures.opened += 1;
        if let Some(raised) = monitoring.as_ref().and_then(|flags| flags.get(row)) {
            *figures.from_monitoring.get_or_insert(0) += u64::from(raised);
        }
    }
    Ok(())
}

fn count_open(at: &Snapshot<'_>, column: &Column, found: &mut Counted) -> Result<(), Absence> {
    let rows = at.tickets_so_far()?;
    let codes = rows.codes(column)?;
    let open = StillOpen::of(at, &rows)?;
    for row in 0..rows.len() {
        if open.is_open(row) {
            found.of(codes.get(row)).figures.open_now += 1;
        }
    }
    Ok(())
}

fn take_times(at: &Snapshot<'_>, column: &Column, found: &mut Counted) -> Result<(), Absence> {
    let rows = at.tickets_resolved()?;
    let codes = rows.codes(column)?;
    // Where nobody knows how long tickets took, the rest is told all the same.
    let Ok(lengths) = Lengths::of(&rows) else {
        return Ok(());
    };
    for (row, code) in codes.iter().enumerate() {
        if let Some((created, resolved)) = lengths.get(row) {
            let took = at.hours_between(created, resolved);
            found.of(code).hours.push(took);
        }
    }
    Ok(())
}

fn count_promises(at: &Snapshot<'_>, column: &Column, found: &mut Counted) -> Result<(), Absence> {
    let rows = at.sla_decided()?;
    let targets = rows.codes(&sla::TARGET)?;
    let met = rows.flags(&sla::MET)?;
    let ticket = rows.codes(&sla::TICKET)?;
    let codes = at.rows_by_place(TableKind::Tickets)?.codes(column)?;
    for row in 0..rows.len() {
        // One whose ticket is not on record belongs to no group.
        let (Some(sla::RESOLUTION), Some(place)) = (targets.get(row), ticket.get(row)) else {
            continue;
        };
        let figures = &mut found.of(codes.get(place as usize)).figures;
        let promises = figures.promises.get_or_insert_default();
        promises.decided += 1;
        promises.met += u64::from(met.get(row) == Some(true));
    }
    Ok(())
}
