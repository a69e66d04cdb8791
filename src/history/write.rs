//! A run, put into its tables.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, Result, params};

use super::run::Run;
use super::words;
use crate::model::Reading;

/// Puts a run in as this revision of its month, and gives the number of its
/// row.
pub(super) fn write_run(
    connection: &Connection,
    run: &Run,
    revision: u32,
    fingerprint: &str,
) -> Result<i64> {
    connection.execute(
        "INSERT OR IGNORE INTO models (hash, id, version, text) VALUES (?1, ?2, ?3, ?4)",
        params![
            run.model.hash,
            run.model.id,
            run.model.version,
            run.model.text
        ],
    )?;
    connection.execute(
        "INSERT INTO runs (month, revision, fingerprint, tool_version, model, configuration, held, months_in_phase)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            run.month.to_string(),
            revision,
            fingerprint,
            run.tool_version,
            run.model.hash,
            run.configuration,
            words::of_headline(run.held),
            run.months_in_phase
        ],
    )?;
    let id = connection.last_insert_rowid();
    write_inputs(connection, id, run)?;
    write_waivers(connection, id, run)?;
    write_metrics(connection, id, run)?;
    write_readings(connection, id, run)?;
    write_verdicts(connection, id, run)?;
    Ok(id)
}

/// Notes that the program ran, by the clock of the database.
pub(super) fn write_execution(connection: &Connection, run: i64) -> Result<()> {
    connection.execute(
        "INSERT INTO executions (run, recorded_at) VALUES (?1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
        [run],
    )?;
    Ok(())
}

fn write_inputs(connection: &Connection, run: i64, of: &Run) -> Result<()> {
    let mut insert = connection.prepare(
        "INSERT INTO inputs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    )?;
    for (position, input) in of.inputs.iter().enumerate() {
        let rows = input.rows;
        insert.execute(params![
            run,
            position as i64,
            input.file,
            input.size.map(|size| size as i64),
            input.sha256,
            input.tables,
            input.dialect,
            input.refusal,
            input.first,
            input.last,
            rows.read as i64,
            rows.used as i64,
            rows.duplicate as i64,
            rows.superseded as i64,
            rows.not_a_record as i64,
            rows.set_aside as i64
        ])?;
    }
    Ok(())
}

fn write_waivers(connection: &Connection, run: i64, of: &Run) -> Result<()> {
    let mut insert =
        connection.prepare("INSERT INTO waivers VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
    for (position, waiver) in of.waivers.iter().enumerate() {
        insert.execute(params![
            run,
            position as i64,
            waiver.of,
            waiver.reason,
            waiver.owner,
            waiver.from.map(|day| day.to_string()),
            waiver.expires.to_string()
        ])?;
    }
    Ok(())
}

fn write_metrics(connection: &Connection, run: i64, of: &Run) -> Result<()> {
    let mut insert = connection.prepare(
        "INSERT OR IGNORE INTO metrics (metric, title, unit, direction, window, revision)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let mut link = connection.prepare(
        "INSERT INTO metrics_of_run SELECT ?7, id FROM metrics
         WHERE metric = ?1 AND title = ?2 AND unit = ?3 AND direction = ?4 AND window = ?5 AND revision = ?6",
    )?;
    for metric in &of.metrics {
        let (unit, direction) = (
            words::of_unit(metric.unit),
            words::of_direction(metric.direction),
        );
        let (id, title) = (&metric.id, &metric.title);
        insert.execute(params![
            id,
            title,
            unit,
            direction,
            metric.window,
            metric.revision
        ])?;
        link.execute(params![
            id,
            title,
            unit,
            direction,
            metric.window,
            metric.revision,
            run
        ])?;
    }
    Ok(())
}

fn write_readings(connection: &Connection, run: i64, of: &Run) -> Result<()> {
    let mut insert = connection
        .prepare("INSERT INTO readings VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")?;
    // Readings come by metric and window, so that each series is looked up
    // once.
    let mut last: Option<((&str, u32), i64)> = None;
    let mut absences: BTreeMap<words::AbsenceParts, i64> = BTreeMap::new();
    for reading in of.readings.iter() {
        let key = (reading.metric, reading.window);
        let series = match last {
            Some((same, series)) if same == key => series,
            _ => series_of(connection, reading)?,
        };
        last = Some((key, series));
        let month = reading.month.to_string();
        match &reading.outcome {
            Ok(measured) => insert.execute(params![
                run,
                series,
                month,
                measured.value,
                measured.n as i64,
                measured.numerator,
                measured.denominator,
                measured.interval.map(|(low, _)| low),
                measured.interval.map(|(_, high)| high),
                None::<i64>
            ])?,
            Err(absence) => {
                let parts = words::of_absence(absence);
                let why = match absences.get(&parts) {
                    Some(known) => *known,
                    None => absence_of(connection, &parts)?,
                };
                absences.insert(parts, why);
                insert.execute(params![
                    run,
                    series,
                    month,
                    None::<f64>,
                    None::<i64>,
                    None::<f64>,
                    None::<f64>,
                    None::<f64>,
                    None::<f64>,
                    why
                ])?
            }
        };
    }
    Ok(())
}

fn series_of(connection: &Connection, reading: &Reading) -> Result<i64> {
    let key = params![reading.metric, words::of_unit(reading.unit), reading.window];
    connection
        .prepare("INSERT OR IGNORE INTO series (metric, unit, window) VALUES (?1, ?2, ?3)")?
        .execute(key)?;
    connection
        .prepare("SELECT id FROM series WHERE metric = ?1 AND unit = ?2 AND window = ?3")?
        .query_row(key, |row| row.get(0))
}

fn absence_of(connection: &Connection, parts: &words::AbsenceParts) -> Result<i64> {
    let (kind, table, text, n, minimum) = parts;
    let key = params![kind, table, text, n, minimum];
    let mut find = connection.prepare(
        "SELECT id FROM absences WHERE kind = ?1 AND of_table = ?2 AND text = ?3 AND n = ?4 AND minimum = ?5",
    )?;
    if let Some(known) = find.query_row(key, |row| row.get(0)).optional()? {
        return Ok(known);
    }
    connection
        .prepare(
            "INSERT INTO absences (kind, of_table, text, n, minimum) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(key)?;
    Ok(connection.last_insert_rowid())
}

fn write_verdicts(connection: &Connection, run: i64, of: &Run) -> Result<()> {
    let mut insert =
        connection.prepare("INSERT INTO phases VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?;
    for phase in &of.phases {
        insert.execute(params![
            run,
            phase.month.to_string(),
            words::of_headline(phase.headline),
            words::of_headline(phase.without_waivers),
            words::of_phase(phase.lower),
            words::of_phase(phase.upper),
            words::of_headline(phase.held),
            phase.coverage
        ])?;
    }
    let mut insert =
        connection.prepare("INSERT INTO signs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?;
    for sign in &of.signs {
        insert.execute(params![
            run,
            sign.number,
            sign.id,
            sign.gate,
            sign.core,
            sign.title,
            words::of_status(sign.status),
            words::of_status(sign.without_waiver),
            sign.reason
        ])?;
    }
    Ok(())
}
