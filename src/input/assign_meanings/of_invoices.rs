//! What amounts of invoices are, as only the cells tell: what is open or what an
//! account stands at, the tax or its rate, and what kinds of documents are.

use std::collections::{BTreeMap, HashMap};

use super::Claims;
use super::preferences::is_titled_as;
use crate::input::clients::headings::is_age;
use crate::input::column_cells::{amount, filled, holds_tax_rates};
use crate::input::dialect::{Dialect, Lines};
use crate::input::fields::invoices;
use crate::input::title_words::{Concept, Concepts, about};
use crate::input::value::trim;
use crate::input::value::vocabulary::{DocumentType, known_document_type, named_document};
use crate::model::{FoundBy, TableKind};

/// Less than this is rounding.
const CENT: f64 = 0.01;

/// Words of titles that head kinds of something else than the record: of the
/// letter that was sent last, of the document that it was made from.
const OF_ANOTHER: [&str; 33] = [
    "last", "latest", "next", "sent", "send", "email", "mail", "template", "source", "origin",
    "original", "applied", "linked", "related", "parent", "action", "event", "activity", "ultimo",
    "ultima", "proximo", "proxima", "enviado", "enviada", "envio", "origem", "origen", "letzte",
    "letzter", "herkunft", "dernier", "derniere", "origine",
];

