//! The program as its users meet it, one topic a module. One binary, so that
//! the libraries are linked once.

#![allow(
    clippy::unwrap_used,
    reason = "what a test relies on may fail the test"
)]

/// Every output says the same.
mod formats;

/// Every text in every language.
mod languages;

/// No output speaks English where another language was asked for.
mod english_left;

/// The report and the summary of each sample provider, to the letter.
mod golden;

/// Removing data never raises the phase.
mod removed_data;

/// A past month end is judged by what was knowable then.
mod as_of;

/// Providers are found in the phase that they were simulated in.
mod calibration;

/// A better metric never lowers the phase.
mod better_metrics;

/// Why a file is what it is taken for, and its rows what they are.
mod evidence;

/// The order of files and rows is nothing that a report depends on.
mod order;

/// One provider, exported by many products.
mod products;

/// What each product writes, and what is made of it.
mod dialects;

/// What the command line takes and refuses, and the code it ends with.
mod usage;

/// Files that are broken, foreign or cut short.
mod unusable_files;

/// What exports are packed into, and workbooks.
mod containers;

/// The encodings that texts come in.
mod encodings;

/// The folder that the report goes into.
mod output;

/// What the configuration decides, and what it is refused for.
mod configuration;

/// The page about the configuration says every key.
mod configuration_page;

/// The maturity model as something to own.
mod model;

/// Whether the phase hangs on a single client.
mod one_client;

/// What may stay unmet for a time.
mod waivers;

/// What somebody believes, beside what the records show.
mod perception;

/// What is shown of files, and the configuration that is written from it.
mod inspect;

/// What a metric and a sign say of themselves.
mod explain;
mod few_records;

/// Cells that would rather steer a terminal, a browser or a spreadsheet.
mod hostile_cells;

/// The page in a browser.
mod page;

/// Runs that are kept, compared, and done by a scheduler.
mod monthly;

/// No name is left where labels were asked for.
mod redact;

/// What the README lists is what there is.
mod readme;

mod sheets;
mod situations;
mod support;
mod tables_page;
