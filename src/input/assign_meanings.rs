//! What each column of a table means: by its dialect, by lists of titles, by the
//! words of its title, and by what its cells can be.

mod answers_to_surveys;
pub mod bare_titles;
mod base_currency;
pub mod bills_to_pay;
mod by_words;
mod clocks_of_answers;
mod clocks_of_one_day;
mod final_totals;
mod ids_of_buyers;
pub mod machines;
mod of_invoices;
mod parts_of_lines;
mod parts_of_total;
mod preferences;
mod public_bodies;
pub mod questions;
mod row_counters;
mod series;
mod several_taxes;
mod shared_numbers;
mod spans_of_agreements;
mod state_of_payment;
mod times;
mod which_client;
mod whom_to_ask_for;
mod withheld;

pub use which_client::is_titled_as_company;

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::clients::ledger_accounts::names_ledger_accounts;
use super::column_cells::{
    answers_in_words, can_hold, can_hold_dates_among_words, counts_few, hardly_names_anybody,
    holds, holds_amounts_only, holds_at_least, holds_dates_only, holds_lengths_of_time,
    holds_no_amounts_but_dates, holds_no_ratings_but_amounts, holds_numbers,
    holds_numbers_cut_short, holds_ratings, holds_sentences, holds_times_of_day, names_cycles,
    says_nothing_but_flags, says_outcomes, share_of_kind,
};
use super::decisions::{DialectDecision, ForcedMeaning};
use super::dialect::{DIALECTS, Dialect};
use super::fields::{self, Field, TextRole, ValueKind, invoices, recurring, tickets, time_entries};
use crate::language::{Message, Value, message};
use crate::model::{FoundBy, TableKind};

/// What the columns of a table would mean.
pub struct Candidate {
    pub dialect: Option<&'static Dialect>,
    /// The other dialects whose titles fit, the surest first.
    pub other_dialects: Vec<&'static Dialect>,
    pub meanings: Vec<Option<&'static Field>>,
    pub columns: Vec<ColumnEvidence>,
}

/// What gave a column its meaning, or kept it from one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ColumnEvidence {
    pub found_by: Option<FoundBy>,
    /// What its title says, although its cells cannot hold it.
    pub contradicted: Option<&'static Field>,
    /// What its title says, although another column says so better.
    pub second: Option<&'static Field>,
    /// Whether two columns are titled alike, and only their dates tell which
    /// of them is which.
    pub by_order: bool,
    /// Whether it is the balance of an account, and not of the record.
    pub is_of_account: bool,
}

impl ColumnEvidence {
    /// Why the column is not used for what its title says.
    #[must_use]
    pub fn passed_over(&self) -> Option<Message> {
        if self.found_by.is_some() {
            return None;
        }
        if let Some(field) = self.contradicted {
            return Some(message!(
                "passed-over-cells",
                meaning = Value::known(field.name),
                expected = Value::known(fields::expected(field.kind))
            ));
        }
        let meaning = Value::known(self.second?.name);
        Some(if self.is_of_account {
            message!("passed-over-of-account", meaning = meaning)
        } else {
            message!("passed-over-second", meaning = meaning)
        })
    }
}