impl Claims<'_> {
    /// Decides what the amounts of invoices are, and what kinds of documents
    /// there are, by what stands in them.
    pub(super) fn tell_amounts_of_invoices(
        &mut self,
        headers: &[String],
        dialect: Option<&'static Dialect>,
    ) {
        let table = TableKind::Invoices;
        self.prefer_base_currency(headers);
        self.prefer_final_total(headers);
        self.pass_over_kinds_of_ids(headers);
        self.pass_over_results(headers);
        self.claim_kinds_of_documents(headers);
        self.take_sum_of_ages_for_balance(headers);
        self.pass_over_running_balance();
        self.pass_over_rates_of_tax(headers, table);
        self.prefer_whole_tax(headers, table);
        // Beside totals that are said again on each line stand its own taxes.
        if dialect.is_none_or(|dialect| dialect.lines != Lines::Repeated) {
            self.claim_further_taxes(headers, table);
            self.claim_withheld(headers, table);
            self.take_net_for_total(headers);
        }
        self.claim_prices_of_lines(headers);
    }

    /// Passes over a balance that runs on from row to row, or is larger than
    /// what it would be open of: it is that of an account, and not what is open
    /// of an invoice.
    fn pass_over_running_balance(&mut self) {
        let (Some(balance), Some(total)) = (
            self.column_of(&invoices::BALANCE),
            self.column_of(&invoices::TOTAL),
        ) else {
            return;
        };
        let client = self.column_of(&invoices::CLIENT);
        let lines = self.rows.iter().filter_map(|row| {
            let named = client.and_then(|column| row.get(column));
            let named = named.map(|cell| trim(cell));
            Some(Line {
                client: named.filter(|name| !name.is_empty()),
                balance: amount(row, balance)?,
                amount: amount(row, total)?,
            })
        });
        let lines: Vec<Line<'_>> = lines.collect();
        // The newest may come last or first.
        let upwards: Vec<Line<'_>> = lines.iter().rev().copied().collect();
        // Who says that it is what is open knows.
        if self.columns[balance].found_by == Some(FoundBy::Configuration) {
            return;
        }
        if runs_on(&lines) || runs_on(&upwards) || self.exceeds_totals(balance, total) {
            self.take_back(balance);
            self.columns[balance].is_of_account = true;
        }
    }

    /// Takes a column for the kinds of documents, however it is titled, whose
    /// cells name invoices and others, and nothing else: a payment is not a
    /// newer state of the invoice that it pays. What was sent last, or what a
    /// record came of, is no kind of its own.
    fn claim_kinds_of_documents(&mut self, headers: &[String]) {
        if self.has(&invoices::DOC_TYPE) {
            return;
        }
        let names_kinds = |column: usize| {
            // Under a title of kinds any word for a document is one.
            let kind_of: fn(&str) -> Option<DocumentType> = if says_kind(&headers[column]) {
                known_document_type
            } else {
                named_document
            };
            let kinds = filled(self.rows, column).map(kind_of);
            let is_invoice = |kind: Option<DocumentType>| kind == Some(DocumentType::Invoice);
            kinds.clone().all(|kind| kind.is_some())
                && kinds.clone().any(is_invoice)
                && !kinds.clone().all(is_invoice)
        };
        let is_of_another = |title: &str| title.split(' ').any(|word| OF_ANOTHER.contains(&word));
        let column = (0..headers.len()).find(|column| {
            let title = headers[*column].as_str();
            self.meanings[*column].is_none()
                && !title.is_empty()
                && !is_of_another(title)
                && names_kinds(*column)
        });
        if let Some(column) = column {
            self.give(column, &invoices::DOC_TYPE, FoundBy::Cells);
        }
    }

    /// Takes a total of what is owed by age for what is open: it is beside the
    /// ages that it sums up. Where a balance stands as well, and the ages come
    /// to less or more, it is what the invoice came to.
    fn take_sum_of_ages_for_balance(&mut self, headers: &[String]) {
        const FEWEST: usize = 3;
        let Some(total) = self.column_of(&invoices::TOTAL) else {
            return;
        };
        let ages: Vec<usize> = (0..headers.len())
            .filter(|column| is_age(&headers[*column]) && !is_period(&headers[*column]))
            .collect();
        let is_beside = ages.iter().any(|age| age.abs_diff(total) == 1);
        let is_decided = self.columns[total].found_by == Some(FoundBy::Configuration);
        let is_titled_so = headers[total] == "total" && ages.len() >= FEWEST && is_beside;
        let is_sum = !self.has(&invoices::BALANCE) || self.sums_up(total, &ages);
        if !is_decided && is_titled_so && is_sum {
            self.take_back(total);
            if !self.has(&invoices::BALANCE) {
                self.give(total, &invoices::BALANCE, FoundBy::Cells);
            }
        }
    }

    /// Whether a column is the sum of others in every row.
    fn sums_up(&self, total: usize, parts: &[usize]) -> bool {
        self.rows.iter().all(|row| {
            let parts = parts.iter().filter_map(|part| amount(row, *part));
            let sum: f64 = parts.sum();
            amount(row, total).is_none_or(|total| (sum - total).abs() < CENT)
        })
    }

    /// The number of the invoice that a row is a line of; what has none stands
    /// for itself.
    pub(super) fn invoice_of(&self, row: usize) -> String {
        let number = self.column_of(&invoices::INVOICE_NUMBER);
        let number = number.and_then(|column| self.rows[row].get(column));
        match number.map_or("", |cell| trim(cell)) {
            "" => format!(" {row}"),
            number => number.to_owned(),
        }
    }

    /// Whether most balances are larger than what the invoices come to, with
    /// all of their lines, by more than tax and interest are.
    fn exceeds_totals(&self, balance: usize, total: usize) -> bool {
        const TAX_AND_INTEREST: f64 = 1.5;
        const FEWEST: usize = 5;
        let mut by_number: BTreeMap<String, (f64, f64)> = BTreeMap::new();
        for (place, row) in self.rows.iter().enumerate() {
            let (Some(open), Some(line)) = (amount(row, balance), amount(row, total)) else {
                continue;
            };
            let (most, sum) = by_number.entry(self.invoice_of(place)).or_default();
            *most = most.max(open.abs());
            *sum += line.abs();
        }
        let beyond = by_number
            .values()
            .filter(|(open, total)| *open > total * TAX_AND_INTEREST + CENT);
        let beyond = beyond.count();
        beyond >= FEWEST && beyond * 2 > by_number.len()
    }

    /// Passes over a column of rates that is titled as the tax itself, for one
    /// of amounts where there is one.
    fn pass_over_rates_of_tax(&mut self, headers: &[String], table: TableKind) {
        let field = &invoices::TAX;
        let Some(taxes) = self
            .column_of(field)
            .filter(|column| self.is_found_by_title(*column))
        else {
            return;
        };
        let totals = self.column_of(&invoices::TOTAL);
        let own = self.rows_of_own_totals();
        let rows = self.rows;
        let are_rates = |column: usize| {
            holds_tax_rates(rows, column, None) || holds_tax_rates(&own, column, totals)
        };
        let named = self.columns_of_taxes(headers);
        let are_amounts = || {
            self.make_up_totals(&[taxes]) || (named.contains(&taxes) && self.make_up_totals(&named))
        };
        if !are_rates(taxes) || are_amounts() {
            return;
        }
        let better = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && is_titled_as(&headers[*other], field, table)
                && !are_rates(*other)
                && self.can_be(field, *other)
        });
        self.take_back(taxes);
        match better {
            Some(better) => self.give(better, field, FoundBy::Cells),
            None => self.columns[taxes].second = None,
        }
    }

    /// Takes the whole of the tax where one of its parts was taken: of several
    /// taxes most are none in some country.
    fn prefer_whole_tax(&mut self, headers: &[String], table: TableKind) {
        let field = &invoices::TAX;
        let total = self.column_of(&invoices::TOTAL);
        let Some(part) = self
            .column_of(field)
            .filter(|column| self.is_found_by_title(*column))
        else {
            return;
        };
        let whole = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && is_titled_as(&headers[*other], field, table)
                && self.can_be(field, *other)
                && !holds_tax_rates(self.rows, *other, total)
                && is_whole_of(self.rows, *other, part, total)
        });
        if let Some(whole) = whole {
            self.take_back(part);
            self.give(whole, field, FoundBy::Cells);
        }
    }

    /// The rows whose totals are their own: what an invoice comes to, said again
    /// on each of its lines, is of none of these.
    fn rows_of_own_totals(&self) -> Vec<Vec<String>> {
        let (Some(number), Some(total)) = (
            self.column_of(&invoices::INVOICE_NUMBER),
            self.column_of(&invoices::TOTAL),
        ) else {
            return self.rows.to_vec();
        };
        let mut rows_of: HashMap<(&str, &str), usize> = HashMap::new();
        for row in self.rows {
            if let Some(invoice) = invoice_of(row, number, total) {
                *rows_of.entry(invoice).or_default() += 1;
            }
        }
        let is_own = |row: &&Vec<String>| {
            let invoice = invoice_of(row, number, total);
            invoice.is_none_or(|invoice| rows_of.get(&invoice) == Some(&1))
        };
        self.rows.iter().filter(is_own).cloned().collect()
    }
}

