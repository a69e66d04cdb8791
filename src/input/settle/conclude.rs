//! What the cells of a column leave open: it is concluded from the others, and
//! asked for where nothing settles it.

use super::Settling;
use crate::config::RatingScale;
use crate::input::fields::{self, Field};
use crate::input::read_rows::Chunk;
use crate::input::value::duration::DurationUnit;
use crate::input::value::number::DecimalSign;
use crate::input::value::rating::{RatingTally, TakenScale};
use crate::input::value::time::{DateOrder, NumericDate};
use crate::model::{Choice, Question};

/// What is asked where no date proves its order.
pub const ASKS_ORDER: &str = "does the day come first in its dates, or the month?";
/// What is asked where no rating shows its scale.
pub const ASKS_SCALE: &str = "from which rating, the worst, to which, the best, does its scale go?";

impl Settling<'_> {
    /// The unit of bare lengths of work whose title names none: nobody works
    /// more than 24 hours in one go.
    pub(super) fn unit_of_work(
        &mut self,
        field: &'static Field,
        number: usize,
        header: &str,
        chunks: &[Chunk],
    ) -> Option<DurationUnit> {
        const HOURS: f64 = 24.0;
        const MINUTES: f64 = HOURS * 60.0;
        if *field != fields::time_entries::HOURS {
            return None;
        }
        let largest = chunks
            .iter()
            .filter_map(|chunk| chunk.columns[number].largest_bare_length())
            .max_by(f64::total_cmp)?;
        let (unit, name) = match largest {
            hours if hours <= HOURS => (DurationUnit::Hours, "hours"),
            minutes if minutes <= MINUTES => (DurationUnit::Minutes, "minutes"),
            _ => (DurationUnit::Seconds, "seconds"),
        };
        self.note(format!(
            "`{header}`: names no unit; its numbers, of which the largest is {largest}, are taken for {name}"
        ));
        Some(unit)
    }

    /// Asks which order the dates of a file are in that prove none: one answer
    /// decides for all of its columns.
    pub(super) fn ask_for_order(&mut self, column: usize, taken: DateOrder, chunks: &[Chunk]) {
        let asks = ASKS_ORDER;
        if self.account.questions.iter().any(|one| one.asks == asks) {
            return;
        }
        let used = self.section.used.iter();
        let number = used.take_while(|(place, _)| *place != column).count();
        let example = chunks
            .iter()
            .find_map(|chunk| chunk.columns.get(number)?.first_numeric_date());
        let other = match taken {
            DateOrder::DayFirst => DateOrder::MonthFirst,
            DateOrder::MonthFirst => DateOrder::DayFirst,
        };
        let choices = [taken, other].map(|order| Choice {
            reading: example.map_or_else(
                || order.word().to_owned(),
                |date| date_in_words(date, order),
            ),
            setting: format!("date_order = \"{}\"", order.word()),
        });
        let column = Some(self.header(column).trim().to_owned());
        self.account.questions.push(Question {
            column,
            asks: asks.to_owned(),
            choices: choices.to_vec(),
        });
    }

    /// Asks whether a mark before three digits is a decimal sign, where amounts
    /// of money have no other marks and are taken for a little more than a
    /// whole: that is hardly ever meant.
    pub(super) fn ask_for_decimal_sign(&mut self, taken: DecimalSign, chunks: &[Chunk]) {
        if chunks
            .iter()
            .flat_map(|chunk| &chunk.columns)
            .any(|column| column.decimal_votes() != (0, 0))
        {
            return;
        }
        let doubtful = (0..self.section.used.len()).find_map(|number| {
            let amount = chunks
                .iter()
                .find_map(|chunk| chunk.columns[number].first_doubtful_amount())?;
            (amount.1 == taken).then_some((number, amount.0))
        });
        let Some((number, fraction)) = doubtful else {
            return;
        };
        let other = match taken {
            DecimalSign::Point => DecimalSign::Comma,
            DecimalSign::Comma => DecimalSign::Point,
        };
        let written = format!("{fraction:.3}").replace('.', taken.word());
        let choice = |sign: DecimalSign, meant: String| Choice {
            reading: format!("{written} is {meant}"),
            setting: format!("decimal_sign = \"{}\"", sign.word()),
        };
        self.account.questions.push(Question {
            column: Some(self.header(self.section.used[number].0).trim().to_owned()),
            asks: "does the mark before three digits begin a fraction, or part the thousands?"
                .to_owned(),
            choices: vec![
                choice(taken, format!("{fraction:.3}")),
                choice(other, format!("{:.0}", fraction * 1000.0)),
            ],
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
        chunks: &[Chunk],
    ) -> Option<TakenScale> {
        let mut tally = RatingTally::default();
        for chunk in chunks {
            tally.add(chunk.columns[number].rating_tally()?);
        }
        let header = self.header(place);
        let decided = self.section.decisions.rating_scale;
        // Another product may title its columns alike.
        let by_product = by_product.filter(|scale| tally.fits(*scale));
        let settled = decided.map(|decided| decided.value).or(by_product);
        let mut verdict = tally.decide(settled, &header);
        if !verdict.doubtful.is_empty()
            && let Some(scale) = self
                .section
                .of_others
                .scale
                .filter(|scale| tally.fits(*scale))
        {
            self.note(format!(
                "`{header}`: rated on a scale from {}, as other files of its kind show",
                scale.word()
            ));
            verdict = tally.decide(Some(scale), &header);
        }
        if !verdict.doubtful.is_empty() {
            let choices = verdict.doubtful.iter().map(|scale| Choice {
                reading: format!("{} is the worst, {} the best", scale.worst, scale.best),
                setting: format!("rating_scale = \"{}\"", scale.word()),
            });
            self.account.questions.push(Question {
                column: Some(header.trim().to_owned()),
                asks: ASKS_SCALE.to_owned(),
                choices: choices.collect(),
            });
        }
        tally.is_any().then_some(verdict.taken)
    }
}

/// `03/04/2026 is 3 April 2026`.
fn date_in_words(date: NumericDate, order: DateOrder) -> String {
    let written = format!("{:02}/{:02}/{}", date.first, date.second, date.year);
    let day = date
        .read_as(order)
        .and_then(|moment| chrono::DateTime::from_timestamp(moment.seconds, 0))
        .map(|moment| moment.format("%-d %B %Y").to_string());
    match day {
        Some(day) => format!("{written} is {day}"),
        None => format!("{written} is no date"),
    }
}
