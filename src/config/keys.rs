//! Every key that a configuration can hold, with what it decides. Checks, and
//! the page of documentation, are made from this list.

/// A table of the configuration.
#[derive(Debug)]
pub struct Section {
    /// As it is headed, such as `[[files]]`; empty for the keys above all
    /// tables.
    pub heading: &'static str,
    pub says: &'static str,
    pub keys: &'static [Key],
}

/// One key.
#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    /// What it can be.
    pub takes: &'static str,
    /// A value as it is written.
    pub example: &'static str,
    pub says: &'static str,
}

impl Section {
    /// Where its keys stand, for a message.
    pub(super) fn place(&self) -> String {
        match self.heading {
            "" => "above the tables".to_owned(),
            heading => format!("of `{heading}`"),
        }
    }
}

const ZONE: Key = Key {
    name: "zone",
    takes: "an IANA time zone",
    example: "\"America/Sao_Paulo\"",
    says: "The zone of times that name none themselves. The zone of the machine never matters.",
};
const CURRENCY: Key = Key {
    name: "currency",
    takes: "three capital letters",
    example: "\"BRL\"",
    says: "The currency of amounts that name none.",
};
const DATE_ORDER: Key = Key {
    name: "date_order",
    takes: "`day/month/year` or `month/day/year`",
    example: "\"day/month/year\"",
    says: "How dates such as 03/04/2026 are read. It also overrules what the dates seem to prove; one that is no date in this order is set aside. Where a column has dates that prove either order, it decides for those that may be either, and nothing beside or around them tells.",
};
const DECIMAL_SIGN: Key = Key {
    name: "decimal_sign",
    takes: "`.` or `,`",
    example: "\",\"",
    says: "Whether 1.234 is a little over one or over a thousand.",
};

pub(super) static TOP: Section = Section {
    heading: "",
    says: "Decisions about all files, above the first table. An entry of `[[files]]` overrules them for the files that it matches.",
    keys: &[
        ZONE,
        Key {
            says: "The currency that is analysed, whichever most rows are in; amounts that name none are in it.",
            ..CURRENCY
        },
        DATE_ORDER,
        DECIMAL_SIGN,
        Key {
            name: "leave_out",
            takes: "patterns of files",
            example: "[\"old/**/*.csv\", \"draft-*.csv\"]",
            says: "Files that are not read. They are named in the report as left out.",
        },
        Key {
            name: "answers",
            takes: "a path",
            example: "\"quiz.csv\"",
            says: "A filled-in self-assessment that is set beside the records, as `analyze --answers` does; `msp-maturity quiz` writes an empty one. The path is taken from the folder of this file. It never moves the phase.",
        },
        Key {
            name: "clients",
            takes: "a table",
            example: "{ \"Acme Ltd\" = [\"ACME\"] }",
            says: "See `[clients]`.",
        },
        Key {
            name: "business_hours",
            takes: "a table",
            example: "{ hours = \"09:00-17:00\" }",
            says: "See `[business_hours]`.",
        },
        Key {
            name: "files",
            takes: "a list of tables",
            example: "[{ match = \"tickets.csv\", zone = \"UTC\" }]",
            says: "See `[[files]]`.",
        },
        Key {
            name: "waivers",
            takes: "a list of tables",
            example: "[{ of = \"dso\", reason = \"one debtor in court\", owner = \"Ana Lima\", expires = 2026-12-31 }]",
            says: "See `[[waivers]]`.",
        },
    ],
};

pub(super) static CLIENTS: Section = Section {
    heading: "[clients]",
    says: "Clients that go by several names. Each key is the name that a client is shown under, its value the other names. Spelling that differs only in case, accents, punctuation or legal form needs no entry.",
    keys: &[],
};

pub(super) static BUSINESS_HOURS: Section = Section {
    heading: "[business_hours]",
    says: "When the provider works. What is not said is Monday to Friday, 08:00 to 18:00, without holidays. Times to resolve are counted in these hours; in all hours without this table.",
    keys: &[
        Key {
            says: "The zone of the hours; the `zone` of all files without it.",
            ..ZONE
        },
        Key {
            name: "days",
            takes: "a list of days",
            example: "[\"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\"]",
            says: "The days that are worked on.",
        },
        Key {
            name: "hours",
            takes: "a stretch of the day, or a list of them",
            example: "[\"08:00-12:00\", \"13:00-18:00\"]",
            says: "The hours that are worked on each of them.",
        },
        Key {
            name: "holidays",
            takes: "a list of dates",
            example: "[2026-12-25, 2027-01-01]",
            says: "Days that are not worked on.",
        },
    ],
};

