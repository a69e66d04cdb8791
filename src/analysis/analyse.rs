//! From tables to an analysis.

use rayon::prelude::*;

use super::analysis_result::{
    Analysis, Inference, ModelIdentity, ReceivablesByAge, ResolutionTimes,
};
use super::examined::Examined;
use super::gaps::tell_gaps;
use super::readings::{every_metric, metrics_of, read};
use super::records::{CriterionRecords, records};
use super::without_client::without_clients;
use crate::input::Exports;
use crate::language::{Value, message};
use crate::maturity::{
    Assumption, BlindSpot, Margin, MonthVerdict, Readings, blind_spots, held_phase, judge, path,
    perception, probability, smallest_changes, waivers_used, what_if,
};
use crate::metrics::{
    Indexed, People, Snapshot, Tension, groups, quantile, receivables, resolution_hours, tensions,
};
use crate::model::{
    Fact, InputAccount, MaturityModel, Month, Reading, SelfAssessment, Waiver, exact_sum,
};

/// How many month ends are judged.
const MONTH_ENDS: u32 = 24;

/// Why exports that could be read cannot be analysed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnalysisError {
    #[error(
        "no ticket or invoice that can be used carries a date, and without one there is no month to judge: add tickets or invoices; `inspect` shows what was set aside, and why"
    )]
    NoDates,
    #[error("the records reach from {first} to {last}: ask for a month among them, not {asked}")]
    OutsideRecords {
        asked: Month,
        first: Month,
        last: Month,
    },
}

/// What an analysis is asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub model: &'a MaturityModel,
    /// The month end to judge: the last complete month on record unless given.
    pub as_of: Option<Month>,
    pub waivers: &'a [Waiver],
    /// What to assume, for the phase that would follow.
    pub assumptions: &'a [Assumption],
    /// What somebody believes, to be held against what the records show.
    pub answers: Option<&'a SelfAssessment>,
    pub tool_version: &'static str,
}

/// Computes every metric as of each of the last month ends, and judges them.
///
/// # Errors
/// When the records do not reach over the month that was asked for.
pub fn analyse(
    exports: Exports,
    model: &MaturityModel,
    as_of: Option<Month>,
    tool_version: &'static str,
) -> Result<Analysis, AnalysisError> {
    answer(
        exports,
        &Question {
            model,
            as_of,
            waivers: &[],
            assumptions: &[],
            answers: None,
            tool_version,
        },
    )
}

/// Like [`analyse`], with waivers and assumptions.
///
/// # Errors
/// When the records do not reach over the month that was asked for.
pub fn answer(exports: Exports, question: &Question<'_>) -> Result<Analysis, AnalysisError> {
    examine(exports, question).map(|examined| examined.analysis)
}

/// Like [`answer`], and keeps the records at hand.
///
/// # Errors
/// When the records do not reach over the month that was asked for.
pub fn examine(exports: Exports, question: &Question<'_>) -> Result<Examined, AnalysisError> {
    let Question {
        model,
        as_of,
        waivers,
        ..
    } = *question;
    let first = exports.tables.first_month().ok_or(AnalysisError::NoDates)?;
    let last = exports
        .tables
        .last_complete_month()
        .ok_or(AnalysisError::NoDates)?
        .max(first);
    let as_of = as_of.unwrap_or(last);
    if as_of < first || as_of > last {
        return Err(AnalysisError::OutsideRecords {
            asked: as_of,
            first,
            last,
        });
    }
    let judged = as_of.minus(MONTH_ENDS - 1).max(first);
    // A criterion that looks at several months looks back from each month end.
    let measured = judged.minus(model.longest_look_back()).max(first);
    let indexed = Indexed::new(exports.tables, measured.up_to(as_of));
    let readings = read(&every_metric(model), &indexed, measured, as_of);
    let mut verdicts: Vec<MonthVerdict> = judged
        .up_to(as_of)
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|month| judge(model, &readings, waivers, month))
        .collect();
    if let Some(latest) = verdicts.last_mut() {
        tell_tensions(latest, &tensions(&indexed, as_of));
    }
    let (held, months_in_phase) = held_phase(&verdicts);
    let latest = &verdicts[verdicts.len() - 1];
    let mut path = path(latest);
    tell_gaps(&mut path, &readings, &indexed, as_of);
    let mut caveats = exports.caveats;
    caveats.extend(
        indexed
            .thin_months(as_of)
            .map(|(month, tickets)| message!("caveat-thin-month", month = month, n = tickets)),
    );
    let records = records_of_criteria(model, &indexed, &exports.accounts, as_of);
    let analysis = Analysis {
        tool_version: question.tool_version,
        as_of,
        currency: indexed.tables.currency.clone(),
        model: ModelIdentity {
            id: model.id.clone(),
            version: model.version.clone(),
            hash: model.hash.clone(),
        },
        held,
        months_in_phase,
        inference: inference(question, &indexed, &readings, latest),
        perception: question.answers.map(|answers| perception(answers, latest)),
        path,
        blind_spots: naming_near_files(blind_spots(model, latest), &exports.accounts),
        caveats,
        inputs: exports.accounts,
        facts: facts(&readings, judged),
        readings: own_window_readings(&readings, judged),
        resolution_times: resolution_times(&indexed, judged, as_of),
        receivables: receivables_by_age(&indexed, judged, as_of),
        groups: groups(&Snapshot::new(&indexed, as_of, 1)),
        records,
        verdicts,
    };
    Ok(Examined {
        analysis,
        readings,
        indexed,
    })
}

