//! The service desk: somebody reports what does not work, the words lead to who can do it, deadlines run by the member's
//! service hours, and the reporter gets an answer.
//!
//! Read [`ticket`] first, then [`deadline`] (which time counts) and [`routing`] (who can do that).

pub mod acts;
mod api;
pub mod article;
pub mod calendar;
pub mod cause;
pub mod deadline;
pub mod demo;
pub mod jobs;
mod pages;
pub mod routing;
pub mod store;
pub mod terms;
mod texts;
pub mod ticket;

use base::room::{Group, Job, Nav};
use base::{Duty, May, Room};

/// To see tickets: which ones, [`store`] says.
pub const SEE: Duty = Duty("desk.see");
/// To report something for oneself.
pub const OPEN: Duty = Duty("desk.open");
/// To read the member's tickets that are not confidential.
pub const READ: Duty = Duty("desk.read");
/// To take calls and work on tickets, confidential ones, too.
pub const WORK: Duty = Duty("desk.work");
/// To agree on service hours and times, and who knows what.
pub const TERMS: Duty = Duty("desk.terms.keep");

pub fn room() -> Room {
    let nav = |path, icon, de, en, duty| Nav { group: Group::Operations, path, icon, de, en, duty: Some(duty) };
    Room::new("desk")
        .nav(nav("/desk/tickets", "r-desk", "Vorgänge", "Tickets", SEE))
        .nav(nav("/desk/articles", "file", "Anleitungen", "Articles", SEE))
        .nav(nav("/desk/causes", "bad", "Ursachen", "Causes", WORK))
        .nav(nav("/desk/intake", "phone", "Annahme", "Intake", WORK))
        .get("/desk/tickets", May::Holder(SEE), pages::list::list)
        .post("/desk/tickets", May::Holder(OPEN), pages::intake::open)
        .get("/desk/tickets/new", May::Holder(OPEN), pages::intake::new)
        .get("/desk/intake", May::Holder(WORK), pages::intake::intake)
        .get("/desk/tickets/{id}", May::Holder(SEE), pages::ticket::show)
        .job(Job { name: "desk.follow", every_seconds: 30, run: |house| Box::pin(jobs::follow(house)) })
        .job(Job {
            name: "desk.follow-standards",
            every_seconds: 3600,
            run: |house| Box::pin(jobs::follow_standards(house)),
        })
        .get("/desk/causes", May::Holder(WORK), pages::causes::list)
        .post("/desk/causes", May::Holder(WORK), pages::causes::open)
        .post("/api/v1/desk/causes", May::Holder(WORK), api::work::open_for_deviation)
        .post("/desk/tickets/{id}/affected", May::Holder(OPEN), pages::ticket::join)
        .post("/desk/tickets/{id}/assignment", May::Holder(WORK), pages::ticket::take)
        .post("/desk/tickets/{id}/specialism", May::Holder(WORK), pages::ticket::hand_on)
        .post("/desk/tickets/{id}/answers", May::Holder(SEE), pages::ticket::say)
        .post("/desk/tickets/{id}/waiting", May::Holder(WORK), pages::ticket::wait)
        .post("/desk/tickets/{id}/clock", May::Holder(WORK), pages::ticket::resume)
        .post("/desk/tickets/{id}/main", May::Holder(WORK), pages::ticket::merge)
        .post("/desk/tickets/{id}/notes", May::Holder(WORK), pages::ticket::note)
        .post("/desk/tickets/{id}/closure", May::Holder(WORK), pages::ticket::close)
        .post("/desk/tickets/{id}/reopening", May::Holder(SEE), pages::ticket::reopen)
        .get("/desk/articles", May::Holder(SEE), pages::article::list)
        .post("/desk/articles", May::Holder(WORK), pages::article::write)
        .get("/desk/articles/new", May::Holder(WORK), pages::article::new)
        .get("/desk/articles/{id}", May::Holder(SEE), pages::article::show)
        .post("/desk/articles/{id}/versions", May::Holder(WORK), pages::article::rewrite)
        .get("/desk/terms", May::Holder(SEE), pages::list::terms)
        .post("/desk/terms", May::Holder(TERMS), pages::ticket::agree)
        .get("/api/v1/desk/tickets", May::Holder(SEE), api::list)
        .post("/api/v1/desk/tickets", May::Holder(OPEN), api::open)
        .get("/api/v1/desk/tickets/{id}", May::Holder(SEE), api::show)
        .put("/api/v1/desk/tickets/{id}/affected", May::Holder(OPEN), api::join)
        .put("/api/v1/desk/tickets/{id}/assignment", May::Holder(WORK), api::take)
        .put("/api/v1/desk/tickets/{id}/specialism", May::Holder(WORK), api::hand_on)
        .post("/api/v1/desk/tickets/{id}/answers", May::Holder(SEE), api::say)
        .put("/api/v1/desk/tickets/{id}/waiting", May::Holder(WORK), api::work::wait)
        .delete("/api/v1/desk/tickets/{id}/waiting", May::Holder(WORK), api::work::resume)
        .put("/api/v1/desk/tickets/{id}/main", May::Holder(WORK), api::work::merge)
        .post("/api/v1/desk/tickets/{id}/notes", May::Holder(WORK), api::note)
        .put("/api/v1/desk/tickets/{id}/closure", May::Holder(WORK), api::close)
        .put("/api/v1/desk/tickets/{id}/reopening", May::Holder(SEE), api::reopen)
        .get("/api/v1/desk/articles", May::Holder(SEE), api::article::articles)
        .post("/api/v1/desk/articles", May::Holder(WORK), api::article::write)
        .get("/api/v1/desk/articles/{id}", May::Holder(SEE), api::article::article)
        .post("/api/v1/desk/articles/{id}/versions", May::Holder(WORK), api::article::rewrite)
        .get("/api/v1/desk/terms", May::Holder(SEE), api::terms)
        .post("/api/v1/desk/terms", May::Holder(TERMS), api::agree)
        .deeds(texts::DEEDS)
        .contract(api::contract())
}
