//! What has to hold of the records that any metric tells: they add up to what
//! it measures.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::catalogue::GATHERED;
use super::{Grounds, grounds};
use crate::input::read_texts;
use crate::metrics::as_of::{Records, first, records};
use crate::metrics::testing::any_number_of_records;
use crate::metrics::{CATALOGUE, Indexed, measure};
use crate::model::{Measured, Month, Reading};

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * a.abs().max(b.abs()).max(1.0)
}

/// What of a number its records do not bear out.
fn fault(grounds: &Grounds, measured: &Measured) -> Option<String> {
    let parts = || grounds.items.iter().map(|item| item.part);
    let n: u64 = parts().map(|part| u64::from(part.n)).sum();
    let numerator: f64 = parts().map(|part| part.numerator).sum();
    let denominator: f64 = parts().map(|part| part.denominator).sum();
    if n != measured.n {
        return Some(format!("{n} records, not {}", measured.n));
    }
    if let Some(all) = measured.denominator
        && !near(denominator.max(0.0), all)
    {
        return Some(format!("denominator {denominator}, not {all}"));
    }
    // Credits can take more off than there is, or leave the whole less than a
    // part of it: the number stops at nothing, and at all of it.
    let most = measured.denominator.unwrap_or(f64::INFINITY);
    match measured.numerator {
        Some(part)
            if !near(numerator, part) && !near(numerator.clamp(0.0, most.max(0.0)), part) =>
        {
            Some(format!("numerator {numerator}, not {part}"))
        }
        _ => None,
    }
}

/// Faults of all metrics at a month end, and which had a number.
fn faults(indexed: &Indexed, month: Month) -> (Vec<String>, BTreeSet<&'static str>) {
    let mut faults = Vec::new();
    let mut measured = BTreeSet::new();
    let told = CATALOGUE
        .iter()
        .filter(|metric| GATHERED.iter().any(|(id, _)| *id == metric.id));
    for metric in told {
        let metric = any_number_of_records(metric);
        let Reading { outcome, .. } = measure(metric, indexed, month, metric.window);
        let Ok(value) = outcome else {
            continue;
        };
        measured.insert(metric.id);
        let fault = match grounds(metric, indexed, month, metric.window) {
            Some(Ok(grounds)) => fault(&grounds, &value),
            Some(Err(absence)) => Some(format!("no records: {absence}")),
            None => Some("not in the list".to_owned()),
        };
        faults.extend(fault.map(|fault| format!("{} at {month}: {fault}", metric.id)));
    }
    (faults, measured)
}

fn indexed(records: &Records, last: u32) -> Indexed {
    let months = first().up_to(first().plus(last as i32));
    Indexed::new(read_texts(&records.files(last)).tables, months)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn records_add_up_to_what_is_measured(records in records()) {
        let indexed = indexed(&records, 26);
        for months in [14, 20, 26] {
            let (faults, _) = faults(&indexed, first().plus(months));
            prop_assert!(faults.is_empty(), "{}", faults.join("\n"));
        }
    }
}

/// The exports of a sample provider.
fn sample(provider: &str) -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let mut files: Vec<_> = std::fs::read_dir(folder.join(provider))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn records_of_the_samples_add_up_to_what_is_measured() {
    let mut with_numbers = 0;
    for provider in ["stable", "scalable"] {
        let month: Month = "2026-10".parse().unwrap();
        let months = month.minus(25).up_to(month);
        let indexed = Indexed::new(read_texts(&sample(provider)).tables, months);
        let (faults, measured) = faults(&indexed, month);
        assert!(faults.is_empty(), "{provider}: {}", faults.join("\n"));
        with_numbers += measured.len();
    }
    assert!(with_numbers > GATHERED.len(), "{with_numbers}");
}

const CLIENTS: [&str; 3] = ["Acme", "Beta", "Gamma"];

/// The tickets of a month; the last one shows that the records reach its end.
fn tickets_of(month: Month) -> Vec<String> {
    let row = |number: usize| {
        let (day, client) = (number % 27 + 1, CLIENTS[number % 3]);
        let hour = 9 + number * month.index() as usize % 13;
        let source = ["Phone", "Monitoring", "Email", "Phone"][number % 4];
        let agent = ["Ann", "Bob", "Cy", "Dee", "Eve"][number % 5];
        let category = ["Mail", "Network"][number / 5 % 2];
        let created = format!("{month}-{day:02} 08:00:00");
        format!(
            "{month}/{number},{created},{month}-{day:02} {hour:02}:00:00,{client},{agent},{category},{source},Closed"
        )
    };
    let late = format!(
        "{month}/L,{0} 22:00:00,{0} 23:59:00,Acme,Ann,Mail,Phone,Closed",
        month.last_day()
    );
    (0..40).map(row).chain([late]).collect()
}

