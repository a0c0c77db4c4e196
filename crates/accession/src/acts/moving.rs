//! Into the inventory: sites, people, devices and networks of a wave, each once.

use std::collections::HashMap;

use base::{Day, Period, PersonId, Result, Writing};
use inventory::acts::{self, Told};
use inventory::device::{Class, Device, DeviceId};
use inventory::holding::Source;
use inventory::network::Network;
use inventory::person::Post;
use inventory::site::{Site, SiteId, Uplink, micro_degrees};
use uuid::Uuid;

use crate::accession::Accession;
use crate::counts::Counts;
use crate::moving::{Item, Moving, bought_on, cards, given_and_family, site_code};
use crate::wave::{Part, Wave};
use crate::{claim, class, fold, store};

/// What is there already, and what comes with this wave.
pub(super) struct Move<'m> {
    pub(super) accession: &'m Accession,
    pub(super) wave: &'m Wave,
    pub(super) day: Day,
    /// Things that moved before, by key.
    pub(super) known: HashMap<String, Uuid>,
}

impl Move<'_> {
    /// Of the sites of this wave (or all networks, with the wave of networks) what has not moved yet.
    pub(super) fn coming(&self, moving: &Moving) -> Moving {
        let new = |key: &String| !self.known.contains_key(key);
        let here = |site: &String| self.wave.sites.contains(site);
        Moving {
            sites: moving.sites.iter().filter(|item| here(&item.key) && new(&item.key)).cloned().collect(),
            people: moving.people.iter().filter(|item| here(&item.site) && new(&item.key)).cloned().collect(),
            devices: moving.devices.iter().filter(|item| here(&item.site) && new(&item.key)).cloned().collect(),
            networks: moving
                .networks
                .iter()
                .filter(|item| self.wave.part == Part::Network && new(&item.key))
                .cloned()
                .collect(),
        }
    }

    /// Takes it in from the day of the cutover on.
    pub(super) async fn take_in(
        mut self,
        w: &mut Writing,
        coming: &Moving,
        towns: &HashMap<String, String>,
    ) -> Result<Counts> {
        let sites = coming.sites.iter().enumerate().map(|(at, item)| self.site(at, item, towns)).collect();
        let ids = acts::take_in_all::<Site>(w, self.accession.member, sites, Source::Accession).await?;
        self.remember(w, "site", &coming.sites, ids.into_iter().map(Uuid::from)).await?;
        let people = coming.people.iter().map(|item| self.person(item)).collect();
        let ids = acts::take_in_all::<Post>(w, self.accession.member, people, Source::Accession).await?;
        self.remember(w, "person", &coming.people, ids.into_iter().map(Uuid::from)).await?;
        let devices = coming.devices.iter().map(|item| self.device(item)).collect();
        let ids = acts::take_in_all::<Device>(w, self.accession.member, devices, Source::Accession).await?;
        self.remember(w, "device", &coming.devices, ids.iter().copied().map(Uuid::from)).await?;
        self.plug_in(w, &coming.devices, &ids).await?;
        let networks = coming.networks.iter().map(|item| self.network(item)).collect();
        let ids = acts::take_in_all::<Network>(w, self.accession.member, networks, Source::Accession).await?;
        self.remember(w, "network", &coming.networks, ids.into_iter().map(Uuid::from)).await?;
        Ok(coming.counts())
    }

    /// Cards and addresses, so that who looks for one finds the device, and an agent that reports it is recognised.
    async fn plug_in(&self, w: &mut Writing, devices: &[Item<claim::Device>], ids: &[DeviceId]) -> Result<()> {
        let since = Period::since(self.day);
        let of = |(item, id): (&Item<claim::Device>, &DeviceId)| {
            let card = |(mac, address)| (*id, since, mac, address);
            cards(&item.value).into_iter().map(card).collect::<Vec<_>>()
        };
        let plugged: Vec<_> = devices.iter().zip(ids).flat_map(of).collect();
        if plugged.is_empty() { Ok(()) } else { acts::fact::learn_all(w, self.accession.member, &[], &plugged).await }
    }

    async fn remember<T>(
        &mut self,
        w: &mut Writing,
        kind: &str,
        items: &[Item<T>],
        ids: impl Iterator<Item = Uuid>,
    ) -> Result<()> {
        let things: Vec<(String, Uuid)> = items.iter().map(|item| item.key.clone()).zip(ids).collect();
        store::keep_moved(w, self.accession, self.wave.part, self.day, kind, &things).await?;
        self.known.extend(things);
        Ok(())
    }

    fn since<T>(&self, thing: T) -> Told<T> {
        Told::since(self.day, thing)
    }

    fn site_id(&self, key: &str) -> Option<SiteId> {
        self.known.get(key).map(|id| SiteId(*id))
    }

    fn site(&self, at: usize, item: &Item<claim::Site>, towns: &HashMap<String, String>) -> Told<Site> {
        let written = &item.value;
        let number = self.known.len() + at + 1;
        let kind = class::of_site(written);
        let municipality = towns.get(&fold::letters(&written.municipality)).cloned().unwrap_or_default();
        let body = if class::is_of_constituent(kind) { municipality.clone() } else { String::new() };
        self.since(Site {
            street: written.street.clone(),
            town: written.place.clone(),
            municipality,
            body,
            lat_e6: micro_degrees(&written.lat),
            lon_e6: micro_degrees(&written.lon),
            uplink: uplink(&written.uplink),
            ..Site::named(&site_code(written, &self.accession.sign, number), kind, &written.name)
        })
    }

    fn person(&self, item: &Item<claim::Person>) -> Told<Post> {
        let written = &item.value;
        let (given_name, family_name) = given_and_family(written);
        let post = Post {
            given_name,
            family_name,
            login: written.login.clone(),
            mail: written.mail.clone(),
            phone: written.phone.clone(),
            department: written.department.clone(),
            site: self.site_id(&item.site),
        };
        let known = item.known_as.parse().ok();
        Told { id: known, ..self.since(post) }
    }

    fn device(&self, item: &Item<claim::Device>) -> Told<Device> {
        let written = &item.value;
        let class = if written.school { Class::School } else { Class::Administration };
        let name = if written.name.is_empty() { written.label() } else { written.name.clone() };
        let person = self.known.get(&item.person).map(|id| PersonId(*id));
        self.since(Device {
            maker: written.maker.clone(),
            model: written.model.clone(),
            serial: written.serial.clone(),
            asset_tag: written.inventory_number.clone(),
            os_name: written.os.clone(),
            site: self.site_id(&item.site),
            room: written.room.clone(),
            person,
            bought_on: bought_on(&written.bought),
            ..Device::named(&name, class, class::of(written))
        })
    }

    fn network(&self, item: &Item<claim::Network>) -> Told<Network> {
        let written = &item.value;
        let vlan = written.vlan.parse().ok().filter(|vlan| (1..=4094).contains(vlan));
        let gateway = written.gateway.parse::<std::net::IpAddr>().map(|ip| ip.to_string()).unwrap_or_default();
        let site = self.site_id(&item.site);
        self.since(Network { vlan, gateway, site, ..Network::of(written.prefix, &written.name) })
    }
}

fn uplink(written: &str) -> Uplink {
    let folded = fold::letters(written);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if has(&["glas", "fibre", "fiber", "ftth", "lwl"]) {
        Uplink::Fibre
    } else if has(&["richtfunk", "funkstrecke", "radio"]) {
        Uplink::Radio
    } else if has(&["lte", "umts", "mobil", "5g"]) {
        Uplink::Mobile
    } else if has(&["dsl", "vpn", "kabel", "internet"]) {
        Uplink::Vpn
    } else {
        Uplink::Unknown
    }
}
