//! The texts of each language, read once.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, numbers};

/// The Fluent files of a language, each with its topic.
pub type Texts = [(&'static str, &'static str)];

macro_rules! files {
    ($folder:literal: $($topic:literal),+ $(,)?) => {
        &[$(($topic, include_str!(concat!("texts/", $folder, "/", $topic, ".ftl")))),+]
    };
}

/// The Fluent files of a language. Those of English leave out what stands in the
/// model and with the metrics.
#[must_use]
pub fn texts(language: Language) -> &'static Texts {
    match language {
        Language::English => {
            files!("en": "general", "verdict", "reasons", "page", "summary", "closings", "tensions", "charts", "workbook", "changes", "caveats", "reading", "records", "explain", "inspect")
        }
        Language::Portuguese => {
            files!("pt-BR": "general", "verdict", "reasons", "page", "summary", "closings", "tensions", "charts", "workbook", "changes", "caveats", "reading", "records", "explain", "inspect", "model", "metrics", "terms")
        }
        Language::Spanish => {
            files!("es": "general", "verdict", "reasons", "page", "summary", "closings", "tensions", "charts", "workbook", "changes", "caveats", "reading", "records", "explain", "inspect", "model", "metrics", "terms")
        }
    }
}

pub(super) type Bundle = FluentBundle<FluentResource>;

/// The texts of a language, ready to be filled in.
pub(super) fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; 3] = [const { OnceLock::new() }; 3];
    BUNDLES[language as usize].get_or_init(|| read(language))
}

fn read(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Names from files are set apart where they are shown.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| count(Language::English, value),
        Language::Portuguese => |value, _| count(Language::Portuguese, value),
        Language::Spanish => |value, _| count(Language::Spanish, value),
    }));
    for (_, text) in texts(language) {
        // A text that is no Fluent is found by a test; what is read of it stays.
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A number of things; all else is written before it reaches a text.
fn count(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::written(language, number.value, 0, false)),
        _ => None,
    }
}
