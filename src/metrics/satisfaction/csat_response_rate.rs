use crate::input::tables::{csat, tickets};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeSet;

pub static METRIC: Metric = Metric {
    id: "csat_response_rate",
    title: "Tickets that were rated",
    formula: "tickets resolved that a client rated by the month end / tickets resolved",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets, TableKind::Csat],
    needs: &[&tickets::RESOLVED_AT, &csat::DATE, &csat::TICKET],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 20,
    revision: 1,
    why: "Where few answer, satisfaction is that of the few.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    // An answer may come long after the ticket was resolved, and before that.
    let rated = at.over(at.window + 12).ratings()?.codes(&csat::TICKET)?;
    let rated: BTreeSet<u32> = rated.iter().flatten().collect();
    let is_rated = |code: &u32| rated.contains(code);
    let known = at.tickets_so_far()?.codes(&tickets::REFERENCE);
    if !known.is_ok_and(|known| known.iter().flatten().any(|code| is_rated(&code))) {
        return Err(Absence::CannotShow("cannot-show-rated-tickets"));
    }
    let resolved = at.tickets_resolved()?.codes(&tickets::REFERENCE)?;
    let answered = resolved.iter().flatten().filter(is_rated);
    share(answered.count() as u64, resolved.len() as u64)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const TICKETS: &str = "ticket id,created,resolved\n\
        1,2026-01-01,2026-01-02\n\
        2,2026-01-03,2026-01-31 23:00:00\n\
        3,2026-02-03,2026-02-04\n\
        4,2026-03-03,2026-03-31\n\
        5,2026-03-31 12:00:00,2026-04-02\n";

    #[test]
    fn a_ticket_counts_as_rated_once_its_rating_has_come() {
        let ratings = "date,ticket,satisfaction score (1-5)\n\
            2026-01-02,1,5\n2026-01-05,1,4\n2026-03-30,3,1\n2026-04-03,4,5\n2026-04-03,5,5\n";
        // Of 1 to 4 two were rated by the end of March; 5 was open then.
        let files = &[("t.csv", TICKETS), ("c.csv", ratings)];
        check("csat_response_rate", files, "2026-03", 0.5);
        check_absent("csat_response_rate", files, "2026-03", "below_minimum");
    }

    #[test]
    fn ratings_that_name_no_ticket_tell_no_rate() {
        let ratings =
            "date,client,satisfaction score (1-5)\n2026-01-02,Acme,5\n2026-03-30,Acme,4\n";
        let files = &[("t.csv", TICKETS), ("c.csv", ratings)];
        check_absent("csat_response_rate", files, "2026-03", "no_column");
        check_absent(
            "csat_response_rate",
            &[("t.csv", TICKETS)],
            "2026-03",
            "no_table",
        );
    }
}
