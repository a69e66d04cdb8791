//! Dates in every form that exports write them in.

use chrono::{DateTime, NaiveDateTime};
use proptest::prelude::*;

use super::*;

fn seconds_of(text: &str) -> i64 {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S")
        .unwrap()
        .and_utc()
        .timestamp()
}

/// The moment of a cell, days first where nothing proves the order.
fn moment(cell: &str) -> Moment {
    match parse_time(cell) {
        ParsedTime::Known(moment) | ParsedTime::Serial(moment) => moment,
        ParsedTime::Numeric(date) => {
            let order = date.proven_order().unwrap_or(DateOrder::DayFirst);
            date.read_as(order).unwrap()
        }
        other => panic!("{cell}: {other:?}"),
    }
}

fn known_as(cell: &str, expected: &str) {
    assert_eq!(moment(cell).seconds, seconds_of(expected), "{cell}");
}

#[test]
fn one_moment_in_many_forms() {
    for cell in [
        "2026-09-30 14:05:00",
        "2026-09-30T14:05",
        "2026-09-30T14:05:00.250Z",
        "2026-09-30 14:05:00.250 UTC",
        "2026-09-30 14:05:00.083",
        "{'display_value': 'Sep 30, 2026 02:05 PM', 'value': '1790777100000'}",
        "{\"date\": \"2026-09-30T14:05:00\"}",
        "2026-09-30T14:05:00-03:00",
        "2026-09-30 14:05:00 -0300",
        "20260930T140500Z",
        "20260930140500",
        "30/09/2026 14:05",
        "30/09/2026 14h05",
        "30/09/2026 às 14:05",
        "09/30/2026 2:05 PM",
        "09/30/2026 14:05 PM",
        "9/30/2026 2:05:00pm",
        "9/30/2026, 2:05:00 PM",
        "30.09.2026 14:05:00",
        "30.9.2026 14.05",
        "30-09-2026 14:05",
        "30/Sep/26 2:05 PM",
        "30/set/26 14:05",
        "30-Sep-2026 14:05:00",
        "Wed Sep 30 14:05:00 2026",
        "Wed Sep 30 14:05:00 BRT 2026",
        "Wed Sep 30 2026 14:05:00 GMT-0300 (Brasilia Standard Time)",
        "Wed Sep 30 2026 14:05:00 GMT+0000 (Coordinated Universal Time)",
        "Wed, 30 Sep 2026 14:05:00 +0000",
        "30 de setembro de 2026 14:05",
        "30 de septiembre de 2026, 14:05",
        "miércoles, 30 de septiembre de 2026 a las 14:05",
        "Sep 30, 2026 02:05 p.m.",
        "30/09/2026 2:05 p. m.",
        "30/09/2026 02:05:00 p.\u{fffd}m.",
        "30/09/2026 02:05:00 p.\u{a0}m.",
        "September 30th, 2026 at 2:05 PM",
        "2026-09-30 14:05 America/Sao_Paulo",
        "2026-09-30T14:05:00-03:00[America/Sao_Paulo]",
        "2026-09-30 14:05:00 EDT",
        "2026/09/30 14:05:00",
        "46295.586805556",
        "1790777100",
        "1790777100000",
        "30/09/2026 14:05 - pago pelo cliente",
    ] {
        known_as(cell, "2026-09-30 14:05:00");
    }
}

#[test]
fn one_day_in_many_forms() {
    for cell in [
        "2026-09-30",
        "20260930",
        "30/09/2026",
        "09/30/2026",
        "30/09/26",
        "30.9.2026",
        "30 Sep 2026",
        "30-sep-26",
        "Sept. 30, 2026",
        "quarta-feira, 30 de setembro de 2026",
        "mié 30 sep 2026",
        "30 set. 2026",
        "1º de outubro de 2026",
        "46295",
        "30/09/2026 (vencida)",
        "30/09/2026 Parcela 2",
    ] {
        let found = moment(cell);
        assert!(!found.has_time, "{cell}");
        if !cell.starts_with("1º") {
            assert_eq!(found.seconds, seconds_of("2026-09-30 00:00:00"), "{cell}");
        }
    }
    known_as("mar 1 sep 2026", "2026-09-01 00:00:00");
    known_as("1 mar 2026", "2026-03-01 00:00:00");
}

#[test]
fn months_by_name_in_three_languages() {
    let names: [&[&str]; 12] = [
        &["jan", "January", "janeiro", "ene", "enero"],
        &["Feb", "fev", "fevereiro", "febrero"],
        &["mar", "March", "março", "MARÇO", "marzo"],
        &["apr", "abr", "abril"],
        &["may", "mai", "maio", "mayo"],
        &["jun", "junho", "junio"],
        &["jul", "julho", "julio"],
        &["aug", "ago", "agosto"],
        &["sep", "sept", "set", "setembro", "septiembre"],
        &["oct", "out", "outubro", "octubre"],
        &["nov", "novembro", "noviembre"],
        &["dec", "dez", "dezembro", "dic", "diciembre"],
    ];
    for (month, names) in names.iter().enumerate() {
        for name in *names {
            for cell in [format!("17 {name} 2026"), format!("17/{name}/26")] {
                known_as(&cell, &format!("2026-{:02}-17 00:00:00", month + 1));
            }
        }
    }
}

