//! Columns that nobody needs, beside each table: they do not make another list
//! of it, unless they tell that it is one.

use super::{table, taken_for};
use crate::model::TableKind::{
    self, Costs, Csat, Endpoints, Invoices, Meetings, MrrMovements, Recurring, Sla, Tickets,
    TimeEntries,
};

/// A header, and a row of which `#` stands for the number, `~` for a day, and
/// `%` for a number that comes again.
type List = (TableKind, &'static str, &'static str);

const ENGLISH: &[List] = &[
    (
        Tickets,
        "Ticket ID,Created,Status,Client,Technician",
        "#,~,Closed,Acme,Ana",
    ),
    (
        Sla,
        "Ticket ID,SLA Name,Target,Due,Achieved,SLA Met",
        "#,Gold,Response,~ 10:00,~ 09:30,Yes",
    ),
    (
        Invoices,
        "Invoice Number,Customer,Invoice Date,Due Date,Total",
        "INV-#,Acme,~,2026-05-01,#00.50",
    ),
    (
        Recurring,
        "Agreement ID,Customer,Agreement Name,Monthly Amount,Billing Cycle,Start Date",
        "AG#,Acme,Gold,#00.00,Monthly,~",
    ),
    (
        MrrMovements,
        "Date,Customer,Movement Type,MRR Change",
        "~,Acme #,expansion,#0.00",
    ),
    (
        TimeEntries,
        "Date,Technician,Client,Ticket,Hours,Billable,Work Type",
        "~,Ana,Acme,7%,1.5,Yes,Remote",
    ),
    (
        Csat,
        "Response ID,Survey Date,Client,Ticket,Technician,Satisfaction Score",
        "R#,~,Acme,7#,Ana,4",
    ),
    (
        Endpoints,
        "Snapshot Date,Client,Device Name,Managed,Last Seen",
        "2026-03-31,Acme,PC#,Yes,~",
    ),
    (
        Meetings,
        "Meeting Date,Client,Meeting Type",
        "~,Acme #,Quarterly business review",
    ),
    (
        Costs,
        "Month,Cost Category,Amount,Client",
        "2026-0#,Licenses,#00.00,Acme",
    ),
];

const PORTUGUESE: &[List] = &[
    (
        Tickets,
        "Número do chamado,Data de abertura,Situação,Cliente,Responsável",
        "#,~,Fechado,Acme,Ana",
    ),
    (
        Sla,
        "Número do chamado,Nome do SLA,Meta,Prazo,Cumprido em,SLA cumprido",
        "#,Ouro,Primeira resposta,~ 10:00,~ 09:30,Sim",
    ),
    (
        Invoices,
        "Número da fatura,Cliente,Data de emissão,Data de vencimento,Valor total",
        "70#,Acme,~,2026-05-01,#00.50",
    ),
    (
        Recurring,
        "Contrato,Cliente,Plano,Valor mensal,Periodicidade,Início da vigência",
        "AG#,Acme,Ouro,#00.00,Mensal,~",
    ),
    (
        MrrMovements,
        "Data,Cliente,Tipo de movimento,Variação de MRR",
        "~,Acme #,expansão,#0.00",
    ),
    (
        TimeEntries,
        "Data,Técnico,Cliente,Chamado,Horas,Faturável,Tipo de trabalho",
        "~,Ana,Acme,7%,1.5,Sim,Remoto",
    ),
    (
        Csat,
        "Data da avaliação,Cliente,Chamado,Técnico,Nota da pesquisa (1 a 5) *",
        "~,Acme,7#,Ana,4",
    ),
    (
        Endpoints,
        "Data da coleta,Cliente,Nome do dispositivo,Gerenciado,Visto por último",
        "2026-03-31,Acme,PC#,Sim,~",
    ),
    (
        Meetings,
        "Data da reunião,Cliente,Tipo de reunião",
        "~,Acme #,Reunião trimestral",
    ),
    (
        Costs,
        "Mês,Categoria de custo,Valor,Cliente",
        "2026-0#,Licenças,#00.00,Acme",
    ),
];

