//! What is asked of the exports and of the verdict before a run counts as
//! well.

use std::time::{SystemTime, UNIX_EPOCH};

use super::Failure;
use crate::analysis::Analysis;
use crate::history::Comparison;
use crate::input::lost_files;
use crate::maturity::held_at_most;
use crate::model::{Day, Headline, InputAccount, Phase, RowCounts};

/// Days by which records may be ahead of the machine: time zones, and exports
/// that close a day early.
const AHEAD: i64 = 2;

/// What a run is held to.
#[derive(Debug, Default)]
pub struct Policies {
    /// The largest share of the records that may be set aside, of all files and
    /// of each; a file that looks like an export and is not used counts as set
    /// aside.
    pub most_rejected: Option<f64>,
    /// The phase that the held phase has to reach.
    pub least_phase: Option<Phase>,
    /// Whether the held phase may not fall.
    pub no_regression: bool,
    /// How many days old the newest record may be.
    pub most_days: Option<u32>,
    /// What day it is; by the clock of the machine without it.
    pub today: Option<Day>,
}

impl Policies {
    /// Refuses exports that nobody has made anew.
    ///
    /// `newest` is the last moment at which anything happened, in seconds since
    /// 1970.
    ///
    /// # Errors
    /// When they are older than allowed, or newer than today.
    pub fn check_age(&self, newest: Option<i64>) -> Result<(), Failure> {
        let (Some(most), Some(newest)) = (self.most_days, newest.and_then(Day::of_seconds)) else {
            return Ok(());
        };
        let today = match self.today {
            Some(today) => today,
            None => today_by_the_clock()?,
        };
        let days = today.days_since(newest);
        if days < -AHEAD {
            return Err(Failure::ClockBehind { newest, today });
        }
        if days > i64::from(most) {
            return Err(Failure::Stale {
                newest,
                today,
                days,
                most,
            });
        }
        Ok(())
    }

    /// Holds the verdict to what was asked, the more fundamental first: whether
    /// it can be trusted, then how it turned out.
    ///
    /// # Errors
    /// When something that was asked for is not met.
    pub fn check(&self, analysis: &Analysis, since: Option<&Comparison>) -> Result<(), Failure> {
        self.check_set_aside(analysis)?;
        if analysis.verdict().headline == Headline::NotDetermined {
            // Its own exit says so; no phase can be held against another.
            return Ok(());
        }
        if let Some(least) = self.least_phase
            && analysis.held.phase().is_none_or(|held| held < least)
        {
            let open = held_at_most(&analysis.verdicts).map_or_else(String::new, |most| {
                format!(
                    "; it may be up to {most}, since the exports do not show earlier month ends in full: with a history, each counts as its own run judged it"
                )
            });
            return Err(Failure::PolicyNotMet(format!(
                "the held phase is {} and `--min-phase` asks for {least}{open}",
                analysis.held
            )));
        }
        match since {
            Some(since) if self.no_regression && since.is_regression() => {
                Err(Failure::PolicyNotMet(format!(
                    "the held phase fell since {}, by what the exports show: {} then, {} now",
                    since.before.month, since.before.held, analysis.held
                )))
            }
            _ => Ok(()),
        }
    }

    /// A report stands on nearly all of its records, and on nearly all of each
    /// export, or is said not to.
    fn check_set_aside(&self, analysis: &Analysis) -> Result<(), Failure> {
        let rows = RowCounts::sum(analysis.inputs.iter().map(|input| input.rows));
        let Some(most) = self.most_rejected else {
            return Ok(());
        };
        if rows.share_set_aside() <= most {
            check_lost(&analysis.inputs, most)?;
            return check_each_file(&analysis.inputs, most);
        }
        let worst = analysis
            .inputs
            .iter()
            .max_by_key(|input| input.rows.set_aside)
            .map_or_else(String::new, |input| {
                format!(", {} of them in `{}`", input.rows.set_aside, input.file)
            });
        Err(Failure::TooManySetAside {
            set_aside: rows.set_aside,
            records: rows.read - rows.not_a_record,
            share: percent(rows.share_set_aside()),
            most: percent(most),
            worst,
        })
    }
}

/// A file that gives nothing although it looks like an export is lost as a whole.
fn check_lost(inputs: &[InputAccount], most: f64) -> Result<(), Failure> {
    let mut lost = lost_files(inputs);
    let Some((first, why)) = lost.next().filter(|_| most < 1.0) else {
        return Ok(());
    };
    let more = match lost.count() {
        0 => String::new(),
        1 => ", and 1 more file".to_owned(),
        more => format!(", and {more} more files"),
    };
    Err(Failure::LostExport {
        file: first.file.clone(),
        why: why.to_string(),
        more,
    })
}