#[test]
fn midnight_and_noon_on_a_twelve_hour_clock() {
    known_as("09/30/2026 12:00 AM", "2026-09-30 00:00:00");
    known_as("09/30/2026 12:00 PM", "2026-09-30 12:00:00");
    known_as("30/09/2026 12:30 a. m.", "2026-09-30 00:30:00");
}

#[test]
fn a_zone_in_the_cell_is_kept_beside_the_time() {
    for (cell, minutes) in [
        ("2026-09-30 14:05:00Z", 0),
        ("2026-09-30T14:05:00+05:30", 330),
        ("2026-09-30 14:05:00 UTC-03:00", -180),
        ("09/30/2026 2:05 PM EDT", -240),
        ("2026-09-30 14:05 (BRT)", -180),
        ("2026-09-30 14:05 America/New_York", -240),
        ("2026-01-30 14:05 America/New_York", -300),
    ] {
        assert_eq!(moment(cell).offset, Offset::of_minutes(minutes), "{cell}");
    }
    for cell in ["2026-09-30 14:05", "30/09/2026 14:05", "2026-09-30"] {
        assert!(!moment(cell).offset.is_known(), "{cell}");
    }
    assert_eq!(offset_of_title("Created (UTC)"), Offset::UTC);
    assert_eq!(offset_of_title("Date_Entered_UTC"), Offset::UTC);
    assert!(!offset_of_title("Outcome").is_known());
}

#[test]
fn days_that_stand_for_no_date_are_absent() {
    for cell in [
        "1899-12-30",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "1899-12-30T00:00:00",
        "0001-01-01T00:00:00Z",
        "1970-01-01 00:00:00",
        "01/01/1900",
        "30/12/1899",
        "",
        "-",
        "NULL",
    ] {
        assert_eq!(parse_time(cell), ParsedTime::Absent, "{cell}");
    }
}

#[test]
fn what_is_no_date_is_unreadable() {
    for cell in [
        "2026-02-30",
        "2026-13-01",
        "12:30",
        "25:00:00 2026-01-01",
        "2026-01-01 25:00:00",
        "1/2",
        "99999999999999999999",
        "01/02/2026 a 28/02/2026",
        "Sep 2026",
        "1234",
        "Closed",
        "2026-09-30 14:05 14:06",
        "2026-09-30 13:05 AM",
        "{'id': '1989000000004943', 'name': 'Resolved'}",
    ] {
        assert_eq!(parse_time(cell), ParsedTime::Unreadable, "{cell}");
    }
    for cell in ["30/02/2026", "31/04/2026", "13/13/2026", "00/10/2026"] {
        match parse_time(cell) {
            ParsedTime::Numeric(date) => {
                for order in [DateOrder::DayFirst, DateOrder::MonthFirst] {
                    assert_eq!(date.read_as(order), None, "{cell}");
                }
            }
            other => panic!("{cell}: {other:?}"),
        }
    }
}

#[test]
fn ages_are_told_from_dates() {
    for cell in [
        "3 days ago",
        "3 days",
        "2 weeks",
        "an hour ago",
        "há 2 horas",
        "hace 3 días",
        "5 min ago",
        "Yesterday 14:05",
        "hoje",
    ] {
        assert_eq!(parse_time(cell), ParsedTime::Age, "{cell}");
    }
    for cell in ["1 days 02:30:00", "0 days 00:45:00", "-1 days +22:00:00"] {
        assert_eq!(parse_time(cell), ParsedTime::Unreadable, "{cell}");
    }
}

#[test]
fn a_number_over_twelve_proves_the_order() {
    let order = |cell| match parse_time(cell) {
        ParsedTime::Numeric(date) => date.proven_order(),
        other => panic!("{other:?}"),
    };
    assert_eq!(order("13/04/2026"), Some(DateOrder::DayFirst));
    assert_eq!(order("04/13/2026"), Some(DateOrder::MonthFirst));
    assert_eq!(order("04/05/2026"), None);
}

#[test]
fn times_of_day_by_themselves() {
    for (cell, second) in [
        ("14:05", 50_700),
        ("14:05:30", 50_730),
        ("2:05 PM", 50_700),
        ("02:05 p. m.", 50_700),
        ("14h05", 50_700),
        ("14h", 50_400),
        ("0.5", 43_200),
        ("1899-12-30 14:05:00", 50_700),
        ("00:00:00", 0),
    ] {
        assert_eq!(parse_clock_time(cell), ParsedClock::Known(second), "{cell}");
    }
    for cell in ["25:00", "14:05 on Monday", "noon", "14", "2026-01-01"] {
        assert_eq!(parse_clock_time(cell), ParsedClock::Unreadable, "{cell}");
    }
    assert_eq!(parse_clock_time("-"), ParsedClock::Absent);
}

