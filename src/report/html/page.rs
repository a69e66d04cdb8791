use askama::Template;

use crate::report::changes::ChangesView;
use crate::report::document::{Area, Document};
use crate::report::wording;

use super::areas::{AreaView, areas};
use super::board::{GateBoard, boards};
use super::data::{Ledger, RejectedGroup, ledger, rejected_groups};
use super::figure::{FigureView, figures};
use super::opening::Opening;
use super::policy::policy;
use super::readings::{MonthEnd, ReadingTable, history};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// The whole page.
#[derive(Template)]
#[template(path = "report.html")]
pub(super) struct Page<'a> {
    policy: String,
    style: String,
    script: &'static str,
    as_of: String,
    opening: Opening,
    changes: Option<ChangesView>,
    /// The chart of the phase.
    road: Vec<FigureView<'a>>,
    boards: Vec<GateBoard<'a>>,
    areas: Vec<AreaView<'a>>,
    readings: ReadingTable,
    history: Vec<MonthEnd>,
    ledger: Ledger,
    rejected: Vec<RejectedGroup>,
    caveats: &'a [String],
    method: Method<'a>,
    definitions: Vec<Definition<'a>>,
}

/// What the page was made with.
struct Method<'a> {
    model: &'a str,
    model_version: &'a str,
    model_hash: &'a str,
    tool_version: &'a str,
}

/// How a metric is counted.
struct Definition<'a> {
    id: &'a str,
    title: &'a str,
    formula: &'a str,
    why: &'a str,
}

impl<'a> Page<'a> {
    pub(super) fn of(document: &Document<'a>) -> Self {
        let analysis = document.analysis;
        let dark = document.chart_style;
        let style =
            format!("{STYLE}@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n");
        Self {
            policy: policy(&style, SCRIPT),
            style,
            script: SCRIPT,
            as_of: wording::month(analysis.as_of),
            opening: Opening::of(document),
            changes: document.changes.map(ChangesView::of),
            road: figures(document, Area::Road),
            boards: boards(document),
            areas: areas(document),
            readings: ReadingTable::of(document),
            history: history(analysis),
            ledger: ledger(analysis),
            rejected: rejected_groups(document.rejected),
            caveats: &analysis.caveats,
            method: Method {
                model: &analysis.model.id,
                model_version: &analysis.model.version,
                model_hash: &analysis.model.hash,
                tool_version: analysis.tool_version,
            },
            definitions: document
                .metrics
                .iter()
                .map(|(id, card)| Definition {
                    id,
                    title: &card.title,
                    formula: &card.formula,
                    why: &card.why,
                })
                .collect(),
        }
    }
}
