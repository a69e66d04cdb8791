use std::path::Path;

use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::test_runner::Config;

use super::fixture::{MONTHS, last_month, months, nothing_seen, two_years};
use super::{charts, metric_charts};
use crate::analysis::{Analysis, ReceivablesByAge, ResolutionTimes};
use crate::charts::{Chart, Content, Picture, Plot};
use crate::language::Words;
use crate::model::{Absence, Measured, Month, Phase, Reading, Unit};

const METRICS: [&str; 16] = [
    "sla_resolution_compliance",
    "sla_response_compliance",
    "tickets_opened",
    "tickets_closed",
    "open_backlog",
    "mrr",
    "mrr_new",
    "mrr_expansion",
    "mrr_contraction",
    "mrr_lost",
    "client_retention",
    "gross_revenue_retention",
    "net_revenue_retention",
    "monitoring_detected_share",
    "repeat_ticket_share",
    "same_client_volume_change",
];

fn chart(analysis: &Analysis, id: &str) -> Chart {
    let mut found = charts(Words::english(), analysis)
        .into_iter()
        .map(|(_, chart)| chart);
    found.find(|chart| chart.id == id).unwrap()
}

fn pictures(analysis: &Analysis) -> Vec<Picture> {
    let drawn = super::pictures(Words::english(), analysis)
        .unwrap()
        .into_iter();
    drawn.map(|(_, picture)| picture).collect()
}

fn reading(metric: &'static str, month: Month, value: Option<f64>) -> Reading {
    Reading {
        metric,
        month,
        window: 1,
        unit: Unit::Count,
        outcome: value.ok_or(Absence::NoRows).map(|value| Measured {
            value,
            n: 1,
            numerator: None,
            denominator: None,
            interval: None,
        }),
    }
}

#[test]
fn every_chart_of_two_years_can_be_drawn() {
    let analysis = two_years();
    let drawn = pictures(&analysis);
    let ids: Vec<&str> = drawn.iter().map(|picture| picture.id).collect();
    assert_eq!(
        ids,
        [
            "road",
            "signs",
            "sla",
            "tickets",
            "resolution-time",
            "automation",
            "retention",
            "mrr",
            "receivables"
        ]
    );
    for picture in &drawn {
        assert!(picture.png.starts_with(b"\x89PNG"), "{}", picture.id);
        assert!(picture.svg.starts_with("<svg "), "{}", picture.id);
        assert!(picture.svg.ends_with("</svg>\n"), "{}", picture.id);
        assert!(picture.alt.len() > picture.title.len(), "{}", picture.id);
    }
    for inline in drawn.iter().filter_map(|picture| picture.inline.as_ref()) {
        for svg in [&inline.wide, &inline.narrow] {
            assert!(svg.contains("data-plot=\"0."), "{svg:.200}");
            assert!(
                !svg.contains("style="),
                "a page allows no styles of its own"
            );
        }
        assert!(!inline.table.rows.is_empty());
    }
    keep("two-years", &drawn);
}

#[test]
fn each_metric_that_is_judged_over_its_own_window_has_a_small_chart() {
    let analysis = two_years();
    let drawn = metric_charts(Words::english(), &analysis, str::to_owned).unwrap();
    let sla = &drawn["sla_resolution_compliance"];
    assert!(sla.svg.starts_with("<svg class=\"small\""));
    assert!(sla.alt.contains("lowest"), "{}", sla.alt);
    assert!(
        metric_charts(Words::english(), &nothing_seen(), str::to_owned)
            .unwrap()
            .is_empty()
    );
}

/// Writes pictures to the folder that `CHARTS_DIR` names, to be looked at.
fn keep(name: &str, drawn: &[Picture]) {
    let Some(folder) = std::env::var_os("CHARTS_DIR") else {
        return;
    };
    let folder = Path::new(&folder).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    for picture in drawn {
        let stem = folder.join(picture.id);
        std::fs::write(stem.with_extension("png"), &picture.png).unwrap();
        std::fs::write(stem.with_extension("svg"), &picture.svg).unwrap();
    }
}

#[test]
fn the_same_analysis_gives_the_same_bytes() {
    assert_eq!(pictures(&two_years()), pictures(&two_years()));
}

#[test]
fn without_data_only_road_and_signs_are_drawn() {
    let drawn = pictures(&nothing_seen());
    keep("nothing-seen", &drawn);
    let ids: Vec<&str> = drawn.iter().map(|picture| picture.id).collect();
    assert_eq!(ids, ["road", "signs"]);
    assert!(drawn[0].title.starts_with("Phase not determined"));
}

#[test]
fn titles_say_what_the_charts_show() {
    let titles: Vec<String> = charts(Words::english(), &two_years())
        .into_iter()
        .map(|(_, chart)| chart.title)
        .collect();
    assert_eq!(
        titles,
        [
            "Stable since Jul 2025, up from Reactive",
            "7 of 20 signs met, 13 not met, 0 not observed at the end of Oct 2026",
            "Resolution SLA below target in 2 of the last 6 months, response in 1",
            "Open backlog about the same: 202 tickets in Oct 2025, 196 in Oct 2026",
            "Half of the tickets resolved in Oct 2026 took at most 4.6 h, one in ten more than 69 h",
            "Monitoring raises 23.4% of the tickets (target ≥ 20%); the same clients send 7% fewer than a year before",
            "Kept in the year to Oct 2026: 92% of clients, 91% of revenue, 105% with growth",
            "MRR up 17% in 12 months, to 83.8k",
            "39% of receivables late at the end of Oct 2026, 4% by more than 90 days",
        ]
    );
}

