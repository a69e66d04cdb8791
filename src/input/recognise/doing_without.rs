//! Tables that lack a column whose place another one can take, as the columns
//! beside it show.

use super::considered::{Considered, Standing};
use super::told_by_cells::{WHAT_IS_ASKED_FOR, is_said_again, says_resolved, solves_problems};
use crate::input::assign_meanings::bare_titles::{
    BARE_DATES, bare_date, only_stamp, unread_number,
};
use crate::input::column_cells::{amount, filled, holds, spans_of_work, tells_time_of_day};
use crate::input::fields::{self, Field, ValueKind, recurring, time_entries};
use crate::input::header::has_any_title;
use crate::input::title_words::{Concept, Concepts, about};
use crate::input::value::{is_absent, trim};
use crate::model::TableKind;

/// Titles of who asks for something.
const WHO_ASKS: [&str; 19] = [
    "requester",
    "requester name",
    "requestor",
    "requested by",
    "reported by",
    "reporter",
    "caller",
    "solicitante",
    "nome do solicitante",
    "nombre del solicitante",
    "solicitado por",
    "reportado por",
    "requerente",
    "demandeur",
    "signale par",
    "melder",
    "gemeldet von",
    "anforderer",
    "antragsteller",
];

impl Considered {
    fn column_of(&self, field: &'static Field) -> Option<usize> {
        fields::column_of(&self.candidate.meanings, field)
    }

    fn has(&self, field: &'static Field) -> bool {
        self.column_of(field).is_some()
    }

    /// Does without what invoices came to, where nothing else is missing: what
    /// is paid and what is open make it up. What was due stays there in some
    /// lists when it is paid, and is what they came to; so is what was open
    /// where but the date of payment is told, in a list of what was cleared.
    /// Where nothing is open any more of what is paid, it is no total.
    pub(super) fn take_balance_for_total(&mut self, headers: &[String], rows: &[Vec<String>]) {
        const LAST: Concepts = Concepts::of(&[Concept::Last]);
        let (total, balance) = (&fields::invoices::TOTAL, &fields::invoices::BALANCE);
        let Some(place) = self.column_of(balance).filter(|_| self.lacks_total_only()) else {
            return;
        };
        if let Some(amount) = self.amount_titled_as_invoice(headers, rows, place) {
            self.candidate.give(amount, total);
            self.found = self.candidate.meanings.iter().flatten().count();
            self.lacking.clear();
            return;
        }
        let paid = self.column_of(&fields::invoices::PAID);
        // A last payment may have left something open.
        let is_last = |column: usize| {
            let says_last = |title: &String| title.split(' ').any(|word| about(word).meets(LAST));
            headers.get(column).is_some_and(says_last)
        };
        let cleared = self.column_of(&fields::invoices::PAID_AT);
        let is_cleared = paid.is_none()
            && cleared.is_some_and(|column| !is_last(column) && stays_open(rows, place, column));
        if is_cleared || paid.is_some_and(|paid| is_said_again(rows, paid, place)) {
            self.candidate.give(place, total);
        }
        if is_cleared || paid.is_some() {
            self.lacking.clear();
        }
    }

    /// What invoices came to under the bare title of such, beside a column that
    /// numbers them: `Factuur` beside `Factuurnr.`. Of most that something is
    /// open of that is the whole, and it is never more.
    fn amount_titled_as_invoice(
        &self,
        headers: &[String],
        rows: &[Vec<String>],
        balance: usize,
    ) -> Option<usize> {
        const INVOICES: [&str; 8] = [
            "invoice", "factuur", "factura", "fatura", "facture", "rechnung", "fattura", "faktura",
        ];
        const CENT: f64 = 0.01;
        let is_within = |column: usize| {
            rows.iter()
                .all(|row| match (amount(row, balance), amount(row, column)) {
                    (Some(open), Some(all)) => open.abs() < all.abs() + CENT,
                    _ => true,
                })
        };
        (0..headers.len()).find(|column| {
            self.candidate.meanings[*column].is_none()
                && INVOICES.contains(&headers[*column].as_str())
                && holds(ValueKind::Money, rows, *column)
                && is_said_again(rows, balance, *column)
                && is_within(*column)
        })
    }

