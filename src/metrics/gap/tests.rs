use super::*;
use crate::metrics::testing::indexed;

/// The parts of each breakdown at the end of March 2026: by what, and who with
/// how much.
fn told(
    metric: &str,
    window: u32,
    files: &[(&str, &str)],
) -> Vec<(&'static str, Vec<(String, f64)>)> {
    let tables = indexed(files);
    let at = Snapshot::new(&tables, "2026-03".parse().unwrap(), window);
    breakdowns(metric, &at)
        .into_iter()
        .map(|found| {
            let parts = found.parts.into_iter();
            (
                found.by,
                parts.map(|part| (part.name, part.amount)).collect(),
            )
        })
        .collect()
}

fn by(property: &str, told: &[(&'static str, Vec<(String, f64)>)]) -> Vec<(String, f64)> {
    let found = told.iter().find(|(by, _)| *by == property);
    found.unwrap().1.clone()
}

fn one(name: &str, amount: f64) -> Vec<(String, f64)> {
    vec![(name.to_owned(), amount)]
}

const TICKETS: &str = "ticket id,created,resolved,due by,status,client,assigned to,priority,category,team\n\
    1,2026-03-01,2026-03-02,2026-03-03 12:00,Closed,Ada,Tom,Low,Mail,Desk\n\
    2,2026-03-01,2026-03-09,2026-03-03 12:00,Closed,Bea,Tom,High,Mail,Desk\n\
    3,2026-03-02,2026-03-09,2026-03-03 12:00,Closed,Bea,Uma,High,Printer,Field\n\
    4,2026-03-02,,2026-03-03 12:00,Open,Bea,,High,Printer,Field\n\
    5,2026-03-02,2026-03-02,2026-03-03 12:00,Closed,Cyd,Tom,Low,Mail,Desk\n\
    6,2026-01-02,,2026-04-03 12:00,Open,Cyd,Uma,Low,,Desk\n\
    7,2026-01-02,2026-04-03,2026-04-03 12:00,Closed,Cyd,Uma,Low,Mail,Desk\n\
    8,2026-03-20,2026-04-03,2026-04-09 12:00,Closed,Ada,Uma,Low,Mail,Desk\n";

#[test]
fn breaches_are_found_by_client_priority_and_team() {
    let found = told("sla_resolution_compliance", 1, &[("t.csv", TICKETS)]);
    assert_eq!(by("client", &found), one("Bea", 3.0));
    assert_eq!(by("priority", &found), one("2 high", 3.0));
    assert_eq!(by("team", &found), one("Field", 2.0));
    assert_eq!(by("category", &found), one("Printer", 2.0));
}

#[test]
fn a_list_of_targets_finds_its_tickets() {
    let bare = "ticket id,created,resolved,status,client\n\
        1,2026-03-01,2026-03-02,Closed,Ada\n2,2026-03-01,2026-03-09,Closed,Bea\n";
    let targets = "ticket id,target,due at,met\n\
        1,Resolution,2026-03-02 12:00,yes\n2,Resolution,2026-03-02 12:00,no\n9,Resolution,2026-03-02 12:00,yes\n";
    let files = [("t.csv", bare), ("s.csv", targets)];
    let found = told("sla_resolution_compliance", 1, &files);
    assert_eq!(by("client", &found), one("Bea", 1.0));
    // Without the tickets nobody knows whose targets they are.
    assert_eq!(
        told("sla_resolution_compliance", 1, &[("s.csv", targets)]),
        []
    );
}

#[test]
fn incomplete_tickets_are_found_by_what_is_missing() {
    let found = told("record_completeness", 3, &[("t.csv", TICKETS)]);
    let missing = by("missing entry", &found);
    assert_eq!(missing, [("category".to_owned(), 1.0)]);
    assert_eq!(by("client", &found), one("Bea", 1.0));
}

#[test]
fn what_is_left_open_counts_as_it_stood_at_the_month_end() {
    let old = told("old_backlog_ratio", 3, &[("t.csv", TICKETS)]);
    assert_eq!(by("client", &old), one("Cyd", 2.0));
    let open = told("closure_ratio", 1, &[("t.csv", TICKETS)]);
    // 4 and 8: opened in March, and open at its end.
    let clients = by("client", &open);
    assert_eq!(clients, [("Ada".to_owned(), 1.0)]);
}

const INVOICES: &str = "invoice number,client,date,due date,total,paid at\n\
    1,Ada,2026-01-01,2026-01-31,100,2026-01-10\n\
    2,Bea,2025-11-01,2025-11-30,900,\n\
    3,Ada,2026-03-01,2026-03-31,300,\n\
    4,Cyd,2026-03-01,2026-03-31,100,2026-04-05\n\
    5,Bea,2026-02-01,2026-03-01,100,\n";

const AGREEMENTS: &str = "agreement id,client,package,amount,billing cycle,start date,end date\n\
    1,Ada,Gold,100,Monthly,2024-01-01,\n\
    2,Bea,Gold,100,Monthly,2024-01-01,\n\
    3,Cyd,gold,100,Monthly,2024-01-01,\n\
    4,Dot,Special,700,Monthly,2025-01-01,\n\
    5,Eve,Odd,90,Monthly,2025-01-01,\n\
    6,Fay,Gold,400,Monthly,2024-01-01,2025-09-30\n\
    7,Gus,Gold,50,Monthly,2024-01-01,2025-03-20\n\
    8,Hal,Gold,10,Monthly,2026-03-01,\n";

#[test]
fn what_is_owed_is_found_by_client() {
    let files = [("i.csv", INVOICES), ("a.csv", AGREEMENTS)];
    assert_eq!(by("client", &told("dso", 3, &files)), one("Bea", 1000.0));
    assert_eq!(
        by("client", &told("receivables_over_90_days_share", 1, &files)),
        one("Bea", 900.0)
    );
}

#[test]
fn clients_that_were_not_billed_are_named() {
    let files = [("i.csv", INVOICES), ("a.csv", AGREEMENTS)];
    // In February Bea was billed; Ada, Cyd, Dot and Eve were not, nor by then.
    let found = by("client", &told("invoice_regularity", 1, &files));
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Ada", "Cyd"]);
}

#[test]
fn agreements_are_named_as_they_are_written() {
    let files = [("a.csv", AGREEMENTS)];
    let outside = told("package_share", 1, &files);
    assert_eq!(by("agreement", &outside), one("Special", 700.0));
    assert_eq!(by("client", &outside), one("Dot", 700.0));
    let lost = told("gross_revenue_retention", 12, &files);
    assert_eq!(by("client", &lost), one("Fay", 400.0));
    let largest = told("top_3_client_share", 1, &files);
    assert_eq!(by("client", &largest), one("Dot", 700.0));
}

#[test]
fn what_the_records_do_not_tell_is_left_out() {
    let bare = "ticket id,created,resolved\n1,2026-03-01,2026-03-02\n2,2026-03-01,\n";
    assert_eq!(told("closure_ratio", 1, &[("t.csv", bare)]), []);
    assert_eq!(told("dso", 3, &[("t.csv", bare)]), []);
    assert_eq!(told("mrr", 1, &[("a.csv", AGREEMENTS)]), []);
}

#[test]
fn each_gap_is_that_of_a_metric() {
    let mut seen = std::collections::BTreeSet::new();
    let rows = [of_work::ROWS, of_revenue::ROWS, of_further_tables::ROWS];
    for gap in rows.into_iter().flatten() {
        assert!(crate::metrics::find(gap.metric).is_some(), "{}", gap.metric);
        assert!(seen.insert(gap.metric), "{} is listed twice", gap.metric);
    }
}

#[test]
fn whatever_opens_a_gate_tells_its_gap() {
    let model = crate::model::MaturityModel::embedded().unwrap();
    let gates = model.signs.iter().filter(|sign| sign.gate <= 3);
    for criterion in gates.flat_map(|sign| &sign.criteria) {
        let decides = criterion.role != crate::model::Role::Beside;
        assert!(
            !decides || find(&criterion.metric).is_some(),
            "{}",
            criterion.metric
        );
    }
}

#[test]
fn tickets_of_nobody_and_late_ones_are_found() {
    let closed = TICKETS.replace("4,2026-03-02,,", "4,2026-03-02,2026-03-20,");
    let files = &[("t.csv", closed.as_str())];
    assert_eq!(
        by("client", &told("owner_at_close_share", 1, files)),
        one("Bea", 1.0)
    );
    // Bea's three took longer than to the next day.
    assert_eq!(
        by("client", &told("same_next_day_share", 1, files)),
        one("Bea", 3.0)
    );
    let open = told("backlog_days_of_work", 3, &[("t.csv", TICKETS)]);
    assert_eq!(by("category", &open), one("Mail", 2.0));
}

#[test]
fn what_is_spent_is_found_by_category_and_client() {
    let costs = "month,cost category,amount,client\n2026-03,Licences,900,Ada\n2026-03,Hardware,300,Bea\n\
        2026-03,Rent,500,\n";
    let files = &[("c.csv", costs)];
    let direct = told("gross_margin", 1, files);
    assert_eq!(by("category", &direct), one("Licences", 900.0));
    assert_eq!(by("client", &direct), one("Ada", 900.0));
    assert_eq!(
        by("category", &told("overhead_ratio", 1, files)),
        one("Rent", 500.0)
    );
}

#[test]
fn bad_ratings_and_unbilled_hours_are_found_by_client() {
    let ratings = "date,client,satisfaction score (1-5)\n2026-03-01,Ada,5\n2026-03-02,Bea,1\n2026-03-03,Bea,2\n";
    let found = told("csat_satisfied_share", 3, &[("r.csv", ratings)]);
    assert_eq!(by("client", &found), one("Bea", 2.0));
    let hours = "date,technician,client,hours,billable\n2026-03-01,Ann,Ada,6,yes\n2026-03-02,Ann,Bea,4,no\n2026-03-02,Ann,,9,no\n";
    let found = told("unbilled_share", 3, &[("h.csv", hours)]);
    assert_eq!(by("client", &found), one("Bea", 4.0));
}
