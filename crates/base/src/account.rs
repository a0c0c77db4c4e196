//! Accounts: who can be known here. A password is proved, counted and slowed down; a token stands for a program.

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use axum::http::HeaderMap;
use serde_json::json;
use tokio::sync::Semaphore;

use crate::{
    Actor, Duty, Failure, House, Lang, MemberId, Moment, PersonId, Refusal, Result, Writing, grant, journal, session,
};

/// To open and close accounts, set passwords and give tokens.
pub const KEEP: Duty = Duty("base.account.keep");

/// Failures after which one has to wait, and for how long.
const TRIES: i64 = 5;
const WAIT_SECONDS: i64 = 300;
/// NIST SP 800-63B asks for at least 8 where there is a second factor and more where there is none.
const SHORTEST: usize = 12;
const LONGEST: usize = 1000;

/// Each check takes 19 MiB (OWASP's smallest argon2id parameters): few at a time.
static CHECKS: Semaphore = Semaphore::const_new(2);

macro_rules! accounts {
    ($rest:literal) => {
        concat!(
            "SELECT a.person_id, a.login, a.name, a.made_at, c.closed_at FROM base_account a
            LEFT JOIN base_account_closed c ON c.person_id = a.person_id",
            $rest
        )
    };
}

crate::statements! {
    OPEN = "INSERT INTO base_account (person_id, login, name, made_at) VALUES ($1, $2, $3, $4)";
    TAKEN = "SELECT person_id FROM base_account WHERE login = $1";
    PASSWORD = "SELECT a.person_id, p.phc FROM base_account a JOIN base_password p ON p.person_id = a.person_id
        WHERE a.login = $1 AND NOT EXISTS (SELECT 1 FROM base_account_closed c WHERE c.person_id = a.person_id)";
    SET_PASSWORD = "INSERT INTO base_password (person_id, phc, set_at) VALUES ($1, $2, $3)
        ON CONFLICT (person_id) DO UPDATE SET phc = excluded.phc, set_at = excluded.set_at";
    CLOSE = "INSERT INTO base_account_closed (person_id, closed_by, closed_at) VALUES ($1, $2, $3)
        ON CONFLICT (person_id) DO NOTHING";
    BRAKE = "SELECT failures, until FROM base_brake WHERE name = $1";
    COUNT = "INSERT INTO base_brake (name, failures, until) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET failures = excluded.failures, until = excluded.until";
    RELEASE = "DELETE FROM base_brake WHERE name = $1";
    ACCOUNTS = accounts!(" ORDER BY a.login LIMIT 20000");
    ACCOUNT = accounts!(" WHERE a.person_id = $1");
}

#[derive(Debug, PartialEq, Eq)]
pub enum CannotOpen {
    LoginTaken,
    LoginUnusable,
    PasswordTooShort,
}

impl Refusal for CannotOpen {
    fn code(&self) -> &'static str {
        match self {
            CannotOpen::LoginTaken => "base.account.login-taken",
            CannotOpen::LoginUnusable => "base.account.login-unusable",
            CannotOpen::PasswordTooShort => "base.account.password-too-short",
        }
    }
    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotOpen::LoginTaken => ("Diesen Anmeldenamen gibt es schon.", "This log-in name exists already."),
            CannotOpen::LoginUnusable => (
                "Ein Anmeldename hat 2 bis 64 Zeichen: Buchstaben, Ziffern, Punkt, Strich und @.",
                "A log-in name has 2 to 64 characters: letters, digits, dot, dash and @.",
            ),
            CannotOpen::PasswordTooShort => (
                "Das Kennwort braucht mindestens 12 und höchstens 1000 Zeichen.",
                "The password needs at least 12 and at most 1000 characters.",
            ),
        };
        lang.choose(de, en).into()
    }
}

/// The password that was to be changed is another one.
#[derive(Debug)]
struct PasswordWrong;

impl Refusal for PasswordWrong {
    fn code(&self) -> &'static str {
        "base.account.password-wrong"
    }
    fn text(&self, lang: Lang) -> String {
        lang.choose("Das bisherige Kennwort stimmt nicht.", "The present password is wrong.").into()
    }
}

