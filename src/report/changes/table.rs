//! What a history holds, as tables for spreadsheets and other programs.

use crate::history::Run;
use crate::language::Words;
use crate::model::{Headline, Reading};
use crate::report::number::stable;
use crate::report::spreadsheet::{inert, push_row};
use crate::report::wording;

/// A table that a history is handed out as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptTable {
    /// What was counted in each month: of a month that several runs tell, as
    /// the newest of them tells it.
    Facts,
    /// Everything that was measured at the month end of each run.
    Readings,
    /// The phase at the month end of each run.
    Phases,
    /// The signs at the month end of each run.
    Signs,
    /// The files of each run.
    Inputs,
}

/// The runs of a history, oldest first, as a table.
#[must_use]
pub fn kept_csv(runs: &[Run], table: KeptTable) -> String {
    let mut out = String::new();
    match table {
        KeptTable::Facts => facts(&mut out, runs),
        KeptTable::Readings => readings(&mut out, runs),
        KeptTable::Phases => phases(&mut out, runs),
        KeptTable::Signs => signs(&mut out, runs),
        KeptTable::Inputs => inputs(&mut out, runs),
    }
    out
}

fn cell(value: Option<f64>) -> String {
    value
        .and_then(stable)
        .map_or_else(String::new, |value| value.to_string())
}

fn facts(out: &mut String, runs: &[Run]) {
    push_row(
        out,
        [
            "month",
            "measure",
            "numerator",
            "denominator",
            "n",
            "unit",
            "told_by",
            "revision",
        ],
    );
    let mut rows: Vec<(String, &str, [String; 6])> = Vec::new();
    for (place, run) in runs.iter().enumerate() {
        let told_later = |reading: &Reading| {
            runs[place + 1..].iter().any(|later| {
                later
                    .readings
                    .get(reading.metric, 1, reading.month)
                    .is_some()
            })
        };
        let of_a_month = run.readings.iter().filter(|reading| {
            reading.window == 1 && run.readings.own_window(reading.metric) == Some(1)
        });
        for reading in of_a_month.filter(|reading| !told_later(reading)) {
            if let Ok(measured) = &reading.outcome {
                let cells = [
                    cell(Some(measured.numerator.unwrap_or(measured.value))),
                    cell(measured.denominator),
                    measured.n.to_string(),
                    reading.unit.to_string(),
                    run.month.to_string(),
                    run.revision.to_string(),
                ];
                rows.push((reading.month.to_string(), reading.metric, cells));
            }
        }
    }
    rows.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    for (month, measure, cells) in rows {
        let key = [month, measure.to_owned()];
        push_row(out, key.into_iter().chain(cells));
    }
}

fn readings(out: &mut String, runs: &[Run]) {
    push_row(
        out,
        [
            "month",
            "revision",
            "metric",
            "window",
            "unit",
            "value",
            "reason",
            "n",
            "numerator",
            "denominator",
            "low",
            "high",
            "formula_revision",
            "model_hash",
        ],
    );
    for run in runs {
        for metric in &run.metrics {
            let Some(reading) = run.readings.get(&metric.id, metric.window, run.month) else {
                continue;
            };
            let measured = reading.outcome.as_ref().ok();
            let absence = reading.outcome.as_ref().err();
            let number = |of: Option<f64>| cell(of);
            push_row(
                out,
                [
                    run.month.to_string(),
                    run.revision.to_string(),
                    metric.id.clone(),
                    metric.window.to_string(),
                    metric.unit.to_string(),
                    number(measured.map(|one| one.value)),
                    absence.map_or_else(String::new, |why| why.id().to_owned()),
                    measured.map_or_else(String::new, |one| one.n.to_string()),
                    number(measured.and_then(|one| one.numerator)),
                    number(measured.and_then(|one| one.denominator)),
                    number(measured.and_then(|one| Some(one.interval?.0))),
                    number(measured.and_then(|one| Some(one.interval?.1))),
                    metric.revision.to_string(),
                    run.model.hash.clone(),
                ],
            );
        }
    }
}

fn phases(out: &mut String, runs: &[Run]) {
    push_row(
        out,
        [
            "month",
            "revision",
            "headline",
            "held",
            "months_in_phase",
            "without_waivers",
            "lower",
            "upper",
            "coverage",
            "model",
            "model_version",
            "model_hash",
            "tool_version",
        ],
    );
    for run in runs {
        let Some(phase) = run.phase() else {
            continue;
        };
        push_row(
            out,
            [
                run.month.to_string(),
                run.revision.to_string(),
                id(phase.headline),
                id(run.held),
                run.months_in_phase.to_string(),
                id(phase.without_waivers),
                id(Headline::Determined(phase.lower)),
                id(Headline::Determined(phase.upper)),
                cell(Some(phase.coverage)),
                inert(&run.model.id),
                inert(&run.model.version),
                run.model.hash.clone(),
                run.tool_version.clone(),
            ],
        );
    }
}

/// As `report.json` names it.
fn id(headline: Headline) -> String {
    headline.to_string().to_lowercase().replace(' ', "_")
}

fn signs(out: &mut String, runs: &[Run]) {
    push_row(
        out,
        [
            "month",
            "revision",
            "number",
            "sign",
            "gate",
            "core",
            "status",
            "without_waiver",
            "reason",
        ],
    );
    for run in runs {
        for sign in &run.signs {
            let status = |status| wording::sign_status(Words::english(), status).replace(' ', "_");
            push_row(
                out,
                [
                    run.month.to_string(),
                    run.revision.to_string(),
                    sign.number.to_string(),
                    inert(&sign.id),
                    sign.gate.to_string(),
                    sign.core.to_string(),
                    status(sign.status),
                    status(sign.without_waiver),
                    inert(sign.reason.as_deref().unwrap_or_default()),
                ],
            );
        }
    }
}

fn inputs(out: &mut String, runs: &[Run]) {
    push_row(
        out,
        [
            "month",
            "revision",
            "file",
            "bytes",
            "sha256",
            "tables",
            "dialect",
            "refusal",
            "first",
            "last",
            "read",
            "used",
            "duplicate",
            "superseded",
            "not_a_record",
            "set_aside",
        ],
    );
    for run in runs {
        for input in &run.inputs {
            let rows = input.rows;
            let text = |text: &Option<String>| inert(text.as_deref().unwrap_or_default());
            push_row(
                out,
                [
                    run.month.to_string(),
                    run.revision.to_string(),
                    inert(&input.file),
                    input.size.map_or_else(String::new, |size| size.to_string()),
                    input.sha256.clone(),
                    input.tables.replace(',', " "),
                    text(&input.dialect),
                    text(&input.refusal),
                    text(&input.first),
                    text(&input.last),
                    rows.read.to_string(),
                    rows.used.to_string(),
                    rows.duplicate.to_string(),
                    rows.superseded.to_string(),
                    rows.not_a_record.to_string(),
                    rows.set_aside.to_string(),
                ],
            );
        }
    }
}
