//! What was kept gives what reading gives, and nothing else is ever used.

use std::fs;
use std::path::Path;

use super::{ENDING, Reuse};
use crate::config::{Configuration, Names};
use crate::input::{Exports, Wanted, find_files, read, read_for};
use crate::model::TableKind;

/// Files that hold every kind of cell, doubtful dates, and rows that are set
/// aside.
const FILES: [(&str, &str); 6] = [
    (
        "tickets-2026-08.csv",
        "ticket id,client,status,priority,created,resolved,subject\n\
         1,Acme,Open,High,03/04/2026 09:00,,Printer\n2,\"B, C\",Closed,Low,05/04/2026,06/04/2026,Quarterly business review\n",
    ),
    (
        "tickets-2026-09.csv",
        "ticket id,client,status,priority,created,resolved,subject\n\
         1,Acme,Closed,High,03/04/2026 09:00,13/04/2026 10:00,Printer\n3,Ação,Open,,31/09/2026,,x\n",
    ),
    (
        "invoices.csv",
        "invoice number,client,issued,due,paid,total,balance\n10,Acme,2026-04-01,2026-05-01,,\"1,200.50\",1200.5\n11,Acme,2026-05-01,2026-05-31,2026-06-02,99,0\nTotal,,,,,1299.5,\n",
    ),
    (
        "time.csv",
        "date,technician,client,hours,billable\n2026-04-03,Ana,Acme,1:30,yes\n2026-04-04,Bo,Acme,0.75,no\n",
    ),
    ("notes.csv", "nothing,that,is\nknown,at,all\n"),
    ("latin.csv", ""),
];

fn fill(folder: &Path) {
    for (name, text) in FILES {
        fs::write(folder.join(name), text).unwrap();
    }
    let latin = b"ticket id;client;status;created\n7;Gr\xfc\xdfe;Open;2026-04-09\n";
    fs::write(folder.join("latin.csv"), latin).unwrap();
}

/// Whether two readings are the same, row by row.
fn same(one: &Exports, other: &Exports) -> bool {
    let rejected = |exports: &Exports| format!("{:?}", exports.rejected);
    let tables = TableKind::ALL.into_iter().all(|kind| {
        match (one.tables.get(kind), other.tables.get(kind)) {
            (Some(one), Some(other)) => {
                (one.first, one.last) == (other.first, other.last)
                    && one.frame.equals_missing(&other.frame)
            }
            (one, other) => one.is_none() && other.is_none(),
        }
    });
    tables
        && one.accounts == other.accounts
        && rejected(one) == rejected(other)
        && one.caveats == other.caveats
}

struct Room {
    room: tempfile::TempDir,
}

impl Room {
    fn new() -> Self {
        let room = tempfile::tempdir().unwrap();
        fs::create_dir(room.path().join("exports")).unwrap();
        fill(&room.path().join("exports"));
        Self { room }
    }

    fn exports(&self) -> std::path::PathBuf {
        self.room.path().join("exports")
    }

    fn kept(&self) -> std::path::PathBuf {
        self.room.path().join("kept")
    }

    fn anew(&self, configuration: &Configuration) -> Exports {
        let files = find_files(&[self.exports()]).unwrap();
        read(&files, configuration, &|_| ()).unwrap()
    }

    /// What is read by this program, and how many files did not have to be.
    fn reusing(&self, program: &str, configuration: &Configuration) -> (Exports, usize) {
        let files = find_files(&[self.exports()]).unwrap();
        let reuse = Reuse::in_folder(&self.kept(), program.to_owned());
        let exports = {
            let wanted = Wanted {
                fingerprints: true,
                reuse: Some(&reuse),
                ..Wanted::default()
            };
            read_for(&files, configuration, &|_| (), wanted).unwrap()
        };
        reuse.settle();
        (exports, reuse.reused())
    }
}

#[test]
fn what_was_kept_is_what_is_read() {
    let room = Room::new();
    let nothing = Configuration::default();
    let anew = room.anew(&nothing);
    let (first, reused) = room.reusing("one", &nothing);
    assert_eq!((same(&first, &anew), reused), (true, 0));
    let (second, reused) = room.reusing("one", &nothing);
    assert!(same(&second, &anew));
    assert!(reused >= FILES.len(), "{reused}");
}

#[test]
fn what_it_follows_from_is_all_looked_at() {
    let room = Room::new();
    let nothing = Configuration::default();
    room.reusing("one", &nothing);
    let (_, reused) = room.reusing("another program", &nothing);
    assert_eq!(reused, 0);
    let text = "date_order = \"month/day/year\"\n";
    let decided = Configuration::parse("c.toml", text, &Names::default()).unwrap();
    let (read, reused) = room.reusing("another program", &decided);
    assert_eq!((same(&read, &room.anew(&decided)), reused), (true, 0));
    let changed = FILES[0].1.replace("Acme", "Zeta");
    fs::write(room.exports().join(FILES[0].0), changed).unwrap();
    let (read, _) = room.reusing("another program", &decided);
    assert!(same(&read, &room.anew(&decided)));
}

#[test]
fn what_is_broken_is_read_anew() {
    let room = Room::new();
    let nothing = Configuration::default();
    room.reusing("one", &nothing);
    for (broken, entry) in fs::read_dir(room.kept()).unwrap().enumerate() {
        let path = entry.unwrap().path();
        let mut bytes = fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        if broken % 2 == 0 {
            bytes[middle] ^= 1;
        } else {
            bytes.truncate(middle);
        }
        fs::write(&path, bytes).unwrap();
    }
    let (read, reused) = room.reusing("one", &nothing);
    assert_eq!((same(&read, &room.anew(&nothing)), reused), (true, 0));
}

#[test]
fn what_is_kept_of_files_that_are_gone_goes() {
    let room = Room::new();
    let nothing = Configuration::default();
    room.reusing("one", &nothing);
    fs::remove_file(room.exports().join("time.csv")).unwrap();
    let before = fs::read_dir(room.kept()).unwrap().count();
    room.reusing("one", &nothing);
    let kept: Vec<_> = fs::read_dir(room.kept()).unwrap().flatten().collect();
    assert_eq!(kept.len(), before - 1);
    assert!(
        kept.iter()
            .all(|entry| entry.path().extension().unwrap() == ENDING)
    );
}