/// Whether a title says of what kind something is, and nothing more.
fn says_kind(title: &str) -> bool {
    const KIND: Concepts = Concepts::of(&[Concept::Kind]);
    title.split(' ').all(|word| about(word).meets(KIND))
}

/// The number of a row's invoice, and what it comes to.
fn invoice_of(row: &[String], number: usize, total: usize) -> Option<(&str, &str)> {
    let number = trim(row.get(number)?);
    let total = trim(row.get(total)?);
    (!number.is_empty()).then_some((number, total))
}

/// Whether one column has what another one is a part of: nowhere less, somewhere
/// more, and no more than half of what it is a part of itself.
fn is_whole_of(rows: &[Vec<String>], whole: usize, part: usize, total: Option<usize>) -> bool {
    let told = rows.iter().filter_map(|row| {
        let total = total.map_or(Some(f64::INFINITY), |total| amount(row, total))?;
        Some((
            amount(row, whole)?.abs(),
            amount(row, part)?.abs(),
            total.abs(),
        ))
    });
    let told: Vec<(f64, f64, f64)> = told.collect();
    told.iter().any(|(whole, part, _)| whole - part > CENT)
        && told
            .iter()
            .all(|(whole, part, total)| *whole >= *part && *whole * 2.0 <= *total)
}

/// Whether a title is that of a year or of a month by its number, for which
/// amounts are parted as well.
fn is_period(title: &str) -> bool {
    const MONTHS: [&str; 6] = ["month", "mes", "monat", "mois", "mese", "maand"];
    let is_year = |word: &str| {
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let first = title.split(' ').next();
    title.split(' ').any(is_year) || first.is_some_and(|first| MONTHS.contains(&first))
}

/// What a row says of a balance, and the amount beside it.
#[derive(Clone, Copy)]
struct Line<'r> {
    client: Option<&'r str>,
    balance: f64,
    amount: f64,
}

impl Line<'_> {
    /// Whether the balance may be what is open of the amount.
    fn may_be_open(&self) -> bool {
        let (least, most) = (self.amount.min(0.0), self.amount.max(0.0));
        (least - CENT..=most + CENT).contains(&self.balance)
    }

    fn is_of_another_client(&self, other: &Self) -> bool {
        let clients = self.client.zip(other.client);
        clients.is_some_and(|(one, other)| one != other)
    }
}

/// Whether balances, each beside an amount, are that of the row before and the
/// amount, or begin anew with the amount, as they do for each client. That
/// proves it where the row before leaves something: by chance the one is the
/// other now and then, where few rows are open, and where it may be what is
/// open below a credit or an invoice to another client.
fn runs_on(lines: &[Line<'_>]) -> bool {
    let (mut proofs, mut breaks) = (0, 0);
    for pair in lines.windows(2) {
        let [before, this] = pair else { continue };
        if (before.balance + this.amount - this.balance).abs() < CENT {
            let is_chance = before.balance.abs() < CENT
                || this.amount.abs() < CENT
                || (this.may_be_open()
                    && (before.balance < 0.0 || this.is_of_another_client(before)));
            proofs += usize::from(!is_chance);
        } else if (this.balance - this.amount).abs() >= CENT {
            breaks += 1;
        }
    }
    proofs > breaks
}
