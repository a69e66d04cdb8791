#!/usr/bin/env python3
"""Times this program beside DuckDB on the same ticket exports, run by run in turn.

    compare.py BINARY FILE... [--runs N]

Needs the files of generate.py, and DuckDB (`pip install duckdb`). What is run:

    read    BINARY inspect: every row read into typed columns, duplicates and
            older states found, each row's fate in the ledger
    judge   BINARY analyze: the same, then the verdict of every month, the
            report and its pictures
    stream  DuckDB: read_csv into the same typed columns, grouped by month with
            five aggregates, nothing kept
    table   DuckDB: read_csv of the same typed columns into a table, which is
            then grouped

Wall time is that of the whole process for this program, and that of the query
alone for DuckDB, without the start of the interpreter. Peak memory is that of
the whole process. Each figure is the median, with the least and the most.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time

TIMES = ["Created Time", "First Responded At", "Due by Time", "Resolved Time",
         "Closed Time", "Last Updated Time"]
# Those that this program has no use for are read by neither.
UNUSED = ["Description", "Requester"]
COLUMNS = ["Ticket ID", "Subject", "Description", "Type", "Status", "Priority", "Source",
           "Company", "Requester", "Group", "Agent", "Category", "Sub-Category", *TIMES,
           "Resolution Status"]
BY_MONTH = """
    SELECT date_trunc('month', "Created Time") AS month,
           count(*),
           count("Resolved Time"),
           median(epoch("Resolved Time") - epoch("Created Time")),
           avg(CASE WHEN "Resolution Status" = 'Within SLA' THEN 1 ELSE 0 END),
           count(DISTINCT "Company")
    FROM {source} GROUP BY month ORDER BY month
"""


def group_with_duckdb(files, keeps):
    import duckdb

    types = {name: "TIMESTAMP" if name in TIMES else "VARCHAR" for name in COLUMNS}
    listed = ", ".join(f"'{file}'" for file in files)
    source = f"read_csv([{listed}], header = true, columns = {types})"
    start = time.perf_counter()
    database = duckdb.connect()
    if keeps:
        used = ", ".join(f'"{name}"' for name in COLUMNS if name not in UNUSED)
        database.execute(f"CREATE TABLE tickets AS SELECT {used} FROM {source}")
        source = "tickets"
    months = database.execute(BY_MONTH.format(source=source)).fetchall()
    print(time.perf_counter() - start, len(months))


def run(command):
    """Wall seconds (its own, where it prints them) and peak MB of a command."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = os.posix_spawnp(command[0], command, os.environ, file_actions=[
            (os.POSIX_SPAWN_DUP2, out.fileno(), 1)])
        _, status, used = os.wait4(process, 0)
        wall = time.perf_counter() - start
        out.seek(0)
        said = out.read().split()
    if os.waitstatus_to_exitcode(status) not in (0, 3):  # 3: too little to judge
        sys.exit(f"{' '.join(command)} failed")
    own = float(said[0]) if "--group" in command else wall
    return own, used.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", help="the ways to run, by name, parted by commas")
    parser.add_argument("--group", choices=["stream", "table"], help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.group:
        group_with_duckdb(arguments.files, arguments.group == "table")
        return
    report = tempfile.mkdtemp()
    again = [sys.executable, __file__, arguments.binary, *arguments.files, "--group"]
    ways = {
        "read": [arguments.binary, "inspect", *arguments.files],
        "judge": [arguments.binary, "analyze", *arguments.files, "--out", report],
        "stream": [*again, "stream"],
        "table": [*again, "table"],
    }
    if arguments.only:
        ways = {name: ways[name] for name in arguments.only.split(",")}
    size = sum(os.path.getsize(file) for file in arguments.files)
    print(f"{len(arguments.files)} files, {size / 1e6:.0f} MB, {arguments.runs} runs of each")
    measured = {name: [] for name in ways}
    for number in range(arguments.runs + 1):
        for name, command in ways.items():
            figures = run(command)
            if number > 0:  # the first run warms up
                measured[name].append(figures)
    for name, figures in measured.items():
        walls, peaks = zip(*figures)
        wall = statistics.median(walls)
        print(f"{name:7} {wall:7.3f} s ({min(walls):.3f} to {max(walls):.3f})"
              f" {size / 1e6 / wall:6.0f} MB/s {statistics.median(peaks):7.0f} MB at the peak")


if __name__ == "__main__":
    main()
