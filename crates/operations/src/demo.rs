//! The example association: what it has run since 2017, the outages of three years, and what does not work on 11 March 2020.
//! Services are those of the catalogues of such associations; figures, times and texts are invented.

mod catalogue;
mod history;

use std::collections::BTreeMap;

use agreement::demo::{
    BROME, DESK, GIFHORN, HANKENSBUETTEL, HEAD, ISENBUETTEL, MEINERSEN, MEMBERS, NETWORK, SASSENBURG, WITTINGEN,
};
use base::{Actor, Day, Failure, House, MemberId, Moment, Period, PersonId, Result};

use crate::acts::{self, NewNode, Watch};
use crate::node::{Audience, Booking, Kind, Node, NodeId};
use crate::outage::{Declaration, Hit};
use crate::probe::ProbeKind;
use crate::store;
use crate::window::Plan;

const BEGIN: Day = Day::of(2017, 1, 1);
const JOINED: Day = Day::of(2020, 3, 1);
const ANNOUNCED: Day = Day::of(2020, 3, 4);
const DAY: Day = Day::of(2020, 3, 11);

/// Sites of each member, and schools among them.
const SITES: [(MemberId, i64, i64); 7] = [
    (GIFHORN, 48, 17),
    (WITTINGEN, 37, 3),
    (SASSENBURG, 25, 3),
    (BROME, 46, 4),
    (ISENBUETTEL, 35, 4),
    (MEINERSEN, 44, 4),
    (HANKENSBUETTEL, 35, 2),
];
/// In law Hankensbüttel is in, in technology everything is still to come: it takes what needs no line.
const WITHOUT_A_LINE: [&str; 3] = ["informationssicherheit", "beschaffung", "schulung"];
/// Only the county has these offices.
const OF_THE_COUNTY: [&str; 2] = ["kfz-zulassung", "jugend-soziales"];

type Nodes = BTreeMap<&'static str, NodeId>;

/// Tells what happened up to the day.
pub async fn tell(house: &House, until: Day) -> Result<()> {
    if until < BEGIN {
        return Ok(());
    }
    let nodes = register(&house.on(BEGIN)).await?;
    for member in MEMBERS.into_iter().filter(|member| *member != HANKENSBUETTEL) {
        book(&house.on(BEGIN), member, BEGIN).await?;
    }
    watch(&house.on(BEGIN), &nodes).await?;
    earlier(&house.on(until.min(DAY.plus_days(-1))), &nodes).await?;
    if until >= JOINED {
        book(&house.on(JOINED), HANKENSBUETTEL, JOINED).await?;
    }
    if until >= ANNOUNCED {
        announce(&house.on(ANNOUNCED), &nodes).await?;
    }
    if until >= DAY { today(&house.on(DAY), &nodes).await } else { Ok(()) }
}

fn person(person: PersonId) -> Actor {
    Actor::person(person)
}

async fn register(house: &House) -> Result<Nodes> {
    house
        .act(&person(HEAD), async |w| {
            let mut nodes = Nodes::new();
            for line in catalogue::COMPONENTS {
                let new = NewNode { node: line.node(), rests_on: line.rests_on() };
                nodes.insert(line.key, acts::register(w, &new).await?);
            }
            for line in catalogue::SERVICES {
                let new = NewNode { node: line.node(), rests_on: line.rests_on() };
                nodes.insert(line.key, acts::register(w, &new).await?);
            }
            Ok(nodes)
        })
        .await
}

async fn book(house: &House, member: MemberId, from: Day) -> Result<()> {
    let (sites, schools) =
        SITES.iter().find(|(of, ..)| *of == member).map_or((1, 1), |(_, sites, schools)| (*sites, *schools));
    let takes = |key: &str| match member {
        HANKENSBUETTEL => WITHOUT_A_LINE.contains(&key),
        GIFHORN => true,
        _ => !OF_THE_COUNTY.contains(&key),
    };
    let places = |node: &Node| match (node.key.as_str(), node.audience) {
        ("netzanschluss", _) => sites,
        ("telefonie", _) => sites - schools,
        (_, Some(Audience::School)) => schools,
        _ => 1,
    };
    house
        .act(&person(HEAD), async |w| {
            let services = store::nodes(w).await?.into_iter().filter(|node| node.kind == Kind::Service);
            let period = Period::since(from);
            let booking = |node: Node| Booking { member, node: node.id, period, places: places(&node) };
            let all: Vec<Booking> = services.filter(|node| takes(&node.key)).map(booking).collect();
            acts::book_all(w, member, &all).await
        })
        .await
}

