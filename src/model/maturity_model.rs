use serde::{Deserialize, Serialize};

use super::overlay::lay_over;
use super::{Phase, Unit, fingerprint};
use crate::language::{Message, message};

/// The maturity model: phases, gates, the 20 signs and their criteria. The
/// only place where a threshold stands.
#[derive(Debug, Clone)]
pub struct MaturityModel {
    pub id: String,
    pub version: String,
    /// SHA-256 of the text that the model was loaded from; of all that holds,
    /// where a part of a model lies over another.
    pub hash: String,
    /// What was loaded, whose fingerprint the hash is: loading it again gives
    /// the same model.
    pub text: String,
    /// The share of signs that must be observed before a phase is named.
    pub coverage_floor: f64,
    pub gates: Vec<Gate>,
    pub signs: Vec<Sign>,
}

/// The way out of a phase.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// 1 leads out of Reactive, 2 out of Stable, 3 out of Proactive.
    pub gate: u8,
    /// How many of the gate's signs have to be met, its core signs among them.
    pub signs_needed: usize,
    /// What the provider's days are like once it is through.
    pub ready_when: String,
    /// Who can tell what stands in the way.
    pub ask: String,
}

impl Gate {
    /// The phase that the gate leads out of.
    #[must_use]
    pub fn from(&self) -> Phase {
        Phase::after_gates(usize::from(self.gate) - 1)
    }

    /// The phase that the gate leads into.
    #[must_use]
    pub fn to(&self) -> Phase {
        Phase::after_gates(usize::from(self.gate))
    }
}

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

/// What the value is held against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    pub operator: Operator,
    /// The bound, or the lower end of a band.
    pub value: f64,
    /// The upper end of a band.
    pub upper: Option<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    AtLeast,
    AtMost,
    Between,
}

impl Target {
    /// Whether the value reaches the target.
    #[must_use]
    pub fn is_met_by(&self, value: f64) -> bool {
        self.gap(value) <= 0.0
    }

    /// The target in each language, as a part of a sentence.
    #[must_use]
    pub fn spoken(&self, unit: Unit) -> Message {
        let value = unit.spoken_roundly(self.value);
        match self.operator {
            Operator::AtLeast => message!("target-at-least", value = value),
            Operator::AtMost => message!("target-at-most", value = value),
            Operator::Between => {
                let high = unit.spoken_roundly(self.upper.unwrap_or(self.value));
                message!("target-between", low = value, high = high)
            }
        }
    }

    /// How far the value is from the target, in the metric's unit: 0 or less
    /// once it is reached.
    #[must_use]
    pub fn gap(&self, value: f64) -> f64 {
        let upper = self.upper.unwrap_or(self.value);
        match self.operator {
            Operator::AtLeast => self.value - value,
            Operator::AtMost => value - self.value,
            Operator::Between => (self.value - value).max(value - upper),
        }
    }
}

/// Where a target comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub title: String,
    pub url: Option<String>,
    /// A measured, B a named practitioner's threshold, C a vendor's,
    /// D unsourced, or `judgement`.
    pub grade: String,
}

/// A model file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    #[error("the maturity model cannot be read: {0}")]
    Syntax(String),
    #[error("the maturity model contradicts itself: {0}")]
    Contradiction(String),
    #[error("the vectors cannot be read: {0}")]
    Vectors(String),
    #[error("the words of the self-assessment cannot be read: {0}")]
    Quiz(String),
}

impl MaturityModel {
    /// The model that the program carries.
    ///
    /// # Errors
    /// When the embedded file is broken, which a test excludes.
    pub fn embedded() -> Result<Self, ModelError> {
        Self::from_toml(Self::EMBEDDED)
    }

    /// The text of the model that the program carries.
    pub const EMBEDDED: &'static str = include_str!("msp.toml");

