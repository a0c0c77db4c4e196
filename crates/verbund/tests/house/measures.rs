//! What the standards measure, told as a story: a newcomer lowers it, an exception moves a device, its end moves it back, and every
//! number on the way opens to exactly its rows.

use std::collections::BTreeSet;

use accession::acts::run;
use accession::wave::Part;
use agreement::demo::{BROME, DESK, HANKENSBUETTEL, HEAD, contact};
use base::actor::SYSTEM;
use base::testing::Stage;
use base::{Actor, Day, House, PersonId, Result, Writing, account, journal};
use standards::DeviceId;
use standards::acts;
use standards::assignment::Prescription;
use standards::cause::Cause;
use standards::exception::{Category, ExceptionId, Wish};
use standards::renewal::Renewal;
use standards::setting::Setting;
use standards::uniformity::Tally;

use crate::accession::{decide_all, head, told_to};
use crate::people::{day, empty_houses, knock};

const TODAY: &str = "2020-03-11";
/// All waves have run.
const MOVED: &str = "2020-06-16";

async fn act<T>(house: &House, on: &str, who: PersonId, deed: impl AsyncFn(&mut Writing) -> Result<T>) -> T {
    house.on(day(on)).act(&Actor::person(who), deed).await.unwrap()
}

/// The example with its standards, on the day before anything of the newcomer has moved.
async fn measured() -> Vec<Stage> {
    let stages = empty_houses().await;
    for Stage { house, .. } in &stages {
        account::found(house, SYSTEM, "system", "System", None).await.unwrap();
        told_to(house, day(TODAY)).await;
        standards::demo::tell(house, day(TODAY)).await.unwrap();
    }
    stages
}

/// The links of a page to devices, each with the number that stands on it.
fn figures(body: &str) -> BTreeSet<(String, usize)> {
    let link = |part: &str| {
        let (href, rest) = part.split_once('"')?;
        let number = rest.split_once('>')?.1.split_once("</a>")?.0.replace('.', "");
        let query = href.replace("&amp;", "&").replace("&#38;", "&");
        Some((format!("/standards/devices?{query}"), number.trim().parse().ok()?))
    };
    body.split("href=\"/standards/devices?").skip(1).filter_map(link).collect()
}

/// How many rows a list has.
fn rows(body: &str) -> usize {
    let total = |pager: &str| pager.split_once("</span>")?.0.rsplit(' ').next()?.replace('.', "").parse().ok();
    body.split_once("class=\"tn\" role=\"status\">").and_then(|(_, pager)| total(pager)).unwrap_or(0)
}

/// Opens every number of a page. Says how many there were.
async fn opened(house: &House, who: PersonId, page: &str) -> usize {
    let answer = knock(house, Some(who), &format!("GET {page}"), "").await;
    assert_eq!(answer.status.as_u16(), 200, "{page}");
    let figures = figures(&answer.body);
    for (href, number) in &figures {
        let list = knock(house, Some(who), &format!("GET {href}"), "").await;
        assert_eq!(rows(&list.body), *number, "{page} says {number}, but {href}");
    }
    figures.len()
}

#[tokio::test]
async fn every_figure_opens_to_exactly_its_rows() {
    for Stage { house, engine, .. } in &measured().await {
        let line = {
            let mut r = house.read(&head()).await.unwrap();
            let rules = standards::store::rules(&mut r).await.unwrap();
            let of_all = rules.assignments.iter().rfind(|a| a.setting == "screen-lock" && a.scope.strength() == 0);
            of_all.unwrap().id
        };
        for (who, page, at_least) in [
            (HEAD, "/standards/measures?by=class".to_owned(), 8),
            (HEAD, "/standards/measures?by=device-kind&class=school&member=".to_owned() + &BROME.to_string(), 4),
            (HEAD, "/standards/settings/screen-lock".to_owned(), 10),
            (HEAD, "/standards/settings/model-printer".to_owned(), 5),
            (HEAD, format!("/standards/assignments/{line}"), 6),
            (contact(BROME), "/standards/measures?by=site-kind&class=administration".to_owned(), 8),
            (contact(BROME), "/standards/causes".to_owned(), 3),
            (contact(BROME), format!("/standards/members/{BROME}"), 4),
        ] {
            let count = opened(house, who, &page).await;
            assert!(count >= at_least, "{page} on {engine} has {count} numbers");
        }
    }
}

