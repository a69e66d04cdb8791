//! Who answered, and whose work it was about.

use crate::input::fields::{CLIENT_TITLES, Field, text};

pub static TICKET: Field = text(
    "ticket",
    &[
        "ticket number",
        "ticket id",
        "ticket",
        "issue key",
        "request id",
        "case number",
        "number do ticket",
        "id do ticket",
        "numero do ticket",
        "numero do chamado",
        "id chamado",
        "chamado",
        "numero de ticket",
        "number de ticket",
        "id de ticket",
        "ticketnummer",
        "vorgangsnummer",
        "numero ticket",
        "numer zgloszenia",
        "zgloszenie",
        "meldingnummer",
    ],
);

pub static CLIENT: Field = text("client", CLIENT_TITLES);

pub static TECHNICIAN: Field = text(
    "technician",
    &[
        "technician",
        "technician name",
        "agent",
        "agent name",
        "assignee",
        "assigned to",
        "closed by",
        "resource",
        "team member",
        "tecnico",
        "nome do tecnico",
        "atendente",
        "analista",
        "responsavel",
        "nombre del tecnico",
        "agente",
        "asignado a",
        "techniker",
        "bearbeiter",
        "mitarbeiter",
        "technicien",
        "intervenant",
        "operatore",
        "behandelaar",
        "medewerker",
        "technik",
        "pracownik",
        "agent id",
        "assignee id",
        "technician id",
    ],
);
