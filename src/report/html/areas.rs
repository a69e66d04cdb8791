use crate::report::document::{Area, Document};

use super::figure::{FigureView, figures};
use super::listing::{Listing, clients_by_money, clients_by_tickets, kinds, priorities, queues};

/// Charts and tables about one side of the business.
pub(super) struct AreaView<'a> {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    /// What is to be seen there, in a sentence.
    pub(super) lead: &'static str,
    pub(super) figures: Vec<FigureView<'a>>,
    pub(super) tables: Vec<Listing>,
}

/// The four areas; one of which nothing is known is left out.
pub(super) fn areas<'a>(document: &Document<'a>) -> Vec<AreaView<'a>> {
    let areas = [
        (
            Area::Service,
            "service",
            "Service",
            "Whether promises are kept, work gets done, and in which queue it gets stuck.",
            vec![queues(document), priorities(document)],
        ),
        (
            Area::Automation,
            "automation",
            "Automation",
            "What machines find and take off people's hands, and which kinds of ticket cost the most.",
            vec![kinds(document)],
        ),
        (
            Area::Clients,
            "clients",
            "Clients",
            "Who stays, and who is served worse than the others.",
            vec![clients_by_tickets(document)],
        ),
        (
            Area::Finance,
            "finance",
            "Finance",
            "What comes in every month, and what is owed.",
            vec![clients_by_money(document)],
        ),
    ];
    areas
        .into_iter()
        .map(|(area, id, title, lead, tables)| AreaView {
            id,
            title,
            lead,
            figures: figures(document, area),
            tables: tables.into_iter().flatten().collect(),
        })
        .filter(|area| !area.figures.is_empty() || !area.tables.is_empty())
        .collect()
}
