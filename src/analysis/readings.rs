//! Which readings are taken, and all of them at once.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::maturity::Readings;
use crate::metrics::{CATALOGUE, Indexed, Metric, find, measure};
use crate::model::{MaturityModel, Month, Reading};

/// Metrics, each with a window.
pub(super) type Wanted = Vec<(&'static Metric, u32)>;

/// What the criteria of a model are held against.
pub(super) fn metrics_of(model: &MaturityModel) -> Wanted {
    let criteria = model.signs.iter().flat_map(|sign| &sign.criteria);
    once_each(criteria.filter_map(|criterion| {
        let metric = find(&criterion.metric)?;
        Some((metric, criterion.window.unwrap_or(metric.window)))
    }))
}

/// Every metric over its own window, and over those that the model asks for.
pub(super) fn every_metric(model: &MaturityModel) -> Wanted {
    let own = CATALOGUE.iter().map(|metric| (*metric, metric.window));
    once_each(own.chain(metrics_of(model)))
}

fn once_each(wanted: impl Iterator<Item = (&'static Metric, u32)>) -> Wanted {
    let names: BTreeSet<(&'static str, u32)> =
        wanted.map(|(metric, window)| (metric.id, window)).collect();
    names
        .into_iter()
        .filter_map(|(id, window)| Some((find(id)?, window)))
        .collect()
}

/// What is wanted, at every month end of a span.
pub(super) fn read(
    wanted: &[(&'static Metric, u32)],
    indexed: &Indexed,
    first: Month,
    last: Month,
) -> Readings {
    let work: Vec<(&'static Metric, u32, Month)> = wanted
        .iter()
        .flat_map(|(metric, window)| first.up_to(last).map(|month| (*metric, *window, month)))
        .collect();
    let measured: Vec<Reading> = work
        .into_par_iter()
        .map(|(metric, window, month)| measure(metric, indexed, month, window))
        .collect();
    let own_windows: BTreeMap<&'static str, u32> = CATALOGUE
        .iter()
        .map(|metric| (metric.id, metric.window))
        .collect();
    let mut readings = Readings::new(own_windows);
    for reading in measured {
        readings.add(reading);
    }
    readings
}
