//! Shows, checks, tries and compares maturity models.

mod file;

use std::path::{Path, PathBuf};

use super::terminal::{counted, say, tell};
use super::{Exit, Failure};
use crate::analysis::model_checks::{Weight, differences, lint, try_vector};
use crate::model::{Lines, MaturityModel, Vector};

pub use file::model_in;

/// Prints the text of the model that the program carries, ready to be copied
/// and changed.
#[must_use]
pub fn show() -> Exit {
    say(MaturityModel::EMBEDDED.trim_end());
    Exit::Done
}

/// Tells what is wrong with a model.
#[must_use]
pub fn check(file: Option<&Path>) -> Exit {
    ended(checked(file))
}

/// Tries a model on the situations that the program carries, or on others.
#[must_use]
pub fn test(file: Option<&Path>, vectors: &[PathBuf]) -> Exit {
    ended(tested(file, vectors))
}

/// Tells what changes from one model to another: from the one that the program
/// carries, if only one is given.
#[must_use]
pub fn compare(one: &Path, other: Option<&Path>) -> Exit {
    ended(compared(one, other))
}

fn ended(result: Result<Exit, Failure>) -> Exit {
    match result {
        Ok(exit) => exit,
        Err(failure) => tell(&failure),
    }
}

fn checked(file: Option<&Path>) -> Result<Exit, Failure> {
    let findings = lint(&model_in(file)?);
    let text = match file {
        Some(file) => file::read(file)?,
        None => MaturityModel::EMBEDDED.to_owned(),
    };
    let on = Lines::of(&text);
    let errors = findings
        .iter()
        .filter(|finding| finding.weight == Weight::Error)
        .count();
    let mut lines: Vec<String> = findings
        .iter()
        .map(|finding| {
            let weight = match finding.weight {
                Weight::Error => "error",
                Weight::Warning => "warning",
            };
            let located = on.locate(&finding.place, &finding.message);
            format!("{weight}: {located}")
        })
        .collect();
    lines.push(format!(
        "{}, {} in {}",
        counted(errors, "error"),
        counted(findings.len() - errors, "warning"),
        name_of(file)
    ));
    print(&lines);
    Ok(if errors == 0 {
        Exit::Done
    } else {
        Exit::WrongUsage
    })
}

fn tested(file: Option<&Path>, more: &[PathBuf]) -> Result<Exit, Failure> {
    let model = model_in(file)?;
    let mut vectors = if more.is_empty() {
        Vector::embedded()?
    } else {
        Vec::new()
    };
    for file in more {
        let text = file::read(file)?;
        let read = Vector::from_toml(&text).map_err(|error| file::wrong_in(file, &error))?;
        vectors.extend(read);
    }
    let mut lines = Vec::with_capacity(vectors.len() + 1);
    let mut wrong = 0;
    for vector in &vectors {
        let trial = try_vector(&model, vector)
            .map_err(|message| Failure::Usage(format!("vector “{}”: {message}", vector.name)))?;
        let (lowest, highest) = vector.expect.bounds();
        let expected = if lowest == highest {
            lowest.id().to_owned()
        } else {
            format!("{} to {}", lowest.id(), highest.id())
        };
        if trial.as_expected {
            lines.push(format!("ok     {}: {}", vector.name, trial.found.id()));
        } else {
            wrong += 1;
            let gates: Vec<String> = trial
                .verdict
                .gates
                .iter()
                .map(|gate| {
                    let word = if gate.passed { "passed" } else { "not passed" };
                    format!(
                        "gate {} {word}, {} of {} signs",
                        gate.gate, gate.signs_met, gate.signs_needed
                    )
                })
                .collect();
            lines.push(format!(
                "WRONG  {}: {}, expected {expected} ({})",
                vector.name,
                trial.found.id(),
                gates.join("; ")
            ));
        }
    }
    lines.push(format!(
        "{} of {} situations as expected by {}",
        vectors.len() - wrong,
        vectors.len(),
        name_of(file)
    ));
    print(&lines);
    Ok(if wrong == 0 {
        Exit::Done
    } else {
        Exit::WrongUsage
    })
}

fn compared(one: &Path, other: Option<&Path>) -> Result<Exit, Failure> {
    let (from, to) = match other {
        Some(other) => (Some(one), Some(other)),
        None => (None, Some(one)),
    };
    let (before, after) = (model_in(from)?, model_in(to)?);
    let mut lines = differences(&before, &after);
    if lines.is_empty() {
        lines.push(format!(
            "{} and {} ask the same",
            name_of(from),
            name_of(to)
        ));
    }
    print(&lines);
    Ok(Exit::Done)
}

fn name_of(file: Option<&Path>) -> String {
    file.map_or_else(
        || "the model of the program".to_owned(),
        |file| format!("`{}`", file.display()),
    )
}

/// Shows lines in which a model or a situation has its say.
fn print(lines: &[String]) {
    let lines: Vec<String> = lines
        .iter()
        .map(|line| crate::report::harmless(line))
        .collect();
    say(&lines.join("\n"));
}
