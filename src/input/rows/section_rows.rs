//! The rows of one table in a text, one by one, each told what it is.

use std::borrow::Cow;

use super::lost_cells::cells_fit;
use super::read_rows::{Below, Section};
use super::row_kind::{RowJudge, RowKind};
use crate::input::clients::headings::name_in_heading;
use crate::input::fields;
use crate::input::records::{Next, Row, Splitter};
use crate::input::value::time::{ParsedTime, parse_time};
use crate::language::Message;
use crate::model::NotARecord;

/// What was found next.
#[derive(Debug)]
pub enum Found {
    Record,
    /// A line in which a quote opens that does not close.
    OpenQuote,
    /// A title, a total, a heading.
    NotARecord(NotARecord),
    /// The header of another table, which begins below it.
    Header(Box<Section>),
    /// The text at hand breaks off inside the row, or before it can be told
    /// what the row is; the splitter stands where it stood.
    Unfinished,
    /// The text is at its end, or the rows are as far as they are to go.
    End,
}

/// What came of putting a record together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joined {
    Whole,
    Not,
    /// The text at hand breaks off before that can be told.
    Unfinished,
}

/// What the rows of a table are read by that stands above them.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Above {
    /// The heading of the group that records are in.
    group: String,
    /// What the columns say that are blank where they repeat.
    said: Vec<String>,
    /// Whether a table that is not known has begun.
    is_elsewhere: bool,
    /// Whether the row above is blank or a title, so that a header may follow.
    is_gap: bool,
}

/// Goes through the rows of a section.
#[derive(Debug)]
pub struct SectionRows<'s> {
    section: &'s Section,
    judge: RowJudge<'s>,
    under_headings: Option<usize>,
    above: Above,
    /// Where the rows begin that are not read any more.
    until: usize,
}

impl<'s> SectionRows<'s> {
    #[must_use]
    pub fn new(section: &'s Section) -> Self {
        Self::below(section, Above::default(), usize::MAX)
    }

    /// The rows below others of the same section, as far as those that begin
    /// at `until` in the text.
    #[must_use]
    pub fn below(section: &'s Section, above: Above, until: usize) -> Self {
        Self {
            section,
            judge: section.judge(),
            under_headings: section.recognised.under_headings,
            above,
            until,
        }
    }

    /// What the rows that follow are read by.
    #[must_use]
    pub fn into_above(self) -> Above {
        self.above
    }

    /// Reads the next row that is not blank. The splitter then stands behind
    /// it.
    pub fn next(&mut self, text: &str, splitter: &mut Splitter<'_>, row: &mut Row) -> Found {
        loop {
            if splitter.position().0 >= self.until {
                return Found::End;
            }
            let mut next = splitter.next(row);
            if next == Next::Row && splitter.swallows(row, |line| self.is_row(line, text)) {
                next = splitter.read_first_line(row);
            }
            match next {
                Next::Row => break,
                Next::Blank => self.above.is_gap = true,
                Next::OpenQuote => {
                    self.above.is_gap = false;
                    return Found::OpenQuote;
                }
                Next::Unfinished => return Found::Unfinished,
                Next::End => return Found::End,
            }
        }
        // One table may follow another without a gap.
        if self.judge.could_be_header(row, text) {
            match self.section.section_below(row, text, splitter) {
                Below::Section(below) => return Found::Header(below),
                Below::Nothing if self.above.is_gap && self.judge.heads_another(row, text) => {
                    self.above.is_elsewhere = true;
                    return Found::NotARecord(NotARecord::HeaderOfAnother);
                }
                Below::Nothing => {}
                Below::Unfinished => {
                    splitter.go_back_to(row);
                    return Found::Unfinished;
                }
            }
        }
        self.above.is_gap = false;
        if self.above.is_elsewhere {
            return Found::NotARecord(NotARecord::OfAnother);
        }
        let kind = match self.judge.kind(row, text) {
            RowKind::Record => {
                if row.width() < self.judge.headers.len()
                    && self.join_lines_below(text, splitter, row) == Joined::Unfinished
                {
                    splitter.go_back_to(row);
                    return Found::Unfinished;
                }
                self.remember(row, text);
                return Found::Record;
            }
            RowKind::Heading if self.breaks_off_in_number(text, splitter, row) => {
                return Found::Record;
            }
            RowKind::Heading => NotARecord::GroupHeading,
            RowKind::NotARecord(kind) => kind,
        };
        self.above.is_gap = true;
        let is_heading = kind == NotARecord::GroupHeading;
        if is_heading && self.under_headings.is_some() {
            let quoting = self.section.layout.style.quoting;
            let said = (0..row.width()).find(|column| !row.is_blank_at(text, *column));
            let heading = said.map(|column| row.cell(text, quoting, column));
            if let Some(heading) = heading {
                name_in_heading(&heading).clone_into(&mut self.above.group);
            }
        }
        Found::NotARecord(kind)
    }

    /// Whether a line within a cell is a row of the table: it is numbered as
    /// rows are, dated in its place, and its other cells fit. A quote that was
    /// never meant to open that cell has swallowed it.
    fn is_row(&self, line: &Row, text: &str) -> bool {
        let quoting = self.judge.style.quoting;
        let main = fields::shape(self.judge.table).main_date;
        let mut used = self.judge.used.iter();
        let is_dated = used
            .find(|(_, field)| *field == main)
            .is_some_and(|(date, _)| {
                matches!(
                    parse_time(&line.cell(text, quoting, *date)),
                    ParsedTime::Known(_) | ParsedTime::Numeric(_)
                )
            });
        let is_numbered = || match self.judge.numbers.column() {
            Some(column) => {
                let number = line.cell(text, quoting, column);
                self.judge.numbers.is_whole(number.trim())
            }
            None => true,
        };
        is_dated && is_numbered() && cells_fit(&self.judge, line, text)
    }

