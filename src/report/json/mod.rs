//! `report.json`: the analysis for programs. Its form is fixed by
//! `report.schema.json`; fields may be added, and a released field keeps its
//! name and meaning.

mod criterion_records;
mod document;
mod inference;
mod phase;
mod readings;
pub(super) mod records;
mod signs;

use std::fmt::Write as _;

use serde::Serialize;

use crate::analysis::Analysis;
use crate::history::Comparison;

use super::changes::{Changes, Fields};
use super::document::RenderError;
use super::plain_text::is_unreadable;

/// The version of the form, raised when a program has to be changed to read
/// it.
pub const SCHEMA_VERSION: &str = "1";

/// The form of `report.json`, as JSON Schema 2020-12.
pub const JSON_SCHEMA: &str = include_str!("../report.schema.json");

/// `report.json`: the same analysis gives the same bytes.
///
/// # Errors
/// When the analysis cannot be written as JSON, which would be a fault of the
/// program.
pub fn json(analysis: &Analysis) -> Result<String, RenderError> {
    json_with_changes(analysis, None)
}

/// Like [`json`], with what changed since the run before.
///
/// # Errors
/// As [`json`].
pub fn json_with_changes(
    analysis: &Analysis,
    changes: Option<&Changes>,
) -> Result<String, RenderError> {
    Ok(to_text(&document::Report::of(analysis, changes))?)
}

/// What changed between two runs, as the `changes` of `report.json`.
///
/// # Errors
/// As [`json`].
pub fn comparison_json(comparison: &Comparison) -> Result<String, RenderError> {
    Ok(to_text(&Fields::of_comparison(comparison))?)
}

/// A view as the JSON that all outputs are written in.
pub(super) fn to_text(view: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut text = escaped(&serde_json::to_string_pretty(view)?);
    text.push('\n');
    Ok(text)
}

/// The same JSON with every unreadable character as an escape: it means the
/// same, and a terminal that shows the file is safe. Outside of strings there
/// are none but our line feeds.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_unreadable(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{JSON_SCHEMA, escaped, json, json_with_changes};
    use crate::report::fixture::changes::changes;
    use crate::report::fixture::{self, Case};

    fn parsed(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn the_report_has_the_form_of_its_schema() {
        let schema = parsed(JSON_SCHEMA);
        let validator = jsonschema::validator_for(&schema).unwrap();
        let mut bare = fixture::analysis();
        bare.path.clear();
        bare.blind_spots.clear();
        bare.inputs.clear();
        bare.facts.clear();
        for analysis in [
            Case::usual().analysis,
            Case::crowded().analysis,
            Case::hostile().analysis,
            bare,
        ] {
            let changes = changes("tickets.csv");
            let report = parsed(&json_with_changes(&analysis, Some(&changes)).unwrap());
            let faults: Vec<_> = validator
                .iter_errors(&report)
                .map(|fault| format!("{}: {fault}", fault.instance_path()))
                .collect();
            assert!(faults.is_empty(), "{faults:#?}");
        }
    }

    #[test]
    fn the_schema_knows_every_field() {
        let schema = parsed(JSON_SCHEMA);
        let changes = changes("tickets.csv");
        let report = parsed(&json_with_changes(&fixture::analysis(), Some(&changes)).unwrap());
        unknown_fields(&schema, &schema, &report, "report");
    }

    /// Walks the report along its schema; a field that the schema does not
    /// name, or does not require, is a promise that nobody wrote down.
    fn unknown_fields(root: &Value, schema: &Value, value: &Value, place: &str) {
        let schema = match schema["$ref"].as_str() {
            Some(reference) => root.pointer(&reference[1..]).unwrap(),
            None => schema,
        };
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    let place = format!("{place}.{name}");
                    let known = schema["anyOf"]
                        .as_array()
                        .and_then(|choices| choices.first())
                        .unwrap_or(schema);
                    let known = match known["$ref"].as_str() {
                        Some(reference) => root.pointer(&reference[1..]).unwrap(),
                        None => known,
                    };
                    assert!(known["properties"][name].is_object(), "{place}");
                    let required = known["required"].as_array().unwrap();
                    assert!(required.iter().any(|each| each == name), "{place}");
                    unknown_fields(root, &known["properties"][name], field, &place);
                }
            }
            Value::Array(items) => {
                for item in items {
                    unknown_fields(root, &schema["items"], item, place);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn what_is_no_number_is_null_with_a_reason() {
        let mut analysis = fixture::analysis();
        for reading in &mut analysis.readings {
            if let Ok(measured) = &mut reading.outcome {
                measured.value = f64::NAN;
                measured.interval = Some((f64::INFINITY, 1.0));
            }
        }
        let text = json(&analysis).unwrap();
        let report = parsed(&text);
        let reading = &report["readings"][0];
        assert!(reading["value"].is_null());
        assert!(reading["interval"].is_null());
        assert_eq!(reading["reason"], "not_a_number");
    }

    #[test]
    fn readings_are_sorted_and_history_is_whole() {
        let mut analysis = fixture::analysis();
        let sorted = json(&analysis).unwrap();
        analysis.readings.reverse();
        assert_eq!(json(&analysis).unwrap(), sorted);
        let report = parsed(&sorted);
        assert_eq!(report["history"].as_array().unwrap().len(), 13);
        assert_eq!(report["phase"]["headline"], "stable");
        assert_eq!(report["phase"]["upper"], "proactive");
    }

    #[test]
    fn escapes_mean_the_same() {
        let text = "\"\u{9b}\u{202e}\u{e0041}\u{7f}é\"";
        let safe = escaped(text);
        assert_eq!(safe, "\"\\u009b\\u202e\\udb40\\udc41\\u007fé\"");
        assert_eq!(parsed(&safe), parsed(text));
    }
}
