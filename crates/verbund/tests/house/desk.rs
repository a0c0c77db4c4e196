//! The service desk on both engines: who sees what, what can be done, and the story of the example.

use ::desk::acts;
use ::desk::article::{Audience, Draft};
use ::desk::cause;
use ::desk::store::{self, Listed, Question};
use ::desk::ticket::{EntryKind, Impact, Kind, Report, TicketId};
use agreement::demo::{self as cast, BROME, CLIENTS, DESK, HEAD, MEINERSEN, NETWORK, WITTINGEN, contact, user};
use base::testing::Stage;
use base::{Actor, House, MemberId, PersonId, Result, account, grant};
use operations::outage::{Declaration, Hit, OutageId};

use crate::people::{day, empty_houses};

/// Each engine with the cast and the bodies, and without any ticket.
async fn peopled() -> Vec<Stage> {
    let stages = empty_houses().await;
    for Stage { house, .. } in &stages {
        for (person, login, name) in cast::people() {
            account::found(house, person, &login, &name, None).await.unwrap();
        }
        grant::found(house, &cast::grants()).await.unwrap();
        cast::tell(house, day("2016-02-01")).await.unwrap();
    }
    stages
}

fn report(member: MemberId, text: &str) -> Report {
    Report {
        member,
        kind: Kind::Incident,
        impact: Impact::Several,
        text: text.into(),
        site: None,
        device: None,
        reporter: None,
        callback: String::new(),
        confidential: false,
        specialism: None,
    }
}

async fn act<T>(house: &House, who: PersonId, deed: impl AsyncFn(&mut base::Writing) -> Result<T>) -> Result<T> {
    house.act(&Actor::person(who), deed).await
}

async fn reported(house: &House, who: PersonId, report: &Report) -> TicketId {
    act(house, who, async |w| acts::report(w, report).await).await.unwrap()
}

async fn sees(house: &House, who: PersonId, id: TicketId) -> bool {
    let mut reading = house.read(&Actor::person(who)).await.unwrap();
    store::ticket(&mut reading, id).await.unwrap().is_some()
}

#[tokio::test]
async fn its_member_sees_it_and_what_is_confidential_only_the_reporter_and_the_desk() {
    for Stage { house, .. } in &peopled().await {
        let open = reported(house, user(BROME), &report(BROME, "Drucker geht nicht")).await;
        let secret = Report { confidential: true, ..report(BROME, "Ordner des Personalrats") };
        let secret = reported(house, user(BROME), &secret).await;
        for (who, both) in [
            (user(BROME), (true, true)),
            (contact(BROME), (true, false)),
            (HEAD, (true, false)),
            (DESK, (true, true)),
            (contact(MEINERSEN), (false, false)),
            (user(MEINERSEN), (false, false)),
        ] {
            assert_eq!((sees(house, who, open).await, sees(house, who, secret).await), both, "{who}");
        }
        let mut reading = house.read(&Actor::person(contact(BROME))).await.unwrap();
        let question = Question { limit: 50, ..Question::default() };
        assert_eq!(store::count(&mut reading, &question).await.unwrap(), 1);
        assert_eq!(store::list(&mut reading, &question).await.unwrap().len(), 1);
        let searched = base::search::find(&mut reading, "personalrat", 10).await.unwrap();
        assert!(searched.is_empty(), "the search finds nothing confidential");
    }
}

