//! Where in a model something is, and on which line of its file.

use std::fmt;

use serde::Deserialize;
use toml::Spanned;

/// A gate, a sign, or a criterion of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    Gate(u8),
    /// By its id.
    Sign(String),
    /// By the ids of sign and criterion.
    Criterion(String, String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gate(gate) => write!(f, "gate {gate}"),
            Self::Sign(sign) => write!(f, "sign `{sign}`"),
            Self::Criterion(sign, criterion) => {
                write!(f, "sign `{sign}`, criterion `{criterion}`")
            }
        }
    }
}

/// The text of a model, or of a part of one, with the places that are in it.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    outline: Outline,
}

#[derive(Debug, Default, Deserialize)]
struct Outline {
    #[serde(default)]
    gates: Vec<GateAt>,
    #[serde(default)]
    signs: Vec<SignAt>,
}

#[derive(Debug, Deserialize)]
struct GateAt {
    gate: Spanned<u8>,
}

#[derive(Debug, Deserialize)]
struct SignAt {
    id: Spanned<String>,
    #[serde(default)]
    criteria: Vec<CriterionAt>,
}

#[derive(Debug, Deserialize)]
struct CriterionAt {
    id: Option<Spanned<String>>,
    metric: Option<Spanned<String>>,
}

impl<'a> Lines<'a> {
    /// Notes where things are; a text that is no model has no places.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        Self {
            text,
            outline: toml::from_str(text).unwrap_or_default(),
        }
    }

    /// The line of a place, from 1; of a criterion that the text does not
    /// hold, that of its sign.
    #[must_use]
    pub fn line(&self, place: &Place) -> Option<usize> {
        let start = match place {
            Place::Gate(gate) => {
                let mut gates = self.outline.gates.iter();
                gates
                    .find(|at| at.gate.get_ref() == gate)?
                    .gate
                    .span()
                    .start
            }
            Place::Sign(sign) => self.sign(sign)?.id.span().start,
            Place::Criterion(sign, criterion) => {
                let sign = self.sign(sign)?;
                let mut criteria = sign.criteria.iter().filter_map(CriterionAt::name);
                let named = criteria.find(|name| name.get_ref() == criterion);
                named.unwrap_or(&sign.id).span().start
            }
        };
        Some(self.text.get(..start)?.lines().count().max(1))
    }

    /// Says something of a place: with its line, where the text has it.
    #[must_use]
    pub fn locate(&self, place: &Place, what: &str) -> String {
        let line = self.line(place);
        let line = line.map_or_else(String::new, |line| format!("line {line}: "));
        format!("{line}{place}: {what}")
    }

    fn sign(&self, id: &str) -> Option<&SignAt> {
        let mut signs = self.outline.signs.iter();
        signs.find(|sign| sign.id.get_ref() == id)
    }
}

impl CriterionAt {
    /// A criterion goes by its id, or else by its metric.
    fn name(&self) -> Option<&Spanned<String>> {
        self.id.as_ref().or(self.metric.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MaturityModel;

    const TEXT: &str = "id = \"own\"\n\n[[gates]]\ngate = 2\nsigns_needed = 9\n\n\
        [[signs]]\nid = \"consistent_billing\"\n\n[[signs.criteria]]\nmetric = \"dso\"\n\
        [[signs.criteria]]\nid = \"dso_too\"\nmetric = \"dso\"\n";

    fn line(place: &Place) -> Option<usize> {
        Lines::of(TEXT).line(place)
    }

    fn criterion(id: &str) -> Place {
        Place::Criterion("consistent_billing".to_owned(), id.to_owned())
    }

    #[test]
    fn places_are_found_where_they_are_named() {
        assert_eq!(line(&Place::Gate(2)), Some(4));
        assert_eq!(line(&Place::Sign("consistent_billing".to_owned())), Some(8));
        assert_eq!(line(&criterion("dso")), Some(11));
        assert_eq!(line(&criterion("dso_too")), Some(13));
        // What lies under the overlay stands on no line of it.
        assert_eq!(line(&criterion("overdue_share")), Some(8));
        assert_eq!(line(&Place::Gate(1)), None);
    }

    #[test]
    fn the_program_s_own_model_has_a_line_for_each_criterion() {
        let text = MaturityModel::EMBEDDED;
        let model = MaturityModel::embedded().unwrap();
        let lines = Lines::of(text);
        for sign in &model.signs {
            for criterion in &sign.criteria {
                let place = Place::Criterion(sign.id.clone(), criterion.id.clone());
                let line = lines.line(&place).unwrap();
                let written = text.lines().nth(line - 1).unwrap();
                assert!(written.contains(&criterion.id), "{line}: {written}");
            }
        }
    }
}
