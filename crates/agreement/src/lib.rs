//! What the association rests on: its parties and the agreement between them, version by version.
//!
//! Read [`party`] first, then [`terms`] (what is agreed), [`version`] (what happened to it) and [`chain`] (which one is in
//! force). Files named after a thing of the field are pure; I/O lives in `store`, `acts`, `pages`, `api`.

pub mod acts;
pub mod alarm;
mod api;
pub mod chain;
pub mod demo;
pub mod difference;
pub mod document;
pub mod law;
pub mod marked;
pub mod notice;
mod pages;
pub mod party;
pub mod print;
pub mod resolution;
pub mod signature;
pub mod step;
pub mod store;
pub mod terms;
mod texts;
pub mod version;
mod view;
pub mod written;

#[cfg(test)]
mod sample;

use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use base::room::{Group, Nav};
use base::{Duty, May, Room};
pub use party::{Ars, Party, PartyKind};
pub use version::VersionId;

pub const READ: Duty = Duty("agreement.read");
/// To register bodies and their population.
pub const REGISTER: Duty = Duty("agreement.party.register");
/// To write versions, put them before the councils, and give them up.
pub const DRAFT: Duty = Duty("agreement.draft");
/// To record what a council resolved.
pub const RESOLVE: Duty = Duty("agreement.resolution.record");
/// To bind the party: who holds it may sign, and agree inside the house. It opens no form for signatures.
pub const SIGN: Duty = Duty("agreement.sign");
/// To record signatures of others, having seen the original.
pub const RECORD: Duty = Duty("agreement.signature.record");
/// To record letters of the supervisory authority, and publications.
pub const STEP: Duty = Duty("agreement.step.record");
/// To record that a party gave notice.
pub const NOTICE: Duty = Duty("agreement.notice.record");
/// To change what we take the law to be.
pub const LAW: Duty = Duty("agreement.law.keep");

/// A scan and a report of 20 MB each, and what stands around them.
const FORM: usize = 42 << 20;

pub fn room() -> Room {
    let room = Room::new("agreement")
        .nav(Nav {
            group: Group::Association,
            path: "/agreement",
            icon: "r-agr",
            de: "Vereinbarung",
            en: "Agreement",
            duty: Some(READ),
        })
        .deeds(texts::DEEDS)
        .contract(api::contract());
    programs(versions(parties(room)))
}

fn parties(room: Room) -> Room {
    room.get("/agreement/parties", May::Holder(READ), pages::party::list)
        .post("/agreement/parties", May::Holder(REGISTER), pages::party::register)
        .get("/agreement/parties/new", May::Holder(REGISTER), pages::party::begin)
        .get("/agreement/parties/{id}", May::Holder(READ), pages::party::show)
        .post("/agreement/parties/{id}/population", May::Holder(REGISTER), pages::party::count)
        .post("/agreement/parties/{id}/notice", May::Holder(NOTICE), pages::party::give_notice)
        .get("/agreement/law", May::Holder(READ), pages::law::list)
        .post("/agreement/law", May::Holder(LAW), pages::law::put)
}

fn versions(room: Room) -> Room {
    let signature = pages::fact::record_signature.layer(DefaultBodyLimit::max(FORM));
    room.get("/agreement", May::Holder(READ), pages::version::current)
        .get("/agreement/versions/new", May::Holder(DRAFT), pages::draft::begin)
        .post("/agreement/versions", May::Holder(DRAFT), pages::draft::draft)
        .get("/agreement/versions/{id}", May::Holder(READ), pages::version::show)
        .get("/agreement/versions/{id}/paper", May::Holder(READ), pages::version::paper)
        .get("/agreement/versions/{id}/text", May::Holder(DRAFT), pages::draft::edit)
        .post("/agreement/versions/{id}/text", May::Holder(DRAFT), pages::draft::revise)
        .get("/agreement/versions/{id}/release", May::Holder(DRAFT), pages::draft::before_release)
        .post("/agreement/versions/{id}/release", May::Holder(DRAFT), pages::draft::release)
        .post("/agreement/versions/{id}/withdrawal", May::Holder(DRAFT), pages::version::withdraw)
        .get("/agreement/versions/{id}/resolutions", May::Holder(RESOLVE), pages::fact::resolution)
        .post("/agreement/versions/{id}/resolutions", May::Holder(RESOLVE), pages::fact::record_resolution)
        .get("/agreement/versions/{id}/signatures", May::Holder(RECORD), pages::fact::signature)
        .post("/agreement/versions/{id}/signatures", May::Holder(RECORD), signature)
        .post("/agreement/versions/{id}/clearance", May::Holder(SIGN), pages::fact::clear)
        .get("/agreement/versions/{id}/supervision", May::Holder(STEP), pages::fact::supervision)
        .post("/agreement/versions/{id}/supervision", May::Holder(STEP), pages::fact::record_supervision)
        .get("/agreement/versions/{id}/publications", May::Holder(STEP), pages::fact::publication)
        .post("/agreement/versions/{id}/publications", May::Holder(STEP), pages::fact::record_publication)
        .get("/agreement/documents/{id}", May::Holder(READ), pages::version::document)
}

fn programs(room: Room) -> Room {
    let signature = api::version::record_signature.layer(DefaultBodyLimit::max(FORM));
    room.get("/api/v1/agreement/parties", May::Holder(READ), api::party::parties)
        .post("/api/v1/agreement/parties", May::Holder(REGISTER), api::party::register)
        .get("/api/v1/agreement/parties/{id}", May::Holder(READ), api::party::party)
        .put("/api/v1/agreement/parties/{id}/population", May::Holder(REGISTER), api::party::count)
        .put("/api/v1/agreement/parties/{id}/notice", May::Holder(NOTICE), api::party::give_notice)
        .get("/api/v1/agreement/members", May::Holder(READ), api::party::members)
        .get("/api/v1/agreement/memberships", May::Holder(READ), api::party::memberships)
        .get("/api/v1/agreement/versions", May::Holder(READ), api::version::versions)
        .post("/api/v1/agreement/versions", May::Holder(DRAFT), api::version::draft)
        .get("/api/v1/agreement/versions/{id}", May::Holder(READ), api::version::version)
        .put("/api/v1/agreement/versions/{id}/text", May::Holder(DRAFT), api::version::revise)
        .put("/api/v1/agreement/versions/{id}/release", May::Holder(DRAFT), api::version::release)
        .put("/api/v1/agreement/versions/{id}/withdrawal", May::Holder(DRAFT), api::version::withdraw)
        .get("/api/v1/agreement/versions/{id}/difference", May::Holder(READ), api::version::difference)
        .post("/api/v1/agreement/versions/{id}/resolutions", May::Holder(RESOLVE), api::version::record_resolution)
        .post("/api/v1/agreement/versions/{id}/signatures", May::Holder(RECORD), signature)
        .put("/api/v1/agreement/versions/{id}/clearances/{party}", May::Holder(SIGN), api::version::clear)
        .post("/api/v1/agreement/versions/{id}/supervisions", May::Holder(STEP), api::version::record_supervision)
        .post("/api/v1/agreement/versions/{id}/publications", May::Holder(STEP), api::version::record_publication)
        .get("/api/v1/agreement/documents/{id}", May::Holder(READ), api::version::document)
        .get("/api/v1/agreement/law", May::Holder(READ), api::party::law)
        .post("/api/v1/agreement/law", May::Holder(LAW), api::party::put_point)
        .get("/api/v1/agreement/alarms", May::Holder(READ), api::party::alarm_list)
}
