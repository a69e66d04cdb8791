//! A language with the words for all that the program itself has to say.

use crate::language::{Language, Words};
use crate::metrics::CATALOGUE;
use crate::model::MaturityModel;
use crate::{metrics, model};

/// The words of a language, for texts of the model and of the metrics as well.
/// What a user's own model says otherwise is told as it stands there.
pub(super) fn words(language: Language, currency: Option<&str>) -> Words {
    let of_model = MaturityModel::embedded().map(|model| model::texts(&model));
    let names = CATALOGUE
        .iter()
        .map(|metric| (metric.id.replace('_', " "), metric.title.to_owned()));
    Words::of(language)
        .with_currency(currency)
        .with_known(of_model.unwrap_or_default())
        .with_known(metrics::texts())
        .with_names(names)
}
