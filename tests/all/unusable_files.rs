//! Files that are broken, foreign or cut short.

use std::fs;
use std::path::Path;

use super::support::{code, contents, project, run, stderr, stdout};

/// A folder with these files in it, analysed: the code and what was said on
/// standard error.
fn analysed(files: &[(&str, &[u8])]) -> (i32, String) {
    let room = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(room.path().join(name), bytes).unwrap();
    }
    let output = run(&["analyze", room.path().to_str().unwrap()]);
    (code(&output), stderr(&output))
}

/// The files cannot be used, and these words say why.
fn unusable(files: &[(&str, &[u8])], words: &[&str]) {
    let (code, message) = analysed(files);
    assert_eq!(code, 3, "{message}");
    for word in words {
        assert!(message.contains(word), "{word}: {message}");
    }
}

#[test]
fn a_folder_without_tables_says_what_to_put_there() {
    unusable(&[], &["no CSV file or workbook found", "export tickets"]);
    unusable(
        &[("notes.md", b"# Notes"), (".hidden.csv", b"a,b\n")],
        &["no CSV file or workbook found"],
    );
}

#[test]
fn a_file_of_another_kind_is_named_for_what_it_is() {
    for (bytes, kind) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "a PNG picture"),
        (b"PK\x03\x04\x14\0", "damaged or cut short"),
        (b"%PDF-1.7", "a PDF document"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b"\0\x01\x02\x03", "no text"),
        (b"", "empty"),
    ] {
        unusable(&[("tickets.csv", bytes)], &["tickets.csv", kind]);
    }
}

#[test]
fn a_foreign_table_is_told_what_was_found_and_what_it_lacks() {
    unusable(
        &[("things.csv", b"colour,shape,size\nred,round,3\n")],
        &["things.csv", "colour, shape, size", "expected tickets"],
    );
    unusable(
        &[("tickets.csv", b"Ticket ID,Priority,Client\n1,High,Acme\n")],
        &[
            "Ticket ID, Priority, Client",
            "nearest to tickets",
            "lacks created_at",
        ],
    );
}

#[test]
fn a_header_without_rows_is_no_provider() {
    unusable(
        &[("tickets.csv", b"Ticket ID,Created,Resolved,Status\n")],
        &["no ticket or invoice", "a date"],
    );
}

#[test]
fn agreements_alone_tell_no_month_to_judge() {
    let agreements = fs::read(project().join("sample-data/stable/contratos.csv")).unwrap();
    unusable(&[("contratos.csv", &agreements)], &["no ticket or invoice"]);
}

#[test]
fn one_bad_file_does_not_spoil_the_others() {
    let room = tempfile::tempdir().unwrap();
    copy_sample("stable", room.path());
    fs::write(room.path().join("picture.csv"), b"\x89PNG\r\n\x1a\n").unwrap();
    let output = run(&["analyze", room.path().to_str().unwrap()]);
    assert_eq!(code(&output), 0);
    let summary = stdout(&output);
    assert!(summary.contains("STABLE"), "{summary}");
    assert!(summary.contains("picture.csv"), "{summary}");
}

#[test]
fn a_file_that_breaks_off_loses_one_row_and_says_which() {
    breaks_off("\n");
}

#[test]
fn a_file_with_line_ends_of_windows_that_breaks_off_says_the_same() {
    breaks_off("\r\n");
}

