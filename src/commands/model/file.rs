use std::path::Path;

use crate::commands::Failure;
use crate::model::{MaturityModel, ModelError};

/// The model in a file, which may be a part of one, laid over the model that
/// the program carries; that one without a file.
///
/// # Errors
/// When the file cannot be read, or holds no model.
pub fn model_in(file: Option<&Path>) -> Result<MaturityModel, Failure> {
    match file {
        None => Ok(MaturityModel::embedded()?),
        Some(file) => {
            let text = read(file)?;
            MaturityModel::embedded_under(&text).map_err(|error| wrong_in(file, &error))
        }
    }
}

pub(super) fn read(file: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(file)
        .map_err(|cause| Failure::Usage(format!("`{}` cannot be read: {cause}", file.display())))
}

pub(super) fn wrong_in(file: &Path, error: &ModelError) -> Failure {
    Failure::Usage(format!("`{}`: {error}", file.display()))
}
