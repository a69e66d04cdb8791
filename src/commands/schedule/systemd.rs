//! A service and the timer that starts it.

use std::fmt::Write as _;

use super::{Definition, Job};

/// Both units. A service that is at work is not started again, and a start
/// that was missed is made up for.
pub(super) fn definitions(job: &Job) -> Vec<Definition> {
    let arguments: Vec<String> = job
        .arguments()
        .iter()
        .map(|word| quoted(word, true))
        .collect();
    // A variable is never put in where the program is named.
    let command = format!("{} {}", quoted(&job.program, false), arguments.join(" "));
    let service = format!(
        "# Put this file and msp-maturity.timer into /etc/systemd/system, then:
#   systemctl daemon-reload && systemctl enable --now msp-maturity.timer
# The log: journalctl -u msp-maturity
[Unit]
Description=Infers the operational maturity of the provider from its exports

[Service]
Type=oneshot
ExecStart={command}
NoNewPrivileges=yes
PrivateNetwork=yes
ProtectSystem=full
ProtectKernelTunables=yes
ProtectControlGroups=yes
RestrictSUIDSGID=yes
"
    );
    let timer = "[Unit]
Description=The first of each month

[Timer]
OnCalendar=*-*-01 06:00:00
Persistent=true

[Install]
WantedBy=timers.target
";
    vec![
        Definition {
            name: "msp-maturity.service",
            text: service,
        },
        Definition {
            name: "msp-maturity.timer",
            text: format!("# msp-maturity.timer\n{timer}"),
        },
    ]
}

/// A word of a command line in a unit.
fn quoted(word: &str, has_variables: bool) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-=,:+".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    let mut out = String::from("\"");
    for c in word.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '%' => out.push_str("%%"),
            '$' if has_variables => out.push_str("$$"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => {
                for byte in c.to_string().bytes() {
                    // Writing to a string cannot fail.
                    let _ = write!(out, "\\x{byte:02x}");
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::super::testing::hostile_job;
    use super::{definitions, quoted};

    #[test]
    fn words_are_quoted_by_the_rules_of_units() {
        assert_eq!(quoted("/srv/exports", true), "/srv/exports");
        assert_eq!(
            quoted("50% $a \"b\" \\\n", true),
            r#""50%% $$a \"b\" \\\n""#
        );
        assert_eq!(quoted("/opt/$a", false), "\"/opt/$a\"");
        assert_eq!(quoted("", true), "\"\"");
    }

    /// Where systemd is installed, its own check has the last word.
    #[test]
    fn systemd_takes_the_units() {
        let room = tempfile::tempdir().unwrap();
        let mut job = hostile_job("/srv/two\nlines and 100%");
        // It asks for a program that is there.
        job.program = "/bin/true".to_owned();
        let mut command = Command::new("systemd-analyze");
        command.arg("verify");
        for unit in definitions(&job) {
            let file = room.path().join(unit.name);
            std::fs::write(&file, unit.text).unwrap();
            command.arg(file);
        }
        let Ok(output) = command.output() else {
            eprintln!("skipped: systemd-analyze is not installed");
            return;
        };
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{told}");
        assert!(!told.contains("msp-maturity"), "{told}");
    }
}
