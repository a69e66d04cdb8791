use askama::Template;

use crate::report::document::{Document, Figure};
use crate::report::wording;

use super::board::{GateBoard, boards};
use super::data::{Ledger, RejectedGroup, ledger, rejected_groups};
use super::opening::Opening;
use super::readings::{MonthEnd, ReadingTable, history};

/// The whole page.
#[derive(Template)]
#[template(path = "report.html")]
pub(super) struct Page<'a> {
    as_of: String,
    opening: Opening,
    boards: Vec<GateBoard>,
    figures: &'a [Figure],
    readings: ReadingTable,
    history: Vec<MonthEnd>,
    ledger: Ledger,
    rejected: Vec<RejectedGroup>,
    caveats: &'a [String],
    method: Method<'a>,
}

/// What the page was made with.
struct Method<'a> {
    model: &'a str,
    model_version: &'a str,
    model_hash: &'a str,
    tool_version: &'a str,
}

impl<'a> Page<'a> {
    pub(super) fn of(document: &Document<'a>) -> Self {
        let analysis = document.analysis;
        Self {
            as_of: wording::month(analysis.as_of),
            opening: Opening::of(document),
            boards: boards(document),
            figures: document.figures,
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
        }
    }
}
