//! `Conta Azul`: receivables, one row an instalment.

use super::Dialect;
use crate::input::fields::invoices;
use crate::model::TableKind;

pub static RECEIVABLES: Dialect = Dialect {
    name: "Conta Azul contas a receber",
    table: TableKind::Invoices,
    fingerprints: &[
        &["nome do cliente", "valor original da parcela"],
        &["nome do fornecedor", "valor original da parcela"],
        &["nome do cliente", "data de competencia", "situacao"],
    ],
    columns: &[
        ("nota fiscal", &invoices::INVOICE_NUMBER),
        ("codigo de referencia", &invoices::INVOICE_NUMBER),
        ("data de competencia", &invoices::ISSUED_AT),
        ("data de vencimento", &invoices::DUE_AT),
        ("data do ultimo pagamento", &invoices::PAID_AT),
        ("valor original da parcela", &invoices::TOTAL),
        ("valor recebido da parcela", &invoices::PAID),
        ("valor total recebido da parcela", &invoices::PAID),
        ("valor da parcela em aberto", &invoices::BALANCE),
        ("valor total da parcela em aberto", &invoices::BALANCE),
    ],
    // Until when payment is expected is no promise.
    ignore: &["data prevista"],
    ..Dialect::PLAIN
};
