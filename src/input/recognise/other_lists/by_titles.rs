//! Lists of other things that their titles alone give away.

use super::{NOTHING_TO_READ, OtherList};

const EXPORT_INVOICES: &str = "export the invoices themselves, each with its customer and dates";

<<<<<<< HEAD:src/input/recognise/other_lists/by_titles.rs
=======
/// A list of who was not at work, which numbers and dates incidents as well.
pub static ABSENCES: OtherList = OtherList {
    name: "a list of absences",
    advice: NOTHING_TO_READ,
    signs: &[
        &["leave type"],
        &["absence type"],
        &["type of absence"],
        &["type of leave"],
        &["tipo de ausencia"],
        &["tipo ausencia"],
        &["tipo de afastamento"],
        &["type d absence"],
        &["abwesenheitsart"],
    ],
    without: &["ticket id", "ticket number", "subject", "hours", "duration"],
};

/// Whom to call or write to.
pub static PEOPLE: OtherList = OtherList {
    name: "a list of people or clients, not of what was done for them",
    advice: NOTHING_TO_READ,
    signs: &[
        &["email", "phone"],
        &["email address", "phone"],
        &["email", "phone number"],
        &["email", "mobile"],
        &["first name", "last name", "email"],
        &["email", "telefone"],
        &["e mail", "telefone"],
        &["email", "telefono"],
        &["correo", "telefono"],
        &["address", "city"],
        &["email", "work phone"],
        &["email", "mobile phone"],
        &["e mail", "telefon"],
        &["email", "telefon"],
        &["email", "telephone"],
        &["email", "telefoon"],
        &["correo electronico", "telefono"],
    ],
    without: &[
        "ticket id",
        "ticket number",
        "invoice number",
        "status",
        "subject",
        "number",
        "total",
        "amount",
        "invoice",
        "invoice date",
        "numero do chamado",
        "chamado",
        "id do ticket",
        "numero de ticket",
        "id de ticket",
        "assunto",
        "asunto",
        "situacao",
        "nota fiscal",
        "numero de factura",
        "factura",
        "fatura",
    ],
};

/// The work on an order, line by line, each with its price.
pub static LABOUR: OtherList = OtherList {
    name: "a list of what was done on orders, line by line",
    advice: "export the orders or tickets themselves, one a row; hours are read where each line says when they were worked",
    signs: &[],
    without: &[],
};

/// Things that are ordered or made, which tickets seldom are.
pub static ORDERS: OtherList = OtherList {
    name: "a list of orders of products",
    advice: "where its rows are tickets all the same, `table = \"tickets\"` in the configuration has them read so",
    signs: &[],
    without: &[],
};

