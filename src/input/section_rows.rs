//! The rows of one table in a text, one by one, each told what it is.

use std::borrow::Cow;

use super::read_rows::Section;
use super::records::{Next, Row, Splitter};
use super::row_kind::{RowJudge, RowKind};

/// What was found next.
#[derive(Debug)]
pub enum Found {
    Record,
    /// A line in which a quote opens that does not close.
    OpenQuote,
    /// A title, a total, a heading.
    NotARecord,
    /// The header of another table, which begins below it.
    Header(Box<Section>),
    /// The block breaks off inside a row.
    Unfinished,
    /// The text is at its end, or the block is.
    End,
}

/// Goes through the rows of a section.
#[derive(Debug)]
pub struct SectionRows<'s> {
    section: &'s Section,
    judge: RowJudge<'s>,
    is_grouped: bool,
    /// The heading of the group that records are in.
    group: String,
    /// Whether the row above is blank or a title, so that a header may follow.
    after_gap: bool,
}

impl<'s> SectionRows<'s> {
    #[must_use]
    pub fn new(section: &'s Section) -> Self {
        Self {
            section,
            judge: section.judge(),
            is_grouped: section.is_grouped(),
            group: String::new(),
            after_gap: false,
        }
    }

    /// Reads the next row that is not blank. The splitter then stands behind
    /// it.
    pub fn next(&mut self, text: &str, splitter: &mut Splitter<'_>, row: &mut Row) -> Found {
        loop {
            match splitter.next(row) {
                Next::Row => break,
                Next::Blank => self.after_gap = true,
                Next::OpenQuote => {
                    self.after_gap = false;
                    return Found::OpenQuote;
                }
                Next::Unfinished => return Found::Unfinished,
                Next::End => return Found::End,
            }
        }
        if std::mem::take(&mut self.after_gap)
            && self.judge.could_be_header(row, text)
            && let Some(below) = self.section.section_below(row, text, splitter)
        {
            return Found::Header(Box::new(below));
        }
        let kind = self.judge.kind(row, text);
        if kind == RowKind::Record {
            return Found::Record;
        }
        self.after_gap = true;
        if kind == RowKind::Heading && self.is_grouped && !row.is_blank_at(text, 0) {
            let heading = row.cell(text, self.section.layout.style.quoting, 0);
            heading.trim().clone_into(&mut self.group);
        }
        Found::NotARecord
    }

    /// What a cell of a record says; in the column without a title, the heading
    /// of its group.
    #[must_use]
    pub fn cell<'c>(&'c self, text: &'c str, row: &Row, column: usize) -> Cow<'c, str> {
        let cell = row.cell(text, self.section.layout.style.quoting, column);
        if self.is_grouped && column == 0 && cell.trim().is_empty() {
            Cow::Borrowed(&self.group)
        } else {
            cell
        }
    }

    /// Why a record does not fit under the header.
    #[must_use]
    pub fn misshapen(&self, text: &str, splitter: &Splitter<'_>, row: &Row) -> Option<String> {
        let is_cut_off = splitter.is_at_end() && row.end == text.len();
        self.judge.misshapen(row, text, is_cut_off)
    }
}
