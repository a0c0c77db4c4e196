//! An outage is on the pages of exactly those whom it hits, and probes keep intervals, not samples.

use agreement::demo::{
    BROME, HANKENSBUETTEL, HEAD, ISENBUETTEL, MEINERSEN, NETWORK, WITTINGEN, contact, grants, school, user,
};
use base::actor::SYSTEM;
use base::{Actor, Clock, House, MemberId, Moment, PersonId, grant};
use jiff::{SignedDuration, Timestamp};
use operations::acts::{self, Watch};
use operations::outage::{Hit, Outage};
use operations::probe::{ProbeKind, Seen, TargetId};
use operations::store;

use crate::people::{day, empty_houses};

async fn told(house: &House) {
    grant::found(house, &grants()).await.unwrap();
    operations::demo::tell(house, day("2020-03-11")).await.unwrap();
}

async fn open(house: &House, who: PersonId) -> Vec<Outage> {
    store::open_outages(&mut house.read(&Actor::person(who)).await.unwrap()).await.unwrap()
}

#[tokio::test]
async fn an_outage_is_on_exactly_the_pages_of_whom_it_hits() {
    for stage in empty_houses().await {
        told(&stage.house).await;
        let cases = [
            (HEAD, 3),
            (contact(WITTINGEN), 1),
            // A school's own outage is for the school, too; the depot's is not.
            (school(WITTINGEN), 1),
            (school(MEINERSEN), 0),
            (contact(BROME), 1),
            (user(MEINERSEN), 1),
            (contact(ISENBUETTEL), 0),
            (contact(HANKENSBUETTEL), 0),
        ];
        for (who, count) in cases {
            assert_eq!(open(&stage.house, who).await.len(), count, "{who} on {}", stage.engine);
        }
        let yesterday = stage.house.on(day("2020-03-10"));
        assert_eq!(open(&yesterday, HEAD).await.len(), 0, "none was open the day before");
    }
}

/// The same house at another minute of its day.
#[expect(clippy::disallowed_methods, reason = "tests are outside the house, like the binary")]
fn at(house: &House, hour: i8, minute: i8) -> House {
    let then = Moment::at(day("2020-03-11"), hour, minute).0;
    let shift = SignedDuration::from_micros(then - Timestamp::now().as_microsecond());
    House { clock: Clock::new(Timestamp::now, shift), ..house.clone() }
}

async fn look(house: &House, target: TargetId, up: bool) {
    let seen = [Seen { target, up, answer: "test".into() }];
    house.act(&Actor::person(SYSTEM), async |w| acts::observe(w, &seen).await).await.unwrap();
}

#[tokio::test]
async fn probes_keep_intervals_and_tell_people_when_it_lasts() {
    for stage in empty_houses().await {
        told(&stage.house).await;
        let mail = {
            let mut reading = stage.house.read(&Actor::person(HEAD)).await.unwrap();
            store::node_by_key(&mut reading, "mailserver").await.unwrap().unwrap().id
        };
        let (hit, address) = (Hit::whole(MemberId::ASSOCIATION), "up".into());
        let watch = Watch { node: mail, hit, kind: ProbeKind::Sample, address };
        let target = stage.house.act(&Actor::person(NETWORK), async |w| acts::watch(w, &watch).await).await.unwrap();
        let before = stage.count_bare(NETWORK, "base_journal").await;
        for minute in 0..5 {
            look(&at(&stage.house, 13, minute), target, true).await;
        }
        let states = stage.count_bare(NETWORK, "operations_state").await;
        assert_eq!(stage.count_bare(NETWORK, "base_journal").await, before, "the same again leaves no entry");
        look(&at(&stage.house, 13, 5), target, false).await;
        assert_eq!(open(&stage.house, HEAD).await.len(), 3, "one look is not enough");
        // Not on the stroke of the minute: the look before may have taken its time.
        look(&at(&stage.house, 13, 7), target, false).await;
        assert_eq!(stage.count_bare(NETWORK, "operations_state").await, states + 1, "two intervals so far");
        let found = open(&stage.house, contact(BROME)).await;
        let outage = found.iter().find(|outage| outage.target == Some(target)).unwrap();
        assert_eq!(outage.since.clock_time(), (13, 5), "it counts from the first look that failed");
        assert_eq!(outage.hits, [Hit::whole(BROME)], "Brome sees that it is hit, and nobody else");
        assert!(open(&stage.house, contact(HANKENSBUETTEL)).await.is_empty(), "it takes no mail yet");
        look(&at(&stage.house, 13, 9), target, true).await;
        assert_eq!(open(&stage.house, HEAD).await.len(), 3);
    }
}

