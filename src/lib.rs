//! Infers the operational maturity of a managed service provider from the
//! records that it exports.
//!
//! The layers, lowest first; each knows only those above it in this list:
//! [`language`], [`model`], [`config`], [`input`], [`metrics`], [`maturity`], [`analysis`],
//! [`history`], [`charts`], [`report`], [`sample`], [`commands`], [`cli`]. `tests/architecture.rs` holds
//! the table of who may import what.

pub mod analysis;
pub mod charts;
pub mod cli;
pub mod commands;
pub mod config;
pub mod history;
pub mod input;
pub mod language;
pub mod maturity;
pub mod metrics;
pub mod model;
pub mod report;
pub mod sample;