    /// Whether these are invoices but for what they came to. Where a total
    /// stands that cannot be read, nothing stands for it.
    pub(super) fn lacks_total_only(&self) -> bool {
        let total = &fields::invoices::TOTAL;
        let columns = &self.candidate.columns;
        self.table == TableKind::Invoices
            && self.lacking == [total.name]
            && !columns
                .iter()
                .any(|column| column.contradicted == Some(total))
    }

    /// Does without whom answers are from, where each has a number and a date
    /// that says that it is one of a survey: what all say together is told.
    pub(super) fn take_answers_of_nobody(&mut self, headers: &[String]) {
        use fields::csat::{DATE, RESPONSE_ID, SCORE, TICKET};
        const OF_SURVEYS: [&str; 6] = ["survey", "surveyed", "pesquisa", "encuesta", "nps", "csat"];
        let says_survey = |title: &String| title.split(' ').any(|word| OF_SURVEYS.contains(&word));
        let date = self.column_of(&DATE).and_then(|column| headers.get(column));
        if self.lacking == [TICKET.name]
            && self.standing == Standing::Told
            && self.has(&SCORE)
            && self.has(&RESPONSE_ID)
            && date.is_some_and(says_survey)
        {
            self.lacking.clear();
        }
    }

    /// Does without the date of issue where invoices are told by their number,
    /// and a due date leads back to it.
    pub(super) fn take_due_for_issued(&mut self, headers: &[String]) {
        if self.are_undated_invoices(headers) && self.has(&fields::invoices::DUE_AT) {
            self.lacking.clear();
        }
    }

