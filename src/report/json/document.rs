use serde::Serialize;

use crate::analysis::Analysis;
use crate::report::changes::{Changes, Fields};

use super::SCHEMA_VERSION;
use super::inference::{Margin, Perception, Waiver, WhatIf};
use super::phase::{MonthEnd, Passage, Standing};
use super::readings::{Reading, readings};
use super::records::Input;
use super::signs::{BlindSpot, Sign, Step};

/// The whole of `report.json`.
#[derive(Debug, Serialize)]
pub(super) struct Report<'a> {
    schema_version: &'static str,
    tool_version: &'a str,
    as_of: String,
    currency: Option<&'a str>,
    model: Model<'a>,
    phase: Standing,
    gates: Vec<Passage>,
    signs: Vec<Sign<'a>>,
    readings: Vec<Reading<'a>>,
    history: Vec<MonthEnd>,
    margin: Margin<'a>,
    what_if: Option<WhatIf<'a>>,
    waivers: Vec<Waiver<'a>>,
    perception: Option<Perception<'a>>,
    path: Vec<Step<'a>>,
    blind_spots: Vec<BlindSpot<'a>>,
    caveats: Vec<String>,
    inputs: Vec<Input<'a>>,
    changes: Option<Fields<'a>>,
}

#[derive(Debug, Serialize)]
struct Model<'a> {
    id: &'a str,
    version: &'a str,
    hash: &'a str,
}

impl<'a> Report<'a> {
    pub(super) fn of(analysis: &'a Analysis, changes: Option<&'a Changes>) -> Self {
        let verdict = analysis.verdict();
        Self {
            schema_version: SCHEMA_VERSION,
            tool_version: analysis.tool_version,
            as_of: analysis.as_of.to_string(),
            currency: analysis.currency.as_deref(),
            model: Model {
                id: &analysis.model.id,
                version: &analysis.model.version,
                hash: &analysis.model.hash,
            },
            phase: Standing::of(analysis),
            gates: verdict.gates.iter().map(Passage::of).collect(),
            signs: verdict
                .signs
                .iter()
                .map(|sign| Sign::of(sign, analysis))
                .collect(),
            readings: readings(&analysis.readings),
            history: analysis.verdicts.iter().map(MonthEnd::of).collect(),
            margin: Margin::of(&analysis.inference.margin),
            what_if: analysis.inference.what_if.as_ref().map(WhatIf::of),
            waivers: analysis.inference.waivers.iter().map(Waiver::of).collect(),
            perception: analysis.perception.as_ref().map(Perception::of),
            path: analysis.path.iter().map(Step::of).collect(),
            blind_spots: analysis.blind_spots.iter().map(BlindSpot::of).collect(),
            caveats: analysis.caveats.iter().map(ToString::to_string).collect(),
            inputs: analysis.inputs.iter().map(Input::of).collect(),
            changes: changes.map(Fields::of),
        }
    }
}
