//! Texts in, the records that a number rests on out.

use super::{Grounds, People, Side, grounds};
use crate::metrics::testing::{TO_MARCH, indexed, table};
use crate::metrics::{Indexed, find};

fn gathered(metric: &str, files: &[(&str, &str)], month: &str) -> (Indexed, Grounds) {
    let indexed = indexed(files);
    let metric = find(metric).unwrap();
    let found = grounds(metric, &indexed, month.parse().unwrap(), metric.window);
    (indexed, found.unwrap().unwrap())
}

/// Whom each of the records shown is about, and what it says.
fn shown(metric: &str, files: &[(&str, &str)], side: Side, people: People) -> Vec<String> {
    let (indexed, grounds) = gathered(metric, files, "2026-03");
    let sample = grounds.sample(&indexed, people, side, 3);
    let text = |line: super::Line| match (line.subject, line.text.to_string()) {
        (Some(subject), text) if text.is_empty() => subject.to_string(),
        (Some(subject), text) => format!("{subject} | {text}"),
        (None, text) => text,
    };
    sample.into_iter().map(text).collect()
}

const TICKETS: (&str, &str) = (
    "tickets.csv",
    "ticket id,created,resolved,company,assignee,category,reassignment count,status\n\
     T1,2026-03-02 10:00,2026-03-02 12:30,Acme,Ann,Mail,0,Closed\n\
     T2,2026-03-03 10:00,2026-03-04 00:00,Acme,Bob,Mail,2,Closed\n\
     T3,2026-03-05 10:00,2026-03-06 10:00,,,Mail,,Closed\n\
     T4,2026-03-07 10:00,2026-03-31 23:50,Beta,Ann,Mail,1,Closed\n",
);

#[test]
fn a_record_says_whose_it_is_and_when_and_what_it_lacks() {
    let files = [TICKETS, TO_MARCH];
    assert_eq!(
        shown("reassignment_rate", &files, Side::Against, People::Named),
        [
            "T4, Beta, opened 2026-03-07 10:00, resolved 2026-03-31 23:50, owner Ann, category Mail, handed on once",
            "T2, Acme, opened 2026-03-03 10:00, resolved 2026-03-04, owner Bob, category Mail, handed on 2 times",
        ]
    );
    assert_eq!(
        shown("reassignment_rate", &files, Side::For, People::Unnamed),
        ["T1, Acme, opened 2026-03-02 10:00, resolved 2026-03-02 12:30, category Mail"]
    );
    assert_eq!(
        shown(
            "reassignment_rate",
            &files,
            Side::LeftOut(""),
            People::Unnamed
        ),
        [
            "T3, no client, opened 2026-03-05 10:00, resolved 2026-03-06 10:00, no owner, category Mail"
        ]
    );
    let (_, grounds) = gathered("reassignment_rate", &files, "2026-03");
    assert_eq!(grounds.left_out(), [("reassignment count not known", 1)]);
    assert_eq!(grounds.what(), "tickets");
}

#[test]
fn what_weighs_most_is_shown_first_and_the_order_of_rows_does_not_matter() {
    let agreements = |rows: &[&str]| {
        format!(
            "agreement id,client,package,amount,billing cycle,start date,end date\n{}\n",
            rows.join("\n")
        )
    };
    // The first shows that agreements that ended are on the list.
    let rows = [
        "A0,Zoe,Gold,100,Monthly,2023-01-01,2024-12-31",
        "A1,Acme,Gold,100,Monthly,2024-01-01,",
        "A2,Beta,Gold,900,Monthly,2024-01-01,2025-12-31",
        "A3,Cora,Gold,500,Monthly,2024-01-01,2025-11-30",
        "A4,Dana,Gold,500,Monthly,2024-01-01,2025-11-30",
        "A5,Eve,Gold,50,Monthly,2024-01-01,2025-11-30",
    ];
    let expected = ["Beta: 900.00", "Cora: 500.00", "Dana: 500.00"];
    for order in [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0]] {
        let text = agreements(&order.map(|place| rows[place]));
        let files = [("agreements.csv", text.as_str()), TO_MARCH];
        let told = shown(
            "gross_revenue_retention",
            &files,
            Side::Against,
            People::Named,
        );
        let told: Vec<&str> = told
            .iter()
            .filter_map(|line| line.split_once(" a month then, 0.00 now | A"))
            .map(|(subject, _)| subject)
            .collect();
        assert_eq!(told, expected);
    }
}

