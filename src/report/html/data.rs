use std::collections::BTreeMap;

use crate::analysis::{Analysis, InputAccount};
use crate::model::RejectedRow;
use crate::model::{RowCounts, TableKind};
use crate::report::wording::{count, fates, sentence};

/// How many reasons for setting rows aside are listed; the file has them all.
const REASONS: usize = 10;

/// The account of every row of every file.
pub(super) struct Ledger {
    pub(super) heads: [&'static str; 5],
    pub(super) files: Vec<FileAccount>,
    pub(super) total_read: String,
    pub(super) totals: Vec<String>,
    pub(super) questions: Vec<OpenQuestion>,
}

/// What a file leaves open.
pub(super) struct OpenQuestion {
    pub(super) file: String,
    pub(super) column: Option<String>,
    pub(super) asks: String,
    pub(super) taken: String,
    /// The other readings, each with the line that decides for it.
    pub(super) others: Vec<(String, String)>,
}

pub(super) struct FileAccount {
    pub(super) file: String,
    pub(super) sha256: String,
    pub(super) taken_for: String,
    pub(super) dialect: Option<String>,
    pub(super) refusal: Option<String>,
    pub(super) read: String,
    pub(super) fates: Vec<String>,
    pub(super) span: Option<String>,
    pub(super) columns: Vec<ColumnRow>,
    pub(super) notes: Vec<String>,
}

pub(super) struct ColumnRow {
    pub(super) header: String,
    pub(super) meaning: Option<String>,
    pub(super) format: Option<String>,
    pub(super) filled: String,
    pub(super) parsed: String,
    /// Whether something in the column could not be read.
    pub(super) incomplete: bool,
}

pub(super) fn ledger(analysis: &Analysis) -> Ledger {
    let inputs = &analysis.inputs;
    let total = RowCounts::sum(inputs.iter().map(|input| input.rows));
    Ledger {
        heads: fates(&total).map(|(name, _)| name),
        files: inputs.iter().map(FileAccount::of).collect(),
        total_read: count(total.read),
        totals: counts(&total),
        questions: inputs.iter().flat_map(open_questions).collect(),
    }
}

fn open_questions(input: &InputAccount) -> Vec<OpenQuestion> {
    let questions = input.questions.iter();
    questions
        .map(|question| OpenQuestion {
            file: input.file.clone(),
            column: question.column.clone(),
            asks: sentence(&question.asks).replace("?.", "?"),
            taken: question
                .choices
                .first()
                .map_or_else(String::new, |choice| choice.reading.clone()),
            others: question
                .choices
                .iter()
                .skip(1)
                .map(|choice| (choice.reading.clone(), choice.setting.clone()))
                .collect(),
        })
        .collect()
}

fn counts(rows: &RowCounts) -> Vec<String> {
    fates(rows).map(|(_, rows)| count(rows)).to_vec()
}

impl FileAccount {
    fn of(input: &InputAccount) -> Self {
        let tables: Vec<_> = input.tables.iter().copied().map(TableKind::id).collect();
        let columns = input.columns.iter().map(|column| ColumnRow {
            header: column.header.clone(),
            meaning: column.meaning.map(|meaning| meaning.replace('_', " ")),
            format: column.format.clone(),
            filled: count(column.filled),
            parsed: count(column.parsed),
            incomplete: column.meaning.is_some() && column.parsed < column.filled,
        });
        Self {
            file: input.file.clone(),
            sha256: input.sha256.clone(),
            taken_for: tables.join(", "),
            dialect: input.dialect.clone(),
            refusal: input.refusal.as_deref().map(sentence),
            read: count(input.rows.read),
            fates: counts(&input.rows),
            span: match (&input.first, &input.last) {
                (Some(first), Some(last)) => Some(format!("{first} to {last}")),
                _ => None,
            },
            columns: columns.collect(),
            notes: input.notes.clone(),
        }
    }
}

/// Rows of a file that were set aside for the same reason.
pub(super) struct RejectedGroup {
    pub(super) file: String,
    pub(super) reason: String,
    pub(super) rows: String,
    pub(super) first_line: String,
}

/// The most frequent reasons first. The rows' texts stay in their own file:
/// the page is sent round, and they may name people.
pub(super) fn rejected_groups(rows: &[RejectedRow]) -> Vec<RejectedGroup> {
    let mut groups: BTreeMap<(&str, &str), (u64, u64)> = BTreeMap::new();
    for row in rows {
        let group = groups
            .entry((&row.file, &row.reason))
            .or_insert((0, row.line));
        group.0 += 1;
        group.1 = group.1.min(row.line);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    // Stable, so that equals stay in the order of files and reasons.
    groups.sort_by_key(|(_, (rows, _))| std::cmp::Reverse(*rows));
    groups.truncate(REASONS);
    groups
        .into_iter()
        .map(|((file, reason), (rows, first_line))| RejectedGroup {
            file: file.to_owned(),
            reason: sentence(reason),
            rows: count(rows),
            first_line: count(first_line),
        })
        .collect()
}
