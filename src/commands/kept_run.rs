//! What is kept of an analysis.

use std::path::{Path, PathBuf};

use crate::analysis::Analysis;
use crate::config::Configuration;
use crate::history::{KeptMetric, Run, Taken};
use crate::maturity::Readings;
use crate::metrics::CATALOGUE;
use crate::model::{InputAccount, MaturityModel};

/// A run as the history keeps it. Files go by their paths below the folders
/// that were named, so that it is the same from wherever the program runs.
pub(super) fn kept_run(
    analysis: &Analysis,
    readings: &Readings,
    model: &MaturityModel,
    configuration: &Configuration,
    paths: &[PathBuf],
) -> Run {
    let mut metrics: Vec<KeptMetric> = CATALOGUE
        .iter()
        .map(|metric| KeptMetric {
            id: metric.id.to_owned(),
            title: metric.title.to_owned(),
            unit: metric.unit,
            direction: metric.direction,
            window: metric.window,
            revision: metric.revision,
        })
        .collect();
    metrics.sort_by(|one, other| one.id.cmp(&other.id));
    let source = configuration.source.as_ref();
    Run::of(
        analysis,
        readings,
        Taken {
            model,
            configuration: source.map(|source| source.sha256.clone()),
            waivers: &configuration.waivers,
            metrics,
            file: &|account| (name_below(paths, account), size_of(account)),
        },
    )
}

fn name_below(paths: &[PathBuf], account: &InputAccount) -> String {
    let file = Path::new(&account.file);
    let below = paths.iter().find_map(|folder| {
        let below = file.strip_prefix(folder).ok()?;
        let is_below = !below.as_os_str().is_empty();
        is_below.then(|| below.to_string_lossy().replace('\\', "/"))
    });
    below.unwrap_or_else(|| account.short_name().to_owned())
}

/// In bytes; of a part of a container nothing is said.
fn size_of(account: &InputAccount) -> Option<u64> {
    let on_disk = account.within.is_empty().then_some(&account.file)?;
    std::fs::metadata(on_disk).ok().map(|file| file.len())
}
