//! `Conta Azul`: receivables in Portuguese, under one line of title.

use super::super::facts::{Export, InvoiceFact as F};
use super::super::sheet::{DateStyle, SheetStyle};

pub static EXPORT: Export<F> = Export {
    file: "visao_contas_a_receber.csv",
    style: STYLE,
    columns: COLUMNS,
};

const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::DayFirst,
    delimiter: b';',
    decimal: ',',
    windows_lines: true,
    preamble: "Visão de contas a receber\r\n",
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Nome do cliente", F::Client),
    ("Data de competência", F::Issued),
    ("Data de vencimento", F::Due),
    (
        "Descrição",
        F::Kind(["Mensalidade", "Horas", "Projeto", "Crédito"]),
    ),
    ("Valor original da parcela (R$)", F::Total),
    ("Valor recebido da parcela (R$)", F::AmountPaid),
    ("Valor da parcela em aberto (R$)", F::Open),
    ("Data do último pagamento", F::Paid),
    ("Situação", F::Status(["Quitado", "Em aberto"])),
    ("Nota fiscal", F::Number("")),
];
