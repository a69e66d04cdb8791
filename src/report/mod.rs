//! Every format renders the same plain analysis: one file, one format.
//!
//! This layer does not know data frames, the CSV reader, or the plotting
//! library. Charts are handed to it as finished pictures.

mod certainty;
mod changes;
mod document;
mod draft;
mod explanation;
mod facts;
mod folder;
mod format;
mod html;
mod inspection;
mod json;
mod markdown;
mod move_in;
mod number;
mod overview;
mod perception;
mod plain_text;
mod prometheus;
mod quiz;
mod rejected;
mod rows;
mod screen;
mod spreadsheet;
mod summary;
mod wording;
mod workbook;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod hostile_tests;

pub use changes::{Changes, KeptTable, comparison_text, kept_csv, run_text, runs_text};
pub use document::{
    Area, Configured, Document, Figure, InlineChart, MetricCard, MetricCards, RenderError,
    SmallChart,
};
pub use draft::{Draft, draft};
pub use explanation::{
    columns_of, gate as gate_explained, labelled, number as number_explained,
    phase as phase_explained, sign as sign_explained, signs as signs_explained,
};
pub use facts::facts_csv;
pub use folder::{LATEST, Layout, Prepared, finish_interrupted, keep_months, write};
pub use format::Format;
pub use html::html;
pub use inspection::{Inspection, inspection, inspection_json};
pub use json::{JSON_SCHEMA, SCHEMA_VERSION, comparison_json, json, json_with_changes};
pub use markdown::markdown;
pub use move_in::WriteError;
pub use plain_text::visible as harmless;
pub use prometheus::{RunFigures, prometheus};
pub use quiz::quiz;
pub use rejected::rejected_csv;
pub use rows::{ROWS_HEADER, push_record};
pub use summary::summary;
pub use wording::linked_source;
pub use workbook::workbook;
