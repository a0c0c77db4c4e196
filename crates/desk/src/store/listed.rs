//! A ticket as it is read.

use base::{MemberId, Moment, PersonId, Result};
use inventory::device::DeviceId;
use inventory::site::SiteId;
use sqlx::Error::Decode;

use crate::ticket::{Channel, Impact, Kind, Ticket, TicketId};

/// A ticket with the names around it.
#[derive(Debug, Clone)]
pub struct Listed {
    pub ticket: Ticket,
    pub member_name: String,
    pub reporter_name: String,
    pub assignee_name: String,
    pub site_name: String,
    pub device_name: String,
    /// Key of what another room found wrong; empty if somebody reported it.
    pub cause: String,
    /// How many said that they have the same.
    pub affected: i64,
    /// Number of the ticket that it ends with; empty if it stands for itself.
    pub main_number: String,
}

impl Listed {
    /// Its page.
    pub fn href(&self) -> String {
        format!("/desk/tickets/{}", self.ticket.id)
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    member_id: MemberId,
    ticket_id: TicketId,
    part: String,
    number: String,
    kind: String,
    impact: String,
    level: i64,
    channel: String,
    title: String,
    site_id: Option<SiteId>,
    device_id: Option<DeviceId>,
    reporter: PersonId,
    callback: String,
    confidential: bool,
    specialism: String,
    assignee: Option<PersonId>,
    opened_at: Moment,
    respond_by: Moment,
    restore_by: Moment,
    answered_at: Option<Moment>,
    closed_at: Option<Moment>,
    member_name: String,
    reporter_name: String,
    assignee_name: String,
    site_name: String,
    device_name: String,
    cause: String,
    affected: i64,
    waiting_since: Option<Moment>,
    duplicate_of: Option<TicketId>,
    main_number: String,
}

impl Row {
    pub(super) fn listed(self) -> Result<Listed> {
        let strange = |word: &str| Decode(format!("ticket with {word}").into());
        let ticket = Ticket {
            id: self.ticket_id,
            member: self.member_id,
            part: self.part,
            number: self.number,
            kind: Kind::of(&self.kind).ok_or_else(|| strange(&self.kind))?,
            impact: Impact::of(&self.impact).ok_or_else(|| strange(&self.impact))?,
            level: self.level,
            channel: Channel::of(&self.channel).ok_or_else(|| strange(&self.channel))?,
            title: self.title,
            site: self.site_id,
            device: self.device_id,
            reporter: self.reporter,
            callback: self.callback,
            confidential: self.confidential,
            specialism: self.specialism,
            assignee: self.assignee,
            opened_at: self.opened_at,
            respond_by: self.respond_by,
            restore_by: self.restore_by,
            answered_at: self.answered_at,
            closed_at: self.closed_at,
            waiting_since: self.waiting_since,
            duplicate_of: self.duplicate_of,
        };
        let (member_name, reporter_name, assignee_name) = (self.member_name, self.reporter_name, self.assignee_name);
        let (site_name, device_name, cause) = (self.site_name, self.device_name, self.cause);
        let (affected, main_number) = (self.affected, self.main_number);
        Ok(Listed {
            ticket,
            member_name,
            reporter_name,
            assignee_name,
            site_name,
            device_name,
            cause,
            affected,
            main_number,
        })
    }
}
