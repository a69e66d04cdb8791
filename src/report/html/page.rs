use askama::Template;

use crate::language::{Words, say};
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
    words: &'a Words,
    /// The tag of the page's language.
    language: &'static str,
    policy: String,
    style: String,
    script: &'static str,
    /// `at the end of October 2026`.
    ending: String,
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
    caveats: Vec<String>,
    /// What the user decided: what it is about, and what it is.
    configured: Vec<(String, String)>,
    method: Method<'a>,
    definitions: Vec<Definition<'a>>,
}

/// What the page was made with.
struct Method<'a> {
    model: String,
    model_hash: &'a str,
    tool_version: &'a str,
    values_as_of: String,
}

/// How a metric is counted.
struct Definition<'a> {
    id: &'a str,
    title: String,
    formula: String,
    why: String,
}

impl<'a> Page<'a> {
    pub(super) fn of(document: &Document<'a>) -> Self {
        let (analysis, words) = (document.analysis, document.words);
        let dark = document.chart_style;
        let style =
            format!("{STYLE}@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n");
        Self {
            words,
            language: words.language().tag(),
            policy: policy(&style, SCRIPT),
            style,
            script: SCRIPT,
            ending: say!(words, "page-ending", month = analysis.as_of),
            as_of: wording::month(words, analysis.as_of),
            opening: Opening::of(document),
            changes: document
                .changes
                .map(|changes| ChangesView::of(words, changes)),
            road: figures(document, Area::Road),
            boards: boards(document),
            areas: areas(document),
            readings: ReadingTable::of(document),
            history: history(words, analysis),
            ledger: ledger(words, analysis),
            rejected: rejected_groups(words, document.rejected),
            caveats: analysis
                .caveats
                .iter()
                .map(|caveat| wording::sentence(&words.say(caveat)))
                .collect(),
            configured: document
                .configured
                .iter()
                .map(|one| (words.say(&one.what), words.value(&one.is)))
                .collect(),
            method: Method {
                model: say!(
                    words,
                    "method-model-version",
                    id = &analysis.model.id,
                    version = &analysis.model.version
                ),
                model_hash: &analysis.model.hash,
                tool_version: analysis.tool_version,
                values_as_of: say!(words, "method-as-of", month = analysis.as_of),
            },
            definitions: document
                .metrics
                .iter()
                .map(|(id, card)| Definition {
                    id,
                    title: words.known(&card.title).into_owned(),
                    formula: words.known(&card.formula).into_owned(),
                    why: words.known(&card.why).into_owned(),
                })
                .collect(),
        }
    }
}
