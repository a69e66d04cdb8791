//! Lists of the tickets that are open.

use super::{rows_of, table};
use crate::input::read_texts;
use crate::input::tables::Listed;
use crate::model::TableKind;

fn open_list() -> String {
    let rows = (1..=12).map(|day| format!("{day},2026-03-{day:02} 09:00,,2026-03-20,Open\n"));
    "Ticket ID,Created,Resolved,Due Date,Status\n".to_owned() + &rows.collect::<String>()
}

/// A ticket a day, of which each takes so many days.
fn done_after(days: u32) -> String {
    let rows = (1..=28).map(|day| {
        let (id, done) = (day + 20, (day + days).min(31));
        format!("{id},2026-03-{day:02} 09:00,2026-03-{done:02} 12:00,2026-03-20,Closed\n")
    });
    "Ticket ID,Created,Resolved,Due Date,Status\n".to_owned() + &rows.collect::<String>()
}

fn closed_list() -> String {
    done_after(7)
}

#[test]
fn an_open_list_alone_tells_nothing_of_what_was_done() {
    let exports = read_texts(&[("tickets.csv", open_list())]);
    assert_eq!(exports.tables.listed_tickets, Listed::OnlyOpen);
    assert!(exports.tables.sla.is_none());
    assert!(
        exports
            .caveats
            .iter()
            .any(|one| one.contains("open tickets only"))
    );
}

#[test]
fn an_open_and_a_closed_list_are_one() {
    let (open, closed) = (open_list(), closed_list());
    let together = read_texts(&[("open.csv", &open), ("closed.csv", &closed)]);
    let rows = closed.split_once('\n').unwrap().1;
    let one = read_texts(&[("all.csv", format!("{open}{rows}"))]);
    let columns = ["created_at", "resolved_at"];
    assert_eq!(
        rows_of(&together, TableKind::Tickets, &columns),
        rows_of(&one, TableKind::Tickets, &columns)
    );
    assert_ne!(together.tables.listed_tickets, Listed::OnlyOpen);
    let note = "a list of the open tickets";
    let noted = |place: usize| {
        together.accounts[place]
            .notes
            .iter()
            .any(|one| one.contains(note))
    };
    assert!(noted(0) && !noted(1));
}

#[test]
fn few_open_tickets_are_a_list_of_them_where_the_name_says_so() {
    let text = "Ticket ID,Created,Status\n1,2026-03-01,Open\n2,2026-03-02,Open\n";
    let is_open_list = |name| read_texts(&[(name, text)]).tables.listed_tickets == Listed::OnlyOpen;
    assert!(is_open_list("open_tickets.csv"));
    assert!(is_open_list("Chamados abertos.csv"));
    assert!(!is_open_list("tickets.csv"));
}

#[test]
fn a_list_that_says_nothing_of_states_is_no_open_list() {
    let rows = (1..=12).map(|day| format!("{day},2026-03-{day:02} 09:00,Acme\n"));
    let text = "Ticket ID,Created,Client\n".to_owned() + &rows.collect::<String>();
    assert_ne!(
        read_texts(&[("t.csv", text)]).tables.listed_tickets,
        Listed::OnlyOpen
    );
}

#[test]
fn a_list_of_closed_tickets_alone_tells_nothing_of_a_backlog() {
    let alone = read_texts(&[("tickets.csv", closed_list())]);
    assert_eq!(alone.tables.listed_tickets, Listed::OnlySettled);
    let caveat = "from which no backlog shows";
    assert!(alone.caveats.iter().any(|one| one.contains(caveat)));
    let together = read_texts(&[("open.csv", open_list()), ("closed.csv", closed_list())]);
    assert_ne!(together.tables.listed_tickets, Listed::OnlySettled);
    let few = "Ticket ID,Created,Closed\n1,2026-03-01,2026-03-02\n2,2026-03-02,2026-03-03\n";
    let is_closed_list =
        |name| read_texts(&[(name, few)]).tables.listed_tickets == Listed::OnlySettled;
    assert!(is_closed_list("closed_tickets.csv"));
    assert!(!is_closed_list("tickets.csv"));
}

