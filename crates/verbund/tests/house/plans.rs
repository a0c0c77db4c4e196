//! At twenty times the size of the example, no question of the inventory reads a large table from end to end on SQLite. PostgreSQL
//! chooses by its statistics, and reads a table whole where most of it is asked for: there it is asked whether it has another way.

use agreement::demo::{HEAD, MEMBERS};
use base::grant::{Grant, found};
use base::testing::Stage;
use base::{Actor, MemberId, Period, Sql, account};
use inventory::acts::fact::learn_all;
use inventory::acts::software::has;
use inventory::acts::take_in;
use inventory::device::{Class, Device, Kind};
use inventory::holding::Source;
use inventory::person::Post;
use inventory::site::{Site, SiteKind};
use inventory::software::Title;
use inventory::store;

use crate::people::*;

/// Of each member one site, person and device with a title, a fact and a card: what is multiplied afterwards.
async fn seeds(stage: &Stage) {
    let house = &stage.house;
    account::found(house, HEAD, "head", "Head", None).await.unwrap();
    let period = Period::since(day("2017-01-01"));
    let role = Grant { person: HEAD, member: MemberId::ASSOCIATION, part: String::new(), role: "head", period };
    found(house, &[role]).await.unwrap();
    let (since, by) = (day("2020-01-01"), Source::Person);
    for (place, member) in MEMBERS.into_iter().enumerate() {
        let deed = async |w: &mut _| {
            let site = take_in(w, member, Site::named(&format!("S-{place}"), SiteKind::TownHall, "Rathaus"), since, by)
                .await?;
            let post = Post { family_name: format!("F{place}"), site: Some(site), ..Post::default() };
            let person = take_in(w, member, post, since, by).await?;
            let named = Device::named(&format!("PC-{place}"), Class::Administration, Kind::Pc);
            let device = Device { serial: format!("SN-{place}"), site: Some(site), person: Some(person), ..named };
            let device = take_in(w, member, device, since, by).await?;
            let title = Title { name: "LibreOffice".into(), publisher: "TDF".into(), version: "6.4".into() };
            has(w, device, &[title], since, by).await?;
            let card = (device, Period::since(since), format!("0200000000{place:02}"), "10.1.2.3".parse().ok());
            learn_all(w, member, &[(device, Period::since(since), "memory-mib", "8192".into())], &[card]).await
        };
        house.act(&Actor::person(HEAD), deed).await.unwrap();
    }
}

/// 50,000 devices, 24,000 people and 5,400 sites: the rows of each seed once more for each new id.
async fn grown(stage: &Stage) {
    seeds(stage).await;
    let (new, text) = ("randomblob(16)", "hex(n.ID)");
    for (things, key, count) in [
        ("inventory_site", "site_id", 770),
        ("inventory_person", "person_id", 3_400),
        ("inventory_device", "device_id", 7_143),
    ] {
        let many = format!("WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < {count})");
        stage.grow(format!("{many} INSERT INTO {things} ({key}) SELECT {new} FROM i")).await;
    }
    for (table, things, key, distinct, rest) in MULTIPLIED {
        let (mut values, word) = (Vec::new(), text.replace("ID", key));
        for column in rest.split_whitespace() {
            values.push(if distinct.contains(&column) {
                format!("k.{column} || {word}")
            } else {
                format!("k.{column}")
            });
        }
        let columns = rest.split_whitespace().collect::<Vec<_>>().join(", ");
        stage
            .grow(format!(
                "INSERT INTO {table} (member_id, {key}, {columns}) SELECT k.member_id, n.{key}, {} FROM {table} k CROSS JOIN {things} n
                WHERE NOT EXISTS (SELECT 1 FROM {table} o WHERE o.{key} = n.{key})",
                values.join(", ")
            ))
            .await;
    }
}

