use crate::analysis::Analysis;
use crate::language::{Words, say};
use crate::model::{Headline, Month};
use crate::report::document::Document;
use crate::report::overview::signs_seen;
use crate::report::wording;

/// A year and the month to compare it with.
const MONTHS: u32 = 13;

/// The metrics that signs are judged from, month by month.
pub(super) struct ReadingTable {
    pub(super) months: Vec<String>,
    pub(super) rows: Vec<ReadingRow>,
}

pub(super) struct ReadingRow {
    pub(super) metric: String,
    /// What the last value rests on, or why there is none.
    pub(super) basis: String,
    /// One for each month: the value, empty where there is none.
    pub(super) values: Vec<String>,
}

impl ReadingTable {
    pub(super) fn of(document: &Document<'_>) -> Self {
        let analysis = document.analysis;
        let months: Vec<Month> = last_months(analysis);
        let mut metrics: Vec<&str> = Vec::new();
        for sign in &analysis.verdict().signs {
            for criterion in &sign.criteria {
                if !metrics.contains(&criterion.metric.as_str()) {
                    metrics.push(&criterion.metric);
                }
            }
        }
        let rows = metrics
            .into_iter()
            .filter_map(|metric| row(metric, &months, document))
            .collect();
        Self {
            months: months
                .into_iter()
                .map(|month| wording::short_month(document.words, month))
                .collect(),
            rows,
        }
    }
}

/// The newest first: where the table does not fit, the oldest are cut.
fn last_months(analysis: &Analysis) -> Vec<Month> {
    let from = analysis.as_of.minus(MONTHS - 1);
    analysis
        .verdicts
        .iter()
        .rev()
        .map(|verdict| verdict.month)
        .filter(|month| *month >= from)
        .collect()
}

fn row(metric: &str, months: &[Month], document: &Document<'_>) -> Option<ReadingRow> {
    let (analysis, words) = (document.analysis, document.words);
    let now = analysis.reading(metric, analysis.as_of)?;
    let basis = match &now.outcome {
        Ok(measured) => format!(
            "{}, {}",
            wording::records(words, measured.n),
            wording::months(words, now.window)
        ),
        Err(absence) => wording::sentence(&say!(
            words,
            "readings-not-measured",
            reason = absence.spoken()
        )),
    };
    let value = |month: &Month| {
        let reading = analysis.reading(metric, *month)?;
        let value = reading.value().filter(|value| value.is_finite())?;
        Some(words.value(&reading.unit.spoken_briefly(value)))
    };
    Some(ReadingRow {
        metric: document.metric_title(metric),
        basis,
        values: months
            .iter()
            .map(|month| value(month).unwrap_or_default())
            .collect(),
    })
}

/// The verdict at one month end, in a row.
pub(super) struct MonthEnd {
    pub(super) month: String,
    pub(super) headline: String,
    pub(super) lower: String,
    pub(super) upper: String,
    pub(super) seen: String,
    pub(super) determined: bool,
}

/// The last month ends, the newest first.
pub(super) fn history(words: &Words, analysis: &Analysis) -> Vec<MonthEnd> {
    analysis
        .verdicts
        .iter()
        .rev()
        .take(MONTHS as usize)
        .map(|verdict| {
            let (seen, signs) = signs_seen(verdict);
            MonthEnd {
                month: wording::month(words, verdict.month),
                headline: wording::headline(words, verdict.headline),
                lower: wording::phase(words, verdict.lower),
                upper: wording::phase(words, verdict.upper),
                seen: say!(words, "readings-seen", seen = seen, all = signs),
                determined: verdict.headline != Headline::NotDetermined,
            }
        })
        .collect()
}