    /// The model that the program carries under another, which may be only a
    /// part of one: what that says replaces, what it leaves out stays.
    ///
    /// # Errors
    /// As [`MaturityModel::from_toml`].
    pub fn embedded_under(text: &str) -> Result<Self, ModelError> {
        let embedded = parsed(Self::EMBEDDED)?;
        let mut model = embedded.clone();
        lay_over(&mut model, parsed(text)?).map_err(ModelError::Contradiction)?;
        if model == embedded {
            return Self::embedded();
        }
        let said =
            toml::to_string(&model).map_err(|error| ModelError::Syntax(error.to_string()))?;
        let raw = model.try_into().map_err(unreadable)?;
        Self::checked(raw, said)
    }

    /// Reads a model and checks that it makes sense.
    ///
    /// # Errors
    /// When the text is no TOML of this shape, or when gates and signs do not
    /// fit together.
    pub fn from_toml(text: &str) -> Result<Self, ModelError> {
        let raw: RawModel = toml::from_str(text).map_err(unreadable)?;
        Self::checked(raw, text.to_owned())
    }

    fn checked(raw: RawModel, text: String) -> Result<Self, ModelError> {
        let model = Self {
            id: raw.id,
            version: raw.version,
            hash: fingerprint(text.as_bytes()),
            text,
            coverage_floor: raw.coverage_floor,
            gates: raw.gates,
            signs: raw.signs,
        };
        model.check()?;
        Ok(model)
    }

    /// The signs of one gate, in order.
    pub fn signs_of(&self, gate: u8) -> impl Iterator<Item = &Sign> {
        self.signs.iter().filter(move |sign| sign.gate == gate)
    }

    /// How many month ends before the one judged any criterion looks at.
    #[must_use]
    pub fn longest_look_back(&self) -> u32 {
        let criteria = self.signs.iter().flat_map(|sign| &sign.criteria);
        criteria
            .filter_map(|criterion| criterion.months)
            .map(|(_, of)| of.saturating_sub(1))
            .max()
            .unwrap_or(0)
    }

    /// The sign of this id.
    #[must_use]
    pub fn sign(&self, id: &str) -> Option<&Sign> {
        self.signs.iter().find(|sign| sign.id == id)
    }

    fn check(&self) -> Result<(), ModelError> {
        let fail = |why: String| Err(ModelError::Contradiction(why));
        if !(0.0..=1.0).contains(&self.coverage_floor) {
            return fail(format!(
                "coverage_floor is {}, and has to lie between 0 and 1",
                self.coverage_floor
            ));
        }
        for (position, gate) in self.gates.iter().enumerate() {
            if usize::from(gate.gate) != position + 1 || gate.gate > 3 {
                return fail("gates have to be numbered 1, 2, 3".to_owned());
            }
            if self.signs_of(gate.gate).count() < gate.signs_needed {
                return fail(format!(
                    "gate {} needs {} signs and has fewer",
                    gate.gate, gate.signs_needed
                ));
            }
        }
        if self.gates.len() != 3 {
            return fail(format!(
                "3 gates are needed, {} are there",
                self.gates.len()
            ));
        }
        for (position, sign) in self.signs.iter().enumerate() {
            if usize::from(sign.number) != position + 1 {
                return fail(format!("sign `{}` is out of order", sign.id));
            }
            if !(1..=4).contains(&sign.gate) {
                return fail(format!("sign `{}` belongs to no gate", sign.id));
            }
            check_roles(sign)?;
            if sign.criteria.is_empty() == sign.unseen.is_none() {
                return fail(format!(
                    "sign `{}` needs either criteria or a reason why it is unseen",
                    sign.id
                ));
            }
        }
        Ok(())
    }
}

/// What a criterion stands in for has to be there, and be needed.
fn check_roles(sign: &Sign) -> Result<(), ModelError> {
    let needed = |id: &str| {
        let mut criteria = sign.criteria.iter();
        criteria.any(|criterion| criterion.id == id && criterion.role == Role::Needed)
    };
    for criterion in &sign.criteria {
        if let Role::InsteadOf(other) = &criterion.role
            && !needed(other)
        {
            return Err(ModelError::Contradiction(format!(
                "sign `{}`: the criterion `{}` is to stand in for `{other}`, which is no criterion that the sign needs",
                sign.id, criterion.id
            )));
        }
    }
    if !sign.criteria.is_empty() && sign.criteria.iter().all(|one| one.role != Role::Needed) {
        return Err(ModelError::Contradiction(format!(
            "sign `{}` needs none of its criteria: leave out `beside` of one of them",
            sign.id
        )));
    }
    Ok(())
}

