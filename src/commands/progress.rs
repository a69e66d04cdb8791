//! How far the work is: a bar on a terminal, nothing where nobody watches.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Shows how many of the files have been read.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    #[must_use]
    pub fn over_files(count: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(count as u64), ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos} of {len} files") {
            bar.set_style(style);
        }
        bar.set_message("Reading");
        Self { bar }
    }

    /// A bar that nobody sees.
    #[must_use]
    pub fn hidden() -> Self {
        Self {
            bar: ProgressBar::hidden(),
        }
    }

    pub fn files_done(&self, done: usize) {
        self.bar.set_position(done as u64);
    }

    /// Says what is being done once all files are read.
    pub fn now(&self, doing: &'static str) {
        self.bar.set_message(doing);
        self.bar.tick();
    }

    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