#[test]
fn the_road_tells_what_is_not_ruled_out() {
    let mut analysis = two_years();
    analysis.verdicts.last_mut().unwrap().upper = Phase::Scalable;
    let road = chart(&analysis, "road");
    assert!(
        road.title.ends_with("; Scalable is not ruled out"),
        "{}",
        road.title
    );
    assert!(
        road.alt
            .ends_with("from Oct 2026 Stable (at most Scalable)."),
        "{}",
        road.alt
    );
}

#[test]
fn targets_are_those_of_the_model() {
    let mut analysis = two_years();
    for verdict in &mut analysis.verdicts {
        for criterion in verdict.signs.iter_mut().flat_map(|sign| &mut sign.criteria) {
            criterion.target.value = 0.5;
        }
    }
    let sla = chart(&analysis, "sla");
    assert!(
        sla.title.starts_with("Both SLA targets met"),
        "{}",
        sla.title
    );
    let Content::Timeline(timeline) = &sla.content else {
        panic!("the SLA chart runs over months");
    };
    let Plot::Lines(lines) = &timeline.panels[0].plot else {
        panic!("the SLA chart has lines");
    };
    for line in &lines.lines {
        assert_eq!(line.goal.as_ref().unwrap().label, "target ≥ 50%");
    }
}

#[test]
fn a_month_without_a_reading_stays_a_gap() {
    let Content::Timeline(timeline) = chart(&two_years(), "sla").content else {
        panic!("the SLA chart runs over months");
    };
    let Plot::Lines(lines) = &timeline.panels[0].plot else {
        panic!("the SLA chart has lines");
    };
    assert_eq!(lines.lines[0].values[9..11], [None, None]);
    assert_eq!(timeline.months.len(), MONTHS as usize);
}

#[test]
fn text_from_data_is_escaped_and_cleaned() {
    let mut analysis = two_years();
    let sign = &mut analysis.verdicts.last_mut().unwrap().signs[0];
    sign.title = "<script>alert(\"x\")</script> & 'quotes'\u{0}\u{1b}\u{202e} in it".to_owned();
    let drawn = pictures(&analysis);
    let signs = drawn.iter().find(|picture| picture.id == "signs").unwrap();
    assert!(!signs.svg.contains("<script"));
    assert!(signs.svg.contains("&lt;script&gt;"));
    assert!(!signs.svg.contains(['\u{0}', '\u{1b}', '\u{202e}']));
}

/// A value, or none; among them the awkward ones.
fn odd_value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        3 => Just(None),
        2 => Just(Some(0.0)),
        3 => any::<f64>().prop_map(|value| value.is_finite().then_some(value)),
        3 => (0.0..1e6f64).prop_map(Some),
        3 => (0.0..1.2f64).prop_map(Some),
    ]
}

proptest! {
    // Drawing takes its time; odd values come often enough.
    #![proptest_config(Config { cases: 6, failure_persistence: None, ..Config::default() })]

    #[test]
    fn whatever_the_values_every_chart_is_drawn(
        values in proptest::collection::vec(odd_value(), METRICS.len() * MONTHS as usize),
        count in 1..=MONTHS as usize,
    ) {
        let mut analysis = two_years();
        analysis.readings.clear();
        analysis.resolution_times.clear();
        analysis.receivables.clear();
        let skipped = MONTHS as usize - count;
        analysis.verdicts.drain(..skipped);
        let mut values = values.into_iter();
        for month in months().into_iter().skip(skipped) {
            let drawn: Vec<Option<f64>> = values.by_ref().take(METRICS.len()).collect();
            for (metric, value) in METRICS.iter().zip(&drawn) {
                analysis.readings.push(reading(metric, month, *value));
            }
            if let [Some(a), Some(b), Some(c), ..] = drawn[..] {
                analysis.resolution_times.push(ResolutionTimes {
                    month, n: 3, p10: a, p25: b, median: c, p75: b, p90: a,
                });
                analysis.receivables.push(ReceivablesByAge {
                    month, not_due: a, days_1_to_30: b, days_31_to_60: c,
                    days_61_to_90: a, over_90: b,
                });
            }
        }
        pictures(&analysis);
    }
}

#[test]
fn one_month_of_zeros_is_drawn() {
    let mut analysis = nothing_seen();
    let month = last_month();
    analysis.readings = METRICS
        .map(|metric| reading(metric, month, Some(0.0)))
        .to_vec();
    analysis.resolution_times.push(ResolutionTimes {
        month,
        n: 1,
        p10: 0.0,
        p25: 0.0,
        median: 0.0,
        p75: 0.0,
        p90: 0.0,
    });
    analysis.receivables.push(ReceivablesByAge {
        month,
        not_due: 0.0,
        days_1_to_30: 0.0,
        days_31_to_60: 0.0,
        days_61_to_90: 0.0,
        over_90: 0.0,
    });
    let drawn = pictures(&analysis);
    keep("zeros", &drawn);
    assert_eq!(drawn.len(), 9);
}

#[test]
fn few_and_uneven_months_are_drawn() {
    let mut analysis = two_years();
    let known: Vec<Month> = months().into_iter().step_by(5).collect();
    analysis
        .readings
        .retain(|reading| known.contains(&reading.month));
    analysis
        .resolution_times
        .retain(|times| known.contains(&times.month));
    analysis
        .receivables
        .retain(|owed| known.contains(&owed.month));
    analysis.verdicts.drain(..16);
    for reading in &mut analysis.readings {
        if let Ok(measured) = &mut reading.outcome
            && reading.metric.starts_with("mrr")
        {
            measured.value *= 1e5;
        }
    }
    let drawn = pictures(&analysis);
    keep("uneven", &drawn);
    assert_eq!(drawn.len(), 9);
}
