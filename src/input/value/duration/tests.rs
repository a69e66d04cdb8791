//! Lengths of time in every form that exports write them in.

use proptest::prelude::*;

use super::{DurationUnit, ParsedDuration, parse_duration, unit_of_title};
use crate::input::value::number::ParsedNumber;

fn minutes(cell: &str, expected: f64) {
    match parse_duration(cell) {
        ParsedDuration::Minutes(found) => {
            assert!((found - expected).abs() < 1e-6, "{cell}: {found}");
        }
        other => panic!("{cell}: {other:?}"),
    }
}

#[test]
fn lengths_on_a_clock() {
    for (cell, expected) in [
        ("02:37:03", 157.05),
        ("2:37", 157.0),
        ("100:00", 6000.0),
        ("1234:05:30", 74_045.5),
        ("00:00:00", 0.0),
        ("-2:37", -157.0),
        ("-00:30", -30.0),
        ("−1:00:00", -60.0),
        ("'-0:15", -15.0),
        ("1.02:37:03", 1597.05),
        ("1:02:37:03", 1597.05),
        ("0:00:01.500", 0.025),
    ] {
        minutes(cell, expected);
    }
}

#[test]
fn lengths_in_words_of_three_languages() {
    for (cell, expected) in [
        ("1d 2h 3m", 1563.0),
        ("2d, 5h", 3180.0),
        ("12.50 hours (750 minutes)", 750.0),
        ("45 minutes", 45.0),
        ("2 dias 5 horas 10 minutos", 3190.0),
        ("1 día y 2 horas", 1560.0),
        ("1 dia e 2 horas", 1560.0),
        ("3 Hours 20 Minutes 30 Seconds", 200.5),
        ("1 hour and 5 minutes", 65.0),
        ("1,5 h", 90.0),
        ("2.5 hrs", 150.0),
        ("2h37m", 157.0),
        ("1 semana 1 dia", 11_520.0),
        ("30 seg.", 0.5),
        ("1,440 minutes", 1440.0),
        ("-1d 2h", -1560.0),
        ("2 days, 3:04:00", 3064.0),
        ("2 days 03:04:30", 3064.5),
        ("1 days 02:30:00", 1590.0),
        ("0 days 00:45:00", 45.0),
        ("0 days 00:45:30.500000", 45.508_333_333),
        ("0 days 00:00:30.123456789", 0.502_057_613_15),
        ("-1 days +22:00:00", -120.0),
        ("-2 days +23:59:30.500000000", -1_440.491_666_666_667),
        ("-1 day, 22:00:00", -120.0),
        ("-1 day, 22:00", -2760.0),
    ] {
        minutes(cell, expected);
    }
}

#[test]
fn lengths_by_standard_and_from_an_epoch() {
    for (cell, expected) in [
        ("PT2H37M", 157.0),
        ("P1DT2H", 1560.0),
        ("-PT30M", -30.0),
        ("P2W", 20_160.0),
        ("PT0.5H", 30.0),
        ("PT90S", 1.5),
        ("1970-01-01 02:37:03", 157.05),
        ("1970-01-02 00:00:00", 1440.0),
        ("1970-01-01 00:00:00", 0.0),
        ("1969-12-31 23:00:00", -60.0),
        ("1899-12-30 01:30:00", 90.0),
        ("1900-01-01 00:00:00", 2880.0),
    ] {
        minutes(cell, expected);
    }
}

#[test]
fn a_bare_number_is_left_to_its_column() {
    for (cell, number) in [("90", 90.0), ("12.3", 12.3), ("-4.5", -4.5), ("0", 0.0)] {
        match parse_duration(cell) {
            ParsedDuration::Bare(ParsedNumber::Known(found, _)) => {
                assert_eq!(found.to_bits(), f64::to_bits(number), "{cell}");
            }
            other => panic!("{cell}: {other:?}"),
        }
    }
}

