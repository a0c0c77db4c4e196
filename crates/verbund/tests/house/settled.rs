//! A quarter and a year of the example association, from vouchers to the released statement.

use agreement::demo::{FOUNDERS, GIFHORN, HEAD, MEINERSEN, PAPENTEICH, TREASURER, contact, grants, people, treasurer};
use agreement::party::Population;
use base::grant::found;
use base::{Actor, Cents, Day, Failure, House, MemberId, PersonId, Writing, account};
use inventory::device::{Class, Device, Kind};
use inventory::holding::Source;
use inventory::person::Post;
use settlement::cost::{Component, Entry, Pool, Sphere};
use settlement::own::{Figure, OwnFigure};
use settlement::statement::{Kind as Of, Record, StatementId, hash};
use settlement::term::Term;
use settlement::{acts, store};

use crate::people::{empty_houses, knock};

const POOLS: [(&str, &str, Sphere); 5] = [
    ("base", "Grundbetrag", Sphere::Administration),
    ("clients", "Client-Betrieb", Sphere::Administration),
    ("data-centre", "Rechenzentrum", Sphere::Administration),
    ("schools", "Schul-IT", Sphere::Schools),
    ("security", "Sicherheit", Sphere::Administration),
];

/// Users, devices of the administration, devices of schools.
const HELD: [[usize; 3]; 6] = [[52, 65, 42], [9, 11, 12], [7, 9, 9], [11, 14, 11], [10, 13, 10], [14, 17, 13]];

async fn act<T>(
    house: &House,
    day: Day,
    who: PersonId,
    deed: impl AsyncFn(&mut Writing) -> Result<T, Failure>,
) -> Result<T, Failure> {
    house.on(day).act(&Actor::person(who), deed).await
}

/// The agreement of the example, with some users and devices in each member, and pools to book on. `times`: how many as much.
async fn prepared(house: &House, times: usize) {
    for (person, login, name) in people() {
        account::found(house, person, &login, &name, None).await.unwrap();
    }
    found(house, &grants()).await.unwrap();
    agreement::demo::tell(house, Day::of(2020, 3, 11)).await.unwrap();
    let day = Day::of(2017, 1, 2);
    let take_in = async |w: &mut Writing| {
        for (member, held) in FOUNDERS.into_iter().zip(HELD) {
            agreement::acts::count(w, member, Population { on: Day::of(2016, 12, 31), people: 11_000 }).await?;
            hold(w, member, held.map(|count| count * times), day).await?;
        }
        for (code, title, sphere) in POOLS {
            let account = "4452.1".into();
            acts::open_pool(w, &Pool { code: code.into(), title: title.into(), sphere, account }).await?;
        }
        Ok(())
    };
    act(house, day, HEAD, take_in).await.unwrap();
}

async fn hold(w: &mut Writing, member: MemberId, [users, admin, school]: [usize; 3], day: Day) -> Result<(), Failure> {
    use inventory::acts::{Told, take_in_all};
    let posts = (0..users).map(|n| Told::since(day, Post::of("Test", &format!("Person {n}")))).collect();
    take_in_all(w, member, posts, Source::Person).await?;
    for (class, count) in [(Class::Administration, admin), (Class::School, school)] {
        let device = |n| Told::since(day, Device::named(&format!("{}-{n}", class.code()), class, Kind::Pc));
        take_in_all(w, member, (0..count).map(device).collect(), Source::Person).await?;
    }
    Ok(())
}

/// Costs in each pool, on the tenth of a month.
fn entries(year: i16, month: i8, each: usize) -> Vec<Entry> {
    let components = Component::ALL.into_iter().cycle();
    let places = (0..each).flat_map(|_| POOLS).zip(components).enumerate();
    let entry = |(n, ((pool, ..), component)): (usize, ((&str, &str, Sphere), Component))| Entry {
        pool: pool.into(),
        component,
        booked_on: Day::of(year, month, 10),
        amount: Cents(100_000 + 7 * n as i64),
        number: format!("{year}-{month:02}-{n:05}"),
        text: "Musterbeleg".into(),
        corrects: None,
    };
    places.map(entry).collect()
}

fn quarter(year: i16, quarter: i8) -> Term {
    Term { kind: Of::Quarter, year, quarter, key_date: None }
}

async fn book(house: &House, day: Day, entries: &[Entry]) -> Result<acts::Booked, Failure> {
    act(house, day, TREASURER, async |w| acts::book(w, entries).await).await
}

async fn make(house: &House, day: Day, term: Term) -> Result<StatementId, Failure> {
    act(house, day, TREASURER, async |w| acts::make(w, term).await).await
}

async fn release(house: &House, day: Day, who: PersonId, id: StatementId) -> Result<(), Failure> {
    act(house, day, who, async |w| acts::release(w, id).await).await
}

