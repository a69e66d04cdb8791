//! What each sheet of the workbook holds.

use std::collections::BTreeMap;

use super::sheet::{Cell, Courses, Sheet};
use crate::analysis::{TicketFigures, TicketGroup};
use crate::maturity::CriterionVerdict;
use crate::model::{Month, Phase, Reading, TableKind, Unit};
use crate::report::document::Document;
use crate::report::overview::{bounds, first_actions, held, signs_seen, tally};
use crate::report::wording;

fn heads(titles: &[&str]) -> Vec<Cell> {
    titles.iter().map(|title| Cell::from(*title)).collect()
}

pub(super) fn verdict(document: &Document<'_>) -> Sheet {
    let analysis = document.analysis;
    let verdict = analysis.verdict();
    let (seen, signs) = signs_seen(verdict);
    let mut rows = vec![
        vec!["Phase".into(), Cell::text(verdict.headline.to_string())],
        vec!["Month end".into(), Cell::Month(analysis.as_of)],
        vec!["Lowest phase supported".into(), verdict.lower.name().into()],
        vec![
            "Highest phase not excluded".into(),
            verdict.upper.name().into(),
        ],
        vec!["Bounds".into(), Cell::text(bounds(verdict))],
        vec!["Held phase".into(), Cell::text(held(analysis))],
        vec!["Signs observed".into(), Cell::count(seen as u64)],
        vec!["Signs in all".into(), Cell::count(signs as u64)],
        vec!["How they turned out".into(), Cell::text(tally(verdict))],
    ];
    if let Some(probability) = analysis.inference.probability {
        rows.extend(Phase::ALL.into_iter().map(|phase| {
            let label = Cell::text(format!("How likely: {phase}"));
            vec![
                label,
                Cell::number(Some(probability.of(phase)), Unit::Share),
            ]
        }));
    }
    rows.extend(first_actions(analysis).into_iter().map(|step| {
        let effect = step.effort.as_ref().map(|effort| effort.text.as_str());
        vec![
            "What to do".into(),
            Cell::text(&step.criterion.remedy),
            effect.map_or(Cell::Empty, Cell::from),
        ]
    }));
    let caveats = analysis.caveats.iter();
    rows.extend(caveats.map(|caveat| vec!["To know".into(), Cell::text(caveat)]));
    rows.push(vec!["Model".into(), Cell::text(&analysis.model.hash)]);
    Sheet {
        name: "Verdict",
        heads: heads(&["What", "Is", "Effect"]),
        rows,
        frozen: 1,
        chart: None,
    }
}

pub(super) fn signs(document: &Document<'_>) -> Sheet {
    let signs = &document.analysis.verdict().signs;
    let rows = signs.iter().flat_map(|sign| {
        let start = vec![
            Cell::count(sign.number.into()),
            Cell::text(&sign.title),
            wording::sign_status(sign.status).into(),
            if sign.core {
                "core".into()
            } else {
                Cell::Empty
            },
        ];
        let reason = sign.reason.as_deref().map_or(Cell::Empty, Cell::from);
        let mut rows: Vec<Vec<Cell>> = sign
            .criteria
            .iter()
            .map(|criterion| [start.clone(), criterion_cells(criterion, document)].concat())
            .collect();
        if rows.is_empty() {
            let empty = vec![Cell::Empty; 12];
            rows.push([start, empty, vec![reason]].concat());
        }
        rows
    });
    Sheet {
        name: "Signs",
        heads: heads(&[
            "Sign",
            "Title",
            "Status",
            "Core",
            "Measure",
            "Its id",
            "Judged",
            "Value",
            "Target",
            "Months on target",
            "Months needed",
            "Records",
            "Likely from",
            "Likely to",
            "What helps",
            "Target from",
            "Reason",
        ]),
        rows: rows.collect(),
        frozen: 2,
        chart: None,
    }
}

fn criterion_cells(criterion: &CriterionVerdict, document: &Document<'_>) -> Vec<Cell> {
    let unit = criterion.unit;
    let months = criterion.months;
    let interval = criterion.interval;
    vec![
        Cell::text(document.metric_title(&criterion.metric)),
        Cell::text(&criterion.metric),
        wording::criterion_status(criterion.status).into(),
        Cell::number(criterion.value, unit),
        Cell::text(wording::target(&criterion.target, unit)),
        months.map_or(Cell::Empty, |months| Cell::count(months.met.into())),
        months.map_or(Cell::Empty, |months| Cell::count(months.needed.into())),
        Cell::count(criterion.n),
        Cell::number(interval.map(|(low, _)| low), unit),
        Cell::number(interval.map(|(_, high)| high), unit),
        Cell::text(&criterion.remedy),
        Cell::text(wording::source(&criterion.source)),
        criterion.reason.as_deref().map_or(Cell::Empty, Cell::from),
    ]
}

