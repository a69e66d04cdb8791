//! The README's table of metrics is the catalogue's.

use std::fmt::Write as _;

use msp_maturity::metrics::CATALOGUE;

const BEGIN: &str = "<!-- metrics -->\n";
const END: &str = "<!-- /metrics -->";

#[test]
fn the_table_of_metrics_in_the_readme_is_the_catalogue() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let expected = format!("{before}{BEGIN}{}{END}{after}", table());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &expected).unwrap();
        return;
    }
    assert!(
        readme == expected,
        "the README's metrics are not the catalogue's: run `UPDATE_GOLDEN=1 cargo test --release readme`"
    );
}

fn table() -> String {
    let mut table = String::from("| id | formula | unit | window |\n|---|---|---|---|\n");
    for metric in CATALOGUE {
        let months = if metric.window == 1 {
            "month"
        } else {
            "months"
        };
        let _ = writeln!(
            table,
            "| `{}` | {} | {} | {} {months} |",
            metric.id, metric.formula, metric.unit, metric.window
        );
    }
    table
}
