//! Titles by which requests, complaints and visits go, and what stands under
//! `Issue`.

use super::{meanings_of, read_rows, table, taken_for};
use crate::model::TableKind::{Tickets, TimeEntries};

#[test]
fn an_issue_in_words_is_what_a_ticket_is_about() {
    let text = table("Date,Client,Issue,Technician,Status", 6, |n| {
        format!("2026-03-1{n},Acme,Printer {n} is offline,Ana,Closed")
    });
    let meant = meanings_of(&text);
    assert!(meant.contains("Issue: subject"), "{meant}");
    assert!(meant.contains("Date: created_at"), "{meant}");
    let dated = table(
        "Date Opened,Client,Issue,Resolution,Date Closed,Technician",
        6,
        |n| format!("2026-03-1{n},Acme,Printer {n} is offline,Replaced,2026-03-2{n},Ana"),
    );
    assert_eq!(
        read_rows(Tickets, &dated, &["created_at", "resolved_at"])[0],
        "2026-03-11|2026-03-21"
    );
    for title in ["Issue Description", "Descrição do chamado"] {
        let text = table(&format!("Ticket ID,Created,{title},Status"), 4, |n| {
            format!("{n},2026-03-1{n},Printer {n} is offline,Closed")
        });
        assert!(meanings_of(&text).contains(&format!("{title}: subject")));
    }
}

#[test]
fn an_issue_with_numbers_is_the_number_of_a_ticket() {
    let text = table("Issue,Created,Status,Assignee", 4, |n| {
        format!("OPS-{n},2026-03-1{n},Closed,Ana")
    });
    assert!(meanings_of(&text).starts_with("Issue: ticket_id"));
    // Where another column tells what it is about, words number nothing.
    let text = table("Issue,Summary,Created,Status,Assignee,Priority", 4, |n| {
        format!("Disk is full,Disk {n},2026-03-1{n},Closed,Ana,High")
    });
    let meant = meanings_of(&text);
    assert!(!meant.contains("Issue:"), "{meant}");
}

#[test]
fn visits_grievances_and_service_requests_are_numbered_and_dated() {
    for (header, row) in [
        (
            "N° intervention,Date,Client,Technicien,Statut",
            "#,~,Acme,Ana,Clôturé",
        ),
        (
            "Intervention,Date ouverture,Client,Technicien,Statut",
            "INT-#,~,Acme,Ana,Clôturé",
        ),
        (
            "Grievance No,Grievance Date,Status,Department",
            "G#,~,Closed,IT",
        ),
        ("Complaint No,Lodged Date,Status,Category", "C#,~,Closed,IT"),
        (
            "Complaint No,Complaint Date,Status,Category",
            "C#,~,Closed,IT",
        ),
        ("Case No,Date Logged,Status,Category", "C#,~,Closed,IT"),
        ("Case No,Raised On,Status,Owner", "C#,~,Closed,Ana"),
        (
            "SS,Data de abertura,Situação,Setor,Responsável",
            "#,~,Fechada,TI,Ana",
        ),
        (
            "Nº da SS,Data da SS,Situação,Setor,Responsável",
            "#,~,Fechada,TI,Ana",
        ),
    ] {
        let text = table(header, 4, |n| {
            row.replace('#', &n.to_string())
                .replace('~', &format!("2026-03-1{n}"))
        });
        assert_eq!(
            read_rows(Tickets, &text, &["created_at"])[0],
            "2026-03-11",
            "{header}"
        );
        let first = header.split(',').next().unwrap();
        let meant = meanings_of(&text);
        assert!(meant.starts_with(&format!("{first}: ticket_id")), "{meant}");
    }
}

#[test]
fn a_mean_time_to_resolve_is_that_of_a_ticket_only_beside_its_number() {
    let text = table("Ticket,Opened,Status,MTTR (hours)", 4, |n| {
        format!("{n},2026-03-1{n} 08:00,Closed,2.5")
    });
    assert_eq!(
        read_rows(Tickets, &text, &["resolved_at"])[0],
        "2026-03-11 10:30"
    );
    let summary = table("Date,Team,Agent,Priority,Category,MTTR (hours)", 6, |n| {
        format!("2026-0{n}-01,Desk,Ana,High,Mail,2.5")
    });
    assert!(taken_for(&summary).is_empty(), "{}", meanings_of(&summary));
}

#[test]
fn the_unit_of_a_length_may_be_its_whole_title() {
    for (title, length) in [
        ("Labor Hours", "1.5"),
        ("Minutes", "90"),
        ("Minutos", "90"),
        ("Seconds", "5400"),
        ("Duration (seconds)", "5400"),
        ("Duration minutes", "90"),
    ] {
        let text = table(&format!("Date,Technician,Client,Project,{title}"), 4, |n| {
            format!("2026-03-1{n},Ana,Acme,Care,{length}")
        });
        let hours = read_rows(TimeEntries, &text, &["hours"]);
        assert_eq!(hours, ["1.5", "1.5", "1.5", "1.5"], "{title}");
    }
    // Calls and songs last minutes as well.
    let calls = "Date,Caller,Minutes\n2026-03-11,Ana,3\n2026-03-12,Rui,4\n";
    assert!(taken_for(calls).is_empty());
}
