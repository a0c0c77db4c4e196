//! The agreement on both engines: the story of the example, the days on which it turns, and what is refused.

use agreement::acts::{self, Signed};
use agreement::chain::State;
use agreement::demo::{self, *};
use agreement::document::Paper;
use agreement::law::Step;
use agreement::resolution::{Minutes, Outcome, Role, Votes};
use agreement::step::{Answer, Place};
use agreement::store;
use agreement::version::{Missing, VersionId};
use base::testing::Stage;
use base::{Actor, Day, Failure, House, MemberId, PersonId, Result, account, grant};

use crate::people::{day, empty_houses};

/// Each engine, with the example told up to that day.
async fn told(until: Day) -> Vec<Stage> {
    let stages = empty_houses().await;
    for Stage { house, .. } in &stages {
        for (person, login, name) in demo::people() {
            account::found(house, person, &login, &name, None).await.unwrap();
        }
        grant::found(house, &demo::grants()).await.unwrap();
        demo::tell(house, until).await.unwrap();
    }
    stages
}

async fn members(house: &House, on: &str) -> usize {
    let mut reading = house.read(&Actor::person(HEAD)).await.unwrap();
    reading.look_at(day(on));
    store::members(&mut reading).await.unwrap().len()
}

/// The id of the version with this number, and its state on a day.
async fn version(house: &House, number: i64, on: &str) -> (VersionId, State) {
    let mut reading = house.read(&Actor::person(HEAD)).await.unwrap();
    let chain = store::chain(&mut reading).await.unwrap();
    let id = chain.versions.iter().find(|version| version.number == number).unwrap().id;
    (id, chain.states(day(on)).remove(&id).unwrap())
}

#[tokio::test]
async fn membership_turns_on_the_days_of_the_story() {
    for Stage { house, .. } in &told(day("2020-03-11")).await {
        let expected = [("2016-12-31", 0), ("2017-01-01", 6), ("2020-02-29", 6), ("2020-03-01", 7), ("2030-01-01", 7)];
        for (on, count) in expected {
            assert_eq!(members(house, on).await, count, "{on}");
        }
        assert_eq!(version(house, 2, "2020-02-29").await.1, State::InForce { since: day("2019-01-01") });
        assert_eq!(version(house, 3, "2020-03-11").await.1, State::InForce { since: day("2020-03-01") });
        assert_eq!(version(house, 4, "2020-03-11").await.1, State::Draft);
        let mut reading = house.read(&Actor::person(HEAD)).await.unwrap();
        let parties = store::parties(&mut reading).await.unwrap();
        assert_eq!(parties.iter().filter(|party| party.part_of == Some(BROME)).count(), 7);
        assert_eq!(parties.len(), 49);
    }
}

async fn act<T>(house: &House, who: PersonId, deed: impl AsyncFn(&mut base::Writing) -> Result<T>) -> Result<T> {
    house.act(&Actor::person(who), deed).await
}

fn minutes(party: MemberId, on: Day) -> Minutes {
    Minutes {
        party,
        committee: "Rat".into(),
        role: Role::Decision,
        paper: "2020/001".into(),
        on,
        votes: Votes { yes: 20, no: 1, abstained: 0 },
        outcome: Outcome::Unchanged,
        remark: String::new(),
    }
}

fn by_hand(party: MemberId, on: Day) -> Signed {
    let paper = Paper { name: "Blatt.pdf".into(), media_type: "application/pdf".into(), bytes: b"%PDF scan".to_vec() };
    Signed { party, signer: chief(party), office: "HVB".into(), on, paper, report: None }
}

/// From 15 January 2020 on by hand: three councils, seven signatures, the authority, the gazette; on 1 March they are seven.
#[tokio::test]
async fn the_rest_can_be_played_by_hand() {
    for Stage { house, .. } in &told(day("2020-01-15")).await {
        let (id, state) = version(house, 3, "2020-01-15").await;
        let State::Waiting { missing } = state else { panic!("{state:?}") };
        let councils: Vec<_> = missing.iter().filter(|what| matches!(what, Missing::Resolution(_))).collect();
        assert_eq!((councils.len(), missing.len()), (3, 3 + 7 + 1 + 7));
        assert_eq!(members(house, "2020-06-01").await, 6);

        let today = day("2020-02-20");
        let house = &house.on(today);
        for party in [BROME, SASSENBURG, ISENBUETTEL] {
            act(house, clerk(party), async |w| acts::record_resolution(w, id, &minutes(party, today)).await)
                .await
                .unwrap();
        }
        for party in MEMBERS {
            act(house, clerk(party), async |w| acts::record_signature(w, id, &by_hand(party, today)).await)
                .await
                .unwrap();
        }
        let answer = Answer {
            step: Step::Approval,
            authority: "MI".into(),
            reference: "32.21".into(),
            on: today,
            granted: true,
        };
        act(house, HEAD, async |w| acts::record_supervision(w, id, &answer).await).await.unwrap();
        let publications = MEMBERS.map(Missing::Publication).len();
        let State::Pending { missing } = version(house, 3, "2020-03-02").await.1 else { panic!("not pending") };
        assert_eq!(missing.len(), publications);
        let place = Place { gazette: "Amtsblatt".into(), issue: "3/2020".into(), on: today };
        act(house, HEAD, async |w| acts::record_publication(w, id, &MEMBERS, &place).await).await.unwrap();
        assert_eq!(version(house, 3, "2020-02-20").await.1, State::Settled { from: day("2020-03-01") });
        assert_eq!((members(house, "2020-02-29").await, members(house, "2020-03-01").await), (6, 7));
    }
}

