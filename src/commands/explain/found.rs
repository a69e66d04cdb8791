//! What was found in exports.

use super::{Options, Subject, rows};
use crate::analysis::{Examined, Question, examine};
use crate::commands::Failure;
use crate::commands::configuration::find_configuration;
use crate::commands::progress::Progress;
use crate::commands::spoken::words;
use crate::input;
use crate::language::{Words, say};
use crate::maturity::{CriterionVerdict, SignVerdict};
use crate::metrics;
use crate::model::MaturityModel;
use crate::report::{
    gate_explained, number_explained, phase_explained, sign_explained, signs_explained,
};

/// So many records of each kind are shown.
const SAMPLE: usize = 10;

/// A metric over a window, of which rows are asked for.
pub(super) type Asked = (String, u32);

pub(super) fn explain(
    subject: Subject<'_>,
    model: &MaturityModel,
    options: &Options,
) -> Result<String, Failure> {
    let examined = examined(model, options)?;
    let words = &words(options.language, examined.analysis.currency.as_deref());
    let verdict = examined.analysis.verdict();
    let (text, asked) = match subject {
        Subject::Metric(metric) => of_metric(words, &examined, metric.id),
        Subject::Sign(sign) => {
            let judged = verdict.signs.iter().filter(|one| one.id == sign.id);
            let (texts, asked): (Vec<_>, Vec<_>) =
                judged.map(|sign| of_sign(words, &examined, sign)).unzip();
            (texts.concat(), asked.concat())
        }
        Subject::Gate(gate) => of_gate(words, &examined, gate.gate),
        Subject::Phase(phase) => match model.gates.get(phase.rank()) {
            Some(gate) => of_gate(words, &examined, gate.gate),
            None => of_signs_of(words, &examined, 4),
        },
        Subject::PhaseFound => of_phase(words, &examined),
    };
    let written = match &options.rows {
        Some(file) => format!("\n{}\n", rows::write(words, file, &examined, asked)?),
        None => String::new(),
    };
    let definition = match subject {
        // The model as a whole is no answer to what was found.
        Subject::PhaseFound => String::new(),
        other => format!("{}\n", other.definition(words, model)),
    };
    Ok(format!("{definition}{text}{written}"))
}

/// Reads the exports and judges them.
fn examined(model: &MaturityModel, options: &Options) -> Result<Examined, Failure> {
    let configuration = find_configuration(&options.paths, options.config.as_deref(), model)?;
    let files = input::find_files(&options.paths)?;
    let progress = Progress::over_files(files.len());
    let exports = input::read(&files, &configuration, &|done| progress.files_done(done))?;
    progress.now("Analysing");
    let examined = examine(
        exports,
        &Question {
            model,
            as_of: options.as_of,
            waivers: &configuration.waivers,
            assumptions: &[],
            answers: None,
            tool_version: env!("CARGO_PKG_VERSION"),
        },
    )?;
    progress.clear();
    Ok(examined)
}

fn title(words: &Words, metric: &str) -> String {
    let title = metrics::find(metric).map_or(metric, |metric| metric.title);
    words.known(title).into_owned()
}

/// A metric as each criterion asks for it; over its own window where none does.
fn of_metric(words: &Words, examined: &Examined, metric: &str) -> (String, Vec<Asked>) {
    let signs = &examined.analysis.verdict().signs;
    let criteria = signs.iter().flat_map(|sign| &sign.criteria);
    let of_metric: Vec<_> = criteria.filter(|one| one.metric == metric).collect();
    if !of_metric.is_empty() {
        let (texts, asked): (Vec<_>, Vec<_>) = of_metric
            .into_iter()
            .map(|criterion| of_criterion(words, examined, criterion))
            .unzip();
        return (texts.join("\n"), asked);
    }
    match examined.number(metric, None, 1, SAMPLE) {
        Some(number) => (
            number_explained(words, &number, None),
            vec![(metric.to_owned(), number.reading.window)],
        ),
        None => (String::new(), Vec::new()),
    }
}

fn of_criterion(
    words: &Words,
    examined: &Examined,
    criterion: &CriterionVerdict,
) -> (String, Asked) {
    let months = criterion.months.map_or(1, |months| months.of);
    let number = examined.number(&criterion.metric, Some(criterion.window), months, SAMPLE);
    let text = number.map(|number| number_explained(words, &number, Some(criterion)));
    let asked = (criterion.metric.clone(), criterion.window);
    (text.unwrap_or_default(), asked)
}

fn of_sign(words: &Words, examined: &Examined, sign: &SignVerdict) -> (String, Vec<Asked>) {
    let month = examined.analysis.as_of;
    let at_the_end = say!(words, "explain-at-the-end", month = month);
    let mut text = format!("{at_the_end}: {}", sign_explained(words, sign));
    let mut asked = Vec::new();
    for criterion in &sign.criteria {
        let (told, of_criterion) = of_criterion(words, examined, criterion);
        text.push('\n');
        text.push_str(&told);
        asked.push(of_criterion);
    }
    (text, asked)
}

fn of_gate(words: &Words, examined: &Examined, gate: u8) -> (String, Vec<Asked>) {
    let gates = &examined.analysis.verdict().gates;
    let Some(judged) = gates.iter().find(|one| one.gate == gate) else {
        return (String::new(), Vec::new());
    };
    let text = gate_explained(words, &examined.analysis, judged, |metric| {
        title(words, metric)
    });
    (text, asked_of(examined, |sign| sign.gate == gate))
}

/// The signs that belong to no gate.
fn of_signs_of(words: &Words, examined: &Examined, gate: u8) -> (String, Vec<Asked>) {
    let text = signs_explained(words, &examined.analysis, gate, |metric| {
        title(words, metric)
    });
    (text, asked_of(examined, |sign| sign.gate == gate))
}

fn of_phase(words: &Words, examined: &Examined) -> (String, Vec<Asked>) {
    let text = phase_explained(words, &examined.analysis, |metric| title(words, metric));
    (text, asked_of(examined, |_| true))
}

fn asked_of(examined: &Examined, of: impl Fn(&SignVerdict) -> bool) -> Vec<Asked> {
    let signs = examined.analysis.verdict().signs.iter();
    signs
        .filter(|sign| of(sign))
        .flat_map(|sign| &sign.criteria)
        .map(|criterion| (criterion.metric.clone(), criterion.window))
        .collect()
}
