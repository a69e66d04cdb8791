//! Tells records from the other rows of a table: titles, totals, headers said
//! again.

mod called_total;

use super::lost_cells::lost_cell;
use crate::input::column_cells::number_shapes::NumberShapes;
use crate::input::fields::{self, Field, ValueKind};
use crate::input::header::normalise_header;
use crate::input::records::{Row, Style};
use crate::input::title_words::{Concept, Concepts, words_of};
use crate::input::value::{is_absent, trim};
use crate::language::{Message, message};
use crate::model::{NotARecord, TableKind};

/// What the words begin with that rows begin with that sum up others.
const BEGINNINGS_OF_SUMS: [u8; 6] = *b"tsgacq";

/// What rows begin with that sum up others, or say how that was done.
const WORDS: [(&str, NotARecord); 23] = [
    ("total", NotARecord::Total),
    ("totals", NotARecord::Total),
    ("totais", NotARecord::Total),
    ("totales", NotARecord::Total),
    ("subtotal", NotARecord::Total),
    ("sub total", NotARecord::Total),
    ("sub-total", NotARecord::Total),
    ("grand total", NotARecord::Total),
    ("sum", NotARecord::Total),
    ("count", NotARecord::Total),
    ("average", NotARecord::Total),
    ("soma", NotARecord::Total),
    ("suma", NotARecord::Total),
    ("somma", NotARecord::Total),
    ("summe", NotARecord::Total),
    ("gesamt", NotARecord::Total),
    ("gesamtsumme", NotARecord::Total),
    ("quantidade", NotARecord::Total),
    ("contagem", NotARecord::Total),
    ("totale", NotARecord::Total),
    ("totaal", NotARecord::Total),
    ("accrual basis", NotARecord::Footer),
    ("cash basis", NotARecord::Footer),
];

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    Record,
    /// A line of its own above a group of records.
    Heading,
    /// It says nothing that a record says.
    NotARecord(NotARecord),
}

/// What the rows of one table are judged by.
#[derive(Debug)]
pub struct RowJudge<'a> {
    pub style: Style,
    pub headers: &'a [String],
    pub table: TableKind,
    /// The columns in use.
    pub used: &'a [(usize, &'static Field)],
    /// What the numbers of its records look like.
    pub numbers: &'a NumberShapes,
}

