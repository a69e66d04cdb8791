//! Lists that have columns like those of a table, and are none.

use super::taken_for;
use crate::input::read_texts;
use crate::model::TableKind;

/// Lists of other things, as products export them.
const OTHERS: &[(&str, &str)] = &[
    (
        "contacts",
        "First Name,Last Name,Company,Email,Phone,Created\nAna,Lima,Acme,a@b.c,1,2026-01-01\n",
    ),
    (
        "customers",
        "Customer,Company Name,Email,Balance,Created,Type\nAcme,Acme,a@b.c,0,2026-01-01,New\n",
    ),
    (
        "products",
        "SKU,Product,Category,Cost,Price,Created\n1,Disk,Hardware,50,80,2026-01-01\n",
    ),
    (
        "prices",
        "Service,Category,Hours,Unit Cost,Price,Effective date\nBackup,Cloud,1,5,9,2026-01-01\n",
    ),
    (
        "SLA policies",
        "Priority,Response Hours,Resolution Hours,Client,Active\nHigh,1,8,Acme,Yes\n",
    ),
    (
        "payables",
        "Supplier,Bill Number,Date,Due Date,Category,Amount,Balance\nCloud Co,7,2026-01-01,2026-01-31,Hosting,90,90\n",
    ),
    (
        "contas a pagar",
        "Nome do fornecedor;Data de vencimento;Categoria;Valor;Situação\nNuvem;31/01/2026;Despesa;90,00;Em aberto\n",
    ),
    (
        "a bank statement",
        "Date,Description,Category,Amount,Balance\n2026-01-02,Rent,Office,-900,100\n",
    ),
    (
        "an aged summary",
        "Client,Current,1 - 30,31 - 60,61 - 90,Total\nAcme,1,2,3,4,10\n",
    ),
    (
        "an audit log",
        "Date,User,Client,Action,Object,Category\n2026-01-01,Ana,Acme,Update,Contact,Security\n",
    ),
    (
        "calls",
        "Date,Agent,Client,Duration,Direction\n2026-01-01,Ana,Acme,00:03:00,In\n",
    ),
    (
        "a plan",
        "Task,Start Date,End Date,Duration,Resource,Predecessors\nMove,2026-01-01,2026-01-05,5 days,Ana,1\n",
    ),
    (
        "hours by month",
        "Month,Technician,Hours,Utilization\n2026-01,Ana,120,75%\n",
    ),
    (
        "MRR by month",
        "Month,New MRR,Expansion MRR,Churned MRR,MRR\n2026-01,10,5,2,100\n",
    ),
    (
        "payments",
        "Date,Customer,Type,Amount,Currency\n2026-01-01,Acme,charge,90,USD\n",
    ),
    (
        "alerts",
        "Date,Device,Client,Alert,Severity\n2026-01-01,PC1,Acme,Disk full,High\n",
    ),
    (
        "appointments",
        "Subject,Start Date,Start Time,End Date,End Time,Location\nQBR,2026-01-01,09:00,2026-01-01,10:00,Room\n",
    ),
];

#[test]
fn lists_of_other_things_are_refused_with_a_reason() {
    for (what, text) in OTHERS {
        let exports = read_texts(&[("list.csv", text)]);
        let account = &exports.accounts[0];
        assert!(account.tables.is_empty(), "{what}: {:?}", account.tables);
        let reason = account.refusal.as_ref().unwrap().to_string();
        assert!(reason.len() > 20, "{what}: {reason}");
        assert!(account.rows.adds_up(), "{what}");
    }
}

#[test]
fn tickets_with_hours_and_ratings_are_tickets() {
    for text in [
        "Ticket Number,Created,Status,Priority,Company,Hours Worked,Billable Hours,Technician\n\
         1,2026-01-01,Open,High,Acme,1.5,1,Ana\n",
        "Ticket Number,Date,Created,Complete Date,Status,Company,Hours,Billable,Work Type,Technician\n\
         1,2026-01-01,2026-01-01,2026-01-02,Done,Acme,1.5,Yes,Remote,Ana\n",
        "Id,Created at,Status,Priority,Solved at,Satisfaction Score,Assignee\n\
         1,2026-01-01,Solved,High,2026-01-02,Good,Ana\n",
    ] {
        assert_eq!(taken_for(text)[0], TableKind::Tickets, "{text}");
    }
}

#[test]
fn invoices_and_agreements_stay_what_they_are() {
    assert_eq!(
        taken_for(
            "Invoice Number,Client,Date,Due Date,Hours,Rate,Amount\n1,Acme,2026-01-01,2026-01-31,2,50,100\n"
        ),
        [TableKind::Invoices]
    );
    assert_eq!(
        taken_for(
            "Agreement,Client,Product,MRR,Type,Start Date,End Date\n1,Acme,Gold,100,New,2026-01-01,\n"
        ),
        [TableKind::Recurring]
    );
}
