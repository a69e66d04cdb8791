use crate::input::tables::{tickets, time_entries};
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeSet;

pub static METRIC: Metric = Metric {
    id: "unattended_alert_share",
    title: "Alerts resolved without anybody's time",
    formula: "tickets of monitoring resolved with no time entry up to the month end / tickets of monitoring resolved; where at least half of the other tickets have one",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets, TableKind::TimeEntries],
    needs: &[
        &tickets::RESOLVED_AT,
        &tickets::FROM_MONITORING,
        &time_entries::DATE,
        &time_entries::TICKET,
    ],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 20,
    revision: 1,
    why: "What heals itself, or is healed by a script, takes nobody's time.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    alerts(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(alerts(at)?.grounds("tickets of monitoring", Side::For))
}

/// The tickets of monitoring that took nobody's time, and the others.
fn alerts(at: &Snapshot<'_>) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let worked = at
        .over(at.window + 12)
        .time_entries()?
        .codes(&time_entries::TICKET)?;
    let worked: BTreeSet<u32> = worked.iter().flatten().collect();
    let rows = at.tickets_resolved()?;
    let monitoring = rows.flags(&tickets::FROM_MONITORING)?;
    let references = rows.codes(&tickets::REFERENCE).ok();
    let has_entry = move |row| {
        let reference = references.as_ref().and_then(|of| of.get(row));
        reference.is_some_and(|code| worked.contains(&code))
    };
    let others = (0..rows.len()).filter(|row| monitoring.get(*row) == Some(false));
    let (without, all) = others.fold((0, 0), |(without, all), row| {
        (without + u64::from(!has_entry(row)), all + 1)
    });
    if without * 2 > all || all == 0 {
        return Err(Absence::CannotShow("cannot-show-time-on-tickets"));
    }
    let lot = move |row| match monitoring.get(row) {
        Some(true) => Lot::of(!has_entry(row)),
        Some(false) => Lot::Elsewhere,
        None => Lot::LeftOut("not known who raised it"),
    };
    Ok(Parted { rows, lot })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const TICKETS: &str = "ticket id,created,resolved,source\n\
        1,2026-01-01,2026-01-02,RMM Alert\n\
        2,2026-01-03,2026-01-31,RMM Alert\n\
        3,2026-02-03,2026-02-04,RMM Alert\n\
        4,2026-03-03,2026-03-31,RMM Alert\n\
        5,2026-03-03,2026-03-04,Phone\n\
        6,2026-03-05,2026-03-06,Phone\n\
        7,2026-03-05,2026-03-06,\n";
    const ENTRIES: &str = "date,technician,hours,ticket\n\
        2026-01-01,Ann,1,1\n2026-03-03,Ann,1,5\n2026-04-01,Ann,1,4\n";

    #[test]
    fn an_alert_without_an_entry_by_then_took_nobody_s_time() {
        // Of four alerts the first has an entry, the last not yet.
        let files = &[("t.csv", TICKETS), ("h.csv", ENTRIES)];
        check("unattended_alert_share", files, "2026-03", 0.75);
        check_absent("unattended_alert_share", files, "2026-03", "below_minimum");
    }

    #[test]
    fn where_little_is_written_down_its_absence_says_nothing() {
        let few = "date,technician,hours,ticket\n2026-01-01,Ann,1,1\n2026-03-31,Ann,1,1\n";
        let files = &[("t.csv", TICKETS), ("h.csv", few)];
        check_absent_of_any("unattended_alert_share", files, "2026-03", "cannot_show");
    }
}
