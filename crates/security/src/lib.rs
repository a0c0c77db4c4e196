//! Security: which advisories concern what is installed where, and the view on the journal of all deeds.
//!
//! Read [`matching`] first (three answers, each with its evidence), then [`advisory`] and [`range`] (what publishers say).

pub mod acts;
pub mod advisory;
mod api;
pub mod csaf;
pub mod demo;
pub mod exposure;
pub mod jobs;
pub mod matching;
mod pages;
pub mod range;
pub mod store;
mod texts;

use base::room::{Deed, Group, Job, Nav};
use base::{Duty, May, Room, journal};

/// To see advisories and the devices they concern.
pub const READ: Duty = Duty("security.read");
pub const IMPORT: Duty = Duty("security.advisory.import");
/// To match new titles; held by the system.
pub const MATCH: Duty = Duty("security.match");

/// Advisories of large publishers have several megabytes.
const LARGEST: usize = 16 << 20;

const DEEDS: &[Deed] = &[
    ("security.advisory.imported", "Schwachstellenmeldung eingelesen", "Advisory imported"),
    ("security.titles.matched", "Neue Programme mit Meldungen abgeglichen", "New titles matched with advisories"),
];

pub fn room() -> Room {
    let nav = |path, icon, de, en, duty| Nav { group: Group::Holdings, path, icon, de, en, duty: Some(duty) };
    Room::new("security")
        .nav(nav("/security/advisories", "r-sec", "Sicherheit", "Security", READ))
        .nav(nav("/security/journal", "file", "Journal", "Journal", journal::READ))
        .deeds(DEEDS)
        .job(Job { name: "security.match", every_seconds: 30, run: |house| Box::pin(jobs::match_titles(house)) })
        .contract(api::contract())
        .get("/security/advisories", May::Holder(READ), pages::advisories::list)
        .post("/security/advisories", May::Holder(IMPORT), pages::advisories::import)
        .up_to(LARGEST)
        .get("/security/advisories/{id}", May::Holder(READ), pages::advisory::show)
        .get("/security/advisories/{id}/devices", May::Holder(READ), pages::devices::list)
        .get("/security/journal", May::Holder(journal::READ), pages::journal::list)
        .get("/security/journal/verification", May::Holder(journal::READ), pages::journal::verify)
        .get("/api/v1/security/advisories", May::Holder(READ), api::advisories)
        .post("/api/v1/security/advisories", May::Holder(IMPORT), api::import)
        .up_to(LARGEST)
        .get("/api/v1/security/advisories/{id}", May::Holder(READ), api::advisory)
        .get("/api/v1/security/advisories/{id}/devices", May::Holder(READ), api::devices)
        .get("/api/v1/security/journal", May::Holder(journal::READ), api::entries)
        .get("/api/v1/security/journal/verification", May::Holder(journal::READ), api::verify)
}
