//! Columns whose titles no list holds, understood word by word.

use super::Claims;
use crate::input::column_cells::{
    holds, holds_dates_only, holds_no_amounts_but_dates, holds_some_dates,
    holds_texts_behind_dates, is_never_later, names_cycles, says_flags, says_nothing_but_flags,
    says_outcomes, share_of_kind, tells_time_of_day,
};
use crate::input::fields::{self, Field, ValueKind, tickets};
use crate::input::title_words::{self, Cells, Concept, Concepts, Pattern, words_of};
use crate::model::{FoundBy, TableKind};

impl Claims<'_> {
    /// Gives columns whose titles no list holds to the fields that the words
    /// of their titles are about.
    pub(super) fn claim_by_words(
        &mut self,
        headers: &[String],
        table: TableKind,
        settled: &[&str],
    ) {
        let mut words: Vec<Option<Vec<Concepts>>> = headers
            .iter()
            .map(|header| (!settled.contains(&header.as_str())).then(|| words_of(header))?)
            .collect();
        if table == TableKind::Recurring {
            pass_over_gross(headers, &mut words);
        }
        if table == TableKind::Invoices {
            for (column, words) in words.iter_mut().enumerate() {
                if self.is_price_of_one(headers, column) || leads_to_payment(&headers[column]) {
                    *words = None;
                }
            }
        }
        for pattern in title_words::of(table) {
            let mut beside = pattern.beside.iter();
            let lacks_partner = !pattern.beside.is_empty() && !beside.any(|field| self.has(field));
            // A day alone does not tell how long something took.
            let says_better = |field: &&'static Field| {
                self.column_of(field).is_some_and(|column| {
                    pattern.cells != Cells::Lengths || tells_time_of_day(self.rows, column)
                })
            };
            if lacks_partner || pattern.without.iter().any(says_better) {
                continue;
            }
            let fitting: Vec<usize> = (0..headers.len())
                .filter(|column| self.meanings[*column].is_none())
                .filter(|column| {
                    let words = words[*column].as_ref();
                    words.is_some_and(|words| pattern.fits(words))
                })
                .collect();
            if !self.has(pattern.field) {
                self.claim_best(&fitting, pattern, headers);
            }
            let free = fitting.into_iter();
            let free = free.filter(|column| {
                self.meanings[*column].is_none() && !self.logs_work(&headers[*column], *column)
            });
            let free: Vec<usize> = free.collect();
            if matches!(table, TableKind::Tickets | TableKind::Sla) {
                self.claim_time_of_day(&free, pattern.field);
            }
        }
    }

    /// Whether a column tells what was done about a ticket, and not when, although
    /// its title may be of either: `Solution`.
    pub(super) fn tells_what_was_done(&self, field: &Field, column: usize) -> bool {
        let either = [
            &tickets::FIRST_RESPONSE_AT,
            &tickets::RESOLVED_AT,
            &tickets::CLOSED_AT,
            &tickets::UPDATED_AT,
        ];
        either.contains(&field) && holds_texts_behind_dates(self.rows, column)
    }

    /// Gives a column of times of day to the date of another one, which tells
    /// none; or the date to a column that tells both.
    fn claim_time_of_day(&mut self, fitting: &[usize], field: &'static Field) {
        let Some(date) = self.column_of(field) else {
            return;
        };
        let has_clock = fields::clock_of_date(field).is_some_and(|clock| self.has(clock));
        if field.kind != ValueKind::Time || has_clock || tells_time_of_day(self.rows, date) {
            return;
        }
        let is_by_title = matches!(
            self.columns[date].found_by,
            Some(FoundBy::Title | FoundBy::Words)
        );
        let both = fitting.iter().find(|column| {
            tells_time_of_day(self.rows, **column)
                && share_of_kind(ValueKind::Time, self.rows, **column) >= 1.0
                && is_never_later(self.rows, date, **column)
        });
        if let Some(both) = both.filter(|_| is_by_title) {
            self.take_back(date);
            self.give(*both, field, FoundBy::Words);
            return;
        }
        let clock = fitting.iter().find_map(|column| {
            let clock = self.other_half(field, *column)?;
            Some((*column, clock))
        });
        if let Some((column, clock)) = clock {
            self.give(column, clock, FoundBy::Cells);
        }
    }

    /// Gives the first of the columns that can hold it to a field; of dates one
    /// that tells the time of day.
    fn claim_best(&mut self, fitting: &[usize], pattern: &Pattern, headers: &[String]) {
        const WHO: Concepts = Concepts::of(&[Concept::By]);
        let field = pattern.field;
        // `Resolved by` is who did it, unless dates stand there.
        let may_be_who = |column: usize| {
            let mut words = headers[column].split(' ');
            field.kind == ValueKind::Time && words.any(|word| title_words::about(word).meets(WHO))
        };
        let is_able = |column: &usize| {
            self.can_be(field, *column)
                && (!may_be_who(*column) || holds_some_dates(self.rows, *column))
                && match pattern.cells {
                    Cells::Anything => true,
                    Cells::Outcomes => says_outcomes(self.rows, *column),
                    Cells::Flags => says_flags(self.rows, *column),
                    Cells::Cycles => names_cycles(self.rows, *column),
                    Cells::Dates => {
                        holds_dates_only(self.rows, *column)
                            || holds_no_amounts_but_dates(self.rows, *column)
                    }
                    Cells::Lengths => {
                        holds(field.kind, self.rows, *column)
                            && !says_nothing_but_flags(self.rows, *column)
                    }
                }
        };
        let able: Vec<usize> = fitting.iter().copied().filter(is_able).collect();
        let timed = able
            .iter()
            .find(|column| field.kind == ValueKind::Time && tells_time_of_day(self.rows, **column));
        if let Some(best) = timed.or(able.first()) {
            self.give(*best, field, FoundBy::Words);
        }
        if pattern.cells == Cells::Anything {
            for column in fitting.iter().filter(|column| !able.contains(column)) {
                if self.lists_accounts(field, *column) {
                    continue;
                }
                let contradicted = &mut self.columns[*column].contradicted;
                contradicted.get_or_insert(field);
            }
        }
    }
}

/// Whether a title is of how long it takes until something is paid: `Invoice to
/// Payment`.
fn leads_to_payment(title: &str) -> bool {
    const UNTIL: [&str; 3] = [" to ", " until ", " till "];
    const PAID: [&str; 4] = ["payment", "payments", "paid", "settlement"];
    let parted = UNTIL.into_iter();
    let mut parted = parted.filter_map(|until| title.split_once(until));
    parted.any(|(_, until)| PAID.contains(&until))
}

/// Takes the words from the titles of amounts with tax, where another column
/// has the same without: tax is nothing that recurs for the provider.
fn pass_over_gross(headers: &[String], words: &mut [Option<Vec<Concepts>>]) {
    const WITHOUT: Concepts = Concepts::of(&[Concept::Excluding]);
    const GROSS: [&str; 6] = ["gross", "bruto", "brutto", "lordo", "ttc", "incl"];
    let has_net = words
        .iter()
        .flatten()
        .flatten()
        .any(|word| word.meets(WITHOUT));
    for (header, words) in headers.iter().zip(words) {
        if has_net && header.split(' ').any(|word| GROSS.contains(&word)) {
            *words = None;
        }
    }
}
