use crate::document::DocumentId;
use base::PersonId;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::difference::Needs;
use crate::law::Step;
use crate::resolution::{Minutes, Outcome, Resolution, ResolutionId, Role, Votes};
use crate::sample::{day, party, terms};
use crate::signature::{Proof, Signature};
use crate::step::{Answer, Place, Publication, Supervision, SupervisionId};
use crate::version::{Release, Text};

const SOMEBODY: PersonId = PersonId(Uuid::from_u128(1));
const FILE: DocumentId = DocumentId(Uuid::from_u128(1));

/// Put before the councils on 1 October of the year before, with nothing resolved yet.
fn version(number: i64, parties: u128, starts: &str, step: Step) -> Version {
    let starts = day(starts);
    let needs = Needs { step, publication: (step != Step::None).then_some(1), because: Vec::new() };
    let released = Day(starts.0.yesterday().expect("a day before").first_of_month());
    let release = Some(Release { by: SOMEBODY, on: released, document: FILE, needs });
    let terms = crate::terms::Terms { starts, ..terms(parties) };
    let text = Text { revision: 1, terms, hash: String::new(), written_by: SOMEBODY, written_on: released, release };
    Version {
        id: VersionId(Uuid::from_u128(number as u128)),
        number,
        after: (number > 1).then(|| VersionId(Uuid::from_u128(number as u128 - 1))),
        drafted_by: SOMEBODY,
        drafted_on: released,
        texts: vec![text],
        resolutions: Vec::new(),
        clearances: Vec::new(),
        signatures: Vec::new(),
        supervisions: Vec::new(),
        publications: Vec::new(),
        withdrawn: None,
    }
}

fn resolve(version: &mut Version, number: u128, on: Day) {
    let votes = Votes { yes: 23, no: 1, abstained: 0 };
    let minutes = Minutes {
        party: party(number),
        committee: "Rat".into(),
        role: Role::Decision,
        paper: "2019/077".into(),
        on,
        votes,
        outcome: Outcome::Unchanged,
        remark: String::new(),
    };
    let id = ResolutionId(Uuid::from_u128(number));
    let resolution = Resolution { id, revision: 1, covers: Some(1), minutes, recorded_by: SOMEBODY, recorded_on: on };
    version.resolutions.push(resolution);
}

fn sign(version: &mut Version, number: u128, on: Day) {
    let proof = Proof::ByHand { scan: FILE };
    let signature = Signature {
        revision: 1,
        party: party(number),
        signer: SOMEBODY,
        office: "Bürgermeister".into(),
        on,
        proof,
        seen_by: SOMEBODY,
        recorded_on: on,
    };
    version.signatures.push(signature);
}

fn approve(version: &mut Version, on: Day) {
    let answer = Answer { step: Step::Approval, authority: "MI".into(), reference: "32.21".into(), on, granted: true };
    let id = SupervisionId(Uuid::from_u128(1));
    version.supervisions.push(Supervision { id, revision: 1, answer, recorded_by: SOMEBODY });
}

fn publish(version: &mut Version, number: u128, on: Day) {
    let place = Place { gazette: "Amtsblatt".into(), issue: "3".into(), on };
    version.publications.push(Publication { revision: 1, party: party(number), place, recorded_by: SOMEBODY });
}

/// Everything done on the day before it starts.
fn complete(number: i64, parties: u128, starts: &str, step: Step) -> Version {
    let mut version = version(number, parties, starts, step);
    let on = Day(day(starts).0.yesterday().expect("a day before"));
    for party in 0..parties {
        resolve(&mut version, party, on);
        sign(&mut version, party, on);
        publish(&mut version, party, on);
    }
    approve(&mut version, on);
    version
}

fn chain(versions: Vec<Version>) -> Chain {
    Chain { versions, leavings: Vec::new() }
}

fn state(chain: &Chain, number: usize, on: &str) -> State {
    chain.states(day(on))[&chain.versions[number - 1].id].clone()
}