async fn record(house: &House, who: PersonId, id: StatementId) -> Option<Record> {
    let mut r = house.read(&Actor::person(who)).await.unwrap();
    store::record(&mut r, id).await.unwrap()
}

#[tokio::test]
async fn a_quarter_is_settled_released_and_recomputed_to_the_byte() {
    for stage in empty_houses().await {
        let (house, february) = (&stage.house, Day::of(2020, 2, 20));
        prepared(house, 1).await;
        let booked = book(house, february, &entries(2019, 10, 3)).await.unwrap();
        assert_eq!((booked.new.len(), booked.known), (15, 0));
        let again = book(house, february, &entries(2019, 10, 3)).await.unwrap();
        assert_eq!((again.new.len(), again.known), (0, 15), "a second import changes nothing");

        let id = make(house, february, quarter(2019, 4)).await.unwrap();
        assert!(record(house, treasurer(MEINERSEN), id).await.is_none(), "a draft is nobody's business");
        assert_eq!(release(house, february, TREASURER, id).await.unwrap_err().code(), "forbidden");
        release(house, february, HEAD, id).await.unwrap();

        let seen = record(house, treasurer(MEINERSEN), id).await.unwrap();
        assert_eq!(seen.statement.total(), entries(2019, 10, 3).iter().map(|entry| entry.amount).sum());
        let borne: Cents = seen.statement.accounts.iter().map(|account| account.amount).sum();
        assert_eq!(borne, seen.statement.total());
        let county = seen.statement.basis(GIFHORN).unwrap();
        assert_eq!(county.quantity(settlement::basis::Base::Users).key_days, 52 * 92);
        assert_eq!(county.quantity(settlement::basis::Base::Inhabitants).count, 0);
        assert_eq!(hash(&seen.statement.again().unwrap().canonical().unwrap()), seen.hash, "{}", stage.engine);
    }
}

#[tokio::test]
async fn what_is_released_is_closed_and_what_has_changed_is_not_released() {
    for stage in empty_houses().await {
        let (house, february) = (&stage.house, Day::of(2020, 2, 20));
        prepared(house, 1).await;
        book(house, february, &entries(2019, 10, 1)).await.unwrap();
        let stale = make(house, february, quarter(2019, 4)).await.unwrap();
        let late = book(house, february, &entries(2019, 11, 1)).await.unwrap().new[0];
        let refused = release(house, february, HEAD, stale).await.unwrap_err();
        assert_eq!(refused.code(), "settlement.statement.stale");

        let id = make(house, february, quarter(2019, 4)).await.unwrap();
        assert!(record(house, HEAD, stale).await.is_none(), "the draft gave way");
        release(house, february, HEAD, id).await.unwrap();
        let refused = book(house, february, &entries(2019, 12, 1)).await.unwrap_err();
        assert_eq!(refused.code(), "settlement.voucher.period-closed");
        let corrects = Some(late);
        let mut correction = Entry { corrects, amount: Cents(-5), ..entries(2020, 2, 1).remove(1) };
        let wrong = book(house, february, std::slice::from_ref(&correction)).await.unwrap_err();
        assert_eq!(wrong.code(), "settlement.voucher.nothing-to-correct");
        correction.pool = "base".into();
        book(house, february, &[correction]).await.unwrap();
        assert_eq!(make(house, february, quarter(2019, 4)).await.unwrap_err().code(), "settlement.statement.gap");
    }
}

