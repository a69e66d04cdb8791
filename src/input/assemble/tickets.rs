//! The table of tickets.

mod lives;
mod pairs;
mod summary;

use std::collections::HashSet;

use polars::prelude::DataFrame;
use rayon::prelude::*;

use super::category_paths::CategoryPaths;
use super::frame::{self, FrameBuilder, MakeColumn};
use super::one_sided_lists::note_one_sided_lists;
use super::{AT_ONCE, Builder};
use crate::input::cells::dictionary::Dictionary;
use crate::input::fields::tickets as field;
use crate::input::merge::{Meanings, Merged};
use crate::input::tables::tickets::lengths_are_contradictory;
use crate::input::tables::{Column, Table, tickets as column};
use crate::input::value::vocabulary;
use crate::language::Message;
use crate::model::Month;
pub(super) use lives::{End, Ticket};
use lives::{Lives, OddTickets};
use pairs::Pairs;
use summary::Summary;

pub fn build(records: &Merged, builder: &mut Builder<'_>) -> Option<Table> {
    let lives = Lives::of(records);
    if builder.accounts_only {
        let summary = Summary::of_lives(records, &lives);
        let (first, last) = tell(&summary, records, &lives, builder)?;
        let frame = clients_alone(records, &summary.no_tickets, builder);
        return Some(Table { frame, first, last });
    }
    let mut rows: Vec<Ticket> = records
        .rows
        .par_iter()
        .with_min_len(AT_ONCE)
        .map(|row| lives.ticket(*row))
        .collect();
    let summary = Summary::of(records, &rows);
    rows.retain(Ticket::is_one);
    let (first, last) = tell(&summary, records, &lives, builder)?;
    sort(records, &mut rows);
    builder.ticket_rows = vec![None; records.len()];
    for (place, ticket) in rows.iter().enumerate() {
        builder.ticket_rows[ticket.row()] = Some(place as u32);
    }
    let frame = fill(records, &rows, builder);
    Some(Table { frame, first, last })
}

/// Tells of the tickets together what is to be known; gives the months of the
/// first and the last, where there are any.
fn tell(
    summary: &Summary,
    records: &Merged,
    lives: &Lives<'_>,
    builder: &mut Builder<'_>,
) -> Option<(Month, Month)> {
    for row in &summary.no_tickets {
        builder.leave_out(records, *row, lives.what_else(*row));
    }
    builder.activity.add(&summary.activity);
    let (first, last) = summary.span?;
    note_oddities(builder, &summary.odd, summary.tickets);
    let ticket = |row| lives.ticket(row);
    let are_lengths_told = !lengths_are_contradictory(summary.odd.backwards, summary.tickets);
    note_one_sided_lists(
        records,
        &summary.of_files,
        ticket,
        are_lengths_told,
        builder,
    );
    Some((Month::of_seconds(first)?, Month::of_seconds(last)?))
}

/// Puts tickets in the order in which they were opened.
fn sort(records: &Merged, rows: &mut [Ticket]) {
    rows.par_sort_by(|a, b| {
        let number = |ticket: &Ticket| records.text(&field::TICKET_ID, ticket.row());
        let by_opening = a.created.cmp(&b.created);
        by_opening.then_with(|| number(a).cmp(&number(b)))
    });
}

fn note_oddities(builder: &mut Builder<'_>, odd: &OddTickets, of: u64) {
    const MANY: u64 = 20;
    let backwards = if column::lengths_are_contradictory(odd.backwards, odd.dated) {
        "caveat-contradictory-times"
    } else {
        "caveat-resolved-before-opened"
    };
    // Of a few tickets each day is seen by itself.
    let are_many = odd.only_days >= MANY && odd.only_days * 2 > odd.dated;
    let only_days = if are_many { odd.only_days } else { 0 };
    let told = [
        ("caveat-age-only", odd.estimated),
        ("caveat-one-time-of-day", odd.by_days),
        ("caveat-no-times-of-day", only_days),
        ("caveat-open-but-dated", odd.contradicted),
        ("caveat-done-undated", odd.undated),
        (backwards, odd.backwards),
    ];
    for (caveat, n) in told.into_iter().filter(|(_, n)| *n > 0) {
        let caveat = Message::new(caveat).with("n", n).with("of", of);
        builder.caveats.push(caveat);
    }
}

/// The one column that is asked for to tell what was found of the files.
fn clients_alone(records: &Merged, no_tickets: &[usize], builder: &mut Builder<'_>) -> DataFrame {
    let mut frame = FrameBuilder::new(records.rows.len() - no_tickets.len());
    if records.has(&field::CLIENT) {
        let clients = records.map_text(&field::CLIENT, |name| Some(builder.clients.register(name)));
        let no_tickets: HashSet<usize> = no_tickets.iter().copied().collect();
        let rows = records.rows.iter().filter(|row| !no_tickets.contains(row));
        frame.codes(&column::CLIENT, rows.map(|row| clients[*row]));
    }
    frame.finish()
}

