//! Times of day at which tickets were opened and done, beside the one date that
//! both of them belong to: `Date, Start Time, End Time`.

use super::Claims;
use crate::input::column_cells::{filled, holds_times_of_day, tells_time_of_day};
use crate::input::fields::{Shape, tickets, time_entries};
use crate::input::title_words::{Concept, Concepts, words_of};
use crate::input::value::duration::{ParsedDuration, parse_duration};
use crate::input::value::time::{ParsedClock, parse_clock_time};
use crate::model::FoundBy;

/// What titles of when something began, and of when it ended, say besides.
const BESIDE: Concepts = Concepts::of(&[Concept::Moment, Concept::Ticket, Concept::Filler]);
const BEGAN: Concepts = Concepts::of(&[Concept::Started, Concept::Created]);
const ENDED: Concepts = Concepts::of(&[Concept::Ended, Concept::Closed, Concept::Resolved]);

impl Claims<'_> {
    /// Gives times of day in columns of their own to the dates that they belong
    /// to.
    pub(super) fn claim_clocks(&mut self, headers: &[String], shape: &Shape) {
        self.claim_bare_clocks(headers, shape);
        if *shape.main_date == tickets::CREATED_AT {
            self.claim_clocks_of_one_day(headers);
            self.claim_clock_of_answers(headers);
        }
    }

    /// Gives the times of day at which tickets were opened and done to the only
    /// date that is there.
    fn claim_clocks_of_one_day(&mut self, headers: &[String]) {
        let Some(day) = self.column_of(&tickets::CREATED_AT) else {
            return;
        };
        let has_end = self.has(&tickets::RESOLVED_AT) || self.has(&tickets::CLOSED_AT);
        if has_end || tells_time_of_day(self.rows, day) {
            return;
        }
        let first_of = |about: Concepts, titles: &[&str]| {
            (0..headers.len()).find(|column| {
                self.may_be_clock(*column) && is_titled(&headers[*column], about, titles)
            })
        };
        let known = self.column_of(&tickets::CREATED_CLOCK);
        let Some(began) = known.or_else(|| first_of(BEGAN, time_entries::START_CLOCK.titles))
        else {
            return;
        };
        let has_end_clock = self.has(&tickets::RESOLVED_CLOCK) || self.has(&tickets::CLOSED_CLOCK);
        let ended = first_of(ENDED, time_entries::END_CLOCK.titles)
            .filter(|ended| !has_end_clock && *ended != began)
            .filter(|ended| is_mostly_later(self.rows, began, *ended));
        if known.is_none() {
            self.give(began, &tickets::CREATED_CLOCK, FoundBy::Words);
        }
        if let Some(ended) = ended {
            if self.meanings[ended].is_some() {
                self.take_back(ended);
            }
            self.give(ended, &tickets::CLOSED_CLOCK, FoundBy::Words);
        }
    }

    /// Whether `Time logged` is that of work: most of it is less than the hour
    /// of the day at which anybody opens tickets.
    pub(super) fn logs_work(&self, title: &str, column: usize) -> bool {
        const LOGGED: [&str; 3] = ["logged", "log", "entered"];
        const MORNING: u32 = 6 * 3600;
        if !title.split(' ').any(|word| LOGGED.contains(&word)) {
            return false;
        }
        let (mut all, mut short) = (0, 0);
        for cell in filled(self.rows, column) {
            if let ParsedClock::Known(second) = parse_clock_time(cell) {
                all += 1;
                short += usize::from(second < MORNING);
            }
        }
        short * 2 > all
    }

    /// Whether most cells of a column tell when somebody had a break, and not for
    /// how long.
    pub(super) fn tells_when_rested(&self, column: usize) -> bool {
        const LONGEST: f64 = 5.0 * 60.0;
        let is_long = |cell: &&str| {
            let length = parse_duration(cell);
            matches!(length, ParsedDuration::Minutes(minutes) if minutes > LONGEST)
        };
        let cells = filled(self.rows, column);
        cells.clone().filter(is_long).count() * 2 > cells.count()
    }

    /// Whether times of day stand in a column that no other meaning fits
    /// better: by its title `Completion time` may be how long that took.
    fn may_be_clock(&self, column: usize) -> bool {
        let meaning = self.meanings[column];
        meaning.is_none_or(|field| *field == tickets::RESOLUTION_TIME)
            && holds_times_of_day(self.rows, column)
    }
}

/// Whether a title is one of these, or says no more than one of some things.
fn is_titled(title: &str, about: Concepts, titles: &[&str]) -> bool {
    titles.contains(&title)
        || words_of(title).is_some_and(|words| {
            words.iter().any(|word| word.meets(about))
                && words.iter().all(|word| word.meets(about.and(BESIDE)))
        })
}

/// Whether what began ended at a later time of day in three of four rows. What
/// does not ended on other days, or took as long as that.
fn is_mostly_later(rows: &[Vec<String>], began: usize, ended: usize) -> bool {
    let second = |row: &Vec<String>, column: usize| -> Option<u32> {
        match parse_clock_time(row.get(column)?) {
            ParsedClock::Known(second) => Some(second),
            ParsedClock::Absent | ParsedClock::Unreadable => None,
        }
    };
    let spans = rows
        .iter()
        .filter_map(|row| Some((second(row, began)?, second(row, ended)?)));
    let (mut all, mut earlier) = (0, 0);
    for (began, ended) in spans {
        all += 1;
        earlier += usize::from(ended < began);
    }
    earlier * 4 <= all
}
