//! Contracts in Portuguese.

use super::super::facts::{AgreementFact as F, Export};
use super::super::sheet::{DateStyle, SheetStyle};

pub static EXPORT: Export<F> = Export {
    file: "contratos.csv",
    style: STYLE,
    columns: COLUMNS,
};

const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::DayFirst,
    delimiter: b';',
    decimal: ',',
    windows_lines: true,
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Contrato", F::Number("")),
    ("Cliente", F::Client),
    ("Plano", F::Product),
    ("Quantidade", F::Quantity),
    ("Valor Unitário", F::UnitPrice),
    ("Valor", F::Amount),
    ("Periodicidade", F::Cycle(["Mensal", "Trimestral", "Anual"])),
    ("Data de início", F::Started),
    ("Data de cancelamento", F::Ended),
    ("Situação", F::Status(["Ativo", "Encerrado", "Cancelado"])),
];