/// Gives each column its meaning in a table: first what is decided, then by the
/// dialect that fits, then by general titles.
#[must_use]
pub fn assign(
    headers: &[String],
    rows: &[Vec<String>],
    table: TableKind,
    decided: DialectDecision,
    forced: &[Option<ForcedMeaning>],
) -> Candidate {
    let mut fitting = match decided {
        DialectDecision::Open => dialects_of(headers, table),
        DialectDecision::Generic => Vec::new(),
        DialectDecision::Named(dialect) => vec![dialect],
    };
    let dialect = (!fitting.is_empty()).then(|| fitting.remove(0));
    let mut found = Claims {
        rows,
        meanings: forced.iter().map(|forced| forced.flatten()).collect(),
        columns: vec![ColumnEvidence::default(); headers.len()],
    };
    for (column, forced) in found.columns.iter_mut().zip(forced) {
        column.found_by = forced.flatten().map(|_| FoundBy::Configuration);
    }
    // A column that is not to be used has no title that could claim anything.
    let headers: Vec<String> = headers
        .iter()
        .zip(forced)
        .map(|(header, forced)| match forced {
            Some(None) => String::new(),
            _ => header.clone(),
        })
        .collect();
    if let Some(dialect) = dialect {
        for (title, field) in dialect.columns {
            found.claim(&headers, title, field, FoundBy::Dialect);
        }
    }
    let settled = dialect.map_or_else(Vec::new, |dialect| settled(dialect, &found.meanings));
    let shape = fields::shape(table);
    // Of thousands of titles that are known a file has a few.
    let present: HashSet<&str, RandomState> = headers.iter().map(String::as_str).collect();
    for field in fields::of(table) {
        if !shape.can_stand(field, &found.meanings) {
            continue;
        }
        for title in field.titles {
            if !present.contains(title) || settled.contains(title) {
                continue;
            }
            found.claim(&headers, title, field, FoundBy::Title);
        }
    }
    if !table.is_core() {
        found.claim_without_fillers(&headers, table);
    }
    found.claim_by_words(&headers, table, &settled);
    if table == TableKind::Invoices {
        found.claim_sub_total(&headers, &settled, dialect);
    }
    found.claim_questions(&headers, table);
    found.prefer_filled(&headers, table, dialect, &settled);
    found.prefer_fuller_dates(&headers, shape);
    found.prefer_named_unit(&headers, table);
    found.pass_over_row_counters(&headers, table, &settled);
    if dialect.is_none() {
        found.prefer_telling_number(&headers, table);
    }
    found.claim_dates_by_order(&headers, shape);
    if table == TableKind::Tickets {
        found.take_texts_for_subject(&headers);
        found.claim_end_of_tickets(&headers);
        found.tell_answers_to_surveys(&headers);
    }
    found.claim_clocks(&headers, shape);
    found.pass_over_later_start(&headers, shape);
    found.pass_over_side_of_payer(&headers, table);
    found.pass_over_own_name(&headers, table);
    found.pass_over_only_owner(&headers, table);
    found.prefer_name_of_client(&headers, table);
    found.prefer_companies(&headers, table);
    found.prefer_clients_to_contacts(&headers, table);
    match table {
        TableKind::Invoices => found.tell_amounts_of_invoices(&headers, dialect),
        TableKind::Recurring => {
            found.prefer_amounts_without_tax(&headers);
            found.tell_spans_of_agreements(&headers);
        }
        TableKind::Endpoints => found.claim_names_of_machines(&headers),
        _ => {}
    }
    if table == TableKind::Tickets && dialect.is_none() {
        found.pass_over_shared_numbers(&headers);
        found.tell_lengths_from_what_is_left(&headers);
        found.pass_over_overdue(&headers);
    }
    Candidate {
        dialect,
        other_dialects: fitting,
        meanings: found.meanings,
        columns: found.columns,
    }
}

impl Candidate {
    /// Gives times of day to a date that was found later.
    pub fn claim_clock_again(
        &mut self,
        headers: &[String],
        rows: &[Vec<String>],
        shape: &fields::Shape,
    ) {
        let mut claims = Claims {
            rows,
            meanings: std::mem::take(&mut self.meanings),
            columns: std::mem::take(&mut self.columns),
        };
        claims.claim_clocks(headers, shape);
        self.meanings = claims.meanings;
        self.columns = claims.columns;
    }
}

