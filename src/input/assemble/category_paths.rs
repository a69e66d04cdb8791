//! Categories that are written as paths, such as `Hardware > Printer`.

use std::collections::{HashMap, HashSet};

/// What stands between the parts of a path.
const BETWEEN: char = '>';

/// The beginnings that several paths share.
#[derive(Default)]
pub(super) struct CategoryPaths {
    shared: HashSet<String>,
}

impl CategoryPaths {
    /// Finds the beginnings that several of the different texts of a column
    /// share; a sign between words that leads to nothing else is part of a name.
    pub fn among<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut led_to: HashMap<&str, u32> = HashMap::new();
        for text in texts {
            let beginning = beginning(text).unwrap_or(text.trim());
            *led_to.entry(beginning).or_default() += 1;
        }
        let shared = led_to.into_iter().filter(|(_, texts)| *texts > 1);
        Self {
            shared: shared.map(|(beginning, _)| beginning.to_owned()).collect(),
        }
    }

    /// The category that a text names: the beginning of a path, where other
    /// paths share it, and the whole text otherwise.
    pub fn category<'t>(&self, text: &'t str) -> &'t str {
        let beginning = beginning(text).filter(|beginning| self.shared.contains(*beginning));
        beginning.unwrap_or(text)
    }
}

/// What stands before the first sign of a path, if there is something on both
/// sides of it.
fn beginning(text: &str) -> Option<&str> {
    let (before, after) = text.split_once(BETWEEN)?;
    let (before, after) = (before.trim(), after.trim());
    (!before.is_empty() && !after.is_empty()).then_some(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_that_paths_share_is_their_category() {
        let texts = [
            "Hardware > Printer",
            "Hardware>Screen",
            "Hardware > Printer > Toner",
            "Mail",
            "Mail > Rules",
            "Response > 4 h",
            "Other",
            "> nothing",
        ];
        let paths = CategoryPaths::among(texts.into_iter());
        let found = texts.map(|text| paths.category(text));
        assert_eq!(
            found,
            [
                "Hardware",
                "Hardware",
                "Hardware",
                "Mail",
                "Mail",
                "Response > 4 h",
                "Other",
                "> nothing"
            ]
        );
    }
}
