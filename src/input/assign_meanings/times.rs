//! What columns of time mean in the light of each other: which of two dates
//! comes first, which of them a time of day belongs to, what lengths are of, and
//! whether what is overdue tells how a target went.

use super::Claims;
use super::bare_titles::{BARE_DATES, bare_date};
use crate::input::column_cells::{
    filled, holds, holds_dates_only, holds_some_dates, is_never_later, share_of_kind,
    tells_time_of_day,
};
use crate::input::fields::{Shape, ValueKind, clock_of_date, tickets};
use crate::input::title_words::{Concept, Concepts, about, words_of};
use crate::model::FoundBy;

/// Titles that say no more than that a time of day stands there.
const BARE_CLOCKS: [&str; 9] = [
    "time", "hora", "uhrzeit", "zeit", "heure", "ora", "hour", "horario", "tijd",
];

/// Those of them that may head a length of time as well.
const MAY_BE_LENGTHS: [&str; 3] = ["time", "zeit", "tijd"];

/// Of fewer lengths of time it may be chance that none has run over.
const ENOUGH_LENGTHS: usize = 20;

impl Claims<'_> {
    /// Of two columns that are titled alike, gives the date of the records to
    /// the one that tells it in nearly all rows, where the other lacks many.
    pub(super) fn prefer_fuller_dates(&mut self, headers: &[String], shape: &Shape) {
        let field = shape.main_date;
        let Some(column) = self
            .column_of(field)
            .filter(|column| self.is_found_by_title(*column))
        else {
            return;
        };
        let all = self.rows.len() as f64;
        let told = |column: usize| {
            let filled = filled(self.rows, column).count() as f64;
            filled / all * share_of_kind(field.kind, self.rows, column)
        };
        if self.rows.is_empty() || told(column) >= 0.75 {
            return;
        }
        let fuller = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && headers[*other] == headers[column]
                && told(*other) >= 0.9
                && self.can_be(field, *other)
        });
        if let Some(fuller) = fuller {
            self.take_back(column);
            self.give(fuller, field, FoundBy::Cells);
        }
    }

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

    /// Takes `Fecha fin` for when tickets were closed, where nothing else tells:
    /// other things end as well, but have not both a state and a subject.
    pub(super) fn claim_end_of_tickets(&mut self, headers: &[String]) {
        const ENDED: Concepts = Concepts::of(&[Concept::Ended]);
        const BESIDE: Concepts = Concepts::of(&[Concept::Moment, Concept::Ticket, Concept::Filler]);
        let needed = [&tickets::STATUS, &tickets::SUBJECT];
        let ends = [&tickets::RESOLVED_AT, &tickets::CLOSED_AT];
        let Some(began) = self.column_of(&tickets::CREATED_AT) else {
            return;
        };
        if needed.iter().any(|field| !self.has(field)) || ends.iter().any(|field| self.has(field)) {
            return;
        }
        let is_end = |title: &str| {
            words_of(title).is_some_and(|words| {
                words.iter().any(|word| word.meets(ENDED))
                    && words.iter().all(|word| word.meets(ENDED.and(BESIDE)))
            })
        };
        let end = (0..headers.len()).find(|column| {
            self.meanings[*column].is_none()
                && is_end(&headers[*column])
                && holds_some_dates(self.rows, *column)
                && is_never_later(self.rows, began, *column)
        });
        if let Some(end) = end {
            self.give(end, &tickets::CLOSED_AT, FoundBy::Words);
        }
    }

    /// Gives columns that are titled `Time` and nothing more to the dates that
    /// they stand behind, where those are days: the one of when a record began
    /// first.
    pub(super) fn claim_bare_clocks(&mut self, headers: &[String], shape: &Shape) {
        let mut bare: Vec<usize> = (0..headers.len())
            .filter(|column| self.meanings[*column].is_none())
            .filter(|column| BARE_CLOCKS.contains(&headers[*column].as_str()))
            .filter(|column| holds(ValueKind::Clock, self.rows, *column))
            .collect();
        for (clock, date) in shape.clocks {
            let Some(day) = self.column_of(date) else {
                continue;
            };
            let needs_none = self.has(clock) || tells_time_of_day(self.rows, day);
            let is_main = *date == shape.main_date;
            let is_of_answers = **clock == tickets::FIRST_RESPONSE_CLOCK;
            let found = if needs_none {
                None
            } else if is_main {
                self.clock_of_main_date(headers, &bare, day)
            } else {
                // Behind a later date it may stand for the first.
                bare.iter()
                    .copied()
                    .find(|column| *column == day + 1)
                    .filter(|column| !is_of_answers || self.tells_when_answered(*column))
            };
            if let Some(column) = found {
                bare.retain(|other| *other != column);
                self.give(column, clock, FoundBy::Cells);
            } else if is_main && !needs_none {
                return;
            }
        }
    }

    /// The only bare time of day that can be that of the first of all dates.
    fn clock_of_main_date(&self, headers: &[String], bare: &[usize], day: usize) -> Option<usize> {
        let is_date = |column: usize| {
            let meaning = self.meanings[column];
            meaning.is_some_and(|field| field.kind == ValueKind::Time)
                || (meaning.is_none() && holds_dates_only(self.rows, column))
        };
        let dates = self.meanings.iter().flatten();
        let is_only = dates.filter(|field| field.kind == ValueKind::Time).count() == 1;
        let is_beside = |column: usize| column.abs_diff(day) == 1;
        let is_clocked = |column: usize| {
            let clock = self.meanings[column].and_then(clock_of_date);
            clock.is_some_and(|clock| self.has(clock)) || tells_time_of_day(self.rows, column)
        };
        // `Data, Mês, Hora`: no date stands between, and none right behind that
        // it could be the time of day of.
        let is_behind = |column: usize| {
            let next = column + 1;
            let may_be_of_next = next < headers.len() && is_date(next) && !is_clocked(next);
            column > day
                && !MAY_BE_LENGTHS.contains(&headers[column].as_str())
                && !(day + 1..column).any(is_date)
                && !may_be_of_next
        };
        let mut own = bare.iter().copied().filter(|column| {
            let is_of_another = *column > 0 && *column - 1 != day && is_date(*column - 1);
            !is_of_another && (is_only || is_beside(*column) || is_behind(*column))
        });
        own.next().filter(|_| own.next().is_none())
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
            self.exchange(start, bare, began);
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
}
