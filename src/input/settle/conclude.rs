//! What the cells of a column leave open: it is concluded from the others, and
//! asked for where nothing settles it.

use chrono::Datelike as _;

use super::Settling;
use crate::config::RatingScale;
use crate::input::cells::Reading;
use crate::input::fields::{self, Field, tickets};
use crate::input::rows::read_rows::Chunk;
use crate::input::value::duration::{DurationUnit, unit_of_title};
use crate::input::value::rating::{TakenScale, names_scale};
use crate::input::value::time::{DateOrder, NumericDate};
use crate::language::{Message, Value, message};
use crate::model::{Choice, Month, Question};

/// What is asked where no date proves its order.
pub const ASKS_ORDER: &str = "question-order";
/// What is asked where no rating shows its scale.
pub const ASKS_SCALE: &str = "question-scale";

impl Settling<'_> {
    /// The unit that another length of time of the same tickets is in.
    pub(super) fn unit_of_others(&self, field: &'static Field) -> Option<DurationUnit> {
        const LENGTHS: [&Field; 4] = [
            &tickets::RESPONSE_TIME,
            &tickets::RESOLUTION_TIME,
            &tickets::RESPONSE_ALLOWANCE,
            &tickets::RESOLUTION_ALLOWANCE,
        ];
        if !LENGTHS.contains(&field) {
            return None;
        }
        let others = self.section.used.iter();
        let mut others = others.filter(|(_, other)| *other != field && LENGTHS.contains(other));
        others.find_map(|(column, _)| unit_of_title(&self.header(*column)))
    }

    /// Days, where lengths of time are parts of one although their title says
    /// otherwise or nothing.
    pub(super) fn unit_of_parts_of_days(
        &mut self,
        field: &'static Field,
        column: &Reading,
        header: &str,
    ) -> Option<DurationUnit> {
        const LENGTHS: [&Field; 5] = [
            &fields::time_entries::HOURS,
            &fields::time_entries::BILLABLE_HOURS,
            &fields::time_entries::UNPAID_BREAK,
            &tickets::RESPONSE_TIME,
            &tickets::RESOLUTION_TIME,
        ];
        let days = DurationUnit::Days;
        if !LENGTHS.contains(&field) || unit_of_title(header) == Some(days) {
            return None;
        }
        // Nobody works a day in one go; what is to be resolved may take several.
        let is_of_tickets = [&tickets::RESPONSE_TIME, &tickets::RESOLUTION_TIME].contains(&field);
        let most_days = if is_of_tickets { f64::INFINITY } else { 1.0 };
        let largest = column.largest_part_of_a_day(most_days)?;
        let minutes = (largest * days.minutes()).round() as u32;
        self.note(message!(
            "note-taken-for-parts-of-days",
            title = Value::quoted(header.trim()),
            largest = largest.to_string(),
            time = format!("{}:{:02}", minutes / 60, minutes % 60)
        ));
        Some(days)
    }

    /// The unit of bare lengths of work whose title names none: nobody works
    /// more than 24 hours in one go, or rests for more than a few in between.
    pub(super) fn unit_of_work(
        &mut self,
        field: &'static Field,
        column: &Reading,
        header: &str,
    ) -> Option<DurationUnit> {
        const HOUR: f64 = 60.0;
        let (most_hours, most_minutes) = if *field == fields::time_entries::HOURS {
            (24.0, 24.0 * HOUR)
        } else if *field == fields::time_entries::UNPAID_BREAK {
            (4.0, 8.0 * HOUR)
        } else {
            return None;
        };
        let largest = column.largest_bare_length()?;
        let (unit, note) = match largest {
            hours if hours <= most_hours => (DurationUnit::Hours, "note-taken-for-hours"),
            minutes if minutes <= most_minutes => (DurationUnit::Minutes, "note-taken-for-minutes"),
            _ if column.counts_milliseconds() => {
                (DurationUnit::Milliseconds, "note-taken-for-milliseconds")
            }
            _ => (DurationUnit::Seconds, "note-taken-for-seconds"),
        };
        let title = Value::quoted(header);
        let note = Message::new(note).with("title", title);
        self.note(note.with("largest", largest.to_string()));
        Some(unit)
    }

    /// Tells of lengths of time that nothing tells the unit of: they are not
    /// used.
    pub(super) fn note_no_unit(&mut self, column: &Reading, header: &str) {
        if column.largest_bare_length().is_some() {
            let title = Value::quoted(header.trim());
            self.note(message!("note-no-unit", title = title));
        }
    }

    /// Asks which order the dates of a file are in that prove none: one answer
    /// decides for all of its columns.
    pub(super) fn ask_for_order(&mut self, column: usize, taken: DateOrder, rows: &Chunk) {
        let mut questions = self.account.questions.iter();
        if questions.any(|one| one.asks.id == ASKS_ORDER) {
            return;
        }
        let used = self.section.used.iter();
        let number = used.take_while(|(place, _)| *place != column).count();
        let example = rows.columns.get(number);
        let example = example.and_then(Reading::first_numeric_date);
        let other = match taken {
            DateOrder::DayFirst => DateOrder::MonthFirst,
            DateOrder::MonthFirst => DateOrder::DayFirst,
        };
        let choices = [taken, other].map(|order| Choice {
            reading: example.map_or_else(
                || Message::known(order.word()),
                |date| date_in_words(date, order),
            ),
            setting: format!("date_order = \"{}\"", order.word()),
        });
        let column = Some(self.header(column).trim().to_owned());
        self.account.questions.push(Question {
            column,
            asks: Message::new(ASKS_ORDER),
            choices: choices.to_vec(),
        });
    }

    /// The scale of a column of ratings, where any of them needs one: what is
    /// decided, else the product's own, else what the title names, else what
    /// the ratings show, here or in files like this.
    pub(super) fn rating_scale(
        &mut self,
        number: usize,
        place: usize,
        by_product: Option<RatingScale>,
        rows: &Chunk,
    ) -> Option<TakenScale> {
        let tally = rows.columns[number].rating_tally()?;
        let header = self.header(place);
        let decided = self.section.decisions.rating_scale;
        // Another product may title its columns alike.
        let by_product = by_product.filter(|scale| tally.fits(*scale));
        let settled = decided.map(|decided| decided.value).or(by_product);
        // A column of its own names it as a title does.
        let said = self.scales_said(rows);
        let named = match said.as_slice() {
            [only] => format!("{header} {only}"),
            several => {
                if settled.is_none() && several.iter().any(|one| names_scale(one)) {
                    self.note(message!(
                        "note-several-scales",
                        title = Value::quoted(&header),
                        n = several.len()
                    ));
                }
                header.clone()
            }
        };
        let mut verdict = tally.decide(settled, &named);
        if !verdict.doubtful.is_empty()
            && let Some(scale) = self
                .section
                .of_others
                .scale
                .filter(|scale| tally.fits(*scale))
        {
            self.note(message!(
                "note-scale-of-others",
                title = Value::quoted(&header),
                worst = scale.worst.to_string(),
                best = scale.best.to_string()
            ));
            verdict = tally.decide(Some(scale), &header);
        }
        if !verdict.doubtful.is_empty() {
            let choices = verdict.doubtful.iter().map(|scale| Choice {
                reading: message!(
                    "reading-scale",
                    worst = scale.worst.to_string(),
                    best = scale.best.to_string()
                ),
                setting: format!("rating_scale = \"{}\"", scale.word()),
            });
            self.account.questions.push(Question {
                column: Some(header.trim().to_owned()),
                asks: Message::new(ASKS_SCALE),
                choices: choices.collect(),
            });
        }
        tally.is_any().then_some(verdict.taken)
    }

    /// What a column says of the scale of each rating, each text once.
    fn scales_said(&self, rows: &Chunk) -> Vec<String> {
        let mut used = self.section.used.iter();
        let number = used.position(|(_, field)| **field == fields::csat::SCALE);
        match number.and_then(|number| rows.columns.get(number)) {
            Some(Reading::Text { dictionary, .. }) => {
                dictionary.texts().map(str::to_owned).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// `03/04/2026 is 3 April 2026`.
pub(super) fn date_in_words(date: NumericDate, order: DateOrder) -> Message {
    let written = format!("{:02}/{:02}/{}", date.first, date.second, date.year);
    let day = date
        .read_as(order)
        .and_then(|moment| chrono::DateTime::from_timestamp(moment.seconds, 0));
    match day {
        Some(day) => message!(
            "reading-day",
            written = written,
            day = day.day(),
            month = Month::of(day.date_naive())
        ),
        None => message!("reading-no-day", written = written),
    }
}
