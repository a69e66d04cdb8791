use serde::{Deserialize, Serialize};

use super::{Operator, Target};

/// A metric held against a target.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "RawCriterion")]
pub struct Criterion {
    pub id: String,
    /// The metric's id.
    pub metric: String,
    pub target: Target,
    /// How many months the value looks back over; the metric's own window
    /// unless given.
    pub window: Option<u32>,
    /// The target must hold in this many of this many months.
    pub months: Option<(u32, u32)>,
    /// Fewer records than this say nothing; the metric's own minimum unless
    /// given.
    pub minimum_n: Option<u64>,
    pub role: Role,
    pub rationale: String,
    pub source: Source,
    pub remedy: String,
}

/// What a criterion is for its sign.
///
/// Evidence that not every provider can export must neither be needed nor do
/// harm where it is there: a provider would do better to leave it out. It can
/// stand in for another criterion, or be told beside the others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The sign is met only with it.
    #[default]
    Needed,
    /// Where it is met, the criterion of this id need not be.
    InsteadOf(String),
    /// It is told, and decides nothing.
    Beside,
}

impl Role {
    /// Whether a criterion of this role and id is enough where another is
    /// needed: it is the one, or stands in for it.
    #[must_use]
    pub fn serves(&self, id: &str, needed: &str) -> bool {
        match self {
            Self::Needed => id == needed,
            Self::InsteadOf(other) => other == needed,
            Self::Beside => false,
        }
    }
}

/// Where a target comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    #[serde(default)]
    pub title: String,
    pub url: Option<String>,
    /// A measured, B a named practitioner's threshold, C a vendor's,
    /// D unsourced, or `judgement`.
    #[serde(default)]
    pub grade: String,
}

/// A criterion as it is written: one of `at_least`, `at_most`, `between`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCriterion {
    id: Option<String>,
    metric: String,
    at_least: Option<f64>,
    at_most: Option<f64>,
    between: Option<[f64; 2]>,
    window: Option<u32>,
    months: Option<[u32; 2]>,
    minimum_n: Option<u64>,
    /// The id of the criterion that it can stand in for.
    instead_of: Option<String>,
    /// Whether it is told beside the others and decides nothing.
    #[serde(default)]
    beside: bool,
    rationale: Option<String>,
    source: Option<Source>,
    remedy: Option<String>,
}

/// What a criterion has to say for itself, and how it is written.
const GROUNDS: [(&str, &str); 3] = [
    ("rationale", "`rationale = \"…\"`, why it is asked"),
    (
        "source",
        "`source = { title = \"…\", grade = \"judgement\" }`, where its target comes from: A, B, C or D for a figure that stands somewhere, or judgement",
    ),
    ("remedy", "`remedy = \"…\"`, what to do where it is missed"),
];

impl RawCriterion {
    /// Whoever reads a verdict can ask of each criterion why it is there, where
    /// its target comes from, and what to do.
    fn grounds(&mut self) -> Result<(String, Source, String), String> {
        let said =
            |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
        let has_source = self.source.as_ref().is_some_and(|source| {
            !source.title.trim().is_empty() && !source.grade.trim().is_empty()
        });
        let there = [said(&self.rationale), has_source, said(&self.remedy)];
        let missing = || GROUNDS.iter().zip(there).filter(|(_, there)| !there);
        let grounds = (
            self.rationale.take(),
            self.source.take(),
            self.remedy.take(),
        );
        if let (Some(rationale), Some(source), Some(remedy)) = grounds
            && missing().next().is_none()
        {
            return Ok((rationale, source, remedy));
        }
        let names: Vec<String> = missing()
            .map(|((name, _), _)| format!("no {name}"))
            .collect();
        let ways: Vec<&str> = missing().map(|((_, way), _)| *way).collect();
        Err(format!(
            "it has {}: add {}",
            names.join(", "),
            ways.join("; ")
        ))
    }
}

impl TryFrom<RawCriterion> for Criterion {
    type Error = String;

    fn try_from(mut raw: RawCriterion) -> Result<Self, String> {
        let (rationale, source, remedy) = raw.grounds()?;
        let target = match (raw.at_least, raw.at_most, raw.between) {
            (Some(value), None, None) => Target {
                operator: Operator::AtLeast,
                value,
                upper: None,
            },
            (None, Some(value), None) => Target {
                operator: Operator::AtMost,
                value,
                upper: None,
            },
            (None, None, Some([low, high])) if low <= high => Target {
                operator: Operator::Between,
                value: low,
                upper: Some(high),
            },
            _ => {
                return Err(
                    "it needs exactly one of at_least, at_most, between = [low, high]".to_owned(),
                );
            }
        };
        let finite = target.value.is_finite() && target.upper.is_none_or(f64::is_finite);
        let months = raw.months.map(|[needed, of]| (needed, of));
        if !finite || months.is_some_and(|(needed, of)| needed == 0 || needed > of || of > 24) {
            return Err(
                "its target or its `months = [k, n]` cannot be met: give finite numbers, and k from 1 to n, n up to 24"
                    .to_owned(),
            );
        }
        let role = match (raw.instead_of, raw.beside) {
            (None, false) => Role::Needed,
            (None, true) => Role::Beside,
            (Some(other), false) => Role::InsteadOf(other),
            (Some(_), true) => {
                return Err(
                    "it stands either instead_of another or beside them: leave out one".to_owned(),
                );
            }
        };
        Ok(Self {
            id: raw.id.unwrap_or_else(|| raw.metric.clone()),
            metric: raw.metric,
            target,
            window: raw.window,
            months,
            minimum_n: raw.minimum_n,
            role,
            rationale,
            source,
            remedy,
        })
    }
}
