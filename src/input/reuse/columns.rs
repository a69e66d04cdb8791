//! The records of a file as bytes.

use super::codec::{Bytes, Coded, CodedAtOnce, write_count};
use crate::input::cells::dictionary::{Dictionary, NO_TEXT};
use crate::input::cells::{Cell, Cells};
use crate::input::dialect::{DIALECTS, Dialect};
use crate::input::fields::{self, Field};
use crate::input::read_file::{FileRead, Records};
use crate::input::value::time::PackedTime;
use crate::model::TableKind;

impl Coded for FileRead {
    fn write(&self, out: &mut Vec<u8>) {
        let Self {
            account,
            rejected,
            records,
        } = self;
        account.write(out);
        rejected.write(out);
        records.write(out);
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        Some(Self {
            account: Coded::read(from)?,
            rejected: Coded::read(from)?,
            records: Coded::read(from)?,
        })
    }
}

impl Coded for Records {
    fn write(&self, out: &mut Vec<u8>) {
        let Self {
            table,
            dialect,
            columns,
            lines,
            wholes,
        } = self;
        table.write(out);
        dialect.map(|dialect| dialect.name.to_owned()).write(out);
        write_count(columns.len(), out);
        for (field, cells) in columns {
            field.name.to_owned().write(out);
            cells.write(out);
        }
        u32::write_all(lines, out);
        u64::write_all(wholes, out);
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        let table = TableKind::read(from)?;
        let dialect = match Option::<String>::read(from)? {
            Some(name) => Some(dialect_of(&name, table)?),
            None => None,
        };
        let count = from.count()?;
        let columns: Option<Vec<(&'static Field, Cells)>> = (0..count)
            .map(|_| {
                let name = String::read(from)?;
                let mut fields = fields::of(table).iter();
                let field = fields.find(|field| field.name == name)?;
                Some((*field, Cells::read(from)?))
            })
            .collect();
        Some(Self {
            table,
            dialect,
            columns: columns?,
            lines: u32::read_all(from)?,
            wholes: u64::read_all(from)?,
        })
    }
}

fn dialect_of(name: &str, table: TableKind) -> Option<&'static Dialect> {
    let mut dialects = DIALECTS.iter();
    let found = dialects.find(|dialect| dialect.name == name && dialect.table == table);
    found.copied()
}

impl Coded for Cells {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Text { codes, dictionary } => {
                0_u8.write(out);
                dictionary.write(out);
                write_codes(codes, dictionary.len(), out);
            }
            Self::Mention(mentions) => {
                1_u8.write(out);
                mentions.write(out);
            }
            Self::Time(times) => {
                2_u8.write(out);
                let bits: Vec<u64> = times.iter().map(|time| time.bits()).collect();
                u64::write_all(&bits, out);
            }
            Self::Number(cells) => {
                3_u8.write(out);
                write_numbers(cells, out);
            }
        }
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        Some(match u8::read(from)? {
            0 => {
                let dictionary = Dictionary::read(from)?;
                let codes = read_codes(dictionary.len(), from)?;
                Self::Text { codes, dictionary }
            }
            1 => Self::Mention(Coded::read(from)?),
            2 => {
                let bits = u64::read_all(from)?;
                Self::Time(bits.into_iter().map(PackedTime::of_bits).collect())
            }
            3 => Self::Number(read_numbers(from)?),
            _ => return None,
        })
    }
}

/// Codes of a small dictionary take a byte each.
fn is_small(texts: usize) -> bool {
    texts < usize::from(u8::MAX)
}

fn write_codes(codes: &[u32], texts: usize, out: &mut Vec<u8>) {
    if is_small(texts) {
        let small = |code: &u32| u8::try_from(*code).unwrap_or(u8::MAX);
        u8::write_all(&codes.iter().map(small).collect::<Vec<u8>>(), out);
    } else {
        u32::write_all(codes, out);
    }
}

fn read_codes(texts: usize, from: &mut Bytes<'_>) -> Option<Vec<u32>> {
    let codes = if is_small(texts) {
        let large = |code| {
            if code == u8::MAX {
                NO_TEXT
            } else {
                u32::from(code)
            }
        };
        u8::read_all(from)?.into_iter().map(large).collect()
    } else {
        u32::read_all(from)?
    };
    let is_known = |code: &u32| *code == NO_TEXT || (*code as usize) < texts;
    codes.iter().all(is_known).then_some(codes)
}

const VALUE: u8 = 0;
const ABSENT: u8 = 1;
const UNREADABLE: u8 = 2;

fn write_numbers(cells: &[Cell<f64>], out: &mut Vec<u8>) {
    let kinds: Vec<u8> = cells
        .iter()
        .map(|cell| match cell {
            Cell::Value(_) => VALUE,
            Cell::Absent => ABSENT,
            Cell::Unreadable => UNREADABLE,
        })
        .collect();
    u8::write_all(&kinds, out);
    let values: Vec<f64> = cells.iter().filter_map(|cell| cell.value()).collect();
    f64::write_all(&values, out);
}

fn read_numbers(from: &mut Bytes<'_>) -> Option<Vec<Cell<f64>>> {
    let kinds = u8::read_all(from)?;
    let mut values = f64::read_all(from)?.into_iter();
    kinds
        .into_iter()
        .map(|kind| match kind {
            VALUE => values.next().map(Cell::Value),
            ABSENT => Some(Cell::Absent),
            UNREADABLE => Some(Cell::Unreadable),
            _ => None,
        })
        .collect()
}

impl Coded for Dictionary {
    fn write(&self, out: &mut Vec<u8>) {
        write_count(self.len(), out);
        write_count(self.bytes(), out);
        for text in self.texts() {
            text.to_owned().write(out);
        }
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        let count = from.count()?;
        let bytes = from.count()?;
        let mut dictionary = Self::default();
        dictionary.reserve(count, bytes);
        for place in 0..count {
            let text = String::read(from)?;
            // Each text stands once, so that codes stay what they are.
            if dictionary.code(&text) as usize != place {
                return None;
            }
        }
        Some(dictionary)
    }
}