fn parsed(text: &str) -> Result<toml::Table, ModelError> {
    toml::from_str(text).map_err(unreadable)
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it is given to `map_err`, which hands the error over"
)]
fn unreadable(error: toml::de::Error) -> ModelError {
    ModelError::Syntax(error.to_string())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawModel {
    id: String,
    version: String,
    coverage_floor: f64,
    gates: Vec<Gate>,
    signs: Vec<Sign>,
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
    rationale: String,
    source: Source,
    remedy: String,
}

impl TryFrom<RawCriterion> for Criterion {
    type Error = String;

    fn try_from(raw: RawCriterion) -> Result<Self, String> {
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
                return Err(format!(
                    "the criterion on `{}` needs exactly one of at_least, at_most, between = [low, high]",
                    raw.metric
                ));
            }
        };
        let finite = target.value.is_finite() && target.upper.is_none_or(f64::is_finite);
        let months = raw.months.map(|[needed, of]| (needed, of));
        if !finite || months.is_some_and(|(needed, of)| needed == 0 || needed > of || of > 24) {
            return Err(format!(
                "the criterion on `{}` has a target or a `months = [k, n]` that cannot be met",
                raw.metric
            ));
        }
        let role = match (raw.instead_of, raw.beside) {
            (None, false) => Role::Needed,
            (None, true) => Role::Beside,
            (Some(other), false) => Role::InsteadOf(other),
            (Some(_), true) => {
                return Err(format!(
                    "the criterion on `{}` stands either instead_of another or beside them",
                    raw.metric
                ));
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
            rationale: raw.rationale,
            source: raw.source,
            remedy: raw.remedy,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_model_has_three_gates_and_twenty_signs() {
        let model = MaturityModel::embedded().unwrap();
        assert_eq!(model.gates.len(), 3);
        assert_eq!(model.signs.len(), 20);
        let core: Vec<u8> = model
            .signs
            .iter()
            .filter(|sign| sign.core)
            .map(|sign| sign.number)
            .collect();
        assert_eq!(core, [1, 4, 6, 14]);
    }

    #[test]
    fn a_band_is_met_inside_and_misses_by_the_nearer_end() {
        let band = Target {
            operator: Operator::Between,
            value: 0.9,
            upper: Some(1.1),
        };
        assert!(band.is_met_by(1.0));
        assert!((band.gap(1.3) - 0.2).abs() < 1e-12);
        assert!((band.gap(0.8) - 0.1).abs() < 1e-12);
    }

    #[test]
    fn a_criterion_with_two_targets_is_refused() {
        let text = include_str!("msp.toml").replacen("at_least", "at_most = 0.1\nat_least", 1);
        assert!(matches!(
            MaturityModel::from_toml(&text),
            Err(ModelError::Syntax(_))
        ));
    }

    #[test]
    fn what_stands_in_for_nothing_is_refused() {
        let with = |line: &str| {
            let text = include_str!("msp.toml");
            let metric = "metric = \"sla_response_compliance\"\n";
            MaturityModel::from_toml(&text.replacen(metric, &format!("{metric}{line}\n"), 1))
        };
        assert!(with("beside = true").is_ok());
        assert!(with("instead_of = \"sla_resolution_compliance\"").is_ok());
        let refused = with("instead_of = \"dso\"").unwrap_err().to_string();
        assert!(
            refused.contains("is no criterion that the sign needs"),
            "{refused}"
        );
        assert!(with("instead_of = \"sla_resolution_compliance\"\nbeside = true").is_err());
    }

    #[test]
    fn a_word_that_the_model_does_not_know_is_refused() {
        let text = include_str!("msp.toml").replacen("rationale", "rationnale", 1);
        assert!(MaturityModel::from_toml(&text).is_err());
    }
}
