use std::collections::BTreeMap;

use serde::Deserialize;

use super::ModelError;

/// A situation, and the phase that a model is expected to give it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// The situation in a sentence.
    pub name: String,
    /// What holds of metrics that are not named.
    #[serde(default)]
    pub others: Others,
    /// Metrics with their values: one for all months, or one for each month,
    /// the last first.
    #[serde(default)]
    pub readings: BTreeMap<String, Values>,
    /// Metrics that nothing is known of.
    #[serde(default)]
    pub unknown: Vec<String>,
    /// The phase, or the lowest and the highest that it may be.
    pub expect: Expected,
}

/// What holds of the metrics that a vector does not name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Others {
    /// Nothing is known of them.
    #[default]
    Unknown,
    /// They are just on target.
    Met,
    /// They are well off target.
    Missed,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Values {
    Same(f64),
    ByMonth(Vec<f64>),
}

impl Values {
    /// The value so many months back; the oldest that is given before that.
    #[must_use]
    pub fn back(&self, months: usize) -> Option<f64> {
        match self {
            Self::Same(value) => Some(*value),
            Self::ByMonth(values) => values.get(months).or(values.last()).copied(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Expected {
    Exactly(ExpectedPhase),
    Between([ExpectedPhase; 2]),
}

/// A headline as a vector names it, the lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExpectedPhase {
    NotDetermined,
    Reactive,
    Stable,
    Proactive,
    Scalable,
}

impl ExpectedPhase {
    /// As it is written in a vector.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NotDetermined => "not_determined",
            Self::Reactive => "reactive",
            Self::Stable => "stable",
            Self::Proactive => "proactive",
            Self::Scalable => "scalable",
        }
    }
}

impl Expected {
    /// The lowest and the highest that it may be.
    #[must_use]
    pub fn bounds(self) -> (ExpectedPhase, ExpectedPhase) {
        match self {
            Self::Exactly(phase) => (phase, phase),
            Self::Between([lowest, highest]) => (lowest, highest),
        }
    }
}

impl Vector {
    /// The vectors that the program carries.
    ///
    /// # Errors
    /// When the embedded file is broken, which a test excludes.
    pub fn embedded() -> Result<Vec<Self>, ModelError> {
        Self::from_toml(include_str!("vectors.toml"))
    }

    /// Reads vectors: a list of tables `[[vectors]]`.
    ///
    /// # Errors
    /// When the text is no TOML of this shape.
    pub fn from_toml(text: &str) -> Result<Vec<Self>, ModelError> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct File {
            vectors: Vec<Vector>,
        }
        let file: File =
            toml::from_str(text).map_err(|error| ModelError::Vectors(error.to_string()))?;
        Ok(file.vectors)
    }
}
