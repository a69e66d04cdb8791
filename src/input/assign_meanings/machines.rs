//! Lists of machines whose titles do not call them so: each has a name, who made
//! it, a model and a serial number.

use super::Claims;
use crate::input::column_cells::holds_mostly;
use crate::input::fields::{Field, ValueKind, endpoints};
use crate::input::header::has_any_title;
use crate::model::FoundBy;

const NAMES: [&str; 6] = ["name", "nom", "nome", "nombre", "nazwa", "naam"];
const MAKERS: [&str; 8] = [
    "manufacturer",
    "fabricante",
    "fabricant",
    "hersteller",
    "produttore",
    "fabbricante",
    "fabrikant",
    "producent",
];
const MODELS: [&str; 5] = ["model", "modelo", "modele", "modell", "modello"];
const SERIALS: [&str; 9] = [
    "serial",
    "serial number",
    "serial no",
    "numero de serie",
    "numero serial",
    "seriennummer",
    "numero di serie",
    "serienummer",
    "numer seryjny",
];
/// What a client of the provider is where one desk serves several.
const ENTITIES: [&str; 4] = ["entity", "entite", "entidade", "entidad"];
/// What computers have, and screens and printers do not.
const OF_COMPUTERS: [&str; 7] = [
    "operating system",
    "systeme d exploitation",
    "sistema operacional",
    "sistema operativo",
    "processor",
    "processeur",
    "processador",
];
/// When a list last heard of a computer that tells it what it is.
const HEARD: [&str; 5] = [
    "last update",
    "derniere modification",
    "ultima atualizacao",
    "ultima actualizacion",
    "dernier inventaire",
];

/// Whether titles stand together that are those of a list of machines.
#[must_use]
pub fn lists_machines(headers: &[String]) -> bool {
    [&NAMES[..], &MAKERS, &MODELS, &SERIALS]
        .into_iter()
        .all(|titles| has_any_title(headers, titles))
}

/// Whether titles stand together that name machines and describe them.
#[must_use]
pub fn names_machines(headers: &[String]) -> bool {
    const OF_MACHINES: [&str; 14] = [
        "device type",
        "device model",
        "asset type",
        "asset tag",
        "computer type",
        "endpoint type",
        "mac address",
        "imei",
        "last inspection",
        "os version",
        "tipo de dispositivo",
        "tipo de equipamento",
        "tipo de equipo",
        "geratetyp",
    ];
    has_any_title(headers, endpoints::DEVICE.titles)
        && [&OF_MACHINES[..], &OF_COMPUTERS, &MODELS, &SERIALS]
            .into_iter()
            .any(|titles| has_any_title(headers, titles))
}

impl Claims<'_> {
    /// Takes the names of machines, whose they are and when they were last heard
    /// of from a list that is plainly of machines.
    pub(super) fn claim_names_of_machines(&mut self, headers: &[String]) {
        if !lists_machines(headers) {
            return;
        }
        let counts = self.has(&endpoints::COUNT);
        if !counts {
            self.claim_any(headers, &NAMES, &endpoints::DEVICE);
        }
        self.claim_any(headers, &ENTITIES, &endpoints::CLIENT);
        let is_of_computers = headers
            .iter()
            .any(|title| OF_COMPUTERS.iter().any(|other| title.contains(other)));
        if is_of_computers && !self.has(&endpoints::AS_OF) {
            self.claim_any(headers, &HEARD, &endpoints::LAST_SEEN);
        }
    }

    /// Gives the first free column of these titles to a field that has none.
    fn claim_any(&mut self, headers: &[String], titles: &[&str], field: &'static Field) {
        let is_readable = |column: usize| {
            field.kind != ValueKind::Time || holds_mostly(field.kind, self.rows, column)
        };
        let column = (0..headers.len()).find(|column| {
            titles.contains(&headers[*column].as_str())
                && self.meanings[*column].is_none()
                && self.columns[*column].found_by.is_none()
                && is_readable(*column)
        });
        if let Some(column) = column.filter(|_| !self.has(field)) {
            self.give(column, field, FoundBy::Title);
        }
    }
}
