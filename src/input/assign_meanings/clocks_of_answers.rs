//! Times of day at which tickets were first answered, in a column of their own.
//! Under the same title may stand how long that took.

use super::Claims;
use crate::input::column_cells::{filled, holds_times_of_day, tells_time_of_day};
use crate::input::fields::tickets;
use crate::input::title_words::{Concept, Concepts, about, words_of};
use crate::input::value::duration::{ParsedDuration, parse_duration};
use crate::input::value::time::{
    DateOrder, Moment, ParsedClock, ParsedTime, parse_clock_time, parse_time,
};
use crate::model::{DAY, FoundBy};

/// Before this second of the day few are at work, while most answers take less
/// than as long.
const MORNING: u32 = 6 * 3600;

const ANSWERED: Concepts = Concepts::of(&[Concept::Answered]);
/// What a title of when that was says besides.
const BESIDE: Concepts = Concepts::of(&[
    Concept::First,
    Concept::Moment,
    Concept::Ticket,
    Concept::Agent,
    Concept::Filler,
]);
/// What of a title does not tell whose moment it is.
const OF_ANY_MOMENT: Concepts = Concepts::of(&[Concept::Moment, Concept::Filler]);

impl Claims<'_> {
    /// Gives the time of day at which tickets were first answered to the day on
    /// which they were, or else to that on which they were opened.
    pub(super) fn claim_clock_of_answers(&mut self, headers: &[String]) {
        let answered = self.column_of(&tickets::FIRST_RESPONSE_AT);
        let is_told = answered.is_some_and(|day| tells_time_of_day(self.rows, day));
        if is_told || self.has(&tickets::FIRST_RESPONSE_CLOCK) {
            return;
        }
        let is_titled = |title: &str| {
            is_titled_as_answer(title)
                || answered.is_some_and(|day| are_titled_alike(title, &headers[day]))
        };
        let clock = (0..headers.len()).find(|column| {
            is_titled(&headers[*column])
                && self.may_hold_clock_of_answers(*column)
                && self.tells_when_answered(*column)
        });
        if let Some(clock) = clock {
            if self.meanings[clock].is_some() {
                self.take_back(clock);
            }
            self.give(clock, &tickets::FIRST_RESPONSE_CLOCK, FoundBy::Cells);
        }
    }

    /// Whether nothing says better what stands in a column, and times of day may.
    fn may_hold_clock_of_answers(&self, column: usize) -> bool {
        let is_known = matches!(
            self.columns[column].found_by,
            Some(FoundBy::Dialect | FoundBy::Configuration)
        );
        let meaning = self.meanings[column];
        meaning.is_none_or(|field| *field == tickets::RESPONSE_TIME && !is_known)
            && holds_times_of_day(self.rows, column)
    }

    /// Whether the cells of a column are times of day and no lengths of time:
    /// they cannot be these, or are late enough in the day, and later than the
    /// opening on the same day. Where no day of the answer is there, the opening
    /// has to have a time of day in a column of its own as well.
    pub(super) fn tells_when_answered(&self, column: usize) -> bool {
        let cells = filled(self.rows, column);
        let (mut written, mut no_lengths, mut all) = (0, 0, 0);
        for cell in cells {
            all += 1;
            written += usize::from(is_hour_with_minutes(cell));
            no_lengths += usize::from(parse_duration(cell) == ParsedDuration::Unreadable);
        }
        if no_lengths * 2 > all {
            return true;
        }
        let answered = self.column_of(&tickets::FIRST_RESPONSE_AT);
        let (mut early, mut compared, mut before) = (0, 0, 0);
        for row in self.rows {
            let Some(second) = second_of_day(row, column) else {
                continue;
            };
            early += usize::from(second < MORNING);
            let Some(opened) = self.opened_on(row, answered) else {
                continue;
            };
            compared += 1;
            // Seconds are often left out of the one and not of the other.
            before += usize::from(second / 60 < opened / 60);
        }
        let is_beside_opening = compared > 0 && self.has(&tickets::CREATED_CLOCK);
        written == all
            && early * 2 <= all
            && before * 4 <= compared
            && (answered.is_some() || is_beside_opening)
    }

    /// The second of the day at which a ticket was opened, where that is known,
    /// and the ticket was answered on the same day as far as a column tells.
    fn opened_on(&self, row: &[String], answered: Option<usize>) -> Option<u32> {
        let day = self.column_of(&tickets::CREATED_AT)?;
        let opened = moment(row, day)?;
        if let Some(answered) = answered
            && moment(row, answered)?.seconds.div_euclid(DAY) != opened.seconds.div_euclid(DAY)
        {
            return None;
        }
        if opened.has_time {
            return u32::try_from(opened.seconds.rem_euclid(DAY)).ok();
        }
        second_of_day(row, self.column_of(&tickets::CREATED_CLOCK)?)
    }
}

/// Whether a title says no more than when something was answered.
fn is_titled_as_answer(title: &str) -> bool {
    words_of(title).is_some_and(|words| {
        words.iter().any(|word| word.meets(ANSWERED))
            && words.iter().all(|word| word.meets(ANSWERED.and(BESIDE)))
    })
}

/// Whether two titles say the same but for what moment of it they head: `Data de
/// atendimento` and `Hora de atendimento`.
fn are_titled_alike(one: &str, other: &str) -> bool {
    fn words(title: &str) -> impl Iterator<Item = &str> {
        title
            .split(' ')
            .filter(|word| !about(word).meets(OF_ANY_MOMENT))
    }
    words(one).next().is_some() && words(one).eq(words(other))
}

/// Whether a cell is written as a time of day is: `09:14`, `9h14`. Of `0.25` and
/// `2h` nobody can tell.
fn is_hour_with_minutes(cell: &str) -> bool {
    let minutes = cell.split_once([':', 'h', 'H']).map(|(_, rest)| rest);
    minutes.is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
}

fn second_of_day(row: &[String], column: usize) -> Option<u32> {
    match parse_clock_time(row.get(column)?) {
        ParsedClock::Known(second) => Some(second),
        ParsedClock::Absent | ParsedClock::Unreadable => None,
    }
}

/// The moment of a cell. In which order its numbers stand does not matter: it is
/// only compared with others of its file.
fn moment(row: &[String], column: usize) -> Option<Moment> {
    match parse_time(row.get(column)?) {
        ParsedTime::Known(moment) | ParsedTime::Serial(moment) => Some(moment),
        ParsedTime::Numeric(date) => date
            .read_as(DateOrder::DayFirst)
            .or_else(|| date.read_as(DateOrder::MonthFirst)),
        ParsedTime::Absent | ParsedTime::Unreadable | ParsedTime::Age => None,
    }
}
