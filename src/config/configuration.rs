use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use toml::de::DeTable;

use super::Names;
use super::business_hours::BusinessHours;
use super::clients::ClientAlias;
use super::document::Document;
use super::error::{ConfigError, Fault};
use super::file_pattern::FilePattern;
use super::file_rule::{FileDecisions, FileRule};
use super::keys;
use super::section::{Found, Section};
use super::values::{DateOrder, Decided, DecimalSign};
use super::waivers;
use crate::model::{Waiver, fingerprint};

/// What a configuration is called where nobody names it.
pub const FILE_NAME: &str = "msp-maturity.toml";

/// Everything that the user decided. Nothing, unless it was read from a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Configuration {
    /// The file that it was read from.
    pub source: Option<ConfigurationSource>,
    pub zone: Option<Decided<Tz>>,
    /// The currency that is analysed.
    pub currency: Option<Decided<String>>,
    pub date_order: Option<Decided<DateOrder>>,
    pub decimal_sign: Option<Decided<DecimalSign>>,
    /// The files that are not read.
    pub leave_out: Vec<FilePattern>,
    pub clients: Vec<ClientAlias>,
    pub business_hours: Option<BusinessHours>,
    /// Decisions about single files; the later ones overrule the earlier.
    pub files: Vec<FileRule>,
    /// What may stay unmet for a time, and who answers for it.
    pub waivers: Vec<Waiver>,
    /// The file of a self-assessment, beside the configuration's own unless its
    /// path is absolute.
    pub answers: Option<PathBuf>,
}

/// Where a configuration was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigurationSource {
    /// The path, with forward slashes.
    pub file: String,
    pub sha256: String,
}

