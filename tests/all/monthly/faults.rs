//! Kills, full disks, closed folders, damaged files: nothing is lost, and a
//! clear message each.
//!
//! Two hundred kills, and what needs a file system of its own, are asked for
//! with `cargo test --release --test all -- --ignored faults`.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use super::super::support::{code, contents, stderr};
use super::Job;

/// A model by which the same month comes out otherwise, so that a half of one
/// report is told from a half of the other.
const STRICTER: &str = "id = \"stricter\"\ncoverage_floor = 0.5\n";

/// A job with a month recorded, and another model at hand.
fn begun() -> Job {
    let job = Job::of_sample("stable");
    fs::write(job.room().join("stricter.toml"), STRICTER).unwrap();
    job.month(&["--as-of", "2026-09"]);
    job.month(&[]);
    job
}

/// The hash of the model that the report in a folder was judged by, where every
/// file in it is of that report.
fn whole_report(folder: &Path) -> String {
    let text = fs::read_to_string(folder.join("report.json")).unwrap();
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    let hash = report["model"]["hash"].as_str().unwrap().to_owned();
    let page = fs::read_to_string(folder.join("report.html")).unwrap();
    assert!(page.contains(&hash) && page.trim_end().ends_with("</html>"));
    for file in ["report.xlsx", "facts.csv", "rejected-rows.csv"] {
        assert!(fs::metadata(folder.join(file)).unwrap().len() > 0, "{file}");
    }
    assert!(contents(&folder.join("charts")).len() >= 16);
    hash
}

/// The hash of the model that a month in force was judged by.
fn recorded(job: &Job, month: &str) -> String {
    let phases = job.table("phases", false);
    let row = phases.iter().find(|row| row[0] == month).unwrap();
    row[11].clone()
}

/// Kills the job at so many moments, spread over all of its run.
fn kill(times: u32) {
    let job = begun();
    let since = Instant::now();
    job.month(&[]);
    let whole = since.elapsed();
    let (mut alive, mut moved) = (0, 0);
    for time in 0..times {
        // Spread evenly whatever their number, in no order that repeats.
        let part = (f64::from(time) * 0.618_033_988_75).fract();
        let stricter = time % 2 == 1;
        let model: &[&str] = if stricter {
            &["--model", "stricter.toml"]
        } else {
            &[]
        };
        let before = recorded(&job, "2026-10");
        let mut child = job
            .monthly_command(&[&["--quiet"], model].concat())
            .spawn()
            .unwrap();
        std::thread::sleep(whole.mul_f64(part * 1.05));
        alive += u32::from(child.try_wait().unwrap().is_none());
        let _ = child.kill();
        child.wait().unwrap();
        assert!(job.asked(&["verify"]).contains("is whole"));
        moved += u32::from(recorded(&job, "2026-10") != before);
        whole_report(&job.reports().join("2026-10"));
        whole_report(&job.reports().join("latest"));
        whole_report(&job.reports().join("2026-09"));
    }
    println!("{times} kills, {alive} of them while it ran; {moved} runs were recorded by then");
    assert!(alive * 10 >= times * 5, "{alive} of {times}");
    // Whatever was left, the next run finishes it.
    job.month(&["--as-of", "2026-09"]);
    assert_eq!(
        whole_report(&job.reports().join("2026-10")),
        recorded(&job, "2026-10")
    );
    assert_eq!(
        whole_report(&job.reports().join("latest")),
        recorded(&job, "2026-10")
    );
    let left = fs::read_dir(job.reports()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().contains("partial")
    });
    assert_eq!(left.count(), 0);
}

#[test]
fn a_run_that_is_killed_leaves_the_old_or_the_new() {
    kill(10);
}

#[test]
#[ignore = "takes some minutes"]
fn two_hundred_runs_that_are_killed_leave_the_old_or_the_new() {
    kill(200);
}

#[test]
fn a_second_run_waits_for_the_first() {
    let job = begun();
    let mut runs: Vec<_> = (0..4)
        .map(|_| job.monthly_command(&["--quiet"]).spawn().unwrap())
        .collect();
    for run in &mut runs {
        assert!(run.wait().unwrap().success());
    }
    assert!(job.asked(&["verify"]).contains("2 months, 2 runs"));
}

#[test]
fn a_second_run_that_may_not_wait_leaves_and_says_so() {
    let job = begun();
    let lock = File::create(job.reports().join("history.sqlite.lock")).unwrap();
    lock.lock().unwrap();
    let output = job.monthly(&["--wait", "0"]);
    assert_eq!(code(&output), 4);
    assert!(
        stderr(&output).contains("another run is at work"),
        "{}",
        stderr(&output)
    );
    drop(lock);
    job.month(&["--wait", "0"]);
}

#[test]
fn a_history_that_is_damaged_is_named_and_left_as_it_is() {
    let job = begun();
    let reports = whole_report(&job.reports().join("latest"));
    let bytes = fs::read(job.history()).unwrap();
    let mut holes = bytes.clone();
    for page in 1..bytes.len() / 4096 {
        holes[page * 4096..page * 4096 + 64].fill(0xa5);
    }
    for damaged in [bytes[..bytes.len() / 2].to_vec(), holes, vec![7; 5000]] {
        fs::write(job.history(), &damaged).unwrap();
        let output = job.monthly(&["--model", "stricter.toml"]);
        assert_eq!(code(&output), 4, "{}", stderr(&output));
        assert!(
            stderr(&output).contains("from a backup"),
            "{}",
            stderr(&output)
        );
        assert_eq!(fs::read(job.history()).unwrap(), damaged);
        assert_eq!(whole_report(&job.reports().join("latest")), reports);
        let output = job.run(&["history", "verify", "--history", "reports"]);
        assert_eq!(code(&output), 4, "{}", stderr(&output));
    }
    fs::write(job.history(), &bytes).unwrap();
    job.month(&["--model", "stricter.toml"]);
    assert!(job.asked(&["verify"]).contains("2 months, 3 runs"));
}