    /// Puts a record together that line ends break with no quotes around them:
    /// the lines below have the rest of its cells, and none is a record of its
    /// own.
    fn join_lines_below(&self, text: &str, splitter: &mut Splitter<'_>, row: &mut Row) -> Joined {
        const MOST_LINES: usize = 20;
        let width = self.judge.headers.len();
        let main = fields::shape(self.judge.table).main_date;
        let mut used = self.judge.used.iter();
        let Some((date, _)) = used.find(|(_, field)| *field == main) else {
            return Joined::Not;
        };
        let is_dated = |row: &Row| {
            let cell = row.cell(text, self.judge.style.quoting, *date);
            matches!(
                parse_time(&cell),
                ParsedTime::Known(_) | ParsedTime::Numeric(_)
            )
        };
        // The cells behind the break are those of other columns: a date there says
        // nothing where the record's own is still to come.
        let is_dated_above = is_dated(row);
        let mut ahead = splitter.clone();
        let mut whole = row.clone();
        let mut below = Row::default();
        for _ in 0..MOST_LINES {
            match ahead.next(&mut below) {
                Next::Row => {}
                Next::Blank => continue,
                Next::End if ahead.is_at_end() => return Joined::Not,
                Next::Unfinished | Next::End => return Joined::Unfinished,
                Next::OpenQuote => return Joined::Not,
            }
            let is_other = matches!(self.judge.kind(&below, text), RowKind::NotARecord(_));
            let is_rest = self.judge.breaks_number(&whole, &below, text);
            let is_record =
                (below.width() >= width && !is_rest) || (is_dated_above && is_dated(&below));
            if is_other || is_record || below.width() + whole.width() > width + 1 {
                return Joined::Not;
            }
            whole.go_on_with(&below);
            if whole.width() == width {
                if !is_dated(&whole) {
                    return Joined::Not;
                }
                *row = whole;
                *splitter = ahead;
                return Joined::Whole;
            }
        }
        Joined::Not
    }

    /// Remembers what the columns say that may be blank in the rows below.
    fn remember(&mut self, row: &Row, text: &str) {
        let recognised = &self.section.recognised;
        if recognised.repeating > 0 && !row.is_blank_at(text, 0) {
            let last = recognised.said_once.last();
            let columns = last.map_or(recognised.repeating, |last| last + 1);
            let quoting = self.section.layout.style.quoting;
            let said = (0..columns).map(|column| row.cell(text, quoting, column).into_owned());
            self.above.said = said.collect();
        }
    }

    /// What the first row of its group says in the place of a row that leaves a
    /// column blank.
    fn said_above(&self, row: &Row, text: &str, column: usize) -> Option<&str> {
        let said = self.above.said.get(column)?;
        let recognised = &self.section.recognised;
        let may_repeat = column < recognised.repeating
            || (recognised.said_once.contains(&column) && row.is_blank_at(text, column));
        (may_repeat && self.repeats(row, text)).then_some(said.as_str())
    }

    /// Whether a row is one more of a group: it says something behind the
    /// columns that are blank. What sums a group up does not.
    fn repeats(&self, row: &Row, text: &str) -> bool {
        let columns = self.section.recognised.repeating;
        (0..columns).all(|column| row.is_blank_at(text, column)) && !row.is_blank_at(text, columns)
    }

    /// Whether the cells of a record say nothing but what stands in them.
    #[must_use]
    pub fn stand_for_themselves(&self) -> bool {
        let recognised = &self.section.recognised;
        recognised.marked_money.is_none()
            && self.under_headings.is_none()
            && recognised.repeating == 0
    }

    /// What a cell of a record says; in a column that is blank under headings,
    /// what they say.
    #[must_use]
    pub fn cell<'c>(&'c self, text: &'c str, row: &Row, column: usize) -> Cow<'c, str> {
        let quoting = self.section.layout.style.quoting;
        if let Some(marked) = self.section.recognised.marked_money
            && marked.currency == column
        {
            let above = self.said_above(row, text, marked.amounts);
            let amount =
                above.map_or_else(|| row.cell(text, quoting, marked.amounts), Cow::Borrowed);
            return Cow::Owned(marked.currency_of(&amount).to_owned());
        }
        let cell = row.cell(text, quoting, column);
        if row.is_broken && self.judge.numbers.column() == Some(column) {
            return Cow::Owned(cell.replace(['\r', '\n'], ""));
        }
        if self.under_headings == Some(column) && cell.trim().is_empty() {
            Cow::Borrowed(&self.above.group)
        } else if let Some(said) = self.said_above(row, text, column) {
            Cow::Borrowed(said)
        } else {
            cell
        }
    }

    /// Why a record does not fit under the header.
    #[must_use]
    pub fn misshapen(&self, text: &str, splitter: &Splitter<'_>, row: &Row) -> Option<Message> {
        self.judge
            .misshapen(row, text, breaks_off(text, splitter, row))
    }

    /// Whether the file ends in the midst of the number of a record, of which
    /// no digit need be there.
    fn breaks_off_in_number(&self, text: &str, splitter: &Splitter<'_>, row: &Row) -> bool {
        let numbers = self.judge.numbers;
        let cell = row.cell(text, self.judge.style.quoting, 0);
        row.width() == 1
            && numbers.column() == Some(0)
            && numbers.begin_with(cell.trim())
            && breaks_off(text, splitter, row)
    }
}

/// Whether the file ends with a row, and without a line end.
fn breaks_off(text: &str, splitter: &Splitter<'_>, row: &Row) -> bool {
    splitter.is_at_end() && row.end == text.len()
}
