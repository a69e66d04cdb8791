//! Brings times that say where their clock stands into one zone: the one that
//! is configured, else the one that all of them are written in, else UTC. The
//! zone of the machine never matters.

use std::collections::BTreeSet;

use chrono_tz::Tz;
use rayon::prelude::*;

use crate::config::Configuration;
use crate::input::cells::Cells;
use crate::input::read_file::FileRead;
use crate::input::value::time::{Moment, Offset, PackedTime, in_utc, in_zone, offset_at};
use crate::language::message;

/// Brings the times of all files into one zone, and notes what was moved.
pub fn bring_into_one_zone(reads: &mut [FileRead], configuration: &Configuration) {
    let wanted = configuration.zone.map(|decided| decided.value);
    let of_files: Vec<BTreeSet<Offset>> = reads.iter().map(offsets).collect();
    let written: BTreeSet<Offset> = of_files
        .iter()
        .flatten()
        .copied()
        .filter(|offset| offset.is_known())
        .collect();
    for (read, before) in reads.iter_mut().zip(of_files) {
        let own = configuration
            .for_part(&read.account.file, &read.account.within)
            .zone
            .map(|decided| decided.value);
        let is_naive = before.contains(&Offset::UNKNOWN);
        let known: Vec<Offset> = before.into_iter().filter(|one| one.is_known()).collect();
        match wanted {
            Some(zone) => {
                if !known.is_empty() {
                    read.account.notes.push(message!(
                        "note-zone-configured",
                        zones = list(&known),
                        zone = zone.to_string()
                    ));
                }
                each_moment(read, |moment| in_zone(placed(moment, own, zone), zone));
            }
            None if written.len() > 1 => {
                each_moment(read, in_utc);
                if known.iter().any(|offset| *offset != Offset::UTC) {
                    read.account
                        .notes
                        .push(message!("note-zone-utc", zones = list(&known)));
                }
            }
            None => {}
        }
        if wanted.is_none() && is_naive && !known.is_empty() {
            read.account
                .notes
                .push(message!("note-zone-mixed", zones = list(&known)));
        }
    }
}

/// A moment that names no zone, in a file whose zone is not the wanted one.
fn placed(moment: Moment, own: Option<Tz>, wanted: Tz) -> Moment {
    match own.filter(|own| *own != wanted && moment.has_time) {
        Some(own) => Moment {
            offset: moment.offset.or(offset_at(own, moment.seconds)),
            ..moment
        },
        None => moment,
    }
}

/// Where the clocks of a file's times stand; days have none.
fn offsets(read: &FileRead) -> BTreeSet<Offset> {
    let columns = read.records.par_iter().flat_map(|records| &records.columns);
    let of_columns = columns.map(|(_, cells)| {
        let mut found = BTreeSet::new();
        // A column is mostly by one clock: only a change is looked up.
        let mut last = None;
        for moment in cells.times().filter(|one| one.has_time) {
            if last.replace(moment.offset) != Some(moment.offset) {
                found.insert(moment.offset);
            }
        }
        found
    });
    of_columns.reduce(BTreeSet::new, |mut all, more| {
        all.extend(more);
        all
    })
}

fn each_moment(read: &mut FileRead, change: impl Fn(Moment) -> Moment) {
    for records in &mut read.records {
        for (_, cells) in &mut records.columns {
            if let Cells::Time(times) = cells {
                for time in times {
                    if let Some(moment) = time.moment() {
                        *time = PackedTime::known(change(moment));
                    }
                }
            }
        }
    }
}

fn list(offsets: &[Offset]) -> String {
    let mut names: Vec<String> = offsets.iter().take(4).map(Offset::to_string).collect();
    if offsets.len() > names.len() {
        names.push("others".to_owned());
    }
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use crate::config::Configuration;
    use crate::input::tables::{Tables, tickets};
    use crate::input::{known_names, read_texts, read_texts_as};

    const HEADER: &str = "ticket id,created,resolved,status\n";

    /// When the tickets were opened and resolved, by the hour.
    fn hours(tables: &Tables) -> Vec<[String; 2]> {
        let frame = &tables.tickets.as_ref().unwrap().frame;
        let column = |name: &str| -> Vec<String> {
            let seconds = frame.column(name).unwrap().i64().unwrap();
            seconds
                .iter()
                .map(|at| {
                    let moment = chrono::DateTime::from_timestamp(at.unwrap(), 0).unwrap();
                    moment.format("%d %H:%M").to_string()
                })
                .collect()
        };
        column(tickets::CREATED_AT.name)
            .into_iter()
            .zip(column(tickets::RESOLVED_AT.name))
            .map(|(created, resolved)| [created, resolved])
            .collect()
    }

    #[test]
    fn times_of_one_offset_stay_as_they_are_written() {
        let text =
            format!("{HEADER}1,2026-03-02T22:30:00-03:00,2026-03-02T23:00:00-03:00,Closed\n");
        let exports = read_texts(&[("t.csv", text)]);
        assert_eq!(hours(&exports.tables), [["02 22:30", "02 23:00"]]);
        assert!(exports.accounts[0].notes.is_empty());
    }

    #[test]
    fn times_of_several_offsets_are_brought_to_utc() {
        let text = format!("{HEADER}1,2026-03-02T22:30:00-03:00,2026-03-03T02:00:00Z,Closed\n");
        let exports = read_texts(&[("t.csv", text)]);
        assert_eq!(hours(&exports.tables), [["03 01:30", "03 02:00"]]);
        assert!(
            exports.accounts[0].notes[0].contains("brought to UTC"),
            "{:?}",
            exports.accounts[0].notes
        );
    }

    #[test]
    fn the_configured_zone_is_that_of_all_times() {
        let text = "ticket id,Created (UTC),resolved,status\n\
            1,2026-03-03 01:30,2026-03-02 23:00,Closed\n";
        let configuration = Configuration::parse(
            "msp-maturity.toml",
            "zone = \"America/Sao_Paulo\"\n",
            &known_names(),
        )
        .unwrap();
        let exports = read_texts_as(&[("t.csv", text)], &configuration);
        assert_eq!(hours(&exports.tables), [["02 22:30", "02 23:00"]]);
    }

    #[test]
    fn a_time_of_day_in_its_own_column_joins_its_date() {
        let text = "CodChamado;NomeStatus;DataCriacao;HoraCriacao;DataFinalizacao;HoraFinalizacao\n\
            1;Fechado;02/03/2026;22:30;13/03/2026;08:15\n";
        let exports = read_texts(&[("t.csv", text)]);
        assert_eq!(hours(&exports.tables), [["02 22:30", "13 08:15"]]);
    }
}
