//! What each sheet of the workbook holds.

use std::collections::BTreeMap;

use super::sheet::{Cell, Courses, Sheet};
use crate::analysis::{TicketFigures, TicketGroup};
use crate::language::{Words, say};
use crate::maturity::CriterionVerdict;
use crate::model::{GENERIC, Month, Phase, Reading, Unit};
use crate::report::document::Document;
use crate::report::overview::{bounds, effect, first_actions, held_briefly, signs_seen, tally};
use crate::report::wording;

/// The headings of these ids.
fn heads(words: &Words, titles: &[&str]) -> Vec<Cell> {
    titles
        .iter()
        .map(|title| Cell::text(words.text(title)))
        .collect()
}

pub(super) fn verdict(document: &Document<'_>) -> Sheet {
    let (analysis, words) = (document.analysis, document.words);
    let verdict = analysis.verdict();
    let label = |id: &str| Cell::text(words.text(id));
    let (seen, signs) = signs_seen(verdict);
    let mut rows = vec![
        vec![
            label("phase"),
            Cell::text(wording::headline(words, verdict.headline)),
        ],
        vec![label("month-end"), Cell::Month(analysis.as_of)],
        vec![
            label("history-lower"),
            Cell::text(wording::phase(words, verdict.lower)),
        ],
        vec![
            label("history-upper"),
            Cell::text(wording::phase(words, verdict.upper)),
        ],
        vec![label("workbook-bounds"), Cell::text(bounds(words, verdict))],
        vec![
            label("workbook-held"),
            Cell::text(held_briefly(words, analysis)),
        ],
        vec![label("history-seen"), Cell::count(seen as u64)],
        vec![label("workbook-signs"), Cell::count(signs as u64)],
        vec![label("workbook-tally"), Cell::text(tally(words, verdict))],
    ];
    if let Some(probability) = analysis.inference.probability {
        rows.extend(Phase::ALL.into_iter().map(|phase| {
            let label = Cell::text(say!(words, "workbook-likely", phase = phase));
            vec![
                label,
                Cell::number(Some(probability.of(phase)), Unit::Share),
            ]
        }));
    }
    rows.extend(first_actions(analysis).into_iter().map(|step| {
        let (effect, _) = effect(words, step);
        vec![
            label("workbook-do"),
            Cell::text(words.say(&step.criterion.first_step())),
            effect.map_or(Cell::Empty, Cell::text),
        ]
    }));
    let caveats = analysis.caveats.iter();
    rows.extend(caveats.map(|caveat| vec![label("workbook-know"), Cell::text(words.say(caveat))]));
    rows.push(vec![
        label("method-model"),
        Cell::text(&analysis.model.hash),
    ]);
    Sheet {
        name: words.text("workbook-verdict"),
        heads: heads(words, &["workbook-what", "workbook-is", "workbook-effect"]),
        rows,
        frozen: 1,
        chart: None,
    }
}

pub(super) fn signs(document: &Document<'_>) -> Sheet {
    let (signs, words) = (&document.analysis.verdict().signs, document.words);
    let rows = signs.iter().flat_map(|sign| {
        let start = vec![
            Cell::count(sign.number.into()),
            Cell::text(words.known(&sign.title)),
            Cell::text(wording::sign_status(words, sign.status)),
            if sign.core {
                Cell::text(words.text("core"))
            } else {
                Cell::Empty
            },
        ];
        let reason = sign.reason.as_ref();
        let reason = reason.map_or(Cell::Empty, |reason| Cell::text(words.say(reason)));
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
        name: words.text("page-nav-signs"),
        heads: heads(
            words,
            &[
                "workbook-sign",
                "workbook-title",
                "workbook-status",
                "workbook-core",
                "measure",
                "method-id",
                "workbook-judged",
                "workbook-value",
                "workbook-target",
                "workbook-months-met",
                "workbook-months-needed",
                "workbook-records",
                "workbook-likely-from",
                "workbook-likely-to",
                "what-helps",
                "target-from",
                "reason",
            ],
        ),
        rows: rows.collect(),
        frozen: 2,
        chart: None,
    }
}

fn criterion_cells(criterion: &CriterionVerdict, document: &Document<'_>) -> Vec<Cell> {
    let (unit, words) = (criterion.unit, document.words);
    let months = criterion.months;
    let interval = criterion.interval;
    vec![
        Cell::text(document.metric_title(&criterion.metric)),
        Cell::text(&criterion.metric),
        Cell::text(wording::criterion_status(words, criterion.status)),
        Cell::number(criterion.value, unit),
        Cell::text(wording::target(words, &criterion.target, unit)),
        months.map_or(Cell::Empty, |months| Cell::count(months.met.into())),
        months.map_or(Cell::Empty, |months| Cell::count(months.needed.into())),
        Cell::count(criterion.n),
        Cell::number(interval.map(|(low, _)| low), unit),
        Cell::number(interval.map(|(_, high)| high), unit),
        Cell::text(words.known(&criterion.remedy)),
        Cell::text(wording::source(words, &criterion.source)),
        criterion
            .reason
            .as_ref()
            .map_or(Cell::Empty, |reason| Cell::text(words.say(reason))),
    ]
}

/// Every metric over its own window, month by month.
pub(super) fn readings(document: &Document<'_>) -> Sheet {
    let (analysis, words) = (document.analysis, document.words);
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
        name: words.text("page-nav-numbers"),
        heads: heads(words, &["measure", "method-id"])
            .into_iter()
            .chain(months.iter().copied().map(Cell::Month))
            .collect(),
        rows,
        frozen: 1,
        chart: (!drawn.is_empty()).then_some(Courses {
            title: words.text("workbook-promises"),
            rows: drawn,
            first: 2,
        }),
    }
}

