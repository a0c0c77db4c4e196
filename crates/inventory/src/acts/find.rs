//! How the things of this room are found in the search, and what their deeds are called.

use base::{Day, MemberId, Result, Writing, search};

use super::Deeds;
use crate::READ;
use crate::device::{Device, DeviceId};
use crate::holding::{Holding, Rewrite};
use crate::network::Network;
use crate::person::Post;
use crate::site::Site;
use crate::store::fact::carry;

/// What leads to a thing.
pub struct Words {
    pub kind: &'static str,
    pub address: &'static str,
    pub detail: String,
    pub words: Vec<String>,
}

impl Deeds for Site {
    const TAKEN_IN: &'static str = "inventory.site.taken-in";
    const CHANGED: &'static str = "inventory.site.changed";
    const ENDED: &'static str = "inventory.site.closed";
    const GIVEN_AWAY: &'static str = "inventory.site.given-away";
    const RECEIVED: &'static str = "inventory.site.received";

    fn unique_key(&self) -> Option<String> {
        Some(self.code.clone())
    }

    fn found_by(&self) -> Words {
        let detail = joined([&self.code, &self.town]);
        Words {
            kind: "site",
            address: "/inventory/sites",
            detail,
            words: vec![self.code.clone(), self.street.clone(), self.town.clone()],
        }
    }
}

impl Deeds for Post {
    const TAKEN_IN: &'static str = "inventory.person.taken-in";
    const CHANGED: &'static str = "inventory.person.changed";
    const ENDED: &'static str = "inventory.person.left";
    const GIVEN_AWAY: &'static str = "inventory.person.given-away";
    const RECEIVED: &'static str = "inventory.person.received";

    fn found_by(&self) -> Words {
        let words = vec![self.mail.clone(), self.login.clone(), self.phone.clone(), self.department.clone()];
        Words { kind: "person", address: "/inventory/people", detail: self.department.clone(), words }
    }
}

impl Deeds for Device {
    const TAKEN_IN: &'static str = "inventory.device.taken-in";
    const CHANGED: &'static str = "inventory.device.changed";
    const ENDED: &'static str = "inventory.device.removed";
    const GIVEN_AWAY: &'static str = "inventory.device.given-away";
    const RECEIVED: &'static str = "inventory.device.received";

    fn found_by(&self) -> Words {
        let words = vec![self.serial.clone(), self.asset_tag.clone(), self.maker.clone(), self.model.clone()];
        Words { kind: "device", address: "/inventory/devices", detail: joined([&self.maker, &self.model]), words }
    }

    fn follow(
        w: &mut Writing,
        id: DeviceId,
        from: MemberId,
        to: MemberId,
        day: Day,
    ) -> impl Future<Output = Result<()>> + Send {
        carry::along(w, id, from, to, day)
    }

    fn forget(w: &mut Writing, id: DeviceId, member: MemberId, day: Day) -> impl Future<Output = Result<()>> + Send {
        carry::forget(w, id, member, day)
    }
}

impl Deeds for Network {
    const TAKEN_IN: &'static str = "inventory.network.taken-in";
    const CHANGED: &'static str = "inventory.network.changed";
    const ENDED: &'static str = "inventory.network.given-up";
    const GIVEN_AWAY: &'static str = "inventory.network.given-away";
    const RECEIVED: &'static str = "inventory.network.received";

    fn found_by(&self) -> Words {
        let words = vec![self.name.clone(), self.purpose.clone(), self.gateway.clone()];
        Words { kind: "network", address: "/inventory/networks", detail: joined([&self.name, &self.purpose]), words }
    }
}

fn joined<const N: usize>(words: [&str; N]) -> String {
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Things that were not there before.
pub(super) async fn add<T: Deeds>(w: &mut Writing, present: &[&Holding<T>]) -> Result<()> {
    let found: Vec<(String, String, Words)> = present.iter().map(|state| found(state)).collect();
    let words: Vec<Vec<&str>> = found.iter().map(|(.., by)| by.words.iter().map(String::as_str).collect()).collect();
    let mut entries = Vec::with_capacity(present.len());
    for ((state, (title, href, by)), words) in present.iter().zip(&found).zip(&words) {
        let (member, thing, part) = (state.member, state.id.into(), state.part.as_str());
        let Words { kind, detail, .. } = by;
        entries.push(search::Entry { member, thing, part, duty: READ, kind, title, detail, href, words });
    }
    search::add(w, &entries).await
}

/// Title, address and the rest.
fn found<T: Deeds>(state: &Holding<T>) -> (String, String, Words) {
    let by = state.thing.found_by();
    (state.thing.name(), format!("{}/{}", by.address, state.id), by)
}

/// Anew where it is today, and away where it no longer is.
pub(super) async fn put<T: Deeds>(w: &mut Writing, rewrite: &Rewrite<T>) -> Result<()> {
    let today = w.today();
    for gone in rewrite.ended.iter().chain(&rewrite.dropped).filter(|gone| !gone.period.contains(today)) {
        search::remove(w, gone.member, gone.id.into()).await?;
    }
    for state in rewrite.begun.iter().filter(|state| state.period.contains(today)) {
        search::remove(w, state.member, state.id.into()).await?;
        add(w, &[state]).await?;
    }
    Ok(())
}