async fn uniformity(house: &House, on: &str) -> i64 {
    let mut r = house.read(&head()).await.unwrap();
    r.look_at(day(on));
    standards::store::figures(&mut r).await.unwrap().measures(None).uniformity.unwrap().0
}

/// How the newcomer's devices stand to a setting.
async fn tally(house: &House, setting: &str, on: &str) -> Tally {
    let mut r = house.read(&head()).await.unwrap();
    r.look_at(day(on));
    let figures = standards::store::figures(&mut r).await.unwrap();
    let setting = figures.settings.iter().find(|known| known.key == setting).unwrap().clone();
    figures.tally(Some(&setting), Some(HANKENSBUETTEL))
}

/// A setting from which several of its devices deviate.
async fn trouble(house: &House, on: &str) -> String {
    let mut r = house.read(&head()).await.unwrap();
    r.look_at(day(on));
    let figures = standards::store::figures(&mut r).await.unwrap();
    let deviate = |setting: &&Setting| figures.tally(Some(setting), Some(HANKENSBUETTEL)).deviating > 1;
    figures.settings.iter().find(deviate).unwrap().key.clone()
}

/// All that the waves bring, on that day.
async fn moved_in(house: &House, on: &str) {
    decide_all(house).await;
    let id = {
        let mut r = house.read(&head()).await.unwrap();
        accession::store::of_member(&mut r, HANKENSBUETTEL).await.unwrap().unwrap().id
    };
    let waves =
        [Part::Network, Part::Accounts, Part::Pilot, Part::TownHall, Part::Outposts, Part::Villages, Part::Schools];
    for part in waves {
        act(house, on, HEAD, async |w| run(w, id, part, day(on)).await).await;
    }
    act(house, on, SYSTEM, async |w| acts::evaluate(w, HANKENSBUETTEL, None).await).await;
}

/// A device of the newcomer that deviates.
async fn a_deviating_one(house: &House, setting: &str, on: &str) -> DeviceId {
    let page = format!("/standards/devices?setting={setting}&state=deviating&member={HANKENSBUETTEL}&stand={on}");
    let list = knock(house, Some(HEAD), &format!("GET {page}"), "").await.body;
    let (_, id) = list.split_once("<a href=\"/standards/devices/").unwrap();
    id.split('?').next().unwrap().parse().unwrap()
}

async fn excused(house: &House, setting: &str, device: DeviceId, on: &str, last_day: Day) -> ExceptionId {
    let wish = Wish {
        member: HANKENSBUETTEL,
        part: String::new(),
        device: Some(device),
        setting: setting.into(),
        value: None,
        category: Category::Hardware,
        reason: "Der Messplatz hat nur einen Treiber für Windows 7.".into(),
        compensation: "Ohne Internet".into(),
        last_day,
    };
    let id = act(house, on, contact(HANKENSBUETTEL), async |w| acts::propose(w, &wish).await).await;
    act(house, on, HEAD, async |w| acts::accept(w, id).await).await;
    id
}

/// How often it was told that the exception ends.
async fn told(house: &House, id: ExceptionId) -> usize {
    let mut r = house.read(&head()).await.unwrap();
    let lines = journal::history(&mut r, standards::READ, id.0).await.unwrap();
    lines.iter().filter(|line| line.deed == "standards.exception.ends-soon").count()
}