#[tokio::test]
async fn what_is_kept_begins_and_ends() {
    for stage in empty_houses().await {
        told(&stage.house).await;
        let house = &stage.house;
        let by_key = async |key: &str| {
            let mut reading = house.read(&Actor::person(HEAD)).await.unwrap();
            store::node_by_key(&mut reading, key).await.unwrap().unwrap().id
        };
        let (phone, mail) = (by_key("telefonie").await, by_key("mailserver").await);
        let code = |outcome: base::Result<()>| outcome.err().map(|failure| failure.code());
        let net = Actor::person(NETWORK);
        let rest = async |upper, lower| code(house.act(&net, async |w| acts::rest(w, upper, lower).await).await);
        let unrest = async |upper, lower| code(house.act(&net, async |w| acts::unrest(w, upper, lower).await).await);
        assert_eq!(unrest(phone, mail).await, Some("operations.not-resting"));
        assert_eq!(rest(phone, mail).await, None);
        assert_eq!(rest(phone, mail).await, Some("operations.rests-already"));
        assert_eq!(rest(mail, phone).await, Some("operations.ring"));
        assert_eq!(unrest(phone, mail).await, None);
        assert_eq!(rest(phone, mail).await, None, "entered again on the same day");

        let places = async |on: &str| {
            let on = day(on);
            let mut reading = house.read(&net).await.unwrap();
            let period = base::Period { from: on, to: on.plus_days(1) };
            let all = store::bookings(&mut reading, period).await.unwrap();
            all.iter().find(|booking| (booking.member, booking.node) == (BROME, phone)).map(|booking| booking.places)
        };
        let take = async |from: &str, places| {
            let from = day(from);
            code(house.act(&net, async |w| acts::take(w, phone, BROME, from, places).await).await)
        };
        let before = places("2020-03-11").await.unwrap();
        assert_eq!(take("2020-03-11", before).await, Some("operations.unchanged"));
        assert_eq!(take("2020-04-01", before + 2).await, None);
        assert_eq!(take("2020-03-15", 1).await, Some("operations.booked-later"));
        assert_eq!(take("2020-05-01", 0).await, None);
        assert_eq!(take("2020-06-01", 0).await, Some("operations.nothing-booked"));
        let of = (places("2020-03-31").await, places("2020-04-01").await, places("2020-05-01").await);
        assert_eq!(of, (Some(before), Some(before + 2), None));

        let watch = Watch { node: mail, hit: Hit::whole(BROME), kind: ProbeKind::Sample, address: "up".into() };
        let target = house.act(&net, async |w| acts::watch(w, &watch).await).await.unwrap();
        look(house, target, true).await;
        let redirect = async |who, kind, address: &'static str| {
            let deed = house.act(&Actor::person(who), async |w| acts::redirect(w, target, kind, address).await).await;
            code(deed.map(drop))
        };
        assert_eq!(redirect(NETWORK, ProbeKind::Sample, "up").await, Some("operations.unchanged"));
        assert_eq!(redirect(NETWORK, ProbeKind::Tcp, "mail").await, Some("operations.not-an-address"));
        assert_eq!(redirect(contact(BROME), ProbeKind::Sample, "down").await, Some("not-found"));
        assert_eq!(redirect(NETWORK, ProbeKind::Sample, "down").await, None);
        house.act(&net, async |w| acts::unwatch(w, target).await).await.unwrap();
        let mut reading = house.read(&net).await.unwrap();
        let targets = store::targets(&mut reading, operations::READ).await.unwrap();
        assert!(targets.iter().all(|known| known.id != target), "nobody looks any more");
    }
}

#[tokio::test]
async fn maintenance_is_called_off_before_or_ended_while_it_is_on() {
    for stage in empty_houses().await {
        told(&stage.house).await;
        let house = at(&stage.house, 10, 0);
        let now = house.clock.business();
        let of = async |who, house: &House| {
            let mut reading = house.read(&Actor::person(who)).await.unwrap();
            store::windows_between(&mut reading, now, now.plus_seconds(86_400)).await.unwrap()
        };
        let windows = of(contact(ISENBUETTEL), &house).await;
        let [window] = &windows[..] else { panic!("one is announced: {windows:?}") };
        let code = async |who, house: &House| {
            let deed = house.act(&Actor::person(who), async |w| acts::call_off(w, window.id).await).await;
            deed.err().map(|failure| failure.code())
        };
        assert_eq!(code(contact(BROME), &house).await, Some("not-found"));
        assert_eq!(code(contact(ISENBUETTEL), &house).await, Some("forbidden"));
        assert_eq!(code(NETWORK, &at(&stage.house, 17, 0)).await, Some("operations.window-over"));
        assert_eq!(code(NETWORK, &house).await, None, "it is on, and ends now");
        assert!(
            of(contact(ISENBUETTEL), &at(&stage.house, 11, 0))
                .await
                .iter()
                .all(|window| window.to <= now.plus_seconds(60))
        );
        assert_eq!(code(NETWORK, &at(&stage.house, 11, 0)).await, Some("operations.window-over"));
    }
}
