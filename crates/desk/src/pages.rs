//! The pages of this room: read the request, call one deed or one question, answer.

pub(crate) mod article;
pub(crate) mod causes;
pub(crate) mod intake;
pub(crate) mod known;
pub(crate) mod list;
pub(crate) mod ticket;

use base::table::Tone;
use base::{Lang, MemberId, Moment};
use inventory::device::DeviceId;
use inventory::site::SiteId;

use crate::store::Listed;
use crate::ticket::{Impact, Kind, Refused, Report};

/// The fields of a form, empty where there is none.
struct Fields(Vec<(String, String)>);

impl Fields {
    fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    fn report(&self) -> Result<Report, Refused> {
        let id = |name| self.get(name).parse::<uuid::Uuid>().ok();
        // One choice says both, the member and the site.
        let place = self.get("place").split_once(' ').and_then(|(m, s)| Some((m.parse().ok()?, s.parse().ok()?)));
        let (member, site) = match place {
            Some((member, site)) => (Some(member), Some(site)),
            None => (id("member"), id("site")),
        };
        Ok(Report {
            member: member.map(MemberId).ok_or(Refused::NotTheirs)?,
            kind: Kind::of(self.get("kind")).unwrap_or(Kind::Incident),
            impact: Impact::of(self.get("impact")).unwrap_or(Impact::One),
            text: self.get("text").to_owned(),
            site: site.map(SiteId),
            device: id("device").map(DeviceId),
            reporter: id("reporter").map(base::PersonId),
            callback: self.get("callback").to_owned(),
            confidential: !self.get("confidential").is_empty(),
            specialism: Some(self.get("specialism").to_owned()).filter(|chosen| !chosen.is_empty()),
        })
    }
}

/// Until when, and whether that is in danger: in words and with its tone.
pub(crate) fn due(listed: &Listed, now: Moment, lang: Lang) -> (Tone, String) {
    let ticket = &listed.ticket;
    if let Some(closed) = ticket.closed_at {
        let word = lang.choose(format!("erledigt {}", lang.moment(closed)), format!("closed {}", lang.moment(closed)));
        return (if ticket.late(now) { Tone::Warn } else { Tone::Ok }, word);
    }
    if ticket.duplicate_of.is_some() {
        let main = &listed.main_number;
        return (Tone::Neutral, lang.choose(format!("endet mit {main}"), format!("ends with {main}")));
    }
    if let Some(since) = ticket.waiting_since {
        let since = lang.moment(since);
        let word = lang.choose(format!("Rückfrage offen seit {since}"), format!("waits for an answer since {since}"));
        return (Tone::Info, word);
    }
    let (until, first) = match ticket.answered_at {
        Some(_) => (ticket.restore_by, false),
        None => (ticket.respond_by, true),
    };
    let what = if first { lang.choose("Antwort", "answer") } else { lang.choose("behoben", "solved") };
    let word = lang.choose(format!("{what} bis {}", lang.moment(until)), format!("{what} by {}", lang.moment(until)));
    let tone = match until.0 - now.0 {
        ..0 => Tone::Bad,
        0..3_600_000_000 => Tone::Warn,
        _ => Tone::Neutral,
    };
    (tone, word)
}

/// What lists and boxes show of a ticket.
pub(crate) struct Short {
    pub(crate) href: String,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) tone: Tone,
    pub(crate) due: String,
}

impl Short {
    pub(crate) fn of(listed: &Listed, now: Moment, lang: Lang) -> Short {
        let ticket = &listed.ticket;
        let (tone, due) = due(listed, now, lang);
        let href = listed.href();
        Short { href, number: ticket.number.clone(), title: ticket.title.clone(), tone, due }
    }
}
