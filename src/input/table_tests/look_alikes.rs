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

/// Why one text is not used.
fn refusal(text: &str) -> String {
    let exports = read_texts(&[("export.csv", text)]);
    let refusal = exports.accounts[0].refusal.as_ref();
    refusal.map(ToString::to_string).unwrap_or_default()
}

#[test]
fn what_shops_sell_is_billed_to_no_client() {
    for (titles, cells) in [
        (
            "Invoice ID,Branch,City,Gender,Product line,Unit price,Quantity,Tax 5%,Total,Date",
            "A,Yangon,Male,Food,10.00,7,3.50,73.50",
        ),
        (
            "Invoice ID,Store,Product,Quantity,Total,Date",
            "Centre,Milk,2,7.00",
        ),
        (
            "Factura,Sucursal,Producto,Cantidad,Precio,Total,Fecha",
            "Norte,Leche,2,3.50,7.00",
        ),
    ] {
        let text =
            format!("{titles}\n1,{cells},2026-01-15\n2,{cells},2026-01-16\n3,{cells},2026-01-17\n");
        assert!(refusal(&text).contains("sold at a till"), "{titles}");
    }
    // What a client's branches are billed is owed.
    let owed = "Invoice ID,Branch,Product,Quantity,Total,Date,Due Date\n\
        1,Acme North,Care,2,7.00,2026-01-15,2026-02-15\n\
        2,Acme South,Care,2,9.00,2026-01-16,2026-02-16\n";
    assert_eq!(taken_for(owed), [TableKind::Invoices]);
    let client = "Invoice ID,Customer,Branch,Product,Quantity,Total,Date\n\
        1,Acme,North,Care,2,7.00,2026-01-15\n2,Beta,South,Care,2,9.00,2026-01-16\n";
    assert_eq!(taken_for(client), [TableKind::Invoices]);
}

#[test]
fn bills_for_electricity_and_accidents_are_called_what_they_are() {
    let bills = "invoiceId,customerId,name,address,contractNumber,kWh,startDate,endDate,rate,total\n\
        1,3,Teresa,Lima,564826598,90.0,2025-12-29,2025-12-31,0.12,10.80\n\
        2,4,Rada,Lima,564826599,965.0,2025-12-29,2025-12-31,0.2,193.0\n";
    assert!(refusal(bills).contains("electricity"), "{}", refusal(bills));
    let accidents = "IncidenteID,EmpleadoID,Fecha,Tipo,Área,Dias_Perdidos\n\
        1,63,2024-06-27,Sin lesión,Logística,4\n2,19,2024-04-10,Con lesión,Administración,6\n\
        3,92,2024-09-24,Sin lesión,Logística,5\n5,55,2024-03-05,Casi accidente,Producción,1\n";
    assert!(refusal(accidents).contains("accidents at work"));
    // The power of a rented rack stands beside what it is billed for.
    let rack = "Invoice Number,Customer,Invoice Date,Description,kWh,Total\n\
        1,Acme,2026-01-15,Rack 12,300,120.00\n2,Beta,2026-01-16,Rack 7,250,100.00\n";
    assert_eq!(taken_for(rack), [TableKind::Invoices]);
    let incidents = "IncidenteID,Cliente,Fecha,Tipo,Área,Estado\n\
        1,Acme,2024-06-27,Red,Soporte,Cerrado\n2,Beta,2024-04-10,Correo,Soporte,Abierto\n\
        3,Casa,2024-09-24,Red,Soporte,Cerrado\n";
    assert_eq!(taken_for(incidents), [TableKind::Tickets]);
}

#[test]
fn machines_are_no_tickets_unless_it_is_told_what_was_wrong() {
    let rows = "1,PC-101,Laptop,HQ,Active,2025-01-10,Ana,2024-06-01\n\
        2,PC-102,Desktop,HQ,In Repair,2025-01-12,Luis,2024-06-02\n\
        3,PRN-7,Printer,Branch,Active,2025-02-01,,2024-07-15\n";
    for titles in [
        "id,device_name,device_type,location,status,last_inspection,assigned_to,created_at",
        "id,asset_name,asset_type,location,status,last_inspection,assigned_to,created_at",
        "id,hostname,model,location,status,purchase_date,assigned_to,created_at",
    ] {
        let said = refusal(&format!("{titles}\n{rows}"));
        assert!(said.contains("a list of machines"), "{titles}: {said}");
    }
    for titles in [
        "id,device_name,device_type,issue,status,inspected,assigned_to,created_at",
        "id,device_name,device_type,subject,status,inspected,assigned_to,created_at",
        "ticket_id,device_name,device_type,location,status,inspected,assigned_to,created_at",
    ] {
        let taken = taken_for(&format!("{titles}\n{rows}"));
        assert_eq!(taken, [TableKind::Tickets], "{titles}");
    }
    // Those of clients, seen on a day, are looked after.
    let titles = "id,device_name,device_type,client,status,last_seen,assigned_to,created_at";
    let taken = taken_for(&format!("{titles}\n{rows}"));
    assert_eq!(taken, [TableKind::Endpoints]);
}

#[test]
fn what_begins_and_ends_is_not_near_to_tickets() {
    let text = "client_id,start_date,end_date,type,terms\n\
        1,2022-03-15,2024-03-15,maintenance,Each year\n2,2023-01-10,2025-01-10,full,All of it\n\
        3,2024-01-01,2027-01-01,warranty,Three years\n";
    let said = refusal(text);
    assert!(!said.contains("nearest to tickets"), "{said}");
}