#[test]
fn a_target_is_told_with_its_ticket() {
    let tickets = table(
        "ticket id,created,resolved,due by,company,status",
        12,
        |number| {
            format!(
                "T{number},2026-03-01 08:00,2026-03-{number:02} 10:00,2026-03-10 18:00,Acme,Closed"
            )
        },
    );
    let files = [("tickets.csv", tickets.as_str()), TO_MARCH];
    let against = shown(
        "sla_resolution_compliance",
        &files,
        Side::Against,
        People::Named,
    );
    assert_eq!(against.len(), 2);
    assert!(against[0].starts_with("resolution target, breached, decided 2026-03-10 18:00, T1"));
    assert!(
        against[0].contains("Acme, opened 2026-03-01 08:00"),
        "{against:?}"
    );
    let (indexed, grounds) = gathered("sla_resolution_compliance", &files, "2026-03");
    assert_eq!(
        (grounds.count(Side::For), grounds.count(Side::Against)),
        (10, 2)
    );
    assert_eq!(grounds.lines(&indexed, People::Named).count(), 12);
}

#[test]
fn a_client_month_without_an_invoice_stands_on_the_agreement_that_was_not_billed() {
    let agreements = "agreement id,client,amount,billing cycle,start date\n\
        A1,Acme,100,Monthly,2025-01-01\nA2,Beta,200,Monthly,2025-01-01\n";
    let invoices = "invoice number,client,date,total\n\
        I1,Acme,2026-03-01,100\nI2,Beta,2026-01-31,5\nI3,Acme,2026-03-31,100\n";
    let files = [("agreements.csv", agreements), ("invoices.csv", invoices)];
    let against = shown("invoice_regularity", &files, Side::Against, People::Named);
    assert_eq!(against.len(), 1, "{against:?}");
    assert!(
        against[0].starts_with("Beta, 2026-02 | A2, Beta, "),
        "{against:?}"
    );
    let on_time = shown("invoice_regularity", &files, Side::For, People::Named);
    assert!(
        on_time[0].starts_with("Acme, 2026-03 | I3, Acme, issued 2026-03-31"),
        "{on_time:?}"
    );
}

#[test]
fn a_rating_a_cost_and_a_list_of_machines_say_what_they_are() {
    let ratings = "date,client,ticket,satisfaction score (1-5)\n\
        2025-12-30,Acme,T0,5\n2026-03-02,Acme,T1,5\n2026-03-03,Beta,T2,2\n2026-03-31,Acme,T9,4\n";
    let files = [("ratings.csv", ratings)];
    assert_eq!(
        shown("csat_satisfied_share", &files, Side::Against, People::Named),
        ["Beta, on 2026-03-03, 25.0% of the scale"]
    );
    let bills = table("invoice number,client,date,total,tax", 13, |month| {
        let (year, month) = (2025 + (month + 1) / 12, (month + 1) % 12 + 1);
        format!("{year}-{month},Acme,{year}-{month:02}-28,1000,100")
    });
    let spent = table("month,cost category,amount", 26, |row| {
        let month = row.div_ceil(2);
        let (year, month) = (2025 + (month + 1) / 12, (month + 1) % 12 + 1);
        let (category, amount) = [("Rent", 100), ("Licences", 400)][(row % 2) as usize];
        format!("{year}-{month:02},{category},{amount}")
    });
    let files = [
        ("invoices.csv", bills.as_str()),
        ("costs.csv", spent.as_str()),
        TO_MARCH,
    ];
    assert_eq!(
        shown("gross_margin", &files, Side::Against, People::Named)[0],
        "Licences, on 2026-03-01, 400.00 spent, on delivering services"
    );
    let tickets = table("ticket id,created,company,source,status", 4, |number| {
        let day = ["2025-12-30", "2026-01-10", "2026-02-10", "2026-03-31"][number as usize - 1];
        format!("T{number},{day},Acme,Phone,Open")
    });
    let machines = "month,client,endpoints\n2026-03,Acme,12\n2026-03,Beta,30\n";
    let files = [
        ("tickets.csv", tickets.as_str()),
        ("machines.csv", machines),
    ];
    assert_eq!(
        shown(
            "people_tickets_per_endpoint",
            &files,
            Side::For,
            People::Named
        ),
        ["Beta: 0 tickets of people, 30 machines | Beta, listed 2026-03-01, 30 machines"]
    );
}
