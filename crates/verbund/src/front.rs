//! What belongs to no room: log-in and log-out, language and day looked at, search, accounts, health.

mod accessibility;
mod account;
mod accounts;
mod browser;
mod grants;
mod login;
mod search;

use axum::http::StatusCode;
use base::room::{Deed, Group, Nav};
use base::{May, Room, account::KEEP, asset, grant};

/// Deeds of the ground floor, which registers nothing itself.
pub(crate) const DEEDS: &[Deed] = &[
    ("base.account.opened", "Konto eröffnet", "Account opened"),
    ("base.account.password-set", "Kennwort gesetzt", "Password set"),
    ("base.account.closed", "Konto geschlossen", "Account closed"),
    ("base.grant.given", "Recht gegeben", "Right given"),
    ("base.grant.ended", "Rechte beendet", "Rights ended"),
    ("base.token.made", "Zugangsschlüssel ausgestellt", "Token made"),
    ("base.token.revoked", "Zugangsschlüssel gesperrt", "Token revoked"),
    ("base.journal.details-erased", "Angaben im Protokoll gelöscht", "Details in the journal erased"),
];

pub(crate) fn room() -> Room {
    Room::new("verbund")
        .nav(Nav {
            group: Group::Program,
            path: "/accounts",
            icon: "user",
            de: "Konten",
            en: "Accounts",
            duty: Some(KEEP),
        })
        .nav(Nav {
            group: Group::Program,
            path: "/grants",
            icon: "user",
            de: "Rechte",
            en: "Rights",
            duty: Some(grant::READ),
        })
        .contract(search::contract())
        .get("/api/v1/openapi.json", May::Anyone, crate::contract::serve)
        .get("/health", May::Anyone, async || StatusCode::NO_CONTENT)
        .get("/static/{*path}", May::Anyone, asset::serve)
        .get("/accessibility", May::Anyone, accessibility::show)
        .get("/login", May::Anyone, login::show)
        .post("/login", May::Anyone, login::enter)
        .get("/login/check", May::Anyone, login::check)
        .post("/logout", May::SignedIn, login::leave)
        .post("/language", May::Anyone, login::language)
        .post("/as-of", May::SignedIn, login::as_of)
        .get("/search", May::SignedIn, search::page)
        .get("/api/v1/search", May::SignedIn, search::api)
        .get("/account", May::SignedIn, account::mine)
        .post("/account/password", May::SignedIn, account::change_password)
        .post("/account/sessions", May::SignedIn, account::end_session)
        .get("/accounts", May::Holder(KEEP), accounts::list)
        .post("/accounts", May::Holder(KEEP), accounts::open)
        .get("/accounts/{id}", May::Holder(KEEP), accounts::show)
        .post("/accounts/{id}/password", May::Holder(KEEP), accounts::set_password)
        .get("/grants", May::Holder(grant::READ), grants::list)
        .get("/grants/people/{id}", May::Holder(grant::READ), grants::show)
        .post("/grants", May::Holder(grant::GIVE), grants::give)
        .post("/grants/end", May::Holder(grant::GIVE), grants::end)
        .post("/accounts/{id}/closure", May::Holder(KEEP), accounts::close)
}
