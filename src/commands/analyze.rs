//! Reads exports, infers the phase, writes the report, prints the summary.

use std::path::PathBuf;

use super::assumptions::assumptions;
use super::configuration::find_configuration;
use super::configured::configured;
use super::keeping::{Keeping, Kept, since};
use super::kept_run::kept_run;
use super::log::{Log, Telling};
use super::metrics_file::write_metrics;
use super::model::model_in;
use super::pictures::{metric_charts, pictures};
use super::policies::Policies;
use super::progress::Progress;
use super::spoken::words;
use super::{Exit, Failure};
use crate::analysis::{Analysis, Examined, Question, examine};
use crate::charts::{Picture, dark_rules};
use crate::config::Configuration;
use crate::history::Run;
use crate::input::{self, Exports, Reuse, Wanted};
use crate::language::{Language, Words};
use crate::maturity::Assumption;
use crate::metrics::CATALOGUE;
use crate::model::{Headline, MaturityModel, Month, RejectedRow, RowCounts, SelfAssessment};
pub use crate::report::Format;
use crate::report::{
    self, Area, Changes, Configured, Document, Figure, InlineChart, MetricCard, MetricCards,
};

/// What an analysis is asked to do.
#[derive(Debug)]
pub struct Options {
    pub paths: Vec<PathBuf>,
    /// What is decided about reading; found in the first folder without it.
    pub config: Option<PathBuf>,
    pub as_of: Option<Month>,
    /// A maturity model, or a part of one, to be laid over that of the program.
    pub model: Option<PathBuf>,
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
    pub keeping: Keeping,
    pub policies: Policies,
    pub telling: Telling,
    /// Where the figures for monitoring go.
    pub metrics_file: Option<PathBuf>,
}

/// Runs the command.
#[must_use]
pub fn run(options: &Options) -> Exit {
    let log = Log::start(options.telling);
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "started");
    let exit = match analyze(options, &log) {
        Ok(exit) => exit,
        Err(failure) => log.failed(&failure),
    };
    log.finished(exit);
    exit
}

fn analyze(options: &Options, log: &Log) -> Result<Exit, Failure> {
    options.keeping.check()?;
    let request = Request::of(options)?;
    let files = input::find_files(&options.paths)?;
    let progress = log.progress(files.len());
    let reuse = options.keeping.reuse();
    let done = |done| progress.files_done(done);
    let mut exports = input::read_for(
        &files,
        &request.configuration,
        &done,
        Wanted {
            fingerprints: true,
            reuse: reuse.as_ref(),
            ..Wanted::default()
        },
    )?;
    let newest = exports.tables.activity.last_moment();
    options.policies.check_age(newest)?;
    let request = request.redacted_if(options.redact, &mut exports);
    tell_what_was_read(&exports, reuse.as_ref(), log);
    progress.now("Analysing");
    let rejected = std::mem::take(&mut exports.rejected);
    let Examined {
        mut analysis,
        readings,
        ..
    } = examine(exports, &request.question(options))?;
    let keeping = &options.keeping;
    analysis.recall(&keeping.judged_before(analysis.as_of, &analysis.model.hash)?);
    tell_what_was_found(&analysis);
    let run = kept_run(
        &analysis,
        &readings,
        &request.model,
        &request.configuration,
        &options.paths,
    );
    let words = words(options.language, analysis.currency.as_deref());
    let formats = match options.formats.as_slice() {
        [] => &Format::ALL[..],
        chosen => chosen,
    };
    let found = Found {
        words: &words,
        formats,
        configured: &configured(&request.configuration, options.redact),
        analysis: &analysis,
        run: &run,
        rejected: &rejected,
    };
    let changes = found.keep(options, log, &progress)?;
    if let Some(reuse) = &reuse {
        reuse.settle();
    }
    let failure = options.policies.check(&analysis, since(changes.as_ref()));
    let exit = match &failure {
        Ok(()) => exit_of(&analysis),
        Err(failure) => failure.exit(),
    };
    if let Some(file) = &options.metrics_file {
        write_metrics(file, &analysis, log.seconds(), exit, newest)?;
    }
    failure.map(|()| exit)
}

/// What an analysis rests on, beside the exports.
struct Request {
    model: MaturityModel,
    configuration: Configuration,
    assumptions: Vec<Assumption>,
    answers: Option<SelfAssessment>,
}

impl Request {
    fn of(options: &Options) -> Result<Self, Failure> {
        let model = model_in(options.model.as_deref())?;
        let configuration = find_configuration(&options.paths, options.config.as_deref(), &model)?;
        let answers = options.answers.as_ref().or(configuration.answers.as_ref());
        let answers = answers.map(|file| input::read_answers(file, &model));
        Ok(Self {
            assumptions: assumptions(&options.what_if)?,
            answers: answers.transpose()?,
            model,
            configuration,
        })
    }