#[test]
fn the_states_of_a_restatement_in_their_order() {
    let first = complete(1, 6, "2017-01-01", Step::Approval);
    let mut second = version(2, 7, "2020-03-01", Step::Approval);
    second.texts[0].release.as_mut().expect("released").on = day("2019-10-01");
    for number in 0..7 {
        resolve(&mut second, number, day("2020-01-21"));
        sign(&mut second, number, day("2020-02-20"));
        publish(&mut second, number, day("2020-03-05"));
    }
    approve(&mut second, day("2020-02-24"));
    let chain = chain(vec![first, second]);
    let all = |what: fn(MemberId) -> Missing| (0..7).map(move |number| what(party(number)));
    let publications: Vec<Missing> = all(Missing::Publication).collect();
    let mut after_the_councils: Vec<Missing> = all(Missing::Signature).collect();
    after_the_councils.push(Missing::Supervision(Step::Approval));
    after_the_councils.extend(&publications);

    assert_eq!(state(&chain, 2, "2019-09-30"), State::Draft);
    assert_eq!(state(&chain, 2, "2020-01-31"), State::Waiting { missing: after_the_councils });
    assert_eq!(state(&chain, 2, "2020-02-29"), State::Waiting { missing: publications.clone() });
    assert_eq!(state(&chain, 2, "2020-03-04"), State::Pending { missing: publications });
    assert_eq!(state(&chain, 2, "2020-03-05"), State::Settled { from: day("2020-03-06") });
    assert_eq!(state(&chain, 2, "2020-03-06"), State::InForce { since: day("2020-03-06") });
    assert_eq!(state(&chain, 1, "2020-03-05"), State::InForce { since: day("2017-01-01") });
    let superseded = State::Superseded { since: day("2017-01-01"), by: day("2020-03-06") };
    assert_eq!(state(&chain, 1, "2020-03-06"), superseded);
    assert_eq!(chain.members(day("2016-12-31")), []);
    assert_eq!(chain.members(day("2020-03-05")).len(), 6);
    assert_eq!(chain.members(day("2020-03-06")).len(), 7);
}

#[test]
fn a_price_list_needs_resolutions_and_signatures_only() {
    let mut second = version(2, 6, "2019-01-01", Step::None);
    for number in 0..6 {
        resolve(&mut second, number, day("2018-12-10"));
        sign(&mut second, number, day("2018-12-17"));
    }
    let chain = chain(vec![complete(1, 6, "2017-01-01", Step::Approval), second]);
    assert_eq!(state(&chain, 2, "2019-01-01"), State::InForce { since: day("2019-01-01") });
}

#[test]
fn nothing_follows_what_is_not_in_force() {
    let chain = chain(vec![version(1, 2, "2017-01-01", Step::Approval), complete(2, 2, "2018-01-01", Step::None)]);
    assert_eq!(state(&chain, 2, "2018-06-01"), State::Pending { missing: vec![Missing::Predecessor] });
    assert!(chain.in_force(day("2018-06-01")).is_none());
}

#[test]
fn who_leaves_stays_to_the_last_day() {
    let mut chain = chain(vec![complete(1, 3, "2017-01-01", Step::Approval)]);
    let leaving = Leaving { party: party(1), received_on: day("2018-03-01"), last_day: day("2020-12-31") };
    chain.leavings.push(leaving);
    assert_eq!(chain.members(day("2020-12-31")).len(), 3);
    assert_eq!(chain.members(day("2021-01-01")), [party(0), party(2)]);
    assert_eq!(chain.memberships(day("2018-02-28"))[1].period.to, Day::FAR, "not known yet");
}

#[test]
fn a_limited_term_ends_and_a_given_up_version_is_nothing() {
    let mut limited = complete(1, 2, "2017-01-01", Step::Approval);
    limited.texts[0].terms.ends = Some(day("2018-12-31"));
    let mut given_up = complete(2, 3, "2018-01-01", Step::Approval);
    given_up.withdrawn = Some(day("2017-12-20"));
    let chain = chain(vec![limited, given_up]);
    let over = State::Over { since: day("2017-01-01"), last_day: day("2018-12-31") };
    assert_eq!(state(&chain, 1, "2019-01-01"), over);
    assert_eq!(state(&chain, 2, "2018-01-01"), State::Withdrawn { on: day("2017-12-20") });
    assert_eq!(chain.members(day("2018-12-31")).len(), 2);
    assert_eq!(chain.members(day("2019-01-01")), []);
    assert_eq!(chain.last().map(|version| version.number), Some(1));
}

/// One fact of a version, so that all of them can be shuffled and left out.
#[derive(Debug, Clone, Copy)]
enum Fact {
    Resolved(u128),
    Signed(u128),
    Published(u128),
    Approved,
}

