//! The table of tickets.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::Builder;
use super::category_paths::CategoryPaths;
use super::frame::{self, FrameBuilder, MakeColumn};
use super::one_sided_lists::note_one_sided_lists;
use crate::input::dictionary::Dictionary;
use crate::input::fields::tickets as field;
use crate::input::merge::{Meanings, Merged, Times};
use crate::input::tables::{Column, Table, tickets as column};
use crate::input::value::vocabulary::{self, TicketStatus};
use crate::language::message;
use crate::model::{DAY, Month};

/// How a ticket ended, as far as the export says.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum End {
    Open,
    At(i64),
    /// It is done, but nothing says since when.
    Undated,
}

/// A ticket: its merged row, when it was opened, and how it ended.
pub(super) type Ticket = (usize, i64, End);

pub fn build(records: &Merged, builder: &mut Builder<'_>) -> Option<Table> {
    let said_open = records.map_text(&field::STATUS, |word| {
        Some(vocabulary::ticket_status(word) == Some(TicketStatus::Open))
    });
    let statuses = records.map_text(&field::STATUS, |word| {
        Some((
            vocabulary::ticket_status(word).unwrap_or_default(),
            vocabulary::says_reopened(word),
        ))
    });
    let closed_flags = records.map_text(&field::CLOSED_FLAG, vocabulary::truth);
    let mut rows = Vec::with_capacity(records.rows.len());
    let exported = export_moments(records);
    let mut estimated = 0_u64;
    let mut undated = 0_u64;
    let mut backwards = 0_u64;
    let mut contradicted = 0_u64;
    let dates = Dates::of(records);
    for row in &records.rows {
        let status = statuses[*row];
        if status.is_some_and(|(status, _)| status == TicketStatus::Void) {
            builder.leave_out(records, *row, "void, deleted or merged tickets");
            continue;
        }
        let Some(created) = dates.created_at(records, &exported, *row) else {
            builder.leave_out(records, *row, "tickets whose opening is in no file");
            continue;
        };
        estimated += u64::from(dates.created.seconds(*row).is_none());
        let end = match dates.end_of(*row, status, closed_flags[*row]) {
            End::At(end) if end < created => {
                backwards += 1;
                End::At(created)
            }
            end => end,
        };
        undated += u64::from(end == End::Undated);
        contradicted += u64::from(said_open[*row] == Some(true) && matches!(end, End::At(_)));
        builder.happened(created);
        if let End::At(end) = end {
            builder.happened(end);
        }
        rows.push((*row, created, end));
    }
    if rows.is_empty() {
        return None;
    }
    if estimated > 0 {
        builder
            .caveats
            .push(message!("caveat-age-only", n = estimated, of = rows.len()));
    }
    if contradicted > 0 {
        builder.caveats.push(message!(
            "caveat-open-but-dated",
            n = contradicted,
            of = rows.len()
        ));
    }
    note_oddities(builder, undated, backwards, rows.len() as u64);
    note_one_sided_lists(records, &rows, builder);
    rows.par_sort_by(|(a, a_created, _), (b, b_created, _)| {
        a_created.cmp(b_created).then_with(|| {
            records
                .text(&field::TICKET_ID, *a)
                .cmp(&records.text(&field::TICKET_ID, *b))
        })
    });
    let last = rows
        .iter()
        .map(|(_, created, end)| match end {
            End::At(end) => *end.max(created),
            End::Open | End::Undated => *created,
        })
        .max();
    builder.ticket_rows = vec![None; records.len()];
    for (place, (row, ..)) in rows.iter().enumerate() {
        builder.ticket_rows[*row] = Some(place as u32);
    }
    let first = Month::of_seconds(rows[0].1)?;
    let last = Month::of_seconds(last?)?;
    let frame = fill(records, &rows, builder);
    Some(Table { frame, first, last })
}

/// When each file was exported at the earliest: the last update in it, for
/// files that give ages in place of dates.
fn export_moments(records: &Merged) -> HashMap<usize, i64> {
    let mut exported = HashMap::new();
    if records.has(&field::AGE_DAYS) {
        for row in 0..records.len() {
            if let Some(updated) = records.time(&field::UPDATED_AT, row) {
                let last = exported.entry(records.file_of(row)).or_insert(i64::MIN);
                *last = updated.seconds.max(*last);
            }
        }
    }
    exported
}

/// The columns that tell when a ticket began and ended.
struct Dates<'r> {
    created: Times<'r>,
    resolved: Times<'r>,
    closed: Times<'r>,
}

impl<'r> Dates<'r> {
    fn of(records: &'r Merged) -> Self {
        Self {
            created: records.times(&field::CREATED_AT),
            resolved: records.times(&field::RESOLVED_AT),
            closed: records.times(&field::CLOSED_AT),
        }
    }

