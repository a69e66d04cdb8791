//! What a row would be as the header of one table or another, and what speaks
//! for it.

use super::other_lists::OtherList;
use crate::input::assign_meanings::Candidate;
use crate::input::clients::headings::client_of;
use crate::input::column_cells::filled;
use crate::input::fields::{self, Field};
use crate::input::recognise::NearMiss;
use crate::input::refusals::all_of;
use crate::input::title_words::{Concept, Concepts, about};
use crate::language::{Message, message};
use crate::model::TableKind;

/// Fewer recognised columns than this are no recognition.
const MINIMUM_COLUMNS: usize = 3;

/// What a row would be as the header of one table.
pub(super) struct Considered {
    pub table: TableKind,
    pub candidate: Candidate,
    pub under_headings: Option<usize>,
    /// How many columns mean something.
    pub found: usize,
    pub lacking: Vec<&'static str>,
    pub standing: Standing,
    /// Whether it has anything of the table.
    pub is_near: bool,
    /// Whether something tells it from lists of other things, if its cells said
    /// what their titles do.
    pub is_told_but_for_cells: bool,
    /// Whether nothing numbers the records, and the other columns make up for
    /// that.
    pub lacks_number: bool,
    /// The list of another kind that it is.
    pub other: Option<&'static OtherList>,
    /// A date that may be what is lacking, although nothing says so.
    pub bare_date: Option<usize>,
}

/// What a table stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// The configuration says that it is this.
    Decided,
    /// Something tells it from lists of other things.
    Told,
    /// Nothing does.
    Untold,
}

impl Considered {
    pub(super) fn is_complete(&self) -> bool {
        (self.lacking.is_empty() || self.lacks_number)
            && (self.found >= MINIMUM_COLUMNS || self.standing == Standing::Decided)
            && self.standing != Standing::Untold
    }

    pub(super) fn score(&self) -> usize {
        if self.is_complete() {
            self.found * 10 + usize::from(self.candidate.dialect.is_some()) * 50
        } else {
            self.found * 10 / (1 + self.lacking.len())
        }
    }

    /// How much speaks for it beside other tables: a column in which nothing
    /// stands does not.
    pub(super) fn weight(&self, rows: &[Vec<String>]) -> usize {
        if !self.is_complete() {
            return self.score();
        }
        let meanings = self.candidate.meanings.iter().enumerate();
        let blank =
            meanings.filter(|(column, meaning)| meaning.is_some() && self.is_blank(rows, *column));
        self.score().saturating_sub(blank.count() * 10)
    }

    /// Whether something stands in a column of each thing that the records
    /// cannot do without.
    pub(super) fn has_what_it_needs(&self, rows: &[Vec<String>]) -> bool {
        let meanings = &self.candidate.meanings;
        // What it does without is told by others.
        let is_there = |group: &&[&'static Field]| {
            let columns = meanings.iter().enumerate();
            let mut columns =
                columns.filter(|(_, meaning)| meaning.is_some_and(|field| group.contains(&field)));
            columns.clone().next().is_none()
                || columns.any(|(column, _)| !self.is_blank(rows, column))
        };
        let mut required = fields::required(self.table).iter();
        self.candidate.dialect.is_some()
            || required.all(|group| fields::may_be_blank(self.table, group) || is_there(group))
    }

    /// Whether nothing stands in a column, nor in headings above its cells.
    fn is_blank(&self, rows: &[Vec<String>], column: usize) -> bool {
        self.under_headings != Some(column) && fields::is_blank(rows, column)
    }

