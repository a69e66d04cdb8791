-- When the program ran: what no comparison looks at.
CREATE TABLE executions (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    -- In UTC, as 2026-10-01T06:00:12Z, by the clock of the machine.
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX executions_of_run ON executions (run);
