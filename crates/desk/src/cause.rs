//! One ticket for one cause: an outage is one ticket of each member that it hits, however many people report it, and a deviation
//! from the standards one, however many devices have it. A ticket that was closed while the cause lasts stays closed; what comes
//! back is another cause.

use std::collections::BTreeSet;

use base::{Day, Lang, MemberId};
use inventory::site::SiteId;
use operations::outage::{Outage, OutageId};
use standards::cause::{Cause, Hit};

use crate::ticket::{Impact, Kind, Report};

/// The key of an outage among the causes of tickets.
pub fn of_outage(id: OutageId) -> String {
    format!("outage:{id}")
}

/// The outage behind a cause, if it is one.
pub fn outage(cause: &str) -> Option<OutageId> {
    cause.strip_prefix("outage:")?.parse().ok()
}

/// The key of a deviation from the standards among the causes of tickets. With the day on which the ticket is opened: what is over
/// and comes back later is another cause.
pub fn of_deviation(cause: &Cause, day: Day) -> String {
    format!("standard:{}@{day}", cause.key())
}

/// The key of the deviation behind a cause, if it is one.
pub fn deviation(cause: &str) -> Option<&str> {
    Some(cause.strip_prefix("standard:")?.rsplit_once('@')?.0)
}

/// The address of what is open of a setting at a member, behind a key.
pub fn deviations(key: &str, member: MemberId) -> String {
    let setting = key.split(':').next().unwrap_or_default();
    format!("/standards/causes?setting={setting}&member={member}")
}

/// Members at which it is open and that have no ticket for it that lasts. `lasting`: member and cause of those that do.
pub fn untold(cause: &Cause, hit: &Hit, lasting: &[(MemberId, String)]) -> Vec<(MemberId, i64)> {
    let key = cause.key();
    let told =
        |member: &MemberId| lasting.iter().any(|(of, cause)| of == member && deviation(cause) == Some(key.as_str()));
    hit.iter().filter(|(member, _)| !told(member)).map(|(member, devices)| (*member, *devices)).collect()
}

/// What its ticket says. `words`: what it is about, what is expected, what was found.
pub fn deviates([title, expected, found]: [String; 3], member: MemberId, devices: i64) -> Report {
    let what = if devices == 1 {
        "1 Gerät weicht ab".to_owned()
    } else {
        format!("{} Geräte weichen ab", Lang::De.count(devices))
    };
    let text = format!("{title}: {what}\nSoll: {expected}. Ist: {found}.");
    let impact = if devices == 1 { Impact::One } else { Impact::Several };
    let (callback, confidential) = (String::new(), false);
    let (site, device, reporter, specialism) = (None, None, None, None);
    Report { member, kind: Kind::Request, impact, text, site, device, reporter, callback, confidential, specialism }
}

/// Members that an open outage hits and that have no ticket for it yet, neither open nor closed.
pub fn missing<'o>(open: &'o [Outage], known: &BTreeSet<(MemberId, String)>) -> Vec<(MemberId, &'o Outage)> {
    let mut missing = Vec::new();
    for outage in open {
        let members: BTreeSet<MemberId> = outage.hits.iter().map(|hit| hit.member).collect();
        let without = |member: &MemberId| !known.contains(&(*member, of_outage(outage.id)));
        missing.extend(members.into_iter().filter(without).map(|member| (member, outage)));
    }
    missing
}

/// Where an outage hits a member: its one site, or nothing in particular.
pub fn only_site(outage: &Outage, member: MemberId) -> Option<&operations::outage::Hit> {
    let mut hits = outage.hits.iter().filter(|hit| hit.member == member);
    let first = hits.next().filter(|hit| !hit.site.is_empty())?;
    hits.next().is_none().then_some(first)
}

/// What the ticket of the member says. `what`: name of the service or component. In German, like all that is said in tickets.
pub fn report(outage: &Outage, member: MemberId, what: &str, site: Option<SiteId>) -> Report {
    let places: Vec<&str> =
        outage.hits.iter().filter(|hit| hit.member == member).map(|hit| hit.place.as_str()).collect();
    let places = places.join(", ");
    let title = if places.is_empty() { format!("{what} gestört") } else { format!("{places}: {what} gestört") };
    let mut text = format!("{title}\n{}\nSeit {}.", outage.words.trim(), Lang::De.moment(outage.since));
    if let Some(expected) = outage.expected {
        text.push_str(&format!(" Voraussichtlich bis {}.", Lang::De.moment(expected)));
    }
    let (kind, impact, callback) = (Kind::Incident, Impact::Site, String::new());
    let (device, reporter, specialism) = (None, None, None);
    Report { member, kind, impact, text, site, device, reporter, callback, confidential: false, specialism }
}

/// What is written into the ticket when no device of the member has the deviation any more.
pub fn conforms(until: base::Moment) -> String {
    format!("Seit {} weicht kein Gerät mehr so ab.", Lang::De.moment(until))
}

