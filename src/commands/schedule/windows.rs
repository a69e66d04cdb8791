//! A task for the Task Scheduler of Windows.

use std::fmt::Write as _;

use super::{Definition, Job};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The task: `schtasks /Create /TN msp-maturity /XML msp-maturity.xml`.
pub(super) fn definition(job: &Job) -> Vec<Definition> {
    let arguments: Vec<String> = job.arguments().iter().map(|word| quoted(word)).collect();
    let months = MONTHS.map(|month| format!("<{month} />")).concat();
    let text = format!(
        "<?xml version=\"1.0\"?>
<!-- schtasks /Create /TN msp-maturity /XML msp-maturity.xml -->
<Task version=\"1.2\" xmlns=\"http://schemas.microsoft.com/windows/2004/02/mit/task\">
  <RegistrationInfo>
    <Description>Infers the operational maturity of the provider from its exports</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T06:00:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByMonth>
        <DaysOfMonth><Day>1</Day></DaysOfMonth>
        <Months>{months}</Months>
      </ScheduleByMonth>
    </CalendarTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
    <ExecutionTimeLimit>PT4H</ExecutionTimeLimit>
    <Enabled>true</Enabled>
  </Settings>
  <Actions Context=\"Author\">
    <Exec>
      <Command>{}</Command>
      <Arguments>{}</Arguments>
    </Exec>
  </Actions>
</Task>
",
        in_xml(&job.program),
        in_xml(&arguments.join(" "))
    );
    vec![Definition {
        name: "msp-maturity.xml",
        text,
    }]
}

/// A word as Windows programs part their command line: backslashes are
/// themselves, but for those before a quote.
fn quoted(word: &str) -> String {
    let needs_none = !word.is_empty() && !word.contains([' ', '\t', '\n', '"']);
    if needs_none {
        return word.to_owned();
    }
    let mut out = String::from("\"");
    let mut backslashes = 0;
    for c in word.chars() {
        match c {
            '\\' => backslashes += 1,
            '"' => {
                out.push_str(&"\\".repeat(backslashes + 1));
                backslashes = 0;
            }
            _ => backslashes = 0,
        }
        out.push(c);
    }
    out.push_str(&"\\".repeat(backslashes));
    out.push('"');
    out
}

fn in_xml(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, c| {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c => out.push(c),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::hostile_job;
    use super::{definition, quoted};

    #[test]
    fn backslashes_are_doubled_before_quotes_alone() {
        for (word, expected) in [
            (r"C:\exports", r"C:\exports"),
            (r"C:\my exports\", r#""C:\my exports\\""#),
            (r#"a"b"#, r#""a\"b""#),
            (r#"a\"b"#, r#""a\\\"b""#),
            ("", r#""""#),
        ] {
            assert_eq!(quoted(word), expected);
        }
    }

    #[test]
    fn what_means_something_in_xml_is_written_out() {
        let text = &definition(&hostile_job("/srv/a\nb"))[0].text;
        assert!(text.contains("&amp;|&lt;&gt;"), "{text}");
        assert!(text.contains("a&#10;b"), "{text}");
        assert_eq!(text.matches("<Exec>").count(), 1);
    }
}