/// Table, its things, their key, columns that differ from row to row, and all others.
const MULTIPLIED: [(&str, &str, &str, &[&str], &str); 6] = [
    (
        "inventory_place",
        "inventory_site",
        "site_id",
        &["code", "name_key"],
        "valid_from valid_to part code kind name name_key street town municipality uplink source changed_by changed_at",
    ),
    (
        "inventory_post",
        "inventory_person",
        "person_id",
        &["name_key", "login", "mail"],
        "valid_from valid_to part given_name family_name name_key login mail phone department site_id source changed_by
        changed_at",
    ),
    (
        "inventory_holding",
        "inventory_device",
        "device_id",
        &["name_key", "serial"],
        "valid_from valid_to part class kind state name name_key maker model serial asset_tag os_name os_version os_key site_id
        room person_id locked source changed_by changed_at",
    ),
    ("inventory_software", "inventory_device", "device_id", &[], "valid_from valid_to hash titles"),
    ("inventory_fact", "inventory_device", "device_id", &[], "fact valid_from valid_to value"),
    (
        "inventory_interface",
        "inventory_device",
        "device_id",
        &["mac", "address_key"],
        "mac address valid_from valid_to name address_key",
    ),
];

const LARGE: [&str; 6] = [
    "inventory_place",
    "inventory_post",
    "inventory_holding",
    "inventory_software",
    "inventory_fact",
    "inventory_interface",
];

/// These count everything that is the reader's: there is no way around reading it.
const WHOLE: [&str; 2] = ["ALL_COUNT", "HOW_MANY_PEOPLE"];

fn questions() -> impl Iterator<Item = Sql> {
    let lists = [store::OF_FLEETS, store::OF_LISTS, store::OF_FACTS, store::OF_SOFTWARE, store::OF_REPORTS];
    let states = [store::OF_DEVICES, store::OF_PEOPLE, store::OF_SITES, store::OF_NETWORKS, base::search::STATEMENTS];
    let all = lists.into_iter().chain(states).flatten().copied();
    all.filter(|sql| sql.text.starts_with("SELECT") && !WHOLE.contains(&sql.name))
}

/// The large table that this line of a plan reads whole. It is named by its alias.
fn scanned(sql: Sql, line: &str) -> Option<&'static str> {
    let name = line.strip_prefix("SCAN ").filter(|_| !line.contains("USING"))?;
    let name = name.split_whitespace().next()?;
    LARGE.into_iter().find(|table| name == *table || sql.text.contains(&format!("{table} {name} ")))
}

#[tokio::test]
async fn no_question_reads_a_large_table_from_end_to_end_on_sqlite() {
    for stage in empty_houses().await.into_iter().filter(|stage| stage.engine == "sqlite") {
        grown(&stage).await;
        let mut scans = Vec::new();
        for sql in questions() {
            let plan = stage.plan(sql).await;
            scans.extend(plan.iter().filter_map(|line| Some(format!("{} {}", sql.name, scanned(sql, line)?))));
        }
        assert!(scans.is_empty(), "{scans:#?}");
    }
}

/// Large tables that this plan of PostgreSQL reads whole: row by row, or all of an index without a condition.
fn read_whole(plan: &[String]) -> Vec<&'static str> {
    let mut whole = Vec::new();
    for (at, line) in plan.iter().enumerate() {
        let Some(table) = LARGE.into_iter().find(|table| line.contains(&format!(" on {table} "))) else { continue };
        let indent = |line: &String| line.len() - line.trim_start().len();
        let depth = indent(line);
        let below = plan[at + 1..].iter().take_while(|below| indent(below) > depth);
        let by_condition = below.into_iter().any(|below| below.contains("Index Cond:"));
        if line.contains("Scan on") && line.contains("Seq") || (line.contains("Scan") && !by_condition) {
            whole.push(table);
        }
    }
    whole
}

#[tokio::test]
async fn every_question_about_a_large_table_has_an_index_on_postgres() {
    for stage in empty_houses().await.into_iter().filter(|stage| stage.engine == "postgres") {
        let (mut scans, mut seen) = (Vec::new(), 0);
        for sql in questions() {
            let plan = stage.plan(sql).await;
            seen += plan.iter().filter(|line| LARGE.iter().any(|table| line.contains(table))).count();
            scans.extend(
                read_whole(&plan).into_iter().map(|table| format!("{} {table}\n{}", sql.name, plan.join("\n"))),
            );
        }
        assert!(seen > LARGE.len(), "plans name the tables");
        assert!(scans.is_empty(), "{}", scans.join("\n\n"));
    }
}
