//! Which of several columns names the clients: not the one of the provider's own
//! company, a company before a person, a name before a number.

use std::collections::{BTreeMap, BTreeSet};

use super::Claims;
use super::preferences::is_titled_as;
use crate::input::clients::has_legal_form;
use crate::input::clients::headings::client_of;
use crate::input::column_cells::{
    filled, holds_numbers, says_nearly_one_thing, says_one_thing, tells_apart,
};
use crate::input::fields::{Field, invoices};
use crate::input::title_words::{Concept, Concepts, about};
use crate::input::value::{is_absent, trim};
use crate::model::TableKind;

/// Words of titles under which companies stand.
pub(super) const COMPANIES: [&str; 21] = [
    "company",
    "organization",
    "organisation",
    "empresa",
    "organizacao",
    "organizacion",
    "firma",
    "societe",
    "entreprise",
    "azienda",
    "bedrijf",
    "unternehmen",
    "foretag",
    "companies",
    "firmenname",
    "firmanavn",
    "foretagsnamn",
    "compania",
    "companhia",
    "organisatie",
    "organizzazione",
];

/// Words of titles that say whom something is for.
pub(super) const CLIENTS: [&str; 12] = [
    "client",
    "customer",
    "cliente",
    "kunde",
    "klant",
    "klient",
    "kund",
    "clients",
    "kundenname",
    "klantnaam",
    "kundnamn",
    "kundenavn",
];

impl Claims<'_> {
    /// Passes over a column of clients that says the same in every row, where
    /// another one tells them apart: it names the provider, or an account of
    /// its ledger.
    pub(super) fn pass_over_own_name(&mut self, headers: &[String], table: TableKind) {
        let Some(client) = client_of(table) else {
            return;
        };
        let Some(column) = self.column_of(client) else {
            return;
        };
        let is_supplied = self
            .column_of(&invoices::SUPPLIER)
            .is_some_and(|supplier| tells_apart(self.rows, supplier));
        if is_supplied && self.is_found_by_title(column) && says_one_thing(self.rows, column) {
            self.take_back(column);
        } else {
            self.prefer_telling(headers, table, client);
            self.prefer_clients_to_own_company(headers, table, client);
        }
    }

    /// Gives the client to a column that is titled as clients are, where it is
    /// in one of companies that says the same in nearly all rows, or one of few
    /// names beside many: a company may be the one that works for the clients.
    fn prefer_clients_to_own_company(
        &mut self,
        headers: &[String],
        table: TableKind,
        client: &'static Field,
    ) {
        let Some(column) = self.column_of(client).filter(|column| {
            self.is_found_by_title(*column)
                && says_any(&headers[*column], &COMPANIES)
                && !says_any(&headers[*column], &CLIENTS)
        }) else {
            return;
        };
        let is_own = says_nearly_one_thing(self.rows, column);
        let cells = filled(self.rows, column).count();
        let better = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && says_any(&headers[*other], &CLIENTS)
                && is_titled_as(&headers[*other], client, table)
                && !says_nearly_one_thing(self.rows, *other)
                && tells_apart(self.rows, *other)
                && filled(self.rows, *other).count() * 2 > cells
                && (is_own || are_clients_of_brands(self.rows, *other, column))
                && self.can_be(client, *other)
        });
        if let Some(better) = better {
            self.exchange(column, better, client);
        }
    }

    /// Gives the client to a column of companies, where it is in one of people
    /// or numbers and both are titled as clients are.
    pub(super) fn prefer_companies(&mut self, headers: &[String], table: TableKind) {
        const NUMBERS: [&str; 5] = ["id", "code", "number", "codigo", "key"];
        let Some(client) = client_of(table) else {
            return;
        };
        let Some(column) = self.column_of(client) else {
            return;
        };
        // How well a title names who is served: a company before a person, a
        // name before a number.
        let worth = |column: usize| {
            (
                u8::from(says_any(&headers[column], &COMPANIES)),
                u8::from(!says_any(&headers[column], &NUMBERS)),
            )
        };
        let own = worth(column);
        // Who is billed is the client, whatever company stands beside: it may
        // be the one that bills, unless it is that of each person who is.
        let is_billed = matches!(table, TableKind::Invoices | TableKind::Recurring)
            && own.1 == 1
            && says_any(&headers[column], &CLIENTS);
        if !self.is_found_by_title(column) || own == (1, 1) {
            return;
        }
        let cells = filled(self.rows, column).count();
        // A company that stands in nearly all rows beside clients that differ is
        // the provider's own.
        let is_titled_so = own.1 == 1 && says_any(&headers[column], &CLIENTS);
        let is_own_company = |other: usize| {
            (says_nearly_one_thing(self.rows, other) && !says_nearly_one_thing(self.rows, column))
                || (is_titled_so && are_clients_of_brands(self.rows, column, other))
        };
        let better = (0..headers.len()).find(|other| {
            let (company, name) = worth(*other);
            self.meanings[*other].is_none()
                && company >= own.0
                && name >= own.1
                && (company, name) != own
                && is_titled_as(headers[*other].as_str(), client, table)
                && tells_apart(self.rows, *other)
                && filled(self.rows, *other).count() * 2 > cells
                && self.can_be(client, *other)
                && !is_own_company(*other)
                && (!is_billed || self.has_companies_of(column, *other))
        });
        if let Some(better) = better {
            self.exchange(column, better, client);
        }
    }

    /// Whether a column has the companies that the people in another one are
    /// of: about as many, as companies are called, or beside people who are
    /// addressed as such.
    fn has_companies_of(&self, people: usize, companies: usize) -> bool {
        const TITLES: [&str; 14] = [
            "herr", "herrn", "frau", "mr", "mrs", "ms", "miss", "sr", "sra", "mme", "sig", "dhr",
            "mevr", "pan",
        ];
        let is_addressed = |name: &&str| {
            let first = name.split([' ', '.']).next().unwrap_or_default();
            TITLES.contains(&first.to_lowercase().as_str())
        };
        let all = filled(self.rows, people).count();
        let addressed = filled(self.rows, people).filter(is_addressed).count();
        let called = filled(self.rows, companies);
        let formal = called.clone().filter(|name| has_legal_form(name)).count();
        let are_told = addressed * 2 > all || formal * 2 > called.count();
        let names = |column: usize| {
            let different: BTreeSet<&str> = filled(self.rows, column).collect();
            different.len()
        };
        are_told
            && !filled(self.rows, people).any(has_legal_form)
            && names(companies) * 2 > names(people)
    }

    /// Gives the client to the column of his name, where it is in one of what
    /// numbers him: `CUST-1` stands under `Customer`, and who that is under
    /// `Customer Name`.
    pub(super) fn prefer_name_of_client(&mut self, headers: &[String], table: TableKind) {
        const NAME: Concepts = Concepts::of(&[Concept::Name]);
        /// So many letters of a word tell it, whatever form it is in.
        const STEM: usize = 4;
        let Some(client) = client_of(table) else {
            return;
        };
        let Some(column) = self
            .column_of(client)
            .filter(|column| self.is_found_by_title(*column) && holds_numbers(self.rows, *column))
        else {
            return;
        };
        let says_name = |title: &str| title.split(' ').any(|word| about(word).meets(NAME));
        let is_of_the_same = |title: &str| {
            let mut stems = headers[column]
                .split(' ')
                .filter_map(|word| word.get(..STEM));
            stems.any(|stem| title.contains(stem))
        };
        let cells = filled(self.rows, column).count();
        let better = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && says_name(&headers[*other])
                && is_of_the_same(&headers[*other])
                && is_titled_as(&headers[*other], client, table)
                && filled(self.rows, *other).count() * 2 > cells
                && !holds_numbers(self.rows, *other)
                && self.can_be(client, *other)
        });
        if let Some(better) = better.filter(|_| !says_name(&headers[column])) {
            self.exchange(column, better, client);
        }
    }
}

