//! Public bodies, who are served where nobody else is named.

use super::Candidate;
use crate::input::column_cells::{answers_in_words, holds_amounts_only, tells_apart};
use crate::input::fields::{Field, tickets};
use crate::model::{FoundBy, TableKind};

/// What they are titled as.
const BODIES: [&str; 7] = [
    "orgao",
    "nome do orgao",
    "orgao publico",
    "orgao solicitante",
    "orgao requerente",
    "orgao demandante",
    "orgao contratante",
];

impl Candidate {
    /// Takes public bodies for the clients of tickets that name no other; beside
    /// these they are teams. What the file is, is decided by then: a team
    /// bears out that it lists tickets.
    pub fn take_bodies_for_clients(
        &mut self,
        table: TableKind,
        headers: &[String],
        rows: &[Vec<String>],
    ) {
        let client: &'static Field = &tickets::CLIENT;
        let team: &'static Field = &tickets::TEAM;
        if table != TableKind::Tickets || self.meanings.contains(&Some(client)) {
            return;
        }
        let is_free = |column: usize| {
            let found_by = self.columns[column].found_by;
            match self.meanings[column] {
                None => found_by.is_none(),
                meaning => {
                    meaning == Some(team)
                        && matches!(found_by, Some(FoundBy::Title | FoundBy::Words))
                }
            }
        };
        let names_bodies = |column: usize| {
            tells_apart(rows, column)
                && !answers_in_words(rows, column)
                && !holds_amounts_only(rows, column)
        };
        let body = (0..headers.len()).find(|column| {
            BODIES.contains(&headers[*column].as_str()) && is_free(*column) && names_bodies(*column)
        });
        if let Some(column) = body {
            self.meanings[column] = Some(client);
            self.columns[column].found_by = Some(FoundBy::Title);
        }
    }
}