fn fill(records: &Merged, rows: &[Ticket], builder: &mut Builder<'_>) -> DataFrame {
    let each = || rows.iter().map(Ticket::row);
    let mut make: Vec<MakeColumn<'_>> = Vec::new();
    let mut of_numbers = None;
    make.push(Box::new(move || {
        frame::source_files(each().map(|row| records.origin(row)))
    }));
    make.push(Box::new(move || {
        frame::source_lines(each().map(|row| records.origin(row)))
    }));
    make.push(Box::new(|| {
        let created = rows.iter().map(|ticket| Some(ticket.created));
        frame::seconds(&column::CREATED_AT, created)
    }));
    if let Some((code, numbers)) = records.coded(&field::TICKET_ID) {
        make.push(Box::new(move || {
            frame::codes(&column::NUMBER, each().map(&code))
        }));
        of_numbers = Some(numbers);
    }
    if records.has(&field::RESOLVED_AT) || records.has(&field::CLOSED_AT) {
        make.push(Box::new(|| {
            let ends = rows.iter().map(|ticket| match ticket.end() {
                End::At(end) => Some(end),
                End::Open | End::Undated => None,
            });
            frame::seconds(&column::RESOLVED_AT, ends)
        }));
        make.push(Box::new(|| {
            let undated = rows.iter().map(|ticket| Some(ticket.end() == End::Undated));
            frame::flags(&column::ENDED_UNDATED, undated)
        }));
        if rows.iter().any(Ticket::is_backwards) {
            make.push(Box::new(|| {
                let backwards = rows.iter().map(|ticket| Some(ticket.is_backwards()));
                frame::flags(&column::BACKWARDS, backwards)
            }));
        }
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
    make.extend(agents(records, rows, builder));
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
    make.extend(raised_by_monitoring(records, rows));
    make.extend(times_reopened(records, rows));
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
    // There may be as many numbers as rows: they are noted beside the columns.
    let labels = &mut builder.labels;
    let note_numbers = || {
        if let Some(numbers) = of_numbers {
            labels.note(&column::NUMBER, numbers);
        }
    };
    rayon::join(note_numbers, || frame.in_parallel(&make));
    frame.finish()
}

/// How often tickets were opened again; at least once where a flag says that
/// they were.
fn times_reopened<'r>(records: &'r Merged, rows: &'r [Ticket]) -> Option<MakeColumn<'r>> {
    let has_flag = records.has(&field::REOPENED_FLAG);
    if !has_flag && !records.has(&field::REOPEN_COUNT) {
        return None;
    }
    let flags = records.map_text(&field::REOPENED_FLAG, vocabulary::truth);
    Some(Box::new(move || {
        let count = |row: usize| {
            let counted = records.number(&field::REOPEN_COUNT, row);
            counted.or_else(|| flags[row].map(|again| f64::from(u8::from(again))))
        };
        let counts = rows.iter().map(|ticket| count(ticket.row()));
        frame::numbers(&column::REOPEN_COUNT, counts)
    }))
}

/// Which tickets monitoring raised, by their source, or by a type that is that
/// of its alerts.
fn raised_by_monitoring<'r>(records: &'r Merged, rows: &'r [Ticket]) -> Option<MakeColumn<'r>> {
    let by_source = records.map_text(&field::CHANNEL, vocabulary::raised_by_monitoring);
    let alerts = records.map_text(&field::TICKET_TYPE, |word| {
        vocabulary::is_alert(word).then_some(true)
    });
    let has_source = records.has(&field::CHANNEL);
    let has_alerts = || rows.iter().any(|ticket| alerts[ticket.row()].is_some());
    if !has_source && !has_alerts() {
        return None;
    }
    // Where alerts have a type of their own, tickets of other types are none.
    let otherwise = (!has_source).then_some(false);
    Some(Box::new(move || {
        let raised = |row: usize| alerts[row].or(by_source[row]).or(otherwise);
        let flags = rows.iter().map(|ticket| raised(ticket.row()));
        frame::flags(&column::FROM_MONITORING, flags)
    }))
}

/// Who holds the tickets.
fn agents<'r>(
    records: &'r Merged,
    rows: &'r [Ticket],
    builder: &mut Builder<'_>,
) -> Option<MakeColumn<'r>> {
    if records.has(&field::OWNER_LAST_NAME) {
        let (agents, names) = agents_by_two_names(records);
        builder.labels.note(&column::AGENT, names);
        return Some(Box::new(move || {
            let agents = rows.iter().map(|ticket| agents[ticket.row()]);
            frame::codes(&column::AGENT, agents)
        }));
    }
    records.has(&field::AGENT).then(|| {
        let (agents, names) = codes(records, &field::AGENT);
        builder.labels.note(&column::AGENT, names);
        codes_of(&column::AGENT, rows, agents)
    })
}

/// Makes a column of what the texts of another mean.
fn codes_of<'r>(
    column: &'static Column,
    rows: &'r [Ticket],
    meanings: Meanings<'r, u32>,
) -> MakeColumn<'r> {
    Box::new(move || frame::codes(column, rows.iter().map(|ticket| meanings[ticket.row()])))
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
        let flags = rows.iter().map(|ticket| Some(is_review(ticket.row())));
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
            .map(|ticket| Some(tells[ticket.row()].unwrap_or(false)));
        frame::flags(&column::CATEGORY_TELLS, tells)
    });
    let (subcategories, texts_below) = codes(records, &field::SUBCATEGORY);
    let kinds: MakeColumn<'r> = Box::new(move || {
        let mut kinds = Pairs::of(texts.len(), texts_below.len(), rows.len());
        let kinds = rows.iter().map(|ticket| {
            let row = ticket.row();
            Some(kinds.code(of_kind[row]?, subcategories[row]))
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