#[tokio::test]
async fn a_signature_is_refused_with_its_reason() {
    for Stage { house, .. } in &told(day("2020-01-15")).await {
        let (id, _) = version(house, 3, "2020-01-15").await;
        let today = day("2020-01-15");
        let house = &house.on(today);
        let good = by_hand(BROME, today);
        let sign = async |who, signed: Signed| {
            let outcome = act(house, who, async |w| acts::record_signature(w, id, &signed).await).await;
            outcome.map_err(|failure| failure.code().to_owned())
        };
        let refused = |code: &str| Err(format!("agreement.signature.{code}"));
        let cases = [
            (chief(BROME), good.clone(), Err("forbidden".to_owned())),
            (clerk(MEINERSEN), good.clone(), Err("forbidden".to_owned())),
            (HEAD, Signed { signer: chief(MEINERSEN), ..good.clone() }, refused("no-authority")),
            (HEAD, Signed { signer: HEAD, ..good.clone() }, refused("own-signature")),
            (HEAD, Signed { party: PAPENTEICH, ..good.clone() }, refused("not-a-party")),
            (HEAD, Signed { on: day("2020-01-16"), ..good.clone() }, refused("in-the-future")),
            (HEAD, Signed { on: day("2019-10-27"), ..good.clone() }, refused("before-the-text")),
            (
                HEAD,
                Signed { paper: Paper { bytes: Vec::new(), ..good.paper.clone() }, ..good.clone() },
                refused("no-file"),
            ),
            (HEAD, good.clone(), Ok(())),
            (HEAD, good.clone(), refused("twice")),
        ];
        for (who, signed, expected) in cases {
            assert_eq!(sign(who, signed).await, expected);
        }
    }
}

#[tokio::test]
async fn an_electronic_signature_is_compared_with_what_was_sent() {
    for Stage { house, .. } in &told(day("2020-01-15")).await {
        let (id, _) = version(house, 3, "2020-01-15").await;
        let today = day("2020-01-15");
        let house = &house.on(today);
        let mut reading = house.read(&Actor::person(HEAD)).await.unwrap();
        let chain = store::chain(&mut reading).await.unwrap();
        let sent = chain.get(id).unwrap().released(today).unwrap().1.document;
        let sent = store::content(&mut reading, sent).await.unwrap();
        assert!(sent.bytes.starts_with(b"%PDF"), "what is sent is a PDF");
        drop(reading);

        let report =
            Some(Paper { name: "Bericht.xml".into(), media_type: "text/xml".into(), bytes: b"<ok/>".to_vec() });
        let signed = |bytes: Vec<u8>| {
            let paper = Paper { bytes, ..sent.clone() };
            Signed { paper, report: report.clone(), ..by_hand(MEINERSEN, today) }
        };
        let refusal = async |bytes: Vec<u8>| {
            let signed = signed(bytes);
            let outcome = act(house, HEAD, async |w| acts::record_signature(w, id, &signed).await).await;
            outcome.err().map(|failure: Failure| failure.code())
        };
        let hole = b"\n<</Type/Sig /ByteRange [0 AAAAAAAA BBBBBBBB 2] /Contents <00ff>>>";
        let text = String::from_utf8(hole.to_vec()).unwrap();
        let (start, end) = (sent.bytes.len() + text.find("<00").unwrap(), sent.bytes.len() + text.len() - 2);
        let text = text.replace("AAAAAAAA", &format!("{start:8}")).replace("BBBBBBBB", &format!("{end:8}"));
        let whole = [sent.bytes.clone(), text.into_bytes()].concat();
        let mut changed = whole.clone();
        changed[100] ^= 1;
        assert_eq!(refusal(changed).await, Some("agreement.signature.other-document"));
        assert_eq!(refusal(sent.bytes.clone()).await, Some("agreement.signature.not-signed"));
        assert_eq!(refusal(whole).await, None);
    }
}
