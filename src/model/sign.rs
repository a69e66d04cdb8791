use serde::{Deserialize, Serialize};

use super::Criterion;

/// A landmark of maturity, judged from its criteria.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    pub id: String,
    pub number: u8,
    /// The gate that the sign belongs to; 4 for the signs of strength within
    /// Scalable.
    pub gate: u8,
    /// Whether the gate stays shut without it.
    #[serde(default)]
    pub core: bool,
    pub evidence: Evidence,
    pub title: String,
    /// Why the sign has no criteria: what exports would have to show.
    pub unseen: Option<String>,
    /// What the evidence does not say, shown beside the verdict.
    #[serde(default)]
    pub caveats: Vec<String>,
    #[serde(default)]
    pub criteria: Vec<Criterion>,
}

/// Whether the records show the sign itself or only something near it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    Direct,
    Proxy,
}
