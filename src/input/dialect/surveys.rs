//! Products that ask clients how satisfied they are.

use super::{Dialect, ValueForms};
use crate::config::RatingScale;
use crate::input::fields::csat;
use crate::model::TableKind;

pub static SMILEBACK: Dialect = Dialect {
    name: "SmileBack ratings",
    table: TableKind::Csat,
    fingerprints: &[&["rated on", "rating"]],
    columns: &[],
    values: ValueForms::rated(RatingScale { worst: -1, best: 1 }),
    ..Dialect::PLAIN
};

/// 1 is awesome, 4 is bad.
pub static HALO: Dialect = Dialect {
    name: "Halo feedback",
    table: TableKind::Csat,
    fingerprints: &[&["client user", "ticket id", "rating"]],
    columns: &[],
    values: ValueForms::rated(RatingScale { worst: 4, best: 1 }),
    ..Dialect::PLAIN
};

pub static ZENDESK: Dialect = Dialect {
    name: "Zendesk satisfaction ratings",
    table: TableKind::Csat,
    fingerprints: &[&["score", "ticket id", "assignee id", "created at"]],
    columns: &[
        ("created at", &csat::DATE),
        ("assignee id", &csat::TECHNICIAN),
        ("organization id", &csat::CLIENT),
    ],
    ..Dialect::PLAIN
};

pub static CONNECTWISE: Dialect = Dialect {
    name: "ConnectWise survey view",
    table: TableKind::Csat,
    fingerprints: &[
        &["possible points", "survey name"],
        &["possible points", "points", "ticket"],
    ],
    columns: &[
        ("last update", &csat::DATE),
        ("resources", &csat::TECHNICIAN),
    ],
    // Points of those possible say it exactly.
    ignore: &["score"],
    ..Dialect::PLAIN
};