>>>>>>> df2e429 (Read lists beside whom to call or write to, and test every table beside columns that nobody needs):src/input/other_lists.rs
/// The more telling first.
pub(super) static LISTS: &[OtherList] = &[
    OtherList {
        name: "a self-assessment",
        advice: "it is no export, and `analyze --answers` sets it beside the records",
        signs: &[
            &["sign", "agreement"],
            &["sinal", "concordancia"],
            &["senal", "acuerdo"],
        ],
        without: &[],
    },
    OtherList {
        name: "a summary of receivables by age",
        advice: EXPORT_INVOICES,
        signs: &[
            &["31 60"],
            &["31 60 days"],
            &["1 30", "over 90"],
            &["30 dias", "60 dias"],
            &["1 a 30 dias"],
            &["31 a 60 dias"],
            &["31 60 dias"],
            &["0 30", "31 60"],
            &["0 30 days"],
            &["31 60 tage"],
            &["31 60 jours"],
        ],
        without: &[],
    },
    OtherList {
        name: "a list of quotes",
        advice: NOTHING_TO_READ,
        signs: &[
            &["estimate number"],
            &["quote number"],
            &["estimate date"],
            &["quote date"],
            &["numero do orcamento"],
            &["numero de presupuesto"],
            &["numero de cotizacion"],
        ],
        without: &[
            "invoice number",
            "invoice",
            "invoice id",
            "factura",
            "numero de factura",
            "fatura",
            "nota fiscal",
        ],
    },
    OtherList {
        name: "a list of purchase orders",
        advice: NOTHING_TO_READ,
        signs: &[
            &["po number", "vendor"],
            &["purchase order number"],
            &["order date", "vendor"],
            &["purchase order date"],
        ],
        without: &["invoice number", "ticket number"],
    },
    OtherList {
        name: "a list of what is owed to suppliers",
        advice: "only what clients owe is read; export the receivables",
        signs: &[
            &["vendor", "due date"],
            &["vendor name", "due date"],
            &["supplier", "due date"],
            &["supplier name", "due date"],
            &["bill number", "due date"],
            &["fornecedor", "vencimento"],
            &["nome do fornecedor"],
            &["proveedor", "vencimiento"],
            &["proveedor", "importe"],
            &["proveedor", "monto"],
            &["bill number"],
            &["bill date", "vendor"],
            &["emisor nombre"],
            &["cnpj emissor"],
            &["cuit proveedor"],
        ],
        without: &[
            "customer",
            "customer name",
            "client",
            "cliente",
            "ticket number",
        ],
    },
    OtherList {
        name: "a list of credit notes",
        advice: "credit notes are read where the export of invoices holds them",
        signs: &[
            &["credit note number"],
            &["credit note date"],
            &["credit memo number"],
        ],
        without: &["invoice number"],
    },
    OtherList {
        name: "a list of calls",
        advice: NOTHING_TO_READ,
        signs: &[
            &["direction", "duration"],
            &["call duration"],
            &["call direction"],
            &["caller id", "destination"],
        ],
        without: &["subject", "priority", "prioridade", "prioridad"],
    },
    OtherList {
        name: "a list of alerts",
        advice: "export the tickets that were made of them",
        signs: &[
            &["alert id"],
            &["alert uid"],
            &["alert message"],
            &["alert type"],
            &["device", "condition"],
            &["device", "reset at"],
            &["severity", "acknowledged at"],
        ],
        without: &["subject", "summary", "title", "assunto", "asunto"],
    },
    OtherList {
        name: "a list of payments",
        advice: EXPORT_INVOICES,
        signs: &[
            &["payment id"],
            &["payment number"],
            &["payment method", "payment date"],
            &["payment method", "amount"],
            &["forma de pagamento", "data de pagamento"],
            &["forma de pago", "fecha de pago"],
        ],
        without: &[
            "expense",
            "expense category",
            "expense type",
            "expense date",
            "cost category",
            "despesa",
            "gasto",
            "tipo de gasto",
            "categoria de despesa",
            "due date",
            "balance",
            "invoice total",
            "vencimento",
            "vencimiento",
        ],
    },
    OtherList {
        name: "a bank statement or a ledger",
        advice: NOTHING_TO_READ,
        signs: &[
            &["debit", "credit"],
            &["debito", "credito"],
            &["money in", "money out"],
            &["running balance"],
        ],
        without: &[
            "invoice number",
            "invoice",
            "invoice id",
            "factura",
            "numero de factura",
            "fatura",
            "nota fiscal",
        ],
    },
    OtherList {
        name: "a list of what was paid to suppliers",
        advice: "where it holds what the provider spends, `table = \"costs\"` in the configuration has it read so",
        signs: &[&["vendor", "category", "amount"]],
        without: &["due date", "cost category", "expense category"],
    },
    OtherList {
        name: "a list of sales opportunities",
        advice: NOTHING_TO_READ,
        signs: &[
            &["opportunity"],
            &["opportunity name"],
            &["deal name"],
            &["deal stage"],
            &["lead status"],
            &["probability"],
            &["expected revenue"],
        ],
        without: &["invoice number", "invoice", "factura", "fatura"],
    },
    OtherList {
        name: "a list of service levels, not of how they went",
        advice: "export the tickets with their due dates, or the SLA of each ticket",
        signs: &[
            &["sla name", "response hours"],
            &["sla name", "resolution hours"],
            &["sla", "response hours", "resolution hours"],
            &["policy name", "response time", "resolution time"],
        ],
        without: &[
            "ticket id",
            "ticket number",
            "ticket",
            "sr service rec id",
            "number",
        ],
    },
    OtherList {
        name: "a summary of tickets, not the tickets",
        advice: "export the tickets themselves, one a row",
        signs: &[
            &["tickets assigned"],
            &["tickets resolved"],
            &["tickets closed"],
            &["tickets created"],
            &["tickets opened"],
            &["number of tickets"],
            &["total tickets"],
            &["ticket count"],
            &["sla met", "sla missed"],
            &["total de chamados"],
            &["chamados abertos"],
            &["tickets abiertos"],
        ],
        without: &[
            "ticket id",
            "ticket number",
            "subject",
            "summary",
            "created at",
        ],
    },
    OtherList {
        name: "a summary of recurring revenue by month",
        advice: "export the agreements or subscriptions themselves, or each movement",
        signs: &[
            &["new mrr"],
            &["churned mrr"],
            &["expansion mrr"],
            &["month", "mrr"],
            &["mes", "mrr"],
        ],
        without: &[
            "customer",
            "customer name",
            "customer id",
            "client",
            "account",
            "company",
            "cliente",
            "subscription id",
        ],
    },
    OtherList {
        name: "a summary of a spreadsheet, not the records",
        advice: "export the records that it sums up, one a row",
        signs: &[
            &["row labels"],
            &["rotulos de linha"],
            &["rotulos de fila"],
            &["etiquetas de fila"],
            &["zeilenbeschriftungen"],
            &["etiquettes de lignes"],
            &["column labels"],
        ],
        without: &["ticket id", "ticket number", "invoice number"],
    },
    OtherList {
        name: "a list of products or prices",
        advice: NOTHING_TO_READ,
        signs: &[
            &["sku"],
            &["unit price", "cost"],
            &["price", "cost"],
            &["price id", "product id"],
            &["item", "unit price"],
        ],
        without: &[
            "customer",
            "customer name",
            "client",
            "client name",
            "company",
            "company name",
            "invoice number",
            "account",
            "start date",
            "contact name",
        ],
    },
    OtherList {
        name: "a list of comments on tickets, not of the tickets",
        advice: "export the tickets themselves, one a row",
        signs: &[
            &["comment id", "body"],
            &["comment id", "author"],
            &["reply id"],
        ],
        without: &["subject", "status"],
    },
];
<<<<<<< HEAD:src/input/recognise/other_lists/by_titles.rs
=======

