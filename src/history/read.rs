//! A run, read from its tables.

use std::str::FromStr;

use rusqlite::types::Type;
use rusqlite::{Connection, Error, Result, Row};

use super::run::{KeptInput, KeptMetric, KeptModel, KeptPhase, KeptSign, Run};
use super::words;
use crate::maturity::Readings;
use crate::model::{Measured, Reading, RowCounts, Waiver, lasting};

/// A word in a column that the program did not write there.
#[derive(Debug, thiserror::Error)]
#[error("it holds `{0}`, which is nothing that the program writes there")]
struct Unheard(String);

/// The text of a column, taken for what it names.
pub(super) fn named<T>(
    row: &Row<'_>,
    column: usize,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T> {
    let text: String = row.get(column)?;
    read(&text)
        .ok_or_else(|| Error::FromSqlConversionFailure(column, Type::Text, Box::new(Unheard(text))))
}

/// The text of a column, as what can be read from a text.
pub(super) fn parsed<T: FromStr>(row: &Row<'_>, column: usize) -> Result<T> {
    named(row, column, |text| text.parse().ok())
}

fn count(row: &Row<'_>, column: usize) -> Result<u64> {
    Ok(row.get::<_, i64>(column)? as u64)
}

/// The run in the row of this number.
pub(super) fn read_run(connection: &Connection, id: i64) -> Result<Run> {
    let metrics = read_metrics(connection, id)?;
    let readings = read_readings(connection, id, &metrics)?;
    let run = connection.query_row(
        "SELECT runs.month, runs.revision, runs.tool_version, runs.configuration, runs.held,
                runs.months_in_phase, models.id, models.version, models.hash, models.text
         FROM runs JOIN models ON models.hash = runs.model WHERE runs.id = ?1",
        [id],
        |row| {
            Ok(Run {
                month: parsed(row, 0)?,
                revision: row.get(1)?,
                tool_version: row.get(2)?,
                configuration: row.get(3)?,
                held: named(row, 4, words::headline)?,
                months_in_phase: row.get(5)?,
                model: KeptModel {
                    id: row.get(6)?,
                    version: row.get(7)?,
                    hash: row.get(8)?,
                    text: row.get(9)?,
                },
                waivers: Vec::new(),
                inputs: Vec::new(),
                metrics,
                readings,
                phases: Vec::new(),
                signs: Vec::new(),
            })
        },
    )?;
    Ok(Run {
        waivers: read_waivers(connection, id)?,
        inputs: read_inputs(connection, id)?,
        phases: read_phases(connection, id)?,
        signs: read_signs(connection, id)?,
        ..run
    })
}

fn all<T>(
    connection: &Connection,
    query: &str,
    run: i64,
    read: impl FnMut(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    connection.prepare(query)?.query_map([run], read)?.collect()
}

fn read_inputs(connection: &Connection, run: i64) -> Result<Vec<KeptInput>> {
    let query = "SELECT file, size, sha256, tables, dialect, refusal, first, last, rows_read,
        rows_used, rows_duplicate, rows_superseded, rows_not_a_record, rows_set_aside
        FROM inputs WHERE run = ?1 ORDER BY position";
    all(connection, query, run, |row| {
        Ok(KeptInput {
            file: row.get(0)?,
            size: row.get::<_, Option<i64>>(1)?.map(|size| size as u64),
            sha256: row.get(2)?,
            tables: row.get(3)?,
            dialect: row.get(4)?,
            refusal: row.get(5)?,
            first: row.get(6)?,
            last: row.get(7)?,
            rows: RowCounts {
                read: count(row, 8)?,
                used: count(row, 9)?,
                duplicate: count(row, 10)?,
                superseded: count(row, 11)?,
                not_a_record: count(row, 12)?,
                set_aside: count(row, 13)?,
            },
        })
    })
}

fn read_waivers(connection: &Connection, run: i64) -> Result<Vec<Waiver>> {
    let query = "SELECT of, reason, owner, begins, expires FROM waivers
        WHERE run = ?1 ORDER BY position";
    all(connection, query, run, |row| {
        let begins: Option<String> = row.get(3)?;
        Ok(Waiver {
            of: row.get(0)?,
            reason: row.get(1)?,
            owner: row.get(2)?,
            from: match begins {
                Some(_) => Some(parsed(row, 3)?),
                None => None,
            },
            expires: parsed(row, 4)?,
        })
    })
}

fn read_metrics(connection: &Connection, run: i64) -> Result<Vec<KeptMetric>> {
    let query = "SELECT metrics.metric, title, unit, direction, window, revision
        FROM metrics_of_run JOIN metrics ON metrics.id = metrics_of_run.metric
        WHERE run = ?1 ORDER BY metrics.metric";
    all(connection, query, run, |row| {
        Ok(KeptMetric {
            id: row.get(0)?,
            title: row.get(1)?,
            unit: named(row, 2, words::unit)?,
            direction: named(row, 3, words::direction)?,
            window: row.get(4)?,
            revision: row.get(5)?,
        })
    })
}

fn read_readings(connection: &Connection, run: i64, metrics: &[KeptMetric]) -> Result<Readings> {
    let own_windows = metrics
        .iter()
        .map(|metric| (lasting(&metric.id), metric.window));
    let mut readings = Readings::new(own_windows.collect());
    let query = "SELECT series.metric, readings.month, series.window, series.unit, value,
        readings.n, numerator, denominator, low, high, kind, of_table, text, absences.n, minimum
        FROM readings JOIN series ON series.id = readings.series
        LEFT JOIN absences ON absences.id = readings.absence WHERE run = ?1";
    let read = all(connection, query, run, |row| {
        let value: Option<f64> = row.get(4)?;
        let outcome = if let Some(value) = value {
            Ok(Measured {
                value,
                n: count(row, 5)?,
                numerator: row.get(6)?,
                denominator: row.get(7)?,
                interval: row
                    .get::<_, Option<f64>>(8)?
                    .zip(row.get::<_, Option<f64>>(9)?),
            })
        } else {
            let rest = (row.get(11)?, row.get(12)?, row.get(13)?, row.get(14)?);
            let (table, text, n, minimum) = rest;
            Err(named(row, 10, |kind| {
                words::absence(&(kind.to_owned(), table, text, n, minimum))
            })?)
        };
        Ok(Reading {
            metric: lasting(&row.get::<_, String>(0)?),
            month: parsed(row, 1)?,
            window: row.get(2)?,
            unit: named(row, 3, words::unit)?,
            outcome,
        })
    })?;
    for reading in read {
        readings.add(reading);
    }
    Ok(readings)
}

fn read_phases(connection: &Connection, run: i64) -> Result<Vec<KeptPhase>> {
    let query = "SELECT month, headline, without_waivers, lower, upper, held, coverage
        FROM phases WHERE run = ?1 ORDER BY month";
    all(connection, query, run, |row| {
        Ok(KeptPhase {
            month: parsed(row, 0)?,
            headline: named(row, 1, words::headline)?,
            without_waivers: named(row, 2, words::headline)?,
            lower: named(row, 3, words::phase)?,
            upper: named(row, 4, words::phase)?,
            held: named(row, 5, words::headline)?,
            coverage: row.get(6)?,
        })
    })
}

fn read_signs(connection: &Connection, run: i64) -> Result<Vec<KeptSign>> {
    let query = "SELECT id, number, gate, core, title, status, without_waiver, reason
        FROM signs WHERE run = ?1 ORDER BY number";
    all(connection, query, run, |row| {
        Ok(KeptSign {
            id: row.get(0)?,
            number: row.get(1)?,
            gate: row.get(2)?,
            core: row.get(3)?,
            title: row.get(4)?,
            status: named(row, 5, words::status)?,
            without_waiver: named(row, 6, words::status)?,
            reason: row.get(7)?,
        })
    })
}
