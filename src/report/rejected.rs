use super::spreadsheet::{inert, push_row};
use crate::language::Message;
use crate::model::RejectedRow;

/// `rejected-rows.csv`: the rows that were set aside, to be looked up in their
/// files. The header stands there even when no row does.
#[must_use]
pub fn rejected_csv(rows: &[RejectedRow]) -> String {
    let mut out = String::new();
    push_row(&mut out, ["file", "line", "column", "reason", "text"]);
    // Most rows are set aside for the reason of the one before.
    let mut said: Option<(&Message, String)> = None;
    for row in rows {
        let reason = match said.take() {
            Some((before, said)) if *before == row.reason => said,
            _ => row.reason.to_string(),
        };
        push_row(
            &mut out,
            [
                inert(&row.file),
                row.line.to_string(),
                inert(row.column.as_deref().unwrap_or_default()),
                inert(&reason),
                inert(&row.text),
            ],
        );
        said = Some((&row.reason, reason));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::rejected_csv;
    use crate::language::Message;
    use crate::model::RejectedRow;

    #[test]
    fn a_row_shows_where_it_stands_and_runs_nothing() {
        let row = RejectedRow {
            file: "tickets.csv".to_owned(),
            line: 812,
            column: Some("Created".to_owned()),
            reason: Message::known("`31/02/2026` is no day"),
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
