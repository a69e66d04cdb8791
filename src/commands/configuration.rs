//! Finds what the user decided.

use std::path::{Path, PathBuf};

use super::Failure;
use crate::config::{Configuration, FILE_NAME};
use crate::input;

/// The configuration in a file that was named, else the one in the first
/// folder among the paths, else none.
pub(super) fn find_configuration(
    paths: &[PathBuf],
    named: Option<&Path>,
) -> Result<Configuration, Failure> {
    let in_folder = paths
        .iter()
        .find(|path| path.is_dir())
        .map(|folder| folder.join(FILE_NAME))
        .filter(|file| file.exists());
    match named.map(Path::to_path_buf).or(in_folder) {
        Some(file) => Ok(Configuration::load(&file, &input::known_names())?),
        None => Ok(Configuration::default()),
    }
}
