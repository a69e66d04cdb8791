//! The table of layers, and what it forbids.

use super::source::{SourceFile, Token};

/// What one layer may import.
pub struct Layer {
    /// The folder or file of `src/`.
    pub name: &'static str,
    /// The layers that it may import from, itself aside.
    pub knows: &'static [&'static str],
    pub packages: &'static [&'static str],
}

/// The layers, lowest first; each knows only layers below it. One that is not
/// built yet has its row already.
pub const LAYERS: &[Layer] = &[
    Layer {
        name: "language",
        knows: &[],
        packages: &["fluent_bundle", "unic_langid"],
    },
    Layer {
        name: "model",
        knows: &["language"],
        packages: &["chrono", "serde", "sha2", "thiserror", "toml"],
    },
    Layer {
        name: "config",
        knows: &["language", "model"],
        packages: &[
            "chrono",
            "chrono_tz",
            "encoding_rs",
            "glob",
            "strsim",
            "toml",
        ],
    },
    Layer {
        name: "input",
        knows: &["language", "model", "config"],
        packages: &[
            "calamine",
            "chrono",
            "chrono_tz",
            "csv",
            "encoding_rs",
            "flate2",
            "foldhash",
            "hashbrown",
            "memchr",
            "wide",
            "polars",
            "rayon",
            "ruzstd",
            "sha2",
            "tempfile",
            "thiserror",
            "walkdir",
            "zip",
        ],
    },
    Layer {
        name: "metrics",
        knows: &["language", "model", "input"],
        packages: &["foldhash", "polars"],
    },
    Layer {
        name: "maturity",
        knows: &["language", "model"],
        packages: &[],
    },
    Layer {
        name: "analysis",
        knows: &["language", "model", "input", "metrics", "maturity"],
        packages: &["rayon", "thiserror"],
    },
    Layer {
        name: "history",
        knows: &["language", "model", "maturity", "analysis"],
        packages: &["rusqlite", "thiserror"],
    },
    Layer {
        name: "charts",
        knows: &["language", "model"],
        packages: &["plotters", "png", "thiserror"],
    },
    Layer {
        name: "report",
        knows: &["language", "model", "maturity", "analysis", "history"],
        packages: &[
            "askama",
            "base64",
            "rustix",
            "rust_xlsxwriter",
            "serde",
            "serde_json",
            "sha2",
            "thiserror",
        ],
    },
    Layer {
        name: "sample",
        knows: &["language", "model"],
        packages: &["chrono", "csv"],
    },
    Layer {
        name: "commands",
        knows: &[
            "language", "model", "config", "input", "metrics", "maturity", "analysis", "history",
            "charts", "report", "sample",
        ],
        packages: &["indicatif", "thiserror", "tracing", "tracing_subscriber"],
    },
    Layer {
        name: "cli",
        knows: &["language", "model", "commands"],
        packages: &["clap", "clap_complete", "clap_mangen"],
    },
    Layer {
        name: "main",
        knows: &["cli"],
        packages: &["clap"],
    },
];

/// Where a library asks for a glob, and the layer that may do so.
const GLOBS: [(&str, &str); 2] = [
    ("charts", "plotters::prelude"),
    // Traits that are called and never named.
    ("", "rayon::prelude"),
];

/// The row of the layer that a file belongs to.
pub fn layer_of(path: &str) -> Option<&'static Layer> {
    let name = path.split('/').next()?;
    let name = name.strip_suffix(".rs").unwrap_or(name);
    LAYERS.iter().find(|layer| layer.name == name)
}

/// Everything in a file that its layer may not import.
pub fn check_file(file: &SourceFile) -> Vec<String> {
    let Some(layer) = layer_of(&file.path) else {
        return Vec::new();
    };
    let tokens = file.tokens();
    let mut faults = Vec::new();
    let mut fault = |line: usize, what: &str, rule: String| {
        faults.push(format!("src/{}:{line}: `{what}`: {rule}", file.path));
    };
    for (line, other) in imported_layers(&tokens, file.depth()) {
        if other != layer.name && !layer.knows.contains(&other.as_str()) {
            let rule = format!("{} knows only {:?}", layer.name, layer.knows);
            fault(line, &format!("crate::{other}"), rule);
        }
    }
    for (line, package) in imported_packages(&tokens) {
        if !layer.packages.contains(&package) {
            let rule = format!("{} uses only {:?}", layer.name, layer.packages);
            fault(line, package, rule);
        }
    }
    for (line, path) in globs(&tokens) {
        let allowed = GLOBS
            .iter()
            .any(|(of, glob)| *glob == path && (of.is_empty() || *of == layer.name));
        if !allowed {
            fault(line, &format!("{path}::*"), "name what you use".to_owned());
        }
    }
    faults
}

/// The layers that a file names: by `crate::`, by the crate's own name, or by
/// climbing up to the root with `super::`.
fn imported_layers(tokens: &[Token], depth: usize) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begins = at == 0 || tokens[at - 1].text != "::";
        let root = match tokens[at].text.as_str() {
            "crate" | "msp_maturity" if begins => Some(at + 1),
            "super" if begins => {
                let climbs = tokens[at..]
                    .chunks(2)
                    .take_while(|pair| pair[0].text == "super")
                    .count();
                (climbs == depth).then_some(at + climbs * 2 - 1)
            }
            _ => None,
        };
        if let Some(after) = root.filter(|after| text(tokens, *after) == "::") {
            found.extend(first_names(tokens, after + 1));
        }
        at += 1;
    }
    found
}