fn check_each_file(inputs: &[InputAccount], most: f64) -> Result<(), Failure> {
    /// In a small file one row is a large share.
    const STRAY: u64 = 1;
    let is_too_much = |rows: &RowCounts| {
        let is_all = rows.set_aside + rows.not_a_record == rows.read;
        rows.share_set_aside() > most && (rows.set_aside > STRAY || is_all)
    };
    match inputs.iter().find(|input| is_too_much(&input.rows)) {
        None => Ok(()),
        Some(input) => Err(Failure::TooManySetAsideOfFile {
            file: input.file.clone(),
            set_aside: input.rows.set_aside,
            records: input.rows.read - input.rows.not_a_record,
            share: percent(input.rows.share_set_aside()),
            most: percent(most),
        }),
    }
}

fn percent(share: f64) -> String {
    let text = format!("{:.2}", share * 100.0);
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

fn today_by_the_clock() -> Result<Day, Failure> {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    Day::of_seconds(seconds as i64).ok_or_else(|| {
        Failure::Usage(
            "the clock of this machine shows no day: set it, or say with `--today` what day it is"
                .to_owned(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{Failure, Policies, check_each_file, check_lost};
    use crate::input::read_texts;
    use crate::model::{Day, InputAccount};

    const TICKETS: &str = "ticket id,created,status\n";

    fn accounts(files: &[(&str, String)]) -> Vec<InputAccount> {
        read_texts(files).accounts
    }

    #[test]
    fn a_file_that_lost_many_rows_is_named_however_large_the_others_are() {
        let rows = |broken: usize| {
            let rows = (1..=200).map(|n| match n {
                n if n <= broken => format!("{n},soon,Open\n"),
                n => format!("{n},2026-03-01,Open\n"),
            });
            format!("{TICKETS}{}", rows.collect::<String>())
        };
        let said = |broken| {
            let inputs = accounts(&[("t.csv", rows(broken))]);
            let found = check_each_file(&inputs, 0.01);
            found.err().map(|failure| failure.to_string())
        };
        assert_eq!(said(2), None);
        let failure = said(19).unwrap();
        assert!(
            failure.contains("19 of 200 records of `t.csv`"),
            "{failure}"
        );
        // One row of few is a stray.
        let few = format!("{TICKETS}1,soon,Open\n2,2026-03-01,Open\n3,2026-03-02,Open\n");
        assert!(check_each_file(&accounts(&[("t.csv", few)]), 0.01).is_ok());
    }

    #[test]
    fn a_file_that_is_not_used_is_lost_unless_it_is_something_else() {
        let tickets = ("t.csv", format!("{TICKETS}1,2026-03-01,Open\n"));
        let page = ("i.csv", "<html>502 Bad Gateway</html>".to_owned());
        let notes = ("notes.txt", "Call them back\n".to_owned());
        let inputs = accounts(&[tickets.clone(), notes.clone()]);
        assert!(check_lost(&inputs, 0.01).is_ok());
        let inputs = accounts(&[tickets, page, notes]);
        let failure = check_lost(&inputs, 0.01).unwrap_err().to_string();
        assert!(failure.contains("`i.csv`") && failure.contains("a web page"));
        assert!(check_lost(&inputs, 1.0).is_ok());
    }

    fn age(today: &str, newest: &str, most: u32) -> Result<(), Failure> {
        let newest: Day = newest.parse().unwrap();
        let since_1970 = newest.days_since("1970-01-01".parse().unwrap());
        let policies = Policies {
            most_days: Some(most),
            today: Some(today.parse().unwrap()),
            ..Policies::default()
        };
        policies.check_age(Some(since_1970 * 86_400 + 3_600))
    }

    #[test]
    fn exports_are_stale_the_day_after_the_last_that_is_allowed() {
        assert!(age("2026-12-15", "2026-10-31", 45).is_ok());
        let stale = age("2026-12-16", "2026-10-31", 45).unwrap_err().to_string();
        assert!(
            stale.contains("2026-10-31, 46 days before 2026-12-16"),
            "{stale}"
        );
    }

    #[test]
    fn a_clock_that_went_back_is_named() {
        let behind = age("2020-01-01", "2026-10-31", 45).unwrap_err().to_string();
        assert!(behind.contains("check the clock"), "{behind}");
        assert!(age("2026-10-30", "2026-10-31", 45).is_ok());
    }
}
