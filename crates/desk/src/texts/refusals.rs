//! Why something was refused.

use base::{Lang, Refusal};

use crate::article;
use crate::terms::Unfit;
use crate::ticket::Refused;

impl Refusal for Refused {
    fn code(&self) -> &'static str {
        match self {
            Refused::NoText => "desk.ticket.no-text",
            Refused::Closed => "desk.ticket.closed",
            Refused::NotClosed => "desk.ticket.not-closed",
            Refused::NoSuchSpecialism => "desk.ticket.no-such-specialism",
            Refused::SameSpecialism => "desk.ticket.same-specialism",
            Refused::NotTheirs => "desk.ticket.not-theirs",
            Refused::NoReason => "desk.ticket.no-reason",
            Refused::NotWaiting => "desk.ticket.not-waiting",
            Refused::Waiting => "desk.ticket.waiting",
            Refused::NoSuchTicket => "desk.ticket.no-such-ticket",
            Refused::NotAMain => "desk.ticket.not-a-main",
            Refused::Confidential => "desk.ticket.confidential",
            Refused::NoTerms => "desk.ticket.no-terms",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            Refused::NoText => ("Es fehlt, was los ist.", "It is missing what is the matter."),
            Refused::Closed => ("Der Vorgang ist schon erledigt.", "The ticket is closed already."),
            Refused::NotClosed => ("Der Vorgang ist noch offen.", "The ticket is still open."),
            Refused::NoSuchSpecialism => ("Dieses Fachgebiet gibt es nicht.", "There is no such specialism."),
            Refused::SameSpecialism => ("Dort liegt der Vorgang schon.", "The ticket is there already."),
            Refused::NotTheirs => {
                ("Dieser Standort gehört nicht zu dem Mitglied.", "This site does not belong to the member.")
            }
            Refused::NoReason => ("Es fehlt, warum.", "It is missing why."),
            Refused::NotWaiting => ("Es ist keine Rückfrage offen.", "Nothing was asked that waits for an answer."),
            Refused::Waiting => {
                ("Es ist schon eine Rückfrage offen.", "Something was asked already and waits for an answer.")
            }
            Refused::NoSuchTicket => {
                ("Diesen Vorgang gibt es bei dem Mitglied nicht.", "The member has no such ticket.")
            }
            Refused::NotAMain => (
                "Ein Vorgang endet mit einem anderen, der für sich steht, nicht mit sich oder mit einem, der selbst dazugehört.",
                "A ticket ends with another one that stands for itself, not with itself or with one that belongs to another.",
            ),
            Refused::Confidential => {
                ("Vertrauliche Vorgänge werden nicht zusammengelegt.", "Confidential tickets are not put together.")
            }
            Refused::NoTerms => {
                ("Für den Tag sind keine Servicezeiten vereinbart.", "No service hours are agreed for that day.")
            }
        };
        lang.choose(de, en).into()
    }
}

impl Refusal for Unfit {
    fn code(&self) -> &'static str {
        match self {
            Unfit::Hours => "desk.terms.hours",
            Unfit::Levels => "desk.terms.levels",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            Unfit::Hours => (
                "Servicezeiten schreibt man so: Mo-Do 7:30-16:30, Fr 7:30-12:30",
                "Service hours are written like this: Mo-Do 7:30-16:30, Fr 7:30-12:30",
            ),
            Unfit::Levels => (
                "Zeiten für vier Dringlichkeiten schreibt man so: 30m/4h 1h/8h 4h/2d 1d/5d",
                "Times for four levels are written like this: 30m/4h 1h/8h 4h/2d 1d/5d",
            ),
        };
        lang.choose(de, en).into()
    }
}

impl Refusal for article::Refused {
    fn code(&self) -> &'static str {
        match self {
            article::Refused::NoTitle => "desk.article.no-title",
            article::Refused::NoText => "desk.article.no-text",
            article::Refused::Unchanged => "desk.article.unchanged",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            article::Refused::NoTitle => ("Es fehlt die Überschrift.", "The title is missing."),
            article::Refused::NoText => ("Es fehlt, was hilft.", "It is missing what helps."),
            article::Refused::Unchanged => {
                ("An der Anleitung ist nichts anders als bisher.", "Nothing in the article differs from before.")
            }
        };
        lang.choose(de, en).into()
    }
}