/// As listed for the administrator.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Account {
    pub person_id: PersonId,
    pub login: String,
    pub name: String,
    pub made_at: Moment,
    pub closed_at: Option<Moment>,
}

/// Who is asking to be let in, and from where.
pub struct Attempt {
    pub login: String,
    pub password: String,
    pub address: String,
}

/// `None`: wrong, closed or unknown, which look alike and take the same time. Too many failures: [`Failure::Slow`].
pub async fn prove(house: &House, attempt: Attempt) -> Result<Option<PersonId>> {
    let login = fold(&attempt.login);
    let brakes = [format!("login:{login}"), format!("from:{}", attempt.address)];
    let mut reading = house.read_itself().await?;
    let now = house.clock.wall();
    for name in &brakes {
        let braked: Option<(i64, Moment)> = reading.ask(BRAKE).bind(name).maybe().await?;
        if let Some((_, until)) = braked.filter(|(failures, until)| *failures >= TRIES && *until > now) {
            return Err(Failure::Slow { seconds: (until.0 - now.0) / 1_000_000 + 1 });
        }
    }
    let known: Option<(PersonId, String)> = reading.ask(PASSWORD).bind(&login).maybe().await?;
    drop(reading);
    let (person, phc) = known.map_or((None, DECOY.to_owned()), |(person, phc)| (Some(person), phc));
    let right = matches(attempt.password, phc).await && person.is_some();
    count(house, brakes, right, now).await?;
    Ok(person.filter(|_| right))
}

/// Of an empty password nobody can have: checked for unknown log-ins, so that they take as long as known ones.
const DECOY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

async fn count(house: &House, brakes: [String; 2], right: bool, now: Moment) -> Result<()> {
    house
        .act_itself(async move |w| {
            for name in &brakes {
                if right {
                    w.change(RELEASE).bind(name).rows().await?;
                    continue;
                }
                let before: Option<(i64, Moment)> = w.ask(BRAKE).bind(name).maybe().await?;
                let failures = before.filter(|(_, until)| *until > now).map_or(0, |(failures, _)| failures) + 1;
                let until = now.plus_seconds(WAIT_SECONDS);
                w.change(COUNT).bind(name).bind(failures).bind(until).rows().await?;
            }
            Ok(())
        })
        .await
}

fn argon2() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::default())
}

async fn matches(password: String, phc: String) -> bool {
    let Ok(_turn) = CHECKS.acquire().await else { return false };
    let check =
        tokio::task::spawn_blocking(move || argon2().verify_password(password.as_bytes(), phc.as_str()).is_ok());
    check.await.unwrap_or(false)
}

/// The hash to keep, in PHC string form. Slow by intention.
pub async fn hash(password: String, salt: [u8; 16]) -> Result<String> {
    let length = password.chars().count();
    if !(SHORTEST..=LONGEST).contains(&length) {
        return Err(CannotOpen::PasswordTooShort.into());
    }
    let _turn = CHECKS.acquire().await.map_err(|_| Failure::Slow { seconds: 1 })?;
    let work = move || argon2().hash_password_with_salt(password.as_bytes(), &salt).map(|phc| phc.to_string());
    let phc = tokio::task::spawn_blocking(work).await.ok().and_then(Result::ok);
    phc.ok_or_else(|| CannotOpen::PasswordTooShort.into())
}

/// Deed: a new account. `phc` from [`hash`]; `None` for a program, which has tokens instead.
pub async fn open(w: &mut Writing, login: &str, name: &str, phc: Option<&str>) -> Result<PersonId> {
    grant::must(w, KEEP, MemberId::ASSOCIATION, "").await?;
    let person = PersonId(w.new_id());
    write(w, person, login, name, phc).await?;
    Ok(person)
}

/// The first account of a new database, or one of a sample: by whoever stands at the machine.
pub async fn found(house: &House, person: PersonId, login: &str, name: &str, phc: Option<&str>) -> Result<()> {
    house.act_itself(async move |w| write(w, person, login, name, phc).await).await
}