const SPANISH: &[List] = &[
    (
        Tickets,
        "Número de ticket,Fecha de apertura,Estado,Cliente,Agente",
        "#,~,Cerrado,Acme,Ana",
    ),
    (
        Sla,
        "Número de ticket,Nombre del SLA,Objetivo,Fecha límite,Cumplido el,SLA cumplido",
        "#,Oro,Primera respuesta,~ 10:00,~ 09:30,Sí",
    ),
    (
        Invoices,
        "Número de factura,Cliente,Fecha de emisión,Fecha de vencimiento,Importe total",
        "70#,Acme,~,2026-05-01,#00.50",
    ),
    (
        Recurring,
        "Contrato,Cliente,Plan,Importe mensual,Periodicidad,Fecha de inicio",
        "AG#,Acme,Oro,#00.00,Mensual,~",
    ),
    (
        MrrMovements,
        "Fecha,Cliente,Tipo de movimiento,Variación de MRR",
        "~,Acme #,expansión,#0.00",
    ),
    (
        TimeEntries,
        "Fecha,Técnico,Cliente,Número de ticket,Horas,Facturable,Tipo de trabajo",
        "~,Ana,Acme,7%,1.5,Sí,Remoto",
    ),
    (
        Csat,
        "Fecha de la encuesta,Cliente,Número de ticket,Agente,Satisfacción (1-5)",
        "~,Acme,7#,Ana,4",
    ),
    (
        Endpoints,
        "Fecha,Cliente,Nombre del dispositivo,Gestionado,Última conexión",
        "2026-03-31,Acme,PC#,Sí,~",
    ),
    (
        Meetings,
        "Fecha de la reunión,Cliente,Tipo de reunión",
        "~,Acme #,Revisión trimestral",
    ),
    (
        Costs,
        "Mes,Categoría de coste,Importe,Cliente",
        "2026-0#,Licencias,#00.00,Acme",
    ),
];

/// What may stand beside each, in each language.
const NEEDLESS: [&[(&str, &str)]; 3] = [
    &[
        ("Phone", "11 9988"),
        ("Email,Phone", "a@b.example,11 9988"),
        ("City", "Lisbon"),
        ("Notes", "seen"),
        ("Priority", "High"),
        ("Price", "12.00"),
        ("Amount", "12.00"),
        ("Invoice Number", "F-9"),
        ("Serial Number", "SN9"),
        ("Department", "Support"),
        ("Closed", "2026-05-20"),
    ],
    &[
        ("Telefone", "11 9988"),
        ("E-mail,Telefone", "a@b.example,11 9988"),
        ("Cidade", "Recife"),
        ("Observações", "visto"),
        ("Prioridade", "Alta"),
        ("Prazo", "2026-05-20"),
        ("Preço", "12.00"),
        ("Valor", "12.00"),
        ("Nota fiscal", "F-9"),
        ("Número de série", "SN9"),
        ("Departamento", "Suporte"),
        ("Fechado em", "2026-05-20"),
    ],
    &[
        ("Teléfono", "11 9988"),
        ("Correo,Teléfono", "a@b.example,11 9988"),
        ("Ciudad", "Quito"),
        ("Observaciones", "visto"),
        ("Prioridad", "Alta"),
        ("Fecha límite", "2026-05-20"),
        ("Precio", "12.00"),
        ("Importe", "12.00"),
        ("Número de factura", "F-9"),
        ("Número de serie", "SN9"),
        ("Departamento", "Soporte"),
        ("Fecha de cierre", "2026-05-20"),
    ],
];

/// Six rows of a list.
fn text(header: &str, row: &str) -> String {
    table(header, 6, |n| {
        row.replace('#', &n.to_string())
            .replace('~', &format!("2026-03-{:02}", 9 + n))
            .replace('%', &(n / 2).to_string())
    })
}

/// What is taken for something else than it is beside one more column.
fn displaced(lists: &[List], needless: &[(&str, &str)], is_filled: bool) -> Vec<String> {
    let mut displaced = Vec::new();
    for (kind, header, row) in lists {
        for (titles, cells) in needless {
            if titles
                .split(',')
                .any(|title| header.split(',').any(|other| other == title))
            {
                continue;
            }
            let blank = ",".repeat(titles.matches(',').count());
            let cells = if is_filled { *cells } else { blank.as_str() };
            let taken = taken_for(&text(
                &format!("{header},{titles}"),
                &format!("{row},{cells}"),
            ));
            if taken != [*kind] {
                displaced.push(format!("{kind} + {titles}: {taken:?}"));
            }
        }
    }
    displaced
}

#[test]
fn columns_that_nobody_needs_do_not_displace_a_table() {
    let languages = [ENGLISH, PORTUGUESE, SPANISH];
    let displaced: Vec<String> = languages
        .into_iter()
        .zip(NEEDLESS)
        .flat_map(|(lists, needless)| displaced(lists, needless, true))
        .collect();
    assert!(displaced.is_empty(), "{displaced:#?}");
}

