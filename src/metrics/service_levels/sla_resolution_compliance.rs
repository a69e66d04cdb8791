use super::{compliance, compliance_grounds};
use crate::input::tables::sla;
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "sla_resolution_compliance",
    title: "Resolution SLA met",
    formula: "resolution targets met / (resolution targets met + breached); a target counts in the month it was met, or fell due; open and past due is breached, blank is unknown",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Sla],
    needs: &[&sla::DECIDED_AT, &sla::MET, &sla::TARGET],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Whether work is done when it was promised.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    compliance(at, sla::RESOLUTION)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    compliance_grounds(at, sla::RESOLUTION)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_TICKETS, check, check_absent, check_absent_of_any, table};

    const TICKETS: &str = "ticket id,created,resolved,due by,status\n\
        1,2026-02-01,2026-02-01 09:00,2026-02-01 10:00,Closed\n\
        2,2026-03-01,2026-03-10 12:00:00,2026-03-10 12:00:00,Closed\n\
        3,2026-03-01,2026-03-10 12:00:01,2026-03-10 12:00:00,Closed\n\
        4,2026-03-01,,2026-03-31 23:59:59,Open\n\
        5,2026-03-01,2026-04-02,2026-04-01 00:00:00,Closed\n\
        6,2026-03-01,2026-03-02,,Closed\n\
        7,2026-03-01,2026-03-15 18:00,2026-03-15,Closed\n\
        8,2026-03-01,2026-04-05,2026-03-25 12:00,Closed\n\
        9,2026-03-01,2026-03-30,2026-04-20 12:00,Closed\n\
        10,2026-04-30,,2026-06-30 12:00,Open\n\
        11,2026-03-01,,2026-03-12 12:00,Closed\n\
        12,2026-03-01,2026-03-02,2026-03-11 12:00,Cancelled\n";

    #[test]
    fn a_target_counts_when_it_was_met_or_fell_due() {
        // March: 2, 7, 9 met; 3, 4, 8 breached, 4 being open and 8 resolved
        // after the month end. 6 has no target, 11 is done nobody knows when.
        check(
            "sla_resolution_compliance",
            &[("t.csv", TICKETS)],
            "2026-03",
            0.5,
        );
        // April: 5 breached. 10 is still running.
        check(
            "sla_resolution_compliance",
            &[("t.csv", TICKETS)],
            "2026-04",
            0.0,
        );
    }

    #[test]
    fn a_flag_without_a_due_date_is_unknown_where_others_have_due_dates() {
        let flags = "ticket id,created,resolved,due by,sla met,status\n\
            1,2026-03-01,2026-03-02,2026-03-03 12:00,true,Closed\n\
            2,2026-03-01,2026-03-02,,true,Closed\n\
            3,2026-03-01,2026-03-09,2026-03-03 12:00,false,Closed\n\
            4,2026-03-01,,2026-03-03 12:00,true,Open\n\
            5,2026-03-01,,2026-03-04 12:00,,Open\n\
            6,2026-03-31,2026-03-31,2026-04-09 12:00,,Closed\n";
        // Met: 1, 6. Breached: 3, 4 and 5, which are open and past due. 2 is
        // unknown.
        check(
            "sla_resolution_compliance",
            &[("t.csv", flags)],
            "2026-03",
            0.4,
        );
    }

    #[test]
    fn a_blank_flag_is_unknown() {
        let flags = "ticket id,created,resolved,sla met\n\
            1,2026-03-01,2026-03-02,yes\n2,2026-03-01,2026-03-02,\n3,2026-03-01,2026-03-02,no\n";
        check(
            "sla_resolution_compliance",
            &[("t.csv", flags)],
            "2026-03",
            0.5,
        );
    }

    #[test]
    fn a_flag_that_is_always_good_is_a_default() {
        let flags = table("ticket id,created,resolved,on time", 60, |n| {
            format!("{n},2026-03-01,2026-03-02,ONTIME")
        });
        check_absent(
            "sla_resolution_compliance",
            &[("t.csv", &flags)],
            "2026-03",
            "cannot_show",
        );
    }

    #[test]
    fn without_dates_of_the_end_a_past_target_is_not_breached() {
        let bare = "ticket id,created,due by\n1,2026-03-01,2026-03-02\n2,2026-03-31,2026-04-02\n";
        check_absent_of_any(
            "sla_resolution_compliance",
            &[("t.csv", bare)],
            "2026-03",
            "no_table",
        );
        let done = "ticket id,created,due by,status\n1,2026-03-01,2026-03-02,Closed\n\
            2,2026-03-01,2026-03-03,Open\n3,2026-03-31,2026-04-02,Open\n";
        check(
            "sla_resolution_compliance",
            &[("t.csv", done)],
            "2026-03",
            0.0,
        );
    }

    #[test]
    fn a_list_of_targets_is_believed_before_the_tickets() {
        let targets = "ticket id,target,due at,met\n\
            2,Resolution,2026-03-02 12:00,no\n7,Resolution,2026-03-02 12:00,yes\n\
            7,Response,2026-03-02 12:00,no\n";
        // The list turns 2 into breached: 7 and 9 met; 2, 3, 4, 8 breached.
        let files = &[("t.csv", TICKETS), ("s.csv", targets)];
        check("sla_resolution_compliance", files, "2026-03", 2.0 / 6.0);
        check("sla_response_compliance", files, "2026-03", 0.0);
    }

    #[test]
    fn a_list_that_says_breached_only_once_the_clock_stops() {
        let targets = "ticket id,sla name,planned end time,end time,has breached\n\
            1,Resolution 8h,2026-02-01 12:00,2026-02-01 11:00,false\n\
            2,Resolution 8h,2026-03-02 12:00,2026-03-02 11:00,false\n\
            3,Resolution 8h,2026-03-02 12:00,,false\n\
            4,Resolution 8h,2026-03-02 12:00,2026-03-03 12:00,true\n\
            5,Resolution 8h,2026-03-02 12:00,2026-03-03 12:00,false\n";
        let files = &[
            ("s.csv", targets),
            ("t.csv", "ticket id,created,status\n9,2026-04-01,New\n"),
        ];
        // 2 and 5 met, 5 with its clock paused; 3 is open and past due.
        check("sla_resolution_compliance", files, "2026-03", 0.5);
    }

    #[test]
    fn what_cannot_be_known_has_a_reason() {
        let files = &[("t.csv", TICKETS)];
        check_absent(
            "sla_resolution_compliance",
            files,
            "2026-03",
            "below_minimum",
        );
        check_absent(
            "sla_resolution_compliance",
            files,
            "2026-05",
            "outside_export",
        );
        check_absent(
            "sla_resolution_compliance",
            NO_TICKETS,
            "2026-03",
            "no_table",
        );
        // Resolutions fall due in it, and nothing says when answers do.
        check_absent_of_any("sla_response_compliance", files, "2026-03", "cannot_show");
    }
}