#[tokio::test]
async fn from_the_report_to_the_end_and_back() {
    for Stage { house, .. } in &peopled().await {
        let id = reported(house, user(BROME), &report(BROME, "Kein WLAN im Rathaus\nSeit heute früh")).await;
        let mut reading = house.read(&Actor::person(DESK)).await.unwrap();
        let ticket = store::ticket(&mut reading, id).await.unwrap().unwrap().ticket;
        drop(reading);
        assert_eq!((ticket.number.as_str(), ticket.title.as_str()), ("20-00001", "Kein WLAN im Rathaus"));
        assert_eq!((ticket.specialism.as_str(), ticket.level), ("network", 2));
        assert!(ticket.opened_at < ticket.respond_by && ticket.respond_by < ticket.restore_by);

        let code = |outcome: Result<()>| outcome.err().map(|failure| failure.code());
        let say = async |who, text: &'static str| code(act(house, who, async |w| acts::say(w, id, text).await).await);
        let close =
            async |who, text: &'static str| code(act(house, who, async |w| acts::close(w, id, text).await).await);
        let hand_on = async |to: &'static str, why: &'static str| {
            code(act(house, DESK, async |w| acts::hand_on(w, id, to, why).await).await)
        };
        assert_eq!(hand_on("network", "Switch").await, Some("desk.ticket.same-specialism"));
        assert_eq!(hand_on("magic", "Switch").await, Some("desk.ticket.no-such-specialism"));
        assert_eq!(hand_on("clients", " ").await, Some("desk.ticket.no-reason"));
        assert_eq!(hand_on("clients", "Liegt am Notebook").await, None);
        act(house, CLIENTS, async |w| acts::take(w, id).await).await.unwrap();
        act(house, CLIENTS, async |w| acts::note(w, id, "Zugangspunkt im Keller?").await).await.unwrap();
        assert_eq!(say(user(BROME), "  ").await, Some("desk.ticket.no-text"));
        assert_eq!(say(contact(BROME), "Bei mir auch").await, Some("forbidden"));
        assert_eq!(say(contact(MEINERSEN), "x").await, Some("not-found"));
        assert_eq!(say(CLIENTS, "Wir sind dran.").await, None);
        assert_eq!(close(user(BROME), "Geht wieder").await, Some("forbidden"));
        assert_eq!(close(CLIENTS, "Zugangspunkt neu gestartet.").await, None);
        assert_eq!(close(CLIENTS, "Noch einmal").await, Some("desk.ticket.closed"));
        act(house, user(BROME), async |w| acts::reopen(w, id, "Wieder weg").await).await.unwrap();
        let again = act(house, user(BROME), async |w| acts::reopen(w, id, "Wieder weg").await).await;
        assert_eq!(code(again), Some("desk.ticket.not-closed"));

        let kinds = async |who| {
            let mut reading = house.read(&Actor::person(who)).await.unwrap();
            let entries = store::entries(&mut reading, id).await.unwrap();
            entries.into_iter().map(|entry| entry.kind).collect::<Vec<_>>()
        };
        use EntryKind::*;
        assert_eq!(kinds(DESK).await, [Report, Note, Note, Answer, Closure, Report]);
        assert_eq!(kinds(user(BROME)).await, [Report, Answer, Closure, Report], "notes stay among the staff");
    }
}

async fn shown(house: &House, id: TicketId) -> Listed {
    let mut reading = house.read(&Actor::person(DESK)).await.unwrap();
    store::ticket(&mut reading, id).await.unwrap().unwrap()
}

/// The same house some hours later.
fn later(house: &House, hours: i64) -> House {
    let clock = house.clock;
    #[expect(clippy::disallowed_methods, reason = "tests are outside the house, like the binary")]
    let wall = jiff::Timestamp::now;
    let shift = clock.business().0 + hours * 3_600_000_000 - wall().as_microsecond();
    House { clock: base::Clock::new(wall, jiff::SignedDuration::from_micros(shift)), ..house.clone() }
}

