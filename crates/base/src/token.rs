//! Tokens: what a program shows. Each belongs to an account whose grants say for which member it speaks.

use axum::http::{HeaderMap, header};
use serde_json::json;

use crate::{Actor, House, MemberId, PersonId, Result, Writing, account, grant, journal, session};

crate::id!(TokenId);

/// So long an access token of the client credentials flow lives.
pub const ACCESS_SECONDS: i64 = 3600;

crate::statements! {
    KEEP = "INSERT INTO base_token (member_id, token_id, person_id, name, secret_hash, duties, valid_from, valid_to)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    WHO = "SELECT t.person_id, a.name AS person, t.name, t.duties FROM base_token t
        JOIN base_account a ON a.person_id = t.person_id
        WHERE t.secret_hash = $1 AND t.valid_from <= $2 AND $2 < t.valid_to
        AND NOT EXISTS (SELECT 1 FROM base_account_closed c WHERE c.person_id = t.person_id)";
    REVOKE = "UPDATE base_token SET valid_to = $3 WHERE member_id = $1 AND token_id = $2 AND valid_to > $3";
}

/// What is asked for when a token is made. `duties` empty: all that the account may.
#[derive(Debug, Clone)]
pub struct Wish {
    pub member: MemberId,
    pub person: PersonId,
    pub name: String,
    pub duties: Vec<String>,
    pub period: crate::Period,
}

pub(crate) enum Shown {
    Bearer(String),
    Basic { user: String, secret: String },
}

/// What stands in `Authorization`.
pub(crate) fn shown(headers: &HeaderMap) -> Option<Shown> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, rest) = value.split_once(' ')?;
    match scheme.to_ascii_lowercase().as_str() {
        "bearer" => Some(Shown::Bearer(rest.trim().to_owned())),
        "basic" => {
            let text = String::from_utf8(base64(rest.trim())?).ok()?;
            let (user, secret) = text.split_once(':')?;
            Some(Shown::Basic { user: user.to_owned(), secret: secret.to_owned() })
        }
        _ => None,
    }
}

#[derive(sqlx::FromRow)]
struct Known {
    person_id: PersonId,
    person: String,
    name: String,
    duties: String,
}

/// The account behind a secret. `user`, if shown, must be the name of the token.
pub(crate) async fn actor(house: &House, user: Option<&str>, secret: &str) -> Result<Option<Actor>> {
    let mut reading = house.read_itself().await?;
    let today = reading.today();
    let known: Option<Known> = reading.ask(WHO).bind(session::hash(secret)).bind(today).maybe().await?;
    let Some(known) = known.filter(|known| user.is_none_or(|user| user == known.name)) else { return Ok(None) };
    Ok(Some(session::actor(house, &mut reading, known.person_id, known.person, &known.duties).await?))
}

/// OAuth2 client credentials: `None` if name and secret do not fit.
pub async fn access(house: &House, client: &str, secret: &str) -> Result<Option<String>> {
    let Some(actor) = actor(house, Some(client), secret).await? else { return Ok(None) };
    let duties = actor.only.unwrap_or_default().join(" ");
    session::issue(house, actor.person, &duties, "access token", ACCESS_SECONDS).await.map(Some)
}

/// Deed: makes a token and returns its secret, which is shown once and kept nowhere.
pub async fn make(w: &mut Writing, wish: &Wish) -> Result<(TokenId, String)> {
    grant::must(w, account::KEEP, MemberId::ASSOCIATION, "").await?;
    let secret = session::hex(&[w.chance(), w.chance()].concat());
    let id = keep(w, wish, &secret).await?;
    Ok((id, secret))
}

/// A token with a known secret: for samples, by whoever stands at the machine.
pub async fn found(house: &House, wish: &Wish, secret: &str) -> Result<TokenId> {
    house.act_itself(async move |w| keep(w, wish, secret).await).await
}

async fn keep(w: &mut Writing, wish: &Wish, secret: &str) -> Result<TokenId> {
    let id = TokenId(w.new_id());
    let keep = w.change(KEEP).bind(wish.member).bind(id).bind(wish.person).bind(&wish.name);
    let keep = keep.bind(session::hash(secret)).bind(wish.duties.join(" "));
    keep.bind(wish.period.from).bind(wish.period.to).rows().await?;
    journal::note(w, wish.member, "base.token.made", id.0, json!({ "name": wish.name, "duties": wish.duties })).await?;
    Ok(id)
}

/// Deed: the token is good until yesterday.
pub async fn revoke(w: &mut Writing, member: MemberId, id: TokenId) -> Result<()> {
    grant::must(w, account::KEEP, MemberId::ASSOCIATION, "").await?;
    let today = w.today();
    w.change(REVOKE).bind(member).bind(id).bind(today).rows().await?;
    journal::note(w, member, "base.token.revoked", id.0, json!({})).await
}

/// RFC 4648, with or without padding; `None` for anything else.
fn base64(text: &str) -> Option<Vec<u8>> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut buffer, mut bits) = (Vec::new(), 0_u32, 0);
    for digit in text.trim_end_matches('=').bytes() {
        let value = ALPHABET.iter().position(|known| *known == digit)?;
        buffer = (buffer << 6 | value as u32) & 0xFF_FFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((buffer >> bits) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn basic_credentials_are_read() {
        for (text, bytes) in [("", &b""[..]), ("Zg==", b"f"), ("Zm9vOmJhcg", b"foo:bar"), ("w7w=", "ü".as_bytes())] {
            assert_eq!(base64(text).as_deref(), Some(bytes), "{text}");
        }
        assert_eq!(base64("a b"), None);
    }
}
