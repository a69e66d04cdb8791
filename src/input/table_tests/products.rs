//! The optional tables as products export them.

use super::{meanings_of, rows_of, table};
use crate::input::{Exports, read_texts};
use crate::model::TableKind::{self, Csat, MrrMovements, TimeEntries};

/// Reads an export, which has to be known for the product's.
fn known_as(product: &str, table: TableKind, text: &str) -> Exports {
    let exports = read_texts(&[("export.csv", text)]);
    let account = &exports.accounts[0];
    assert_eq!(account.tables, [table], "{product}: {:?}", account.refusal);
    assert_eq!(account.dialect.as_deref(), Some(product));
    assert!(
        account.rows.adds_up() && account.rows.set_aside == 0,
        "{product}"
    );
    exports
}

fn check(product: &str, table: TableKind, text: &str, columns: &[&str], expected: &[&str]) {
    let exports = known_as(product, table, text);
    assert_eq!(rows_of(&exports, table, columns), expected, "{product}");
}

const HOURS: [&str; 4] = ["date", "client", "hours", "billable_hours"];

#[test]
fn chartmogul_writes_cents() {
    check(
        "ChartMogul MRR movements",
        MrrMovements,
        "DATE,CUSTOMER_NAME,MRR_MOVEMENT,MRR,DESCRIPTION,MOVEMENT_TYPE,CURRENCY_CODE,CUSTOMER_UUID,PLAN_EXTERNAL_ID,UUID\n\
         2026-03-01 10:00:00,Acme,50000,50000,x,new_biz,USD,cus_1,gold,u1\n\
         2026-04-01 10:00:00,Acme,-20000,30000,x,contraction,USD,cus_1,gold,u2\n",
        &["date", "client", "kind", "amount"],
        &[
            "2026-03-01 10:00|Acme|0|500",
            "2026-04-01 10:00|Acme|2|-200",
        ],
    );
}

#[test]
fn harvest_says_yes_and_no() {
    check(
        "Harvest time entries",
        TimeEntries,
        "Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,Invoiced?,Approved?,First Name,Last Name,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency\n\
         2026-03-16,Acme,Care,,Support,x,1.25,1.25,Yes,No,No,Ana,Lima,,Yes,100,125,50,62.5,Euro - EUR\n\
         2026-03-17,Own,Ops,,Training,x,2,2,No,No,No,Rui,Sá,,Yes,0,0,50,100,Euro - EUR\n",
        &[
            "date",
            "client",
            "hours",
            "billable_hours",
            "technician",
            "improves",
        ],
        &[
            "2026-03-16|Acme|1.25|1.25|0|false",
            "2026-03-17|Own|2|0|1|true",
        ],
    );
}

#[test]
fn toggl_and_clockify_write_dates_and_times_apart() {
    check(
        "Toggl time entries",
        TimeEntries,
        "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\n\
         Ana,a@b.c,Acme,Care,,x,Yes,2026-03-16,09:00:00,2026-03-16,10:15:00,01:15:00,,\n",
        &HOURS,
        &["2026-03-16 09:00|Acme|1.25|1.25"],
    );
    let clockify = "Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time";
    let row = "Care,Acme,x,,Ana,Desk,a@b.c,,No,16/03/2026,09:00:00,16/03/2026,10:15:00";
    for text in [
        format!("{clockify},Duration (h),Duration (decimal)\n{row},01:15:00,1.25\n"),
        format!("{clockify}\n{row}\n"),
    ] {
        check(
            "Clockify time entries",
            TimeEntries,
            &text,
            &HOURS,
            &["2026-03-16 09:00|Acme|1.25|0"],
        );
    }
}

#[test]
fn connectwise_says_what_part_is_billed() {
    check(
        "ConnectWise time view",
        TimeEntries,
        "member_id,company_name,charge_to,work_type,work_role,Date_Start,time_start,time_end,hours_actual,Billable_Hrs,NonBillable_Hrs,billable_flag,Hourly_Rate,Notes\n\
         ALIMA,Acme,1001,Remote,Tech,2026-03-16,09:00,10:30,1.50,1.00,0.50,1,100,x\n",
        &HOURS,
        &["2026-03-16 09:00|Acme|1.5|1"],
    );
}

