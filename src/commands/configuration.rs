//! Finds what the user decided.

use std::path::{Path, PathBuf};

use super::Failure;
use crate::config::{Configuration, FILE_NAME, Names};
use crate::input;
use crate::model::MaturityModel;

/// The configuration in a file that was named, else the one in the first
/// folder among the paths, else none.
pub(super) fn find_configuration(
    paths: &[PathBuf],
    named: Option<&Path>,
    model: &MaturityModel,
) -> Result<Configuration, Failure> {
    let in_folder = paths
        .iter()
        .find(|path| path.is_dir())
        .map(|folder| folder.join(FILE_NAME))
        .filter(|file| file.exists());
    match named.map(Path::to_path_buf).or(in_folder) {
        Some(file) => Ok(Configuration::load(&file, &known_names(model))?),
        None => Ok(Configuration::default()),
    }
}

/// Everything that a configuration may name.
#[must_use]
pub fn known_names(model: &MaturityModel) -> Names {
    let criteria = model.signs.iter().flat_map(|sign| &sign.criteria);
    let mut names: Vec<String> = criteria
        .flat_map(|criterion| [criterion.id.clone(), criterion.metric.clone()])
        .collect();
    names.sort_unstable();
    names.dedup();
    Names {
        signs: model.signs.iter().map(|sign| sign.id.clone()).collect(),
        criteria: names,
        ..input::known_names()
    }
}