/// The name at a place, or the first names of all paths in a group there.
fn first_names(tokens: &[Token], at: usize) -> Vec<(usize, String)> {
    if text(tokens, at) != "{" {
        let name = tokens.get(at);
        return name
            .map(|token| (token.line, token.text.clone()))
            .into_iter()
            .collect();
    }
    let mut names = Vec::new();
    let mut open = 0;
    for place in at..tokens.len() {
        match tokens[place].text.as_str() {
            "{" => open += 1,
            "}" => open -= 1,
            _ => {}
        }
        if open == 0 {
            break;
        }
        let starts = matches!(tokens[place].text.as_str(), "{" | ",") && open == 1;
        if starts && !matches!(text(tokens, place + 1), "}" | "{") {
            let token = &tokens[place + 1];
            names.push((token.line, token.text.clone()));
        }
    }
    names
}

/// The packages that a file names; those that no layer uses are unknown, and
/// need no rule: `Cargo.toml` is held against the table.
fn imported_packages(tokens: &[Token]) -> Vec<(usize, &'static str)> {
    let all = || LAYERS.iter().flat_map(|layer| layer.packages);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let begins = at == 0 || tokens[at - 1].text != "::";
        let used = text(tokens, at + 1) == "::" || at > 0 && tokens[at - 1].text == "use";
        if let Some(package) = all()
            .find(|one| **one == token.text)
            .filter(|_| begins && used)
        {
            found.push((token.line, *package));
        }
    }
    found
}

/// What a file imports with a star: the path before it.
fn globs(tokens: &[Token]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in 2..tokens.len() {
        if tokens[at].text != "*" || tokens[at - 1].text != "::" {
            continue;
        }
        let path: Vec<&str> = tokens[..at - 1]
            .iter()
            .rev()
            .map(|token| token.text.as_str())
            .take_while(|text| !matches!(*text, "use" | "{" | "," | ";"))
            .collect();
        found.push((tokens[at].line, path.into_iter().rev().collect()));
    }
    found
}

fn text(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::{SourceFile, check_file};

    fn check(path: &str, text: &str, expected: &[&str]) {
        assert_eq!(check_file(&SourceFile::new(path, text)), expected, "{text}");
    }

    #[test]
    fn a_layer_that_reaches_upwards_is_named_with_its_line() {
        check(
            "model/month.rs",
            "use std::fmt;\nuse crate::input::Exports;\n",
            &["src/model/month.rs:2: `crate::input`: model knows only [\"language\"]"],
        );
        check("input/find.rs", "use crate::model::Month;\n", &[]);
    }

    #[test]
    fn groups_and_paths_inside_code_are_seen() {
        check(
            "charts/chart.rs",
            "use crate::{model::Month, maturity::{Status, judge}};\nfn f() -> crate::report::Document { todo!() }\n",
            &[
                "src/charts/chart.rs:1: `crate::maturity`: charts knows only [\"language\", \"model\"]",
                "src/charts/chart.rs:2: `crate::report`: charts knows only [\"language\", \"model\"]",
            ],
        );
    }

    #[test]
    fn climbing_out_of_the_layer_is_seen() {
        check(
            "maturity/judge.rs",
            "use super::super::input::Exports;\nuse super::readings::Readings;\n",
            &[
                "src/maturity/judge.rs:1: `crate::input`: maturity knows only [\"language\", \"model\"]",
            ],
        );
        check(
            "metrics/tickets/mod.rs",
            "use super::super::super::report::Document;\nuse super::super::input::x;\n",
            &[],
        );
        check(
            "metrics/tickets/a.rs",
            "use super::super::super::report::Document;\n",
            &[
                "src/metrics/tickets/a.rs:1: `crate::report`: metrics knows only [\"language\", \"model\", \"input\"]",
            ],
        );
    }

    #[test]
    fn a_package_outside_its_layer_is_named() {
        check(
            "report/json/mod.rs",
            "#[derive(serde::Serialize)]\nstruct A;\nuse polars::prelude::DataFrame;\n",
            &[
                "src/report/json/mod.rs:3: `polars`: report uses only [\"askama\", \"base64\", \"rustix\", \"rust_xlsxwriter\", \"serde\", \"serde_json\", \"sha2\", \"thiserror\"]",
            ],
        );
        check(
            "cli.rs",
            "use clap::Parser;\nuse crate::commands::csv::Row;\n",
            &[],
        );
    }

    #[test]
    fn a_glob_is_named_unless_the_library_asks_for_it() {
        check(
            "charts/canvas.rs",
            "use plotters::prelude::*;\nuse std::{fmt, collections::*};\nconst TWICE: f64 = A::B * 2.0;\n",
            &["src/charts/canvas.rs:2: `collections::*`: name what you use"],
        );
    }

    #[test]
    fn what_comments_texts_and_tests_say_is_no_import() {
        check(
            "model/unit.rs",
            "// use crate::input::A;\n/* crate::report /* crate::cli */ */\nconst A: &str = \"crate::input\";\nconst B: &str = r#\"crate::\"input\"#;\nfn f<'a>(x: &'a str) -> char { '\"' }\n#[cfg(test)]\nmod tests {\n    use crate::report::Document;\n}\n",
            &[],
        );
        check(
            "model/unit.rs",
            "fn f<'a>(x: &'a str) -> char { '\"' }\nuse crate::cli::Cli;\n",
            &["src/model/unit.rs:2: `crate::cli`: model knows only [\"language\"]"],
        );
    }
}
