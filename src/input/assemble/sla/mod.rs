//! The table of SLA targets, from ticket exports that carry flags, due dates or
//! the time left, and from SLA exports.
//!
//! A flag that says how it went is preferred; else a due date is held against
//! what happened; else the sign of the time left tells. Open and past due is
//! breached. A first answer that nobody dated is unknown, whenever its ticket
//! was resolved. A flag without a due date, in an export whose due dates tell which
//! tickets had a target, is unknown: some products say "met" where no target
//! was ever set. So is that a ticket is not overdue once it is done, unless the
//! flag is seen to outlast that.

mod first_answers;
mod flags_and_dates;
mod from_exports;
mod from_tickets;
mod known_of_targets;
mod of_tickets;
mod outcome;
mod overdue_now;
mod promises;
mod seen;
mod told_of_tickets;

use std::ops::Index;

use rayon::prelude::*;

use super::frame::{self, FrameBuilder, MakeColumn};
use super::{AT_ONCE, Builder};
use crate::config::SlaFlag;
use crate::input::fields::Field;
use crate::input::merge::{Meanings, Merged};
use crate::input::tables::sla::{Basis, Outcome};
use crate::input::tables::{Listed, Table, sla as column};
use crate::input::value::vocabulary::{self, TargetState, Vocabulary};
use crate::model::Month;
use from_exports::from_sla_exports;
use from_tickets::from_ticket_exports;
use of_tickets::{Tickets, Told};
use outcome::Judged;

pub fn build(
    tickets: Option<&Merged>,
    sla: Option<&Merged>,
    builder: &mut Builder<'_>,
) -> (Option<Table>, Option<&'static str>) {
    let now = builder.activity.last_moment().unwrap_or(i64::MIN);
    let mut judged = Vec::new();
    let mut told = Told::default();
    if let Some(records) = sla {
        let known = tickets.map(Tickets::of);
        from_sla_exports(
            records,
            now,
            known.as_ref(),
            &mut judged,
            &mut told,
            builder,
        );
    }
    let doubt = if builder.listed_tickets == Listed::OnlyOpen {
        Some("cannot-show-met-targets")
    } else {
        tickets.and_then(|records| from_ticket_exports(records, now, &mut judged, &told, builder))
    };
    let table = (!builder.accounts_only).then(|| table_of(judged));
    (table.flatten(), doubt)
}

/// The table of what was judged, in the order in which it was settled.
fn table_of(mut judged: Vec<Judged>) -> Option<Table> {
    judged.par_sort_unstable();
    let untold = judged.partition_point(|one| !one.is_told);
    let judged = &judged[untold..];
    let decided = || judged.iter().filter_map(Judged::at);
    let first = Month::of_seconds(decided().min()?)?;
    let last = Month::of_seconds(decided().max()?)?;
    let origins = || judged.iter().map(|row| row.origin);
    let mut make: Vec<MakeColumn<'_>> = vec![
        Box::new(move || frame::source_files(origins())),
        Box::new(move || frame::source_lines(origins())),
        Box::new(|| frame::seconds(&column::DECIDED_AT, judged.iter().map(Judged::at))),
        Box::new(|| {
            let targets = judged.iter().map(|row| Some(row.target()));
            frame::codes(&column::TARGET, targets)
        }),
        Box::new(|| {
            let met = judged.iter().map(|row| match row.outcome {
                Outcome::Met => Some(true),
                Outcome::Breached => Some(false),
                _ => None,
            });
            frame::flags(&column::MET, met)
        }),
        Box::new(|| {
            let outcomes = judged.iter().map(|row| Some(row.outcome.code()));
            frame::codes(&column::OUTCOME, outcomes)
        }),
        Box::new(|| {
            let bases = judged.iter().map(|row| row.basis.map(Basis::code));
            frame::codes(&column::BASIS, bases)
        }),
    ];
    if judged.iter().any(|row| row.ticket().is_some()) {
        make.push(Box::new(|| {
            frame::codes(&column::TICKET, judged.iter().map(Judged::ticket))
        }));
    }
    make.push(Box::new(|| {
        frame::numbers(&column::TARGET_HOURS, judged.iter().map(Judged::hours))
    }));
    let mut frame = FrameBuilder::new(judged.len());
    frame.in_parallel(&make);
    Some(Table {
        frame: frame.finish(),
        first,
        last,
    })
}

