//! A ticket (Vorgang): something that does not work or is wanted, at a member, with somebody waiting.

use base::{MemberId, Moment, PersonId};
use inventory::device::DeviceId;
use inventory::site::SiteId;
use serde::{Deserialize, Serialize};

base::id!(TicketId);
base::id!(EntryId);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = desk::Kind)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Störung: something that worked does not.
    Incident,
    /// Serviceanfrage: something is wanted.
    Request,
}

/// Whom it hits (Auswirkung).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = desk::Impact)]
#[serde(rename_all = "kebab-case")]
pub enum Impact {
    One,
    Several,
    Site,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = desk::Channel)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    Portal,
    Phone,
    /// Opened by another room for a cause it found.
    Cause,
}

/// What somebody reports.
#[derive(Debug, Clone, Deserialize, utoipa::ToSchema)]
#[schema(as = desk::Report)]
pub struct Report {
    pub member: MemberId,
    pub kind: Kind,
    pub impact: Impact,
    pub text: String,
    pub site: Option<SiteId>,
    pub device: Option<DeviceId>,
    /// For whom; without it, for who reports.
    pub reporter: Option<PersonId>,
    /// Where to call back.
    #[serde(default)]
    pub callback: String,
    /// For the eyes of the reporter and the desk only: not for the member's contact.
    #[serde(default)]
    pub confidential: bool,
    /// Chosen by who takes the call; else the words decide.
    pub specialism: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = desk::Ticket)]
pub struct Ticket {
    pub id: TicketId,
    pub member: MemberId,
    /// The code of the school it is about; empty: the member as a whole.
    pub part: String,
    /// `20-01841`
    pub number: String,
    pub kind: Kind,
    pub impact: Impact,
    /// Dringlichkeit, 1 (most urgent) to 4.
    pub level: i64,
    pub channel: Channel,
    /// The first line of what was reported.
    pub title: String,
    pub site: Option<SiteId>,
    pub device: Option<DeviceId>,
    pub reporter: PersonId,
    pub callback: String,
    pub confidential: bool,
    pub specialism: String,
    pub assignee: Option<PersonId>,
    pub opened_at: Moment,
    pub respond_by: Moment,
    pub restore_by: Moment,
    pub answered_at: Option<Moment>,
    pub closed_at: Option<Moment>,
    /// Since then the desk waits for the reporter, and the time to repair stands.
    pub waiting_since: Option<Moment>,
    /// It ends with that one.
    pub duplicate_of: Option<TicketId>,
}

/// Something said about a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = desk::Entry)]
pub struct Entry {
    pub id: EntryId,
    pub kind: EntryKind,
    pub text: String,
    pub by: PersonId,
    /// Name of who said it.
    pub name: String,
    pub at: Moment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = desk::EntryKind)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// By the reporter, at the beginning or later.
    Report,
    /// To the reporter.
    Answer,
    /// Among the staff only.
    Note,
    /// How it was solved.
    Closure,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    NoText,
    Closed,
    NotClosed,
    NoSuchSpecialism,
    SameSpecialism,
    /// The site or device is not this member's, or not the reader's.
    NotTheirs,
    NoTerms,
    /// Why it is handed on.
    NoReason,
    NotWaiting,
    /// The desk waits for the reporter already.
    Waiting,
    NoSuchTicket,
    /// With itself, or with one that is such a double.
    NotAMain,
    /// What is confidential stays alone.
    Confidential,
}

macro_rules! codes {
    ($name:ident: $($variant:ident = $code:literal),*) => {
        impl $name {
            pub fn code(self) -> &'static str {
                match self {
                    $($name::$variant => $code,)*
                }
            }

            pub fn of(code: &str) -> Option<$name> {
                match code {
                    $($code => Some($name::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use codes;

codes!(Kind: Incident = "incident", Request = "request");
codes!(Impact: One = "one", Several = "several", Site = "site");
codes!(Channel: Portal = "portal", Phone = "phone", Cause = "cause");
codes!(EntryKind: Report = "report", Answer = "answer", Note = "note", Closure = "closure");

/// How urgent it is: a site that stands still first, a wish last; schools one class lower.
pub fn level(kind: Kind, impact: Impact, school: bool) -> i64 {
    let level = match (kind, impact) {
        (Kind::Incident, Impact::Site) => 1,
        (Kind::Incident, Impact::Several) => 2,
        (Kind::Incident, Impact::One) => 3,
        (Kind::Request, _) => 4,
    };
    if school { (level + 1).min(4) } else { level }
}

/// The first line, shortened: what lists show.
pub fn title(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or("").trim();
    match line.char_indices().nth(100) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.into(),
    }
}

impl Ticket {
    pub fn open(&self) -> Result<(), Refused> {
        if self.closed_at.is_some() { Err(Refused::Closed) } else { Ok(()) }
    }

    /// Nobody answered in time, or nobody has yet and the time is over.
    pub fn late_answer(&self, now: Moment) -> bool {
        self.answered_at.or(self.closed_at).unwrap_or(now) > self.respond_by
    }

    /// While the desk waits for the reporter, nothing becomes late.
    pub fn late(&self, now: Moment) -> bool {
        self.closed_at.or(self.waiting_since).unwrap_or(now) > self.restore_by
    }

    /// Whether this one can end with the other: both open and of one member, and the other one stands for itself.
    pub fn ends_with(&self, main: &Ticket) -> Result<(), Refused> {
        self.open()?;
        main.open()?;
        if self.member != main.member {
            return Err(Refused::NoSuchTicket);
        }
        if self.id == main.id || main.duplicate_of.is_some() {
            return Err(Refused::NotAMain);
        }
        if self.confidential || main.confidential { Err(Refused::Confidential) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