/// Titles that mean nothing else in general: those that the product is known
/// not to mean anything by, and those of fields that a better column has.
fn settled(dialect: &Dialect, meanings: &[Option<&'static Field>]) -> Vec<&'static str> {
    let own = dialect.columns.iter();
    let second = own.filter(|(_, field)| meanings.contains(&Some(*field)));
    let second = second.map(|(title, _)| *title);
    dialect.ignore.iter().copied().chain(second).collect()
}

/// The dialects that the titles give away: the longest fingerprint is the
/// surest; of equals, the dialect that knows more of the columns.
fn dialects_of(headers: &[String], table: TableKind) -> Vec<&'static Dialect> {
    let mut fitting: Vec<((usize, usize), &'static Dialect)> = DIALECTS
        .iter()
        .copied()
        .filter(|dialect| dialect.table == table)
        .filter_map(|dialect| {
            let titles = dialect.fits(headers)?.len();
            let known = dialect
                .columns
                .iter()
                .filter(|(title, _)| headers.iter().any(|header| header == title));
            Some(((titles, known.count()), dialect))
        })
        .collect();
    // Of equals the one that is declared last.
    fitting.reverse();
    fitting.sort_by_key(|(sureness, _)| std::cmp::Reverse(*sureness));
    fitting.into_iter().map(|(_, dialect)| dialect).collect()
}

/// Articles and prepositions, which titles often lack.
const FILLERS: [&str; 17] = [
    "de", "da", "do", "das", "dos", "del", "di", "della", "la", "el", "du", "des", "der", "die",
    "of", "the", "d",
];

/// The columns of a table, as far as they have found a meaning.
struct Claims<'r> {
    rows: &'r [Vec<String>],
    meanings: Vec<Option<&'static Field>>,
    columns: Vec<ColumnEvidence>,
}

impl Claims<'_> {
    /// Gives a title's first free column to a field, unless the field has one.
    fn claim(&mut self, headers: &[String], title: &str, field: &'static Field, found_by: FoundBy) {
        let mut is_taken = self.meanings.contains(&Some(field));
        if fields::is_of_an_address(field, title, headers)
            || fields::is_of_payments(field, title, headers)
            || tickets::is_of_shipments(field, title, headers)
        {
            return;
        }
        for column in (0..headers.len()).filter(|column| headers[*column] == title) {
            let is_told = fields::share_that_tells(field, title)
                .is_none_or(|share| self.holds_enough(share, field.kind, column));
            let is_work = *field == tickets::CREATED_CLOCK && self.logs_work(title, column);
            if self.meanings[column].is_some()
                || !is_told
                || is_work
                || self.lists_accounts(field, column)
            {
                continue;
            }
            if let Some(other) = self.other_half(field, column) {
                self.give(column, other, FoundBy::Cells);
            } else if is_taken {
                self.columns[column].second.get_or_insert(field);
            } else if self.can_be(field, column)
                && (!fields::may_head_texts(field, title) || holds_numbers(self.rows, column))
            {
                self.give(column, field, found_by);
                is_taken = true;
            } else {
                self.columns[column].contradicted.get_or_insert(field);
            }
        }
    }

    /// Gives columns to fields of whose titles they lack an article or a
    /// preposition: `data pesquisa` is `data da pesquisa`.
    fn claim_without_fillers(&mut self, headers: &[String], table: TableKind) {
        fn words(title: &str) -> impl DoubleEndedIterator<Item = &str> {
            title.split(' ').filter(|word| !FILLERS.contains(word))
        }
        let open: Vec<&String> = headers
            .iter()
            .zip(&self.meanings)
            .filter(|(header, meaning)| meaning.is_none() && header.contains(' '))
            .map(|(header, _)| header)
            .collect();
        if open.is_empty() {
            return;
        }
        // Most of the titles that are known end otherwise.
        let last: HashSet<Option<&str>, RandomState> = open
            .iter()
            .map(|header| words(header).next_back())
            .collect();
        for field in fields::of(table) {
            let titles = field.titles.iter();
            let several = titles.filter(|title| title.contains(' '));
            for title in several.filter(|title| last.contains(&words(title).next_back())) {
                for header in open.iter().filter(|header| words(header).eq(words(title))) {
                    self.claim(headers, header, field, FoundBy::Title);
                }
            }
        }
    }

    /// What a column means whose title says a date while its cells hold times
    /// of day, or the other way round: `Closed time` may be either. So may
    /// `Interval` be a cycle or how many of them.
    fn other_half(&self, field: &'static Field, column: usize) -> Option<&'static Field> {
        let cycles = [&recurring::INTERVAL, &recurring::INTERVAL_COUNT];
        if let Some(place) = cycles.iter().position(|half| *half == field) {
            let other = cycles[1 - place];
            let is_other = if *other == recurring::INTERVAL {
                names_cycles(self.rows, column)
            } else {
                counts_few(self.rows, column)
            };
            return (is_other && !self.has(other)).then_some(other);
        }
        // `SLA de resposta` may be a date, or how it went.
        let outcome = match field.name {
            "first_response_due_at" => Some(&tickets::RESPONSE_MET),
            "resolution_due_at" => Some(&tickets::RESOLUTION_MET),
            _ => None,
        };
        if let Some(outcome) = outcome
            && !self.has(outcome)
            && says_outcomes(self.rows, column)
        {
            return Some(outcome);
        }
        let other = match field.kind {
            // A first response may as well have taken as long, which other columns
            // tell.
            ValueKind::Time => fields::clock_of_date(field)
                .filter(|clock| **clock != tickets::FIRST_RESPONSE_CLOCK),
            ValueKind::Clock => fields::date_of_clock(field),
            _ => None,
        }?;
        let is_free = !self.meanings.contains(&Some(other));
        let is_other = match other.kind {
            ValueKind::Time => holds(other.kind, self.rows, column),
            _ => holds_times_of_day(self.rows, column),
        };
        (is_free && is_other).then_some(other)
    }

    fn column_of(&self, field: &'static Field) -> Option<usize> {
        fields::column_of(&self.meanings, field)
    }

    /// Takes its meaning from a column, since another one says it better.
    fn take_back(&mut self, column: usize) {
        self.columns[column] = ColumnEvidence {
            second: self.meanings[column].take(),
            ..ColumnEvidence::default()
        };
    }

    /// Gives a field a better column than the one that it has, as cells tell.
    fn exchange(&mut self, column: usize, better: usize, field: &'static Field) {
        self.take_back(column);
        self.give(better, field, FoundBy::Cells);
    }

    fn give(&mut self, column: usize, field: &'static Field, found_by: FoundBy) {
        let evidence = &mut self.columns[column];
        let by_cells = found_by != FoundBy::Dialect && evidence.contradicted.is_some();
        evidence.found_by = Some(if by_cells { FoundBy::Cells } else { found_by });
        self.meanings[column] = Some(field);
    }

    /// Whether a column that is titled as clients are has the accounts of a
    /// ledger in it.
    fn lists_accounts(&self, field: &Field, column: usize) -> bool {
        field.name == tickets::CLIENT.name && names_ledger_accounts(self.rows, column)
    }

    /// Whether the cells of a column that is titled as one of names are none.
    fn names_nobody(&self, field: &Field, column: usize) -> bool {
        // `Payée` is whether it was paid, unless somebody is named.
        let may_be_paid = || {
            *field == invoices::SUPPLIER
                && (hardly_names_anybody(self.rows, column)
                    || holds_no_amounts_but_dates(self.rows, column))
        };
        holds_dates_only(self.rows, column)
            || holds_amounts_only(self.rows, column)
            || answers_in_words(self.rows, column)
            || may_be_paid()
    }

    /// Whether the cells of a column can be what its title says.
    fn can_be(&self, field: &Field, column: usize) -> bool {
        let is_wrong = match fields::text_role(field) {
            TextRole::Number => holds_numbers_cut_short(self.rows, column),
            TextRole::Name => self.names_nobody(field, column),
            TextRole::Other => match field.kind {
                ValueKind::Time => {
                    holds_lengths_of_time(self.rows, column)
                        || holds_sentences(self.rows, column)
                        || holds_times_of_day(self.rows, column)
                        || self.tells_what_was_done(field, column)
                }
                ValueKind::Money => {
                    says_nothing_but_flags(self.rows, column)
                        || holds_no_amounts_but_dates(self.rows, column)
                }
                ValueKind::Rating => holds_no_ratings_but_amounts(self.rows, column),
                ValueKind::Duration => {
                    *field == time_entries::UNPAID_BREAK && self.tells_when_rested(column)
                }
                // `In` and `Out` may count what came and went.
                ValueKind::Clock => share_of_kind(ValueKind::Clock, self.rows, column) < 0.5,
                _ => false,
            },
        };
        // What runs on says so in the place of its end: `ongoing`.
        let ends = [
            &recurring::ENDED_AT,
            &recurring::CANCELLED_AT,
            &invoices::PAID_AT,
        ];
        let can_hold = if ends.contains(&field) {
            can_hold_dates_among_words
        } else {
            can_hold
        };
        !is_wrong && !self.lists_accounts(field, column) && can_hold(field.kind, self.rows, column)
    }

    /// Whether such a share of the cells of a column are of a kind.
    fn holds_enough(&self, share: f64, kind: ValueKind, column: usize) -> bool {
        match kind {
            ValueKind::Rating => holds_ratings(share, self.rows, column),
            _ => holds_at_least(share, kind, self.rows, column),
        }
    }

    fn has(&self, field: &'static Field) -> bool {
        self.meanings.contains(&Some(field))
    }
}

#[cfg(test)]
mod tests {
    use super::FILLERS;
    use crate::input::title_words::could_be_title;

    #[test]
    fn what_titles_may_lack_is_no_strange_word() {
        assert!(FILLERS.iter().all(|word| could_be_title(word)));
    }
}
