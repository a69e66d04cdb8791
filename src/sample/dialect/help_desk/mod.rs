//! Help desks: how each would export the same tickets, its own columns of
//! service levels included.

mod autotask;
mod freshservice;
mod glpi;
mod halo;
mod jira;
mod manage_engine;
mod osticket;
mod servicenow_labels;
mod spanish;
mod zendesk;

use super::facts::{Export, TicketFact, TicketWords};

/// How one help desk exports its tickets.
#[derive(Debug)]
pub struct HelpDeskExport {
    pub tickets: Export<TicketFact>,
    pub words: TicketWords,
}

/// Every help desk, by name.
pub static HELP_DESKS: [(&str, &HelpDeskExport); 10] = [
    ("autotask", &autotask::EXPORT),
    ("freshservice", &freshservice::EXPORT),
    ("glpi", &glpi::EXPORT),
    ("halo", &halo::EXPORT),
    ("jira", &jira::EXPORT),
    ("manage_engine", &manage_engine::EXPORT),
    ("osticket", &osticket::EXPORT),
    ("servicenow_labels", &servicenow_labels::EXPORT),
    ("spanish", &spanish::EXPORT),
    ("zendesk", &zendesk::EXPORT),
];