#[test]
fn that_all_is_done_is_believed_of_a_quick_desk_with_no_number_missing() {
    // A ticket a day and an eighth of a day each: one is open at a time out of
    // eight, so that none is open is to be expected.
    let quick = read_texts(&[("tickets.csv", done_after(0))]);
    assert_ne!(quick.tables.listed_tickets, Listed::OnlySettled);
    assert!(
        quick
            .caveats
            .iter()
            .any(|one| one.contains("taken to be empty"))
    );
    // A week each: about six are open at a time.
    let slow = read_texts(&[("tickets.csv", done_after(7))]);
    assert_eq!(slow.tables.listed_tickets, Listed::OnlySettled);
    let named = read_texts(&[("closed tickets.csv", done_after(0))]);
    assert_eq!(named.tables.listed_tickets, Listed::OnlySettled);
    // Of those that are missing nobody knows what they were.
    let is_kept = |(line, _): &(usize, &str)| line % 4 != 2;
    let lines = done_after(0);
    let kept: Vec<&str> = lines
        .lines()
        .enumerate()
        .filter(is_kept)
        .map(|(_, line)| line)
        .collect();
    let some = read_texts(&[("tickets.csv", kept.join("\n"))]);
    assert_eq!(some.tables.listed_tickets, Listed::OnlySettled);
    let open = "99,2026-03-28 09:00,,2026-03-30,Open\n";
    let all = read_texts(&[("tickets.csv", done_after(0) + open)]);
    assert_ne!(all.tables.listed_tickets, Listed::OnlySettled);
    assert!(!all.caveats.iter().any(|one| one.contains("is done")));
}

#[test]
fn numbers_with_gaps_do_not_show_that_none_is_missing() {
    let is_believed = |number: &dyn Fn(usize) -> String| {
        let row = |day: usize| {
            let number = number(day);
            format!("{number},2026-03-{day:02} 09:00,2026-03-{day:02} 12:00,Closed")
        };
        let text = table("Ticket ID,Created,Resolved,Status", 28, row);
        read_texts(&[("t.csv", text)]).tables.listed_tickets != Listed::OnlySettled
    };
    assert!(is_believed(&|n| format!("INC{:07}", 1000 + n)));
    // One was deleted.
    assert!(is_believed(&|n| (n + n / 20).to_string()));
    // Two of three are not here, whoever has them.
    assert!(!is_believed(&|n| (3 * n).to_string()));
    assert!(!is_believed(&|n| format!("INC{:07}", 1000 + 7 * n)));
    assert!(!is_believed(&|n| (n * n).to_string()));
    // A number for each that no other follows shows nothing.
    let letter = |n: usize| char::from(b'A' + (n % 26) as u8);
    assert!(!is_believed(&|n| format!(
        "{}{}-{n}",
        letter(n),
        letter(n / 26)
    )));
    // Each project counts by itself.
    assert!(is_believed(&|n| format!(
        "{}-{}",
        ["NET", "WEB"][n % 2],
        n / 2
    )));
}

#[test]
fn a_list_that_had_open_tickets_before_shows_that_none_is_left() {
    let newest = done_after(7);
    // The list of the day before: its last ticket was open then.
    let before = newest.replace(
        "48,2026-03-28 09:00,2026-03-31 12:00,2026-03-20,Closed",
        "48,2026-03-28 09:00,,2026-03-20,Open",
    );
    assert_ne!(before, newest);
    let both = |earlier: &str| {
        let files = [
            ("tickets-2026-03-28.csv", earlier),
            ("tickets-2026-03-29.csv", newest.as_str()),
        ];
        read_texts(&files)
    };
    let told = both(&before);
    assert_ne!(told.tables.listed_tickets, Listed::OnlySettled);
    assert!(told.caveats.iter().any(|one| one.contains("to be empty")));
    assert_eq!(both(&newest).tables.listed_tickets, Listed::OnlySettled);
    // A list of the open ones alone says nothing of the other.
    let title = newest.lines().next().unwrap();
    let alone = format!("{title}\n48,2026-03-28 09:00,,2026-03-20,Open\n");
    assert_eq!(both(&alone).tables.listed_tickets, Listed::OnlySettled);
}

#[test]
fn of_tickets_that_are_done_at_no_known_time_none_is_known_to_be_open() {
    let rows = (1..=12).map(|day| format!("{day},2026-03-{day:02} 09:00,Closed\n"));
    let text = "Ticket ID,Created,Status\n".to_owned() + &rows.collect::<String>();
    assert_eq!(
        read_texts(&[("t.csv", text)]).tables.listed_tickets,
        Listed::OnlySettled
    );
}
