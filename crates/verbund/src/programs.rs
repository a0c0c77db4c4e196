//! Accounts of programs: the system itself, and the inventory agents of a member. They have tokens or nothing, never a password.

use agreement::{Party, store};
use base::actor::SYSTEM;
use base::grant::{Grant, found};
use base::token::Wish;
use base::{Actor, Day, Failure, House, MemberId, Period, PersonId, Result, account, token};

/// Makes sure that the account exists in which jobs act. At every start.
pub async fn system(house: &House) -> Result<()> {
    let made = account::found(house, SYSTEM, "system", "System", None).await;
    if matches!(&made, Err(failure) if failure.code() == "base.account.login-taken") {
        return Ok(());
    }
    made?;
    let period = Period::since(Day::of(1970, 1, 1));
    let (member, role) = (MemberId::ASSOCIATION, "system");
    found(house, &[Grant { person: SYSTEM, member, part: String::new(), role, period }]).await
}

/// A credential with which the agents of a member report: the log-in is the user, the secret the password.
pub async fn agent(house: &House, person: PersonId, member: MemberId, login: &str, secret: &str) -> Result<()> {
    account::found(house, person, login, login, None).await?;
    let period = Period::since(house.clock.today());
    found(house, &[Grant { person, member, part: String::new(), role: "agent", period }]).await?;
    let wish = Wish { member, person, name: login.into(), duties: Vec::new(), period };
    token::found(house, &wish, secret).await.map(drop)
}

/// The party with this official key or short name.
pub async fn party(house: &House, key: &str) -> Result<Party> {
    let parties = store::parties(&mut house.read(&Actor::person(SYSTEM)).await?).await?;
    let fits = |party: &Party| party.short_name.eq_ignore_ascii_case(key) || party.ars.to_string() == key;
    parties.into_iter().find(fits).ok_or(Failure::NotFound)
}
