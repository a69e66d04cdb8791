use std::fmt;

/// Why a configuration cannot be used: everything that is wrong with it, each
/// with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// The file's path, as it was given.
    pub file: String,
    pub faults: Vec<Fault>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Counted from 1; `None` where the file as a whole is at fault.
    pub place: Option<(usize, usize)>,
    /// What was found, what is allowed, and what to do.
    pub message: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, fault) in self.faults.iter().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            match fault.place {
                Some((line, column)) => write!(
                    f,
                    "`{}`, line {line}, column {column}: {}",
                    self.file, fault.message
                )?,
                None => write!(f, "`{}`: {}", self.file, fault.message)?,
            }
        }
        Ok(())
    }
}

impl std::error::Error for ConfigError {}
