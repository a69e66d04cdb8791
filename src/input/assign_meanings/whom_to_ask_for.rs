//! The client is who is served, and not whom to ask for there.

use std::collections::{BTreeMap, BTreeSet};

use super::Claims;
use super::preferences::is_titled_as;
use super::which_client::{CLIENTS, COMPANIES, says_any};
use crate::input::clients::has_legal_form;
use crate::input::clients::headings::client_of;
use crate::input::clients::ledger_accounts::{
    is_called_revenue, may_be_ledger_account, names_ledger_accounts,
};
use crate::input::column_cells::{filled, holds_numbers, says_nearly_one_thing, tells_apart};
use crate::input::value::{is_absent, trim};
use crate::model::{FoundBy, TableKind};

/// Words of titles of whom to ask for at a client.
const CONTACTS: [&str; 13] = [
    "contact",
    "contacts",
    "contacto",
    "contato",
    "contatto",
    "kontakt",
    "kontaktperson",
    "ansprechpartner",
    "interlocuteur",
    "contactpersoon",
    "referente",
    "kontaktowa",
    "requester",
];

impl Claims<'_> {
    /// Gives the client to a column that is titled as clients or companies are,
    /// where it is in one of whom to ask for there. A company that stands in
    /// nearly all rows may be the provider's own: it is the client only beside
    /// people. An account may be one of the ledger.
    pub(super) fn prefer_clients_to_contacts(&mut self, headers: &[String], table: TableKind) {
        let Some(client) = client_of(table) else {
            return;
        };
        let Some(column) = self.column_of(client).filter(|column| {
            let is_decided = self.columns[*column].found_by == Some(FoundBy::Configuration);
            !is_decided && names_contacts(&headers[*column])
        }) else {
            return;
        };
        if filled(self.rows, column).any(has_legal_form) {
            return;
        }
        let cells = filled(self.rows, column).count();
        let mut others: Vec<usize> = (0..headers.len())
            .filter(|other| {
                let title = headers[*other].as_str();
                self.meanings[*other].is_none()
                    && !names_contacts(title)
                    && (is_titled_as(title, client, table) || says_any(title, &COMPANIES))
                    && filled(self.rows, *other).count() * 2 > cells
                    && (!holds_numbers(self.rows, *other) || self.numbers_those_of(column, *other))
                    && (!may_be_ledger_account(title)
                        || self.are_accounts_of(headers, table, [column, *other]))
                    && self.can_be(client, *other)
            })
            .collect();
        // A name before a number.
        others.sort_by_key(|other| holds_numbers(self.rows, *other));
        let tells = |other: &usize| {
            tells_apart(self.rows, *other) && !says_nearly_one_thing(self.rows, *other)
        };
        let says_client = |other: &usize| says_any(&headers[*other], &CLIENTS);
        let (telling, single): (Vec<usize>, Vec<usize>) = others.into_iter().partition(tells);
        let better = telling
            .iter()
            .copied()
            .find(says_client)
            .or(telling.first().copied())
            .or(single
                .first()
                .copied()
                .filter(|_| self.names_people(column)));
        if let Some(better) = better {
            self.exchange(column, better, client);
        }
    }

    /// Whether most cells of a column look like the names of people: two words or
    /// three, and nothing but letters.
    fn names_people(&self, column: usize) -> bool {
        let is_person = |cell: &&str| {
            let words = cell.split_whitespace();
            let count = words.clone().count();
            let is_name = |word: &str| {
                word.starts_with(char::is_uppercase)
                    && word
                        .chars()
                        .all(|letter| letter.is_alphabetic() || matches!(letter, '.' | '-' | '\''))
            };
            (2..=3).contains(&count) && words.clone().all(is_name)
        };
        let cells = filled(self.rows, column);
        let all = cells.clone().count();
        all > 0 && cells.filter(is_person).count() * 4 >= all * 3
    }

    /// Whether what numbers companies says more than the column of those to ask
    /// for there: these are numbers as well, or several are of one company.
    fn numbers_those_of(&self, contacts: usize, companies: usize) -> bool {
        let people = self.standing_beside(contacts, companies);
        let companies: BTreeSet<&str> = people.values().flatten().copied().collect();
        companies.len() > 1
            && (holds_numbers(self.rows, contacts) || companies.len() < people.len())
    }

    /// Whether accounts are companies that somebody is to be asked for at, and
    /// not those of a ledger: each is of one of them, and they are about as
    /// many. What is not billed is booked to none.
    fn are_accounts_of(
        &self,
        headers: &[String],
        table: TableKind,
        [contacts, accounts]: [usize; 2],
    ) -> bool {
        if names_ledger_accounts(self.rows, accounts) {
            return false;
        }
        let people = self.standing_beside(contacts, accounts);
        let of_several = people.values().filter(|beside| beside.len() > 1).count();
        if of_several * 10 > people.len() {
            return false;
        }
        if !matches!(table, TableKind::Invoices | TableKind::Recurring) {
            return true;
        }
        let companies: BTreeSet<&str> = people.values().flatten().copied().collect();
        // `Account Name` beside `Contact Name`, `Account Id` beside `Contact Id`.
        let is_titled_alike = {
            let rest = |column: usize| headers[column].split_once(' ').map(|(_, rest)| rest);
            rest(contacts).is_some() && rest(contacts) == rest(accounts)
        };
        (is_titled_alike || self.names_people(contacts))
            && companies.len() * 2 > people.len()
            && !companies.iter().any(|name| is_called_revenue(name))
    }

    /// What stands in another column beside each of those in one.
    fn standing_beside(&self, ones: usize, others: usize) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut beside: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for row in self.rows {
            let cell = |column: usize| row.get(column).map_or("", |cell| trim(cell));
            if !is_absent(cell(ones)) && !is_absent(cell(others)) {
                beside.entry(cell(ones)).or_default().insert(cell(others));
            }
        }
        beside
    }
}

/// Whether a title is that of whom to ask for, and of no company.
fn names_contacts(title: &str) -> bool {
    says_any(title, &CONTACTS) && !says_any(title, &COMPANIES) && !says_any(title, &CLIENTS)
}