fn breaks_off(line_end: &str) {
    let room = tempfile::tempdir().unwrap();
    let (exports, report) = (room.path().join("exports"), room.path().join("report"));
    copy_sample("stable", &exports);
    let path = exports.join("chamados.csv");
    let whole = fs::read_to_string(&path).unwrap();
    let whole = whole.replace("\r\n", "\n").replace('\n', line_end);
    let last_line = whole.trim_end().rfind('\n').unwrap() + 1;
    fs::write(&path, &whole[..last_line + 20]).unwrap();

    let output = run(&[
        "analyze",
        exports.to_str().unwrap(),
        "--out",
        report.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 0);
    let rejected = fs::read_to_string(report.join("rejected-rows.csv")).unwrap();
    let rows: Vec<&str> = rejected.lines().collect();
    assert_eq!(rows.len(), 2, "{rejected}");
    let line = whole.lines().count();
    assert!(
        rows[1].contains(&format!("chamados.csv,{line},")),
        "{rejected}"
    );
    assert!(rows[1].contains("breaks off"), "{rejected}");
    let first_cell = whole[last_line..].split(';').next().unwrap();
    assert!(rows[1].contains(&format!(",\"{first_cell};")), "{rejected}");
    let report = fs::read_to_string(report.join("report.json")).unwrap();
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let rows = &report["inputs"][0]["rows"];
    assert_eq!(rows["set_aside"], 1);
    assert_eq!(rows["read"], whole.lines().count() - 1);
}

#[test]
fn every_row_of_every_sample_has_one_fate() {
    for (provider, _) in super::support::PROVIDERS {
        let analysis = super::support::analyse_files(&super::support::sample_files(provider));
        for account in analysis.unwrap().inputs {
            assert!(account.rows.adds_up(), "{}", account.file);
            assert!(account.rows.read > 0, "{}", account.file);
        }
    }
}

/// What the accounts of a folder say of each file: its name, and why it is not
/// used.
fn accounts(folder: &Path) -> Vec<(String, Option<String>)> {
    let output = run(&["inspect", folder.to_str().unwrap(), "--json"]);
    let shown: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    let files = shown["files"].as_array().unwrap().iter();
    files
        .map(|file| {
            let path = file["file"].as_str().unwrap();
            let name = path.rsplit('/').next().unwrap().to_owned();
            (name, file["refusal"].as_str().map(str::to_owned))
        })
        .collect()
}

/// A sample provider stays what it is beside something unreadable, which is
/// named with these words by `analyze` and `inspect`.
#[cfg(unix)]
fn is_named_beside_the_others(prepare: impl Fn(&Path), name: &str, words: &str) {
    let room = tempfile::tempdir().unwrap();
    copy_sample("stable", room.path());
    prepare(room.path());
    let output = run(&["analyze", room.path().to_str().unwrap()]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let summary = stdout(&output);
    assert!(summary.contains("STABLE"), "{summary}");
    assert!(summary.contains(name), "{summary}");
    let accounts = accounts(room.path());
    let refusal = accounts
        .iter()
        .find_map(|(file, refusal)| refusal.as_ref().filter(|_| file == name));
    assert!(
        refusal.is_some_and(|refusal| refusal.contains(words)),
        "{accounts:?}"
    );
    assert_eq!(accounts.len(), 5, "{accounts:?}");
    let path = room.path().join(name);
    if !path.is_symlink() {
        // Or else the room could not be cleared.
        let open = std::os::unix::fs::PermissionsExt::from_mode(0o700);
        fs::set_permissions(path, open).unwrap();
    }
}

#[test]
#[cfg(unix)]
fn pipes_links_and_what_may_not_be_read_are_named_and_the_run_goes_on() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::process::Command;

    is_named_beside_the_others(
        |folder| {
            let pipe = folder.join("pipe.csv");
            assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());
        },
        "pipe.csv",
        "this is a named pipe",
    );
    is_named_beside_the_others(
        |folder| symlink("loop.csv", folder.join("loop.csv")).unwrap(),
        "loop.csv",
        "leads back to itself",
    );
    is_named_beside_the_others(
        |folder| symlink(project(), folder.join("elsewhere")).unwrap(),
        "elsewhere",
        "leads out of the folder",
    );
    let lock = |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
    let probe = tempfile::NamedTempFile::new().unwrap();
    lock(probe.path());
    if fs::File::open(probe.path()).is_ok() {
        // Permissions bind everybody but the system's administrator.
        return;
    }
    is_named_beside_the_others(
        |folder| {
            fs::write(folder.join("locked.csv"), "x").unwrap();
            lock(&folder.join("locked.csv"));
        },
        "locked.csv",
        "no permission",
    );
    is_named_beside_the_others(
        |folder| {
            fs::create_dir(folder.join("locked")).unwrap();
            lock(&folder.join("locked"));
        },
        "locked",
        "no permission",
    );
}

#[test]
fn a_file_that_vanishes_between_listing_and_reading_is_named() {
    use msp_maturity::{config::Configuration, input};

    let room = tempfile::tempdir().unwrap();
    copy_sample("stable", room.path());
    let found = input::find_files(&[room.path().to_owned()]).unwrap();
    fs::remove_file(&found[0].path).unwrap();
    let exports = input::read(&found, &Configuration::default(), &|_| ()).unwrap();
    let refusals: Vec<bool> = exports
        .accounts
        .iter()
        .map(|account| account.refusal.is_some())
        .collect();
    assert_eq!(refusals, [true, false, false, false]);
    let refusal = exports.accounts[0].refusal.as_ref().unwrap().to_string();
    assert!(refusal.contains("is gone"), "{refusal}");
}

#[test]
fn where_nothing_can_be_read_each_is_named_with_its_reason() {
    let picture = b"\x89PNG\r\n\x1a\n";
    let files: [(&str, &[u8]); 3] = [("a.csv", b""), ("b.csv", picture), ("c.pdf", b"%PDF-1.7")];
    unusable(
        &files,
        &[
            "a.csv: the file is empty",
            "b.csv: this is a PNG picture",
            "c.pdf: this is a PDF document, not a table: export the table as CSV",
        ],
    );
}

fn copy_sample(provider: &str, to: &Path) {
    for (name, bytes) in contents(&project().join("sample-data").join(provider)) {
        fs::create_dir_all(to).unwrap();
        fs::write(to.join(name), bytes).unwrap();
    }
}