    /// The columns that are titled as what is lacking, but cannot be read as
    /// that.
    fn unreadable(&self) -> impl Iterator<Item = (usize, &'static Field)> {
        let lacks = |field: &'static Field| {
            let mut groups = fields::required(self.table).iter();
            groups.any(|group| self.lacking.contains(&group[0].name) && group.contains(&field))
        };
        let columns = self.candidate.columns.iter().enumerate();
        columns.filter_map(move |(column, evidence)| {
            Some((column, evidence.contradicted.filter(|field| lacks(field))?))
        })
    }

    /// Whether nothing but cells that can be read keeps it from being this
    /// rather than another table: unreadable hours do not make tickets of hours.
    pub(super) fn lacks_readable_cells(&self, other: &Self) -> bool {
        !self.is_complete()
            && !self.lacking.is_empty()
            && self.is_told_but_for_cells
            && self.unreadable().count() >= self.lacking.len()
            && self.found + self.lacking.len() > other.found
    }

    /// Whether it is to be named as what was found, although lists of other
    /// things are as near to it: what tickets are about and where they stand is
    /// there, and no more than their number or date is not.
    pub(super) fn is_nearly_tickets(&self) -> bool {
        use fields::tickets::{STATUS, SUBJECT};
        let has = |field: &'static Field| self.candidate.meanings.contains(&Some(field));
        self.table == TableKind::Tickets
            && self.other.is_none()
            && self.found >= MINIMUM_COLUMNS
            && self.lacking.len() <= 1
            && has(&SUBJECT)
            && (has(&STATUS) || self.lacking.is_empty())
    }

    /// Whether these are invoices that are numbered as nothing else is.
    pub(super) fn are_numbered_invoices(&self, headers: &[String]) -> bool {
        const NUMBER: Concepts = Concepts::of(&[Concept::Number]);
        const INVOICES: [&str; 11] = [
            "invoice",
            "factur",
            "fatur",
            "nota",
            "nf",
            "rechnung",
            "factuur",
            "fattur",
            "faktur",
            "boleto",
            "duplicata",
        ];
        let number = &fields::invoices::INVOICE_NUMBER;
        let number = fields::column_of(&self.candidate.meanings, number);
        let title = number.and_then(|column| headers.get(column));
        let is_of_invoices = |word: &str| INVOICES.iter().any(|stem| word.starts_with(stem));
        self.table == TableKind::Invoices
            && self.is_complete()
            && title.is_some_and(|title| {
                title.split(' ').any(is_of_invoices)
                    && title.split(' ').any(|word| about(word).meets(NUMBER))
            })
    }

    /// Whether nothing makes agreements of these but a date, which may be that
    /// until which something is to be paid.
    pub(super) fn are_agreements_by_end_alone(&self, headers: &[String]) -> bool {
        use fields::recurring;
        let recurs = [
            &recurring::INTERVAL,
            &recurring::INTERVAL_COUNT,
            &recurring::MRR,
            &recurring::CANCELLED_AT,
            &recurring::TERM_MONTHS,
            &recurring::MONTH,
            &recurring::CONTRACT_VALUE,
            &recurring::TERM_VALUE,
        ];
        let meanings = &self.candidate.meanings;
        let number = fields::column_of(meanings, &recurring::AGREEMENT_ID);
        let title = number.and_then(|column| headers.get(column));
        self.table == TableKind::Recurring
            && self.standing != Standing::Decided
            && self.candidate.dialect.is_none()
            && !meanings
                .iter()
                .flatten()
                .any(|field| recurs.contains(field))
            && title.is_none_or(|title| matches!(title.as_str(), "id" | "uuid"))
    }

    /// What it lacks, under these titles.
    pub(super) fn miss(&self, titles: &[String]) -> NearMiss {
        let title = |column: usize| Some(titles.get(column)?.trim().to_owned());
        let unreadable = self.unreadable().next();
        let balance = &fields::invoices::BALANCE;
        let is_untold = self.lacking.is_empty() && self.standing == Standing::Untold;
        NearMiss {
            table: self.table,
            score: self.score(),
            is_of_open_items: self.lacks_total_only()
                && self.candidate.meanings.contains(&Some(balance)),
            lacking: self.lacking.clone(),
            unreadable: unreadable.and_then(|(column, field)| Some((title(column)?, field))),
            other: self.other,
            bare_date: self.bare_date.and_then(title),
            is_untold: is_untold && self.found >= MINIMUM_COLUMNS,
        }
    }

    /// The column of clients, where records cannot do without one, and another
    /// column that tells them: a name may be missing, and a number not.
    pub(super) fn second_client(
        &self,
        headers: &[String],
        rows: &[Vec<String>],
    ) -> Option<(usize, usize)> {
        const NUMBERS: [&str; 8] = [
            "customer id",
            "client id",
            "customer number",
            "account id",
            "customer email",
            "client email",
            "id cliente",
            "cliente id",
        ];
        let client = client_of(self.table)?;
        let mut required = fields::required(self.table).iter();
        let is_needed = required.any(|group| group.first() == Some(&client));
        let meanings = &self.candidate.meanings;
        let column = fields::column_of(meanings, client)?;
        if !is_needed || self.under_headings.is_some() {
            return None;
        }
        let other = (0..headers.len()).find(|other| {
            let is_said_to_be = self.candidate.columns[*other].second == Some(client);
            meanings[*other].is_none()
                && (is_said_to_be || NUMBERS.contains(&headers[*other].as_str()))
                && filled(rows, *other).next().is_some()
        })?;
        Some((column, other))
    }

    /// Why it is not taken for this, but for another table.
    pub(super) fn why_not(&self, taken: &Self) -> Message {
        if !self.lacking.is_empty() {
            return message!("why-not-lacking", columns = all_of(&self.lacking));
        }
        if self.found < MINIMUM_COLUMNS {
            return message!("why-not-few-columns", n = self.found);
        }
        if self.standing == Standing::Untold {
            return message!("why-not-untold");
        }
        let (n, more, table) = (self.found, taken.found, taken.table);
        match (self.candidate.dialect, taken.candidate.dialect) {
            (None, Some(_)) => {
                message!("why-not-no-product", n = n, more = more, table = table)
            }
            _ => message!("why-not-fewer-columns", n = n, more = more, table = table),
        }
    }
}