fn node(nodes: &Nodes, key: &str) -> Result<NodeId> {
    nodes.get(key).copied().ok_or(Failure::NotFound)
}

/// What is in the data centre answers; the targets are samples, nothing is contacted.
async fn watch(house: &House, nodes: &Nodes) -> Result<()> {
    house
        .act(&person(HEAD), async |w| {
            for key in catalogue::WATCHED {
                let hit = Hit::whole(MemberId::ASSOCIATION);
                acts::watch(w, &Watch { node: node(nodes, key)?, hit, kind: ProbeKind::Sample, address: "up".into() })
                    .await?;
            }
            Ok(())
        })
        .await
}

async fn earlier(house: &House, nodes: &Nodes) -> Result<()> {
    let log = history::log(nodes, house.clock.business());
    house.act(&person(HEAD), async |w| acts::take_over(w, &log).await).await
}

async fn announce(house: &House, nodes: &Nodes) -> Result<()> {
    let hits = [
        ("ISE-001", "", "Rathaus Isenbüttel"),
        ("ISE-003", "ISE-003", "Grundschule Isenbüttel"),
        ("ISE-004", "ISE-004", "Grundschule Calberlah"),
    ];
    let plan = Plan {
        node: node(nodes, "netzanschluss")?,
        hits: hits.map(|(site, part, place)| hit(ISENBUETTEL, site, part, place)).to_vec(),
        from: Moment::at(DAY, 7, 0),
        to: Moment::at(DAY, 16, 0),
        words: "Die Richtfunkstrecke wird getauscht. Das Netz ist zeitweise weg, telefonieren geht über Mobilgeräte."
            .into(),
    };
    house.act(&person(NETWORK), async |w| acts::plan(w, &plan).await).await.map(drop)
}

fn hit(member: MemberId, site: &str, part: &str, place: &str) -> Hit {
    Hit { member, site: site.into(), part: part.into(), place: place.into() }
}

/// Three outages: said by the network's people, found by a probe, and called in by phone.
async fn today(house: &House, nodes: &Nodes) -> Result<()> {
    let (network, phone) = (node(nodes, "netzanschluss")?, node(nodes, "telefonie")?);
    let ehra = hit(BROME, "BRO-007", "BRO-007", "Grundschule Ehra-Lessien");
    let knesebeck = Declaration {
        node: network,
        target: None,
        hits: vec![hit(WITTINGEN, "WIT-004", "WIT-004", "Grundschule Knesebeck")],
        since: Moment::at(DAY, 7, 18),
        expected: Some(Moment::at(DAY, 14, 30)),
        words: "Netz ausgefallen. Die Richtfunkstrecke Wittingen–Knesebeck wird getauscht, das Fachgebiet Netz ist vor Ort.".into(),
    };
    let meinersen = Declaration {
        node: phone,
        target: None,
        hits: vec![hit(MEINERSEN, "MEI-002", "", "Bauhof Meinersen")],
        since: Moment::at(DAY, 6, 55),
        expected: None,
        words: "Telefonie gestört. Der Notruf über Mobilgeräte ist geprüft.".into(),
    };
    house
        .act(&person(NETWORK), async |w| {
            let watched = Watch { node: network, hit: ehra.clone(), kind: ProbeKind::Sample, address: "down".into() };
            let target = Some(acts::watch(w, &watched).await?);
            let words = "Netz ausgefallen, automatisch erkannt. Noch niemand zugeordnet.".into();
            let (since, hits) = (Moment::at(DAY, 7, 41), vec![ehra.clone()]);
            acts::declare(w, &Declaration { node: network, target, hits, since, expected: None, words }).await?;
            acts::declare(w, &knesebeck).await.map(drop)
        })
        .await?;
    house.act(&person(DESK), async |w| acts::declare(w, &meinersen).await).await.map(drop)
}
