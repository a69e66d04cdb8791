//! A line for a crontab.

use super::{Definition, Job};

/// The longest command that cron takes.
const LONGEST: usize = 998;

/// Six in the morning on the first of each month.
const WHEN: &str = "0 6 1 * *";

/// The line, with a lock that a second start does not wait for, and a log
/// beside the reports.
pub(super) fn definition(job: &Job) -> Result<Vec<Definition>, String> {
    let reports = quoted(&job.reports)?;
    let beside = |name: &str| quoted(&format!("{}/{name}", job.reports.trim_end_matches('/')));
    let words: Result<Vec<String>, String> = std::iter::once(&job.program)
        .chain(&job.arguments())
        .map(|word| quoted(word))
        .collect();
    let command = format!(
        "mkdir -p {reports} && flock -n {} {} 2>>{}",
        beside(".schedule.lock")?,
        words?.join(" "),
        beside("monthly.log")?
    );
    if command.len() > LONGEST {
        return Err(format!(
            "the line would be {} bytes long, and cron cuts it at {LONGEST}: use shorter paths, or another scheduler",
            command.len()
        ));
    }
    Ok(vec![Definition {
        name: "msp-maturity.crontab",
        text: format!(
            "# Add this line with `crontab -e`. The log is beside the reports.\n{WHEN} {command}\n"
        ),
    }])
}

/// A word for the shell, within a line of cron: there a per cent sign ends the
/// command unless a backslash stands before it, whatever the quotes, and some
/// crons take a backslash away before another.
fn quoted(word: &str) -> Result<String, String> {
    if let Some(control) = word.chars().find(|c| c.is_control()) {
        return Err(format!(
            "{word:?} holds the character {control:?}, which no line of a crontab can: rename the folder, or use another scheduler"
        ));
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-=,:+".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return Ok(word.to_owned());
    }
    let mut out = String::from("'");
    for c in word.chars() {
        match c {
            '\'' => out.push_str("'\"'\"'"),
            '%' => out.push_str("\\%"),
            // Its quotes end and begin anew, so that nothing follows it that
            // cron could take it to protect.
            '\\' => out.push_str("\\''"),
            c => out.push(c),
        }
    }
    out.push('\'');
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::super::testing::hostile_job;
    use super::{definition, quoted};

    /// What cron hands to the shell: up to the first per cent sign that no
    /// backslash protects, without the backslashes that do.
    fn through_cron(line: &str, also_backslashes: bool) -> String {
        let mut out = String::new();
        let mut characters = line.chars().peekable();
        while let Some(c) = characters.next() {
            match (c, characters.peek()) {
                ('\\', Some('%')) => {
                    out.push('%');
                    characters.next();
                }
                ('\\', Some('\\')) if also_backslashes => {
                    out.push('\\');
                    characters.next();
                }
                ('%', _) => break,
                (c, _) => out.push(c),
            }
        }
        out
    }

    /// The words as the shell hands them to a program.
    #[cfg(unix)]
    fn words(command: &str) -> Vec<String> {
        let script = format!("printf '%s\\n' {command}");
        let output = Command::new("sh").args(["-c", &script]).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().map(str::to_owned).collect()
    }

    #[cfg(unix)]
    #[test]
    fn every_word_arrives_as_it_was_given() {
        let job = hostile_job("/srv/reports");
        let given: Vec<String> = std::iter::once(job.program.clone())
            .chain(job.arguments())
            .collect();
        let quoted: Vec<String> = given.iter().map(|word| quoted(word).unwrap()).collect();
        for also_backslashes in [false, true] {
            let command = through_cron(&quoted.join(" "), also_backslashes);
            assert_eq!(words(&command), given);
        }
    }

    #[test]
    fn the_line_stands_on_one_line_and_locks() {
        let definitions = definition(&hostile_job("/srv/reports")).unwrap();
        let lines: Vec<&str> = definitions[0].text.lines().collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[1].starts_with("0 6 1 * * mkdir -p /srv/reports && flock -n "));
        assert!(lines[1].ends_with("2>>/srv/reports/monthly.log"));
    }

    #[test]
    fn what_a_crontab_cannot_hold_is_refused() {
        let of = |reports: &str| definition(&hostile_job(reports)).err().unwrap();
        assert!(of("/srv/two\nlines").contains("no line of a crontab"));
        assert!(of(&"/long".repeat(200)).contains("cron cuts it"));
    }
}
