//! What the association runs for its members: services of the catalogue, what they rest on, whether they are there, and what was
//! agreed about it.
//!
//! Read [`node`] first (services and components), then [`graph`] (what falls if it falls), [`outage`], [`window`], [`probe`] and
//! [`availability`]. Files named after a thing of the field are pure; I/O lives in `store`, `acts`, `pages`, `api`, `jobs`.

pub mod account;
pub mod acts;
mod api;
pub mod availability;
pub mod booking;
pub mod demo;
pub mod graph;
pub mod holiday;
pub mod hours;
mod jobs;
pub mod month;
pub mod node;
pub mod outage;
mod pages;
pub mod probe;
pub mod refused;
pub mod store;
mod texts;
pub mod times;
pub mod when;
pub mod window;

use base::room::{Group, Job, Nav};
use base::{Duty, May, Room};

/// The catalogue, what was agreed, and how available it was.
pub const READ: Duty = Duty("operations.read");
/// Outages and announced maintenance of one's own member.
pub const SEE: Duty = Duty("operations.outage.read");
/// To register services, book them, and say what is watched.
pub const KEEP: Duty = Duty("operations.keep");
/// To declare outages, end them, and announce maintenance.
pub const DECLARE: Duty = Duty("operations.outage.declare");
/// To say what a probe saw.
pub const PROBE: Duty = Duty("operations.probe");

pub fn room() -> Room {
    let catalogue = Room::new("operations")
        .nav(Nav {
            group: Group::Operations,
            path: "/operations/outages",
            icon: "r-ops",
            de: "Störungen",
            en: "Outages",
            duty: Some(SEE),
        })
        .nav(Nav {
            group: Group::Operations,
            path: "/operations/services",
            icon: "r-std",
            de: "Leistungen",
            en: "Services",
            duty: Some(READ),
        })
        .deeds(DEEDS)
        .job(Job { name: "operations.probe", every_seconds: 60, run: |house| Box::pin(jobs::probe(house)) })
        .contract(api::contract())
        .get("/operations/services", May::Holder(READ), pages::services)
        .post("/operations/services", May::Holder(KEEP), pages::register)
        .get("/operations/services/{id}", May::Holder(READ), pages::service)
        .post("/operations/services/{id}/rests", May::Holder(KEEP), pages::rest)
        .post("/operations/services/{id}/rests/{lower}/end", May::Holder(KEEP), pages::unrest)
        .post("/operations/services/{id}/bookings", May::Holder(KEEP), pages::take)
        .post("/operations/services/{id}/targets", May::Holder(KEEP), pages::watch)
        .post("/operations/targets/{id}", May::Holder(KEEP), pages::redirect)
        .post("/operations/targets/{id}/end", May::Holder(KEEP), pages::unwatch)
        .get("/api/v1/operations/services", May::Holder(READ), api::services)
        .post("/api/v1/operations/services", May::Holder(KEEP), api::register)
        .get("/api/v1/operations/services/{id}", May::Holder(READ), api::service)
        .get("/api/v1/operations/services/{id}/availability", May::Holder(READ), api::account)
        .post("/api/v1/operations/bookings", May::Holder(KEEP), api::book)
        .put("/api/v1/operations/services/{id}/rests/{lower}", May::Holder(KEEP), api::rest)
        .delete("/api/v1/operations/services/{id}/rests/{lower}", May::Holder(KEEP), api::unrest)
        .put("/api/v1/operations/services/{id}/bookings/{member}", May::Holder(KEEP), api::take)
        .post("/api/v1/operations/targets", May::Holder(KEEP), api::watch)
        .put("/api/v1/operations/targets/{id}", May::Holder(KEEP), api::redirect)
        .delete("/api/v1/operations/targets/{id}", May::Holder(KEEP), api::unwatch);
    outages(catalogue)
}

fn outages(room: Room) -> Room {
    room.get("/operations/outages", May::Holder(SEE), pages::outages)
        .post("/operations/outages", May::Holder(DECLARE), pages::declare)
        .get("/operations/outages/{id}", May::Holder(SEE), pages::outage)
        .post("/operations/outages/{id}/end", May::Holder(DECLARE), pages::end)
        .post("/operations/windows", May::Holder(DECLARE), pages::plan)
        .post("/operations/windows/{id}/cancellation", May::Holder(DECLARE), pages::call_off)
        .get("/api/v1/operations/outages", May::Holder(SEE), api::outages)
        .post("/api/v1/operations/outages", May::Holder(DECLARE), api::declare)
        .get("/api/v1/operations/outages/{id}", May::Holder(SEE), api::outage)
        .put("/api/v1/operations/outages/{id}/end", May::Holder(DECLARE), api::end)
        .get("/api/v1/operations/windows", May::Holder(SEE), api::windows)
        .post("/api/v1/operations/windows", May::Holder(DECLARE), api::plan)
        .delete("/api/v1/operations/windows/{id}", May::Holder(DECLARE), api::call_off)
}

const DEEDS: &[base::room::Deed] = &[
    ("operations.node.registered", "Leistung aufgenommen", "Service registered"),
    ("operations.node.rests", "Abhängigkeit eingetragen", "Dependency entered"),
    ("operations.node.rests-no-more", "Abhängigkeit beendet", "Dependency ended"),
    ("operations.service.left", "Leistung abbestellt", "Service left"),
    ("operations.target.changed", "Messpunkt geändert", "Probe changed"),
    ("operations.target.ended", "Messpunkt beendet", "Probe ended"),
    ("operations.service.booked", "Leistung gebucht", "Service booked"),
    ("operations.target.watched", "Messpunkt eingerichtet", "Probe set up"),
    ("operations.outage.declared", "Störung gemeldet", "Outage declared"),
    ("operations.outage.ended", "Störung beendet", "Outage ended"),
    ("operations.outage.taken-over", "Frühere Störungen übernommen", "Earlier outages taken over"),
    ("operations.window.announced", "Wartung angekündigt", "Maintenance announced"),
    ("operations.window.called-off", "Wartung abgesagt", "Maintenance called off"),
];
