use std::fmt;
use std::str::FromStr;

/// A language that people are spoken to in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    #[default]
    English,
    Portuguese,
    Spanish,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::English, Self::Portuguese, Self::Spanish];

    /// Its tag, as it is typed and as a page names it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Portuguese => "pt-BR",
            Self::Spanish => "es",
        }
    }

    /// The language that the environment asks for, as POSIX has it: the first
    /// of `LC_ALL`, `LC_MESSAGES` and `LANG` that says anything; English where
    /// that is a language not spoken here.
    #[must_use]
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(variable)
            .find(|value| !value.is_empty())
            .and_then(|value| value.parse().ok())
            .unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = String;

    /// Reads `pt-BR`, `pt_BR.UTF-8` or `pt` alike: the country decides nothing.
    fn from_str(typed: &str) -> Result<Self, String> {
        let plain = typed.trim().to_lowercase();
        let language = plain.split(['-', '_', '.', '@']).next().unwrap_or_default();
        let begins = |one: &Self| one.tag().split('-').next() == Some(language);
        Self::ALL.into_iter().find(begins).ok_or_else(|| {
            let tags = Self::ALL.map(Self::tag).join(", ");
            format!("it is not spoken here: choose one of {tags}")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_language_is_known_with_and_without_its_country() {
        for (typed, language) in [
            ("en", Language::English),
            ("en_GB.UTF-8", Language::English),
            ("pt-BR", Language::Portuguese),
            ("pt_PT", Language::Portuguese),
            ("ES_mx@euro", Language::Spanish),
        ] {
            assert_eq!(typed.parse(), Ok(language), "{typed}");
        }
        assert!("fr".parse::<Language>().unwrap_err().contains("pt-BR"));
    }

    #[test]
    fn the_environment_is_asked_in_the_order_of_posix() {
        let with = |set: &'static [(&str, &str)]| {
            Language::of_environment(|name| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(with(&[]), Language::English);
        assert_eq!(with(&[("LANG", "pt_BR.UTF-8")]), Language::Portuguese);
        let over = &[("LANG", "pt_BR"), ("LC_ALL", ""), ("LC_MESSAGES", "es_ES")];
        assert_eq!(with(over), Language::Spanish);
        assert_eq!(with(&[("LC_ALL", "C"), ("LANG", "es")]), Language::English);
    }
}