async fn write(w: &mut Writing, person: PersonId, login: &str, name: &str, phc: Option<&str>) -> Result<()> {
    let login = fold(login);
    let usable = |c: char| c.is_alphanumeric() || ".-_@".contains(c);
    if !(2..=64).contains(&login.chars().count()) || !login.chars().all(usable) {
        return Err(CannotOpen::LoginUnusable.into());
    }
    if w.ask(TAKEN).bind(&login).maybe::<(PersonId,)>().await?.is_some() {
        return Err(CannotOpen::LoginTaken.into());
    }
    let now = w.house.clock.wall();
    w.change(OPEN).bind(person).bind(&login).bind(name).bind(now).rows().await?;
    if let Some(phc) = phc {
        w.change(SET_PASSWORD).bind(person).bind(phc).bind(now).rows().await?;
    }
    journal::note(w, MemberId::ASSOCIATION, "base.account.opened", person.0, json!({ "login": login })).await
}

/// Deed, as the house, for somebody who may: their sessions end with the account.
pub async fn close(house: &House, actor: &Actor, person: PersonId) -> Result<()> {
    must_keep(house, actor).await?;
    let by = actor.person;
    house
        .act_itself(async move |w| {
            let now = w.house.clock.wall();
            w.change(CLOSE).bind(person).bind(by).bind(now).rows().await?;
            session::end_others(w, person, &[]).await?;
            journal::note(w, MemberId::ASSOCIATION, "base.account.closed", person.0, json!({ "by": by })).await
        })
        .await
}

/// Deed of one's own: the password gives way to a new one, and the sessions elsewhere end. Wrong tries count as at the log-in.
pub async fn change_password(house: &House, actor: &Actor, here: &HeaderMap, change: Change) -> Result<()> {
    let person = actor.person;
    let account: Account =
        house.read_itself().await?.ask(ACCOUNT).bind(person).maybe().await?.ok_or(Failure::NotFound)?;
    let attempt = Attempt { login: account.login, password: change.present, address: change.address };
    if prove(house, attempt).await? != Some(person) {
        return Err(PasswordWrong.into());
    }
    let phc = hash(change.wanted, (house.chance)()).await?;
    let kept = session::cookie(here, session::COOKIE).map(session::hash).unwrap_or_default();
    house.act_itself(async move |w| set(w, person, &phc, &kept, person).await).await
}

pub struct Change {
    pub present: String,
    pub wanted: String,
    /// Where the request came from.
    pub address: String,
}

/// Deed, as the house, for somebody who may: a new first password for who has forgotten theirs; all their sessions end.
pub async fn set_password(house: &House, actor: &Actor, person: PersonId, phc: String) -> Result<()> {
    one(house, actor, person).await?;
    let by = actor.person;
    house.act_itself(async move |w| set(w, person, &phc, &[], by).await).await
}

async fn set(w: &mut Writing, person: PersonId, phc: &str, kept: &[u8], by: PersonId) -> Result<()> {
    let now = w.house.clock.wall();
    w.change(SET_PASSWORD).bind(person).bind(phc).bind(now).rows().await?;
    session::end_others(w, person, kept).await?;
    journal::note(w, MemberId::ASSOCIATION, "base.account.password-set", person.0, json!({ "by": by })).await
}

/// The person behind a log-in name, for those who give rights.
pub async fn by_login(house: &House, login: &str) -> Result<Option<PersonId>> {
    let found: Option<(PersonId,)> = house.read_itself().await?.ask(TAKEN).bind(fold(login)).maybe().await?;
    Ok(found.map(|(person,)| person))
}

/// One account, for the administrator.
pub async fn one(house: &House, actor: &Actor, person: PersonId) -> Result<Account> {
    must_keep(house, actor).await?;
    house.read_itself().await?.ask(ACCOUNT).bind(person).maybe().await?.ok_or(Failure::NotFound)
}

/// All accounts, for the administrator. At most 20,000.
pub async fn list(house: &House, actor: &Actor) -> Result<Vec<Account>> {
    must_keep(house, actor).await?;
    house.read_itself().await?.ask(ACCOUNTS).all().await
}

async fn must_keep(house: &House, actor: &Actor) -> Result<()> {
    grant::must(&mut house.read(actor).await?, KEEP, MemberId::ASSOCIATION, "").await
}

fn fold(login: &str) -> String {
    login.trim().to_lowercase()
}
