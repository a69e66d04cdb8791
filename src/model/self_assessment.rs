use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ModelError, Sign};
use crate::language::Language;

/// The words of the self-assessment in one language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizWords {
    /// How it is filled in.
    pub how: String,
    /// The titles of its columns.
    pub number: String,
    pub sign: String,
    pub statement: String,
    pub agreement: String,
    /// What spreadsheets of the language part cells by.
    pub separator: char,
    statements: BTreeMap<String, String>,
}

impl QuizWords {
    /// The words in a language.
    ///
    /// # Errors
    /// When the text that the program carries is wrong, which a test prevents.
    pub fn in_language(language: Language) -> Result<Self, ModelError> {
        let mut all: BTreeMap<String, Self> = toml::from_str(include_str!("self_assessment.toml"))
            .map_err(|error| ModelError::Quiz(error.to_string()))?;
        all.remove(language.tag())
            .ok_or_else(|| ModelError::Quiz(format!("{} is missing", language.tag())))
    }

    /// The words in every language.
    ///
    /// # Errors
    /// As [`QuizWords::in_language`].
    pub fn in_every_language() -> Result<Vec<Self>, ModelError> {
        Language::ALL.into_iter().map(Self::in_language).collect()
    }

    /// What somebody agrees with who believes that the sign is met.
    #[must_use]
    pub fn statement<'a>(&'a self, sign: &'a Sign) -> &'a str {
        self.statements.get(&sign.id).unwrap_or(&sign.title)
    }
}

/// What somebody believes, sign by sign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SelfAssessment {
    /// The file that it was read from.
    pub file: String,
    /// How far they agree, from 1 to 5, by the sign's id; signs without an
    /// answer are left out.
    pub agreement: BTreeMap<String, u8>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MaturityModel;

    #[test]
    fn every_sign_has_its_statement_in_every_language() {
        let model = MaturityModel::embedded().unwrap();
        for language in Language::ALL {
            let words = QuizWords::in_language(language).unwrap();
            let asked: Vec<&String> = words.statements.keys().collect();
            let mut signs: Vec<&String> = model.signs.iter().map(|sign| &sign.id).collect();
            signs.sort();
            assert_eq!(asked, signs, "{language:?}");
            for sign in &model.signs {
                assert!(words.statement(sign).ends_with('.'), "{}", sign.id);
            }
        }
    }

    #[test]
    fn a_language_is_known_however_its_tag_is_typed() {
        for (typed, language) in [
            ("en", Language::English),
            ("EN-us", Language::English),
            ("pt-BR", Language::Portuguese),
            ("pt_br", Language::Portuguese),
            ("es-MX", Language::Spanish),
        ] {
            assert_eq!(typed.parse(), Ok(language), "{typed}");
        }
        let refused = "de".parse::<Language>().unwrap_err();
        assert!(refused.contains("en, pt-BR, es"), "{refused}");
        assert!("".parse::<Language>().is_err());
    }
}