#[test]
fn autotask_and_freshbooks_name_the_hours() {
    check(
        "Autotask time entries",
        TimeEntries,
        "Date,Resource,Company,Ticket/Task,Role,Work Type,Hours Worked,Hours to Bill,Billable,Summary Notes\n\
         03/16/2026,\"Lima, Ana\",Acme,T20260316.0001,Tech,Remote,1.50,1.00,Yes,x\n",
        &HOURS,
        &["2026-03-16|Acme|1.5|1"],
    );
    check(
        "FreshBooks time entries",
        TimeEntries,
        "Date,Client,Project,Service,Note,Team Member,Status,Hours,Seconds\n\
         2026-03-16,Acme,Care,Support,x,Ana Lima,unbilled,1.5,5400\n",
        &["date", "client", "hours", "technician"],
        &["2026-03-16|Acme|1.5|0"],
    );
}

#[test]
fn smileback_rates_from_minus_one_to_one() {
    check(
        "SmileBack ratings",
        Csat,
        "rating,comment,rated_on,status,ticket_id,agent,company_name\n\
         1,,2026-03-16T10:00:00,,1001,Ana,Acme\n1,x,2026-03-17T10:00:00,deleted,1002,Ana,Acme\n\
         0,,2026-03-18T10:00:00,,1003,Ana,Acme\n",
        &["date", "client", "score"],
        &["2026-03-16 10:00|Acme|1", "2026-03-18 10:00|Acme|0.5"],
    );
}

#[test]
fn jira_wraps_custom_fields_in_the_language_of_its_user() {
    for (wrapper, titles) in [
        (
            "Campo personalizado",
            "Resumen,Clave de incidencia,Tipo de Incidencia,Estado,Creada,Actualizada,Resuelta",
        ),
        (
            "Campo personalizado",
            "Resumo,Chave da item,Tipo de item,Status,Criado,Atualizado(a),Resolvido",
        ),
        (
            "Benutzerdefinierte Felder",
            "Zusammenfassung,Vorgangsschlüssel,Vorgangstyp,Status,Erstellt,Aktualisiert,Erledigt",
        ),
        (
            "Champs personnalisés",
            "Résumé,Clé de ticket,Type de ticket,État,Création,Mise à jour,Résolu",
        ),
    ] {
        let row = |n: usize| {
            let left = if n == 2 { "-1:10" } else { "22:17" };
            format!(
                "Locked out,IHS-{n},Task,Done,0{n}/Jun/26 8:00 AM,0{n}/Jun/26 3:00 PM,\
                 0{n}/Jun/26 2:00 PM,{left},2:18,,0{n}/Jun/26 8:30 AM"
            )
        };
        let header = format!(
            "{titles},{wrapper} (Time to done),{wrapper} (Time to first response),\
             {wrapper} (Time to resolution),{wrapper} ([CHART] Date of First Response)"
        );
        let exports = read_texts(&[("jira.csv", table(&header, 4, row))]);
        let account = &exports.accounts[0];
        assert_eq!(account.dialect.as_deref(), Some("Jira issues"), "{header}");
        let found: Vec<_> = account.columns.iter().map(|one| one.meaning).collect();
        let expected = [
            Some("subject"),
            Some("ticket_id"),
            Some("ticket_type"),
            Some("status"),
            Some("created_at"),
            Some("updated_at"),
            Some("resolved_at"),
            Some("resolution_remaining"),
            Some("response_remaining"),
            None,
            Some("first_response_at"),
        ];
        assert_eq!(found, expected, "{header}");
        let mut met = rows_of(&exports, TableKind::Sla, &["met"]);
        met.sort();
        assert_eq!(met.concat(), "false".to_owned() + &"true".repeat(7));
    }
}

#[test]
fn freshservice_is_told_from_freshdesk_by_what_only_it_has() {
    let header = |own: &str| {
        format!(
            "Ticket Id,Subject,Type,Status,Priority,Agent,Company,Category,{own},Created Time,\
             Resolved Time,Agent interactions,Resolution Status,First Response Status"
        )
    };
    let row = |n: usize| {
        format!(
            "{n},VPN down,Incident,Closed,Medium,Ana,Acme,Network,Low,2026-09-{n:02} 09:00:00,\
             2026-09-{n:02} 12:00:00,2,Within SLA,Within SLA"
        )
    };
    for own in ["Urgency", "Sub-Category"] {
        let found = meanings_of(&table(&header(own), 5, row));
        assert!(found.contains("Category: category"), "{found}");
        assert!(!found.contains("Type: category"), "{found}");
    }
    let found = meanings_of(&table(&header("Product"), 5, row));
    assert!(found.contains("Type: category"), "{found}");
}
