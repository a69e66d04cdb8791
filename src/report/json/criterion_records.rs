//! The records that a criterion rests on, as `report.json` says them.

use serde::Serialize;

use crate::analysis;
use crate::report::number::stable;

#[derive(Debug, Serialize)]
pub(super) struct Records<'a> {
    of: &'static str,
    r#for: u64,
    against: u64,
    counted: u64,
    left_out: Vec<LeftOut>,
    sample: Vec<Record<'a>>,
}

#[derive(Debug, Serialize)]
struct LeftOut {
    reason: &'static str,
    records: u64,
}

#[derive(Debug, Serialize)]
struct Record<'a> {
    side: &'static str,
    subject: Option<String>,
    text: String,
    numerator: Option<f64>,
    denominator: Option<f64>,
    file: Option<&'a str>,
    line: Option<u64>,
    rows: usize,
}

impl<'a> Records<'a> {
    pub(super) fn of(records: &'a analysis::Records) -> Self {
        let left_out = records.left_out.iter();
        Self {
            of: records.of,
            r#for: records.in_favour,
            against: records.against,
            counted: records.counted,
            left_out: left_out
                .map(|(reason, records)| LeftOut {
                    reason,
                    records: *records,
                })
                .collect(),
            sample: records.sample.iter().map(Record::of).collect(),
        }
    }
}

impl<'a> Record<'a> {
    fn of(record: &'a analysis::Record) -> Self {
        let place = record.place.as_ref();
        Self {
            side: record.side.id(),
            subject: record.subject.as_ref().map(ToString::to_string),
            text: record.text.to_string(),
            numerator: stable(record.numerator),
            denominator: stable(record.denominator),
            file: place.map(|(file, _)| file.as_str()),
            line: place.map(|(_, line)| *line),
            rows: record.rows,
        }
    }
}
