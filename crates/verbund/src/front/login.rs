//! Log-in and log-out, and the two small choices that live in the browser: language and the day looked at.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use base::account::{self, Attempt};
use base::edge::{LoginPage, html};
use base::page::{AS_OF_COOKIE, Frame, LANG_COOKIE};
use base::session::{self, COOKIE, LONGEST_SECONDS};
use base::{Failure, House, Lang, Result, Visitor, form};
use serde::Deserialize;

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Where {
    to: String,
}

#[derive(Deserialize)]
pub(super) struct Entrance {
    login: String,
    password: String,
    #[serde(default)]
    to: String,
}

pub(super) async fn show(
    State(house): State<House>,
    headers: HeaderMap,
    Query(place): Query<Where>,
) -> Result<Html<String>> {
    html(page(&house, &headers, place.to, String::new(), None))
}

fn page(house: &House, headers: &HeaderMap, to: String, login: String, wrong: Option<String>) -> LoginPage {
    let lang = base::page::lang(headers);
    LoginPage { f: Frame::new(house, None, lang, "/login", house.clock.today()), to, login, wrong }
}

/// Who is at the other end of the line; nobody where there is no line (tests).
pub(super) type From = Extension<ConnectInfo<SocketAddr>>;

/// For the brake, which counts by address, too.
pub(super) fn address(from: Option<From>) -> String {
    from.map(|Extension(ConnectInfo(address))| address.ip().to_string()).unwrap_or_default()
}

/// A wrong log-in is answered with the page and 401, whatever was wrong with it.
pub(super) async fn enter(
    State(house): State<House>,
    from: Option<From>,
    headers: HeaderMap,
    Form(entrance): Form<Entrance>,
) -> Result<Response> {
    let Entrance { login, password, to } = entrance;
    let attempt = Attempt { login: login.clone(), password, address: address(from) };
    let proved = account::prove(&house, attempt).await;
    let lang = base::page::lang(&headers);
    let wrong = match proved {
        Ok(Some(person)) => {
            let device = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or("");
            let token = session::begin(&house, person, device).await?;
            let on = format!("/login/check?to={}", path_only(&to));
            return Ok(
                ([(header::SET_COOKIE, cookie(COOKIE, &token, LONGEST_SECONDS))], Redirect::to(&on)).into_response()
            );
        }
        Ok(None) => {
            lang.choose("Anmeldename oder Kennwort stimmt nicht.", "Log-in name or password is wrong.").to_owned()
        }
        Err(slow @ Failure::Slow { .. }) => slow.text(lang),
        Err(other) => return Err(other),
    };
    let page = html(page(&house, &headers, to, login, Some(wrong)))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Says so when the browser did not keep the cookie, instead of asking again and again.
pub(super) async fn check(
    State(house): State<House>,
    headers: HeaderMap,
    Query(place): Query<Where>,
) -> Result<Response> {
    if session::cookie(&headers, COOKIE).is_some() {
        return Ok(Redirect::to(&path_only(&place.to)).into_response());
    }
    let lost = base::page::lang(&headers).choose(
        "Ihr Browser hat die Anmeldung nicht behalten. Erlauben Sie Cookies für diese Adresse und rufen Sie sie über https oder als http://localhost auf.",
        "Your browser did not keep the log-in. Allow cookies for this address, and open it over https or as http://localhost.",
    );
    Ok(html(page(&house, &headers, place.to, String::new(), Some(lost.to_owned())))?.into_response())
}

pub(super) async fn leave(visitor: Visitor, headers: HeaderMap) -> Result<Response> {
    session::end(visitor.house(), &headers).await?;
    Ok(([(header::SET_COOKIE, cookie(COOKIE, "", 0))], Redirect::to("/login")).into_response())
}

#[derive(Deserialize)]
pub(super) struct Choice {
    #[serde(default)]
    lang: String,
    #[serde(default)]
    stand: String,
    #[serde(default)]
    back: String,
}

pub(super) async fn language(Form(choice): Form<Choice>) -> Response {
    let lang = if choice.lang == "en" { Lang::En } else { Lang::De };
    let kept = cookie(LANG_COOKIE, lang.tag(), 365 * 86_400);
    ([(header::SET_COOKIE, kept)], Redirect::to(&path_only(&choice.back))).into_response()
}

/// Today is no choice: it moves on.
pub(super) async fn as_of(visitor: Visitor, Form(choice): Form<Choice>) -> Result<Response> {
    let today = visitor.house().clock.today();
    let day = form::day(&choice.stand, today).ok_or(Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY))?;
    let kept = if day == today { cookie(AS_OF_COOKIE, "", 0) } else { cookie(AS_OF_COOKIE, &day.to_string(), 43_200) };
    Ok(([(header::SET_COOKIE, kept)], Redirect::to(&path_only(&choice.back))).into_response())
}

fn cookie(name: &str, value: &str, seconds: i64) -> String {
    format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={seconds}")
}

/// Only a place in this house: nobody is sent elsewhere by an address they were given.
fn path_only(to: &str) -> String {
    let inside = to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\r', '\n']) && to.is_ascii();
    if inside && !to.starts_with("/login") { to.to_owned() } else { "/".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::path_only;

    #[test]
    fn nobody_is_led_out_of_the_house() {
        for (to, place) in [
            ("/inventory/devices?q=pc", "/inventory/devices?q=pc"),
            ("https://elsewhere.example/", "/"),
            ("//elsewhere.example", "/"),
            ("/\\elsewhere.example", "/"),
            ("", "/"),
            ("/login?to=/", "/"),
        ] {
            assert_eq!(path_only(to), place);
        }
    }
}
