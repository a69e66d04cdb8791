#!/usr/bin/env python3
"""Writes large ticket exports, the same for the same arguments.

    generate.py FOLDER ROWS            FOLDER/tickets.csv
    generate.py FOLDER ROWS --monthly  FOLDER/tickets-2024-01.csv ... -2025-12.csv

Twenty columns and about 250 bytes a row: texts with separators, quotes and
line breaks in them, eleven columns of names and words, six of timestamps.
Each monthly file holds the tickets that were opened in its month or in the ten
days before it, as they stood at the end of the month, so that one ticket in
three stands in two files, often in two states.
"""

import argparse
import calendar
import random
from datetime import datetime, timedelta
from pathlib import Path

HEADER = (
    "Ticket ID,Subject,Description,Type,Status,Priority,Source,Company,Requester,"
    "Group,Agent,Category,Sub-Category,Created Time,First Responded At,Due by Time,"
    "Resolved Time,Closed Time,Last Updated Time,Resolution Status\n"
)
FIRST = datetime(2024, 1, 1)
MONTHS = 24
SPAN = int((datetime(2026, 1, 1) - FIRST).total_seconds())

THINGS = [
    "Printer", "Mailbox", "Laptop", "VPN", "Backup", "Shared drive", "Firewall", "Server",
    "Phone", "Wi-Fi", "Scanner", "Payroll", "Certificate", "Monitor", "Account", "Database",
]
TROUBLES = ["is down", "is slow", "has to move", "needs an update", "shows an error"]
DESCRIPTIONS = [
    "Twice since Monday",
    "Same as last week",
    '"No rush, before noon"',
    '"It says ""denied"""',
    '"By night shift\nOne desk"',
    "Disk is nearly full",
    "New employee",
    "",
]
STATUSES = ["Open", "Pending", "Waiting on customer"]
PRIORITIES = ["Low", "Medium", "High", "Urgent"]
TYPES = ["Incident", "Service Request", "Problem"]
SOURCES = ["Email", "Phone", "Portal", "Monitoring", "Chat"]
GROUPS = ["Service desk", "Field", "Projects", "NOC"]
CATEGORIES = ["Hardware", "Software", "Network", "Security", "Accounts", "Other"]
SUBCATEGORIES = [f"{c} {n}" for c in CATEGORIES for n in ("change", "fault")]
COMPANIES = [f"{a} {b}" for a in (
    "Northern", "Harbour", "Old Mill", "Silver", "Green", "Riverside", "Central", "Lakeside",
) for b in (
    "Bakery", "Dental Care", "Foods", "Logistics", "Lawyers", "Printing", "Clinic", "Steel",
    "Architects", "Optics", "Motors", "Furniture", "Insurance", "Farms", "Textiles",
)]
PEOPLE = [f"{a} {b}" for a in (
    "Ada", "Bruno", "Clara", "Diego", "Elena", "Felix", "Greta", "Hugo", "Iris", "Jonas",
    "Katia", "Luis", "Marta", "Nadia", "Oscar", "Paula",
) for b in (
    "Almeida", "Becker", "Castro", "Duarte", "Ek", "Ferrari", "Gomez", "Haas", "Ito", "Jansen",
)]
AGENTS = PEOPLE[::7]


def stamp(moment):
    return moment.isoformat(" ") if moment else ""


def row(chance, number, rows):
    """One ticket: the cells before its status, those behind, and its times."""
    pick = chance.choice
    created = FIRST + timedelta(seconds=number * SPAN // rows)
    responded = created + timedelta(seconds=chance.randrange(60, 20_000))
    resolved = created + timedelta(seconds=chance.randrange(1_000, 700_000))
    closed = resolved + timedelta(seconds=chance.randrange(0, 300_000))
    due = created + timedelta(hours=pick((4, 8, 24, 72, 120)))
    thing = pick(THINGS)
    return (
        f"{100_001 + number},{thing} {pick(TROUBLES)},{pick(DESCRIPTIONS)},{pick(TYPES)},",
        f",{pick(PRIORITIES)},{pick(SOURCES)},{pick(COMPANIES)},{pick(PEOPLE)},{pick(GROUPS)},"
        f"{pick(AGENTS)},{pick(CATEGORIES)},{pick(SUBCATEGORIES)},{stamp(created)},",
        (created, responded, due, resolved, closed),
        pick(STATUSES),
    )


def text(ticket, at):
    """The ticket's row as an export shows it at a moment."""
    head, middle, (created, responded, due, resolved, closed), waiting = ticket
    seen = [moment if moment <= at else None for moment in (responded, resolved, closed)]
    status = "Closed" if seen[2] else "Resolved" if seen[1] else waiting
    updated = max([created] + [moment for moment in seen if moment])
    met = "" if not seen[1] else "Within SLA" if resolved <= due else "SLA Violated"
    times = ",".join(map(stamp, (seen[0], due, seen[1], seen[2], updated)))
    return f"{head}{status}{middle}{times},{met}\n"


def end_of_month(year, month):
    return datetime(year, month, calendar.monthrange(year, month)[1], 23, 59, 59)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("rows", type=int)
    parser.add_argument("--monthly", action="store_true")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)

    if not arguments.monthly:
        with open(arguments.folder / "tickets.csv", "w", encoding="utf-8", newline="") as out:
            out.write(HEADER)
            at = end_of_month(2025, 12)
            for number in range(arguments.rows):
                out.write(text(row(chance, number, arguments.rows), at))
        return
    months = [(2024 + month // 12, month % 12 + 1) for month in range(MONTHS)]
    files = []
    for year, month in months:
        path = arguments.folder / f"tickets-{year}-{month:02}.csv"
        out = open(path, "w", encoding="utf-8", newline="")
        out.write(HEADER)
        files.append((datetime(year, month, 1), end_of_month(year, month), out))
    for number in range(arguments.rows):
        ticket = row(chance, number, arguments.rows)
        created = ticket[2][0]
        for start, end, out in files:
            if start - timedelta(days=10) <= created <= end:
                out.write(text(ticket, end))
    for _, _, out in files:
        out.close()


if __name__ == "__main__":
    main()
