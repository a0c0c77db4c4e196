//! What is counted is what is there, and every figure opens to its rows.

use agreement::demo;
use base::actor::SYSTEM;
use base::grant::{Grant, found};
use base::journal::seal::seal;
use base::{Actor, House, MemberId, Period, account};
use inventory::acts::{Told, change, take_in, take_in_all};
use inventory::device::{Class, Device as Machine, Kind};
use inventory::holding::Source;
use inventory::life::Step;
use standards::catalogue::{Listed, STARTING};
use standards::survey::Device;
use standards::value::Value;

use crate::people::*;
use crate::story::told;
use crate::written::same_as_in_the_repository;

async fn recount(house: &House, member: MemberId) -> bool {
    house.act(&Actor::person(SYSTEM), async |w| standards::acts::recount(w, member).await).await.unwrap()
}

#[tokio::test]
async fn counts_follow_the_devices_and_are_mended_where_they_do_not() {
    for stage in empty_houses().await {
        let house = &stage.house;
        told(house, "2020-03-11").await;
        standards::demo::tell(house, crate::people::day("2020-03-11")).await.unwrap();
        assert!(!recount(house, demo::BROME).await, "{}: kept on the way as counted anew", stage.engine);
        stage.tamper("UPDATE standards_count SET changes = opening").await;
        assert!(recount(house, demo::BROME).await, "{}", stage.engine);
        assert!(!recount(house, demo::BROME).await, "{}", stage.engine);
    }
}

/// What the job knows of a member's devices, each by the value found of its system.
async fn followed(house: &House) -> Vec<Option<Value>> {
    while seal(house, "test").await.unwrap() > 0 {}
    standards::jobs::follow(house.clone()).await.unwrap();
    let mut r = house.read(&Actor::person(SYSTEM)).await.unwrap();
    let settings = standards::store::settings(&mut r).await.unwrap();
    let (dictionary, system) = (standards::store::dictionary(&mut r, &settings).await.unwrap(), &settings[0]);
    let devices = standards::store::device::on_day(&mut r).await.unwrap();
    let value = |device: &Device| dictionary.value(system.slot, device.vector.number(system.slot)).cloned();
    devices.iter().map(value).collect()
}

#[tokio::test]
async fn one_device_and_many_at_once_are_followed_from_the_journal() {
    for stage in houses().await {
        let (house, ida) = (&stage.house, Actor::person(IDA));
        account::found(house, SYSTEM, "system", "System", None).await.unwrap();
        let period = Period::since(day("2017-01-01"));
        let role = Grant { person: SYSTEM, member: MemberId::ASSOCIATION, part: String::new(), role: "system", period };
        found(house, &[role]).await.unwrap();
        let pc = |name: &str| Machine {
            os_name: "Windows 10".into(),
            state: Step::InUse,
            ..Machine::named(name, Class::Administration, Kind::Pc)
        };
        let since = day("2020-03-10");
        let one = house.act(&ida, async |w| take_in(w, BROME, pc("PC-1"), since, Source::Person).await).await.unwrap();
        let windows = |name: &str| Some(Value::Word(name.into()));
        assert_eq!(followed(house).await, [windows("Windows 10")], "{}: one", stage.engine);
        let two = || ["PC-2", "PC-3"].map(|name| Told::since(since, pc(name))).to_vec();
        house.act(&ida, async |w| take_in_all(w, BROME, two(), Source::Person).await).await.unwrap();
        assert_eq!(followed(house).await, vec![windows("Windows 10"); 3], "{}: many in one entry", stage.engine);
        let older = [("os_name", "Windows 7".to_owned())];
        house
            .act(&ida, async |w| change::<Machine>(w, one, &older, day("2020-03-11"), Source::Person).await)
            .await
            .unwrap();
        let now = followed(house).await;
        assert_eq!(now.iter().filter(|value| **value == windows("Windows 7")).count(), 1, "{}: {now:?}", stage.engine);
        assert_eq!(now.len(), 3, "{}", stage.engine);
    }
}

/// The catalogue that a new house begins with, as statements.
fn first_catalogue() -> String {
    let head = "-- Made of crates/standards/catalogue.json by the test `standards`; change it there.\n\
        INSERT INTO standards_setting (setting, slot, title_de, title_en, why_de, why_en, kind, unit, stricter, merge, applies, uniformity,\n    \
        weight, evidence, max_age_days, grace_days, max_exception_days, refs)\nVALUES\n";
    let text = |text: &str| format!("'{}'", text.replace('\'', "''"));
    let row = |(slot, line): (usize, Listed)| {
        let [key, title_de, title_en] = [&line.setting, &line.title_de, &line.title_en].map(|t| text(t));
        let [why_de, why_en, kind] = [&line.why_de, &line.why_en, &line.kind].map(|t| text(t));
        let [unit, stricter, merge, applies] =
            [&line.unit, &line.stricter, &line.merge, &line.applies].map(|t| text(t));
        let [uniformity, evidence, refs] = [&line.uniformity, &line.evidence, &line.refs.join(" ")].map(|t| text(t));
        let Listed { weight, max_age_days, grace_days, max_exception_days, .. } = line;
        format!(
            "({key}, {slot}, {title_de}, {title_en},\n    {why_de},\n    {why_en},\n    {kind}, {unit}, {stricter}, {merge}, {applies}, \
            {uniformity}, {weight},\n    {evidence}, {max_age_days}, {grace_days}, {max_exception_days}, {refs})"
        )
    };
    let lines: Vec<Listed> = serde_json::from_str(STARTING).unwrap();
    format!("{head}{};\n", lines.into_iter().enumerate().map(row).collect::<Vec<_>>().join(",\n"))
}

#[test]
fn a_new_house_begins_with_the_catalogue_in_the_file() {
    same_as_in_the_repository("migrations/0011_catalogue.sql", &first_catalogue());
}
