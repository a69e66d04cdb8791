use super::{grounds_with_open, times_with_open};
use crate::input::tables::tickets;
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "time_to_resolve_with_open_median",
    title: "Time to resolve with open tickets, median",
    formula: "time by which half of the tickets opened are resolved, by the Kaplan-Meier estimate: a ticket that is open at the month end has taken at least so long; in working hours where they are configured",
    unit: Unit::Hours,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "What clients may expect now: leaving hard tickets open makes the time of those resolved look good, and this one not.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    times_with_open(at).half
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    grounds_with_open(at)
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts_as;
    use crate::metrics::testing::{check, check_absent_of_any, measured};
    use crate::metrics::{Indexed, find, measure};
    use crate::model::Unit;

    const TICKETS: &str = "ticket id,created,resolved,status\n\
        1,2026-01-01 08:00,2026-01-01 10:00,Closed\n\
        2,2026-02-02 08:00,2026-02-02 12:00,Closed\n\
        3,2026-03-02 08:00,2026-03-02 18:00,Closed\n\
        4,2026-03-31 20:00,2026-04-20 08:00,Closed\n\
        5,2026-03-01 00:00,,Open\n\
        6,2026-03-05 08:00,,Closed\n";

    #[test]
    fn an_open_ticket_has_taken_at_least_as_long_as_it_is_open() {
        // At the end of March 4 is open for 4 hours, 5 for 31 days; 6 is done
        // nobody knows when. 2, 4 and 10 hours: 4/5, 3/5, then 3/10 are left.
        let files = &[("t.csv", TICKETS)];
        check("time_to_resolve_with_open_median", files, "2026-03", 10.0);
        check("time_to_resolve_median", files, "2026-03", 10.0);
        assert_eq!(
            measured("time_to_resolve_with_open_median", files, "2026-03").n,
            5
        );
    }

    #[test]
    fn where_most_are_open_the_time_is_not_known() {
        let open = "ticket id,created,resolved\n\
            1,2026-01-01,2026-01-02\n2,2026-02-01,\n3,2026-03-01,\n4,2026-03-31,\n";
        let files = &[("t.csv", open)];
        check_absent_of_any(
            "time_to_resolve_with_open_median",
            files,
            "2026-03",
            "cannot_show",
        );
    }

    #[test]
    fn configured_hours_are_what_is_counted() {
        let text = "[business_hours]\nhours = [\"09:00-17:00\"]\n";
        let names = crate::input::known_names();
        let configuration = crate::config::Configuration::parse("msp-maturity.toml", text, &names);
        // A Friday at 16:00 to the Monday at 10:00, for each of ten.
        let rows: Vec<String> = (1..=10)
            .map(|n| format!("{n},2026-03-27 16:00,2026-03-30 10:00"))
            .collect();
        let tickets = format!("ticket id,created,resolved\n{}\n", rows.join("\n"));
        let exports = read_texts_as(&[("t.csv", &tickets)], &configuration.unwrap());
        assert!(
            exports
                .caveats
                .iter()
                .any(|caveat| caveat.contains("working hours"))
        );
        let month = "2026-03".parse().unwrap();
        let indexed = Indexed::new(exports.tables, std::iter::once(month));
        let reading = |id| measure(find(id).unwrap(), &indexed, month, 1);
        assert_eq!(reading("time_to_resolve_median").value(), None);
        let soon = (find("same_next_day_share").unwrap().measure)(&crate::metrics::Snapshot::new(
            &indexed, month, 1,
        ));
        assert_eq!(soon.map(|soon| soon.value), Ok(1.0));
        let hours =
            crate::metrics::resolution_hours(&crate::metrics::Snapshot::new(&indexed, month, 1));
        assert_eq!(hours.unwrap(), vec![2.0; 10]);
        assert_eq!(reading("time_to_resolve_median").unit, Unit::WorkingHours);
    }
}
