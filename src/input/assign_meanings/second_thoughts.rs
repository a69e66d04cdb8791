//! What columns mean in the light of each other: which of two dates comes
//! first, and which of two columns tells clients apart.

use super::Claims;
use crate::input::client_headings::client_of;
use crate::input::column_cells::{
    filled, holds, holds_numbers, is_never_later, says_one_thing, tells_apart, tells_time_of_day,
};
use crate::input::fields::{self, Field, Shape, ValueKind, invoices, tickets};
use crate::input::second_look::{BARE_DATES, bare_date};
use crate::input::title_words::{self, Concept, Concepts, about, words_of};
use crate::input::value::number::{ParsedNumber, parse_number};
use crate::model::{FoundBy, TableKind};

/// Titles that say no more than that a time of day stands there.
const BARE_CLOCKS: [&str; 9] = [
    "time", "hora", "uhrzeit", "zeit", "heure", "ora", "hour", "horario", "tijd",
];

/// Of fewer lengths of time it may be chance that none has run over.
const ENOUGH_LENGTHS: usize = 20;

impl Claims<'_> {
    /// Gives two columns that are both but titled `Date` to when a record
    /// began and when it ended, where the one is never later than the other.
    pub(super) fn claim_dates_by_order(&mut self, headers: &[String], shape: &Shape) {
        let Some(ended) = shape.end_date else { return };
        let began = shape.main_date;
        let is_taken = |field| self.meanings.contains(&Some(field));
        if is_taken(began) || is_taken(ended) {
            return;
        }
        let bare: Vec<usize> = (0..headers.len())
            .filter(|column| self.meanings[*column].is_none())
            .filter(|column| BARE_DATES.contains(&headers[*column].as_str()))
            .filter(|column| holds(ValueKind::Time, self.rows, *column))
            .collect();
        let [one, other] = bare.as_slice() else {
            return;
        };
        let (first, last) = if is_never_later(self.rows, *one, *other) {
            (*one, *other)
        } else if is_never_later(self.rows, *other, *one) {
            (*other, *one)
        } else {
            return;
        };
        for (column, field) in [(first, began), (last, ended)] {
            self.give(column, field, FoundBy::Cells);
            self.columns[column].by_order = true;
        }
    }

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
            self.meanings[*other].is_none()
                && is_titled_so()
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
    pub(super) fn prefer_filled(&mut self, headers: &[String], table: TableKind) {
        for column in 0..headers.len() {
            let Some(field) = self.meanings[column] else {
                continue;
            };
            let is_empty = |column: usize| filled(self.rows, column).next().is_none();
            if self.rows.is_empty() || !is_empty(column) || !self.is_found_by_title(column) {
                continue;
            }
            let better = (0..headers.len()).find(|other| {
                self.meanings[*other].is_none()
                    && !is_empty(*other)
                    && is_titled_as(&headers[*other], field, table)
                    && self.can_be(field, *other)
            });
            if let Some(better) = better {
                self.take_back(column);
                self.give(better, field, FoundBy::Cells);
            }
        }
    }

    /// Gives the only column that is titled `Time` and nothing more to the only
    /// date, where that is a day.
    pub(super) fn claim_only_clock(&mut self, headers: &[String], shape: &Shape) {
        let Some((clock, date)) = shape
            .clocks
            .iter()
            .find(|(_, date)| *date == shape.main_date)
        else {
            return;
        };
        let Some(day) = self.column_of(date) else {
            return;
        };
        let is_beside = |column: usize| column.abs_diff(day) == 1;
        let dates = self.meanings.iter().flatten();
        let is_only = dates.filter(|field| field.kind == ValueKind::Time).count() == 1;
        let mut bare = (0..headers.len())
            .filter(|column| self.meanings[*column].is_none())
            .filter(|column| BARE_CLOCKS.contains(&headers[*column].as_str()));
        if let (Some(column), None) = (bare.next(), bare.next())
            && self.column_of(clock).is_none()
            && (is_only || is_beside(column))
            && !tells_time_of_day(self.rows, day)
            && holds(ValueKind::Clock, self.rows, column)
        {
            self.give(column, clock, FoundBy::Cells);
        }
    }

    /// Gives the only bare `Date` to when a record began, where that was found
    /// in a start which is never earlier: work may start after a ticket came in.
    pub(super) fn pass_over_later_start(&mut self, headers: &[String], shape: &Shape) {
        const START: Concepts = Concepts::of(&[Concept::Started]);
        let began = shape.main_date;
        let Some(start) = self.column_of(began) else {
            return;
        };
        let is_start = self.columns[start].found_by == Some(FoundBy::Words)
            && headers[start]
                .split(' ')
                .any(|word| about(word).meets(START));
        if let Some(bare) = bare_date(headers, self.rows, &self.meanings)
            && is_start
            && is_never_later(self.rows, bare, start)
        {
            self.take_back(start);
            self.give(bare, began, FoundBy::Cells);
        }
    }

    /// Takes `Time to resolution` for how long it took, unless one of its cells
    /// is less than nothing: a clock that counts down runs over now and then.
    pub(super) fn tell_lengths_from_what_is_left(&mut self, headers: &[String]) {
        for (left, taken, moments) in [
            (
                &tickets::RESPONSE_REMAINING,
                &tickets::RESPONSE_TIME,
                &[&tickets::FIRST_RESPONSE_AT][..],
            ),
            (
                &tickets::RESOLUTION_REMAINING,
                &tickets::RESOLUTION_TIME,
                &[&tickets::RESOLVED_AT, &tickets::CLOSED_AT],
            ),
        ] {
            let Some(column) = self.column_of(left) else {
                continue;
            };
            let may_be_either = headers[column].starts_with("time to ");
            let counts_down =
                filled(self.rows, column).any(|cell| cell.starts_with(['-', '\u{2212}', '(']));
            if !may_be_either || counts_down || filled(self.rows, column).count() < ENOUGH_LENGTHS {
                continue;
            }
            self.take_back(column);
            if moments
                .iter()
                .all(|moment| self.column_of(moment).is_none())
            {
                self.give(column, taken, FoundBy::Cells);
            }
        }
    }

    /// Passes over a balance that runs on from row to row: it is that of an
    /// account, and not what is open of an invoice.
    pub(super) fn pass_over_running_balance(&mut self) {
        const ENOUGH: usize = 5;
        let (Some(balance), Some(total)) = (
            self.column_of(&invoices::BALANCE),
            self.column_of(&invoices::TOTAL),
        ) else {
            return;
        };
        let number = |row: &[String], column: usize| match parse_number(row.get(column)?) {
            ParsedNumber::Known(number, _) => Some(number),
            ParsedNumber::Ambiguous { fraction, .. } => Some(fraction),
            ParsedNumber::Absent | ParsedNumber::Unreadable => None,
        };
        let told: Vec<(f64, f64)> = self
            .rows
            .iter()
            .filter_map(|row| Some((number(row, balance)?, number(row, total)?)))
            .collect();
        // The newest may come last or first.
        let follows =
            |before: (f64, f64), this: (f64, f64)| (before.0 + this.1 - this.0).abs() < 0.01;
        let down = told.windows(2).filter(|pair| follows(pair[0], pair[1]));
        let up = told.windows(2).filter(|pair| follows(pair[1], pair[0]));
        let runs = down.count().max(up.count());
        let beyond = told
            .iter()
            .filter(|(balance, total)| balance.abs() > total.abs() + 0.01);
        if told.len() >= ENOUGH && runs * 2 > told.len() && beyond.count() * 2 > told.len() {
            self.take_back(balance);
        }
    }

    /// Passes over what is overdue now, where dates tell how each target went:
    /// what is done late is overdue no more.
    pub(super) fn pass_over_overdue(&mut self, headers: &[String]) {
        let ended = [&tickets::RESOLVED_AT, &tickets::CLOSED_AT];
        let tells_by_dates = self.column_of(&tickets::RESOLUTION_DUE_AT).is_some()
            && ended.iter().any(|end| self.column_of(end).is_some());
        if let Some(flag) = self.column_of(&tickets::RESOLUTION_BREACHED)
            && tells_by_dates
            && matches!(
                headers[flag].as_str(),
                "overdue" | "is overdue" | "atrasado"
            )
        {
            self.take_back(flag);
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
        const COMPANIES: [&str; 14] = [
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
        ];
        const NUMBERS: [&str; 5] = ["id", "code", "number", "codigo", "key"];
        const CLIENTS: [&str; 8] = [
            "client", "customer", "cliente", "kunde", "klant", "klient", "kund", "clients",
        ];
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
        // be the one that bills.
        let is_billed = matches!(table, TableKind::Invoices | TableKind::Recurring)
            && own.1 == 1
            && headers[column]
                .split(' ')
                .any(|word| CLIENTS.contains(&word));
        if !self.is_found_by_title(column) || own == (1, 1) || is_billed {
            return;
        }
        let cells = filled(self.rows, column).count();
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
        });
        if let Some(better) = better {
            self.take_back(column);
            self.give(better, client, FoundBy::Cells);
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