#[test]
fn what_lasts_no_known_time() {
    for cell in ["", "-", "N/A", "[Open]", "[Re-Opened]"] {
        assert_eq!(parse_duration(cell), ParsedDuration::Absent, "{cell}");
    }
    for cell in [
        "soon",
        "2 months",
        "3 days ago",
        "2:75",
        "1:2:3:4:5",
        "2026-03-01 10:00",
        "5 h 2 d",
        "2m 3m",
        "$5",
        "95%",
        "P",
        "PT",
        "P1M",
        "1h x",
        "99999999999 days",
        "Resolved",
    ] {
        assert_eq!(parse_duration(cell), ParsedDuration::Unreadable, "{cell}");
    }
}

#[test]
fn titles_name_their_unit() {
    for (title, unit) in [
        ("Resolution time (in hrs)", DurationUnit::Hours),
        ("First response time (in mins)", DurationUnit::Minutes),
        ("Response Time (hours)", DurationUnit::Hours),
        ("Response Time (hh:mm)", DurationUnit::Hours),
        ("Time (s)", DurationUnit::Seconds),
        (
            "First reply time in minutes within business hours",
            DurationUnit::Minutes,
        ),
        ("Responded_Minutes", DurationUnit::Minutes),
        ("TotalDurationMinutes", DurationUnit::Minutes),
        ("Total Hours Worked", DurationUnit::Hours),
        ("Tempo (em horas)", DurationUnit::Hours),
        ("Age (days)", DurationUnit::Days),
        ("Tiempo en minutos", DurationUnit::Minutes),
        ("Duração (min)", DurationUnit::Minutes),
        ("Hour(s)", DurationUnit::Hours),
        ("first_response_h", DurationUnit::Hours),
        ("Duração (h)", DurationUnit::Hours),
        ("Stunden", DurationUnit::Hours),
        ("Duration (ms)", DurationUnit::Milliseconds),
        ("time_spent_ms", DurationUnit::Milliseconds),
        ("Duration in milliseconds", DurationUnit::Milliseconds),
    ] {
        assert_eq!(unit_of_title(title), Some(unit), "{title}");
    }
    for title in [
        "Time Spent",
        "Resolution time",
        "Duration(s)",
        "Business hours",
        "H",
        "Time S",
        "",
        "()",
    ] {
        assert_eq!(unit_of_title(title), None, "{title}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_not(cell in "\\PC{0,40}") {
        let _ = (parse_duration(&cell), unit_of_title(&cell));
    }

    #[test]
    fn anything_like_a_length_is_read_or_not(
        cell in "[-+P(T]?[0-9.,: ]{0,12}[dhmswDHMS:, )]{0,6}[0-9]{0,4}[dhms ]{0,4}",
    ) {
        let _ = parse_duration(&cell);
    }

    #[test]
    fn what_is_written_is_read(seconds in 0_u32..90_000_000, negative: bool) {
        let (days, hours) = (seconds / 86_400, seconds / 3600 % 24);
        let (minute, second) = (seconds / 60 % 60, seconds % 60);
        let sign = if negative { "-" } else { "" };
        let expected = f64::from(seconds) / if negative { -60.0 } else { 60.0 };
        for cell in [
            format!("{sign}{}:{minute:02}:{second:02}", seconds / 3600),
            format!("{sign}{days}.{hours:02}:{minute:02}:{second:02}"),
            format!("{sign}{days}d {hours}h {minute}m {second}s"),
            format!("{sign}{days} dias, {hours} horas, {minute} minutos e {second} segundos"),
            format!("{sign}P{days}DT{hours}H{minute}M{second}S"),
        ] {
            match parse_duration(&cell) {
                ParsedDuration::Minutes(found) => {
                    prop_assert!((found - expected).abs() < 1e-6, "{}: {}", cell, found);
                }
                other => prop_assert!(false, "{}: {:?}", cell, other),
            }
        }
    }
}
