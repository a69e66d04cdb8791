//! The verdict as metrics in the text format of Prometheus, for the textfile
//! collector of a node exporter.

use std::fmt::Write as _;

use crate::analysis::Analysis;
use crate::maturity::Status;
use crate::model::{Headline, Phase, RowCounts};

use super::number::stable;

/// What a run says of itself, beside what it found.
#[derive(Debug, Clone, Copy)]
pub struct RunFigures {
    /// How long it took.
    pub seconds: f64,
    /// When it ended, in seconds since 1970.
    pub ended_at: u64,
    pub exit_code: u8,
    /// The last moment at which anything happened in the records, in seconds
    /// since 1970.
    pub newest_record: Option<i64>,
}

/// The phase, its coverage, the readings that criteria look at, and what the
/// run says of itself. What is not known is left out.
#[must_use]
pub fn prometheus(analysis: &Analysis, run: &RunFigures) -> String {
    let mut out = Exposition::default();
    let verdict = analysis.verdict();
    out.family("info", "What the verdict was made with.");
    out.labelled(
        "info",
        &[
            ("as_of", &analysis.as_of.to_string()),
            ("model", &analysis.model.id),
            ("model_hash", &analysis.model.hash),
            ("model_version", &analysis.model.version),
            ("version", analysis.tool_version),
        ],
        1.0,
    );
    out.family(
        "phase",
        "The phase: 0 reactive, 1 stable, 2 proactive, 3 scalable; left out where it is not determined.",
    );
    let rank = |phase: Phase| phase.rank() as f64;
    let phases = [
        ("headline", rank_of(verdict.headline)),
        ("held", rank_of(analysis.held)),
        ("lower", Some(rank(verdict.lower))),
        ("upper", Some(rank(verdict.upper))),
        ("without_waivers", rank_of(verdict.without_waivers)),
    ];
    for (kind, rank) in phases {
        out.maybe("phase", &[("kind", kind)], rank);
    }
    out.family(
        "months_in_phase",
        "For how many month ends the held phase has been the same.",
    );
    out.labelled("months_in_phase", &[], f64::from(analysis.months_in_phase));
    out.family(
        "coverage_ratio",
        "The share of the signs that could be observed in full.",
    );
    out.maybe("coverage_ratio", &[], Some(verdict.coverage));
    signs(&mut out, analysis);
    readings(&mut out, analysis);
    rows(&mut out, analysis);
    if let Some(newest) = run.newest_record {
        out.family(
            "newest_record_timestamp_seconds",
            "When anything last happened in the records.",
        );
        out.labelled("newest_record_timestamp_seconds", &[], newest as f64);
    }
    out.family("run_duration_seconds", "How long the run took.");
    out.maybe("run_duration_seconds", &[], Some(run.seconds));
    out.family("run_timestamp_seconds", "When the run ended.");
    out.labelled("run_timestamp_seconds", &[], run.ended_at as f64);
    out.family(
        "run_exit_code",
        "How the run ended: 0 done, 1 a policy was not met, 3 the input shows too little.",
    );
    out.labelled("run_exit_code", &[], f64::from(run.exit_code));
    out.text
}

fn rank_of(headline: Headline) -> Option<f64> {
    headline.phase().map(|phase| phase.rank() as f64)
}

fn signs(out: &mut Exposition, analysis: &Analysis) {
    out.family("signs", "How many signs turned out so.");
    for (status, word) in [
        (Status::Met, "met"),
        (Status::NotMet, "not_met"),
        (Status::NotObserved, "not_observed"),
        (Status::Waived, "waived"),
    ] {
        let signs = analysis.verdict().signs.iter();
        let count = signs.filter(|sign| sign.status == status).count();
        out.labelled("signs", &[("status", word)], count as f64);
    }
}

/// The readings that criteria are held against, each once.
fn readings(out: &mut Exposition, analysis: &Analysis) {
    out.family(
        "reading",
        "What a criterion of the model is held against, over its window.",
    );
    let criteria = analysis
        .verdict()
        .signs
        .iter()
        .flat_map(|sign| &sign.criteria);
    let mut rows: Vec<(&str, u32, String, f64)> = criteria
        .filter_map(|criterion| {
            let unit = criterion.unit.to_string().replace(' ', "_");
            Some((
                criterion.metric.as_str(),
                criterion.window,
                unit,
                criterion.value?,
            ))
        })
        .collect();
    rows.sort_by(|one, other| (one.0, one.1).cmp(&(other.0, other.1)));
    rows.dedup_by_key(|row| (row.0.to_owned(), row.1));
    for (metric, window, unit, value) in rows {
        let months = window.to_string();
        let labels = [("metric", metric), ("months", &months), ("unit", &unit)];
        out.maybe("reading", &labels, Some(value));
    }
}

