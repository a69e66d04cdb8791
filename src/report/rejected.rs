use super::spreadsheet::{inert, push_row};
use crate::model::RejectedRow;

/// `rejected-rows.csv`: the rows that were set aside, to be looked up in their
/// files. The header stands there even when no row does.
#[must_use]
pub fn rejected_csv(rows: &[RejectedRow]) -> String {
    let mut out = String::new();
    push_row(&mut out, ["file", "line", "column", "reason", "text"]);
    for row in rows {
        push_row(
            &mut out,
            [
                inert(&row.file),
                row.line.to_string(),
                inert(row.column.as_deref().unwrap_or_default()),
                inert(&row.reason),
                inert(&row.text),
            ],
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::rejected_csv;
    use crate::model::RejectedRow;

    #[test]
    fn a_row_shows_where_it_stands_and_runs_nothing() {
        let row = RejectedRow {
            file: "tickets.csv".to_owned(),
            line: 812,
            column: Some("Created".to_owned()),
            reason: "`31/02/2026` is no day".to_owned(),
            text: "=cmd|'/c calc'!A1,\"31/02/2026\"\r\n".to_owned(),
        };
        assert_eq!(
            rejected_csv(&[row]),
            "file,line,column,reason,text\n\
             tickets.csv,812,Created,`31/02/2026` is no day,\
             \"'=cmd|'/c calc'!A1,\"\"31/02/2026\"\"␍␊\"\n"
        );
    }
}