/// The exports of a provider with all tables, from September 2024 to October
/// 2026, a few records of each in every month.
fn all_tables() -> Vec<(String, String)> {
    let from: Month = "2024-09".parse().unwrap();
    let months = || from.up_to(from.plus(25));
    let file = |name: &str, header: &str, rows: &dyn Fn(Month) -> Vec<String>| {
        let rows: Vec<String> = months().flat_map(rows).collect();
        (name.to_owned(), format!("{header}\n{}\n", rows.join("\n")))
    };
    let each_client = |row: &dyn Fn(usize, &str) -> String| -> Vec<String> {
        let clients = CLIENTS.iter().enumerate();
        clients.map(|(place, client)| row(place, client)).collect()
    };
    let agreements = "agreement id,client,package,amount,billing cycle,start date,end date\n\
        A0,Zoe,Gold,100,Monthly,2023-01-01,2024-06-30\n\
        A1,Acme,Gold,500,Monthly,2023-02-01,\n\
        A2,Beta,Gold,300,Monthly,2025-09-01,\n\
        A3,Gamma,Silver,50,Monthly,2025-10-01,\n\
        A4,Delta,,200,Monthly,2025-11-01,\n";
    vec![
        ("agreements.csv".to_owned(), agreements.to_owned()),
        file(
            "tickets.csv",
            "ticket id,created,resolved,company,assignee,category,source,status",
            &tickets_of,
        ),
        file(
            "invoices.csv",
            "invoice number,client,date,total,tax,recurring amount",
            &|month| {
                each_client(&|place, client| {
                    format!(
                        "{month}/{place},{client},{month}-28,{},100,{}",
                        900 + place,
                        100 + place
                    )
                })
            },
        ),
        file("costs.csv", "month,cost category,amount", &|month| {
            let licences = 300 + month.index() % 7;
            vec![
                format!("{month},Licences,{licences}"),
                format!("{month},Rent,90"),
            ]
        }),
        file("machines.csv", "month,client,endpoints", &|month| {
            each_client(&|place, client| format!("{month},{client},{}", 10 + place))
        }),
        file(
            "meetings.csv",
            "meeting date,client,meeting type",
            &|month| {
                vec![
                    format!("{month}-12,Acme,QBR"),
                    format!("{month}-28,Beta,Training"),
                ]
            },
        ),
        file(
            "ratings.csv",
            "date,client,ticket,satisfaction score (1-5)",
            &|month| {
                each_client(&|place, client| {
                    format!(
                        "{month}-2{place},{client},{month}/{place},{}",
                        1 + 2 * place
                    )
                })
            },
        ),
        file(
            "entries.csv",
            "date,technician,client,ticket,hours,billable,work type,entered on,role",
            &|month| {
                let row = |number: usize| {
                    let (day, client) = (number % 27 + 1, CLIENTS[number % 3]);
                    let kind = ["Remote support", "Training"][usize::from(number == 30)];
                    let date = format!("{month}-{day:02}");
                    let role = ["Owner", "Engineer"][number % 2];
                    format!(
                        "{date} 10:00:00,Ann,{client},{month}/{number},1,yes,{kind},{date} 18:00:00,{role}"
                    )
                };
                (0..40)
                    .filter(|number| number % 4 != 1 || number % 3 == 0)
                    .map(row)
                    .collect()
            },
        ),
    ]
}

#[test]
fn records_of_all_tables_add_up_to_what_is_measured() {
    let month: Month = "2026-10".parse().unwrap();
    let months = month.minus(25).up_to(month);
    let indexed = Indexed::new(read_texts(&all_tables()).tables, months);
    let (faults, measured) = faults(&indexed, month);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let of_further_tables = [
        "bad_rating_answered_share",
        "billed_to_contracted",
        "client_meeting_coverage",
        "csat_satisfied_share",
        "endpoints_per_technician",
        "entry_lag_median",
        "first_invoice_within_30_days_share",
        "gross_margin",
        "gross_margin_spread",
        "hours_change_under_growth",
        "improvement_weeks_share",
        "leader_ticket_time_share",
        "kinds_with_fewer_repeats_share",
        "operating_margin",
        "packages_for_80_percent",
        "people_ticket_change",
        "people_tickets_per_endpoint",
        "people_tickets_per_endpoint_change",
        "technician_difference",
        "top_20_review_coverage",
        "unattended_alert_share",
    ];
    let without: Vec<_> = of_further_tables
        .iter()
        .filter(|id| !measured.contains(*id))
        .collect();
    assert!(without.is_empty(), "no number: {without:?}");
}