/// Every metric over its own window, month by month.
pub(super) fn readings(document: &Document<'_>) -> Sheet {
    let analysis = document.analysis;
    let months: Vec<Month> = analysis.verdicts.iter().map(|one| one.month).collect();
    let mut metrics: BTreeMap<&str, Unit> = BTreeMap::new();
    for reading in &analysis.readings {
        metrics.entry(reading.metric).or_insert(reading.unit);
    }
    let rows: Vec<Vec<Cell>> = metrics
        .iter()
        .map(|(metric, unit)| {
            let value = |month: &Month| {
                let reading = analysis.reading(metric, *month);
                Cell::number(reading.and_then(Reading::value), *unit)
            };
            let start = [
                Cell::text(document.metric_title(metric)),
                Cell::from(*metric),
            ];
            start.into_iter().chain(months.iter().map(value)).collect()
        })
        .collect();
    let drawn = ["sla_resolution_compliance", "sla_response_compliance"];
    let places = metrics.keys().enumerate();
    let drawn: Vec<usize> = places
        .filter(|(_, metric)| drawn.contains(metric))
        .map(|(place, _)| place)
        .collect();
    Sheet {
        name: "Readings",
        heads: heads(&["Measure", "Its id"])
            .into_iter()
            .chain(months.iter().copied().map(Cell::Month))
            .collect(),
        rows,
        frozen: 1,
        chart: (!drawn.is_empty()).then_some(Courses {
            title: "Promises kept",
            rows: drawn,
            first: 2,
        }),
    }
}

const TICKET_HEADS: [&str; 6] = [
    "Opened",
    "Opened the year before",
    "Open now",
    "Half resolved within",
    "Resolved in time",
    "Resolved too late",
];

fn ticket_cells(tickets: Option<&TicketFigures>) -> Vec<Cell> {
    let Some(tickets) = tickets else {
        return vec![Cell::Empty; TICKET_HEADS.len()];
    };
    let promises = tickets.promises;
    vec![
        Cell::count(tickets.opened),
        tickets.opened_before.map_or(Cell::Empty, Cell::count),
        Cell::count(tickets.open_now),
        Cell::number(tickets.median_hours, Unit::Hours),
        promises.map_or(Cell::Empty, |promises| Cell::count(promises.met)),
        promises.map_or(Cell::Empty, |promises| Cell::count(promises.broken())),
    ]
}

pub(super) fn clients(document: &Document<'_>) -> Sheet {
    let rows = document.analysis.groups.clients.iter().map(|client| {
        let money = |value| Cell::number(value, Unit::Money);
        let mut cells = vec![Cell::text(&client.name)];
        cells.extend(ticket_cells(client.tickets.as_ref()));
        cells.extend(
            [
                client.mrr,
                client.mrr_before,
                client.billed,
                client.owed,
                client.late,
            ]
            .map(money),
        );
        cells
    });
    let money = [
        "Recurring a month",
        "Recurring, a year before",
        "Billed in the year",
        "Owed in all",
        "Owed late",
    ];
    Sheet {
        name: "Clients",
        heads: heads(&[&["Client"][..], &TICKET_HEADS, &money].concat()),
        rows: rows.collect(),
        frozen: 1,
        chart: None,
    }
}

pub(super) fn queues(document: &Document<'_>) -> Sheet {
    let groups = &document.analysis.groups;
    let of = |what: &'static str, groups: &[TicketGroup]| -> Vec<Vec<Cell>> {
        groups
            .iter()
            .map(|group| {
                let name = group.name.as_deref().map_or(Cell::Empty, Cell::from);
                [vec![what.into(), name], ticket_cells(Some(&group.tickets))].concat()
            })
            .collect()
    };
    Sheet {
        name: "Tickets",
        heads: heads(&[&["By", "Name"][..], &TICKET_HEADS].concat()),
        rows: [
            of("queue", &groups.queues),
            of("priority", &groups.priorities),
            of("kind", &groups.kinds),
        ]
        .concat(),
        frozen: 2,
        chart: None,
    }
}

pub(super) fn files(document: &Document<'_>) -> Sheet {
    let rows = document.analysis.inputs.iter().map(|input| {
        let tables: Vec<_> = input.tables.iter().copied().map(TableKind::id).collect();
        let optional = |text: &Option<String>| text.as_deref().map_or(Cell::Empty, Cell::from);
        let mut cells = vec![
            Cell::text(&input.file),
            Cell::text(tables.join(", ")),
            optional(&input.dialect),
            Cell::count(input.rows.read),
        ];
        cells.extend(wording::fates(&input.rows).map(|(_, rows)| Cell::count(rows)));
        cells.extend([
            optional(&input.first),
            optional(&input.last),
            optional(&input.refusal),
        ]);
        cells
    });
    Sheet {
        name: "Data quality",
        heads: heads(&[
            "File",
            "Taken for",
            "Written like",
            "Rows",
            "Used",
            "Duplicate",
            "Superseded",
            "Not a record",
            "Set aside",
            "First day",
            "Last day",
            "Not used because",
        ]),
        rows: rows.collect(),
        frozen: 1,
        chart: None,
    }
}
