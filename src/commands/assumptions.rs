//! What was typed after `--what-if`, turned into assumptions.

use super::Failure;
use crate::maturity::Assumption;
use crate::metrics::{self, CATALOGUE, Metric};
use crate::model::Unit;

/// Each `metric=value` as an assumption.
///
/// # Errors
/// When a metric is unknown or ambiguous, or a value is no number.
pub fn assumptions(typed: &[String]) -> Result<Vec<Assumption>, Failure> {
    let mut found: Vec<Assumption> = Vec::with_capacity(typed.len());
    for text in typed {
        let (name, value) = text.split_once('=').ok_or_else(|| {
            Failure::Usage(format!(
                "`{text}` assumes nothing: write a metric, `=` and a value, such as dso=40"
            ))
        })?;
        let metric = metric_of(name)?;
        let value = value_of(value, metric)?;
        if found.iter().any(|other| other.metric == metric.id) {
            return Err(Failure::Usage(format!(
                "`{}` is assumed twice: leave one of the values out",
                metric.id
            )));
        }
        found.push(Assumption {
            metric: metric.id,
            unit: metric.unit,
            value,
        });
    }
    Ok(found)
}

/// The metric of this id, or the only one whose id begins so, or else holds
/// this.
fn metric_of(name: &str) -> Result<&'static Metric, Failure> {
    let plain = name.trim().to_lowercase().replace(['-', ' '], "_");
    if let Some(metric) = metrics::find(&plain) {
        return Ok(metric);
    }
    let fitting = |fits: &dyn Fn(&str) -> bool| -> Vec<&'static Metric> {
        CATALOGUE
            .iter()
            .copied()
            .filter(|metric| fits(metric.id))
            .collect()
    };
    let mut found = fitting(&|id| id.starts_with(&plain));
    if found.is_empty() {
        found = fitting(&|id| id.contains(&plain));
    }
    match found.as_slice() {
        [one] if !plain.is_empty() => Ok(one),
        [_, ..] if !plain.is_empty() => {
            let ids: Vec<&str> = found.iter().map(|metric| metric.id).collect();
            Err(Failure::Usage(format!(
                "`{name}` may be any of {}: write more of it",
                ids.join(", ")
            )))
        }
        _ => Err(Failure::Usage(format!(
            "`{name}` is no metric: run `msp-maturity explain` for the list"
        ))),
    }
}

/// A number, or one in per cent.
fn value_of(text: &str, metric: &Metric) -> Result<f64, Failure> {
    let wrong = || {
        Failure::Usage(format!(
            "`{text}` is no value of `{}`: write a number, such as 0.95 or 95%",
            metric.id
        ))
    };
    let plain = text.trim();
    let (digits, scale) = match plain.strip_suffix('%') {
        Some(digits) => (digits.trim(), 100.0),
        None => (plain, 1.0),
    };
    let value = digits.parse::<f64>().map_err(|_| wrong())? / scale;
    if !value.is_finite() {
        return Err(wrong());
    }
    if metric.unit == Unit::Share && !(0.0..=1.0).contains(&value) {
        return Err(Failure::Usage(format!(
            "`{text}` is no share: `{}` lies between 0 and 1, so write 0.95 or 95%",
            metric.id
        )));
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::assumptions;

    fn assumed(text: &str) -> Result<Vec<(&'static str, f64)>, String> {
        let typed: Vec<String> = text.split(',').map(str::to_owned).collect();
        assumptions(&typed)
            .map(|all| all.iter().map(|one| (one.metric, one.value)).collect())
            .map_err(|failure| failure.to_string())
    }

    #[test]
    fn a_short_id_will_do_while_it_is_the_only_one() {
        assert_eq!(
            assumed("sla_resolution=0.95,DSO=40").unwrap(),
            [("sla_resolution_compliance", 0.95), ("dso", 40.0)]
        );
        assert_eq!(
            assumed("gross-revenue=95%").unwrap(),
            [("gross_revenue_retention", 0.95)]
        );
        assert!(
            assumed("sla_=1")
                .unwrap_err()
                .contains("sla_response_compliance")
        );
    }

    #[test]
    fn what_cannot_be_assumed_is_said() {
        for (typed, said) in [
            ("sla", "assumes nothing"),
            ("nonsense=1", "is no metric"),
            ("=1", "is no metric"),
            ("dso=soon", "is no value"),
            ("dso=inf", "is no value"),
            ("dso=1,dso=2", "assumed twice"),
            ("sla_resolution=95", "is no share"),
        ] {
            let message = assumed(typed).unwrap_err();
            assert!(message.contains(said), "{typed}: {message}");
        }
    }
}
