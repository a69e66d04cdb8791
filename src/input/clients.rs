//! The register of clients that all tables share.

use std::collections::HashMap;

use super::header::without_accent;
use crate::config::ClientAlias;

/// Gives each client one number, however its name is written.
#[derive(Debug, Default, Clone)]
pub struct Clients {
    names: Vec<String>,
    by_normal_name: HashMap<String, u32>,
    /// The name that stands for another, by that one's normal form; and
    /// whether a record goes by it.
    aliases: HashMap<String, (String, bool)>,
}

/// Words that say what form of company it is, and nothing about which.
const LEGAL_FORMS: [&str; 26] = [
    "inc",
    "incorporated",
    "llc",
    "llp",
    "ltd",
    "limited",
    "corp",
    "corporation",
    "co",
    "plc",
    "gmbh",
    "ag",
    "bv",
    "ltda",
    "sa",
    "me",
    "epp",
    "eireli",
    "srl",
    "sl",
    "sas",
    "sac",
    "cv",
    "pty",
    "lp",
    "spa",
];

impl Clients {
    /// The number of a client, new if the name is.
    pub fn register(&mut self, name: &str) -> u32 {
        let mut normal = normal_name(name);
        let mut name = name;
        if let Some((client, met)) = self.aliases.get_mut(&normal) {
            *met = true;
            name = client;
            normal = normal_name(name);
        }
        if let Some(code) = self.by_normal_name.get(&normal) {
            return *code;
        }
        let code = self.names.len() as u32;
        self.names.push(name.to_owned());
        self.by_normal_name.insert(normal, code);
        code
    }

    /// A register in which some names stand for others.
    #[must_use]
    pub fn with_aliases(aliases: &[ClientAlias]) -> Self {
        let aliases = aliases
            .iter()
            .flat_map(|client| client.aliases.iter().map(move |alias| (client, alias)))
            .map(|(client, alias)| (normal_name(alias), (client.name.clone(), false)))
            .collect();
        Self {
            aliases,
            ..Self::default()
        }
    }

    /// Whether a record goes by an alias.
    #[must_use]
    pub fn was_met(&self, alias: &str) -> bool {
        self.aliases
            .get(&normal_name(alias))
            .is_some_and(|(_, met)| *met)
    }

    /// The name as it was first written.
    #[must_use]
    pub fn name(&self, code: u32) -> Option<&str> {
        self.names.get(code as usize).map(String::as_str)
    }

    /// Names that may stand for one client: one is the other with more words
    /// behind it. Both as they were first written, the shorter first.
    #[must_use]
    pub fn alike(&self) -> Vec<(String, String)> {
        const MOST: usize = 20;
        let mut names: Vec<(String, &String)> = self
            .names
            .iter()
            .map(|name| (normal_name(name), name))
            .collect();
        names.sort();
        let mut pairs = Vec::new();
        for (place, (shorter, name)) in names.iter().enumerate() {
            let begins = format!("{shorter} ");
            // In order, what begins with a name follows it.
            for (longer, other) in &names[place + 1..] {
                if !longer.starts_with(shorter.as_str()) || pairs.len() >= MOST {
                    break;
                }
                if shorter.len() > 3 && longer.starts_with(&begins) {
                    pairs.push(((*name).clone(), (*other).clone()));
                }
            }
        }
        pairs
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

/// A name without case, accents, punctuation and legal form; the name as it is
/// if nothing else is left of it.
fn normal_name(name: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(without_accent)
        .filter(|c| !matches!(c, '.' | '\'' | '’'))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    while words.len() > 1
        && words
            .last()
            .is_some_and(|word| LEGAL_FORMS.contains(word) || *word == "de")
    {
        words.pop();
    }
    if words.is_empty() {
        name.trim().to_lowercase()
    } else {
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_client_under_many_spellings() {
        let mut clients = Clients::default();
        let code = clients.register("Padaria São João Ltda.");
        for name in [
            "PADARIA SAO JOAO",
            "Padaria São João, LTDA",
            "padaria  são-joão ltda me",
        ] {
            assert_eq!(clients.register(name), code, "{name}");
        }
        assert_eq!(clients.name(code), Some("Padaria São João Ltda."));
        assert_ne!(clients.register("Padaria São José"), code);
    }

    #[test]
    fn names_of_which_one_goes_on_are_alike() {
        let mut clients = Clients::default();
        for name in ["Acme Holdings", "Zeta", "ACME", "Acmella"] {
            clients.register(name);
        }
        assert_eq!(
            clients.alike(),
            [("ACME".to_owned(), "Acme Holdings".to_owned())]
        );
    }

    #[test]
    fn an_alias_stands_for_its_client_however_it_is_written() {
        let mut clients = Clients::with_aliases(&[ClientAlias {
            name: "Acme".to_owned(),
            aliases: vec!["Roadrunner Foods Ltd".to_owned(), "Never".to_owned()],
            line: 1,
        }]);
        let code = clients.register("ROADRUNNER FOODS");
        assert_eq!(clients.name(code), Some("Acme"));
        assert_eq!(clients.register("acme inc"), code);
        assert!(clients.was_met("Roadrunner Foods Ltd"));
        assert!(!clients.was_met("Never"));
    }

    #[test]
    fn a_name_that_is_only_a_legal_form_or_a_sign_stays() {
        let mut clients = Clients::default();
        assert_ne!(clients.register("SA"), clients.register("Inc"));
        assert_ne!(clients.register("***"), clients.register("###"));
    }
}