const TICKET_HEADS: [&str; 6] = [
    "listing-opened",
    "workbook-opened-before",
    "listing-open-now",
    "listing-median",
    "workbook-in-time",
    "listing-late-tickets",
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
    let words = document.words;
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
        "listing-recurring",
        "workbook-recurring-before",
        "listing-billed",
        "listing-owed",
        "listing-late-money",
    ];
    Sheet {
        name: words.text("area-clients"),
        heads: heads(
            words,
            &[&["workbook-client"][..], &TICKET_HEADS, &money].concat(),
        ),
        rows: rows.collect(),
        frozen: 1,
        chart: None,
    }
}

pub(super) fn queues(document: &Document<'_>) -> Sheet {
    let (groups, words) = (&document.analysis.groups, document.words);
    let of = |what: &str, groups: &[TicketGroup]| -> Vec<Vec<Cell>> {
        groups
            .iter()
            .map(|group| {
                let name = group.name.as_deref();
                let name = name.map_or(Cell::Empty, |name| {
                    // The names of priorities are ours.
                    match what {
                        "workbook-priority" => Cell::text(words.known(name)),
                        _ => Cell::from(name),
                    }
                });
                [
                    vec![Cell::text(words.text(what)), name],
                    ticket_cells(Some(&group.tickets)),
                ]
                .concat()
            })
            .collect()
    };
    Sheet {
        name: words.text("workbook-tickets"),
        heads: heads(
            words,
            &[&["workbook-by", "listing-name"][..], &TICKET_HEADS].concat(),
        ),
        rows: [
            of("workbook-queue", &groups.queues),
            of("workbook-priority", &groups.priorities),
            of("workbook-kind", &groups.kinds),
        ]
        .concat(),
        frozen: 2,
        chart: None,
    }
}

pub(super) fn files(document: &Document<'_>) -> Sheet {
    let words = document.words;
    let rows = document.analysis.inputs.iter().map(|input| {
        let optional = |text: &Option<String>| text.as_deref().map_or(Cell::Empty, Cell::from);
        let day = |day: &Option<String>| day.clone().map_or(Cell::Empty, Cell::Day);
        let mut cells = vec![
            Cell::text(&input.file),
            Cell::text(wording::tables(words, &input.tables)),
            optional(&input.dialect.clone().filter(|name| name != GENERIC)),
            Cell::count(input.rows.read),
        ];
        cells.extend(wording::fates(&input.rows).map(|(_, rows)| Cell::count(rows)));
        cells.extend([
            day(&input.first),
            day(&input.last),
            optional(&input.refusal.as_ref().map(|one| words.say(one))),
        ]);
        cells
    });
    Sheet {
        name: words.text("workbook-data"),
        heads: heads(
            words,
            &[
                "file",
                "taken-for",
                "written-like",
                "rows",
                "fate-used",
                "fate-duplicate",
                "fate-superseded",
                "fate-not-a-record",
                "fate-set-aside",
                "workbook-first-day",
                "workbook-last-day",
                "workbook-not-used",
            ],
        ),
        rows: rows.collect(),
        frozen: 1,
        chart: None,
    }
}
