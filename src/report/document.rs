use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::model::RejectedRow;

/// Short human titles of metrics, by the metric's id.
pub type MetricTitles = BTreeMap<String, String>;

/// Everything that a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    pub analysis: &'a Analysis,
    /// The charts, in the order in which they are to be read.
    pub figures: &'a [Figure],
    /// The rows that could not be read, in the order of files and lines.
    pub rejected: &'a [RejectedRow],
    pub metric_titles: &'a MetricTitles,
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
        self.metric_titles
            .get(metric)
            .cloned()
            .unwrap_or_else(spelled_out)
    }
}

/// A finished chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Names the chart's files.
    pub id: String,
    pub title: String,
    /// What the chart shows, in words, for those who do not see it.
    pub alt: String,
    /// Markup that is put into the page as it is: whoever draws the chart
    /// escapes what comes from files.
    pub svg: String,
    /// The same picture as a bitmap, where one was made.
    pub png: Option<Vec<u8>>,
}

/// A report that could not be put together.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    #[error("the report page could not be filled in: {0}")]
    Page(#[from] askama::Error),
    #[error("the report for programs could not be written down: {0}")]
    Json(#[from] serde_json::Error),
}