    /// When a ticket was opened; by its age where no date says so.
    fn created_at(
        &self,
        records: &Merged,
        exported: &HashMap<usize, i64>,
        row: usize,
    ) -> Option<i64> {
        if let Some(created) = self.created.seconds(row) {
            return Some(created);
        }
        let exported = exported.get(&records.file_of(row))?;
        let age = records.number(&field::AGE_DAYS, row)?;
        (0.0..36_525.0)
            .contains(&age)
            .then(|| exported - (age * DAY as f64).round() as i64)
    }

    /// Resolved, else closed; a date counts whatever the status says, unless
    /// the ticket was opened again.
    fn end_of(
        &self,
        row: usize,
        status: Option<(TicketStatus, bool)>,
        closed_flag: Option<bool>,
    ) -> End {
        if status.is_some_and(|(_, reopened)| reopened) {
            return End::Open;
        }
        let resolved = self.resolved.seconds(row);
        if let Some(end) = resolved.or_else(|| self.closed.seconds(row)) {
            return End::At(end);
        }
        let done = closed_flag == Some(true)
            || status.is_some_and(|(status, _)| {
                matches!(status, TicketStatus::Resolved | TicketStatus::Closed)
            });
        if done { End::Undated } else { End::Open }
    }
}

fn note_oddities(builder: &mut Builder<'_>, undated: u64, backwards: u64, tickets: u64) {
    if undated > 0 {
        builder
            .caveats
            .push(message!("caveat-done-undated", n = undated, of = tickets));
    }
    if backwards > 0 {
        builder.caveats.push(message!(
            "caveat-resolved-before-opened",
            n = backwards,
            of = tickets
        ));
    }
}

fn fill(
    records: &Merged,
    rows: &[Ticket],
    builder: &mut Builder<'_>,
) -> polars::prelude::DataFrame {
    let each = || rows.iter().map(|(row, _, _)| *row);
    let mut make: Vec<MakeColumn<'_>> = Vec::new();
    make.push(Box::new(move || {
        frame::source_files(each().map(|row| records.origin(row)))
    }));
    make.push(Box::new(move || {
        frame::source_lines(each().map(|row| records.origin(row)))
    }));
    make.push(Box::new(|| {
        let created = rows.iter().map(|(_, created, _)| Some(*created));
        frame::seconds(&column::CREATED_AT, created)
    }));
    if let Some((code, numbers)) = records.coded(&field::TICKET_ID) {
        make.push(Box::new(move || {
            frame::codes(&column::NUMBER, each().map(&code))
        }));
        builder.labels.note(&column::NUMBER, numbers);
    }
    if records.has(&field::RESOLVED_AT) || records.has(&field::CLOSED_AT) {
        make.push(Box::new(|| {
            let ends = rows.iter().map(|(_, _, end)| match end {
                End::At(end) => Some(*end),
                End::Open | End::Undated => None,
            });
            frame::seconds(&column::RESOLVED_AT, ends)
        }));
        make.push(Box::new(|| {
            let undated = rows.iter().map(|(_, _, end)| Some(*end == End::Undated));
            frame::flags(&column::ENDED_UNDATED, undated)
        }));
    }
    if records.has(&field::FIRST_RESPONSE_AT) {
        let times = records.times(&field::FIRST_RESPONSE_AT);
        make.push(Box::new(move || {
            frame::seconds(
                &column::FIRST_RESPONSE_AT,
                each().map(|row| times.seconds(row)),
            )
        }));
    }
    if records.has(&field::CLIENT) {
        let clients = records.map_text(&field::CLIENT, |name| Some(builder.clients.register(name)));
        make.push(codes_of(&column::CLIENT, rows, clients));
    }
    if records.has(&field::OWNER_LAST_NAME) {
        let (agents, names) = agents_by_two_names(records);
        make.push(Box::new(move || {
            frame::codes(&column::AGENT, each().map(|row| agents[row]))
        }));
        builder.labels.note(&column::AGENT, names);
    } else if records.has(&field::AGENT) {
        let (agents, names) = codes(records, &field::AGENT);
        make.push(codes_of(&column::AGENT, rows, agents));
        builder.labels.note(&column::AGENT, names);
    }
    if records.has(&field::TEAM) {
        let (teams, names) = codes(records, &field::TEAM);
        make.push(codes_of(&column::TEAM, rows, teams));
        builder.labels.note(&column::TEAM, names);
    }
    if records.has(&field::PRIORITY) {
        let priorities = records.map_text(&field::PRIORITY, vocabulary::priority);
        make.push(codes_of(&column::PRIORITY, rows, priorities));
    }
    if records.has(&field::CATEGORY) {
        make.extend(categories(records, rows, builder));
    }
    if records.has(&field::CHANNEL) {
        let monitoring = records.map_text(&field::CHANNEL, |word| {
            Some(vocabulary::is_monitoring(word))
        });
        make.push(Box::new(move || {
            frame::flags(&column::FROM_MONITORING, each().map(|row| monitoring[row]))
        }));
    }
    if records.has(&field::REOPEN_COUNT) {
        make.push(Box::new(move || {
            let counts = each().map(|row| records.number(&field::REOPEN_COUNT, row));
            frame::numbers(&column::REOPEN_COUNT, counts)
        }));
    }
    if records.has(&field::REASSIGN_COUNT) || records.has(&field::HOLDERS) {
        make.push(Box::new(move || {
            let counts = each().map(|row| times_handed_on(records, row));
            frame::numbers(&column::REASSIGN_COUNT, counts)
        }));
    }
    if !builder.tickets.is_empty() {
        let references = records.map_text(&field::TICKET_ID, |number| builder.tickets.code(number));
        make.push(codes_of(&column::REFERENCE, rows, references));
    }
    make.push(reviews(records, rows));
    let mut frame = FrameBuilder::new(rows.len());
    frame.in_parallel(&make);
    frame.finish()
}

