use glob::{MatchOptions, Pattern};

use super::section::Found;

/// Which files a decision is about, such as `tickets-*.csv`.
///
/// A pattern is held against the end of a path, from any folder on: one
/// without a slash against the file's name alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePattern {
    /// As it was written.
    pub text: String,
    /// The line that it stands on.
    pub line: usize,
    pattern: Pattern,
}

impl FilePattern {
    pub(super) fn read(found: Found<'_>) -> Option<Self> {
        let text = found.text()?;
        match Pattern::new(text) {
            Ok(_) if text.trim().is_empty() => {
                found.fault(
                    "an empty pattern matches no file: name one, such as `tickets-*.csv`"
                        .to_owned(),
                );
                None
            }
            Ok(pattern) => Some(Self {
                text: text.to_owned(),
                line: found.line(),
                pattern,
            }),
            Err(error) => {
                found.fault(format!(
                    "`{text}` is no pattern for files: {} at its character {}; write one such as `tickets-*.csv`, and `[[]` for a bracket",
                    error.msg,
                    error.pos + 1
                ));
                None
            }
        }
    }

    /// Whether the file at a path, with forward slashes, is meant.
    #[must_use]
    pub fn matches(&self, path: &str) -> bool {
        const OPTIONS: MatchOptions = MatchOptions {
            case_sensitive: true,
            require_literal_separator: true,
            require_literal_leading_dot: false,
        };
        let ends = path.char_indices().filter(|(_, c)| *c == '/');
        std::iter::once(path)
            .chain(ends.map(|(at, _)| &path[at + 1..]))
            .any(|end| self.pattern.matches_with(end, OPTIONS))
    }

    /// Whether a part of a file is meant, or a container that it lies in.
    #[must_use]
    pub fn matches_part(&self, path: &str, within: &[String]) -> bool {
        self.matches(path) || within.iter().any(|container| self.matches(container))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(text: &str, path: &str) -> bool {
        let pattern = FilePattern {
            text: text.to_owned(),
            line: 1,
            pattern: Pattern::new(text).unwrap(),
        };
        pattern.matches(path)
    }

    #[test]
    fn a_name_is_found_in_any_folder_and_a_path_from_any_folder_on() {
        assert!(matches("tickets-*.csv", "/data/2026/tickets-01.csv"));
        assert!(matches("2026/*.csv", "/data/2026/tickets-01.csv"));
        assert!(matches("old/**/*.csv", "exports/old/a/b/t.csv"));
        assert!(matches("exports.zip/*", "in/exports.zip/t.csv"));
        assert!(!matches("tickets.csv", "my-tickets.csv"));
        assert!(!matches("*.csv", "a/b.tsv"));
        assert!(!matches("data/*.csv", "data/2026/t.csv"));
    }
}