impl RowJudge<'_> {
    /// What a row is.
    #[must_use]
    pub fn kind(&self, row: &Row, text: &str) -> RowKind {
        if self.is_plainly_a_record(row, text) {
            return RowKind::Record;
        }
        match filled_up_to_two(row, text) {
            0 => return RowKind::NotARecord(NotARecord::EmptyCells),
            1 if self.headers.len() > 2
                && !self.is_parted_otherwise(row, text)
                && !self.is_number_alone(row, text) =>
            {
                return self
                    .sums_up(row, text)
                    .map_or(RowKind::Heading, RowKind::NotARecord);
            }
            _ => {}
        }
        if self.repeats_header(row, text) {
            return RowKind::NotARecord(NotARecord::RepeatedHeader);
        }
        if self.names_units(row, text) {
            return RowKind::NotARecord(NotARecord::RepeatedHeader);
        }
        if self.is_a_line(row, text) {
            return RowKind::NotARecord(NotARecord::EmptyCells);
        }
        if self.is_amount_alone(row, text) || self.sums_up_where_numbers_stand(row, text) {
            return RowKind::NotARecord(NotARecord::Total);
        }
        // A client may be called Total: a sum lacks what makes a record.
        match self.sums_up(row, text) {
            Some(NotARecord::Total) if self.names_somebody_total(row, text) => RowKind::Record,
            Some(kind) if self.says_little(row, text) || !self.holds_all_required(row, text) => {
                RowKind::NotARecord(kind)
            }
            Some(_) if self.is_ruled_off(row, text) || self.lacks_what_records_tell(row, text) => {
                RowKind::NotARecord(NotARecord::Total)
            }
            None if self.holds_nothing_but_zeros(row, text) => {
                RowKind::NotARecord(NotARecord::EmptyCells)
            }
            _ => RowKind::Record,
        }
    }

    /// Whether the only cell of a row is a record whose cells another sign
    /// parts than in the rest of the table: it is to be set aside, not passed
    /// over as a heading.
    fn is_parted_otherwise(&self, row: &Row, text: &str) -> bool {
        /// A heading may hold a few commas as well.
        const MANY: usize = 4;
        let cells = self.headers.len();
        let line = row.text(text);
        let parts = |sign: char| line.matches(sign).count() + 1;
        let others = ['\t', ';', '|'];
        let mut others = others
            .into_iter()
            .filter(|sign| *sign != char::from(self.style.separator));
        let own = char::from(self.style.separator);
        // Its own sign is seen within quotes around the whole line only.
        let is_wrapped = row.width() == 1
            && [own, ',']
                .into_iter()
                .any(|sign| parts(sign) >= cells.max(MANY));
        is_wrapped || others.any(|sign| parts(sign) >= cells && parts(sign) <= cells + 1)
    }

    /// Whether the only cell of a row is the number of a record, or a piece of
    /// one: what else the record says was cut off, or stands in the line below.
    fn is_number_alone(&self, row: &Row, text: &str) -> bool {
        self.numbers.column().is_some_and(|column| {
            let cell = row.cell(text, self.style.quoting, column);
            self.numbers.is_alike(cell.trim())
        })
    }

    /// Whether a line end breaks the number of a record, or parts it from the
    /// rest: the line below has all other cells, and no number of its own.
    #[must_use]
    pub fn breaks_number(&self, row: &Row, below: &Row, text: &str) -> bool {
        if row.width() != 1 || self.numbers.column() != Some(0) {
            return false;
        }
        let first = row.cell(text, self.style.quoting, 0);
        let rest = below.cell(text, self.style.quoting, 0);
        let (first, rest) = (first.trim(), rest.trim());
        self.numbers.is_alike(first)
            && !self.numbers.is_whole(rest)
            && self.numbers.is_whole(&format!("{first}{rest}"))
    }

    /// Whether the first letters of the first two cells tell a record from all
    /// else, as they do in most rows.
    fn is_plainly_a_record(&self, row: &Row, text: &str) -> bool {
        let title = self.headers.first().and_then(|title| title.bytes().next());
        let begins = row.first_byte(text, 0);
        let is_plain = begins.is_some_and(|byte| {
            byte.is_ascii_alphanumeric() && !BEGINNINGS_OF_SUMS.contains(&byte.to_ascii_lowercase())
        });
        is_plain
            && title != begins
            && row
                .first_byte(text, 1)
                .is_some_and(|byte| byte.is_ascii_graphic())
            && !self.says_sum_behind(row, text)
    }

    /// Whether the second cell says that the row sums up others: `Total Ana`
    /// behind a date.
    fn says_sum_behind(&self, row: &Row, text: &str) -> bool {
        let begins = row
            .first_byte(text, 1)
            .map(|byte| byte.to_ascii_lowercase());
        matches!(begins, Some(b't' | b's' | b'g')) && self.says_sum_at(row, text, 1).is_some()
    }

    /// Whether a row could be the header of another table: words only.
    #[must_use]
    pub fn could_be_header(&self, row: &Row, text: &str) -> bool {
        let is_title = |column| {
            let cell = row.cell(text, self.style.quoting, column);
            let cell = cell.trim();
            cell.is_empty()
                || (cell.contains(char::is_alphabetic)
                    && !cell.starts_with(|letter: char| letter.is_ascii_digit()))
        };
        row.width() > 1
            && (0..row.width()).all(is_title)
            && filled_up_to_two(row, text) == 2
            && !self.repeats_header(row, text)
    }

    /// Whether a row is plainly the header of a table that is not known: titles
    /// side by side, of which most are understood and one is of a date, an
    /// amount or a number.
    #[must_use]
    pub fn heads_another(&self, row: &Row, text: &str) -> bool {
        const FEWEST: usize = 3;
        const TELLING: Concepts =
            Concepts::of(&[Concept::Moment, Concept::Amount, Concept::Number]);
        let titles: Vec<String> = (0..row.width())
            .map(|column| normalise_header(&row.cell(text, self.style.quoting, column)))
            .take_while(|title| !title.is_empty())
            .collect();
        let understood: Vec<Vec<Concepts>> =
            titles.iter().filter_map(|title| words_of(title)).collect();
        let tells = |words: &Vec<Concepts>| words.iter().any(|word| word.meets(TELLING));
        let filled = (0..row.width()).filter(|column| !row.is_blank_at(text, *column));
        titles.len() == filled.count()
            && understood.len() >= FEWEST
            && understood.len() * 5 >= titles.len() * 3
            && understood.iter().any(tells)
    }

    fn repeats_header(&self, row: &Row, text: &str) -> bool {
        row.width() == self.headers.len()
            && self
                .headers
                .iter()
                .enumerate()
                .all(|(column, title)| row.cell(text, self.style.quoting, column) == *title)
    }

    /// Whether a row says in brackets what the columns are measured in:
    /// `,(UTC),(hours),`.
    fn names_units(&self, row: &Row, text: &str) -> bool {
        let mut filled = (0..row.width())
            .filter(|column| !row.is_blank_at(text, *column))
            .map(|column| row.cell(text, self.style.quoting, column));
        let is_unit = |cell: &str| {
            let cell = cell.trim();
            let inside = cell
                .strip_prefix('(')
                .and_then(|rest| rest.strip_suffix(')'))
                .or_else(|| cell.strip_prefix('[')?.strip_suffix(']'));
            inside.is_some_and(|inside| inside.contains(char::is_alphabetic))
        };
        // Most rows are told by their first cell.
        filled.all(|cell| is_unit(&cell))
    }

    /// Whether a row is but a line drawn with signs: `---|---|---`.
    fn is_a_line(&self, row: &Row, text: &str) -> bool {
        (0..row.width()).all(|column| {
            let cell = row.cell(text, self.style.quoting, column);
            cell.trim()
                .bytes()
                .all(|byte| matches!(byte, b'-' | b'=' | b'_' | b':' | b'+' | b'*'))
        })
    }

    /// What a row is that says that it sums up others, or how that was done.
    fn sums_up(&self, row: &Row, text: &str) -> Option<NotARecord> {
        // Behind the first cell stands what is summed up, or the sum.
        const PLACES: usize = 4;
        let filled = (0..row.width()).filter(|column| !row.is_blank_at(text, *column));
        filled.take(PLACES).find_map(|column| {
            if self.is_ruled_off_at(row, text, column) {
                return Some(NotARecord::Total);
            }
            self.says_sum_at(row, text, column)
        })
    }

    /// What a row is of which a cell begins with a word for a sum.
    fn says_sum_at(&self, row: &Row, text: &str, column: usize) -> Option<NotARecord> {
        const LONGEST: usize = 200;
        let cell = row.cell(text, self.style.quoting, column);
        let cell = cell.trim();
        let begins = cell.as_bytes().first().map(u8::to_ascii_lowercase);
        if !begins.is_some_and(|byte| BEGINNINGS_OF_SUMS.contains(&byte)) || cell.len() > LONGEST {
            return None;
        }
        let cell = cell.to_lowercase();
        let said = WORDS.iter().find(|(word, _)| {
            cell.strip_prefix(word)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']))
        });
        said.map(|(_, kind)| *kind)
    }

    fn is_ruled_off(&self, row: &Row, text: &str) -> bool {
        (0..row.width()).any(|column| self.is_ruled_off_at(row, text, column))
    }

    /// Whether a cell is ruled off as no record is: `--- Ana - 2026-03-01 ---`.
    fn is_ruled_off_at(&self, row: &Row, text: &str, column: usize) -> bool {
        let cell = row.cell(text, self.style.quoting, column);
        let cell = cell.trim();
        ["---", "==="].iter().any(|rule| {
            cell.len() > 2 * rule.len() && cell.starts_with(rule) && cell.ends_with(rule)
        })
    }

    /// Whether two of the columns in use are blank that are not all optional:
    /// what sums up others says less than each of them. Records with a number
    /// of their own are told by that.
    fn lacks_what_records_tell(&self, row: &Row, text: &str) -> bool {
        const SEVERAL: usize = 2;
        let key = fields::shape(self.table).key.first();
        let is_key = |field: &&'static Field| Some(field) == key;
        if self.used.iter().any(|(_, field)| is_key(field)) {
            return false;
        }
        let used = self.used.iter();
        // A currency that amounts name has no column of its own.
        used.filter(|(column, _)| *column < self.headers.len())
            .filter(|(column, _)| row.is_blank_at(text, *column))
            .count()
            >= SEVERAL
    }

    /// Whether a row says nothing of what records need but that amounts are
    /// zero: what is left where a sheet was filled in to its end.
    fn holds_nothing_but_zeros(&self, row: &Row, text: &str) -> bool {
        let mut zeros = 0;
        let required = fields::required(self.table);
        let is_required =
            |field: &'static Field| required.iter().any(|group| group.contains(&field));
        let mut needed = self.used.iter().filter(|(_, field)| is_required(field));
        let is_nothing = needed.all(|(column, field)| {
            let cell = row.cell(text, self.style.quoting, *column);
            let cell = trim(&cell);
            let is_zero = matches!(field.kind, ValueKind::Money | ValueKind::Number)
                && !cell.is_empty()
                && cell
                    .bytes()
                    .all(|byte| matches!(byte, b'0' | b'.' | b',' | b' '));
            zeros += usize::from(is_zero);
            is_zero || is_absent(cell)
        });
        is_nothing && zeros > 0
    }

    /// Whether a row fills but two of several columns: a word and its number.
    fn says_little(&self, row: &Row, text: &str) -> bool {
        const SEVERAL: usize = 4;
        let filled = (0..row.width()).filter(|column| !row.is_blank_at(text, *column));
        self.headers.len() >= SEVERAL && filled.count() <= 2
    }

    /// Whether the row has something in every column that a record needs.
    fn holds_all_required(&self, row: &Row, text: &str) -> bool {
        let named_by = fields::shape(self.table).key.first();
        fields::required(self.table)
            .iter()
            .filter(|alternatives| {
                let names_it = named_by.is_some_and(|field| alternatives.contains(field));
                names_it || !fields::may_be_blank(self.table, alternatives)
            })
            .all(|alternatives| {
                self.used
                    .iter()
                    .filter(|(_, field)| alternatives.contains(field))
                    .any(|(column, _)| !row.is_blank_at(text, *column))
            })
    }

    /// Why a row does not fit under its header; `is_cut_off` says that the file
    /// ends with it, and without a line end.
    #[must_use]
    pub fn misshapen(&self, row: &Row, text: &str, is_cut_off: bool) -> Option<Message> {
        let (cells, width) = (row.width(), self.headers.len());
        if (width..cells).any(|column| !row.is_blank_at(text, column)) {
            return Some(message!(
                "rejected-too-many-cells",
                cells = cells,
                columns = width
            ));
        }
        if is_cut_off && cells < width {
            return Some(message!("rejected-cut-off", cells = cells, columns = width));
        }
        lost_cell(self, row, text)
    }
}

/// How many cells hold something; two stand for more.
fn filled_up_to_two(row: &Row, text: &str) -> usize {
    (0..row.width())
        .filter(|column| !row.is_blank_at(text, *column))
        .take(2)
        .count()
}
