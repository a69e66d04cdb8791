//! Decisions about single files.

use chrono_tz::Tz;

use super::Names;
use super::encoding::TextEncoding;
use super::file_pattern::FilePattern;
use super::nearest::suggestion;
use super::section::{Found, Section};
use super::values::{DateOrder, Decided, DecimalSign, RatingScale, word_of};
use crate::model::TableKind;

/// What is decided about the files that match a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRule {
    pub pattern: FilePattern,
    pub decisions: FileDecisions,
}

/// What is decided about one file. What is `None` is found out from the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileDecisions {
    /// The file is not read.
    pub leave_out: Option<Decided<bool>>,
    pub table: Option<Decided<TableKind>>,
    /// The name of a dialect, or `generic` for none.
    pub dialect: Option<Decided<String>>,
    /// The character between cells.
    pub separator: Option<Decided<u8>>,
    pub encoding: Option<Decided<TextEncoding>>,
    /// The line that the titles of the columns stand on, counted from 1.
    pub header_row: Option<Decided<u64>>,
    pub date_order: Option<Decided<DateOrder>>,
    pub decimal_sign: Option<Decided<DecimalSign>>,
    /// The zone of the times that name none.
    pub zone: Option<Decided<Tz>>,
    /// The currency of the amounts that name none.
    pub currency: Option<Decided<String>>,
    /// What a set SLA flag says.
    pub sla_true_means: Option<Decided<SlaFlag>>,
    /// The scale that ratings are on.
    pub rating_scale: Option<Decided<RatingScale>>,
    /// What columns mean, by their titles.
    pub columns: Vec<(ColumnTitle, Decided<ColumnDecision>)>,
    /// Words in cells, and the known ones that they stand for.
    pub words: Vec<(String, Decided<&'static str>)>,
}

/// Which column is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnTitle {
    Title(String),
    /// `#3`: the third, counted from 1.
    Number(usize),
}

impl ColumnTitle {
    /// As it stands in the configuration.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Title(title) => title.clone(),
            Self::Number(number) => format!("#{number}"),
        }
    }
}

/// What a column is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnDecision {
    /// The canonical column of this name.
    Means(&'static str),
    Ignored,
}

/// What `true` in a flag about an SLA says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlaFlag {
    Met,
    Breached,
}

const FLAGS: [(&str, SlaFlag); 2] = [("met", SlaFlag::Met), ("breached", SlaFlag::Breached)];

impl SlaFlag {
    /// How it is written.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_of(&FLAGS, self)
    }
}

impl FileRule {
    pub(super) fn read(section: Section<'_>, entry: Found<'_>, names: &Names) -> Option<Self> {
        let Some(found) = section.get("match") else {
            entry.fault(
                "an entry of `files` needs `match`, the files that it is about, such as `match = \"tickets-*.csv\"`"
                    .to_owned(),
            );
            return None;
        };
        let pattern = FilePattern::read(found);
        let decisions = FileDecisions::read(section, names);
        Some(Self {
            pattern: pattern?,
            decisions,
        })
    }
}

impl FileDecisions {
    fn read(section: Section<'_>, names: &Names) -> Self {
        let get = |key| section.get(key);
        let tables = TableKind::ALL.map(|table| (table.id(), table));
        let table = get("table").and_then(|found| found.decided(found.one_of(&tables)));
        Self {
            leave_out: get("leave_out").and_then(|found| found.decided(found.yes_or_no())),
            dialect: get("dialect").and_then(|found| dialect(found, table, names)),
            separator: get("separator").and_then(separator),
            encoding: get("encoding").and_then(encoding),
            header_row: get("header_row").and_then(|found| found.decided(found.ordinal())),
            date_order: get("date_order").and_then(Found::date_order),
            decimal_sign: get("decimal_sign").and_then(Found::decimal_sign),
            zone: get("zone").and_then(Found::zone),
            currency: get("currency").and_then(Found::currency),
            sla_true_means: get("sla_true_means")
                .and_then(|found| found.decided(found.one_of(&FLAGS))),
            rating_scale: get("rating_scale").and_then(Found::rating_scale),
            columns: get("columns")
                .and_then(Found::free_section)
                .map_or_else(Vec::new, |section| columns(section, table, names)),
            words: get("words")
                .and_then(Found::free_section)
                .map_or_else(Vec::new, |section| words(section, names)),
            table,
        }
    }

    /// Takes over what another rule decides; it wins where both do.
    pub(super) fn overrule(&mut self, by: &Self) {
        fn take<T: Clone>(mine: &mut Option<Decided<T>>, other: Option<&Decided<T>>) {
            if let Some(other) = other {
                *mine = Some(other.clone());
            }
        }
        take(&mut self.leave_out, by.leave_out.as_ref());
        take(&mut self.table, by.table.as_ref());
        take(&mut self.dialect, by.dialect.as_ref());
        take(&mut self.separator, by.separator.as_ref());
        take(&mut self.encoding, by.encoding.as_ref());
        take(&mut self.header_row, by.header_row.as_ref());
        take(&mut self.date_order, by.date_order.as_ref());
        take(&mut self.decimal_sign, by.decimal_sign.as_ref());
        take(&mut self.zone, by.zone.as_ref());
        take(&mut self.currency, by.currency.as_ref());
        take(&mut self.sla_true_means, by.sla_true_means.as_ref());
        take(&mut self.rating_scale, by.rating_scale.as_ref());
        for (title, decision) in &by.columns {
            self.columns.retain(|(other, _)| other != title);
            self.columns.push((title.clone(), *decision));
        }
        for (word, decision) in &by.words {
            self.words.retain(|(other, _)| other != word);
            self.words.push((word.clone(), *decision));
        }
    }

