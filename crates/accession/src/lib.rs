//! How a newcomer becomes part of the association: prospects, what they hand over, where it collides, and the waves it moves in.
//!
//! From file to inventory: [`source`] reads a file into [`claim`]s, [`stocktake`] makes things of them, [`conflict`] says what is in
//! the way, [`decision`] answers, [`moving`] says what comes in the end, [`wave`] when. [`report`] shows it without a database.

pub mod accession;
pub mod account;
pub mod acts;
mod address_plan;
mod api;
pub mod calendar;
pub mod claim;
pub mod class;
pub mod command;
pub mod conflict;
pub mod costs;
pub mod counts;
pub mod decision;
pub mod demo;
pub mod experience;
pub mod fold;
mod gantt;
mod jobs;
pub mod moving;
mod pages;
pub mod phase;
pub mod prospect;
pub mod renumber;
pub mod report;
pub mod restatement;
pub mod row;
pub mod runbook;
pub mod secret;
pub mod source;
pub mod stocktake;
pub mod store;
mod texts;
pub mod transition;
pub mod wave;

use base::room::{Deed, Group, Job, Nav};
use base::{Duty, May, Room};

pub const READ: Duty = Duty("accession.read");
/// To note interest, to open an accession, and to draft the agreement for it.
pub const OPEN: Duty = Duty("accession.open");
/// To hand over files and to have them checked.
pub const HAND_OVER: Duty = Duty("accession.hand-over");
/// To decide about conflicts.
pub const DECIDE: Duty = Duty("accession.decide");
/// To estimate, to plan waves, to run them, and to note what was learnt.
pub const PLAN: Duty = Duty("accession.plan");
/// To let somebody change to the operator.
pub const TRANSFER: Duty = Duty("accession.transfer");

/// Bytes of all files of one form.
const HANDED_OVER: usize = 64 << 20;

pub fn room() -> Room {
    let room = Room::new("accession")
        .nav(Nav {
            group: Group::Association,
            path: "/accession",
            icon: "r-acc",
            de: "Beitritt",
            en: "Accession",
            duty: Some(READ),
        })
        .job(Job { name: "accession.check", every_seconds: 60, run: |house| Box::pin(jobs::check(house)) })
        .deeds(DEEDS);
    api(pages(room)).contract(api::contract())
}

fn pages(room: Room) -> Room {
    let (reads, hands, decides, plans) =
        (May::Holder(READ), May::Holder(HAND_OVER), May::Holder(DECIDE), May::Holder(PLAN));
    let opens = May::Holder(OPEN);
    room.get("/accession", reads, pages::list::show)
        .post("/accession", opens, pages::list::open)
        .post("/accession/interests", opens, pages::list::note_interest)
        .get("/accession/experience", reads, pages::experience::show)
        .get("/accession/{id}", reads, pages::show::show)
        .post("/accession/{id}/files", hands, pages::files::hand_over)
        .up_to(HANDED_OVER)
        .post("/accession/{id}/files/withdrawal", hands, pages::files::withdraw)
        .post("/accession/{id}/checks", hands, pages::files::check)
        .get("/accession/{id}/rows", reads, pages::rows::show)
        .get("/accession/{id}/waiting", reads, pages::waiting::show)
        .get("/accession/{id}/conflict", reads, pages::decide::show)
        .post("/accession/{id}/decisions", decides, pages::decide::decide)
        .post("/accession/{id}/acceptance", decides, pages::decide::accept_all)
        .post("/accession/{id}/plan", plans, pages::wave::plan)
        .get("/accession/{id}/waves/{part}", reads, pages::wave::show)
        .post("/accession/{id}/waves/{part}/cutover", plans, pages::wave::run)
        .post("/accession/{id}/waves/{part}/withdrawal", plans, pages::wave::undo)
        .post("/accession/{id}/tasks", plans, pages::wave::task)
        .get("/accession/{id}/costs", reads, pages::costs::what_if)
        .post("/accession/{id}/estimates", plans, pages::costs::keep)
        .post("/accession/{id}/agreement", opens, pages::deeds::draft_agreement)
        .post("/accession/{id}/transfers", May::Holder(TRANSFER), pages::deeds::transfer)
}

