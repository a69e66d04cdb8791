//! Files that look like exports and are not used: what they hold is missing
//! from every number, however well the others were read.

use crate::language::{Message, Value, message};
use crate::model::{InputAccount, TableKind};

/// What a refusal says of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refused {
    /// It is an export, or holds some, and could not be read.
    Export,
    /// It holds something else, or is to be left out.
    Else,
    /// It is what its name says: no table stands in `tickets.csv`, and none is
    /// expected in `readme.txt`.
    AsItIsCalled,
}

/// The files that look like exports and give nothing, each with why: those that
/// are not used, and those with the titles of a table of which no file has a
/// record.
pub fn lost_files(accounts: &[InputAccount]) -> impl Iterator<Item = (&InputAccount, Message)> {
    accounts.iter().filter_map(move |account| {
        if is_lost_export(account) {
            Some((account, account.refusal.clone()?))
        } else {
            is_bare_header(account, accounts).then(|| (account, message!("note-no-records")))
        }
    })
}

/// Whether a file has the titles of a table and no record below them, and no
/// other file has any of that table: nothing tells an export that failed from a
/// month in which nothing happened, unless others go on.
fn is_bare_header(account: &InputAccount, all: &[InputAccount]) -> bool {
    let is_bare = account.refusal.is_none()
        && account.rows.set_aside == 0
        && account
            .notes
            .iter()
            .any(|note| note.id == "note-no-records");
    let has_records = |table: &TableKind| {
        all.iter().any(|other| {
            let rows = &other.rows;
            other.tables.contains(table) && rows.read > rows.not_a_record + rows.set_aside
        })
    };
    is_bare && !account.tables.iter().any(has_records)
}

/// Whether a file is not used that looks like an export: a table that could not
/// be read, or a container that is locked or damaged. What is plainly something
/// else is none.
fn is_lost_export(account: &InputAccount) -> bool {
    let Some(refusal) = &account.refusal else {
        return false;
    };
    match refused(refusal) {
        Some(Refused::Export) => true,
        Some(Refused::AsItIsCalled) => is_called_a_table(&account.file),
        Some(Refused::Else) | None => false,
    }
}

/// What has to be known of the lost files before a number is trusted.
pub fn lost_exports(accounts: &[InputAccount]) -> impl Iterator<Item = Message> {
    lost_files(accounts).map(|(account, why)| {
        message!(
            "caveat-lost-file",
            file = Value::quoted(account.short_name()),
            why = why
        )
    })
}

fn refused(refusal: &Message) -> Option<Refused> {
    const KINDS: [(&[&str], Refused); 3] = [
        (
            &[
                "refusal-on-its-side",
                "refusal-near-miss",
                "refusal-untold-date",
                "refusal-untold",
                "refusal-unreadable-column",
                "refusal-log-without-opening",
                "refusal-changed-while-read",
                "refusal-no-permission",
                "refusal-too-large-for-memory",
                "refusal-unreadable",
                "refusal-gone",
                "refusal-cannot-be-listed",
                "refusal-unpacks-to-too-much",
                "refusal-too-many-parts",
                "refusal-packed-too-deep",
                "refusal-damaged",
                "refusal-packed-with-password",
                "refusal-packing",
                "refusal-workbook-with-password",
                "refusal-no-sheet-to-see",
            ],
            Refused::Export,
        ),
        (
            &[
                "refusal-other-list",
                "refusal-not-recognised",
                "refusal-payables",
                "refusal-payables-beside",
                "refusal-by-account",
                "refusal-open-items",
                "refusal-left-out",
                "refusal-folder",
                "refusal-pipe",
                "refusal-socket",
                "refusal-device",
                "refusal-link-out",
                "refusal-link-back",
                "refusal-link-to-folder",
                "refusal-link-to-file",
                "refusal-link-to-nothing",
                "refusal-link-to-itself",
                "refusal-leads-out-of-archive",
                "refusal-packed-link",
                "refusal-hidden-sheet",
                "refusal-empty-sheet",
            ],
            Refused::Else,
        ),
        (
            &[
                "refusal-empty",
                "refusal-no-text",
                "refusal-no-header",
                "refusal-other-kind",
            ],
            Refused::AsItIsCalled,
        ),
    ];
    let mut kinds = KINDS.iter();
    let found = kinds.find(|(ids, _)| ids.contains(&refusal.id));
    found.map(|(_, kind)| *kind)
}