#[tokio::test]
async fn while_the_desk_waits_for_an_answer_its_clock_stands() {
    for Stage { house, .. } in &peopled().await {
        let id = reported(house, user(BROME), &report(BROME, "Maske zeigt einen Fehler")).await;
        let code = |outcome: Result<()>| outcome.err().map(|failure| failure.code());
        let resume = async |house: &House| code(act(house, DESK, async |w| acts::resume(w, id).await).await);
        let wait = async |who| code(act(house, who, async |w| acts::wait(w, id, "Welche Maske?").await).await);
        assert_eq!(resume(house).await, Some("desk.ticket.not-waiting"));
        assert_eq!(wait(user(BROME)).await, Some("forbidden"));
        assert_eq!(wait(DESK).await, None);
        assert_eq!(wait(DESK).await, Some("desk.ticket.waiting"));
        let before = shown(house, id).await.ticket;
        assert!(before.waiting_since.is_some() && before.answered_at.is_some());
        let waiting = Question { view: "waiting".into(), limit: 5, ..Question::default() };
        let mut reading = house.read(&Actor::person(DESK)).await.unwrap();
        assert_eq!(store::count(&mut reading, &waiting).await.unwrap(), 1);
        drop(reading);

        let next_week = later(house, 7 * 24);
        let answer = async |w: &mut base::Writing| acts::say(w, id, "Die für Anträge").await;
        act(&next_week, user(BROME), answer).await.unwrap();
        let after = shown(house, id).await.ticket;
        assert_eq!(after.waiting_since, None, "the answer lets it run");
        let moved = after.restore_by.0 - before.restore_by.0;
        assert!(moved > 6 * 24 * 3_600_000_000, "as much time is left as before: {moved}");
        assert!(!after.late(next_week.clock.business()));
        assert_eq!(resume(house).await, Some("desk.ticket.not-waiting"));
    }
}

#[tokio::test]
async fn doubles_end_together_and_keep_what_was_said() {
    for Stage { house, .. } in &peopled().await {
        let main = reported(house, user(BROME), &report(BROME, "Kein Netz im Rathaus")).await;
        let double = reported(house, contact(BROME), &report(BROME, "Netz weg")).await;
        let foreign = reported(house, user(MEINERSEN), &report(MEINERSEN, "Netz weg")).await;
        let number = shown(house, main).await.ticket.number;
        let code = |outcome: Result<()>| outcome.err().map(|failure| failure.code());
        let merge = async |who, id, into: &str| code(act(house, who, async |w| acts::merge(w, id, into).await).await);
        assert_eq!(merge(contact(BROME), double, &number).await, Some("forbidden"));
        assert_eq!(merge(DESK, foreign, &number).await, Some("desk.ticket.no-such-ticket"));
        assert_eq!(merge(DESK, main, &number).await, Some("desk.ticket.not-a-main"));
        assert_eq!(merge(DESK, double, &number).await, None);
        assert_eq!(shown(house, double).await.main_number, number);
        let of_double = shown(house, double).await.ticket.number;
        assert_eq!(merge(DESK, main, &of_double).await, Some("desk.ticket.not-a-main"), "no circles");
        act(house, DESK, async |w| acts::close(w, main, "Sicherung war aus.").await).await.unwrap();
        assert!(shown(house, double).await.ticket.closed_at.is_some());
        assert!(shown(house, foreign).await.ticket.closed_at.is_none());
        let mut reading = house.read(&Actor::person(contact(BROME))).await.unwrap();
        let said = store::entries(&mut reading, double).await.unwrap();
        assert_eq!(said.last().unwrap().text, "Sicherung war aus.", "who reported the double reads how it ended");
        drop(reading);
        act(house, contact(BROME), async |w| acts::reopen(w, double, "Bei mir noch nicht").await).await.unwrap();
        let again = shown(house, double).await.ticket;
        assert_eq!((again.closed_at, again.duplicate_of), (None, None), "it stands for itself again");
    }
}

#[tokio::test]
async fn one_ticket_for_one_cause() {
    for Stage { house, .. } in &peopled().await {
        let found = report(BROME, "Sicherung seit drei Tagen fehlgeschlagen");
        let open =
            async || act(house, DESK, async |w| acts::open_for_cause(w, &found, "backup:1").await).await.unwrap();
        let first = open().await;
        assert_eq!(open().await, first);
        act(house, DESK, async |w| acts::close(w, first, "Läuft wieder.").await).await.unwrap();
        assert_eq!(open().await, first, "closed, it is not opened again");
        let again = act(house, DESK, async |w| acts::open_for_cause(w, &found, "backup:2").await).await.unwrap();
        assert_ne!(again, first, "what comes back is another cause");
    }
}

