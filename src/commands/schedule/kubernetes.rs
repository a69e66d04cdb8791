//! A `CronJob` for Kubernetes.

use std::fmt::Write as _;

use super::{Definition, Job};

/// The manifest. Exports and reports are volumes that the cluster provides.
pub(super) fn definition(job: &Job) -> Vec<Definition> {
    let version = env!("CARGO_PKG_VERSION");
    let arguments: Vec<String> = job
        .arguments()
        .iter()
        .map(|word| format!("                - {}\n", quoted(&without_variables(word))))
        .collect();
    let arguments = arguments.concat();
    let text = format!(
        "# kubectl apply -f msp-maturity.yaml
# Replace the image by where you keep it, and the claims by volumes of yours.
apiVersion: batch/v1
kind: CronJob
metadata:
  name: msp-maturity
spec:
  schedule: \"0 6 1 * *\"
  concurrencyPolicy: Forbid
  startingDeadlineSeconds: 604800
  successfulJobsHistoryLimit: 3
  failedJobsHistoryLimit: 3
  jobTemplate:
    spec:
      backoffLimit: 1
      template:
        metadata:
          labels:
            app: msp-maturity
        spec:
          restartPolicy: Never
          automountServiceAccountToken: false
          securityContext:
            runAsNonRoot: true
            runAsUser: 65532
            fsGroup: 65532
          containers:
            - name: msp-maturity
              image: \"msp-maturity:{version}\"
              args:
{arguments}              securityContext:
                allowPrivilegeEscalation: false
                readOnlyRootFilesystem: true
                capabilities:
                  drop: [\"ALL\"]
              volumeMounts:
                - name: exports
                  mountPath: {}
                  readOnly: true
                - name: reports
                  mountPath: {}
                # Large packed exports are unpacked here rather than in memory.
                - name: unpacked
                  mountPath: /tmp
          volumes:
            - name: unpacked
              emptyDir: {{}}
            - name: exports
              persistentVolumeClaim:
                claimName: msp-maturity-exports
                readOnly: true
            - name: reports
              persistentVolumeClaim:
                claimName: msp-maturity-reports
",
        quoted(&job.exports),
        quoted(&job.reports)
    );
    vec![Definition {
        name: "msp-maturity.yaml",
        text,
    }]
}

/// `$(NAME)` in an argument is a variable, `$$(NAME)` is none.
fn without_variables(word: &str) -> String {
    word.replace("$(", "$$(")
}

/// A text in double quotes, which YAML and JSON read alike.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::super::testing::hostile_job;
    use super::{definition, quoted, without_variables};

    #[test]
    fn texts_are_quoted_as_json_reads_them() {
        for text in ["a b", "50% \"q\" \\ $x", "two\nlines\t\u{85}", ""] {
            let back: String = serde_json::from_str(&quoted(text)).unwrap();
            assert_eq!(back, text);
        }
        assert_eq!(without_variables("a $(HOME) $x"), "a $$(HOME) $x");
    }

    #[test]
    fn no_word_breaks_out_of_its_line() {
        let job = hostile_job("/srv/a\n    - evil");
        let text = &definition(&job)[0].text;
        let words = text
            .lines()
            .filter(|line| line.starts_with("                - \""));
        assert_eq!(words.count(), job.arguments().len(), "{text}");
        assert!(text.contains("\\n    - evil"));
    }
}
