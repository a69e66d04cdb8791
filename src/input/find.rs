//! Finds the files to read under the paths that were given.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::InputError;

/// Endings of files that can hold a table.
const ENDINGS: [&str; 4] = ["csv", "tsv", "txt", "tab"];

/// The table files under the paths, sorted, each once. A file named outright
/// is taken whatever its ending.
///
/// # Errors
/// When a path does not exist or a folder cannot be listed.
pub fn find_files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, InputError> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            for entry in WalkDir::new(path).sort_by_file_name() {
                let entry = entry.map_err(|error| InputError::Unreadable {
                    path: path.clone(),
                    cause: error.to_string(),
                })?;
                if entry.file_type().is_file() && is_table_file(entry.path()) {
                    files.push(entry.into_path());
                }
            }
        } else if path.exists() {
            files.push(path.clone());
        } else {
            return Err(InputError::Missing { path: path.clone() });
        }
    }
    files.sort();
    files.dedup();
    if files.is_empty() {
        return Err(InputError::NoFiles {
            paths: paths.to_vec(),
        });
    }
    Ok(files)
}

/// What the program itself writes is not read again.
fn is_table_file(path: &Path) -> bool {
    const OWN: [&str; 2] = ["facts.csv", "rejected-rows.csv"];
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase());
    let own = name.as_deref().is_some_and(|name| OWN.contains(&name));
    let hidden = name.as_deref().is_some_and(|name| name.starts_with('.'));
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    !own && !hidden && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}
