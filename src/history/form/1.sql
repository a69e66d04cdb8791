-- Months are written as 2026-09, days as 2026-09-30.

-- Maturity models, each whole.
CREATE TABLE models (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

-- What a month came to. The largest revision of a month is the one in force;
-- the earlier ones stay as they were.
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    month TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    -- The SHA-256 of everything that is kept of the run.
    fingerprint TEXT NOT NULL,
    tool_version TEXT NOT NULL,
    model TEXT NOT NULL REFERENCES models (hash),
    -- The SHA-256 of the configuration.
    configuration TEXT,
    held TEXT NOT NULL,
    months_in_phase INTEGER NOT NULL,
    UNIQUE (month, revision)
) STRICT;

CREATE TABLE inputs (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file TEXT NOT NULL,
    size INTEGER,
    sha256 TEXT NOT NULL,
    tables TEXT NOT NULL,
    dialect TEXT,
    refusal TEXT,
    first TEXT,
    last TEXT,
    rows_read INTEGER NOT NULL,
    rows_used INTEGER NOT NULL,
    rows_duplicate INTEGER NOT NULL,
    rows_superseded INTEGER NOT NULL,
    rows_not_a_record INTEGER NOT NULL,
    rows_set_aside INTEGER NOT NULL,
    PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE waivers (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    of TEXT NOT NULL,
    reason TEXT NOT NULL,
    owner TEXT NOT NULL,
    begins TEXT,
    expires TEXT NOT NULL,
    PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;

-- How metrics are counted; a formula that changes raises the revision.
CREATE TABLE metrics (
    id INTEGER PRIMARY KEY,
    metric TEXT NOT NULL,
    title TEXT NOT NULL,
    unit TEXT NOT NULL,
    direction TEXT NOT NULL,
    window INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (metric, title, unit, direction, window, revision)
) STRICT;

CREATE TABLE metrics_of_run (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    metric INTEGER NOT NULL REFERENCES metrics (id),
    PRIMARY KEY (run, metric)
) STRICT, WITHOUT ROWID;

-- A metric over a window of so many months.
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    metric TEXT NOT NULL,
    unit TEXT NOT NULL,
    window INTEGER NOT NULL,
    UNIQUE (metric, unit, window)
) STRICT;

-- Why there is no value.
CREATE TABLE absences (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    of_table TEXT NOT NULL,
    text TEXT NOT NULL,
    n INTEGER NOT NULL,
    minimum INTEGER NOT NULL,
    UNIQUE (kind, of_table, text, n, minimum)
) STRICT;

-- Everything that a run measured: a value, or why there is none.
CREATE TABLE readings (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    series INTEGER NOT NULL REFERENCES series (id),
    month TEXT NOT NULL,
    value REAL,
    n INTEGER,
    numerator REAL,
    denominator REAL,
    low REAL,
    high REAL,
    absence INTEGER REFERENCES absences (id),
    CHECK ((value IS NULL) <> (absence IS NULL)),
    PRIMARY KEY (run, series, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE phases (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    month TEXT NOT NULL,
    headline TEXT NOT NULL,
    without_waivers TEXT NOT NULL,
    lower TEXT NOT NULL,
    upper TEXT NOT NULL,
    held TEXT NOT NULL,
    coverage REAL NOT NULL,
    PRIMARY KEY (run, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE signs (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    gate INTEGER NOT NULL,
    core INTEGER NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    without_waiver TEXT NOT NULL,
    reason TEXT,
    PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;

-- What a metric with a window of one month counted in each month.
CREATE VIEW facts AS
SELECT runs.month AS told_by, runs.revision, readings.month, metrics.metric AS measure,
    coalesce(readings.numerator, readings.value) AS numerator,
    readings.denominator, readings.n, metrics.unit
FROM runs
JOIN metrics_of_run ON metrics_of_run.run = runs.id
JOIN metrics ON metrics.id = metrics_of_run.metric AND metrics.window = 1
JOIN series ON series.metric = metrics.metric AND series.window = 1
JOIN readings ON readings.run = runs.id AND readings.series = series.id
WHERE readings.value IS NOT NULL;
