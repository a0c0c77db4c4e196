//! Buying together: what the members need is pooled, ordered under framework contracts, and never beyond what they allow.
//!
//! Read [`framework`] first. Files named after a thing of the field are pure; I/O lives in `store`, `acts`, `pages`, `api`.

pub mod acts;
mod api;
pub mod demo;
pub mod framework;
pub mod limit;
pub mod need;
mod pages;
pub mod pool;
pub mod refused;
pub mod store;
mod texts;
mod typed;

use base::room::{Group, Nav};
use base::{Duty, May, Room};

pub const READ: Duty = Duty("procurement.read");
/// To report and withdraw needs of a member.
pub const REPORT: Duty = Duty("procurement.need.report");
/// To agree framework contracts, order under them, and keep catalogue and value limits.
pub const BUY: Duty = Duty("procurement.buy");

pub fn room() -> Room {
    let nav = |path, icon, de, en| Nav { group: Group::Money, path, icon, de, en, duty: Some(READ) };
    Room::new("procurement")
        .nav(nav("/procurement/needs", "r-buy", "Bedarf", "Needs"))
        .nav(nav("/procurement/pool", "r-buy", "Gebündelter Bedarf", "Pooled needs"))
        .nav(nav("/procurement/frameworks", "r-buy", "Rahmenverträge", "Framework contracts"))
        .deeds(DEEDS)
        .contract(api::contract())
        .get("/procurement/needs", May::Holder(READ), pages::need::list)
        .post("/procurement/needs", May::Holder(REPORT), pages::need::report)
        .get("/procurement/needs/{id}", May::Holder(READ), pages::need::show)
        .post("/procurement/needs/{id}/withdrawal", May::Holder(REPORT), pages::need::withdraw)
        .get("/procurement/pool", May::Holder(READ), pages::pool::show)
        .get("/procurement/frameworks", May::Holder(READ), pages::framework::list)
        .post("/procurement/frameworks", May::Holder(BUY), pages::framework::agree)
        .get("/procurement/frameworks/{id}", May::Holder(READ), pages::framework::show)
        .post("/procurement/frameworks/{id}/call-offs", May::Holder(BUY), pages::framework::call_off)
        .get("/procurement/limits", May::Holder(READ), pages::limit::list)
        .post("/procurement/limits", May::Holder(BUY), pages::limit::set)
        .get("/api/v1/procurement/needs", May::Holder(READ), api::needs)
        .post("/api/v1/procurement/needs", May::Holder(REPORT), api::report)
        .get("/api/v1/procurement/needs/{id}", May::Holder(READ), api::show_need)
        .put("/api/v1/procurement/needs/{id}/withdrawal", May::Holder(REPORT), api::withdraw)
        .get("/api/v1/procurement/pool", May::Holder(READ), api::pool)
        .get("/api/v1/procurement/frameworks", May::Holder(READ), api::frameworks)
        .post("/api/v1/procurement/frameworks", May::Holder(BUY), api::agree)
        .get("/api/v1/procurement/frameworks/{id}", May::Holder(READ), api::show_framework)
        .post("/api/v1/procurement/frameworks/{id}/call-offs", May::Holder(BUY), api::call_off)
        .get("/api/v1/procurement/limits", May::Holder(READ), api::limits)
        .post("/api/v1/procurement/limits", May::Holder(BUY), api::set_limit)
}

const DEEDS: &[base::room::Deed] = &[
    ("procurement.need.reported", "Bedarf gemeldet", "Need reported"),
    ("procurement.need.withdrawn", "Bedarf zurückgezogen", "Need withdrawn"),
    ("procurement.need.called-off", "Bedarf abgerufen", "Need called off"),
    ("procurement.framework.agreed", "Rahmenvertrag aufgenommen", "Framework contract recorded"),
    ("procurement.call-off.placed", "Abruf aufgegeben", "Call-off placed"),
    ("procurement.article.listed", "Artikel in den Katalog aufgenommen", "Article listed"),
    ("procurement.limit.set", "Wertgrenze festgelegt", "Value limit set"),
];
