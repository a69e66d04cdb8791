use super::CATALOGUE;

/// Every fixed text of the metrics that people read, each with the id, or
/// `id.attribute`, of the message that says it in other languages.
#[must_use]
pub fn texts() -> Vec<(String, String)> {
    CATALOGUE
        .iter()
        .flat_map(|metric| {
            let id = format!("metric-{}", metric.id);
            [
                (id.clone(), metric.title.to_owned()),
                (format!("{id}.formula"), metric.formula.to_owned()),
                (format!("{id}.why"), metric.why.to_owned()),
            ]
        })
        .collect()
}
