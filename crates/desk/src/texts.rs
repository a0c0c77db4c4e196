//! What this room says, in both languages.

mod refusals;
mod words;

use base::Lang;

use crate::article::Audience;
use crate::ticket::{Impact, Kind};
pub(crate) use words::{Texts, texts};

/// Deeds of this room, as the journal tells them.
pub(crate) const DEEDS: &[base::room::Deed] = &[
    ("desk.ticket.opened", "Vorgang eröffnet", "Ticket opened"),
    ("desk.article.written", "Anleitung geschrieben", "Article written"),
    ("desk.article.rewritten", "Anleitung neu gefasst", "Article rewritten"),
    ("desk.ticket.joined", "Auch betroffen gemeldet", "Reported as hit, too"),
    ("desk.ticket.cause-over", "Störung hinter dem Vorgang behoben", "Outage behind a ticket is over"),
    ("desk.ticket.taken", "Vorgang übernommen", "Ticket taken"),
    ("desk.ticket.handed-on", "Vorgang weitergegeben", "Ticket handed on"),
    ("desk.ticket.answered", "Vorgang beantwortet", "Ticket answered"),
    ("desk.ticket.added-to", "Vorgang ergänzt", "Ticket added to"),
    ("desk.ticket.noted", "Interner Vermerk zum Vorgang", "Internal note on a ticket"),
    ("desk.ticket.waits", "Rückfrage gestellt", "Asked back"),
    ("desk.ticket.runs-again", "Uhr des Vorgangs läuft wieder", "Clock of a ticket runs again"),
    ("desk.ticket.merged", "Vorgänge zusammengelegt", "Tickets put together"),
    ("desk.ticket.closed", "Vorgang erledigt", "Ticket closed"),
    ("desk.ticket.reopened", "Vorgang wieder geöffnet", "Ticket reopened"),
    ("desk.ticket.taken-over", "Vorgänge übernommen", "Tickets taken over"),
    ("desk.terms.agreed", "Servicezeiten vereinbart", "Service hours agreed"),
    ("desk.staff.joined", "Fachgebiet zugeordnet", "Specialism given"),
];

pub(crate) fn kind(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Incident => lang.choose("Störung", "Incident"),
        Kind::Request => lang.choose("Serviceanfrage", "Service request"),
    }
}

pub(crate) fn audience(audience: Audience, lang: Lang) -> &'static str {
    match audience {
        Audience::All => lang.choose("alle Nutzenden", "all users"),
        Audience::Desk => lang.choose("nur Service-Desk", "desk only"),
        Audience::Nobody => lang.choose("zurückgezogen", "withdrawn"),
    }
}

pub(crate) fn impact(impact: Impact, lang: Lang) -> &'static str {
    match impact {
        Impact::One => lang.choose("eine Person", "one person"),
        Impact::Several => lang.choose("mehrere Personen", "several people"),
        Impact::Site => lang.choose("ganzer Standort", "whole site"),
    }
}

pub(crate) fn level(level: i64, lang: Lang) -> &'static str {
    let (de, en) = match level {
        1 => ("1: Standort steht still", "1: a site stands still"),
        2 => ("2: Arbeit eingeschränkt", "2: work is restricted"),
        3 => ("3: einzelne Person betroffen", "3: one person is hit"),
        _ => ("4: kann geplant werden", "4: can be planned"),
    };
    lang.choose(de, en)
}