#[test]
fn clocks_that_skip_or_repeat_an_hour_are_read_all_the_same() {
    let new_york: chrono_tz::Tz = "America/New_York".parse().unwrap();
    let offset = |local: &str| offset_at(new_york, seconds_of(local));
    // 8 March 2026, 02:00 becomes 03:00; 1 November 2026, 02:00 becomes 01:00.
    assert_eq!(offset("2026-03-08 02:30:00"), Offset::of_minutes(-300));
    assert_eq!(offset("2026-11-01 01:30:00"), Offset::of_minutes(-240));
    let there = |utc: &str| {
        let moment = in_zone(moment(utc), new_york);
        (moment.seconds, moment.offset)
    };
    assert_eq!(
        there("2026-03-08T07:30:00Z"),
        (seconds_of("2026-03-08 03:30:00"), Offset::of_minutes(-240))
    );
    assert_eq!(
        there("2026-11-01T06:30:00Z"),
        (seconds_of("2026-11-01 01:30:00"), Offset::of_minutes(-300))
    );
    assert_eq!(
        in_utc(moment("2026-09-30T11:05:00-03:00")).seconds,
        seconds_of("2026-09-30 14:05:00")
    );
    // A day is the same day everywhere, and without a zone nothing is known.
    for cell in ["2026-09-30", "2026-09-30 14:05"] {
        assert_eq!(in_zone(moment(cell), new_york), moment(cell));
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_not(cell in "\\PC{0,40}") {
        let _ = (parse_time(&cell), parse_clock_time(&cell), offset_of_title(&cell));
    }

    #[test]
    fn anything_like_a_date_is_read_or_not(
        cell in "[0-9]{0,4}[-/. ][0-9A-Za-z]{0,4}[-/. ][0-9]{0,5}[ T][0-9]{0,3}[:h.][0-9]{0,3}[:. ]?[0-9]{0,4} ?[apAPzZ(+-]{0,2}[m.0-9:]{0,5}",
    ) {
        let _ = (parse_time(&cell), parse_clock_time(&cell));
    }

    #[test]
    fn what_is_written_is_read(seconds in 0_i64..4_100_000_000) {
        let date = DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
        prop_assume!(date.date() != NaiveDate::default());
        for form in [
            "%Y-%m-%d %H:%M:%S",
            "%Y-%m-%dT%H:%M:%S%.3fZ",
            "%Y%m%dT%H%M%S",
            "%d/%m/%Y %H:%M:%S",
            "%d/%b/%Y %I:%M:%S %p",
            "%a %b %d %H:%M:%S %Y",
            "%B %d, %Y %H:%M:%S",
            "%d.%m.%Y %H:%M:%S",
        ] {
            let cell = date.format(form).to_string();
            let found = match parse_time(&cell) {
                ParsedTime::Known(moment) => Some(moment),
                ParsedTime::Numeric(date) => date.read_as(DateOrder::DayFirst),
                _ => None,
            };
            prop_assert_eq!(found.map(|moment| moment.seconds), Some(seconds), "{}", cell);
        }
    }

    #[test]
    fn moving_into_a_zone_and_back_changes_nothing(
        seconds in 1_000_000_000_i64..4_000_000_000, minutes in -840_i64..840,
    ) {
        let moment = Moment {
            seconds,
            offset: Offset::of_minutes(minutes),
            has_time: true,
        };
        for zone in [chrono_tz::America::Sao_Paulo, chrono_tz::Europe::London, chrono_tz::Australia::Lord_Howe] {
            prop_assert_eq!(in_utc(in_zone(moment, zone)), in_utc(moment));
            prop_assert!(offset_at(zone, seconds).is_known());
        }
    }
}

#[test]
fn each_day_of_three_centuries_is_counted_as_the_calendar_has_it() {
    for year in 1890..2210 {
        for month in 0..=13 {
            for day in [0, 1, 2, 28, 29, 30, 31, 32] {
                let date = NaiveDate::from_ymd_opt(year, month, day)
                    .filter(|_| (1900..2200).contains(&year))
                    .map(|date| days_since_epoch(date) * DAY);
                assert_eq!(midnight_of(year, month, day), date, "{year}-{month}-{day}");
            }
        }
    }
}

proptest! {
    /// Eight bytes at a time are read as they are one by one.
    #[test]
    fn a_moment_to_the_second_is_read_as_any_other(
        numbers in prop::array::uniform6(0_u32..100),
        slip in prop::option::of((0_usize..19, any::<char>())),
    ) {
        let [year, month, day, hour, minute, second] = numbers;
        let (month, day, hour) = (month % 14, day % 34, hour % 26);
        let mut cell = format!("20{year:02}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}");
        if let Some((place, sign)) = slip {
            cell.replace_range(place..=place, &sign.to_string());
        }
        prop_assert_eq!(parse_time(&cell), parse_any_time(&cell));
        prop_assert_eq!(packed_time(&cell), parse_any_time(&cell).into());
    }
}