/// Makes a column of what the texts of another mean.
fn codes_of<'r>(
    column: &'static Column,
    rows: &'r [Ticket],
    meanings: Meanings<'r, u32>,
) -> MakeColumn<'r> {
    Box::new(move || frame::codes(column, rows.iter().map(|(row, _, _)| meanings[*row])))
}

/// Which tickets are about a client review, by any of their texts.
fn reviews<'r>(records: &'r Merged, rows: &'r [Ticket]) -> MakeColumn<'r> {
    let mentioned = [
        &field::CATEGORY,
        &field::TICKET_TYPE,
        &field::SUBCATEGORY,
        &field::TEAM,
    ]
    .map(|from| records.map_text(from, |word| Some(vocabulary::mentions_review(word))));
    Box::new(move || {
        let is_review = |row: usize| {
            mentioned.iter().any(|by| by[row] == Some(true))
                || records.mention(&field::SUBJECT, row) == Some(true)
        };
        let flags = rows.iter().map(|(row, _, _)| Some(is_review(*row)));
        frame::flags(&column::REVIEW, flags)
    })
}

/// The categories, whether each tells something, and the kinds of work: the
/// categories with their subcategories, or what their paths lead to.
fn categories<'r>(
    records: &'r Merged,
    rows: &'r [Ticket],
    builder: &mut Builder<'_>,
) -> [MakeColumn<'r>; 3] {
    let (of_kind, texts) = codes(records, &field::CATEGORY);
    let paths = if records.has(&field::SUBCATEGORY) {
        CategoryPaths::default()
    } else {
        CategoryPaths::among(texts.iter().map(String::as_str))
    };
    let mut names = Dictionary::default();
    let categories = records.map_text(&field::CATEGORY, |text| {
        Some(names.code(paths.category(text)))
    });
    let names: Vec<String> = names.texts().map(str::to_owned).collect();
    builder.labels.note(&column::CATEGORY, names);
    let tells = records.map_text(&field::CATEGORY, |text| {
        Some(vocabulary::category_tells(paths.category(text)))
    });
    let tells: MakeColumn<'r> = Box::new(move || {
        let tells = rows
            .iter()
            .map(|(row, _, _)| Some(tells[*row].unwrap_or(false)));
        frame::flags(&column::CATEGORY_TELLS, tells)
    });
    let (subcategories, _) = codes(records, &field::SUBCATEGORY);
    let kinds: MakeColumn<'r> = Box::new(move || {
        let mut kinds: HashMap<_, u32, RandomState> = HashMap::default();
        let kinds = rows.iter().map(|(row, _, _)| {
            let category = of_kind[*row]?;
            let next = kinds.len() as u32;
            Some(*kinds.entry((category, subcategories[*row])).or_insert(next))
        });
        frame::codes(&column::KIND, kinds)
    });
    [codes_of(&column::CATEGORY, rows, categories), tells, kinds]
}

/// How often a ticket changed hands: one less than it had holders.
fn times_handed_on(records: &Merged, row: usize) -> Option<f64> {
    let handed_on = |holders: f64| (holders - 1.0).max(0.0);
    records
        .number(&field::REASSIGN_COUNT, row)
        .or_else(|| records.number(&field::HOLDERS, row).map(handed_on))
}

/// A number for each different text of a column, and the texts by number.
fn codes<'r>(
    records: &'r Merged,
    from: &'static crate::input::fields::Field,
) -> (Meanings<'r, u32>, Vec<String>) {
    let mut texts = Vec::new();
    let codes = records.map_text(from, |text| {
        texts.push(text.to_owned());
        Some(texts.len() as u32 - 1)
    });
    (codes, texts)
}

/// A number for each different owner, and the names by number: by the one
/// column where it names somebody, else by first and last name.
fn agents_by_two_names(records: &Merged) -> (Vec<Option<u32>>, Vec<String>) {
    let mut names = Dictionary::default();
    let codes = (0..records.len())
        .map(|row| {
            if let Some(name) = records.text(&field::AGENT, row) {
                return Some(names.code(name));
            }
            let last = records.text(&field::OWNER_LAST_NAME, row)?;
            let first = records
                .text(&field::OWNER_FIRST_NAME, row)
                .unwrap_or_default();
            Some(names.code(format!("{first} {last}").trim()))
        })
        .collect();
    (codes, names.texts().map(str::to_owned).collect())
}
