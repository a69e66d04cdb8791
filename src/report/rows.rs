use super::spreadsheet::{inert, push_row};
use crate::analysis::{Record, Side};
use crate::model::Month;

/// The titles of the rows that numbers rest on.
pub const ROWS_HEADER: &str =
    "metric,month,window,side,reason,counted as,numerator,denominator,file,line,row\n";

/// One of the rows that a number rests on, as CSV that a spreadsheet shows and
/// does not run. What an item adds stands on each of its rows.
pub fn push_record(out: &mut String, metric: &str, month: Month, window: u32, record: &Record) {
    let reason = match record.side {
        Side::LeftOut(reason) => reason,
        _ => "",
    };
    let (file, line) = record
        .place
        .as_ref()
        .map(|(file, line)| (inert(file), line.to_string()))
        .unwrap_or_default();
    push_row(
        out,
        [
            metric.to_owned(),
            month.to_string(),
            window.to_string(),
            record.side.id().to_owned(),
            reason.to_owned(),
            inert(
                &record
                    .subject
                    .as_ref()
                    .map_or_else(String::new, ToString::to_string),
            ),
            record.numerator.to_string(),
            record.denominator.to_string(),
            file,
            line,
            inert(&record.text.to_string()),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::{ROWS_HEADER, push_record};
    use crate::analysis::{Record, Side};

    #[test]
    fn a_row_shows_where_it_stands_and_runs_nothing() {
        let record = Record {
            side: Side::LeftOut("no client"),
            subject: Some("=1+1".into()),
            text: "@SUM(A1), opened 2026-10-02".into(),
            numerator: 0.0,
            denominator: 0.5,
            place: Some(("-tickets.csv".to_owned(), 12)),
            rows: 1,
        };
        let mut out = ROWS_HEADER.to_owned();
        push_record(&mut out, "dso", "2026-10".parse().unwrap(), 3, &record);
        assert_eq!(
            out,
            "metric,month,window,side,reason,counted as,numerator,denominator,file,line,row\n\
             dso,2026-10,3,left_out,no client,'=1+1,0,0.5,'-tickets.csv,12,\
             \"'@SUM(A1), opened 2026-10-02\"\n"
        );
    }
}
