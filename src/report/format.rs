use std::fmt;
use std::str::FromStr;

/// One of the outputs of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// `report.html`.
    Html,
    /// `summary.md`.
    Md,
    /// `report.json`.
    Json,
    /// `facts.csv` and `rejected-rows.csv`.
    Csv,
    /// `report.xlsx`.
    Xlsx,
    /// `charts/*.svg`.
    Svg,
    /// `charts/*.png`.
    Png,
}

impl Format {
    /// All of them; what is written unless some are chosen.
    pub const ALL: [Self; 7] = [
        Self::Html,
        Self::Md,
        Self::Json,
        Self::Csv,
        Self::Xlsx,
        Self::Svg,
        Self::Png,
    ];

    /// Its name, as it is typed.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Md => "md",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// Whether charts have to be drawn for it.
    #[must_use]
    pub fn has_charts(self) -> bool {
        matches!(self, Self::Html | Self::Svg | Self::Png)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, String> {
        let plain = typed.trim().to_lowercase();
        Self::ALL
            .into_iter()
            .find(|format| format.name() == plain)
            .ok_or_else(|| {
                let names = Self::ALL.map(Self::name).join(", ");
                format!("it is no format of the report: choose among {names}")
            })
    }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn a_format_is_known_by_its_name() {
        for format in Format::ALL {
            assert_eq!(format.name().to_uppercase().parse(), Ok(format));
        }
        let error = "pdf".parse::<Format>().unwrap_err();
        assert!(error.contains("html, md, json, csv"), "{error}");
    }
}