/// Whether a column names clients, and not people of the companies that another
/// one names: it names companies itself, far more than stand there, or one of
/// them beside several of those. What stands there is the house, or the brand,
/// that works for them.
fn are_clients_of_brands(rows: &[Vec<String>], clients: usize, companies: usize) -> bool {
    const FEWEST: usize = 3;
    let mut beside: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let mut brands: BTreeSet<&str> = BTreeSet::new();
    for row in rows {
        let cell = |column: usize| row.get(column).map(|cell| trim(cell));
        let (Some(client), Some(company)) = (cell(clients), cell(companies)) else {
            continue;
        };
        if !is_absent(client) && !is_absent(company) {
            beside.entry(client).or_default().insert(company);
            *times.entry(client).or_default() += 1;
            brands.insert(company);
        }
    }
    let people = beside.keys().filter(|name| may_be_person(name)).count();
    if beside.len() < FEWEST || people * 2 > beside.len() || holds_numbers(rows, clients) {
        return false;
    }
    let is_formal = beside.keys().any(|name| has_legal_form(name));
    let again = times.values().filter(|times| **times > 1).count();
    let shared = beside.values().filter(|beside| beside.len() > 1).count();
    is_formal || brands.len() * 2 <= beside.len() || (shared > 0 && shared * 10 >= again)
}

/// Whether a name may be that of a person: an address, what somebody logs in as,
/// or some words of letters without the form of a company.
fn may_be_person(name: &str) -> bool {
    const WORDS: std::ops::RangeInclusive<usize> = 2..=5;
    let is_word = |word: &str| {
        let letters = word.trim_end_matches([',', '.']);
        letters
            .chars()
            .all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’'))
    };
    let is_login = || {
        name.chars()
            .all(|letter| letter.is_ascii_lowercase() || matches!(letter, '.' | '_' | '-'))
    };
    let is_name = || {
        WORDS.contains(&name.split_whitespace().count())
            && name.split_whitespace().all(is_word)
            && !has_legal_form(name)
    };
    name.contains('@') || is_login() || is_name()
}

/// Whether one of these words stands in a title.
pub(super) fn says_any(title: &str, words: &[&str]) -> bool {
    title.split(' ').any(|word| words.contains(&word))
}

/// Whether a title, in normal form, is that of companies, of which one that
/// stands in every row may be the provider's own.
#[must_use]
pub fn is_titled_as_company(title: &str) -> bool {
    says_any(title, &COMPANIES) && !says_any(title, &CLIENTS)
}
