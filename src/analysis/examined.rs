//! An analysis with the records that it was made of at hand, to be asked what
//! its numbers rest on.

use super::Analysis;
use super::records::{Record, Records, every_record, records};
use crate::maturity::Readings;
use crate::metrics::{Indexed, People, find, grounds, measure};
use crate::model::Reading;

/// An analysis, and the records that it was made of.
#[derive(Debug)]
pub struct Examined {
    pub analysis: Analysis,
    /// Everything that was measured, over every window that was asked for, as
    /// far back as the month ends judged look.
    pub readings: Readings,
    pub(super) indexed: Indexed,
}

/// A number with the months and the records behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    pub title: &'static str,
    /// What it is at the month end judged last.
    pub reading: Reading,
    /// What it was at the last month ends, that one first.
    pub months: Vec<Reading>,
    /// `None` where there is nothing to count, or the metric tells none.
    pub records: Option<Records>,
}

impl Examined {
    /// A metric's number over a window, its own where none is given, with so
    /// many month ends and at most so many records of each kind; `None` for a
    /// metric that is not known.
    #[must_use]
    pub fn number(
        &self,
        metric: &str,
        window: Option<u32>,
        months: u32,
        most: usize,
    ) -> Option<Number> {
        let metric = find(metric)?;
        let window = window.unwrap_or(metric.window);
        let month = self.analysis.as_of;
        let read = |back: u32| measure(metric, &self.indexed, month.minus(back), window);
        let told = records(
            (metric.id, window),
            &self.indexed,
            &self.analysis.inputs,
            month,
            (most, People::Named),
        );
        Some(Number {
            title: metric.title,
            reading: read(0),
            months: (0..months.max(1)).map(read).collect(),
            records: told.and_then(Result::ok),
        })
    }

    /// Hands on every row that a number rests on.
    pub fn each_record(&self, metric: &str, window: Option<u32>, mut take: impl FnMut(Record)) {
        let Some(metric) = find(metric) else {
            return;
        };
        let window = window.unwrap_or(metric.window);
        let gathered = grounds(metric, &self.indexed, self.analysis.as_of, window);
        if let Some(Ok(gathered)) = gathered {
            for record in every_record(&gathered, &self.indexed, &self.analysis.inputs) {
                take(record);
            }
        }
    }
}
