use std::collections::BTreeMap;

use crate::analysis::{Analysis, InputAccount};
use crate::language::{Message, Words, say};
use crate::model::{GENERIC, RejectedRow, RowCounts, day_in};
use crate::report::wording::{count, fates, sentence, tables};

/// How many reasons for setting rows aside are listed; the file has them all.
const REASONS: usize = 10;

/// The account of every row of every file.
pub(super) struct Ledger {
    pub(super) heads: [String; 5],
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
    /// The name of the table of columns.
    pub(super) columns_label: String,
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

pub(super) fn ledger(words: &Words, analysis: &Analysis) -> Ledger {
    let inputs = &analysis.inputs;
    let total = RowCounts::sum(inputs.iter().map(|input| input.rows));
    Ledger {
        heads: fates(&total).map(|(name, _)| words.text(name)),
        files: inputs
            .iter()
            .map(|input| FileAccount::of(words, input))
            .collect(),
        total_read: count(words, total.read),
        totals: counts(words, &total),
        questions: inputs
            .iter()
            .flat_map(|input| open_questions(words, input))
            .collect(),
    }
}

fn open_questions(words: &Words, input: &InputAccount) -> Vec<OpenQuestion> {
    let questions = input.questions.iter();
    questions
        .map(|question| OpenQuestion {
            file: input.file.clone(),
            column: question.column.clone(),
            asks: sentence(&words.say(&question.asks)),
            taken: question
                .choices
                .first()
                .map_or_else(String::new, |choice| words.say(&choice.reading)),
            others: question
                .choices
                .iter()
                .skip(1)
                .map(|choice| (words.say(&choice.reading), choice.setting.clone()))
                .collect(),
        })
        .collect()
}

fn counts(words: &Words, rows: &RowCounts) -> Vec<String> {
    fates(rows).map(|(_, rows)| count(words, rows)).to_vec()
}

impl FileAccount {
    fn of(words: &Words, input: &InputAccount) -> Self {
        let columns = input.columns.iter().map(|column| ColumnRow {
            header: column.header.clone(),
            meaning: column.meaning.map(|meaning| {
                let meaning = meaning.replace('_', " ");
                words.known(&meaning).into_owned()
            }),
            format: column
                .format
                .as_deref()
                .map(|format| words.known(format).into_owned()),
            filled: count(words, column.filled),
            parsed: count(words, column.parsed),
            incomplete: column.meaning.is_some() && column.parsed < column.filled,
        });
        Self {
            file: input.file.clone(),
            sha256: input.sha256.clone(),
            taken_for: tables(words, &input.tables),
            // What no product is known by has no form of its own.
            dialect: input.dialect.clone().filter(|name| name != GENERIC),
            refusal: input
                .refusal
                .as_ref()
                .map(|refusal| sentence(&words.say(refusal))),
            read: count(words, input.rows.read),
            fates: counts(words, &input.rows),
            span: match (&input.first, &input.last) {
                (Some(first), Some(last)) => Some(say!(
                    words,
                    "data-span",
                    first = day_in(first),
                    last = day_in(last)
                )),
                _ => None,
            },
            columns: columns.collect(),
            columns_label: say!(words, "data-columns-of", file = &input.file),
            notes: input
                .notes
                .iter()
                .map(|note| sentence(&words.say(note)))
                .collect(),
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
pub(super) fn rejected_groups(words: &Words, rows: &[RejectedRow]) -> Vec<RejectedGroup> {
    struct Group<'a> {
        reason: &'a Message,
        rows: u64,
        first_line: u64,
    }
    let mut groups: BTreeMap<(&str, String), Group<'_>> = BTreeMap::new();
    for row in rows {
        // The same in every language, and quicker than to say it.
        let reason = format!("{:?}", row.reason);
        let group = groups.entry((&row.file, reason)).or_insert(Group {
            reason: &row.reason,
            rows: 0,
            first_line: row.line,
        });
        group.rows += 1;
        group.first_line = group.first_line.min(row.line);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    // Stable, so that equals stay in the order of files and reasons.
    groups.sort_by_key(|(_, group)| std::cmp::Reverse(group.rows));
    groups.truncate(REASONS);
    groups
        .into_iter()
        .map(|((file, _), group)| RejectedGroup {
            file: file.to_owned(),
            reason: sentence(&words.say(group.reason)),
            rows: count(words, group.rows),
            first_line: count(words, group.first_line),
        })
        .collect()
}
