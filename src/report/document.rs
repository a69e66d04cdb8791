use std::collections::BTreeMap;

use super::Format;
use super::changes::Changes;
use crate::analysis::Analysis;
use crate::language::{Message, Value, Words};
use crate::model::RejectedRow;

/// What a metric is called and how it is counted, by the metric's id.
pub type MetricCards = BTreeMap<String, MetricCard>;

/// A metric as a person gets to know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetricCard {
    pub title: String,
    pub formula: String,
    /// Why it matters, in a sentence.
    pub why: String,
    pub chart: Option<SmallChart>,
}

/// A finished chart that stands among words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallChart {
    /// Markup that is put into the page as it is.
    pub svg: String,
    pub alt: String,
}

/// Everything that a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    /// The language that people are told in.
    pub words: &'a Words,
    /// The outputs that are written.
    pub formats: &'a [Format],
    pub analysis: &'a Analysis,
    /// The charts, in the order in which they are to be read.
    pub figures: &'a [Figure],
    /// The rows that could not be read, in the order of files and lines.
    pub rejected: &'a [RejectedRow],
    pub metrics: &'a MetricCards,
    /// What the user decided, in the order in which it is told.
    pub configured: &'a [Configured],
    /// Style rules that turn charts dark.
    pub chart_style: &'a str,
    /// What changed since the run before, where there was one.
    pub changes: Option<&'a Changes>,
}

impl Document<'_> {
    /// What people call a metric; its id with spaces when nobody named it.
    pub(super) fn metric_title(&self, metric: &str) -> String {
        let spelled_out = || {
            let mut words = metric.replace('_', " ");
            if let Some(first) = words.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            words
        };
        self.metrics.get(metric).map_or_else(spelled_out, |card| {
            self.words.known(&card.title).into_owned()
        })
    }
}

/// Something that the user decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Configured {
    /// What it is about.
    pub what: Message,
    pub is: Value,
}

/// What a chart or a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// The phase itself.
    Road,
    Service,
    Automation,
    Clients,
    Finance,
}

/// A finished chart.
///
/// Its markup is put into the page as it is: whoever draws the chart escapes
/// what comes from files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Names the chart's files.
    pub id: String,
    pub area: Area,
    pub title: String,
    /// What is measured and how to read it.
    pub note: String,
    /// What the chart shows, in words, for those who do not see it.
    pub alt: String,
    /// The picture as it stands alone.
    pub svg: String,
    /// The same picture as a bitmap, where one was made.
    pub png: Option<Vec<u8>>,
    /// The picture for the page; `None` where the page shows it in another way.
    pub inline: Option<InlineChart>,
}

/// A chart within a page, which writes its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlineChart {
    /// For a page as wide as a laptop, and for a telephone.
    pub wide: String,
    pub narrow: String,
    /// What its values are, after the month.
    pub heads: Vec<String>,
    /// Each month, in order, with its values; empty where there is none.
    pub rows: Vec<(String, Vec<String>)>,
}

/// A report that could not be put together.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    #[error("the report page could not be filled in: {0}")]
    Page(#[from] askama::Error),
    #[error("the workbook could not be put together: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    #[error("the report for programs could not be written down: {0}")]
    Json(#[from] serde_json::Error),
}
