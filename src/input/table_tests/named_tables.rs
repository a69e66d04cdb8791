//! Titles that begin with the name of their table, or stand in marks.

use super::{read_rows, taken_for};
use crate::model::TableKind::{Csat, Endpoints, Sla, Tickets, TimeEntries};

/// A text whose titles have something before and behind each.
fn titled(before: &str, titles: &[&str], behind: &str, rows: &str) -> String {
    let titles = titles
        .iter()
        .map(|title| format!("{before}{title}{behind}"));
    format!("{}\n{rows}", titles.collect::<Vec<_>>().join(","))
}

#[test]
fn the_name_of_the_table_before_each_title_is_passed_over() {
    let survey = [
        "Response ID",
        "Date",
        "Client",
        "Ticket",
        "Technician",
        "Satisfaction Score (1-5)",
    ];
    let rows = "1,2026-03-16,Acme,1001,Ana,5\n2,2026-03-17,Beta,1002,Rui,4\n";
    for before in ["", "Survey - ", "Survey ", "survey_", "CSAT: "] {
        let text = titled(before, &survey, "", rows);
        let read = read_rows(Csat, &text, &["date", "client", "score"]);
        assert_eq!(read, ["2026-03-16|Acme|1", "2026-03-17|Beta|0.75"]);
    }
    for (table, before, titles, rows) in [
        (
            Endpoints,
            "Device ",
            "Snapshot Date,Client,Device Name,Managed,Last Seen,Patch Status",
            "2026-03-16,Acme,WS-1,Yes,2026-03-15,OK\n2026-03-16,Beta,WS-2,No,2026-03-14,OK\n",
        ),
        (
            TimeEntries,
            "time_entry_",
            "entry_id,date,technician,client,ticket,hours,billable,work_type",
            "1,2026-03-16,Ana,Acme,1001,1.5,Yes,Support\n\
             2,2026-03-17,Rui,Beta,1002,2,No,Support\n",
        ),
        (
            Sla,
            "sla_",
            "ticket_id,sla_name,target,due,achieved,sla_met",
            "801,Gold,Response,2026-03-16 10:00,2026-03-16 09:00,Yes\n\
             802,Gold,Response,2026-03-17 10:00,2026-03-17 09:00,Yes\n",
        ),
    ] {
        let titles: Vec<&str> = titles.split(',').collect();
        let text = titled(before, &titles, "", rows);
        assert_eq!(taken_for(&text), [table], "{text}");
    }
}

#[test]
fn a_name_before_each_title_makes_no_other_list_of_a_file() {
    let orders = ["Number", "Date", "Due Date", "Customer", "Total", "Status"];
    let rows = "1,2026-03-16,2026-04-16,Acme,100,Open\n2,2026-03-17,2026-04-17,Beta,200,Open\n";
    for before in ["Purchase Order ", "Quote ", "Survey "] {
        let text = titled(before, &orders, "", rows);
        assert!(taken_for(&text).is_empty(), "{text}");
    }
}

#[test]
fn brackets_and_tags_around_titles_are_passed_over() {
    let tickets = ["Ticket ID", "Client", "Created", "Resolved", "Status"];
    let rows = "1,Acme,2026-03-01,2026-03-02,Closed\n2,Beta,2026-03-02,2026-03-03,Closed\n";
    for (before, behind) in [("[tickets].[", "]"), ("<b>", "</b>"), ("<th>", "</th>")] {
        let text = titled(before, &tickets, behind, rows);
        assert_eq!(
            read_rows(Tickets, &text, &["client", "resolved_at"]),
            ["Acme|2026-03-02", "Beta|2026-03-03"],
            "{text}"
        );
    }
}
