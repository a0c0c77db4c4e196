//! A rule set on its way: taken away and read again, tried, published, and kept.

use agreement::demo::{BROME, HEAD, MEINERSEN};
use base::{Actor, Failure, House, MemberId};
use standards::acts::baseline as acts;
use standards::baseline::{DraftId, Wish, fingerprint};
use standards::store;

use crate::people::{day, empty_houses, knock};
use crate::story::told;

async fn drafted(house: &House, from: &str, yaml: &str) -> DraftId {
    let wish =
        Wish { title: "Sperre".into(), decision: "Lenkungskreis".into(), from: Some(day(from)), yaml: yaml.into() };
    house.act(&Actor::person(HEAD), async |w| acts::draft(w, &wish).await).await.unwrap()
}

fn lock_after(minutes: i64) -> String {
    format!("scope: {{}}\nsettings:\n  screen-lock:\n    - value: {minutes}\n      mode: bound\n")
}

async fn publish(house: House, id: DraftId) -> Result<i64, Failure> {
    house.act(&Actor::person(HEAD), async move |w| acts::publish(w, id).await).await
}

async fn rule_set(house: &House) -> String {
    acts::rule_set(&mut house.read(&Actor::person(HEAD)).await.unwrap()).await.unwrap()
}

/// What is prescribed for the screens of a member, by its own and by everybody's rules, on the house's day.
async fn locks(house: &House, member: MemberId) -> Vec<String> {
    let mut r = house.read(&Actor::person(HEAD)).await.unwrap();
    let (settings, today) = (store::settings(&mut r).await.unwrap(), r.today());
    let all = store::assignments(&mut r, &settings).await.unwrap();
    let heard = all.iter().filter(|a| a.setting == "screen-lock" && a.period.contains(today));
    let heard = heard.filter(|a| a.scope.device_kind.is_none() && a.scope.member.is_none_or(|own| own == member));
    heard.map(|a| a.value.to_string()).collect()
}

async fn latest(house: &House) -> i64 {
    let mut r = house.read(&Actor::person(HEAD)).await.unwrap();
    store::baseline::all(&mut r).await.unwrap().first().map_or(0, |baseline| baseline.number)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn tried_by_some_then_published_by_one_of_two_and_kept() {
    for stage in empty_houses().await {
        let house = &stage.house;
        told(house, "2020-03-11").await;
        standards::demo::tell(house, day("2020-03-11")).await.unwrap();
        let unchanged = drafted(house, "2020-04-01", &rule_set(house).await).await;
        let nothing = publish(house.clone(), unchanged).await.unwrap_err();
        assert_eq!(nothing.code(), "standards.baseline.nothing", "{}", stage.engine);

        let before = latest(house).await;
        let one = drafted(house, "2020-04-01", &lock_after(8)).await;
        let other = drafted(house, "2020-04-01", &lock_after(7)).await;
        let brome = [BROME].into();
        let tried = async |w: &mut base::Writing| {
            acts::try_out(w, one, std::clone::Clone::clone(&brome), day("2020-03-16")).await
        };
        house.act(&Actor::person(HEAD), tried).await.unwrap();
        let march = house.on(day("2020-03-20"));
        assert_eq!(
            (locks(&march, BROME).await, locks(&march, MEINERSEN).await),
            (vec!["10".into(), "8".into()], vec!["10".into()])
        );

        let both = [tokio::spawn(publish(march.clone(), one)), tokio::spawn(publish(march.clone(), other))];
        let mut outcomes = Vec::new();
        for outcome in both {
            outcomes.push(outcome.await.unwrap());
        }
        let won: Vec<i64> = outcomes.iter().filter_map(|outcome| outcome.as_ref().ok().copied()).collect();
        assert_eq!(won, [before + 1], "{}: {outcomes:?}", stage.engine);
        let lost = outcomes.into_iter().find_map(Result::err).unwrap();
        assert_eq!(lost.code(), "standards.baseline.outdated", "{}", stage.engine);

        let april = house.on(day("2020-04-01"));
        let (of_brome, of_others) = (locks(&april, BROME).await, locks(&april, MEINERSEN).await);
        assert_eq!((of_brome.len(), &of_brome), (1, &of_others), "the trial is over on the day for all");
        let mut r = april.read(&Actor::person(HEAD)).await.unwrap();
        let kept = store::baseline::one(&mut r, won[0]).await.unwrap().unwrap();
        assert_eq!((&kept.text, &kept.hash), (&rule_set(&april).await, &fingerprint(&kept.text)), "{}", stage.engine);
    }
}

#[tokio::test]
async fn a_second_person_if_the_association_wants_it() {
    for stage in empty_houses().await {
        let house = &stage.house;
        told(house, "2020-03-11").await;
        let head = Actor::person(HEAD);
        house.act(&head, async |w| acts::want_four_eyes(w, true).await).await.unwrap();
        let own = drafted(house, "2020-04-01", &lock_after(8)).await;
        assert_eq!(publish(house.clone(), own).await.unwrap_err().code(), "standards.baseline.own-draft");
        house.act(&head, async |w| acts::want_four_eyes(w, false).await).await.unwrap();
        assert_eq!(publish(house.clone(), own).await.unwrap(), 1, "{}", stage.engine);
    }
}

#[tokio::test]
async fn who_is_refused_is_shown_the_way_to_an_exception() {
    for stage in empty_houses().await {
        told(&stage.house, "2020-03-11").await;
        standards::demo::tell(&stage.house, day("2020-03-11")).await.unwrap();
        let wish = serde_json::json!({ "setting": "disk-encryption", "scope": { "member": BROME }, "value": "no",
            "reason": "x", "decision": "x" });
        let path = "POST /api/v1/standards/assignments";
        let answer = knock(&stage.house, Some(HEAD), path, &wish.to_string()).await;
        let problem: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        let address = format!("/standards/exceptions/new?setting=disk-encryption&member={BROME}");
        assert_eq!(problem["instead"]["address"], address, "{}", answer.body);
        assert!(problem["title"].as_str().unwrap().contains("Lenkungskreis 19.09.2019"), "{}", answer.body);
        let form = format!("value=no&reason=x&decision=x&scope=member%3D{BROME}");
        let page = knock(&stage.house, Some(HEAD), "POST /standards/settings/disk-encryption/assignments", &form).await;
        assert!(page.body.contains(&address.replace('&', "&#38;")), "{}", page.body);
    }
}
