use serde::Deserialize;

use super::consistency::check;
use super::overlay::{check_parts, lay_over};
use super::{Gate, Lines, ModelError, Sign, fingerprint};

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
        check_parts(&model, &Lines::of(text)).map_err(ModelError::Syntax)?;
        let said =
            toml::to_string(&model).map_err(|error| ModelError::Syntax(error.to_string()))?;
        let raw = model.try_into().map_err(unreadable)?;
        Self::checked(raw, said, text)
    }

    /// Reads a model and checks that it makes sense.
    ///
    /// # Errors
    /// When the text is no TOML of this shape, or when gates and signs do not
    /// fit together.
    pub fn from_toml(text: &str) -> Result<Self, ModelError> {
        let raw: RawModel = toml::from_str(text).map_err(unreadable)?;
        Self::checked(raw, text.to_owned(), text)
    }

    /// Lines are told of what was written, which may be a part of the text.
    fn checked(raw: RawModel, text: String, written: &str) -> Result<Self, ModelError> {
        let model = Self {
            id: raw.id,
            version: raw.version,
            hash: fingerprint(text.as_bytes()),
            text,
            coverage_floor: raw.coverage_floor,
            gates: raw.gates,
            signs: raw.signs,
        };
        check(&model).map_err(|wrong| {
            let what = wrong.place.map_or(wrong.what.clone(), |place| {
                Lines::of(written).locate(&place, &wrong.what)
            });
            ModelError::Contradiction(what)
        })?;
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
    fn what_a_new_criterion_leaves_out_is_named_with_its_line() {
        let overlay = "[[signs]]\nid = \"consistent_billing\"\n\n[[signs.criteria]]\nmetric = \"reopen_rate\"\n\
            at_most = 0.05\nrationale = \" \"\nremedy = \"Call.\"\n";
        let refused = MaturityModel::embedded_under(overlay)
            .unwrap_err()
            .to_string();
        let expected = "line 5: sign `consistent_billing`, criterion `reopen_rate`: it has no rationale, no source: \
            add `rationale = \"…\"`, why it is asked; `source = {";
        assert!(refused.contains(expected), "{refused}");
        let text = MaturityModel::EMBEDDED.replacen("rationale", "# rationale", 1);
        let refused = MaturityModel::from_toml(&text).unwrap_err().to_string();
        assert!(
            refused.contains("line 54") && refused.contains("it has no rationale: add"),
            "{refused}"
        );
    }

    #[test]
    fn what_is_wrong_with_a_part_of_a_model_is_named_with_its_line() {
        let refused = |written: &str| {
            let overlay =
                format!("[[gates]]\ngate = 2\n\n[[signs]]\nid = \"consistent_billing\"\n{written}");
            MaturityModel::embedded_under(&overlay)
                .unwrap_err()
                .to_string()
        };
        let on_dso = |written: &str| {
            refused(&format!(
                "[[signs.criteria]]\nmetric = \"dso\"\n{written}\n"
            ))
        };
        for (found, expected) in [
            (
                on_dso("colour = 3"),
                "line 7: sign `consistent_billing`, criterion `dso`: unknown field `colour`",
            ),
            (
                on_dso("months = [7, 6]"),
                "line 7: sign `consistent_billing`, criterion `dso`: its target or its `months",
            ),
            (
                on_dso("at_least = 1.0\nat_most = 2.0"),
                "criterion `dso`: it needs exactly one of at_least",
            ),
            (on_dso("beside = true\ninstead_of = \"dso\""), "line 7"),
            (
                refused("core = 3"),
                "line 5: sign `consistent_billing`: invalid type",
            ),
            (
                refused("number = 9"),
                "line 5: sign `consistent_billing`: it has the number 9 and follows the one numbered 3: give it 4",
            ),
        ] {
            assert!(found.contains(expected), "{found}");
        }
        let gate = MaturityModel::embedded_under("[[gates]]\ngate = 2\nsigns_needed = 9\n");
        let gate = gate.unwrap_err().to_string();
        assert!(
            gate.contains("line 2: gate 2: it needs 9 signs and has 5"),
            "{gate}"
        );
    }

    #[test]
    fn a_word_that_the_model_does_not_know_is_refused() {
        let text = include_str!("msp.toml").replacen("rationale", "rationnale", 1);
        assert!(MaturityModel::from_toml(&text).is_err());
    }
}