    /// Takes when invoices were entered for when they were issued, where they
    /// are told by their number and come to a total, of which the tax or their
    /// own state is told: what was paid of them was entered at some time as well.
    pub(super) fn take_created_for_issued(&mut self, headers: &[String], rows: &[Vec<String>]) {
        const CREATED: Concepts = Concepts::of(&[Concept::Created]);
        const BESIDE: Concepts = Concepts::of(&[Concept::Moment, Concept::Filler]);
        const TOTAL: Concepts = Concepts::of(&[Concept::Total]);
        const INVOICE: Concepts = Concepts::of(&[Concept::Invoice]);
        let says = |field: &'static Field, word: Concepts| {
            let title = self.column_of(field).and_then(|column| headers.get(column));
            title.is_some_and(|title| title.split(' ').any(|one| about(one).meets(word)))
        };
        let are_invoices = says(&fields::invoices::TOTAL, TOTAL)
            && (self.has(&fields::invoices::TAX) || says(&fields::invoices::STATUS, INVOICE));
        if !are_invoices || !self.are_undated_invoices(headers) {
            return;
        }
        let says_created = |title: &str| {
            let mut words = title.split(' ');
            title.split(' ').any(|word| about(word).meets(CREATED))
                && words.all(|word| about(word).meets(CREATED.and(BESIDE)))
        };
        let created = (0..headers.len()).find(|column| {
            self.candidate.meanings[*column].is_none()
                && says_created(&headers[*column])
                && holds(ValueKind::Time, rows, *column)
        });
        if let Some(created) = created {
            self.candidate.give(created, &fields::invoices::ISSUED_AT);
            self.found = self.candidate.meanings.iter().flatten().count();
            self.lacking.clear();
        }
    }

    /// Whether these are invoices, as their number tells, but for when they were
    /// issued.
    fn are_undated_invoices(&self, headers: &[String]) -> bool {
        let number = self.column_of(&fields::invoices::INVOICE_NUMBER);
        let vague = fields::shape(self.table).vague_beside;
        let title = number.and_then(|column| headers.get(column));
        self.table == TableKind::Invoices
            && self.lacking == [fields::invoices::ISSUED_AT.name]
            && self.standing == Standing::Told
            && title.is_some_and(|title| !vague.contains(&title.as_str()))
    }

    /// Takes the only bare `Date` for when tickets were opened, where nothing
    /// else is missing and their number is titled so that no other list has it,
    /// or the columns beside are those of tickets.
    pub(super) fn take_bare_date(&mut self, headers: &[String], rows: &[Vec<String>]) {
        let opened = &fields::tickets::CREATED_AT;
        let shape = fields::shape(self.table);
        let meanings = &self.candidate.meanings;
        let number = fields::tickets::TICKET_ID.name;
        let lacks_number_too = self.lacking == [number, opened.name]
            && shape.does_without_number(headers, meanings, rows)
            && self.is_plainly_of_tickets();
        let lacks_it_alone = self.lacking == [opened.name]
            && (self.standing == Standing::Decided
                || shape.evidence.speaks(headers, meanings)
                || self.is_plainly_of_tickets()
                || self.is_list_of_requests(headers)
                || says_resolved(meanings, rows)
                || solves_problems(headers, meanings, rows));
        let is_told = self.standing != Standing::Untold && (lacks_it_alone || lacks_number_too);
        let date = bare_date(headers, rows, meanings);
        let date = date.or_else(|| only_stamp(headers, rows, meanings));
        let Some(column) = date else {
            self.note_unreadable_date(headers, rows);
            return;
        };
        if is_told {
            self.candidate.give(column, opened);
            self.candidate.claim_clock_again(headers, rows, shape);
            self.found = self.candidate.meanings.iter().flatten().count();
            self.lacks_number = lacks_number_too;
            self.lacking.retain(|name| *name != opened.name);
        } else if self.lacking == [opened.name]
            && (self.is_near || self.has(&fields::tickets::STATUS))
        {
            self.bare_date = Some(column);
            self.is_near = true;
        } else if self.lacking == [number, opened.name] {
            // With a number it may be found.
            self.lacking.retain(|name| *name != opened.name);
        }
    }

    /// Notes that the only bare `Date` holds something else: nobody is to be
    /// told to add what is there.
    fn note_unreadable_date(&mut self, headers: &[String], rows: &[Vec<String>]) {
        let opened = &fields::tickets::CREATED_AT;
        let mut bare = (0..headers.len())
            .filter(|column| self.candidate.meanings[*column].is_none())
            .filter(|column| BARE_DATES.contains(&headers[*column].as_str()));
        if let (Some(column), None) = (bare.next(), bare.next())
            && filled(rows, column).next().is_some()
        {
            let evidence = &mut self.candidate.columns[column];
            evidence.contradicted.get_or_insert(opened);
        }
    }

    /// Whether columns stand together that only tickets have: a state, or how
    /// long it took, and what else is said of work that is asked for.
    fn is_plainly_of_tickets(&self) -> bool {
        const BESIDE: usize = 2;
        let (bearing, _) = fields::shape(self.table).evidence.borne_out_by;
        let also = [
            &fields::tickets::CATEGORY,
            &fields::tickets::RESOLUTION_TIME,
            &fields::tickets::CREATED_CLOCK,
            &fields::tickets::UPDATED_AT,
        ];
        let grounds = [&fields::tickets::STATUS, &fields::tickets::RESOLUTION_TIME];
        let Some(ground) = grounds.into_iter().find(|ground| self.has(ground)) else {
            return false;
        };
        let meanings = self.candidate.meanings.iter().flatten();
        let beside = meanings
            .filter(|field| **field != ground && (bearing.contains(field) || also.contains(field)));
        beside.count() >= BESIDE
    }

    /// Whether a state, the day on which it was done, and who asked for what
    /// stand together, and nothing of projects and deals does.
    fn is_list_of_requests(&self, headers: &[String]) -> bool {
        let is_done =
            self.has(&fields::tickets::RESOLVED_AT) || self.has(&fields::tickets::CLOSED_AT);
        self.has(&fields::tickets::STATUS)
            && is_done
            && (has_any_title(headers, &WHO_ASKS) || has_any_title(headers, &WHAT_IS_ASKED_FOR))
            && !has_any_title(headers, fields::shape(self.table).numbered_beside)
    }

    /// Takes what work came to in all, or else the time from its beginning to
    /// its end, for how long it took, where it is somebody's on something.
    pub(super) fn take_span_for_hours(&mut self, headers: &[String], rows: &[Vec<String>]) {
        const TOTALS: [&str; 3] = ["total", "total time", "total duration"];
        const BREAKS: [&str; 5] = ["break", "breaks", "pausa", "pause", "intervalo"];
        let (Some(began), Some(ended)) = (
            self.column_of(&time_entries::DATE),
            self.column_of(&time_entries::ENDED_AT),
        ) else {
            return;
        };
        let has_any = |fields: [&'static Field; 2]| fields.into_iter().any(|field| self.has(field));
        let is_work = has_any([&time_entries::TECHNICIAN, &time_entries::LAST_NAME])
            && has_any([&time_entries::PROJECT, &time_entries::TICKET]);
        if self.lacking != [time_entries::HOURS.name]
            || self.standing == Standing::Untold
            || !is_work
            || !tells_time_of_day(rows, began)
            || !spans_of_work(rows, began, ended)
        {
            return;
        }
        let is_written = |column: &usize| {
            self.candidate.meanings[*column].is_none()
                && TOTALS.contains(&headers[*column].as_str())
                && holds(ValueKind::Duration, rows, *column)
                && filled(rows, *column).all(|cell| cell.contains(':'))
        };
        // What somebody did not work is no part of it, if it cannot be told.
        let mut words = headers.iter().flat_map(|title| title.split(' '));
        let is_broken =
            words.any(|word| BREAKS.contains(&word)) && !self.has(&time_entries::UNPAID_BREAK);
        if let Some(total) = (0..headers.len()).find(is_written) {
            self.candidate.give(total, &time_entries::HOURS);
        } else if is_broken {
            return;
        }
        self.found = self.candidate.meanings.iter().flatten().count();
        self.lacking.clear();
    }

    /// Whether it tells whose agreements run from when until when, and nothing
    /// but what they come to is lacking: where no other table is near, this one
    /// is.
    pub(super) fn are_agreements_without_amounts(&self) -> bool {
        self.table == TableKind::Recurring
            && self.lacking == [recurring::AMOUNT.name]
            && self.has(&recurring::CLIENT)
            && self.has(&recurring::STARTED_AT)
            && (self.has(&recurring::ENDED_AT) || self.has(&recurring::CANCELLED_AT))
    }

    /// Takes a column that tells records apart for their number, where none is
    /// titled so that it could be.
    pub(super) fn take_unread_number(&mut self, headers: &[String], rows: &[Vec<String>]) {
        let key = fields::shape(self.table).key.first().copied();
        if let Some(key) = key.filter(|_| self.lacks_number)
            && let Some(column) = unread_number(headers, rows, &self.candidate.meanings)
        {
            self.candidate.give(column, key);
        }
    }
}

/// Whether an amount stands in all rows with a date of payment, and there are
/// such rows: what is open does not, once it is paid.
fn stays_open(rows: &[Vec<String>], open: usize, paid_at: usize) -> bool {
    let is_told = |row: &&Vec<String>| row.get(paid_at).is_some_and(|cell| !is_absent(trim(cell)));
    let mut paid = rows.iter().filter(is_told).peekable();
    paid.peek().is_some()
        && paid.all(|row| amount(row, open).is_some_and(|amount| amount.abs() > 0.0))
}
