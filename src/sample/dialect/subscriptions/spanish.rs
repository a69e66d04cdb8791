//! Contracts in Spanish.

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
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Contrato", F::Number("")),
    ("Cliente", F::Client),
    ("Plan", F::Product),
    ("Cantidad", F::Quantity),
    ("Precio unitario", F::UnitPrice),
    ("Importe", F::Amount),
    ("Periodicidad", F::Cycle(["Mensual", "Trimestral", "Anual"])),
    ("Fecha de inicio", F::Started),
    ("Fecha de fin", F::Ended),
    ("Estado", F::Status(["Activo", "Vencido", "Cancelado"])),
];
