//! Reads exports, infers the phase, writes the report, prints the summary.

use std::path::PathBuf;

use super::assumptions::assumptions;
use super::configuration::find_configuration;
use super::configured::configured;
use super::model::model_in;
use super::pictures::{metric_charts, pictures};
use super::progress::Progress;
use super::spoken::words;
use super::terminal::{say, tell};
use super::{Exit, Failure};
use crate::analysis::{Analysis, Question, answer};
use crate::charts::{Picture, dark_rules};
use crate::input;
use crate::language::Language;
use crate::metrics::CATALOGUE;
use crate::model::{Headline, Month, RowCounts};
pub use crate::report::Format;
use crate::report::{self, Area, Document, Figure, InlineChart, MetricCard, MetricCards};

/// What an analysis is asked to do.
#[derive(Debug)]
pub struct Options {
    pub paths: Vec<PathBuf>,
    /// What is decided about reading; found in the first folder without it.
    pub config: Option<PathBuf>,
    /// Where the report goes; only the summary is printed without it.
    pub out: Option<PathBuf>,
    pub as_of: Option<Month>,
    /// A maturity model, or a part of one, to be laid over that of the program.
    pub model: Option<PathBuf>,
    /// The largest share of the records that may be set aside.
    pub most_rejected: Option<f64>,
    /// What to assume of metrics: `metric=value`.
    pub what_if: Vec<String>,
    /// A filled-in self-assessment; that of the configuration without it.
    pub answers: Option<PathBuf>,
    /// The outputs to write; all where none is named.
    pub formats: Vec<Format>,
    /// The language that people are told in.
    pub language: Language,
    /// Whether names and texts are replaced in every output.
    pub redact: bool,
}

/// Runs the command.
#[must_use]
pub fn run(options: &Options) -> Exit {
    match analyze(options) {
        Ok(exit) => exit,
        Err(failure) => tell(&failure),
    }
}

fn analyze(options: &Options) -> Result<Exit, Failure> {
    let model = model_in(options.model.as_deref())?;
    let mut configuration = find_configuration(&options.paths, options.config.as_deref(), &model)?;
    let assumptions = assumptions(&options.what_if)?;
    let answers = options.answers.as_ref().or(configuration.answers.as_ref());
    let answers = answers.map(|file| input::read_answers(file, &model));
    let mut answers = answers.transpose()?;
    let files = input::find_files(&options.paths)?;
    let progress = Progress::over_files(files.len());
    let mut exports = input::read(&files, &configuration, &|done| progress.files_done(done))?;
    if options.redact {
        input::redact(&mut exports);
        if let Some(answers) = &mut answers {
            "…".clone_into(&mut answers.file);
        }
        for waiver in &mut configuration.waivers {
            "…".clone_into(&mut waiver.owner);
            "…".clone_into(&mut waiver.reason);
        }
        if let Some(answers) = &mut answers {
            "…".clone_into(&mut answers.file);
        }
    }
    progress.now("Analysing");
    let rejected = std::mem::take(&mut exports.rejected);
    let analysis = answer(
        exports,
        &Question {
            model: &model,
            as_of: options.as_of,
            waivers: &configuration.waivers,
            assumptions: &assumptions,
            answers: answers.as_ref(),
            tool_version: env!("CARGO_PKG_VERSION"),
        },
    )?;
    let words = words(options.language, analysis.currency.as_deref());
    let mut metrics = metric_cards();
    let mut figures = Vec::new();
    let all = Format::ALL;
    let formats = match options.formats.as_slice() {
        [] => all.as_slice(),
        chosen => chosen,
    };
    if options.out.is_some() && formats.iter().any(|format| format.has_charts()) {
        progress.now("Drawing");
        figures.extend(pictures(&words, &analysis)?.into_iter().map(figure));
        let title = |metric: &str| {
            metrics
                .get(metric)
                .map_or(String::new(), |card| words.known(&card.title).into_owned())
        };
        for (metric, chart) in metric_charts(&words, &analysis, title)? {
            if let Some(card) = metrics.get_mut(&metric) {
                card.chart = Some(chart);
            }
        }
    }
    let document = Document {
        words: &words,
        analysis: &analysis,
        figures: &figures,
        rejected: &rejected,
        metrics: &metrics,
        configured: &configured(&configuration, options.redact),
        chart_style: &dark_rules(".chart"),
    };
    if let Some(folder) = &options.out {
        report::write(folder, &document, formats)?;
    }
    progress.clear();
    // Where there is a page, it is what to open.
    let written = options.out.as_ref().map(|folder| {
        if formats.contains(&Format::Html) {
            folder.join("report.html")
        } else {
            folder.clone()
        }
    });
    say(&report::summary(&document, written.as_deref()));
    if let Some(most) = options.most_rejected {
        check_set_aside(&analysis, most)?;
    }
    Ok(exit_of(&analysis))
}

/// Under `--strict` a report stands on nearly all of its records, or is said
/// not to.
fn check_set_aside(analysis: &Analysis, most: f64) -> Result<(), Failure> {
    let rows = RowCounts::sum(analysis.inputs.iter().map(|input| input.rows));
    if rows.share_set_aside() <= most {
        return Ok(());
    }
    let worst = analysis
        .inputs
        .iter()
        .max_by_key(|input| input.rows.set_aside)
        .map_or_else(String::new, |input| {
            format!(", {} of them in `{}`", input.rows.set_aside, input.file)
        });
    Err(Failure::TooManySetAside {
        set_aside: rows.set_aside,
        records: rows.read - rows.not_a_record,
        share: percent(rows.share_set_aside()),
        most: percent(most),
        worst,
    })
}

fn percent(share: f64) -> String {
    let text = format!("{:.2}", share * 100.0);
    format!("{} %", text.trim_end_matches('0').trim_end_matches('.'))
}

/// A phase that cannot be named is a result, and a sign to a scheduler that
/// the exports have to be looked at.
fn exit_of(analysis: &Analysis) -> Exit {
    match analysis.verdict().headline {
        Headline::Determined(_) => Exit::Done,
        Headline::NotDetermined => Exit::UnusableInput,
    }
}

fn metric_cards() -> MetricCards {
    CATALOGUE
        .iter()
        .map(|metric| {
            let card = MetricCard {
                title: metric.title.to_owned(),
                formula: metric.formula.to_owned(),
                why: metric.why.to_owned(),
                chart: None,
            };
            (metric.id.to_owned(), card)
        })
        .collect()
}

fn figure((area, picture): (Area, Picture)) -> Figure {
    Figure {
        id: picture.id.to_owned(),
        area,
        title: picture.title,
        note: picture.note,
        alt: picture.alt,
        svg: picture.svg,
        png: Some(picture.png),
        inline: picture.inline.map(|inline| InlineChart {
            wide: inline.wide,
            narrow: inline.narrow,
            heads: inline.table.heads,
            rows: inline
                .table
                .rows
                .into_iter()
                .map(|row| (row.month, row.cells))
                .collect(),
        }),
    }
}