pub(super) static FILES: Section = Section {
    heading: "[[files]]",
    says: "Decisions about the files that match a pattern. Where several entries match a file, the later ones overrule the earlier, key by key. An entry, a column or an alias that meets nothing is reported.",
    keys: &[
        Key {
            name: "match",
            takes: "a pattern of files",
            example: "\"tickets-*.csv\"",
            says: "The files that the entry is about; needed. `*` stands for any characters, `?` for one, `**` for any folders. A pattern without a slash is held against the file's name, one with a slash against the end of its path.",
        },
        Key {
            name: "leave_out",
            takes: "true or false",
            example: "true",
            says: "Whether the files are left out; false takes back what `leave_out` above says.",
        },
        Key {
            name: "table",
            takes: "a table of [what can be exported](#tables-and-columns)",
            example: "\"tickets\"",
            says: "What the rows are.",
        },
        Key {
            name: "dialect",
            takes: "a dialect that `inspect` names, or `generic`",
            example: "\"generic\"",
            says: "Which product's titles, words and formats the file is written in.",
        },
        Key {
            name: "separator",
            takes: "one character, or `tab`",
            example: "\";\"",
            says: "What stands between cells.",
        },
        Key {
            name: "encoding",
            takes: "an encoding's name, such as `windows-1252`, `macintosh` or `cp850`",
            example: "\"windows-1252\"",
            says: "How the file's characters are written. A byte order mark overrules it.",
        },
        Key {
            name: "header_row",
            takes: "a line of the file, counted from 1",
            example: "4",
            says: "The line that the titles of the columns stand on. What stands above it is no record.",
        },
        DATE_ORDER,
        DECIMAL_SIGN,
        ZONE,
        CURRENCY,
        Key {
            name: "columns",
            takes: "a table of titles with columns of [what can be exported](#tables-and-columns), or `ignore`",
            example: "{ \"Opened\" = \"created_at\", \"Junk\" = \"ignore\", \"#3\" = \"client\" }",
            says: "What columns mean, by their titles or, as `#3`, by their place. All others are found out as ever.",
        },
        Key {
            name: "words",
            takes: "a table of words with words that are known",
            example: "{ \"Settled\" = \"paid\", \"Parked\" = \"open\" }",
            says: "What words stand for in the columns of states, priorities, outcomes and billing cycles. The words that are known are listed where another one is given.",
        },
        Key {
            name: "sla_true_means",
            takes: "`met` or `breached`",
            example: "\"breached\"",
            says: "What a set flag in an SLA column says.",
        },
        Key {
            name: "rating_scale",
            takes: "the worst and the best rating",
            example: "\"1 to 5\"",
            says: "The scale that ratings are on; `4 to 1` where less is better.",
        },
    ],
};

pub(super) static WAIVERS: Section = Section {
    heading: "[[waivers]]",
    says: "What may stay unmet or unseen for a time, because somebody answers for it. A waived core sign no longer keeps its gate shut; it never counts as a sign met, and every output shows the waiver with the phase that there would be without any. A waiver that has expired counts for nothing, and is said to have expired.",
    keys: &[
        Key {
            name: "of",
            takes: "the id of a sign or criterion that `explain` names",
            example: "\"consistent_billing\"",
            says: "What is waived; needed.",
        },
        Key {
            name: "reason",
            takes: "a text",
            example: "\"one debtor in court\"",
            says: "Why it may stay unmet; needed.",
        },
        Key {
            name: "owner",
            takes: "a text",
            example: "\"Ana Lima\"",
            says: "Who answers for it; needed.",
        },
        Key {
            name: "from",
            takes: "a date",
            example: "2026-07-01",
            says: "The first day on which it holds. Without it, it holds at all month ends until it expires.",
        },
        Key {
            name: "expires",
            takes: "a date",
            example: "2026-12-31",
            says: "The last day on which it holds; needed. It counts for a month that it holds to the end of.",
        },
    ],
};

/// Every section, in the order in which they are documented.
pub static SECTIONS: &[&Section] = &[&TOP, &FILES, &CLIENTS, &BUSINESS_HOURS, &WAIVERS];