/// What a list with these titles, in normal form, is; `None` if no kind fits.
#[must_use]
pub fn other_list(titles: &[String]) -> Option<&'static OtherList> {
    let mut lists = std::iter::once(&RESELLER_BILL)
        .chain(LISTS)
        .chain([&PEOPLE, &ABSENCES]);
    lists.find(|list| list.is_of(titles))
}

/// Whether a list is what the provider pays for what he resells, whatever else
/// its titles say: subscriptions of his clients, at what they cost him.
#[must_use]
pub fn is_reseller_bill(titles: &[String]) -> bool {
    RESELLER_BILL.is_of(titles)
}

impl OtherList {
    fn is_of(&self, titles: &[String]) -> bool {
        let held = |sign: &&str| titles.iter().any(|title| title == sign);
        self.signs.iter().any(|signs| signs.iter().all(held)) && !self.without.iter().any(held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::header::normalise_header;

    fn list(header: &str) -> Option<&'static str> {
        let titles: Vec<String> = header.split([',', ';']).map(normalise_header).collect();
        other_list(&titles).map(|list| list.name)
    }

    #[test]
    fn each_is_known_in_every_language() {
        let words = crate::language::Words::of(crate::language::Language::Portuguese);
        let others = [&RESELLER_BILL, &PEOPLE, &ABSENCES, &LABOUR, &ORDERS];
        for list in LISTS.iter().chain(others) {
            assert_ne!(words.known(list.name), list.name);
            assert_ne!(words.known(list.advice), list.advice);
        }
    }

    #[test]
    fn lists_of_other_things_are_called_what_they_are() {
        for (header, name) in [
            ("number,sign,statement,agreement", "a self-assessment"),
            ("número;sinal;afirmação;concordância", "a self-assessment"),
            ("número;señal;afirmación;acuerdo", "a self-assessment"),
            (
                "First Name,Last Name,Email,Phone,Company,Created",
                "a list of people or clients, not of what was done for them",
            ),
            (
                "Customer ID,Customer,Email,Phone,Open Balance,Created",
                "a list of people or clients, not of what was done for them",
            ),
            (
                "Bill No,Vendor,Bill Date,Due Date,Amount,Open Balance",
                "a list of what is owed to suppliers",
            ),
            (
                "Date,Description,Debit,Credit,Balance",
                "a bank statement or a ledger",
            ),
            (
                "Estimate Number,Customer,Estimate Date,Expiry Date,Total,Status",
                "a list of quotes",
            ),
            (
                "Item ID,Item,Unit Price,Cost,Active",
                "a list of products or prices",
            ),
            (
                "SLA Name,Priority,Response Hours,Resolution Hours",
                "a list of service levels, not of how they went",
            ),
            (
                "Customer,Current,1 - 30,31 - 60,61 - 90,91 and over,Total",
                "a summary of receivables by age",
            ),
            (
                "Agent,Tickets Assigned,Tickets Resolved,SLA Met,SLA Missed",
                "a summary of tickets, not the tickets",
            ),
            (
                "Payment ID,Customer,Payment Date,Amount,Method,Reference",
                "a list of payments",
            ),
            (
                "Date,Customer,Invoice Number,Amount,Payment Method",
                "a list of payments",
            ),
            (
                "Credit Note Number,Customer,Credit Note Date,Total,Balance",
                "a list of credit notes",
            ),
            (
                "PO Number,Vendor,Order Date,Total,Status",
                "a list of purchase orders",
            ),
            (
                "Date,Vendor,Category,Amount,Account",
                "a list of what was paid to suppliers",
            ),
            (
                "PartnerId,MpnId,CustomerName,SkuName,ChargeType,UnitPrice,SubscriptionId",
                "what Microsoft bills to the provider, not what he bills to clients",
            ),
            (
                "PartnerId,CustomerName,SubscriptionId,ChargeType,Amount,MPNID",
                "what Microsoft bills to the provider, not what he bills to clients",
            ),
            (
                "ID,Opportunity,Account,Stage,Amount,Created,Close Date,Owner",
                "a list of sales opportunities",
            ),
        ] {
            assert_eq!(list(header), Some(name), "{header}");
        }
    }

    #[test]
    fn exports_that_are_read_are_no_other_list() {
        for header in [
            "Ticket ID,Subject,Created,Closed,Status,Email,Phone",
            "Invoice Number,Customer,Date,Due Date,Total,Balance,Payment Method",
            "Id,Requester,Requester email,Subject,Status,Created at,Solved at",
            "Customer,Product,Quantity,Price,Cost,Start Date",
        ] {
            assert_eq!(list(header), None, "{header}");
        }
    }
}
>>>>>>> df2e429 (Read lists beside whom to call or write to, and test every table beside columns that nobody needs):src/input/other_lists.rs
