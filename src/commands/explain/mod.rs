//! Tells what a metric, sign, gate or phase is; and with exports, what it came
//! to in them, and the records behind it.

mod definition;
mod found;
mod rows;

use std::path::PathBuf;

use super::model::model_in;
use super::spoken::words;
use super::terminal::{say, tell};
use super::{Exit, Failure};
use crate::language::{Language, Words};
use crate::metrics::{self, Metric};
use crate::model::{Gate, MaturityModel, Month, Phase, Sign};

/// What is to be explained.
#[derive(Debug, Default)]
pub struct Options {
    /// A metric, sign, gate or phase; the list of all of them without it.
    pub name: Option<String>,
    /// Exports to look into.
    pub paths: Vec<PathBuf>,
    /// What is decided about reading; found in the first folder without it.
    pub config: Option<PathBuf>,
    pub as_of: Option<Month>,
    /// A maturity model, or a part of one, to be laid over that of the program.
    pub model: Option<PathBuf>,
    /// Where every row goes that the numbers rest on.
    pub rows: Option<PathBuf>,
    pub language: Language,
}

/// Runs the command.
#[must_use]
pub fn run(options: &Options) -> Exit {
    match explain(options) {
        Ok(text) => {
            say(&text);
            Exit::Done
        }
        Err(failure) => tell(&failure),
    }
}

fn explain(options: &Options) -> Result<String, Failure> {
    let model = model_in(options.model.as_deref())?;
    let words = words(options.language, None);
    let Some(name) = &options.name else {
        return Ok(definition::list(&words, &model));
    };
    let subject = Subject::named(name, &model)?;
    if options.paths.is_empty() {
        if options.rows.is_some() {
            return Err(Failure::Usage(
                "`--rows` writes the rows of exports: name their folder as well".to_owned(),
            ));
        }
        return Ok(subject.definition(&words, &model));
    }
    found::explain(subject, &model, options)
}

/// What can be explained.
#[derive(Clone, Copy)]
enum Subject<'m> {
    Metric(&'static Metric),
    Sign(&'m Sign),
    Gate(&'m Gate),
    Phase(Phase),
    /// The phase that records show.
    PhaseFound,
}

impl<'m> Subject<'m> {
    /// What goes by a name, however it is typed.
    fn named(name: &str, model: &'m MaturityModel) -> Result<Self, Failure> {
        let plain = name.trim().to_lowercase().replace(['-', ' '], "_");
        if let Some(metric) = metrics::find(&plain) {
            return Ok(Self::Metric(metric));
        }
        let mut signs = model.signs.iter();
        let is_named = |sign: &&Sign| sign.id == plain || sign.number.to_string() == plain;
        if let Some(sign) = signs.find(is_named) {
            return Ok(Self::Sign(sign));
        }
        let gate_number = plain.strip_prefix("gate_").unwrap_or_default();
        let mut gates = model.gates.iter();
        if let Some(gate) = gates.find(|gate| gate.gate.to_string() == gate_number) {
            return Ok(Self::Gate(gate));
        }
        let mut phases = Phase::ALL.into_iter();
        if let Some(phase) = phases.find(|phase| phase.name().to_lowercase() == plain) {
            return Ok(Self::Phase(phase));
        }
        if plain == "phase" {
            return Ok(Self::PhaseFound);
        }
        Err(Failure::Usage(format!(
            "`{name}` is no metric, sign, gate or phase: run `msp-maturity explain` for the list"
        )))
    }

    fn definition(self, words: &Words, model: &MaturityModel) -> String {
        match self {
            Self::Metric(metric) => definition::of_metric(words, metric, model),
            Self::Sign(sign) => definition::of_sign(words, sign),
            Self::Gate(gate) => definition::of_gate(words, gate, model),
            Self::Phase(phase) => definition::of_phase(words, phase, model),
            Self::PhaseFound => definition::of_phases(words, model),
        }
    }
}
