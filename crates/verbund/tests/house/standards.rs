//! What is counted is what is there, and every figure opens to its rows.

use agreement::demo::BROME;
use base::actor::SYSTEM;
use base::{Actor, House, MemberId};

use standards::catalogue::{Listed, STARTING};

use crate::people::empty_houses;
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
        assert!(!recount(house, BROME).await, "{}: kept on the way as counted anew", stage.engine);
        stage.tamper("UPDATE standards_count SET changes = opening").await;
        assert!(recount(house, BROME).await, "{}", stage.engine);
        assert!(!recount(house, BROME).await, "{}", stage.engine);
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