#[test]
fn a_history_of_a_newer_version_is_refused_before_any_work() {
    let job = begun();
    // The form is a number in the header of the file, at byte 60.
    let mut bytes = fs::read(job.history()).unwrap();
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(job.history(), &bytes).unwrap();
    let output = job.monthly(&[]);
    assert_eq!(code(&output), 4);
    assert!(
        stderr(&output).contains("newer version of the program"),
        "{}",
        stderr(&output)
    );
    assert_eq!(fs::read(job.history()).unwrap(), bytes);
}

/// A file system of its own, for as long as it is not dropped.
struct Mounted<'a>(&'a Path);

impl<'a> Mounted<'a> {
    fn at(folder: &'a Path, options: &str) -> Self {
        fs::create_dir_all(folder).unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(folder)
            .status()
            .unwrap();
        assert!(mounted.success(), "mounting takes root");
        Self(folder)
    }

    /// How much is in use, in KiB.
    fn used(&self) -> usize {
        let output = Command::new("df")
            .args(["-k", "--output=used"])
            .arg(self.0)
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().last().unwrap().trim().parse().unwrap()
    }

    fn again(&self, options: &str) {
        let mounted = Command::new("mount")
            .args(["-o", &format!("remount,{options}")])
            .arg(self.0)
            .status()
            .unwrap();
        assert!(mounted.success());
    }
}

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

#[test]
#[ignore = "mounts a file system, which takes root"]
fn a_full_disk_loses_nothing_wherever_it_fills_up() {
    let job = Job::of_sample("stable");
    fs::write(job.room().join("stricter.toml"), STRICTER).unwrap();
    let reports = job.reports();
    let mounted = Mounted::at(&reports, "size=64m");
    job.month(&["--as-of", "2026-09"]);
    job.month(&[]);
    let (old, mut refused) = (whole_report(&reports.join("latest")), 0);
    let used = mounted.used();
    // From no room at all to enough of it, in small steps.
    for more in (0..16_000).step_by(400) {
        mounted.again(&format!("size={}k", used + more));
        let output = job.monthly(&["--model", "stricter.toml"]);
        if code(&output) == 0 {
            break;
        }
        refused += 1;
        assert_eq!(code(&output), 4, "{}", stderr(&output));
        assert!(
            stderr(&output).contains("free some space"),
            "{}",
            stderr(&output)
        );
        assert!(job.asked(&["verify"]).contains("2 months, 2 runs"));
        assert_eq!(whole_report(&reports.join("latest")), old);
        assert_eq!(whole_report(&reports.join("2026-10")), old);
    }
    println!("refused {refused} times, then done");
    assert!(refused >= 5, "{refused}");
    assert_ne!(whole_report(&reports.join("latest")), old);
    assert!(job.asked(&["verify"]).contains("2 months, 3 runs"));
}

#[test]
#[ignore = "mounts a file system, which takes root"]
fn a_folder_that_cannot_be_written_is_named_and_can_still_be_asked() {
    let job = Job::of_sample("stable");
    let reports = job.reports();
    let mounted = Mounted::at(&reports, "size=64m");
    job.month(&[]);
    mounted.again("ro");
    let output = job.monthly(&[]);
    assert_eq!(code(&output), 4);
    assert!(
        stderr(&output).contains("--no-history")
            || stderr(&output).contains("that you may write to"),
        "{}",
        stderr(&output)
    );
    assert!(job.asked(&["list"]).contains("2026-10  Stable"));
    mounted.again("rw");
    job.month(&[]);
}

/// The moment of a run is noted and decides nothing.
#[test]
#[ignore = "needs faketime"]
fn a_clock_that_jumps_changes_nothing_but_the_note() {
    let job = Job::of_sample("stable");
    for (clock, month) in [
        ("2031-05-01 06:00:00", "2026-08"),
        ("2001-01-01 06:00:00", "2026-09"),
        ("2026-11-01 06:00:00", "2026-10"),
    ] {
        let program = assert_cmd::cargo::cargo_bin!("msp-maturity");
        let output = Command::new("faketime")
            .current_dir(job.room())
            .arg(clock)
            .arg(program)
            .args([
                "analyze",
                "exports",
                "--out",
                "reports",
                "--monthly",
                "--as-of",
                month,
            ])
            .output()
            .unwrap();
        assert_eq!(code(&output), 0, "{}", stderr(&output));
    }
    let list = job.asked(&["list"]);
    for noted in ["2031-05-01", "2001-01-01", "2026-11-01"] {
        assert!(list.contains(noted), "{list}");
    }
    let steady = Job::of_sample("stable");
    for month in ["2026-08", "2026-09", "2026-10"] {
        steady.month(&["--as-of", month]);
    }
    for table in ["readings", "phases", "signs"] {
        assert_eq!(job.table(table, true), steady.table(table, true));
    }
    assert_eq!(job.report("latest"), steady.report("latest"));
}
