//! The records that numbers rest on, as plain data.

use crate::language::Value;
use crate::metrics::{Grounds, Indexed, Line, People, find, grounds};
use crate::model::{Absence, InputAccount, Month};

pub use crate::metrics::Side;

/// The records that a number rests on: how many, and some of them.
///
/// What is counted may be a ticket, a client, or a client in a month; behind it
/// may stand several rows, or none.
#[derive(Debug, Clone, PartialEq)]
pub struct Records {
    /// What is counted, in the plural, such as `tickets`.
    pub of: &'static str,
    pub in_favour: u64,
    pub against: u64,
    /// Those that enter the number and speak neither for nor against it.
    pub counted: u64,
    /// Those that are left out, by reason.
    pub left_out: Vec<(&'static str, u64)>,
    /// Some against, then for, then others: those that weigh most first.
    pub sample: Vec<Record>,
}

/// One of the records that a number rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    pub side: Side,
    /// Whom or what it is counted under, where that is no single row.
    pub subject: Option<Value>,
    /// What its row says, of several the latest; an empty list without one.
    pub text: Value,
    /// What it adds to the numerator and the denominator.
    pub numerator: f64,
    pub denominator: f64,
    /// The file and the line of that row.
    pub place: Option<(String, u64)>,
    /// How many rows stand behind it.
    pub rows: usize,
}

/// What the criteria of the model rest on, at the month end judged last.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionRecords {
    /// The metric's id, and how many months its value looks back over.
    pub metric: &'static str,
    pub window: u32,
    pub records: Records,
}

/// The records of a metric at a month end, with samples of at most so many of
/// each kind. `None` for a metric that tells none.
pub(super) fn records(
    (metric, window): (&str, u32),
    indexed: &Indexed,
    accounts: &[InputAccount],
    month: Month,
    (most, people): (usize, People),
) -> Option<Result<Records, Absence>> {
    let gathered = grounds(find(metric)?, indexed, month, window)?;
    Some(gathered.map(|grounds| {
        let sample = |side: Side| grounds.sample(indexed, people, side, most);
        let sides = [Side::Against, Side::For, Side::Counted];
        Records {
            of: grounds.what(),
            in_favour: grounds.count(Side::For),
            against: grounds.count(Side::Against),
            counted: grounds.count(Side::Counted),
            left_out: grounds.left_out(),
            sample: sides
                .into_iter()
                .flat_map(sample)
                .map(|line| record(line, accounts))
                .collect(),
        }
    }))
}

/// Every row that grounds stand on.
pub(super) fn every_record<'a>(
    grounds: &'a Grounds,
    indexed: &'a Indexed,
    accounts: &'a [InputAccount],
) -> impl Iterator<Item = Record> + 'a {
    grounds
        .lines(indexed, People::Named)
        .map(|line| record(line, accounts))
}

fn record(line: Line, accounts: &[InputAccount]) -> Record {
    Record {
        side: line.side,
        subject: line.subject,
        text: line.text,
        numerator: line.numerator,
        denominator: line.denominator,
        place: line
            .source
            .and_then(|(file, line)| Some((accounts.get(file)?.file.clone(), line))),
        rows: line.rows,
    }
}