const FACTS: [Fact; 10] = [
    Fact::Resolved(0),
    Fact::Resolved(1),
    Fact::Resolved(2),
    Fact::Signed(0),
    Fact::Signed(1),
    Fact::Signed(2),
    Fact::Published(0),
    Fact::Published(1),
    Fact::Published(2),
    Fact::Approved,
];

fn with(facts: &[(Fact, Day)]) -> Chain {
    let mut version = version(1, 3, "2020-03-01", Step::Approval);
    for (fact, on) in facts.iter().copied() {
        match fact {
            Fact::Resolved(number) => resolve(&mut version, number, on),
            Fact::Signed(number) => sign(&mut version, number, on),
            Fact::Published(number) => publish(&mut version, number, on),
            Fact::Approved => approve(&mut version, on),
        }
    }
    chain(vec![version])
}

prop_compose! {
    /// All facts in any order, each on any day of a hundred around the start.
    fn history()(facts in Just(FACTS.to_vec()).prop_shuffle(), days in prop::collection::vec(0i64..100, 10))
        -> Vec<(Fact, Day)>
    {
        facts.into_iter().zip(days.into_iter().map(|days| day("2020-02-01").plus_days(days))).collect()
    }
}

proptest! {
    #[test]
    fn in_force_on_the_last_day_and_not_one_before(facts in history()) {
        let effect = |(fact, on): &(Fact, Day)| match fact {
            Fact::Published(_) => on.plus_days(1),
            _ => *on,
        };
        let last = facts.iter().map(effect).max().expect("facts").max(day("2020-03-01"));
        let chain = with(&facts);
        prop_assert_eq!(chain.in_force(last).map(|version| version.number), Some(1));
        let before = Day(last.0.yesterday().expect("a day before"));
        prop_assert!(chain.in_force(before).is_none());
        prop_assert_eq!(chain.members(before), []);
    }

    #[test]
    fn never_in_force_while_anything_is_missing(facts in history(), left_out in 0usize..10, days in 0i64..4000) {
        let mut facts = facts;
        facts.remove(left_out);
        let chain = with(&facts);
        let later = day("2020-02-01").plus_days(days);
        prop_assert!(chain.in_force(later).is_none());
        let states = chain.states(later);
        let listed = states.values().all(|state| {
            matches!(state, State::Waiting { missing } | State::Pending { missing } if !missing.is_empty())
        });
        prop_assert!(listed, "what is missing is named");
    }

    #[test]
    fn the_order_of_arrival_changes_nothing(facts in history(), turned in 0usize..10, days in 0i64..200) {
        let mut other = facts.clone();
        other.rotate_left(turned);
        other.reverse();
        let (a, b, on) = (with(&facts), with(&other), day("2020-02-01").plus_days(days));
        prop_assert_eq!(a.states(on), b.states(on));
        prop_assert_eq!(a.memberships(on), b.memberships(on));
    }
}

#[test]
fn nothing_comes_as_a_surprise() {
    use crate::alarm::{Alarm, alarms};
    let law = crate::law::as_in_2020();
    let window = |last_day: &str, end: &str| Alarm::NoticeWindow { last_day: day(last_day), end: day(end) };
    let kept = chain(vec![complete(1, 2, "2017-01-01", Step::Approval)]);
    // Two years' notice to the end of a year, and a reminder 180 days before the window closes.
    assert_eq!(alarms(&kept, &law, day("2020-03-11")), []);
    assert_eq!(alarms(&kept, &law, day("2020-07-04")), [window("2020-12-31", "2022-12-31")]);
    assert_eq!(alarms(&kept, &law, day("2020-12-31")), [window("2020-12-31", "2022-12-31")]);
    assert_eq!(alarms(&kept, &law, day("2021-01-01")), []);

    let mut limited = complete(1, 2, "2017-01-01", Step::Approval);
    limited.texts[0].terms.ends = Some(day("2020-06-30"));
    let mut late = chain(vec![limited, version(2, 2, "2020-02-01", Step::None)]);
    late.leavings.push(Leaving { party: party(1), received_on: day("2018-01-05"), last_day: day("2020-12-31") });
    let expected = [
        Alarm::Pending { number: 2, missing: 4 },
        Alarm::Leaving { party: party(1), last_day: day("2020-12-31") },
        Alarm::TermEnds { last_day: day("2020-06-30") },
    ];
    assert_eq!(alarms(&late, &law, day("2020-03-11")), expected);
}