fn rows(out: &mut Exposition, analysis: &Analysis) {
    let rows = RowCounts::sum(analysis.inputs.iter().map(|input| input.rows));
    out.family("input_rows", "What became of the rows of all files.");
    for (fate, count) in [
        ("used", rows.used),
        ("duplicate", rows.duplicate),
        ("superseded", rows.superseded),
        ("not_a_record", rows.not_a_record),
        ("set_aside", rows.set_aside),
    ] {
        out.labelled("input_rows", &[("fate", fate)], count as f64);
    }
    out.family("input_files", "How many files were found.");
    out.labelled("input_files", &[], analysis.inputs.len() as f64);
}

/// Lines of the text format.
#[derive(Default)]
struct Exposition {
    text: String,
}

impl Exposition {
    /// Begins the samples of one name. All are gauges: a run counts nothing up.
    fn family(&mut self, name: &str, help: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "# HELP msp_maturity_{name} {help}");
        let _ = writeln!(self.text, "# TYPE msp_maturity_{name} gauge");
    }

    fn maybe(&mut self, name: &str, labels: &[(&str, &str)], value: Option<f64>) {
        if let Some(value) = value.and_then(stable) {
            self.labelled(name, labels, value);
        }
    }

    fn labelled(&mut self, name: &str, labels: &[(&str, &str)], value: f64) {
        let _ = write!(self.text, "msp_maturity_{name}");
        for (place, (label, text)) in labels.iter().enumerate() {
            let mark = if place == 0 { '{' } else { ',' };
            let _ = write!(self.text, "{mark}{label}=\"{}\"", escaped(text));
        }
        if !labels.is_empty() {
            self.text.push('}');
        }
        let _ = writeln!(self.text, " {value}");
    }
}

/// A label's text: backslashes, quotes and line feeds are escaped.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::{RunFigures, prometheus};
    use crate::model::Headline;
    use crate::report::fixture;

    const RUN: RunFigures = RunFigures {
        seconds: 1.25,
        ended_at: 1_793_000_000,
        exit_code: 0,
        newest_record: Some(1_792_000_000),
    };

    #[test]
    fn every_line_is_a_sample_of_a_name_that_was_announced() {
        let text = prometheus(&fixture::analysis(), &RUN);
        let mut announced = Vec::new();
        for line in text.lines() {
            if let Some(rest) = line.strip_prefix("# TYPE ") {
                announced.push(rest.split(' ').next().unwrap().to_owned());
            } else if !line.starts_with('#') {
                let name = line.split(['{', ' ']).next().unwrap();
                assert_eq!(Some(name), announced.last().map(String::as_str), "{line}");
                let value = line.rsplit(' ').next().unwrap();
                assert!(value.parse::<f64>().unwrap().is_finite(), "{line}");
            }
        }
        let mut once = announced.clone();
        once.dedup();
        assert_eq!(once, announced);
        assert!(
            text.contains("msp_maturity_run_timestamp_seconds 1793000000\n"),
            "{text}"
        );
        assert!(
            text.contains("msp_maturity_phase{kind=\"headline\"} 1\n"),
            "{text}"
        );
    }

    #[test]
    fn a_phase_that_is_not_determined_is_left_out() {
        let mut analysis = fixture::analysis();
        let last = analysis.verdicts.len() - 1;
        analysis.verdicts[last].headline = Headline::NotDetermined;
        let text = prometheus(&analysis, &RUN);
        assert!(!text.contains("kind=\"headline\""), "{text}");
    }

    #[test]
    fn hostile_labels_stay_within_their_quotes() {
        let mut analysis = fixture::analysis();
        analysis.model.id = "a\"} 1\nb\\".to_owned();
        let text = prometheus(&analysis, &RUN);
        assert!(text.contains("model=\"a\\\"} 1\\nb\\\\\""), "{text}");
    }
}
