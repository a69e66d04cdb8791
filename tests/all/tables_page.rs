//! docs/tables.md says what every table can hold, and its examples are read as
//! what they are examples of.

use std::fmt::Write as _;

use msp_maturity::config::Configuration;
use msp_maturity::input;
use msp_maturity::model::TableKind;

use super::support::{fill, project};

fn page() -> String {
    std::fs::read_to_string(project().join("docs/tables.md")).unwrap()
}

#[test]
fn the_page_is_made_of_the_columns() {
    let page = page();
    let mut expected = page.clone();
    for table in TableKind::ALL {
        let (begin, end) = (format!("<!-- {table} -->\n"), format!("<!-- /{table} -->"));
        let (before, rest) = expected.split_once(&begin).unwrap();
        let (_, after) = rest.split_once(&end).unwrap();
        expected = format!("{before}{begin}{}{end}{after}", columns(table));
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(project().join("docs/tables.md"), &expected).unwrap();
        return;
    }
    assert!(
        page == expected,
        "docs/tables.md is not what the columns are: run `UPDATE_GOLDEN=1 cargo test --release tables_page`"
    );
}

fn columns(table: TableKind) -> String {
    let mut text = "| column | holds | needed | titles |\n|---|---|---|---|\n".to_owned();
    for column in input::known_columns(table) {
        let others: Vec<String> = column
            .needed
            .iter()
            .filter(|other| **other != column.name)
            .map(|other| format!("`{other}`"))
            .collect();
        let needed = match (column.needed.is_empty(), others.is_empty()) {
            (true, _) => String::new(),
            (false, true) => "yes".to_owned(),
            (false, false) => format!("this, or {}", others.join(", ")),
        };
        let _ = writeln!(
            text,
            "| `{}` | {} | {needed} | {} |",
            column.name,
            column.holds,
            column.titles.join(" · ")
        );
    }
    text
}

#[test]
fn every_example_is_read_as_its_table_to_the_last_row() {
    let page = page();
    for table in TableKind::ALL {
        let (_, section) = page.split_once(&format!("\n## {table}\n")).unwrap();
        let section = section.split("\n## ").next().unwrap();
        let examples: Vec<&str> = section
            .split("```csv\n")
            .skip(1)
            .map(|example| example.split("```").next().unwrap())
            .collect();
        assert!(!examples.is_empty(), "{table}");
        for example in examples {
            let folder = tempfile::tempdir().unwrap();
            fill(folder.path(), &[("x.csv".to_owned(), example.to_owned())]);
            let files = input::find_files(&[folder.path().to_owned()]).unwrap();
            let exports = input::read(&files, &Configuration::default(), &|_| ()).unwrap();
            let account = &exports.accounts[0];
            assert_eq!(account.tables, [table], "{example}");
            let rows = example.lines().count() as u64 - 1;
            assert_eq!(account.rows.used, rows, "{table}:\n{example}");
        }
    }
}