#[tokio::test]
async fn a_newcomer_an_exception_and_its_end_move_the_figures() {
    for Stage { house, engine, .. } in &measured().await {
        let before = uniformity(house, MOVED).await;
        moved_in(house, MOVED).await;
        let after = uniformity(house, MOVED).await;
        assert!(after < before, "{engine}: {before} without the newcomer, {after} with it");
        assert_eq!(uniformity(house, "2020-06-15").await, before, "the day before is as it was");

        let setting = trouble(house, MOVED).await;
        let tally = async |on: &str| tally(house, &setting, on).await;
        let wrong = tally(MOVED).await;
        let device = a_deviating_one(house, &setting, MOVED).await;
        let (last, over) = ("2020-07-31", "2020-08-01");
        let id = excused(house, &setting, device, MOVED, day(last)).await;
        let excused = tally(MOVED).await;
        assert_eq!((excused.deviating, excused.excepted), (wrong.deviating - 1, 1), "from wrong to different");
        assert_eq!((excused.neither, excused.different), (wrong.neither - 1, wrong.different + 1));
        assert_eq!(tally(last).await.excepted, 1);
        assert_eq!(tally(over).await.neither, tally(last).await.neither + 1, "and back by itself");

        for (on, times) in
            [("2020-06-30", 0), ("2020-07-01", 1), ("2020-07-02", 1), ("2020-07-24", 2), ("2020-07-30", 3)]
        {
            for _ in 0..2 {
                act(house, on, SYSTEM, async |w| acts::warn(w).await).await;
            }
            assert_eq!(told(house, id).await, times, "{on} on {engine}");
        }
        for page in [
            format!("/standards/settings/{setting}?stand={MOVED}"),
            format!("/standards/members/{HANKENSBUETTEL}?stand={over}"),
        ] {
            assert!(opened_on(house, &page).await > 3, "{page}");
        }

        let longer =
            Renewal { reason: "Es wird Oktober.".into(), compensation: String::new(), last_day: day("2020-10-31") };
        let next = act(house, last, contact(HANKENSBUETTEL), async |w| acts::renew(w, id, &longer).await).await;
        assert_eq!(tally(over).await.excepted, 0, "asked for is not granted");
        act(house, last, HEAD, async |w| acts::accept(w, next).await).await;
        assert_eq!(tally(over).await.excepted, 1, "{engine}: the renewal goes on from it");
        act(house, last, SYSTEM, async |w| acts::warn(w).await).await;
        assert_eq!(told(house, id).await, 3, "who goes on is not told any more");
    }
}

/// The same on the day that the page looks at.
async fn opened_on(house: &House, page: &str) -> usize {
    let stand = page.rsplit_once("stand=").unwrap().1;
    let body = knock(house, Some(HEAD), &format!("GET {page}"), "").await.body;
    let figures = figures(&body);
    for (href, number) in &figures {
        let list = knock(house, Some(HEAD), &format!("GET {href}&stand={stand}"), "").await;
        assert_eq!(rows(&list.body), *number, "{page} says {number}, but {href}");
    }
    figures.len()
}

#[tokio::test]
async fn one_cause_is_one_ticket_of_each_member_until_it_is_gone() {
    for Stage { house, engine, .. } in &measured().await {
        let (cause, hit) = {
            let mut r = house.read(&Actor::person(DESK)).await.unwrap();
            let rules = standards::store::rules(&mut r).await.unwrap();
            let open = standards::store::causes(&mut r, &rules).await.unwrap();
            let readable = |cause: &Cause| {
                let setting = rules.settings.iter().find(|setting| setting.key == cause.setting).unwrap();
                cause.found.as_ref().is_some_and(|found| setting.kind.read(&found.to_string()).is_some())
            };
            open.into_iter().find(|(cause, hit)| hit.len() > 1 && readable(cause)).unwrap()
        };
        let key = cause.key();
        let open = async |on: &str| act(house, on, DESK, async |w| desk::acts::open_for_deviation(w, &key).await).await;
        assert_eq!(open(TODAY).await, hit.len(), "{engine}");
        assert_eq!((open(TODAY).await, open("2020-03-12").await), (0, 0), "however often one asks");
        let page = knock(house, Some(DESK), "GET /desk/causes", "").await.body;
        assert_eq!(page.matches("href=\"/desk/tickets/").count(), hit.len());
        // What they have becomes what is wanted: nothing deviates so any more.
        let wish = Prescription {
            setting: cause.setting.clone(),
            value: cause.found.as_ref().unwrap().to_string(),
            mode: "locked".into(),
            decision: "Lenkungskreis".into(),
            ..Prescription::default()
        };
        act(house, "2020-03-13", HEAD, async |w| acts::prescribe(w, &wish).await).await;
        desk::jobs::follow_standards(house.on(day("2020-03-13"))).await.unwrap();
        let mut r = house.read(&Actor::person(DESK)).await.unwrap();
        let lasting = desk::store::lasting(&mut r).await.unwrap();
        assert!(lasting.iter().all(|(.., of)| desk::cause::deviation(of) != Some(key.as_str())), "{engine}");
    }
}
