//! docs/configuration.md says every key that a configuration can hold, and
//! every table and column that it can name.

use std::fmt::Write as _;

use msp_maturity::commands;
use msp_maturity::config::{Configuration, Names, SECTIONS};
use msp_maturity::model::MaturityModel;

const BEGIN: &str = "<!-- keys -->\n";
const END: &str = "<!-- /keys -->";

#[test]
fn the_page_is_made_of_the_keys() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/configuration.md");
    let page = std::fs::read_to_string(path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let expected = format!("{before}{BEGIN}{}{END}{after}", keys());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &expected).unwrap();
        return;
    }
    assert!(
        page == expected,
        "docs/configuration.md is not what the keys are: run `UPDATE_GOLDEN=1 cargo test --release configuration_page`"
    );
}

fn known_names() -> Names {
    commands::known_names(&MaturityModel::embedded().unwrap())
}

fn keys() -> String {
    let mut text = String::new();
    for section in SECTIONS {
        let heading = match section.heading {
            "" => "Above all tables".to_owned(),
            heading => format!("`{heading}`"),
        };
        let _ = writeln!(text, "\n### {heading}\n\n{}\n", section.says);
        if section.keys.is_empty() {
            continue;
        }
        text.push_str("| key | takes | example | decides |\n|---|---|---|---|\n");
        for key in section.keys {
            let _ = writeln!(
                text,
                "| `{}` | {} | `{}` | {} |",
                key.name, key.takes, key.example, key.says
            );
        }
    }
    text.push_str("\n### Tables and columns\n\n| table | columns |\n|---|---|\n");
    for (table, columns) in known_names().columns {
        let columns: Vec<String> = columns.iter().map(|name| format!("`{name}`")).collect();
        let _ = writeln!(text, "| `{table}` | {} |", columns.join(", "));
    }
    text
}

#[test]
fn every_example_is_accepted() {
    for section in SECTIONS {
        for key in section.keys {
            let written = format!("{} = {}\n", key.name, key.example);
            let text = match section.heading {
                "" => written,
                "[[files]]" if key.name == "match" => format!("[[files]]\n{written}"),
                "[[files]]" => format!("[[files]]\nmatch = \"a.csv\"\n{written}"),
                "[[waivers]]" => {
                    let needed = section.keys.iter().filter(|other| other.name != key.name);
                    let others =
                        needed.map(|other| format!("{} = {}\n", other.name, other.example));
                    format!("[[waivers]]\n{written}{}", others.collect::<String>())
                }
                heading => format!("{heading}\n{written}"),
            };
            let read = Configuration::parse("c.toml", &text, &known_names());
            assert!(read.is_ok(), "{text}{}", read.unwrap_err());
        }
    }
}

#[test]
fn the_example_of_the_page_is_accepted() {
    for page in ["docs/configuration.md", "README.md"] {
        let path = super::support::project().join(page);
        let text = std::fs::read_to_string(path).unwrap();
        let (_, rest) = text.split_once("```toml\n").unwrap();
        let (example, _) = rest.split_once("```").unwrap();
        let read = Configuration::parse(page, example, &known_names());
        assert!(read.is_ok(), "{}", read.unwrap_err());
    }
}
