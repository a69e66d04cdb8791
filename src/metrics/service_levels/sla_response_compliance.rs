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
    use crate::metrics::testing::{check, check_absent_of_any, table};

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
    fn an_answer_that_nobody_dated_is_unknown_whenever_the_end_came() {
        // 2 met; 3 and 4 breached. 5 and 6 are done, nobody knows when they
        // were answered: that the one was done in time tells of no other. 7
        // had no target.
        check(
            "sla_response_compliance",
            &[("t.csv", TICKETS)],
            "2026-03",
            1.0 / 3.0,
        );
    }

    /// Tickets of which three in four are resolved before their answer was due.
    fn tickets_with(titles: &str, answer: impl Fn(u32) -> String) -> String {
        let titles =
            format!("ticket id,created,resolved,first response due,resolution due,status,{titles}");
        table(&titles, 40, |n| {
            let done = if n % 4 == 0 { 15 } else { 9 };
            format!(
                "{n},2026-03-02 08:00,2026-03-02 {done}:30,2026-03-02 10:00,2026-03-02 18:00,Closed,{}",
                answer(n)
            )
        })
    }

    #[test]
    fn quick_ends_stand_for_no_answers_in_a_list_that_tells_none() {
        let untold = |titles: &str, answer: fn(u32) -> String| {
            let text = tickets_with(titles, answer);
            let files = &[("t.csv", text.as_str())];
            check_absent_of_any("sla_response_compliance", files, "2026-03", "cannot_show");
            check("sla_resolution_compliance", files, "2026-03", 1.0);
        };
        untold("company", |_| "Acme".to_owned());
        untold("first response at", |_| String::new());
        // Of one in ten it is told, and those were quick.
        untold("first response at", |n| match n % 10 {
            1 => "2026-03-02 08:10".to_owned(),
            _ => String::new(),
        });
    }

    #[test]
    fn where_answers_are_told_or_flagged_they_count() {
        let value = |titles: &str, answer: fn(u32) -> String, value: f64| {
            let text = tickets_with(titles, answer);
            let files = &[("t.csv", text.as_str())];
            check("sla_response_compliance", files, "2026-03", value);
        };
        let told = |n: u32| {
            format!(
                "2026-03-02 {:02}:30",
                if n.is_multiple_of(5) { 11 } else { 8 }
            )
        };
        value("first response at", told, 0.8);
        let flagged = |n: u32| (if n.is_multiple_of(4) { "No" } else { "Yes" }).to_owned();
        value("response met", flagged, 0.75);
    }

    #[test]
    fn a_list_of_targets_that_tells_no_answers_is_no_better() {
        let tickets = "ticket id,created,status\n1,2026-03-02,Closed\n99,2026-03-31,New\n";
        let titles = "ticket number,response due at,resolution due at,resolved at";
        let row = |n: u32| {
            let done = if n.is_multiple_of(4) { 15 } else { 9 };
            format!("{n},2026-03-02 10:00,2026-03-02 18:00,2026-03-02 {done}:30")
        };
        let bare = table(titles, 40, row);
        let files = &[("sla.csv", bare.as_str()), ("t.csv", tickets)];
        check_absent_of_any("sla_response_compliance", files, "2026-03", "cannot_show");
        check("sla_resolution_compliance", files, "2026-03", 1.0);
        let told = table(&format!("{titles},responded at"), 40, |n| {
            let answered = if n % 5 == 0 { 11 } else { 9 };
            format!("{},2026-03-02 {answered}:10", row(n))
        });
        let files = &[("sla.csv", told.as_str()), ("t.csv", tickets)];
        check("sla_response_compliance", files, "2026-03", 0.8);
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
