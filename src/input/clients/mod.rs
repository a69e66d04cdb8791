//! The register of clients that all tables share, and what names a client, or
//! looks as if it did, where no column of clients stands.

pub(super) mod headings;
pub(super) mod ledger_accounts;

use std::collections::HashMap;

use super::header::unaccented;
use crate::config::ClientAlias;

/// Gives each client one number, however its name is written.
#[derive(Debug, Default, Clone)]
pub struct Clients {
    names: Vec<Name>,
    by_normal_name: HashMap<String, u32>,
    /// The name that stands for another, by that one's normal form; and
    /// whether a record goes by it.
    aliases: HashMap<String, (String, bool)>,
}

/// How a client is called.
#[derive(Debug, Clone)]
struct Name {
    text: String,
    /// Whether the configuration says so.
    is_decided: bool,
}

/// Which of two spellings of one name comes first: one in capitals and small
/// letters before one that shouts, else by the alphabet, so that the order of
/// files and rows never matters.
pub(super) fn spelling(name: &str) -> (bool, &str) {
    let has = |is: fn(char) -> bool| name.chars().any(is);
    let is_of_one_case = !has(char::is_uppercase) || !has(char::is_lowercase);
    (is_of_one_case, name)
}

/// Words that say what form of company it is, and nothing about which.
const LEGAL_FORMS: [&str; 47] = [
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
    "pvt",
    "pte",
    "sarl",
    "sasu",
    "eurl",
    "oy",
    "oyj",
    "ab",
    "aps",
    "nv",
    "kg",
    "kgaa",
    "ug",
    "mbh",
    "ohg",
    "slu",
    "lda",
    "sro",
    "doo",
    "rl",
    "spzoo",
];

/// Words that stand for the sign `&` between two parts of a name.
const CONNECTIVES: [&str; 5] = ["and", "e", "y", "et", "und"];

impl Clients {
    /// The number of a client, new if the name is.
    pub fn register(&mut self, name: &str) -> u32 {
        let mut normal = normal_name(name);
        let mut name = name;
        let mut is_decided = false;
        if let Some((client, met)) = self.aliases.get_mut(&normal) {
            *met = true;
            is_decided = true;
            name = client;
            normal = normal_name(name);
        }
        if let Some(code) = self.by_normal_name.get(&normal) {
            let known = &mut self.names[*code as usize];
            let is_better =
                (!is_decided, spelling(name)) < (!known.is_decided, spelling(&known.text));
            if is_better {
                name.clone_into(&mut known.text);
                known.is_decided = is_decided;
            }
            return *code;
        }
        let code = self.names.len() as u32;
        self.names.push(Name {
            text: name.to_owned(),
            is_decided,
        });
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

    /// The name, in one of its spellings.
    #[must_use]
    pub fn name(&self, code: u32) -> Option<&str> {
        self.names.get(code as usize).map(|name| name.text.as_str())
    }

    /// Names that may stand for one client: one is the other with more words
    /// behind it; the shorter first.
    #[must_use]
    pub fn alike(&self) -> Vec<(String, String)> {
        const MOST: usize = 20;
        let mut names: Vec<(String, &String)> = self
            .names
            .iter()
            .map(|name| (normal_name(&name.text), &name.text))
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

    /// Gives every client another name, in the order of their numbers.
    pub(super) fn relabel(&mut self, new_names: impl FnOnce(&[String]) -> Vec<String>) {
        let names: Vec<String> = self.names.iter().map(|name| name.text.clone()).collect();
        for (name, text) in self.names.iter_mut().zip(new_names(&names)) {
            name.text = text;
        }
        self.by_normal_name.clear();
        self.aliases.clear();
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

/// A name without case, accents, punctuation, connectives and legal form, the
/// forename before the surname; the name as it is if nothing else is left of
/// it.
pub(super) fn normal_name(name: &str) -> String {
    let spoken = forename_first(name);
    let plain = plain_text(spoken.as_deref().unwrap_or(name));
    let all: Vec<&str> = plain.split_whitespace().collect();
    let last = all.len().saturating_sub(1);
    let mut words: Vec<&str> = all
        .iter()
        .enumerate()
        .filter(|(place, word)| *place == 0 || *place == last || !CONNECTIVES.contains(word))
        .map(|(_, word)| *word)
        .collect();
    loop {
        match words.as_slice() {
            // `S/A` and `A/S` fall apart into letters.
            [_, .., "s", "a"] | [_, .., "a", "s"] => words.truncate(words.len() - 2),
            [_, .., last] if LEGAL_FORMS.contains(last) || *last == "de" => {
                words.pop();
            }
            _ => break,
        }
    }
    if words.is_empty() {
        name.trim().to_lowercase()
    } else {
        words.join(" ")
    }
}

/// Whether a name ends in the form of a company: `Acme GmbH`.
pub(super) fn has_legal_form(name: &str) -> bool {
    let plain = plain_text(name);
    let mut words = plain.split_whitespace().rev();
    let last = words.next();
    // A form alone is a name.
    words.next().is_some() && last.is_some_and(|last| LEGAL_FORMS.contains(&last))
}

fn plain_text(name: &str) -> String {
    unaccented(name)
        .chars()
        .filter(|c| !matches!(c, '.' | '\'' | '’'))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect()
}

/// `Lovelace, Ada` as it is spoken. A legal form behind a comma is no
/// forename, nor is a longer text.
fn forename_first(name: &str) -> Option<String> {
    let (surname, forename) = name.split_once(',')?;
    let (surname_text, forename_text) = (plain_text(surname), plain_text(forename));
    let surnames: Vec<&str> = surname_text.split_whitespace().collect();
    let forenames: Vec<&str> = forename_text.split_whitespace().collect();
    let is_person = surnames.len() == 1
        && matches!(forenames.len(), 1 | 2)
        && !forename.contains([',', '/', '&'])
        && surnames.iter().chain(&forenames).all(|word| {
            word.chars().all(char::is_alphabetic)
                && !LEGAL_FORMS.contains(word)
                && !CONNECTIVES.contains(word)
        });
    is_person.then(|| format!("{forename} {surname}"))
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
    fn a_name_is_one_with_and_without_its_legal_form_connective_or_comma() {
        for (one, other) in [
            ("Smith & Jones", "Smith and Jones Pty Ltd"),
            ("Silva e Souza Ltda", "Silva & Souza"),
            ("Hotel Sol y Mar, S.L.U.", "Hotel Sol & Mar"),
            ("Aço Forte S/A", "Aco Forte"),
            ("Norsk Tek A/S", "norsk tek"),
            ("Grupo Luz S.A. de C.V.", "Grupo Luz"),
            ("Lovelace, Ada", "Ada Lovelace"),
        ] {
            assert_eq!(normal_name(one), normal_name(other), "{one}");
        }
    }

    #[test]
    fn names_that_differ_in_more_stay_apart() {
        for (one, other) in [
            ("Acme, Inc.", "Inc Acme"),
            ("Grupo Y", "Grupo"),
            ("Acme North", "Acme South"),
            ("Smith, Jones & Partners", "Jones & Partners Smith"),
        ] {
            assert_ne!(normal_name(one), normal_name(other), "{one}");
        }
    }

    #[test]
    fn a_name_that_is_only_a_legal_form_or_a_sign_stays() {
        let mut clients = Clients::default();
        assert_ne!(clients.register("SA"), clients.register("Inc"));
        assert_ne!(clients.register("***"), clients.register("###"));
    }
}