impl Configuration {
    /// Reads a configuration from a file.
    ///
    /// # Errors
    /// When the file cannot be read, is no TOML, or decides something that
    /// cannot be decided; all that is wrong with it, with its places.
    pub fn load(path: &Path, names: &Names) -> Result<Self, ConfigError> {
        let file = path.to_string_lossy().replace('\\', "/");
        let unreadable = |message: String| ConfigError {
            file: file.clone(),
            faults: vec![Fault {
                place: None,
                message,
            }],
        };
        let bytes = std::fs::read(path)
            .map_err(|error| unreadable(format!("the configuration cannot be read: {error}")))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = valid.split(|byte| *byte == b'\n').count();
            unreadable(format!(
                "line {line} is not written in UTF-8: save the file as UTF-8"
            ))
        })?;
        Self::parse(&file, &text, names)
    }

    /// Reads a configuration from the text of a file of this name.
    ///
    /// # Errors
    /// As [`Configuration::load`].
    pub fn parse(file: &str, text: &str, names: &Names) -> Result<Self, ConfigError> {
        let refused = |faults| ConfigError {
            file: file.to_owned(),
            faults,
        };
        let plain = text.strip_prefix('\u{feff}').unwrap_or(text);
        let document = Document::new(plain);
        let table = DeTable::parse(plain).map_err(|error| {
            let place = error.span().map(|span| document.place(span.start));
            let message = error.message().lines().collect::<Vec<_>>().join("; ");
            refused(vec![Fault {
                place,
                message: format!("this is no TOML: {message}"),
            }])
        })?;
        let mut configuration =
            Self::read(Section::new(&document, table.get_ref(), &keys::TOP), names);
        if let (Some(answers), Some(folder)) =
            (&mut configuration.answers, Path::new(file).parent())
        {
            *answers = folder.join(&*answers);
        }
        configuration.source = Some(ConfigurationSource {
            file: file.to_owned(),
            sha256: fingerprint(text.as_bytes()),
        });
        let faults = document.into_faults();
        if faults.is_empty() {
            Ok(configuration)
        } else {
            Err(refused(faults))
        }
    }

    fn read(top: Section<'_>, names: &Names) -> Self {
        let items = |key| top.get(key).map_or_else(Vec::new, Found::items);
        let rule = |entry: Found<'_>| {
            let section = entry.section(&keys::FILES)?;
            FileRule::read(section, entry, names)
        };
        Self {
            source: None,
            zone: top.get("zone").and_then(Found::zone),
            currency: top.get("currency").and_then(Found::currency),
            date_order: top.get("date_order").and_then(Found::date_order),
            decimal_sign: top.get("decimal_sign").and_then(Found::decimal_sign),
            leave_out: items("leave_out")
                .into_iter()
                .filter_map(FilePattern::read)
                .collect(),
            clients: top
                .get("clients")
                .and_then(Found::free_section)
                .map_or_else(Vec::new, ClientAlias::read_all),
            business_hours: top
                .get("business_hours")
                .and_then(|found| found.section(&keys::BUSINESS_HOURS))
                .map(BusinessHours::read),
            files: items("files").into_iter().filter_map(rule).collect(),
            waivers: waivers::read_all(
                items("waivers")
                    .into_iter()
                    .filter_map(|entry| Some((entry.section(&keys::WAIVERS)?, entry)))
                    .collect(),
                names,
            ),
            answers: top.get("answers").and_then(Found::text).map(PathBuf::from),
        }
    }

    /// What the file is called that it was read from.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.source
            .as_ref()
            .map_or(FILE_NAME, |source| source.file.as_str())
    }

    /// What is decided about the file at a path, with forward slashes.
    #[must_use]
    pub fn for_file(&self, path: &str) -> FileDecisions {
        self.for_part(path, &[])
    }

    /// What is decided about a part of a file, such as one in an archive, or
    /// about the containers that it lies in.
    #[must_use]
    pub fn for_part(&self, path: &str, within: &[String]) -> FileDecisions {
        let is_meant = |pattern: &FilePattern| pattern.matches_part(path, within);
        let left_out = self.leave_out.iter().find(|pattern| is_meant(pattern));
        let mut decisions = FileDecisions {
            leave_out: left_out.map(|pattern| Decided {
                value: true,
                line: pattern.line,
            }),
            date_order: self.date_order,
            decimal_sign: self.decimal_sign,
            zone: self.zone,
            currency: self.currency.clone(),
            ..FileDecisions::default()
        };
        for rule in self.files.iter().filter(|rule| is_meant(&rule.pattern)) {
            decisions.overrule(&rule.decisions);
        }
        decisions
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{ColumnDecision, ColumnTitle};
    use crate::model::TableKind;

    fn names() -> Names {
        Names {
            words: &["paid", "open"],
            columns: vec![
                (
                    TableKind::Tickets,
                    vec!["ticket_id", "created_at", "client"],
                ),
                (TableKind::Invoices, vec!["invoice_number", "client"]),
            ],
            dialects: vec![("Acme desk", TableKind::Tickets)],
            signs: vec!["consistent_billing".to_owned()],
            criteria: vec!["dso".to_owned()],
        }
    }

    fn read(text: &str) -> Configuration {
        Configuration::parse("c.toml", text, &names()).unwrap()
    }

    /// Each fault without the file's name.
    fn faults(text: &str) -> Vec<String> {
        let error = Configuration::parse("c.toml", text, &names()).unwrap_err();
        let told = error.to_string();
        told.lines()
            .map(|line| line.trim_start_matches("`c.toml`, ").to_owned())
            .collect()
    }

    #[test]
    fn the_later_entry_overrules_key_by_key() {
        let configuration = read(
            "zone = \"UTC\"\ndate_order = \"day/month/year\"\n\
             [[files]]\nmatch = \"*.csv\"\nseparator = \";\"\ncolumns = { A = \"client\", B = \"ignore\" }\n\
             [[files]]\nmatch = \"t.csv\"\ndate_order = \"month/day/year\"\ncolumns = { A = \"created_at\" }\n",
        );
        let decisions = configuration.for_file("x/t.csv");
        assert_eq!(
            decisions.date_order,
            Some(Decided {
                value: DateOrder::MonthFirst,
                line: 9
            })
        );
        assert_eq!(decisions.separator.map(|one| one.value), Some(b';'));
        assert_eq!(decisions.zone.map(|one| one.value), Some(Tz::UTC));
        let columns: Vec<_> = decisions
            .columns
            .iter()
            .map(|(title, decided)| (title.text(), decided.value))
            .collect();
        assert_eq!(
            columns,
            [
                ("B".to_owned(), ColumnDecision::Ignored),
                ("A".to_owned(), ColumnDecision::Means("created_at"))
            ]
        );
        let other = configuration.for_file("x/u.csv");
        assert_eq!(
            other.date_order.map(|one| one.value),
            Some(DateOrder::DayFirst)
        );
    }

    #[test]
    fn answers_stand_beside_the_configuration() {
        let answers =
            |file: &str, text: &str| Configuration::parse(file, text, &names()).unwrap().answers;
        let path = |text: &str| Some(PathBuf::from(text));
        let text = "answers = \"quiz.csv\"\n";
        assert_eq!(answers("exports/c.toml", text), path("exports/quiz.csv"));
        assert_eq!(answers("c.toml", text), path("quiz.csv"));
        assert_eq!(
            answers("exports/c.toml", "answers = \"/q/quiz.csv\"\n"),
            path("/q/quiz.csv")
        );
        assert_eq!(answers("c.toml", ""), None);
        assert_eq!(
            faults("answers = 5\n"),
            ["line 1, column 11: `answers` is a text in quotes, and not a number"]
        );
    }

    #[test]
    fn a_file_can_be_left_out_and_taken_back() {
        let configuration = read(
            "leave_out = [\"old-*.csv\"]\n[[files]]\nmatch = \"old-1.csv\"\nleave_out = false\n",
        );
        let left_out = |path| configuration.for_file(path).leave_out.map(|one| one.value);
        assert_eq!(left_out("old-2.csv"), Some(true));
        assert_eq!(left_out("old-1.csv"), Some(false));
        assert_eq!(left_out("new.csv"), None);
    }

    #[test]
    fn a_key_that_is_unknown_is_named_with_its_place_and_the_nearest() {
        let told = faults("\nzone = \"UTC\"\n  dat_order = \"day/month/year\"\n");
        assert_eq!(told.len(), 1);
        assert!(
            told[0].starts_with("line 3, column 3: `dat_order` is no key above the tables: allowed are zone, currency, date_order,"),
            "{told:?}"
        );
        assert!(told[0].ends_with("did you mean `date_order`?"), "{told:?}");
    }

    #[test]
    fn all_faults_are_told_at_once_in_their_order() {
        let told = faults(
            "zone = \"Sao Paulo\"\ncurrency = \"reais\"\nleave_out = \"[x\"\n\
             [[files]]\nmatch = \"t.csv\"\ntable = \"ticket\"\nseparator = \"ab\"\nencoding = \"latin\"\n\
             header_row = 0\ndecimal_sign = 5\ndialect = \"Acme dsk\"\nsla_true_means = \"good\"\n\
             [[files]]\ntable = \"sla\"\n[business_hours]\ndays = [\"mon\"]\nhours = \"9-5\"\nholidays = [\"x\"]\n",
        );
        let begins = [
            "line 1, column 8: `Sao Paulo` is no time zone",
            "line 2, column 12: `reais` is no currency",
            "line 3, column 13: `[x` is no pattern for files",
            "line 6, column 9: `table` cannot be `ticket`: allowed are `tickets`,",
            "line 7, column 13: `separator` cannot be `ab`",
            "line 8, column 12: `latin` is no encoding",
            "line 9, column 14: `header_row` is a whole number from 1, and not a number",
            "line 10, column 16: `decimal_sign` is a text in quotes, and not a number",
            "line 11, column 11: `dialect` cannot be `Acme dsk`",
            "line 12, column 18: `sla_true_means` cannot be `good`",
            "line 13, column 1: an entry of `files` needs `match`",
            "line 16, column 9: `days` cannot be `mon`",
            "line 17, column 9: `hours` cannot be `9-5`",
            "line 18, column 13: `holidays` is a date such as 2026-12-25",
        ];
        assert_eq!(told.len(), begins.len(), "{told:#?}");
        for (told, begin) in told.iter().zip(begins) {
            assert!(told.starts_with(begin), "{told}\n{begin}");
        }
        assert!(told[0].ends_with("did you mean `America/Sao_Paulo`?"));
        assert!(told[8].ends_with("did you mean `Acme desk`?"));
    }

    #[test]
    fn a_column_is_one_of_its_table() {
        let told = faults(
            "[[files]]\nmatch = \"t.csv\"\ntable = \"invoices\"\ncolumns = { \"When\" = \"creatd_at\" }\n",
        );
        assert!(told[0].contains("allowed are `client`, `invoice_number`, `ignore`"));
        let told = faults("[[files]]\nmatch = \"t.csv\"\ncolumns = { \"When\" = \"creatd_at\" }\n");
        assert!(told[0].ends_with("did you mean `created_at`?"), "{told:?}");
    }

    #[test]
    fn a_column_can_be_named_by_its_place() {
        let configuration =
            read("[[files]]\nmatch = \"t.csv\"\ncolumns = { \"#3\" = \"client\" }\n");
        let decisions = configuration.for_file("t.csv");
        assert_eq!(decisions.columns[0].0, ColumnTitle::Number(3));
    }

    #[test]
    fn an_alias_stands_for_one_client() {
        let configuration = read("[clients]\n\"Acme Ltd\" = [\"ACME\", \"Acme Holdings\"]\n");
        assert_eq!(configuration.clients[0].aliases, ["ACME", "Acme Holdings"]);
        let told = faults("[clients]\nA = [\"X\"]\nB = \"X\"\n");
        assert_eq!(
            told,
            [
                "line 3, column 5: `X` is an alias of `A` already, on line 2: a name can stand for one client only"
            ]
        );
    }

    #[test]
    fn a_waiver_names_what_it_is_about_why_who_and_until_when() {
        let configuration = read(
            "[[waivers]]\nof = \"dso\"\nreason = \"one debtor in court\"\nowner = \"Ana\"\nexpires = 2026-12-31\n\
             [[waivers]]\nof = \"consistent_billing\"\nreason = \"new system\"\nowner = \"Bo\"\n\
             from = \"2026-01-01\"\nexpires = 2026-06-30\n",
        );
        let [first, second] = configuration.waivers.as_slice() else {
            panic!("{:?}", configuration.waivers);
        };
        assert_eq!((first.of.as_str(), first.owner.as_str()), ("dso", "Ana"));
        assert_eq!(first.expires.to_string(), "2026-12-31");
        assert_eq!(first.from, None);
        assert_eq!(second.from.unwrap().to_string(), "2026-01-01");
    }

    #[test]
    fn a_waiver_of_nothing_by_nobody_or_for_ever_is_refused() {
        let told = faults(
            "[[waivers]]\nof = \"dos\"\nreason = \" \"\nexpires = \"soon\"\n\
             [[waivers]]\nof = \"dso\"\nreason = \"r\"\nowner = \"o\"\nfrom = 2027-01-01\nexpires = 2026-12-31\n\
             [[waivers]]\nof = \"dso\"\nreason = \"r\"\nowner = \"o\"\nexpires = 2026-12-31\n",
        );
        let begins = [
            "line 1, column 1: an entry of `waivers` needs `owner`, who answers for it",
            "line 2, column 6: `dos` is no sign or criterion of the model",
            "line 3, column 10: `reason` is empty",
            "line 4, column 11: `expires` is a date such as",
            "line 9, column 8: `from` lies after `expires`",
            "line 11, column 1: `dso` is waived already, on line 5",
        ];
        assert_eq!(told.len(), begins.len(), "{told:#?}");
        for (told, begin) in told.iter().zip(begins) {
            assert!(told.starts_with(begin), "{told}\n{begin}");
        }
        assert!(told[1].ends_with("did you mean `dso`?"), "{told:?}");
    }

    #[test]
    fn working_hours_are_weekdays_unless_said_otherwise() {
        let hours = read("[business_hours]\nholidays = [2026-12-25, \"2027-01-01\"]\n")
            .business_hours
            .unwrap();
        assert_eq!(hours.days.len(), 5);
        assert_eq!(hours.hours.len(), 1);
        assert_eq!(hours.holidays.len(), 2);
        let told = faults("[business_hours]\nhours = [\"08:00-12:00\", \"11:00-18:00\"]\n");
        assert!(told[0].contains("overlap from 11:00"), "{told:?}");
    }

    #[test]
    fn what_is_no_toml_says_where() {
        let told = faults("zone = \"UTC\"\ncurrency =\n");
        assert!(told[0].starts_with("line 2, column "), "{told:?}");
        assert!(told[0].contains("this is no TOML"), "{told:?}");
    }

    #[test]
    fn an_empty_file_decides_nothing() {
        let configuration = read("# nothing\n");
        assert_eq!(configuration.for_file("t.csv"), FileDecisions::default());
    }
}
