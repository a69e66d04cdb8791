//! What the records of a year came to, group by group: clients, queues,
//! priorities, kinds of ticket.
//!
//! No metric: nothing is judged by it. It shows where to look.

mod clients;
mod tickets;

use super::snapshot::Snapshot;
use crate::input::tables::{Column, Tables, tickets as columns};

pub use clients::ClientFigures;
pub use tickets::{Promises, TicketFigures};

/// How many months the figures look back over.
pub const GROUP_MONTHS: u32 = 12;

const PRIORITIES: [&str; 5] = ["1 critical", "2 high", "3 medium", "4 low", "5 planning"];

/// The groups as they stood at a month end, each list by name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Groups {
    pub clients: Vec<ClientFigures>,
    pub queues: Vec<TicketGroup>,
    pub priorities: Vec<TicketGroup>,
    /// Kinds of ticket: their categories.
    pub kinds: Vec<TicketGroup>,
}

/// The tickets that have something in common.
#[derive(Debug, Clone, PartialEq)]
pub struct TicketGroup {
    /// `None` for those of which it is not recorded.
    pub name: Option<String>,
    pub tickets: TicketFigures,
}

/// The groups of the year to a month end; those that the exports do not tell
/// of are empty.
#[must_use]
pub fn groups(at: &Snapshot<'_>) -> Groups {
    let at = at.over(GROUP_MONTHS);
    let by = |column: &'static Column| {
        let mut groups: Vec<TicketGroup> = tickets::by(&at, column)
            .unwrap_or_default()
            .into_iter()
            .map(|(code, tickets)| TicketGroup {
                name: code.and_then(|code| name(at.tables(), column, code).map(str::to_owned)),
                tickets,
            })
            .collect();
        // Where nothing is recorded at all, there are no groups.
        if groups.iter().all(|group| group.name.is_none()) {
            groups.clear();
        }
        groups.sort_by(|a, b| a.name.cmp(&b.name));
        groups
    };
    Groups {
        clients: clients::clients(&at),
        queues: by(&columns::TEAM),
        priorities: by(&columns::PRIORITY),
        kinds: by(&columns::CATEGORY),
    }
}

/// What the code of a column stands for.
fn name<'a>(tables: &'a Tables, column: &Column, code: u32) -> Option<&'a str> {
    if column == &columns::PRIORITY {
        let place = code.checked_sub(1)?;
        PRIORITIES.get(place as usize).copied()
    } else {
        tables.labels.text(column, code)
    }
}

#[cfg(test)]
mod tests {
    use super::{Groups, groups};
    use crate::metrics::snapshot::Snapshot;
    use crate::metrics::testing::indexed;

    const TICKETS: &str = "ticket id,created,resolved,company,team,priority\n\
        1,2025-01-05,2025-01-06,Acme,Desk,High\n\
        2,2026-02-01 08:00,2026-02-01 10:00,Acme,Desk,High\n\
        3,2026-02-02 08:00,2026-02-02 12:00,acme,Desk,Low\n\
        4,2026-03-03 08:00,2026-03-03 14:00,Bolt,,Low\n\
        5,2026-03-04,,Bolt,Desk,Low\n\
        6,2026-04-01,,Bolt,Desk,Low\n";
    const INVOICES: &str = "invoice number,client,date,due date,total,balance,currency,status,paid date\n\
        1,Acme,2026-01-10,2026-02-09,100,0,USD,Paid,2026-02-01\n\
        2,Acme,2026-02-10,2026-02-20,50,50,USD,Sent,\n\
        3,Cord,2026-03-20,2026-04-20,70,70,USD,Sent,\n";

    fn at_end_of_march(files: &[(&str, &str)]) -> Groups {
        let indexed = indexed(files);
        let month = "2026-03".parse().unwrap();
        groups(&Snapshot::new(&indexed, month, 1))
    }

    #[test]
    fn each_queue_has_what_was_opened_resolved_and_left_in_the_year() {
        let found = at_end_of_march(&[("tickets.csv", TICKETS)]);
        let queues: Vec<_> = found
            .queues
            .iter()
            .map(|queue| {
                let tickets = &queue.tickets;
                (
                    queue.name.as_deref(),
                    tickets.opened,
                    tickets.open_now,
                    tickets.median_hours,
                )
            })
            .collect();
        assert_eq!(
            queues,
            [(None, 1, 0, Some(6.0)), (Some("Desk"), 3, 1, Some(3.0))]
        );
        assert_eq!(found.priorities.len(), 2);
        assert_eq!(found.priorities[0].name.as_deref(), Some("2 high"));
    }

    #[test]
    fn clients_of_all_tables_stand_in_one_list() {
        let found = at_end_of_march(&[("tickets.csv", TICKETS), ("invoices.csv", INVOICES)]);
        let clients: Vec<_> = found
            .clients
            .iter()
            .map(|client| {
                let opened = client.tickets.as_ref().map(|tickets| tickets.opened);
                (client.name.as_str(), opened, client.billed, client.late)
            })
            .collect();
        assert_eq!(
            clients,
            [
                ("Acme", Some(2), Some(150.0), Some(50.0)),
                ("Bolt", Some(2), Some(0.0), Some(0.0)),
                ("Cord", Some(0), Some(70.0), Some(0.0)),
            ]
        );
        let owed: Vec<_> = found.clients.iter().map(|client| client.owed).collect();
        assert_eq!(owed, [Some(50.0), Some(0.0), Some(70.0)]);
        assert!(found.clients.iter().all(|client| client.mrr.is_none()));
    }

    #[test]
    fn what_no_export_tells_of_is_empty() {
        let found = at_end_of_march(&[("invoices.csv", INVOICES)]);
        assert!(found.queues.is_empty() && found.priorities.is_empty());
        assert!(found.clients.iter().all(|client| client.tickets.is_none()));
    }
}