#[test]
fn columns_in_which_nothing_stands_do_not_displace_a_table() {
    let languages = [ENGLISH, PORTUGUESE, SPANISH];
    let displaced: Vec<String> = languages
        .into_iter()
        .zip(NEEDLESS)
        .flat_map(|(lists, needless)| displaced(lists, needless, false))
        .collect();
    assert!(displaced.is_empty(), "{displaced:#?}");
    // An opening in which nothing stands makes no tickets of answers.
    let survey = text(
        "ID da resposta,Data da avaliação,Cliente,Chamado,Técnico,Nota da pesquisa,Created",
        "R#,~,Acme,7#,Ana,4,",
    );
    assert_eq!(taken_for(&survey), [Csat]);
}

#[test]
fn work_on_tickets_is_told_by_numbers_that_come_again_or_are_lacking() {
    for row in [
        "~,Ana,Acme,7%,1.5,High,2026-05-01,Closed",
        "~,Ana,Acme,,1.5,High,,",
    ] {
        let header = "Date,Technician,Client,Ticket,Hours,Priority,Due Date,Ticket Status";
        assert_eq!(taken_for(&text(header, row)), [TimeEntries], "{row}");
    }
    // Two pieces of work on one ticket on one day.
    let twice = table("Date,Technician,Ticket,Hours,Priority", 6, |n| {
        format!("2026-03-1{},Ana,7{},{n}.5,High", n / 2, n / 2)
    });
    assert_eq!(taken_for(&twice), [TimeEntries]);
    // Each is numbered, dated or called as work is.
    for (header, row) in [
        (
            "Entry ID,Date,Technician,Ticket,Hours,Priority",
            "E#,~,Ana,7#,1.5,High",
        ),
        (
            "Work Date,Technician,Ticket,Hours,Priority",
            "~,Ana,7#,1.5,High",
        ),
        (
            "Date,Technician,Ticket,Hours,Billable,Work Type,Priority",
            "~,Ana,7#,1.5,Yes,Remote,High",
        ),
        (
            "Date,Technician,Client,Hours,Billable,Work Type,Priority",
            "~,Ana,Acme,1.5,Yes,Remote,High",
        ),
    ] {
        assert_eq!(taken_for(&text(header, row)), [TimeEntries], "{header}");
    }
}

#[test]
fn tickets_with_the_hours_that_each_took_are_tickets() {
    for (header, row) in [
        (
            "Ticket Number,Date,Client,Technician,Hours,Priority,Status,Resolved",
            "#,~,Acme,Ana,1.5,High,Closed,2026-05-01",
        ),
        (
            "Ticket Number,Date,Client,Technician,Hours,Billable,Priority,Status",
            "#,~,Acme,Ana,1.5,Yes,High,Closed",
        ),
        (
            "Número do chamado,Data,Cliente,Técnico,Horas gastas,Prioridade,Situação,Resolvido em",
            "#,~,Acme,Ana,1.5,Alta,Fechado,2026-05-01",
        ),
        // As they stood on one day after another.
        (
            "Date,Ticket ID,Created,Status,Technician,Hours,Priority",
            "~,7%,2026-03-01,Open,Ana,#,High",
        ),
        (
            "Ticket ID,Created,Resolved,Status,Priority,Client,Technician,CSAT,Survey Date",
            "#,~,2026-05-01,Closed,High,Acme,Ana,4,2026-05-02",
        ),
        (
            "Número do chamado,Data de abertura,Resolvido em,Situação,Prioridade,Técnico,\
             Nota da pesquisa,Data da pesquisa",
            "#,~,2026-05-01,Fechado,Alta,Ana,4,2026-05-02",
        ),
    ] {
        assert_eq!(
            taken_for(&text(header, row)).first(),
            Some(&Tickets),
            "{header}"
        );
    }
}

#[test]
fn columns_that_tell_of_another_list_still_do() {
    for (header, row) in [
        (
            "Report Date,Device Name,Client,Priority,Issue",
            "~,PC#,Acme,High,Slow",
        ),
        ("Date,Client,Device,Price,Amount", "~,Acme,PC#,10,10"),
        (
            "Device Name,Client,Last Seen,Alert,Severity",
            "PC#,Acme,~,Disk full,High",
        ),
        (
            "Supplier,Date,Due Date,Expense Category,Amount",
            "Cloud,~,2026-05-01,Hosting,10",
        ),
        (
            "Customer,Email,Phone,Customer Satisfaction,Created",
            "Acme #,a@b.example,119,4,~",
        ),
        (
            "First Name,Last Name,Email,Phone,Company,Created,Last Contact",
            "Ana,Lima,a@b.example,119,Acme,~,~",
        ),
    ] {
        assert!(taken_for(&text(header, row)).is_empty(), "{header}");
    }
}
