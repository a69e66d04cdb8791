//! The table of tickets.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;

use super::Builder;
use super::frame::FrameBuilder;
use crate::input::dictionary::Dictionary;
use crate::input::fields::tickets as field;
use crate::input::header::split_words;
use crate::input::merge::Merged;
use crate::input::tables::{Table, tickets as column};
use crate::input::value::vocabulary::{self, TicketStatus};
use crate::model::Month;

/// How a ticket ended, as far as the export says.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Open,
    At(i64),
    /// It is done, but nothing says since when.
    Undated,
}

pub fn build(records: &Merged, builder: &mut Builder<'_>) -> Option<Table> {
    let statuses = records.map_text(&field::STATUS, |word| {
        Some((
            vocabulary::ticket_status(word),
            vocabulary::says_reopened(word),
        ))
    });
    let closed_flags = records.map_text(&field::CLOSED_FLAG, vocabulary::truth);
    let mut rows = Vec::with_capacity(records.rows.len());
    let exported = export_moments(records);
    let mut estimated = 0_u64;
    let mut undated = 0_u64;
    let mut backwards = 0_u64;
    for row in &records.rows {
        let status = statuses[*row];
        if status.is_some_and(|(status, _)| status == TicketStatus::Void) {
            builder.leave_out(records, *row, "void, deleted or merged tickets");
            continue;
        }
        let Some(created) = created_at(records, &exported, *row) else {
            builder.leave_out(records, *row, "tickets whose opening is in no file");
            continue;
        };
        estimated += u64::from(records.time(&field::CREATED_AT, *row).is_none());
        let end = match end_of(records, *row, status, closed_flags[*row]) {
            End::At(end) if end < created => {
                backwards += 1;
                End::At(created)
            }
            end => end,
        };
        undated += u64::from(end == End::Undated);
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
        builder.caveats.push(format!(
            "{estimated} of {} tickets carry their age and no date of opening: it is taken back from the last update in their export.",
            rows.len()
        ));
    }
    note_oddities(builder, undated, backwards, rows.len() as u64);
    note_open_lists(records, &rows, builder);
    rows.sort_by(|(a, a_created, _), (b, b_created, _)| {
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

/// When a ticket was opened; by its age where no date says so.
fn created_at(records: &Merged, exported: &HashMap<usize, i64>, row: usize) -> Option<i64> {
    const DAY: f64 = 86_400.0;
    if let Some(created) = records.time(&field::CREATED_AT, row) {
        return Some(created.seconds);
    }
    let exported = exported.get(&records.file_of(row))?;
    let age = records.number(&field::AGE_DAYS, row)?;
    (0.0..36_525.0)
        .contains(&age)
        .then(|| exported - (age * DAY).round() as i64)
}

/// Resolved, else closed; a date counts whatever the status says, unless the
/// ticket was opened again.
fn end_of(
    records: &Merged,
    row: usize,
    status: Option<(TicketStatus, bool)>,
    closed_flag: Option<bool>,
) -> End {
    if status.is_some_and(|(_, reopened)| reopened) {
        return End::Open;
    }
    let dated = records
        .time(&field::RESOLVED_AT, row)
        .or_else(|| records.time(&field::CLOSED_AT, row));
    if let Some(end) = dated {
        return End::At(end.seconds);
    }
    let done = closed_flag == Some(true)
        || status.is_some_and(|(status, _)| {
            matches!(status, TicketStatus::Resolved | TicketStatus::Closed)
        });
    if done { End::Undated } else { End::Open }
}

/// Notes which files list open tickets alone. Where all of them do, nothing
/// that was done is in the exports: what was met, closed or opened in the past
/// cannot be told from those that are left.
fn note_open_lists(records: &Merged, rows: &[(usize, i64, End)], builder: &mut Builder<'_>) {
    /// Of fewer tickets it may be chance that none is closed.
    const ENOUGH: u64 = 10;
    let tells = [
        &field::STATUS,
        &field::CLOSED_FLAG,
        &field::RESOLVED_AT,
        &field::CLOSED_AT,
    ];
    if !tells.iter().any(|of| records.has(of)) {
        return;
    }
    let mut by_file: BTreeMap<usize, (u64, u64)> = BTreeMap::new();
    for (row, _, end) in rows {
        let (open, all) = by_file.entry(records.file_of(*row)).or_default();
        *open += u64::from(*end == End::Open);
        *all += 1;
    }
    for (file, (open, all)) in &by_file {
        if open == all && *all >= ENOUGH {
            builder.accounts[*file].notes.push(
                "every ticket in it is open: it is taken for a list of the open tickets".to_owned(),
            );
        }
    }
    builder.only_open_tickets = rows.iter().all(|(_, _, end)| *end == End::Open)
        && (rows.len() as u64 >= ENOUGH
            || by_file
                .keys()
                .all(|file| says_open(builder.accounts[*file].short_name())));
    if builder.only_open_tickets {
        builder.caveats.push(
            "The exports list open tickets only: what was done, how fast, within its target or not, and how many tickets there were is not in them. Export the closed tickets as well."
                .to_owned(),
        );
    }
}

/// Whether a file's name says that it lists open tickets.
fn says_open(name: &str) -> bool {
    let words = split_words(name);
    words.iter().any(|word| {
        matches!(
            word.as_str(),
            "open" | "backlog" | "abertos" | "abiertos" | "pendentes" | "pendientes" | "offene"
        )
    })
}

fn note_oddities(builder: &mut Builder<'_>, undated: u64, backwards: u64, tickets: u64) {
    if undated > 0 {
        builder.caveats.push(format!(
            "{undated} of {tickets} tickets are done but carry no date of it: they count neither as resolved in a month nor as backlog."
        ));
    }
    if backwards > 0 {
        builder.caveats.push(format!(
            "{backwards} of {tickets} tickets are resolved before they were opened: they count as resolved at once."
        ));
    }
}

fn fill(
    records: &Merged,
    rows: &[(usize, i64, End)],
    builder: &mut Builder<'_>,
) -> polars::prelude::DataFrame {
    let mut frame = FrameBuilder::new(rows.len());
    let each = || rows.iter().map(|(row, _, _)| *row);
    frame.origins(each().map(|row| records.origin(row)));
    frame.seconds(
        &column::CREATED_AT,
        rows.iter().map(|(_, created, _)| Some(*created)),
    );
    if let Some((code, numbers)) = records.coded(&field::TICKET_ID) {
        frame.codes(&column::NUMBER, each().map(code));
        builder.labels.note(&column::NUMBER, numbers);
    }
    if records.has(&field::RESOLVED_AT) || records.has(&field::CLOSED_AT) {
        frame.seconds(
            &column::RESOLVED_AT,
            rows.iter().map(|(_, _, end)| match end {
                End::At(end) => Some(*end),
                End::Open | End::Undated => None,
            }),
        );
        frame.flags(
            &column::ENDED_UNDATED,
            rows.iter().map(|(_, _, end)| Some(*end == End::Undated)),
        );
    }
    if records.has(&field::FIRST_RESPONSE_AT) {
        let time = |row| records.time(&field::FIRST_RESPONSE_AT, row);
        let seconds = each().map(|row| time(row).map(|time| time.seconds));
        frame.seconds(&column::FIRST_RESPONSE_AT, seconds);
    }
    if records.has(&field::CLIENT) {
        let clients = records.map_text(&field::CLIENT, |name| Some(builder.clients.register(name)));
        frame.codes(&column::CLIENT, each().map(|row| clients[row]));
    }
    if records.has(&field::AGENT) || records.has(&field::OWNER_LAST_NAME) {
        let (agents, names) = agents(records);
        frame.codes(&column::AGENT, each().map(|row| agents[row]));
        builder.labels.note(&column::AGENT, names);
    }
    if records.has(&field::TEAM) {
        let (teams, names) = codes(records, &field::TEAM);
        frame.codes(&column::TEAM, each().map(|row| teams[row]));
        builder.labels.note(&column::TEAM, names);
    }
    if records.has(&field::PRIORITY) {
        let priorities = records.map_text(&field::PRIORITY, vocabulary::priority);
        frame.codes(&column::PRIORITY, each().map(|row| priorities[row]));
    }
    if records.has(&field::CATEGORY) {
        fill_categories(records, rows, &mut frame, builder);
    }
    if records.has(&field::CHANNEL) {
        let monitoring = records.map_text(&field::CHANNEL, |word| {
            Some(vocabulary::is_monitoring(word))
        });
        frame.flags(&column::FROM_MONITORING, each().map(|row| monitoring[row]));
    }
    if records.has(&field::REOPEN_COUNT) {
        frame.numbers(
            &column::REOPEN_COUNT,
            each().map(|row| records.number(&field::REOPEN_COUNT, row)),
        );
    }
    if records.has(&field::REASSIGN_COUNT) || records.has(&field::HOLDERS) {
        let counts = each().map(|row| times_handed_on(records, row));
        frame.numbers(&column::REASSIGN_COUNT, counts);
    }
    if !builder.tickets.is_empty() {
        let codes = records.map_text(&field::TICKET_ID, |number| builder.tickets.code(number));
        frame.codes(&column::REFERENCE, each().map(|row| codes[row]));
    }
    let mentioned = |from| records.map_text(from, |word| Some(vocabulary::mentions_review(word)));
    let by_category = mentioned(&field::CATEGORY);
    let by_type = mentioned(&field::TICKET_TYPE);
    let by_subcategory = mentioned(&field::SUBCATEGORY);
    let by_team = mentioned(&field::TEAM);
    frame.flags(
        &column::REVIEW,
        each().map(|row| {
            let said = [
                by_category[row],
                by_type[row],
                by_subcategory[row],
                by_team[row],
                records.mention(&field::SUBJECT, row),
            ];
            Some(said.contains(&Some(true)))
        }),
    );
    frame.finish()
}

fn fill_categories(
    records: &Merged,
    rows: &[(usize, i64, End)],
    frame: &mut FrameBuilder,
    builder: &mut Builder<'_>,
) {
    let each = || rows.iter().map(|(row, _, _)| *row);
    let (categories, names) = codes(records, &field::CATEGORY);
    builder.labels.note(&column::CATEGORY, names);
    let tells = records.map_text(&field::CATEGORY, |word| {
        Some(vocabulary::category_tells(word))
    });
    let (subcategories, _) = codes(records, &field::SUBCATEGORY);
    frame.codes(&column::CATEGORY, each().map(|row| categories[row]));
    frame.flags(
        &column::CATEGORY_TELLS,
        each().map(|row| Some(tells[row].unwrap_or(false))),
    );
    let mut kinds: HashMap<_, u32, RandomState> = HashMap::default();
    let kinds: Vec<Option<u32>> = each()
        .map(|row| {
            let category = categories[row]?;
            let next = kinds.len() as u32;
            Some(*kinds.entry((category, subcategories[row])).or_insert(next))
        })
        .collect();
    frame.codes(&column::KIND, kinds.into_iter());
}

/// How often a ticket changed hands: one less than it had holders.
fn times_handed_on(records: &Merged, row: usize) -> Option<f64> {
    let handed_on = |holders: f64| (holders - 1.0).max(0.0);
    records
        .number(&field::REASSIGN_COUNT, row)
        .or_else(|| records.number(&field::HOLDERS, row).map(handed_on))
}

/// A number for each different text of a column, and the texts by number.
fn codes(
    records: &Merged,
    from: &'static crate::input::fields::Field,
) -> (Vec<Option<u32>>, Vec<String>) {
    let mut texts = Vec::new();
    let codes = records.map_text(from, |text| {
        texts.push(text.to_owned());
        Some(texts.len() as u32 - 1)
    });
    (codes, texts)
}

/// A number for each different owner, and the names by number: by the one
/// column, else by first and last name.
fn agents(records: &Merged) -> (Vec<Option<u32>>, Vec<String>) {
    if !records.has(&field::OWNER_LAST_NAME) {
        return codes(records, &field::AGENT);
    }
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
