use super::section::Section;

/// A client with the other names that it goes by in some exports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientAlias {
    /// The name that it is shown under.
    pub name: String,
    pub aliases: Vec<String>,
    /// The line that it stands on.
    pub line: usize,
}

impl ClientAlias {
    /// The aliases in a section of which every key is a client.
    pub(super) fn read_all(section: Section<'_>) -> Vec<Self> {
        let mut clients: Vec<Self> = Vec::new();
        for found in section.entries() {
            let mut aliases = Vec::new();
            for item in found.items() {
                let Some(alias) = item.text() else { continue };
                let taken = clients
                    .iter()
                    .find(|other| other.aliases.iter().any(|one| one == alias));
                if let Some(other) = taken {
                    item.fault(format!(
                        "`{alias}` is an alias of `{}` already, on line {}: a name can stand for one client only",
                        other.name, other.line
                    ));
                }
                aliases.push(alias.to_owned());
            }
            clients.push(Self {
                name: found.key.to_owned(),
                aliases,
                line: found.line(),
            });
        }
        clients
    }
}
