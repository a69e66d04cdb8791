use super::{compliance, compliance_grounds};
use crate::input::tables::sla;
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "sla_response_compliance",
    title: "Response SLA met",
    formula: "response targets met / (response targets met + breached); a target counts in the month it was met, or fell due; open and past due is breached, blank is unknown",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Sla],
    needs: &[&sla::DECIDED_AT, &sla::MET, &sla::TARGET],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Whether a first answer comes when it was promised.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    compliance(at, sla::RESPONSE)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    compliance_grounds(at, sla::RESPONSE)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any};

    const TICKETS: &str = "ticket id,created,first response at,resolved,first response due,status\n\
        1,2026-02-01,2026-02-01 09:00,2026-02-02,2026-02-01 10:00,Closed\n\
        2,2026-03-01,2026-03-10 12:00:00,2026-03-11,2026-03-10 12:00:00,Closed\n\
        3,2026-03-01,2026-03-10 12:00:01,2026-03-11,2026-03-10 12:00:00,Closed\n\
        4,2026-03-01,,,2026-03-31 23:59:59,Open\n\
        5,2026-03-01,,2026-03-10 11:00,2026-03-10 12:00,Closed\n\
        6,2026-03-01,,2026-03-10 13:00,2026-03-10 12:00,Closed\n\
        7,2026-03-01,2026-03-02,2026-03-03,,Closed\n\
        8,2026-04-30,,,2026-05-30 12:00,New\n";

    #[test]
    fn an_answer_that_nobody_dated_came_before_the_end() {
        // 2 and 5 met, 5 being resolved in time; 3 and 4 breached. Whether 6
        // was answered in time is unknown, 7 had no target.
        check(
            "sla_response_compliance",
            &[("t.csv", TICKETS)],
            "2026-03",
            0.5,
        );
    }

    #[test]
    fn without_a_column_of_answers_nothing_is_breached() {
        let bare = "ticket id,created,resolved,first response due\n\
            1,2026-03-01,2026-03-20,2026-03-02\n2,2026-03-31,2026-03-31 10:00,2026-03-31 09:00\n";
        check_absent_of_any(
            "sla_response_compliance",
            &[("t.csv", bare)],
            "2026-03",
            "no_table",
        );
    }

    #[test]
    fn a_flag_is_dated_by_the_end_where_no_answer_is() {
        let flags = "ticket id,created,resolved,response met\n\
            1,2026-03-01,2026-03-02,Yes\n2,2026-03-01,2026-03-20,No\n3,2026-03-30,2026-04-01 00:00:00,Yes\n\
            4,2026-03-30,,Yes\n";
        check(
            "sla_response_compliance",
            &[("t.csv", flags)],
            "2026-03",
            0.5,
        );
        check(
            "sla_response_compliance",
            &[("t.csv", flags)],
            "2026-04",
            1.0,
        );
    }
}
