//! The tables of an area, from a provider made up by hand.

use super::listing::Listing;
use super::money_table::clients_by_money;
use super::ticket_tables::{clients_by_tickets, kinds, queues};
use crate::report::fixture::Case;

fn names(listing: &Listing) -> Vec<&str> {
    listing.rows.iter().map(|row| row.name.as_str()).collect()
}

#[test]
fn the_worst_comes_first_and_is_marked() {
    let case = Case::usual();
    let found = clients_by_tickets(&case.document()).unwrap();
    assert_eq!(names(&found), ["Bolt & Sons", "Acme"]);
    assert!(found.rows[0].is_bad && !found.rows[1].is_bad);
    let sorted: Vec<_> = found.heads.iter().filter(|head| head.sorted).collect();
    assert_eq!(sorted[0].text, "Resolved too late");
    let owing = clients_by_money(&case.document()).unwrap();
    assert_eq!(names(&owing), ["Bolt & Sons", "Acme"]);
    assert_eq!(owing.rows[0].cells[0].text, "2,500");
}

#[test]
fn a_column_that_no_export_tells_of_is_left_out() {
    let mut case = Case::usual();
    for queue in &mut case.analysis.groups.queues {
        queue.tickets.promises = None;
        queue.tickets.from_monitoring = None;
    }
    let found = queues(&case.document()).unwrap();
    let heads: Vec<&str> = found.heads.iter().map(|head| head.text.as_str()).collect();
    assert_eq!(
        heads,
        [
            "Name",
            "Opened",
            "Against the year before",
            "Half resolved within",
            "Open now"
        ]
    );
    assert_eq!(names(&found), ["Service desk", "Projects"]);
}

#[test]
fn the_most_frequent_kind_comes_first() {
    let case = Case::usual();
    let found = kinds(&case.document()).unwrap();
    assert_eq!(names(&found), ["Printing", "Password"]);
    assert_eq!(found.heads[1].text, "Opened");
}

#[test]
fn more_rows_than_a_page_takes_are_counted() {
    let mut case = Case::usual();
    let client = case.analysis.groups.clients[0].clone();
    case.analysis.groups.clients = vec![client; 300];
    let found = clients_by_money(&case.document()).unwrap();
    assert_eq!(found.rows.len(), 250);
    assert_eq!(found.left_out.as_deref(), Some("50 more come after these."));
    case.analysis.groups.clients.clear();
    assert!(clients_by_money(&case.document()).is_none());
}
