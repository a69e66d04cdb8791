//! Which of two columns says better what both are titled as: one that says
//! something, one that tells rows apart, a name before a number, a company
//! before a person, a unit before none.

use std::collections::BTreeSet;

use super::Claims;
use crate::input::client_headings::client_of;
use crate::input::clients::has_legal_form;
use crate::input::column_cells::{
    are_same_lengths, filled, holds_numbers, holds_tax_rates, says_nearly_one_thing,
    says_one_thing, tells_apart,
};
use crate::input::dialect::Dialect;
use crate::input::fields::{self, Field, ValueKind, invoices, tickets, time_entries};
use crate::input::title_words::{self, Concept, Concepts, about, words_of};
use crate::input::value::duration::unit_of_title;
use crate::model::{FoundBy, TableKind};

/// Titles that say no more than that a number stands there.
const BARE_NUMBERS: [&str; 10] = [
    "number",
    "numero",
    "nummer",
    "numer",
    "nr",
    "no",
    "invoice no",
    "inv no",
    "reference number",
    "cislo",
];

/// Words of titles under which companies stand.
const COMPANIES: [&str; 17] = [
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
];

/// Words of titles that say whom something is for.
const CLIENTS: [&str; 12] = [
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
    /// Numbers records by the column that is titled as the number of such,
    /// where they are by one that numbers anything.
    pub(super) fn prefer_telling_number(&mut self, headers: &[String], table: TableKind) {
        let shape = fields::shape(table);
        let Some(key) = shape.key.first().copied() else {
            return;
        };
        let Some(column) = self.column_of(key).filter(|column| {
            let telling = shape.evidence.telling.iter();
            let mut vague = telling.filter(|(field, _)| *field == key);
            self.is_found_by_title(*column)
                && vague.any(|(_, vague)| vague.contains(&headers[*column].as_str()))
        }) else {
            return;
        };
        let better = (0..headers.len()).find(|other| {
            // A document may be any: instalments share that of their invoice.
            let names_any = headers[*other]
                .split(' ')
                .any(|word| word.starts_with("doc"));
            let is_titled_so = || {
                !names_any
                    && words_of(&headers[*other]).is_some_and(|words| {
                        let mut patterns = title_words::of(table).iter();
                        patterns
                            .any(|one| one.field == key && one.must.len() > 1 && one.fits(&words))
                    })
            };
            // A register's own counter goes behind the number on the document.
            let is_number_on_document = || {
                table == TableKind::Invoices
                    && headers[column] == "id"
                    && BARE_NUMBERS.contains(&headers[*other].as_str())
            };
            self.meanings[*other].is_none()
                && (is_titled_so() || is_number_on_document())
                && holds_numbers(self.rows, *other)
                && filled(self.rows, *other).count() * 10 >= self.rows.len() * 9
        });
        if let Some(better) = better {
            self.take_back(column);
            self.give(better, key, FoundBy::Cells);
        }
    }

    /// Takes its meaning from a column that says nothing in any row, where
    /// another one is titled so as well and does.
    pub(super) fn prefer_filled(
        &mut self,
        headers: &[String],
        table: TableKind,
        dialect: Option<&Dialect>,
        settled: &[&str],
    ) {
        /// That one row leaves a column blank says nothing of it.
        const ENOUGH: usize = 2;
        if self.rows.len() < ENOUGH {
            return;
        }
        for column in 0..headers.len() {
            let Some(field) = self.meanings[column] else {
                continue;
            };
            let is_empty = |column: usize| filled(self.rows, column).next().is_none();
            if self.rows.is_empty() || !is_empty(column) {
                continue;
            }
            // A clock that a product titles so stands back behind nothing but
            // what it titles so as well. Its other columns are blank for a
            // reason: what was cancelled need not have ended.
            let is_by_product = self.columns[column].found_by == Some(FoundBy::Dialect)
                && field.kind == ValueKind::Duration;
            if !is_by_product && !self.is_found_by_title(column) {
                continue;
            }
            let is_titled_so = |title: &str| {
                if is_by_product {
                    let mut own = dialect.iter().flat_map(|dialect| dialect.columns);
                    own.any(|(other, of)| *other == title && *of == field)
                } else {
                    !settled.contains(&title) && is_titled_as(title, field, table)
                }
            };
            let better = (0..headers.len()).find(|other| {
                self.meanings[*other].is_none()
                    && !is_empty(*other)
                    && is_titled_so(&headers[*other])
                    && self.can_be(field, *other)
            });
            if let Some(better) = better {
                self.take_back(column);
                self.give(better, field, FoundBy::Cells);
            }
        }
    }

    /// Takes hours of work from a column whose title names their unit, where it
    /// says the same as one whose title names none.
    pub(super) fn prefer_named_unit(&mut self, headers: &[String], table: TableKind) {
        let hours = &time_entries::HOURS;
        let Some(bare) = self.column_of(hours).filter(|column| {
            table == TableKind::TimeEntries
                && self.is_found_by_title(*column)
                && unit_of_title(&headers[*column]).is_none()
        }) else {
            return;
        };
        let named = (0..headers.len()).find(|other| {
            let unit = unit_of_title(&headers[*other]);
            self.meanings[*other].is_none()
                && hours.titles.contains(&headers[*other].as_str())
                && unit.is_some_and(|unit| are_same_lengths(self.rows, bare, (*other, unit)))
                && filled(self.rows, *other).count() >= filled(self.rows, bare).count()
        });
        if let Some(named) = named {
            self.take_back(bare);
            self.give(named, hours, FoundBy::Cells);
        }
    }

    /// Passes over a column of agents that says the same in every row, where
    /// another one tells them apart: it names who answers for all.
    pub(super) fn pass_over_only_owner(&mut self, headers: &[String], table: TableKind) {
        if table == TableKind::Tickets {
            self.prefer_name(headers, table, &tickets::AGENT);
            self.prefer_telling(headers, table, &tickets::AGENT);
            self.prefer_telling(headers, table, &tickets::CATEGORY);
        }
    }

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
    /// in one of companies that says the same in nearly all rows: a company may
    /// be the one that works for the clients.
    fn prefer_clients_to_own_company(
        &mut self,
        headers: &[String],
        table: TableKind,
        client: &'static Field,
    ) {
        let says = |column: usize, words: &[&str]| {
            headers[column].split(' ').any(|word| words.contains(&word))
        };
        let Some(column) = self.column_of(client).filter(|column| {
            self.is_found_by_title(*column)
                && says(*column, &COMPANIES)
                && !says(*column, &CLIENTS)
                && says_nearly_one_thing(self.rows, *column)
        }) else {
            return;
        };
        let cells = filled(self.rows, column).count();
        let better = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && says(*other, &CLIENTS)
                && is_titled_as(&headers[*other], client, table)
                && !says_nearly_one_thing(self.rows, *other)
                && tells_apart(self.rows, *other)
                && filled(self.rows, *other).count() * 2 > cells
                && self.can_be(client, *other)
        });
        if let Some(better) = better {
            self.take_back(column);
            self.give(better, client, FoundBy::Cells);
        }
    }

    /// Gives a field of names the column of names, where it is in one of
    /// numbers.
    fn prefer_name(&mut self, headers: &[String], table: TableKind, field: &'static Field) {
        let is_number = |title: &str| title.ends_with(" id") || title.starts_with("id ");
        let Some(column) = self
            .column_of(field)
            .filter(|column| self.is_found_by_title(*column) && is_number(&headers[*column]))
        else {
            return;
        };
        let cells = filled(self.rows, column).count();
        let better = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && !is_number(&headers[*other])
                && is_titled_as(&headers[*other], field, table)
                && filled(self.rows, *other).count() * 2 > cells
                && self.can_be(field, *other)
        });
        if let Some(better) = better {
            self.take_back(column);
            self.give(better, field, FoundBy::Cells);
        }
    }

    /// Gives a field of names the column that tells rows apart, where the one
    /// that it has says the same in all of them.
    fn prefer_telling(&mut self, headers: &[String], table: TableKind, field: &'static Field) {
        let Some(column) = self.column_of(field) else {
            return;
        };
        if !self.is_found_by_title(column) || !says_one_thing(self.rows, column) {
            return;
        }
        let is_titled_so = |other: usize| is_titled_as(&headers[other], field, table);
        let better = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && is_titled_so(*other)
                && tells_apart(self.rows, *other)
                && self.can_be(field, *other)
        });
        if let Some(better) = better {
            self.take_back(column);
            self.give(better, field, FoundBy::Cells);
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
        let says = |column: usize, words: &[&str]| {
            headers[column].split(' ').any(|word| words.contains(&word))
        };
        // How well a title names who is served: a company before a person, a
        // name before a number.
        let worth = |column: usize| {
            (
                u8::from(says(column, &COMPANIES)),
                u8::from(!says(column, &NUMBERS)),
            )
        };
        let own = worth(column);
        // Who is billed is the client, whatever company stands beside: it may
        // be the one that bills, unless it is that of each person who is.
        let is_billed = matches!(table, TableKind::Invoices | TableKind::Recurring)
            && own.1 == 1
            && headers[column]
                .split(' ')
                .any(|word| CLIENTS.contains(&word));
        if !self.is_found_by_title(column) || own == (1, 1) {
            return;
        }
        let cells = filled(self.rows, column).count();
        // A company that stands in nearly all rows beside clients that differ is
        // the provider's own.
        let is_own_company = |other: usize| {
            says_nearly_one_thing(self.rows, other) && !says_nearly_one_thing(self.rows, column)
        };
        let better = (0..headers.len()).find(|other| {
            let (company, name) = worth(*other);
            self.meanings[*other].is_none()
                && !is_own_company(*other)
                && company >= own.0
                && name >= own.1
                && (company, name) != own
                && is_titled_as(headers[*other].as_str(), client, table)
                && tells_apart(self.rows, *other)
                && filled(self.rows, *other).count() * 2 > cells
                && self.can_be(client, *other)
                && (!is_billed || self.has_companies_of(column, *other))
        });
        if let Some(better) = better {
            self.take_back(column);
            self.give(better, client, FoundBy::Cells);
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
            self.take_back(column);
            self.give(better, client, FoundBy::Cells);
        }
    }

    /// Passes over a column of rates that is titled as the tax itself, for one
    /// of amounts where there is one.
    pub(super) fn pass_over_rates_of_tax(&mut self, headers: &[String], table: TableKind) {
        let field = &invoices::TAX;
        let totals = self.column_of(&invoices::TOTAL);
        let Some(rates) = self.column_of(field).filter(|column| {
            self.is_found_by_title(*column) && holds_tax_rates(self.rows, *column, totals)
        }) else {
            return;
        };
        let better = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && is_titled_as(&headers[*other], field, table)
                && !holds_tax_rates(self.rows, *other, totals)
                && self.can_be(field, *other)
        });
        self.take_back(rates);
        match better {
            Some(better) => self.give(better, field, FoundBy::Cells),
            None => self.columns[rates].second = None,
        }
    }

    fn is_found_by_title(&self, column: usize) -> bool {
        matches!(
            self.columns[column].found_by,
            Some(FoundBy::Title | FoundBy::Words)
        )
    }
}

/// Whether a title is one of a field's.
fn is_titled_as(title: &str, field: &'static Field, table: TableKind) -> bool {
    field.titles.contains(&title)
        || words_of(title).is_some_and(|words| {
            let mut patterns = title_words::of(table).iter();
            patterns.any(|pattern| pattern.field == field && pattern.fits(&words))
        })
}
