//! The machines that are looked after.

use super::{read_rows, rows_of, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::Endpoints;

const COLUMNS: [&str; 3] = ["as_of", "client", "count"];

const EXPECTED: [&str; 3] = [
    "2026-03-01|Acme|40",
    "2026-03-01|Beta|12",
    "2026-04-01|Acme|42",
];

fn check(text: &str) {
    assert_eq!(read_rows(Endpoints, text, &COLUMNS), EXPECTED, "{text}");
}

#[test]
fn counts_a_month_in_three_languages() {
    check("month,client,endpoints\n2026-03,Acme,40\n2026-03,Beta,12\n2026-04,Acme,42\n");
    check("Mês;Cliente;Dispositivos\nmar/2026;Acme;40\nmar/2026;Beta;12\nabr/2026;Acme;42\n");
    check(
        "Mes;Cliente;Cantidad de dispositivos\n03/2026;Acme;40\n03/2026;Beta;12\n04/2026;Acme;42\n",
    );
}

#[test]
fn a_site_stands_for_the_client_where_none_is_named() {
    let text = "Device Hostname,Site Name,Device Type,Last Seen,Patch Status\n\
        PC1,Acme,Desktop,2026-03-31 08:00,Fully Patched\nPC2,Beta,Laptop,2026-03-31 08:00,Approved Pending\n";
    let read = |text: &str| read_rows(Endpoints, text, &["client", "patched"]);
    assert_eq!(read(text), ["Acme|true", "Beta|false"]);
    let of_client = text
        .replace("Device Type", "Customer")
        .replace("Desktop", "Casa")
        .replace("Laptop", "Casa");
    assert_eq!(read(&of_client), ["Casa|true", "Casa|false"]);
    // Machines that are counted by site are those of anything.
    assert!(taken_for("Date,Site,Devices\n2026-03-01,Acme,40\n2026-04-01,Beta,12\n").is_empty());
}

#[test]
fn patches_of_the_system_that_are_to_come_are_missing() {
    let text = "Organization,Device Name,Last Contact,OS Patches Pending\n\
        Acme,PC1,2026-03-31 08:00,3\nAcme,PC2,2026-03-31 08:00,0\n";
    let patched = read_rows(Endpoints, text, &["patched"]);
    assert_eq!(patched, ["false", "true"]);
}

#[test]
fn one_row_a_machine_with_its_state() {
    let text = "Snapshot date,Client,Device name,Managed,Last seen,Patch status\n\
        2026-03-31,Acme,PC1,Yes,2026-03-31 08:00,Up to date\n\
        2026-03-31,Acme,PC2,No,2026-01-05 08:00,Missing patches\n";
    assert_eq!(
        read_rows(
            Endpoints,
            text,
            &[
                "as_of",
                "client",
                "count",
                "managed",
                "last_seen",
                "patched"
            ]
        ),
        [
            "2026-03-31|Acme|1|true|2026-03-31 08:00|true",
            "2026-03-31|Acme|1|false|2026-01-05 08:00|false"
        ]
    );
}

#[test]
fn a_list_without_a_day_is_of_the_last_day_that_it_saw() {
    let march =
        "Client,Device name,Last seen\nAcme,PC1,2026-03-31 08:00\nAcme,PC2,2026-03-02 08:00\n";
    let april = "Client,Device name,Last seen\nAcme,PC1,2026-04-30 08:00\n";
    let exports = read_texts(&[("april.csv", april), ("march.csv", march)]);
    assert_eq!(
        rows_of(&exports, Endpoints, &COLUMNS),
        [
            "2026-03-31|Acme|1",
            "2026-03-31|Acme|1",
            "2026-04-30|Acme|1"
        ]
    );
    let twice = read_texts(&[("a.csv", march), ("b.csv", march)]);
    assert_eq!(rows_of(&twice, Endpoints, &["count"]).len(), 2);
    assert_eq!(twice.accounts[1].rows.duplicate, 2);
}

#[test]
fn kinds_of_machines_are_counted_apart() {
    let text =
        "month,client,device type,device count\n2026-03,Acme,Server,2\n2026-03,Acme,Laptop,20\n";
    assert_eq!(read_rows(Endpoints, text, &["count"]).len(), 2);
}

#[test]
fn computers_that_an_inventory_lists_are_endpoints_and_screens_are_not() {
    let list = "Nom;Entité;Fabricant;Numéro de série;Modèle;Système d'exploitation - Nom;Dernière modification\n\
        PC-1;Acme;LENOVO;PC2EPA7C;M75s;Windows 11;31-03-2026 15:54\n\
        PC-2;Beta;LENOVO;PC2EPA7D;M75s;Windows 11;28-03-2026 15:54\n";
    assert_eq!(
        read_rows(Endpoints, list, &COLUMNS),
        ["2026-03-31|Acme|1", "2026-03-31|Beta|1"]
    );
    let screens = list.replace("Système d'exploitation - Nom", "Taille");
    assert!(taken_for(&screens).is_empty());
    // One desk may serve one client: a name is told by what stands beside it.
    let named = "Name,Manufacturer,Model,Serial Number,Client,Last Seen\n\
        PC-1,Dell,XPS,567DFG45,Acme,2026-03-31 08:00\nPC-2,Dell,XPS,567DFG46,Beta,2026-03-31 08:00\n";
    assert_eq!(read_rows(Endpoints, named, &COLUMNS).len(), 2);
}