#[tokio::test]
async fn the_year_settles_what_quarters_and_advances_left_to_exactly_zero() {
    for stage in empty_houses().await {
        let (house, march) = (&stage.house, Day::of(2020, 3, 5));
        prepared(house, 1).await;
        let sums: Vec<(MemberId, Cents)> = FOUNDERS.into_iter().map(|member| (member, Cents(40_000))).collect();
        act(house, march, TREASURER, async |w| acts::set_advances(w, 2019, &sums).await).await.unwrap();
        for number in 1..=4 {
            book(house, march, &entries(2019, 3 * number - 1, 2)).await.unwrap();
            let id = make(house, march, quarter(2019, number)).await.unwrap();
            release(house, march, HEAD, id).await.unwrap();
        }
        let year = Term { kind: Of::Year, year: 2019, quarter: 0, key_date: None };
        let id = make(house, march, year).await.unwrap();
        release(house, march, HEAD, id).await.unwrap();
        assert_eq!(make(house, march, year).await.unwrap_err().code(), "settlement.statement.already-released");

        let mut r = house.read(&Actor::person(HEAD)).await.unwrap();
        let records = store::records(&mut r).await.unwrap();
        assert_eq!(records.len(), 5);
        for member in FOUNDERS {
            let due = |record: &Record| record.statement.account(member).unwrap().due;
            let paid = Cents(40_000) + records.iter().map(due).sum::<Cents>();
            let borne =
                records.iter().find(|record| record.id == id).unwrap().statement.account(member).unwrap().amount;
            assert_eq!(paid, borne, "what was paid is what is borne, {}", stage.engine);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_treasurers_make_one_statement() {
    for stage in empty_houses().await {
        let february = Day::of(2020, 2, 20);
        prepared(&stage.house, 1).await;
        book(&stage.house, february, &entries(2019, 10, 1)).await.unwrap();
        let make = |who| {
            let house = stage.house.on(february);
            let make = async move |w: &mut Writing| acts::make(w, quarter(2019, 4)).await;
            tokio::spawn(async move { house.act(&Actor::person(who), make).await })
        };
        let (one, other) = (make(HEAD), make(TREASURER));
        one.await.unwrap().unwrap();
        other.await.unwrap().unwrap();
        let mut r = stage.house.read(&Actor::person(HEAD)).await.unwrap();
        assert_eq!(store::records(&mut r).await.unwrap().len(), 1, "{}", stage.engine);
    }
}

/// Whoever is not concerned finds nothing; whoever is, its own part and the sums of all.
#[tokio::test]
async fn a_statement_is_seen_by_its_members_and_a_page_by_its_own() {
    for stage in empty_houses().await {
        let (house, february) = (&stage.house, Day::of(2020, 2, 20));
        prepared(house, 1).await;
        book(house, february, &entries(2019, 10, 1)).await.unwrap();
        let id = make(house, february, quarter(2019, 4)).await.unwrap();
        let page = format!("/settlement/statements/{id}");
        let (own, foreign) = (format!("{page}/members/{MEINERSEN}"), format!("{page}/members/{GIFHORN}"));
        let get = async |who, path: &str| knock(house, Some(who), &format!("GET {path}"), "").await;
        assert_eq!(get(treasurer(MEINERSEN), &own).await.status, 404, "a draft");
        release(house, february, HEAD, id).await.unwrap();

        let said = OwnFigure {
            member: GIFHORN,
            year: 2019,
            figure: Figure::Alone,
            amount: Cents(7_777_777),
            words: "Kanarienvogel".into(),
            said_on: february,
        };
        act(house, february, HEAD, async |w| acts::say(w, &said).await).await.unwrap();
        let mine = get(treasurer(MEINERSEN), &own).await;
        assert_eq!(mine.status, 200);
        assert!(mine.body.contains("Samtgemeinde Meinersen") && !mine.body.contains("Kanarienvogel"));
        assert!(get(HEAD, &foreign).await.body.contains("Kanarienvogel"));
        for path in [&foreign, &format!("{foreign}/devices"), &format!("{foreign}/paper")] {
            assert_eq!(get(treasurer(MEINERSEN), path).await.status, 404, "{path}");
        }
        for path in ["/vouchers", "/canonical"] {
            assert_eq!(get(treasurer(MEINERSEN), &format!("{page}{path}")).await.status, 200, "{path}");
        }
        assert_eq!(get(treasurer(MEINERSEN), &page).await.status, 303, "to the own page");
        assert_eq!(get(contact(PAPENTEICH), &page).await.status, 403);
        let first = get(treasurer(MEINERSEN), &format!("{own}/paper")).await;
        assert!(first.body.starts_with("%PDF"), "{}", first.status);
        assert_eq!(get(treasurer(MEINERSEN), &format!("{own}/paper")).await.body, first.body, "issued once");
    }
}

/// The aim is below a second for a year of 5,000 vouchers and 3,700 users and devices; printed, and far from failing.
#[tokio::test]
async fn a_year_of_five_thousand_vouchers_is_settled_soon() {
    for stage in empty_houses().await {
        let march = Day::of(2020, 3, 5);
        prepared(&stage.house, 11).await;
        for month in 1..=12 {
            book(&stage.house, march, &entries(2019, month, 84)).await.unwrap();
        }
        for number in 1..=4 {
            let id = make(&stage.house, march, quarter(2019, number)).await.unwrap();
            release(&stage.house, march, HEAD, id).await.unwrap();
        }
        let began = std::time::Instant::now();
        let id =
            make(&stage.house, march, Term { kind: Of::Year, year: 2019, quarter: 0, key_date: None }).await.unwrap();
        let took = began.elapsed();
        let statement = record(&stage.house, HEAD, id).await.unwrap().statement;
        assert_eq!(statement.vouchers(), 5040);
        let things: i64 = HELD.iter().flatten().sum::<usize>() as i64 * 11;
        println!("{}: a year of {} vouchers, {things} users and devices: {took:?}", stage.engine, statement.vouchers());
        assert!(took.as_secs() < 10, "{took:?} on {}", stage.engine);
    }
}