/// What is written into the ticket when the outage is over. The desk closes it: only people can say whether all works again.
pub fn over(until: base::Moment) -> String {
    format!(
        "Die Störung ist seit {} behoben. Falls bei Ihnen noch etwas nicht geht, melden Sie es bitte.",
        Lang::De.moment(until)
    )
}

#[cfg(test)]
mod tests {
    use base::{Day, Moment};
    use operations::node::NodeId;
    use operations::outage::Hit;
    use proptest::prelude::*;
    use standards::value::Value;
    use uuid::Uuid;

    use super::*;

    fn member(number: u8) -> MemberId {
        MemberId(Uuid::from_u128(u128::from(number) + 1))
    }

    /// Of members and sites; without a site, of the member as a whole.
    fn an_outage(number: usize, hits: &[(u8, &str)]) -> Outage {
        let place = |site: &str| if site.is_empty() { String::new() } else { format!("Schule {site}") };
        let hit = |(of, site): &(u8, &str)| Hit {
            member: member(*of),
            site: (*site).into(),
            part: (*site).into(),
            place: place(site),
        };
        Outage {
            id: OutageId(Uuid::from_u128(number as u128)),
            node: NodeId(Uuid::nil()),
            target: None,
            since: Moment::at(Day::of(2020, 3, 11), 7, 18),
            until: None,
            expected: None,
            words: "Richtfunk gestört.".into(),
            declared_by: String::new(),
            hits: hits.iter().map(hit).collect(),
        }
    }

    #[test]
    fn where_it_hits_and_what_the_ticket_says() {
        for (hits, site, title) in [
            (vec![(1, "")], None, "Netz gestört"),
            (vec![(1, "A"), (2, "C")], Some("A"), "Schule A: Netz gestört"),
            (vec![(1, "A"), (1, "B")], None, "Schule A, Schule B: Netz gestört"),
        ] {
            let outage = an_outage(1, &hits);
            assert_eq!(only_site(&outage, member(1)).map(|hit| hit.site.as_str()), site);
            let report = report(&outage, member(1), "Netz", None);
            assert_eq!(crate::ticket::title(&report.text), title);
            assert!(report.text.ends_with("Richtfunk gestört.\nSeit 11.03.2020, 7:18."), "{}", report.text);
        }
    }

    #[test]
    fn a_cause_is_its_outage() {
        let id = OutageId(Uuid::from_u128(7));
        assert_eq!(outage(&of_outage(id)), Some(id));
        assert_eq!((outage("backup:1"), outage("outage:x"), outage("")), (None, None, None));
    }

    fn an_old_browser() -> Cause {
        let version = |number| Value::Version(vec![number]);
        Cause { setting: "browser".into(), expected: version(68), found: Some(version(60)) }
    }

    #[test]
    fn a_deviation_is_told_once_while_it_lasts() {
        let (cause, day) = (an_old_browser(), Day::of(2020, 3, 11));
        let key = of_deviation(&cause, day);
        assert_eq!(deviation(&key), Some(cause.key().as_str()));
        assert_eq!((deviation("outage:1"), deviation("standard:browser"), outage(&key)), (None, None, None));
        let hit = super::Hit::from([(member(1), 12), (member(2), 1)]);
        let lasting = [(member(1), key), (member(2), "outage:7".to_owned())];
        assert_eq!(untold(&cause, &hit, &lasting), [(member(2), 1)]);
        let other = Cause { found: None, ..cause };
        assert_eq!(untold(&other, &hit, &lasting), [(member(1), 12), (member(2), 1)]);
    }

    #[test]
    fn what_the_ticket_of_a_deviation_says() {
        let words = ["Browser", "mindestens 68", "60"].map(str::to_owned);
        let report = deviates(words, member(1), 12);
        assert_eq!(crate::ticket::title(&report.text), "Browser: 12 Geräte weichen ab");
        assert!(report.text.contains("Soll: mindestens 68. Ist: 60."), "{}", report.text);
    }

    proptest! {
        #[test]
        fn one_ticket_for_each_member_and_outage_however_often_one_looks(
            hits in prop::collection::vec(prop::collection::vec((0u8..5, "[AB]?"), 0..6), 0..6),
            looks in 1usize..4,
        ) {
            let hits: Vec<Vec<(u8, &str)>> =
                hits.iter().map(|one| one.iter().map(|(of, site)| (*of, site.as_str())).collect()).collect();
            let outages: Vec<Outage> = hits.iter().enumerate().map(|(number, hits)| an_outage(number, hits)).collect();
            let mut known = BTreeSet::new();
            let mut opened = 0;
            for _ in 0..looks {
                for (member, outage) in missing(&outages, &known) {
                    opened += 1;
                    prop_assert!(outage.hits.iter().any(|hit| hit.member == member), "only who is hit");
                    known.insert((member, of_outage(outage.id)));
                }
                let all = missing(&outages, &known);
                prop_assert!(all.is_empty(), "closed or open, it is known");
            }
            let expected: BTreeSet<(u8, usize)> =
                hits.iter().enumerate().flat_map(|(number, hits)| hits.iter().map(move |(of, _)| (*of, number))).collect();
            prop_assert_eq!(opened, expected.len());
        }
    }
}
