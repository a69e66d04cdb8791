//! Numbers that different tickets share, as those of a request do that parts
//! into several tasks.

use std::collections::HashMap;

use super::Claims;
use super::preferences::is_titled_as;
use super::row_counters::counts_rows;
use super::series::tells_years;
use crate::input::column_cells::{holds_numbers, tells_rows_apart};
use crate::input::fields::{Field, tickets};
use crate::input::value::{is_absent, trim};
use crate::model::{FoundBy, TableKind};

/// Titles of the numbers of pieces of a request.
const TASKS: [&str; 12] = [
    "task id",
    "task number",
    "subtask id",
    "sub task id",
    "id tarefa",
    "id da tarefa",
    "numero da tarefa",
    "id tarea",
    "id de tarea",
    "id de la tarea",
    "numero de tarea",
    "aufgaben id",
];

/// What a log of tickets has, whose rows share the number of theirs.
static OF_LOGS: [&Field; 7] = [
    &tickets::CHANGED_AT,
    &tickets::EVENT_AT,
    &tickets::CHANGED_FIELD,
    &tickets::OLD_STATUS,
    &tickets::NEW_STATUS,
    &tickets::NEW_VALUE,
    &tickets::VERSION,
];

impl Claims<'_> {
    /// Passes over a number that different tickets share, for one that tells
    /// them apart, if there is one.
    pub(super) fn pass_over_shared_numbers(&mut self, headers: &[String]) {
        /// A number that is given twice by mistake is one all the same.
        const RARE: usize = 10;
        let key = &tickets::TICKET_ID;
        let Some(shared) = self.column_of(key) else {
            return;
        };
        let is_decided = self.columns[shared].found_by == Some(FoundBy::Configuration);
        // Numbers that begin anew each year are told apart by the year.
        let begins_anew = |column: usize| {
            self.meanings[column].is_none()
                && tells_years(headers[column].as_str(), self.rows, column)
        };
        if is_decided
            || OF_LOGS.into_iter().any(|field| self.has(field))
            || (0..headers.len()).any(begins_anew)
        {
            return;
        }
        let different = self.different_tickets_under(shared, headers);
        if different == 0 || different * RARE < self.rows.len() {
            return;
        }
        let better = (0..headers.len()).find(|other| {
            let title = headers[*other].as_str();
            self.meanings[*other].is_none()
                && (TASKS.contains(&title) || is_titled_as(title, key, TableKind::Tickets))
                && holds_numbers(self.rows, *other)
                && tells_rows_apart(self.rows, *other)
                && (title == "id" || !counts_rows(self.rows, *other))
        });
        if let Some(better) = better {
            self.exchange(shared, better, key);
        }
    }

    /// How many rows tell of another ticket than the row before them that has
    /// the same number: it has another title and another opening. None where
    /// the rows of a number now and then tell of the same, as those of a log do.
    fn different_tickets_under(&self, number: usize, headers: &[String]) -> usize {
        let title = self
            .column_of(&tickets::SUBJECT)
            .filter(|column| tickets::SUBJECT.titles.contains(&headers[*column].as_str()));
        let (Some(title), Some(opened)) = (title, self.column_of(&tickets::CREATED_AT)) else {
            return 0;
        };
        let (mut different, mut same) = (0, 0);
        let mut before: HashMap<&str, (String, &str)> = HashMap::new();
        for row in self.rows {
            let told = (said(row, number), said(row, title), said(row, opened));
            let (Some(number), Some(title), Some(opened)) = told else {
                continue;
            };
            let title = title_of_thread(title);
            if let Some((other_title, other_opened)) =
                before.insert(number, (title.clone(), opened))
            {
                if other_title == title {
                    same += 1;
                } else if other_opened != opened {
                    different += 1;
                }
            }
        }
        if different > same * 3 { different } else { 0 }
    }
}

/// What a row says in a column.
fn said(row: &[String], column: usize) -> Option<&str> {
    let cell = trim(row.get(column)?);
    (!is_absent(cell)).then_some(cell)
}

/// A title without what mail programs write before that of an answer.
fn title_of_thread(title: &str) -> String {
    const MARKS: [&str; 10] = [
        "re", "res", "fw", "fwd", "enc", "aw", "wg", "sv", "rv", "tr",
    ];
    let mut rest = title;
    while let Some((mark, after)) = rest.split_once(':') {
        if !MARKS.contains(&mark.trim().to_lowercase().as_str()) {
            break;
        }
        rest = after.trim_start();
    }
    rest.to_lowercase()
}