    /// The same without names, if that was asked for.
    fn redacted_if(mut self, redact: bool, exports: &mut Exports) -> Self {
        if !redact {
            return self;
        }
        input::redact(exports);
        if let Some(answers) = &mut self.answers {
            "…".clone_into(&mut answers.file);
        }
        for waiver in &mut self.configuration.waivers {
            "…".clone_into(&mut waiver.owner);
            "…".clone_into(&mut waiver.reason);
        }
        self
    }

    fn question(&self, options: &Options) -> Question<'_> {
        Question {
            model: &self.model,
            as_of: options.as_of,
            waivers: &self.configuration.waivers,
            assumptions: &self.assumptions,
            answers: self.answers.as_ref(),
            tool_version: env!("CARGO_PKG_VERSION"),
        }
    }
}

/// What was found, before it is kept and shown.
struct Found<'a> {
    words: &'a Words,
    formats: &'a [Format],
    configured: &'a [Configured],
    analysis: &'a Analysis,
    run: &'a Run,
    rejected: &'a [RejectedRow],
}

impl Found<'_> {
    /// Keeps the run and shows it; gives what changed since the one before.
    fn keep(
        &self,
        options: &Options,
        log: &Log,
        progress: &Progress,
    ) -> Result<Option<Changes>, Failure> {
        let keeping = &options.keeping;
        let kept = keeping.begin()?;
        let shown = self.with_changes(&kept, keeping, progress);
        let (changes, shown) = match shown {
            Ok(shown) => shown,
            Err(failure) => {
                kept.leave_nothing();
                return Err(failure);
            }
        };
        let document = Document {
            words: self.words,
            formats: self.formats,
            configured: self.configured,
            analysis: self.analysis,
            figures: &shown.figures,
            rejected: self.rejected,
            metrics: &shown.metrics,
            chart_style: &dark_rules(".chart"),
            changes: changes.as_ref(),
        };
        let folder = kept.write(keeping, self.run, &document, log)?;
        progress.clear();
        // Where there is a page, it is what to open.
        let written = folder.map(|folder| {
            if self.formats.contains(&Format::Html) {
                folder.join("report.html")
            } else {
                folder
            }
        });
        log.result(&report::summary(&document, written.as_deref()));
        Ok(changes)
    }

    fn with_changes(
        &self,
        kept: &Kept,
        keeping: &Keeping,
        progress: &Progress,
    ) -> Result<(Option<Changes>, Shown), Failure> {
        let changes = kept.changes(self.run)?;
        let mut shown = Shown {
            metrics: metric_cards(),
            figures: Vec::new(),
        };
        let has_charts = self.formats.iter().any(|format| format.has_charts());
        if keeping.out.is_some() && has_charts {
            progress.now("Drawing");
            shown.draw(self.words, self.analysis)?;
        }
        Ok((changes, shown))
    }
}

/// What a report shows beside the analysis.
struct Shown {
    metrics: MetricCards,
    figures: Vec<Figure>,
}

impl Shown {
    fn draw(&mut self, words: &Words, analysis: &Analysis) -> Result<(), Failure> {
        self.figures
            .extend(pictures(words, analysis)?.into_iter().map(figure));
        let metrics = &self.metrics;
        let title = |metric: &str| {
            metrics
                .get(metric)
                .map_or(String::new(), |card| words.known(&card.title).into_owned())
        };
        for (metric, chart) in metric_charts(words, analysis, title)? {
            if let Some(card) = self.metrics.get_mut(&metric) {
                card.chart = Some(chart);
            }
        }
        Ok(())
    }
}

fn tell_what_was_read(exports: &Exports, reuse: Option<&Reuse>, log: &Log) {
    let rows = RowCounts::sum(exports.accounts.iter().map(|account| account.rows));
    tracing::info!(
        files = exports.accounts.len(),
        reused = reuse.map_or(0, Reuse::reused),
        rows = rows.read,
        used = rows.used,
        set_aside = rows.set_aside,
        seconds = log.seconds(),
        "exports read"
    );
    for account in &exports.accounts {
        if let Some(refusal) = &account.refusal {
            tracing::warn!(
                file = report::harmless(&account.file),
                reason = report::harmless(&refusal.to_string()),
                "file not used"
            );
        }
    }
}

fn tell_what_was_found(analysis: &Analysis) {
    let verdict = analysis.verdict();
    tracing::info!(
        as_of = %analysis.as_of,
        headline = %verdict.headline,
        held = %analysis.held,
        lower = %verdict.lower,
        upper = %verdict.upper,
        coverage = verdict.coverage,
        model_hash = analysis.model.hash.as_str(),
        "judged"
    );
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
