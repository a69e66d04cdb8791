use std::collections::BTreeSet;

use super::CATALOGUE;

/// Every fixed text of the metrics that people read, each with the id, or
/// `id.attribute`, of the message that says it in other languages.
#[must_use]
pub fn texts() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut columns = BTreeSet::new();
    for metric in CATALOGUE {
        let id = format!("metric-{}", metric.id);
        texts.push((id.clone(), metric.title.to_owned()));
        texts.push((format!("{id}.formula"), metric.formula.to_owned()));
        texts.push((format!("{id}.why"), metric.why.to_owned()));
        columns.extend(metric.needs.iter().map(|column| column.name));
    }
    texts.extend(columns.into_iter().map(|name| {
        let read = name.replace('_', " ");
        (format!("column-{name}"), read)
    }));
    texts
}
