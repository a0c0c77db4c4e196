//! The last weeks, deed by deed: a notebook is bought by the county for Meinersen, something breaks, somebody moves.

use agreement::demo::{BROME, CLIENTS, DESK, GIFHORN, MEINERSEN, NETWORK, WITTINGEN, user};
use base::{Actor, Day, House, MemberId, PersonId, Result};

use super::machine::Machine;
use super::{Made, id};
use crate::acts::{self, Deeds};
use crate::device::{Class, Device, DeviceId, Kind};
use crate::holding::{Patch, Source};
use crate::life::Step;
use crate::network::{Network, NetworkId};
use crate::person::Post;
use crate::site::Site;
use crate::{READ, store};

const fn day(month: i8, day: i8) -> Day {
    Day::of(2020, month, day)
}

pub(super) async fn tell(house: &House, until: Day, fleet: &[(MemberId, Vec<Machine>)]) -> Result<()> {
    for_meinersen(house, until, fleet).await?;
    let of =
        |member: MemberId| fleet.iter().find(|(known, _)| *known == member).map_or(&[][..], |(_, machines)| machines);
    let works = |machine: &&Machine| {
        let (last, device) = &machine.states[machine.states.len() - 1];
        device.state == Step::InUse && device.kind == Kind::Notebook && *last < day(2, 20)
    };
    if let Some(broken) = of(GIFHORN).iter().find(works) {
        change::<Device>(house, until, day(2, 25), DESK, broken.id, vec![("state", "in-repair".into())]).await?;
        change::<Device>(house, until, day(3, 5), CLIENTS, broken.id, vec![("state", "in-use".into())]).await?;
    }
    for machine in of(BROME).iter().filter(works).take(3) {
        change::<Device>(house, until, day(3, 10), CLIENTS, machine.id, vec![("room", "1.07".into())]).await?;
    }
    let desk = vec![("department", "Ordnungsamt".into())];
    change::<Post>(house, until, day(3, 9), DESK, user(BROME), desk).await?;
    let old = vec![("purpose", "Prozesssteuerung (Altnetz, Ablösung 2021)".into())];
    if let Some(network) = old_net(house, until).await? {
        change::<Network>(house, until, day(3, 6), NETWORK, network, old).await?;
    }
    Ok(())
}

/// One thing's life in several deeds: delivered to the county, handed over, set up, and put into another room.
async fn for_meinersen(house: &House, until: Day, fleet: &[(MemberId, Vec<Machine>)]) -> Result<()> {
    if until < day(1, 28) {
        return Ok(());
    }
    let notebook = DeviceId(id(Made::Device, 990_147));
    let bought = Device {
        state: Step::InStock,
        maker: "Lenovo".into(),
        model: "ThinkPad L490".into(),
        serial: "PF-1XK7Q2".into(),
        asset_tag: "2020-01-0417".into(),
        os_name: "Windows 10".into(),
        os_version: "1909".into(),
        bought_on: Some(day(1, 28)),
        price: Some(base::Cents(98_900)),
        warranty_to: Some(Day::of(2023, 1, 27)),
        ..Device::named("MEI-NB-0147", Class::Administration, Kind::Notebook)
    };
    let told = acts::Told { id: Some(notebook.0), ..acts::Told::since(day(1, 28), bought) };
    let clients = Actor::person(CLIENTS);
    let take_in = async |w: &mut _| acts::take_in_all(w, GIFHORN, vec![told.clone()], Source::Delivery).await.map(drop);
    house.on(day(1, 28)).act(&clients, take_in).await?;
    if until < day(2, 4) {
        return Ok(());
    }
    let town_hall = |w| store::by_key::<Site>(w, READ, MEINERSEN, "MEI-001", day(2, 4));
    let site = town_hall(&mut house.read(&clients).await?).await?;
    let given = async |w: &mut _| acts::hand_over::<Device>(w, notebook, MEINERSEN, day(2, 4)).await;
    house.on(day(2, 4)).act(&clients, given).await?;
    let site = site.first().map(ToString::to_string).unwrap_or_default();
    let person = user(MEINERSEN);
    let placed =
        vec![("state", "in-use".into()), ("site", site), ("room", "2.11".into()), ("person", person.to_string())];
    change::<Device>(house, until, day(2, 4), CLIENTS, notebook, placed).await?;
    let mine = |machine: &&Machine| machine.now().person == Some(person);
    let old =
        fleet.iter().filter(|(member, _)| *member == MEINERSEN).find_map(|(_, machines)| machines.iter().find(mine));
    if let Some(old) = old {
        let retired = vec![("state", "retired".into()), ("person", String::new())];
        change::<Device>(house, until, day(2, 4), CLIENTS, old.id, retired).await?;
    }
    change::<Device>(house, until, day(2, 20), DESK, notebook, vec![("room", "2.14".into())]).await
}

async fn old_net(house: &House, until: Day) -> Result<Option<NetworkId>> {
    let mut r = house.on(until).read(&Actor::person(NETWORK)).await?;
    Ok(store::by_key::<Network>(&mut r, READ, WITTINGEN, "192.168.0.0/24", until).await?.pop())
}

async fn change<T: Deeds>(house: &House, until: Day, on: Day, by: PersonId, id: T::Id, patch: Patch) -> Result<()> {
    if until < on {
        return Ok(());
    }
    let deed = async |w: &mut _| acts::change::<T>(w, id, &patch, on, Source::Person).await.map(drop);
    house.on(on).act(&Actor::person(by), deed).await
}