/// Brome's school and all of Wittingen, since an hour.
async fn an_outage(house: &House) -> OutageId {
    let mut reading = house.read(&Actor::person(NETWORK)).await.unwrap();
    let node = operations::store::node_by_key(&mut reading, "netzanschluss").await.unwrap().unwrap().id;
    drop(reading);
    let (site, place) = ("BRO-004".into(), "Grundschule Brome".into());
    let school = Hit { member: BROME, part: site, site: "BRO-004".into(), place };
    let since = house.clock.business().plus_seconds(-3600);
    let (hits, words) = (vec![school, Hit::whole(WITTINGEN)], "Netz ausgefallen.".into());
    let declaration = Declaration { node, target: None, hits, since, expected: None, words };
    act(house, NETWORK, async |w| operations::acts::declare(w, &declaration).await).await.unwrap()
}

async fn caused(house: &House, outage: OutageId) -> Vec<Listed> {
    let mut reading = house.read(&Actor::person(DESK)).await.unwrap();
    let question = Question { limit: 500, ..Question::default() };
    let mut all = store::list(&mut reading, &question).await.unwrap();
    all.retain(|listed| listed.cause == cause::of_outage(outage));
    all.sort_by_key(|listed| listed.ticket.member);
    all
}

async fn said(house: &House, id: TicketId) -> usize {
    let mut reading = house.read(&Actor::person(DESK)).await.unwrap();
    store::entries(&mut reading, id).await.unwrap().len()
}

#[tokio::test]
async fn an_outage_is_one_ticket_of_each_member_that_it_hits() {
    for Stage { house, .. } in &peopled().await {
        let until = day("2020-03-11");
        inventory::demo::tell(house, until).await.unwrap();
        operations::demo::tell(house, until).await.unwrap();
        let outage = an_outage(house).await;
        ::desk::jobs::follow(house.clone()).await.unwrap();
        ::desk::jobs::follow(house.clone()).await.unwrap();
        let tickets = caused(house, outage).await;
        let mut members = [BROME, WITTINGEN];
        members.sort();
        assert_eq!(tickets.iter().map(|listed| listed.ticket.member).collect::<Vec<_>>(), members);
        let of = |member| tickets.iter().find(|listed| listed.ticket.member == member).unwrap().ticket.clone();
        let (brome, wittingen) = (of(BROME), of(WITTINGEN));
        assert_eq!(
            (brome.part.as_str(), brome.title.as_str()),
            ("BRO-004", "Grundschule Brome: Netzanschluss der Standorte gestört")
        );
        assert!(brome.site.is_some() && wittingen.site.is_none());

        act(house, DESK, async |w| acts::close(w, wittingen.id, "Umgeleitet.").await).await.unwrap();
        ::desk::jobs::follow(house.clone()).await.unwrap();
        assert_eq!(caused(house, outage).await.len(), 2, "a closed one stays closed while it lasts");

        let join = async |who, person| act(house, who, async |w| acts::join(w, brome.id, person).await).await;
        assert!(!sees(house, user(BROME), brome.id).await);
        join(user(BROME), None).await.unwrap();
        join(user(BROME), None).await.unwrap();
        assert!(sees(house, user(BROME), brome.id).await, "who has the same follows it");
        assert_eq!(join(user(MEINERSEN), None).await.err().map(|failure| failure.code()), Some("not-found"));
        let theirs = join(DESK, Some(user(MEINERSEN))).await;
        assert_eq!(theirs.err().map(|failure| failure.code()), Some("desk.ticket.not-theirs"));
        assert_eq!(caused(house, outage).await.iter().map(|listed| listed.affected).sum::<i64>(), 1, "counted once");

        let (open, closed) = (said(house, brome.id).await, said(house, wittingen.id).await);
        let now = house.clock.business();
        act(house, NETWORK, async |w| operations::acts::end(w, outage, now).await).await.unwrap();
        ::desk::jobs::follow(house.clone()).await.unwrap();
        ::desk::jobs::follow(house.clone()).await.unwrap();
        assert_eq!(said(house, brome.id).await, open + 1, "the end is written into the open one, once");
        assert_eq!(said(house, wittingen.id).await, closed);
        assert_eq!(
            join(user(BROME), None).await.err().map(|failure| failure.code()),
            None,
            "still open, still joinable"
        );
    }
}

