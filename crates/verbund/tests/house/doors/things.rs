//! Who sees the sites, people, networks and software of a member.

use agreement::demo::{BROME, HEAD, MEINERSEN, WITTINGEN};
use base::{Actor, House, MemberId};
use inventory::acts::take_in;
use inventory::holding::Source;
use inventory::network::{Network, prefix};
use inventory::person::Post;
use inventory::site::{Site, SiteKind};

use super::{Door, canary};
use crate::people::day;

/// Sees its own, but has no page without the duty.
const LIST: [u16; 8] = [401, 403, 200, 403, 200, 200, 200, 200];
const ONE: [u16; 8] = [401, 403, 404, 403, 404, 200, 200, 200];

/// A site, a person and a network of a member, each with its canary.
async fn planted(house: &House, member: MemberId) -> [String; 3] {
    let since = day("2017-01-01");
    house
        .act(&Actor::person(HEAD), async |w| {
            let word = canary(member);
            let site =
                take_in(w, member, Site::named("X-001", SiteKind::Offices, &word), since, Source::Person).await?;
            let post = Post { site: Some(site), ..Post::of("Vorname", &word) };
            let person = take_in(w, member, post, since, Source::Person).await?;
            let network = Network::of(prefix("10.9.0.0/24").unwrap(), &word);
            let network = take_in(w, member, network, since, Source::Person).await?;
            Ok([site.to_string(), person.to_string(), network.to_string()])
        })
        .await
        .unwrap()
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    planted(house, MEINERSEN).await;
    planted(house, WITTINGEN).await;
    let [site, person, network] = planted(house, BROME).await;
    vec![
        Door::new("GET /inventory/sites", "/inventory/sites", "", LIST),
        Door::new("GET /inventory/sites/{id}", format!("/inventory/sites/{site}"), "", ONE),
        Door::new("GET /inventory/people", "/inventory/people", "", LIST),
        Door::new("GET /inventory/people/{id}", format!("/inventory/people/{person}"), "", ONE),
        Door::new("GET /inventory/software", "/inventory/software", "", LIST),
        Door::new("GET /inventory/networks", "/inventory/networks", "", LIST),
        Door::new("GET /inventory/networks/{id}", format!("/inventory/networks/{network}"), "", ONE),
        Door::new("GET /api/v1/inventory/sites", "/api/v1/inventory/sites", "", LIST),
        Door::new("GET /api/v1/inventory/sites/{id}", format!("/api/v1/inventory/sites/{site}"), "", ONE),
        Door::new("GET /api/v1/inventory/people", "/api/v1/inventory/people?limit=1", "", LIST),
        Door::new("GET /api/v1/inventory/people/{id}", format!("/api/v1/inventory/people/{person}"), "", ONE),
        Door::new("GET /api/v1/inventory/software", "/api/v1/inventory/software", "", LIST),
        Door::new("GET /api/v1/inventory/networks", "/api/v1/inventory/networks", "", LIST),
        Door::new("GET /api/v1/inventory/networks/{id}", format!("/api/v1/inventory/networks/{network}"), "", ONE),
    ]
}
