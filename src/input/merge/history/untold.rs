//! Logs that do not show how their tickets were opened.

use crate::language::{Message, message};
use crate::model::{InputAccount, NotARecord, RowExample, RowFate};

/// Says of a file that some of its tickets cannot be told from its log, and
/// that none can be where that is so.
pub(super) fn refuse_untold(account: &mut InputAccount, mut lines: Vec<u32>) {
    let rows = lines.len() as u64;
    lines.sort_unstable();
    for _ in 0..rows {
        account.rows.recount(RowFate::Used, RowFate::NotARecord);
    }
    let what = "changes of tickets whose opening is in no file";
    let examples = lines.into_iter().map(RowExample::at).collect();
    account.explain_as(NotARecord::LeftOut, Message::known(what), rows, examples);
    if account.rows.used == 0 {
        account.tables.clear();
        account.refusal = Some(message!("refusal-log-without-opening"));
    } else {
        account
            .notes
            .push(message!("note-changes-without-opening", n = rows));
    }
}
