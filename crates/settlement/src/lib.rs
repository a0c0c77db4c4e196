//! Who pays what: costs are pooled, shared by the keys of the agreement, and stated so that every cent can be opened.
//!
//! Read [`share`] first, then [`statement`]. Files named after a thing of the field are pure; I/O lives in `store`, `acts`,
//! `pages`, `api`.

pub mod acts;
pub mod advance;
mod api;
pub mod basis;
pub mod coalition;
pub mod cost;
pub mod demo;
pub mod explain;
pub mod history;
pub mod invoice;
pub mod key;
pub mod own;
mod pages;
mod print;
pub mod refused;
pub mod share;
pub mod statement;
pub mod store;
pub mod term;
mod texts;
mod view;

pub use texts::period;

use base::room::{Deed, Group, Nav};
use base::{Duty, May, Room};

/// To see the statements of a member.
pub const READ: Duty = Duty("settlement.read");
/// To open pools and book vouchers.
pub const BOOK: Duty = Duty("settlement.book");
/// To plan costs, make statements and set advance payments.
pub const MAKE: Duty = Duty("settlement.make");
/// To release what somebody else made.
pub const RELEASE: Duty = Duty("settlement.release");
/// To say for a member what its budget has.
pub const SAY: Duty = Duty("settlement.own-figure.say");

pub fn room() -> Room {
    let nav = |path, icon, de, en, duty| Nav { group: Group::Money, path, icon, de, en, duty: Some(duty) };
    let room = Room::new("settlement")
        .nav(nav("/settlement/statements", "r-pay", "Abrechnung", "Statements", READ))
        .nav(nav("/settlement/invoices", "r-pay", "Rechnungen", "Invoices", READ))
        .nav(nav("/settlement/pools", "r-pay", "Kostenstellen", "Cost centres", BOOK))
        .deeds(DEEDS)
        .contract(api::contract())
        .get("/settlement/statements", May::Holder(READ), pages::statement::list)
        .post("/settlement/statements", May::Holder(MAKE), pages::statement::make)
        .get("/settlement/statements/{id}", May::Holder(READ), pages::statement::show)
        .post("/settlement/statements/{id}/release", May::Holder(RELEASE), pages::statement::release)
        .get("/settlement/statements/{id}/canonical", May::Holder(READ), pages::statement::canonical)
        .get("/settlement/statements/{id}/vouchers", May::Holder(READ), pages::voucher::list)
        .get("/settlement/statements/{id}/members/{member}", May::Holder(READ), pages::member::show)
        .get("/settlement/statements/{id}/members/{member}/devices", May::Holder(READ), pages::member::devices)
        .get("/settlement/statements/{id}/members/{member}/paper", May::Holder(READ), pages::paper::show)
        .post("/settlement/figures", May::Holder(SAY), pages::member::say)
        .get("/settlement/pools", May::Holder(BOOK), pages::pool::list)
        .post("/settlement/pools", May::Holder(BOOK), pages::pool::open)
        .post("/settlement/vouchers", May::Holder(BOOK), pages::voucher::book)
        .post("/settlement/plans", May::Holder(MAKE), pages::pool::plan)
        .post("/settlement/advances", May::Holder(MAKE), pages::pool::set_advances)
        .get("/settlement/invoices", May::Holder(READ), pages::invoice::list)
        .post("/settlement/invoices", May::Holder(MAKE), pages::invoice::bill)
        .get("/settlement/invoices/{id}/xml", May::Holder(READ), pages::invoice::xml)
        .get("/settlement/invoices/{id}/pdf", May::Holder(READ), pages::invoice::pdf)
        .post("/settlement/invoices/take-back", May::Holder(MAKE), pages::invoice::take_back)
        .get("/settlement/billing", May::Holder(MAKE), pages::billing::show)
        .post("/settlement/billing/addresses", May::Holder(MAKE), pages::billing::address)
        .post("/settlement/billing/taxes", May::Holder(MAKE), pages::billing::tax);
    for_programs(room)
}

fn for_programs(room: Room) -> Room {
    room.get("/api/v1/settlement/statements", May::Holder(READ), api::list)
        .post("/api/v1/settlement/statements", May::Holder(MAKE), api::make)
        .get("/api/v1/settlement/statements/{id}", May::Holder(READ), api::show)
        .put("/api/v1/settlement/statements/{id}/release", May::Holder(RELEASE), api::release)
        .get("/api/v1/settlement/statements/{id}/vouchers", May::Holder(READ), api::vouchers)
        .get("/api/v1/settlement/members/{member}/years", May::Holder(READ), api::member_years)
        .get("/api/v1/settlement/pools", May::Holder(BOOK), api::pools)
        .post("/api/v1/settlement/pools", May::Holder(BOOK), api::open_pool)
        .post("/api/v1/settlement/vouchers", May::Holder(BOOK), api::book)
        .post("/api/v1/settlement/plans", May::Holder(MAKE), api::plan)
        .post("/api/v1/settlement/advances", May::Holder(MAKE), api::set_advances)
        .post("/api/v1/settlement/quantities", May::Holder(MAKE), api::declare)
        .post("/api/v1/settlement/figures", May::Holder(SAY), api::say)
}

const DEEDS: &[Deed] = &[
    ("settlement.pool.opened", "Kostenstelle angelegt", "Cost centre opened"),
    ("settlement.plan.set", "Plan festgelegt", "Plan set"),
    ("settlement.voucher.booked", "Belege gebucht", "Vouchers booked"),
    ("settlement.statement.made", "Abrechnung erstellt", "Statement made"),
    ("settlement.statement.released", "Abrechnung freigegeben", "Statement released"),
    ("settlement.advance.set", "Abschläge festgelegt", "Advance payments set"),
    ("settlement.quantity.declared", "Menge vereinbart", "Quantity agreed"),
    ("settlement.own-figure.said", "Eigene Angabe gemacht", "Own figure given"),
    ("settlement.address.set", "Rechnungsanschrift festgelegt", "Billing address set"),
    ("settlement.tax.set", "Umsatzsteuer einer Kostenstelle festgelegt", "Tax of a cost centre set"),
    ("settlement.invoice.issued", "Rechnung gestellt", "Invoice issued"),
    ("settlement.invoice.taken-back", "Rechnung zurückgenommen", "Invoice taken back"),
    ("settlement.paper.issued", "Abrechnung als PDF ausgestellt", "Statement issued as PDF"),
];