fn api(room: Room) -> Room {
    let (reads, hands, decides, plans) =
        (May::Holder(READ), May::Holder(HAND_OVER), May::Holder(DECIDE), May::Holder(PLAN));
    let opens = May::Holder(OPEN);
    room.get("/api/v1/accession/interests", reads, api::interests)
        .post("/api/v1/accession/interests", opens, api::note_interest)
        .get("/api/v1/accession/experience", reads, api::experience)
        .get("/api/v1/accession/accessions", reads, api::accessions)
        .post("/api/v1/accession/accessions", opens, api::open)
        .get("/api/v1/accession/accessions/{id}", reads, api::show)
        .post("/api/v1/accession/accessions/{id}/files", hands, api::hand_over)
        .up_to(2 * HANDED_OVER)
        .delete("/api/v1/accession/accessions/{id}/files/{name}", hands, api::withdraw)
        .post("/api/v1/accession/accessions/{id}/checks", hands, api::check)
        .get("/api/v1/accession/accessions/{id}/rows", reads, api::rows)
        .get("/api/v1/accession/accessions/{id}/conflicts", reads, api::conflicts)
        .post("/api/v1/accession/accessions/{id}/decisions", decides, api::decide)
        .post("/api/v1/accession/accessions/{id}/acceptance", decides, api::accept_all)
        .get("/api/v1/accession/accessions/{id}/waves", reads, api::waves)
        .post("/api/v1/accession/accessions/{id}/plan", plans, api::plan)
        .put("/api/v1/accession/accessions/{id}/waves/{part}/cutover", plans, api::run)
        .delete("/api/v1/accession/accessions/{id}/waves/{part}/cutover", plans, api::undo)
        .get("/api/v1/accession/accessions/{id}/tasks", reads, api::tasks)
        .put("/api/v1/accession/accessions/{id}/tasks/{task}", plans, api::task_done)
        .delete("/api/v1/accession/accessions/{id}/tasks/{task}", plans, api::task_open)
        .get("/api/v1/accession/accessions/{id}/costs", reads, api::what_if)
        .post("/api/v1/accession/accessions/{id}/estimates", plans, api::estimate)
        .post("/api/v1/accession/accessions/{id}/agreement", opens, api::draft_agreement)
        .post("/api/v1/accession/accessions/{id}/transfers", May::Holder(TRANSFER), api::transfer)
}

/// Codes of the journal and their words.
const DEEDS: &[Deed] = &[
    ("accession.interest.noted", "Interesse vermerkt", "Interest noted"),
    ("accession.opened", "Beitritt eröffnet", "Accession opened"),
    ("accession.files.read", "Dateien gelesen", "Files read"),
    ("accession.file.withdrawn", "Datei zurückgezogen", "File withdrawn"),
    ("accession.checked", "Konflikte neu geprüft", "Conflicts checked anew"),
    ("accession.conflicts.decided", "Konflikte entschieden", "Conflicts decided"),
    ("accession.costs.estimated", "Kosten geschätzt", "Costs estimated"),
    ("accession.experience.noted", "Erfahrung vermerkt", "Experience noted"),
    ("accession.agreement.drafted", "Neufassung entworfen", "Restatement drafted"),
    ("accession.person.transferred", "Personalübergang festgelegt", "Change of staff settled"),
    ("accession.waves.planned", "Wellen geplant", "Waves planned"),
    ("accession.wave.run", "Welle umgestellt", "Wave run"),
    ("accession.wave.undone", "Welle zurückgenommen", "Wave undone"),
    ("accession.task.done", "Aufgabe erledigt", "Task done"),
    ("accession.task.opened", "Aufgabe wieder offen", "Task open again"),
];