/// What a column of outcomes says of targets that are neither met nor
/// breached, row by row.
fn states<'r>(records: &'r Merged, fields: &[&'static Field]) -> FirstTold<'r, TargetState> {
    FirstTold::of(records, fields, vocabulary::target_state)
}

/// Where a column of outcomes holds a word that is not known, row by row.
fn said_in_unknown_words<'r>(records: &'r Merged, fields: &[&'static Field]) -> FirstTold<'r, ()> {
    FirstTold::of(records, fields, |word| {
        (!Vocabulary::SlaOutcome.knows(word)).then_some(())
    })
}

/// What the first of several columns says that says it, by row.
struct FirstTold<'r, T>(Vec<Meanings<'r, T>>);

impl<'r, T> FirstTold<'r, T> {
    fn of(
        records: &'r Merged,
        fields: &[&'static Field],
        read: impl Fn(&str) -> Option<T>,
    ) -> Self {
        let columns = fields.iter().map(|field| records.map_text(field, &read));
        Self(columns.collect())
    }
}

impl<T> Index<usize> for FirstTold<'_, T> {
    type Output = Option<T>;

    fn index(&self, row: usize) -> &Option<T> {
        let mut told = self.0.iter().map(|column| &column[row]);
        told.find(|told| told.is_some()).unwrap_or(&None)
    }
}

/// What the flags of a target say, row by row: whether it was met, by what a
/// set flag is decided to mean where that is. `None` without such a column.
fn flags(
    records: &Merged,
    builder: &Builder<'_>,
    met_field: &'static Field,
    breached_field: &'static Field,
) -> Option<Vec<Option<bool>>> {
    if !records.has(met_field) && !records.has(breached_field) {
        return None;
    }
    let decided = &builder.sla_true_means;
    let met = records.map_text(met_field, vocabulary::target_met);
    let breached = records.map_text(breached_field, vocabulary::target_breached);
    let mut flags: Vec<Option<bool>> = (0..records.len())
        .into_par_iter()
        .with_min_len(AT_ONCE)
        .map(|row| met[row].or(breached[row].map(|breached| !breached)))
        .collect();
    if decided.iter().any(Option::is_some) {
        let set =
            [met_field, breached_field].map(|field| records.map_text(field, vocabulary::truth));
        for (row, flag) in flags.iter_mut().enumerate() {
            let means = decided.get(records.file_of(row)).copied().flatten();
            // A word that says how it went needs nobody to say what it means.
            if let (Some(means), Some(set)) = (means, set[0][row].or(set[1][row])) {
                *flag = Some(set == (means == SlaFlag::Met));
            }
        }
    }
    Some(flags)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::read_texts;

    /// Each target of the texts as target, outcome, basis and target hours, in
    /// the order of the table.
    fn outcomes(files: &[(&str, &str)]) -> Vec<String> {
        let exports = read_texts(files);
        let frame = &exports.tables.sla.as_ref().unwrap().frame;
        let codes = |name: &str| -> Vec<Option<u32>> {
            frame.column(name).unwrap().u32().unwrap().iter().collect()
        };
        let hours = frame.column(column::TARGET_HOURS.name).unwrap();
        let hours: Vec<Option<f64>> = hours.f64().unwrap().iter().collect();
        let name = |code: u32| {
            let outcomes = [
                "met", "breached", "running", "paused", "excluded", "unknown",
            ];
            outcomes[code as usize]
        };
        let basis = |code: Option<u32>| {
            code.map_or("-", |code| ["flag", "dates", "remaining"][code as usize])
        };
        let mut rows: Vec<String> = codes(column::TARGET.name)
            .into_iter()
            .zip(codes(column::OUTCOME.name))
            .zip(codes(column::BASIS.name))
            .zip(hours)
            .map(|(((target, outcome), of), hours)| {
                let target = ["response", "resolution"][target.unwrap() as usize];
                let length = hours.map_or(String::new(), |hours| format!(" {hours} h"));
                format!("{target} {} {}{length}", name(outcome.unwrap()), basis(of))
            })
            .collect();
        rows.sort();
        rows
    }

    #[test]
    fn one_outcome_from_flags_dates_and_the_time_left() {
        let flags = "ticket id,created,resolved,sla met,status\n\
            1,2026-03-01,2026-03-02,Within SLA,Closed\n2,2026-03-01,2026-03-02,SLA Violated,Closed\n\
            3,2026-03-01,2026-03-02,,Closed\n4,2026-03-01,2026-03-02,Excluded,Closed\n\
            5,2026-03-01,,Paused,Open\n6,2026-03-01,,In progress,Open\n";
        assert_eq!(
            outcomes(&[("t.csv", flags)]),
            [
                "resolution breached flag",
                "resolution excluded -",
                "resolution met flag",
                "resolution paused -",
                "resolution running -",
                "resolution unknown -",
            ]
        );
        let dates = "ticket id,created,resolved,due by,status\n\
            1,2026-03-01 08:00,2026-03-01 11:00,2026-03-01 12:00,Closed\n\
            2,2026-03-01 08:00,2026-03-01 13:00,2026-03-01 12:00,Closed\n\
            3,2026-03-01 08:00,,2026-03-01 12:00,Open\n4,2026-03-01 08:00,,2027-03-01 08:00,Open\n";
        assert_eq!(
            outcomes(&[("t.csv", dates)]),
            [
                "resolution breached dates 4 h",
                "resolution breached dates 4 h",
                "resolution met dates 4 h",
                "resolution running - 8760 h",
            ]
        );
        let left = "ticket id,created,resolved,Custom field (Time to resolution),status\n\
            1,2026-03-01,2026-03-02,2:30,Done\n2,2026-03-01,2026-03-02,-0:45,Done\n\
            3,2026-03-01,,-1:00:00,Open\n4,2026-03-01,,5:00,Open\n5,2026-03-01,2026-03-02,,Done\n";
        assert_eq!(
            outcomes(&[("t.csv", left)]),
            [
                "resolution breached remaining",
                "resolution breached remaining",
                "resolution met remaining",
                "resolution running -",
                "resolution unknown -",
            ]
        );
    }

    #[test]
    fn nothing_follows_from_an_end_before_the_beginning() {
        let text = "ticket id,created,resolved,due by,status\n\
            1,2026-03-01 17:00,2026-03-01 09:00,2026-03-01 20:00,Closed\n\
            2,2026-03-01 08:00,2026-03-01 13:00,2026-03-01 20:00,Closed\n";
        assert_eq!(
            outcomes(&[("t.csv", text)]),
            ["resolution met dates 12 h", "resolution unknown - 3 h"]
        );
    }

    #[test]
    fn a_due_date_set_by_hand_goes_before_that_of_the_service_level() {
        let text = "Ticket Number,Help Topic,Current Status,Date Created,SLA Due Date,Due Date,Closed Date\n\
            1,Mail,Closed,2026-03-01 08:00,2026-03-01 12:00,,2026-03-01 11:00\n\
            2,Mail,Closed,2026-03-01 08:00,2026-03-01 12:00,2026-03-01 18:00,2026-03-01 13:00\n\
            3,Mail,Closed,2026-03-01 08:00,2026-03-01 12:00,,2026-03-01 13:00\n";
        assert_eq!(
            outcomes(&[("t.csv", text)]),
            [
                "resolution breached dates 4 h",
                "resolution met dates 10 h",
                "resolution met dates 4 h",
            ]
        );
    }

    #[test]
    fn a_paused_clock_is_not_past_due_and_an_excluded_ticket_has_no_outcome() {
        let text = "ticket id,created,resolved,due by,excluded from sla?,sla paused,status\n\
            1,2026-03-01 08:00,,2026-03-01 12:00,false,true,Open\n\
            2,2026-03-01 08:00,2026-03-01 13:00,2026-03-01 12:00,true,false,Closed\n\
            3,2026-03-01 08:00,2026-03-01 13:00,2026-03-01 14:00,false,false,Closed\n";
        assert_eq!(
            outcomes(&[("t.csv", text)]),
            [
                "resolution excluded - 4 h",
                "resolution met dates 6 h",
                "resolution paused - 4 h",
            ]
        );
    }
}
