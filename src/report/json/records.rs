//! The input files, as `report.json` says them.

use serde::Serialize;

use crate::analysis::{ColumnAccount, InputAccount};
use crate::model::{self, FoundBy, LayoutAccount, NotRecords, Recognition, RowCounts, TableKind};

#[derive(Debug, Serialize)]
pub(in crate::report) struct Input<'a> {
    file: &'a str,
    sha256: Option<&'a str>,
    tables: &'a [TableKind],
    /// The first of the tables: most files carry one.
    table: Option<TableKind>,
    dialect: Option<&'a str>,
    layout: Option<&'a LayoutAccount>,
    refusal: Option<String>,
    rows: RowCounts,
    first: Option<&'a str>,
    last: Option<&'a str>,
    columns: Vec<Column<'a>>,
    notes: Vec<String>,
    questions: Vec<Question<'a>>,
    /// Only where files are looked at: why each table is what it is, and what
    /// the rows are that are no records, with some of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    recognised: Option<&'a [Recognition]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_records: Option<&'a [NotRecords]>,
}

#[derive(Debug, Serialize)]
struct Column<'a> {
    header: &'a str,
    meaning: Option<&'a str>,
    kind: Option<&'a str>,
    format: Option<&'a str>,
    filled: u64,
    parsed: u64,
    /// Only where the file itself is shown: it may name people.
    #[serde(skip_serializing_if = "Option::is_none")]
    example: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    found_by: Option<FoundBy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passed_over: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unknown_words: Vec<UnknownWord<'a>>,
}

impl<'a> Input<'a> {
    pub(in crate::report) fn of(input: &'a InputAccount) -> Self {
        Self {
            file: &input.file,
            sha256: Some(input.sha256.as_str()).filter(|digest| !digest.is_empty()),
            tables: &input.tables,
            table: input.tables.first().copied(),
            dialect: input.dialect.as_deref(),
            layout: input.layout.as_ref(),
            refusal: input.refusal.as_ref().map(ToString::to_string),
            rows: input.rows,
            first: input.first.as_deref(),
            last: input.last.as_deref(),
            columns: input.columns.iter().map(Column::of).collect(),
            notes: input.notes.iter().map(ToString::to_string).collect(),
            questions: input.questions.iter().map(Question::of).collect(),
            recognised: None,
            not_records: None,
        }
    }
}

impl<'a> Input<'a> {
    /// With the evidence for what it was taken for, and examples of what
    /// stands in it.
    pub(in crate::report) fn with_evidence(input: &'a InputAccount) -> Self {
        let mut shown = Self::of(input);
        shown.recognised = Some(&input.recognised);
        shown.not_records = Some(&input.not_records);
        for (column, account) in shown.columns.iter_mut().zip(&input.columns) {
            column.example = account.example.as_deref();
            column.found_by = account.found_by;
            column.passed_over = account.passed_over.as_ref().map(ToString::to_string);
            let unknown = account.unknown_words.iter();
            column.unknown_words = unknown
                .map(|word| UnknownWord {
                    word: &word.text,
                    rows: word.rows,
                })
                .collect();
        }
        shown
    }
}

/// A word that is not known, and in how many cells it stands.
#[derive(Debug, Serialize)]
struct UnknownWord<'a> {
    word: &'a str,
    rows: u64,
}

impl<'a> Column<'a> {
    fn of(column: &'a ColumnAccount) -> Self {
        Self {
            header: &column.header,
            meaning: column.meaning,
            kind: column.kind,
            format: column.format.as_deref(),
            filled: column.filled,
            parsed: column.parsed,
            example: None,
            found_by: None,
            passed_over: None,
            unknown_words: Vec::new(),
        }
    }
}

#[derive(Debug, Serialize)]
struct Question<'a> {
    column: Option<&'a str>,
    asks: String,
    choices: Vec<Choice<'a>>,
}

/// The first choice is the one that was taken.
#[derive(Debug, Serialize)]
struct Choice<'a> {
    reading: String,
    setting: &'a str,
}

impl<'a> Question<'a> {
    fn of(question: &'a model::Question) -> Self {
        let choices = question.choices.iter();
        Self {
            column: question.column.as_deref(),
            asks: question.asks.to_string(),
            choices: choices
                .map(|choice| Choice {
                    reading: choice.reading.to_string(),
                    setting: &choice.setting,
                })
                .collect(),
        }
    }
}
