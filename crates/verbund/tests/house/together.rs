//! Devices chosen in the list are changed as one: what fits is done, what does not is named, and the journal has one entry.

use agreement::demo::{BROME, HEAD, MEINERSEN};
use base::grant::{Grant, found};
use base::{Actor, House, MemberId, Period, account};
use inventory::acts::take_in;
use inventory::device::{Class, Device, DeviceId, Kind};
use inventory::holding::Source;
use inventory::life::Step;
use inventory::site::{Site, SiteKind};

use crate::people::*;

async fn device(house: &House, member: MemberId, name: &str, state: Step) -> DeviceId {
    let device = Device { state, ..Device::named(name, Class::Administration, Kind::Notebook) };
    let deed = async |w: &mut _| take_in(w, member, device.clone(), day("2019-05-01"), Source::Person).await;
    house.act(&Actor::person(HEAD), deed).await.unwrap()
}

#[tokio::test]
async fn what_fits_is_changed_and_the_rest_is_named() {
    for stage in empty_houses().await {
        let house = &stage.house;
        account::found(house, HEAD, "head", "Head", None).await.unwrap();
        let period = Period::since(day("2017-01-01"));
        let role = Grant { person: HEAD, member: MemberId::ASSOCIATION, part: String::new(), role: "head", period };
        found(house, &[role]).await.unwrap();
        let site = Site::named("BRO-1", SiteKind::TownHall, "Rathaus Brome");
        let since = day("2019-05-01");
        house
            .act(&Actor::person(HEAD), async |w| take_in(w, BROME, site.clone(), since, Source::Person).await)
            .await
            .unwrap();
        let used = device(house, BROME, "NB-1", Step::InUse).await;
        let retired = device(house, BROME, "NB-2", Step::Retired).await;
        let foreign = device(house, MEINERSEN, "NB-3", Step::InUse).await;
        let chosen = format!("device={used}&device={retired}&device={foreign}&state=in-repair&site=bro-1");

        let ask = |request: String, body: String| async move { knock(house, Some(HEAD), &request, &body).await.body };
        let preview = ask(format!("GET /inventory/devices/together?{chosen}"), String::new()).await;
        for said in ["in Betrieb → in Reparatur", "– → Rathaus Brome", "kann jetzt nicht folgen", "Diesen Standort hat"]
        {
            assert!(preview.contains(said), "{said}: {preview}");
        }
        assert!(preview.contains("Ein Gerät ändern"), "{preview}");

        ask("POST /inventory/devices/together".into(), chosen.clone()).await;
        let list = ask("GET /inventory/devices?state=in-repair&as=csv".into(), String::new()).await;
        assert!(list.contains("NB-1") && list.contains("Rathaus Brome") && !list.contains("NB-2"), "{list}");
        let again = ask(format!("GET /inventory/devices/together?{chosen}"), String::new()).await;
        assert!(again.contains("bleibt, wie es ist") && !again.contains("Ein Gerät ändern"), "{again}");
    }
}