fn draft(title: &str, words: &str, audience: Audience) -> Draft {
    let (title, words, text) = (title.into(), words.into(), "Aus und wieder an.".into());
    Draft { title, text, words, specialism: "clients".into(), audience }
}

#[tokio::test]
async fn articles_are_read_and_found_by_those_they_are_for() {
    for Stage { house, .. } in &peopled().await {
        let all = draft("Drucker druckt nicht", "druck papier", Audience::All);
        let desk = draft("Drucker: Kennwort des Geräts", "druck geheim", Audience::Desk);
        let written = async |draft: &Draft| act(house, DESK, async |w| acts::write(w, draft).await).await.unwrap();
        let (id, _) = (written(&all).await, written(&desk).await);
        let titles = async |who| {
            let mut reading = house.read(&Actor::person(who)).await.unwrap();
            let read = store::articles(&mut reading).await.unwrap();
            let read: Vec<String> = read.into_iter().map(|article| article.draft.title).collect();
            (read.len(), base::search::find(&mut reading, "druck", 10).await.unwrap().len())
        };
        let members_own = (1, 1);
        for (who, expected) in
            [(DESK, (2, 2)), (user(BROME), members_own), (contact(MEINERSEN), members_own), (HEAD, members_own)]
        {
            assert_eq!(titles(who).await, expected, "{who}");
        }
        let code = |outcome: Result<()>| outcome.err().map(|failure| failure.code());
        let rewrite =
            async |who, draft: &Draft| code(act(house, who, async |w| acts::rewrite(w, id, draft).await).await);
        assert_eq!(rewrite(user(BROME), &desk).await, Some("forbidden"));
        assert_eq!(rewrite(DESK, &all).await, Some("desk.article.unchanged"));
        let strange = Draft { specialism: "magic".into(), ..all.clone() };
        assert_eq!(rewrite(DESK, &strange).await, Some("desk.ticket.no-such-specialism"));
        assert_eq!(rewrite(DESK, &Draft { audience: Audience::Nobody, ..all.clone() }).await, None);
        assert_eq!(titles(user(BROME)).await, (0, 0), "withdrawn");
        let mut reading = house.read(&Actor::person(DESK)).await.unwrap();
        assert_eq!(store::versions(&mut reading, id).await.unwrap().len(), 2, "nothing is lost");
    }
}

#[tokio::test]
async fn the_story_has_forty_one_open_tickets() {
    for Stage { house, .. } in &peopled().await {
        let until = day("2020-03-11");
        inventory::demo::tell(house, until).await.unwrap();
        ::desk::demo::tell(house, until).await.unwrap();
        let mut reading = house.read(&Actor::person(DESK)).await.unwrap();
        let count = async |reading: &mut base::Reading, state: &str| {
            let question = Question { state: state.into(), ..Question::default() };
            store::count(reading, &question).await.unwrap()
        };
        assert_eq!(count(&mut reading, "open").await, 41);
        assert!(count(&mut reading, "closed").await > 500);
        let question = Question { limit: 50, sort: "number".into(), down: true, ..Question::default() };
        let last = store::list(&mut reading, &question).await.unwrap().remove(0).ticket;
        assert!(last.number.starts_with("20-"), "{}", last.number);
        let wanted = inventory::store::list::Wanted { limit: 50, ..Default::default() };
        let (_, people) = inventory::store::list::people(&mut reading, &wanted).await.unwrap();
        let phone = people.into_iter().map(|person| person.phone).find(|phone| !phone.is_empty()).unwrap();
        let extension = &phone[phone.len() - 4..];
        for asked in [phone.as_str(), extension] {
            let callers = store::callers(&mut reading, asked).await.unwrap();
            assert!(callers.iter().any(|caller| caller.phone == phone), "{asked} leads to who calls");
        }
        let own = house.read(&Actor::person(user(BROME))).await;
        assert_eq!(count(&mut own.unwrap(), "open").await, 2);
    }
}
