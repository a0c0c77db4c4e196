//! What the association rests on: its parties and the agreement between them, version by version.
//!
//! Read [`party`] first, then [`terms`] (what is agreed), [`version`] (what happened to it) and [`chain`] (which one is in
//! force). Files named after a thing of the field are pure; I/O lives in `store`, `acts`, `pages`, `api`.

pub mod acts;
pub mod chain;
pub mod demo;
pub mod difference;
pub mod document;
pub mod law;
pub mod marked;
pub mod notice;
pub mod party;
pub mod print;
pub mod resolution;
pub mod signature;
pub mod step;
pub mod store;
pub mod terms;
mod texts;
pub mod version;

#[cfg(test)]
mod sample;

use base::Duty;
pub use party::{Ars, Party, PartyKind};

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
