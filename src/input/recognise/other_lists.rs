//! Lists that tools also export, and that are not what is looked for: known by
//! their titles, so that a refusal can say what a file is, and so that none of
//! them passes for tickets or invoices.

mod beside_records;
mod by_titles;

use beside_records::{ACCIDENTS, QUOTES, UTILITY_BILLS, numbers_invoices};
use by_titles::{EXPORT_INVOICES, LISTS};

/// A kind of list that is not read.
#[derive(Debug, PartialEq, Eq)]
pub struct OtherList {
    /// What it is, as in "this is a list of quotes".
    pub name: &'static str,
    /// Why it is not read, or what to export in its place.
    pub advice: &'static str,
    /// Any of these sets of words gives it away: each set's words have to
    /// occur, a word in any title.
    signs: &'static [&'static [&'static str]],
    /// Words that none of its titles holds.
    without: &'static [&'static str],
}

const NOTHING_TO_READ: &str = "nothing in it tells how the provider works; leave it out";

/// What Microsoft bills to those who resell its subscriptions.
static RESELLER_BILL: OtherList = OtherList {
    name: "what Microsoft bills to the provider, not what he bills to clients",
    advice: "export the agreements with clients, each with what it comes to",
    signs: &[
        &["partner id", "mpn id", "charge type"],
        &["partner id", "mpnid", "charge type"],
        &["partner id", "tier2 mpn id", "charge type"],
        &[
            "partner id",
            "syndication partner subscription number",
            "charge type",
        ],
    ],
    without: &[],
};

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
    without: &[
        "ticket id",
        "ticket number",
        "subject",
        "summary",
        "short description",
        "assunto",
        "asunto",
        "priority",
        "prioridade",
        "prioridad",
        "hours",
        "duration",
    ],
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

/// The machines themselves, which are numbered, stand somewhere and are
/// somebody's as tickets are.
pub static MACHINES: OtherList = OtherList {
    name: "a list of machines, not of what was done about them",
    advice: "export it with the client of each machine and when it was last seen",
    signs: &[],
    without: &[],
};

/// What a till writes, which numbers its tickets as well.
pub static RECEIPTS: OtherList = OtherList {
    name: "a list of what was sold at a till",
    advice: NOTHING_TO_READ,
    signs: &[],
    without: &[],
};

/// The work on an order, line by line, each with its price.
pub static LABOUR: OtherList = OtherList {
    name: "a list of what was done on orders, line by line",
    advice: "export the orders or tickets themselves, one a row; hours are read where each line says when they were worked",
    signs: &[],
    without: &[],
};

/// What was paid of invoices, as only what is lacking beside it tells.
pub static PAYMENTS: OtherList = OtherList {
    name: "a list of payments",
    advice: EXPORT_INVOICES,
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

/// What stands side by side month by month.
pub static MONTHS: OtherList = OtherList {
    name: "a table with a column for each month",
    advice: "export one row for each record, with its date: of revenue, the agreements, or the MRR of each client and month",
    signs: &[],
    without: &[],
};

/// What a list with these titles, in normal form, is; `None` if no kind fits.
#[must_use]
pub fn other_list(titles: &[String]) -> Option<&'static OtherList> {
    // An invoice may name the quote that it was made of, and whom to write to.
    let may_stand_on_invoices = [&QUOTES, &PEOPLE];
    let mut lists = [&RESELLER_BILL, &ACCIDENTS, &UTILITY_BILLS, &QUOTES]
        .into_iter()
        .chain(LISTS)
        .chain([&PEOPLE, &ABSENCES]);
    lists.find(|list| {
        list.is_of(titles) && !(may_stand_on_invoices.contains(list) && numbers_invoices(titles))
    })
}

/// Whether a list is nothing that is read, whatever else its titles say: what the
/// provider pays for what he resells, subscriptions of his clients at what they
/// cost him; or what its filled columns make it without doubt.
#[must_use]
pub fn is_never_read(titles: &[String], by_filled: Option<&OtherList>) -> bool {
    let never = [&ACCIDENTS, &UTILITY_BILLS];
    RESELLER_BILL.is_of(titles) || by_filled.is_some_and(|list| never.contains(&list))
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
        let others = [
            &RESELLER_BILL,
            &ACCIDENTS,
            &UTILITY_BILLS,
            &QUOTES,
            &PEOPLE,
            &ABSENCES,
            &MACHINES,
            &RECEIPTS,
            &LABOUR,
            &ORDERS,
            &MONTHS,
            &PAYMENTS,
        ];
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
                "Número de cotización,Cliente,Fecha,Moneda,Total,Documento",
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
                "po_id,supplier_id,supplier_name,order_date,qty_ordered,total_value,invoice_no",
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
            (
                "IncidenteID,EmpleadoID,Fecha,Tipo,Área,Dias_Perdidos,Estado",
                "a list of accidents at work",
            ),
            (
                "invoiceId,customerId,name,contractNumber,kWh,startDate,endDate,total",
                "a list of bills for electricity or water",
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
            "Ticket ID,Subject,Created,Status,Priority,Days Lost",
            "Invoice Number,Customer,Supplier,Order Date,Invoice Date,Total",
            "Invoice Number,Customer,Invoice Date,Description,kWh,Total",
            "cbt_numero,fecha_cbte,nombre_cliente,imp_total,numero_cotizacion,email,telefono",
            "Rechnungsnummer,Angebotsnummer,Kunde,Rechnungsdatum,Betrag,E-Mail,Telefon",
        ] {
            assert_eq!(list(header), None, "{header}");
        }
    }
}