/// Names the file that comes nearest to a table of which there is none, where
/// that table would have to be exported: it may only have to be mended.
fn naming_near_files(mut spots: Vec<BlindSpot>, inputs: &[InputAccount]) -> Vec<BlindSpot> {
    for record in spots.iter_mut().flat_map(|spot| &mut spot.record) {
        let wanted = record.arguments.iter().find(|(name, _)| *name == "table");
        let Some(wanted) = wanted.filter(|_| record.id == "record-no-table") else {
            continue;
        };
        let near = inputs.iter().find(|input| {
            let refusal = input.refusal.as_ref();
            refusal.is_some_and(|refusal| refusal.arguments.contains(wanted))
        });
        if let Some(near) = near {
            let (_, table) = wanted.clone();
            *record = message!(
                "record-near-table",
                table = table,
                file = Value::quoted(near.short_name())
            );
        }
    }
    spots
}

/// What the criteria rest on, with a few records of each kind.
fn records_of_criteria(
    model: &MaturityModel,
    indexed: &Indexed,
    accounts: &[InputAccount],
    month: Month,
) -> Vec<CriterionRecords> {
    const OF_EACH: usize = 5;
    let wanted = metrics_of(model).into_par_iter();
    wanted
        .filter_map(|(metric, window)| {
            let shown = (OF_EACH, People::Unnamed);
            let told = records((metric.id, window), indexed, accounts, month, shown);
            Some(CriterionRecords {
                metric: metric.id,
                window,
                records: told?.ok()?,
            })
        })
        .collect()
}

/// How sure the verdict is, and what would change it.
fn inference(
    question: &Question<'_>,
    indexed: &Indexed,
    readings: &Readings,
    latest: &MonthVerdict,
) -> Inference {
    let Question { model, waivers, .. } = *question;
    let (down, up) = smallest_changes(model, readings, waivers, latest);
    let (clients, clients_tried) = without_clients(question, indexed, latest);
    let assumptions = question.assumptions;
    Inference {
        probability: probability(model, readings, waivers, latest),
        margin: Margin {
            down,
            up,
            clients,
            clients_tried,
        },
        waivers: waivers_used(waivers, latest),
        what_if: (!assumptions.is_empty())
            .then(|| what_if(model, readings, waivers, latest.month, assumptions)),
    }
}

/// Tells what puts numbers in doubt with the signs that rest on them.
fn tell_tensions(verdict: &mut MonthVerdict, tensions: &[Tension]) {
    for sign in &mut verdict.signs {
        let of_sign = tensions
            .iter()
            .filter(|tension| tension.signs.contains(&sign.id.as_str()));
        sign.caveats
            .extend(of_sign.map(|tension| tension.told.clone()));
    }
}

fn own_window_readings(readings: &Readings, first: Month) -> Vec<Reading> {
    readings
        .iter()
        .filter(|reading| reading.month >= first)
        .filter(|reading| readings.own_window(reading.metric) == Some(reading.window))
        .cloned()
        .collect()
}

/// What each metric with a window of one month counted in each month.
fn facts(readings: &Readings, first: Month) -> Vec<Fact> {
    let mut facts: Vec<Fact> = readings
        .iter()
        .filter(|reading| reading.window == 1 && reading.month >= first)
        .filter(|reading| readings.own_window(reading.metric) == Some(1))
        .filter_map(|reading| {
            let measured = reading.outcome.as_ref().ok()?;
            Some(Fact {
                month: reading.month,
                measure: reading.metric,
                numerator: measured.numerator.unwrap_or(measured.value),
                denominator: measured.denominator,
                n: measured.n,
                unit: reading.unit,
            })
        })
        .collect();
    facts.sort_by(|a, b| (a.month, a.measure).cmp(&(b.month, b.measure)));
    facts
}

fn resolution_times(indexed: &Indexed, first: Month, last: Month) -> Vec<ResolutionTimes> {
    first
        .up_to(last)
        .filter_map(|month| {
            let hours = resolution_hours(&Snapshot::new(indexed, month, 1)).ok()?;
            let at = |q| quantile(&hours, q);
            Some(ResolutionTimes {
                month,
                n: hours.len() as u64,
                p10: at(0.10)?,
                p25: at(0.25)?,
                median: at(0.50)?,
                p75: at(0.75)?,
                p90: at(0.90)?,
            })
        })
        .collect()
}

fn receivables_by_age(indexed: &Indexed, first: Month, last: Month) -> Vec<ReceivablesByAge> {
    first
        .up_to(last)
        .filter_map(|month| {
            let open = receivables(&Snapshot::new(indexed, month, 1)).ok()?;
            let between = |more_than: f64, up_to: f64| -> f64 {
                let of_age = open
                    .iter()
                    .filter(|one| one.days_overdue > more_than && one.days_overdue <= up_to);
                exact_sum(of_age.map(|one| one.amount))
            };
            Some(ReceivablesByAge {
                month,
                not_due: between(f64::NEG_INFINITY, 0.0),
                days_1_to_30: between(0.0, 30.0),
                days_31_to_60: between(30.0, 60.0),
                days_61_to_90: between(60.0, 90.0),
                over_90: between(90.0, f64::INFINITY),
            })
        })
        .collect()
}