/// Whether a file's name is that of a table, or of what tables are packed into.
fn is_called_a_table(name: &str) -> bool {
    const TABLES: [&str; 16] = [
        "csv", "tsv", "tab", "psv", "xls", "xlsx", "xlsm", "xlsb", "ods", "numbers", "parquet",
        "zip", "7z", "rar", "tar", "gz",
    ];
    let name = name.to_lowercase();
    let unpacked = [".gz", ".zst", ".bz2", ".xz"]
        .iter()
        .find_map(|packed| name.strip_suffix(packed));
    let ending = |name: &str| {
        let last = name.rsplit('/').next().unwrap_or(name);
        last.rsplit_once('.').map(|(_, ending)| ending.to_owned())
    };
    ending(unpacked.unwrap_or(&name)).is_some_and(|ending| TABLES.contains(&ending.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{is_called_a_table, is_lost_export, lost_files, refused};
    use crate::input::read_texts;
    use crate::language::Message;

    #[test]
    fn each_refusal_says_whether_an_export_is_lost() {
        let texts = include_str!("../language/texts/en/reading.ftl");
        let ids = texts.lines().filter_map(|line| line.split_once(" ="));
        let mut count = 0;
        for (id, _) in ids.filter(|(id, _)| id.starts_with("refusal-")) {
            assert!(refused(&Message::new(id)).is_some(), "{id}");
            count += 1;
        }
        assert!(count > 30);
    }

    #[test]
    fn tables_are_called_so() {
        for name in ["a/tickets.CSV", "b.zip/i.csv", "t.csv.gz", "x.xlsx"] {
            assert!(is_called_a_table(name), "{name}");
        }
        for name in [
            "readme.txt",
            "logo.png",
            "w.xlsx/Notes",
            "invoice.pdf",
            "csv",
        ] {
            assert!(!is_called_a_table(name), "{name}");
        }
    }

    #[test]
    fn a_page_in_place_of_an_export_is_lost_and_a_note_is_not() {
        let tickets = "ticket id,created,status\n1,2026-03-01,Open\n";
        let page = "<html><head><title>502 Bad Gateway</title></head></html>";
        let misspelt = "Invoice Number,Client,Invoice Dta,Due Date,Date Paid,Totl,Balance\n\
            1,Acme,2026-03-01,2026-03-31,2026-03-20,10,0\n";
        let notes = "Send these to the accountant\nby the end of the month\n";
        let exports = read_texts(&[
            ("t.csv", tickets),
            ("i.csv", page),
            ("j.csv", misspelt),
            ("notes.txt", notes),
            ("logo.txt", "\u{89}PNG"),
            ("things.csv", "colour,shape,size\nred,round,3\n"),
        ]);
        let lost: Vec<&str> = exports
            .accounts
            .iter()
            .filter(|account| is_lost_export(account))
            .map(|account| account.file.as_str())
            .collect();
        assert_eq!(lost, ["i.csv", "j.csv"]);
        let caveats = exports.caveats.iter();
        let told = caveats.filter(|caveat| caveat.id == "caveat-lost-file");
        let told: Vec<String> = told.map(ToString::to_string).collect();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[1].starts_with("`j.csv` looks like an export"));
    }

    #[test]
    fn titles_without_a_record_are_lost_unless_others_go_on() {
        let tickets = "ticket id,created,status\n1,2026-03-01,Open\n";
        let titles = "Invoice Number,Client,Invoice Date,Due Date,Total\n";
        let invoice = format!("{titles}1,Acme,2026-03-01,2026-03-31,10\n");
        let lost = |files: &[(&str, &str)]| -> Vec<String> {
            let exports = read_texts(files);
            let lost = lost_files(&exports.accounts);
            lost.map(|(account, _)| account.file.clone()).collect()
        };
        assert_eq!(lost(&[("t.csv", tickets), ("i.csv", titles)]), ["i.csv"]);
        let months = [("march.csv", invoice.as_str()), ("april.csv", titles)];
        assert!(lost(&months).is_empty());
        assert!(lost(&[("t.csv", tickets), ("i.csv", invoice.as_str())]).is_empty());
    }
}
