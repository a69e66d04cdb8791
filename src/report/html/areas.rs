use crate::report::document::{Area, Document};

use super::figure::{FigureView, figures};
use super::listing::Listing;
use super::money_table::clients_by_money;
use super::ticket_tables::{clients_by_tickets, kinds, priorities, queues};

/// Charts and tables about one side of the business.
pub(super) struct AreaView<'a> {
    pub(super) id: &'static str,
    pub(super) title: String,
    /// What is to be seen there, in a sentence.
    pub(super) lead: String,
    pub(super) figures: Vec<FigureView<'a>>,
    pub(super) tables: Vec<Listing>,
}

/// The four areas; one of which nothing is known is left out.
pub(super) fn areas<'a>(document: &Document<'a>) -> Vec<AreaView<'a>> {
    let areas = [
        (
            Area::Service,
            "service",
            "area-service",
            "area-service.lead",
            vec![queues(document), priorities(document)],
        ),
        (
            Area::Automation,
            "automation",
            "area-automation",
            "area-automation.lead",
            vec![kinds(document)],
        ),
        (
            Area::Clients,
            "clients",
            "area-clients",
            "area-clients.lead",
            vec![clients_by_tickets(document)],
        ),
        (
            Area::Finance,
            "finance",
            "area-finance",
            "area-finance.lead",
            vec![clients_by_money(document)],
        ),
    ];
    areas
        .into_iter()
        .map(|(area, id, title, lead, tables)| AreaView {
            id,
            title: document.words.text(title),
            lead: document.words.text(lead),
            figures: figures(document, area),
            tables: tables.into_iter().flatten().collect(),
        })
        .filter(|area| !area.figures.is_empty() || !area.tables.is_empty())
        .collect()
}