    /// Each decision in words with its line, columns apart: `date_order`,
    /// `day/month/year`, 4.
    #[must_use]
    pub fn told(&self) -> Vec<(&'static str, String, usize)> {
        fn tell<T>(
            told: &mut Vec<(&'static str, String, usize)>,
            key: &'static str,
            decided: Option<&Decided<T>>,
            words: impl Fn(&T) -> String,
        ) {
            if let Some(decided) = decided {
                told.push((key, words(&decided.value), decided.line));
            }
        }
        let mut told = Vec::new();
        tell(&mut told, "table", self.table.as_ref(), |table| {
            table.id().to_owned()
        });
        tell(&mut told, "dialect", self.dialect.as_ref(), String::clone);
        tell(&mut told, "separator", self.separator.as_ref(), |byte| {
            separator_name(*byte)
        });
        tell(&mut told, "encoding", self.encoding.as_ref(), |encoding| {
            encoding.name().to_owned()
        });
        tell(
            &mut told,
            "header_row",
            self.header_row.as_ref(),
            u64::to_string,
        );
        tell(&mut told, "date_order", self.date_order.as_ref(), |order| {
            order.word().to_owned()
        });
        tell(
            &mut told,
            "decimal_sign",
            self.decimal_sign.as_ref(),
            |sign| sign.word().to_owned(),
        );
        tell(&mut told, "zone", self.zone.as_ref(), |zone| {
            zone.name().to_owned()
        });
        tell(&mut told, "currency", self.currency.as_ref(), String::clone);
        tell(
            &mut told,
            "sla_true_means",
            self.sla_true_means.as_ref(),
            |flag| flag.word().to_owned(),
        );
        tell(
            &mut told,
            "rating_scale",
            self.rating_scale.as_ref(),
            |scale| scale.word(),
        );
        told
    }
}

fn separator_name(byte: u8) -> String {
    match byte {
        b'\t' => "tab".to_owned(),
        byte => char::from(byte).to_string(),
    }
}

fn separator(found: Found<'_>) -> Option<Decided<u8>> {
    let text = found.text()?;
    let byte = match text.as_bytes() {
        _ if text == "tab" => Some(b'\t'),
        [byte @ (b'\t' | b' '..=b'~')] if !byte.is_ascii_alphanumeric() && *byte != b'"' => {
            Some(*byte)
        }
        _ => None,
    };
    if byte.is_none() {
        found.fault(format!(
            "`separator` cannot be `{text}`: name one character, such as `,` or `;` or `|`, or `tab`"
        ));
    }
    found.decided(byte)
}

fn encoding(found: Found<'_>) -> Option<Decided<TextEncoding>> {
    let label = found.text()?;
    let encoding = TextEncoding::of_name(label);
    if encoding.is_none() {
        const USUAL: [&str; 7] = [
            "utf-8",
            "windows-1252",
            "iso-8859-1",
            "utf-16le",
            "utf-16be",
            "macintosh",
            "cp850",
        ];
        found.fault(format!(
            "`{label}` is no encoding: name one such as {}{}",
            USUAL.join(", "),
            suggestion(label, USUAL)
        ));
    }
    found.decided(encoding)
}

fn dialect(
    found: Found<'_>,
    table: Option<Decided<TableKind>>,
    names: &Names,
) -> Option<Decided<String>> {
    let name = found.text()?;
    let known = names
        .dialects
        .iter()
        .filter(|(_, of)| table.is_none_or(|table| table.value == *of))
        .map(|(name, _)| *name)
        .chain(["generic"]);
    if !known.clone().any(|one| one == name) {
        found.not_among(name, known);
        return None;
    }
    found.decided(Some(name.to_owned()))
}

fn columns(
    section: Section<'_>,
    table: Option<Decided<TableKind>>,
    names: &Names,
) -> Vec<(ColumnTitle, Decided<ColumnDecision>)> {
    let mut known: Vec<&'static str> = names
        .columns
        .iter()
        .filter(|(of, _)| table.is_none_or(|table| table.value == *of))
        .flat_map(|(_, columns)| columns.iter().copied())
        .collect();
    known.sort_unstable();
    known.dedup();
    section
        .entries()
        .filter_map(|found| {
            let meaning = found.text()?;
            let decision = if meaning == "ignore" {
                Some(ColumnDecision::Ignored)
            } else {
                let column = known.iter().find(|column| **column == meaning);
                column.map(|column| ColumnDecision::Means(column))
            };
            if decision.is_none() {
                found.not_among(meaning, known.iter().copied().chain(["ignore"]));
            }
            let title = match found.key.strip_prefix('#').map(str::parse) {
                Some(Ok(number)) if number > 0 => ColumnTitle::Number(number),
                _ => ColumnTitle::Title(found.key.trim().to_owned()),
            };
            Some((title, found.decided(decision)?))
        })
        .collect()
}

fn words(section: Section<'_>, names: &Names) -> Vec<(String, Decided<&'static str>)> {
    section
        .entries()
        .filter_map(|found| {
            let meaning = found.text()?;
            let known = names.words.iter().find(|word| **word == meaning);
            if known.is_none() {
                found.not_among(meaning, names.words.iter().copied());
            }
            let decided = found.decided(known.copied())?;
            Some((found.key.trim().to_owned(), decided))
        })
        .collect()
}
