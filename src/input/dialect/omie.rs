//! `Omie`: receivables and contracts; the last row is a sum.

use super::Dialect;
use crate::input::fields::{invoices, recurring};
use crate::model::TableKind;

pub static RECEIVABLES: Dialect = Dialect {
    name: "Omie contas a receber",
    table: TableKind::Invoices,
    fingerprints: &[
        &["cliente", "valor da conta"],
        &["cliente", "numero da nfs e"],
        &["cliente", "a receber", "vencimento"],
        &["cliente razao social", "valor da conta"],
        &["cliente razao social", "numero da nfs e"],
        &["cliente razao social", "a receber", "vencimento"],
    ],
    columns: &[
        ("cliente", &invoices::CLIENT),
        ("cliente razao social", &invoices::CLIENT),
        ("numero da nfs e", &invoices::INVOICE_NUMBER),
        ("nota fiscal", &invoices::INVOICE_NUMBER),
        ("data de emissao", &invoices::ISSUED_AT),
        ("vencimento", &invoices::DUE_AT),
        ("valor da conta", &invoices::TOTAL),
        ("total da nota fiscal", &invoices::TOTAL),
        ("valor liquido", &invoices::TOTAL),
        ("a receber", &invoices::BALANCE),
        ("data de recebimento", &invoices::PAID_AT),
    ],
    ignore: &["previsao de recebimento", "cliente cnpj cpf"],
    ..Dialect::PLAIN
};

pub static CONTRACTS: Dialect = Dialect {
    name: "Omie contratos",
    table: TableKind::Recurring,
    fingerprints: &[
        &["cliente", "dia de faturamento"],
        &["cliente razao social", "dia de faturamento"],
    ],
    columns: &[
        ("cliente", &recurring::CLIENT),
        ("cliente razao social", &recurring::CLIENT),
        ("descricao do servico", &recurring::NAME),
    ],
    ..Dialect::PLAIN
};
