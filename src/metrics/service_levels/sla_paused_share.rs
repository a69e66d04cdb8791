use crate::input::tables::sla::{self, Outcome};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "sla_paused_share",
    title: "SLA targets that are paused or do not count",
    formula: "targets that are paused or excluded / targets whose state is known, as the export shows them: at its last month end alone",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Sla],
    needs: &[&sla::OUTCOME],
    window: 1,
    reach: Reach::AsMuchAsThereIs,
    minimum_n: 50,
    revision: 2,
    why: "What waits for the client does not count; where much waits, compliance is that of the rest.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    if !at.is_latest() {
        return Err(Absence::CannotShow("cannot-show-pauses"));
    }
    let outcomes = at.all_rows(TableKind::Sla)?.codes(&sla::OUTCOME)?;
    let count = |outcome: Outcome| {
        let codes = outcomes.iter().flatten();
        codes.filter(|code| *code == outcome.code()).count() as u64
    };
    let stopped = count(Outcome::Paused) + count(Outcome::Excluded);
    // Few exports say of a target that it is paused; of the others nobody knows.
    if stopped == 0 {
        return Err(Absence::CannotShow("cannot-show-any-pause"));
    }
    let others = count(Outcome::Met) + count(Outcome::Breached) + count(Outcome::Running);
    share(stopped, stopped + others)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any};

    const TICKETS: &str = "ticket id,created,resolved,due by,status,sla paused\n\
        1,2026-02-01 08:00,2026-02-01 09:00,2026-02-02 12:00,Closed,no\n\
        2,2026-03-01 08:00,2026-03-01 09:00,2026-03-02 12:00,Closed,no\n\
        3,2026-03-02 08:00,2026-03-05 09:00,2026-03-03 12:00,Closed,no\n\
        4,2026-03-30 08:00,,2026-04-30 12:00,Open,yes\n\
        5,2026-03-31 08:00,2026-03-31 09:00,,Closed,no\n";

    #[test]
    fn what_is_paused_today_is_known_of_today_alone() {
        // One of four; the fifth has no target.
        let files = &[("t.csv", TICKETS)];
        check("sla_paused_share", files, "2026-03", 0.25);
        check_absent_of_any("sla_paused_share", files, "2026-02", "cannot_show");
    }

    #[test]
    fn no_pause_told_is_not_no_pause() {
        let untold = TICKETS.replace("Open,yes", "Open,no");
        let files = &[("t.csv", untold.as_str())];
        check_absent_of_any("sla_paused_share", files, "2026-03", "cannot_show");
    }
}
