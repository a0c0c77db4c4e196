//! The desk of the example: three years of tickets in a modest number, and 41 open ones. Who reports is somebody of the
//! inventory; what they report is invented. The same seed tells the same story.

mod articles;
mod script;

use agreement::demo::*;
use base::{Actor, Day, House, Moment, PersonId, Result};
use uuid::Uuid;

use crate::deadline::{Allowance, due};
use crate::routing::{SCHOOLS, Word, route};
use crate::store::{self, Caller};
use crate::terms::Terms;
use crate::ticket::{Channel, Entry, EntryId, EntryKind, Impact, Kind, Ticket, TicketId, level, title};
use crate::{acts, jobs};
use script::{CONFIDENTIAL, REPORTS, Report};

const STAFF: [(PersonId, &str); 9] = [
    (DESK, "desk"),
    (DESK, "clients"),
    (CLIENTS, "clients"),
    (NETWORK, "network"),
    (SERVERS, "servers"),
    (APPLICATIONS, "applications"),
    (SCHOOL_IT, "schools"),
    (PROCUREMENT, "procurement"),
    (MOVER, "network"),
];

const OPEN: usize = 41;
const A_MONTH: usize = 24;

/// Everything up to the day `until`, at eight in the morning.
pub async fn tell(house: &House, until: Day) -> Result<()> {
    let (house, head, desk) = (house.on(until), Actor::person(HEAD), Actor::person(DESK));
    house
        .act(&head, async |w| {
            for (person, specialism) in STAFF {
                acts::join_specialism(w, person, specialism).await?;
            }
            Ok(())
        })
        .await?;
    for draft in articles::articles() {
        house.act(&desk, async |w| acts::write(w, &draft).await.map(drop)).await?;
    }
    let mut r = house.read(&desk).await?;
    let callers = store::people(&mut r).await?;
    let (terms, words) = (store::terms(&mut r, BROME, until).await?, store::words(&mut r).await?);
    drop(r);
    if callers.is_empty() {
        return Ok(());
    }
    let mut teller = Teller { terms, words, callers, now: Moment::at(until, 8, 0), seed: 20_200_311, made: 0 };
    let mut tickets = teller.history(until);
    tickets.extend(teller.open(until));
    house.act(&desk, async move |w| acts::take_over(w, &mut tickets.clone()).await).await?;
    jobs::follow(house).await
}

struct Teller {
    terms: Terms,
    words: Vec<Word>,
    callers: Vec<Caller>,
    now: Moment,
    seed: u64,
    made: u128,
}

type Told = (Ticket, Vec<Entry>);

impl Teller {
    /// A number below `below`, the next of the story.
    fn dice(&mut self, below: u64) -> u64 {
        self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33) % below.max(1)
    }

    /// Ids sort by the time of the story and come out the same each time.
    fn id(&mut self, at: Moment) -> Uuid {
        self.made += 1;
        let mut random = [0; 10];
        random[2..].copy_from_slice(&self.made.to_be_bytes()[8..]);
        uuid::Builder::from_unix_timestamp_millis(at.0.unsigned_abs() / 1000, &random).into_uuid()
    }

    /// Closed tickets, month by month.
    fn history(&mut self, until: Day) -> Vec<Told> {
        let first = Day::of(2017, 1, 9);
        let months = usize::try_from(first.days_until(until) / 30).unwrap_or(0);
        let mut told = Vec::new();
        for month in 0..months {
            for _ in 0..A_MONTH {
                let day = first.plus_days(month as i64 * 30 + self.dice(28) as i64);
                if let Some(opened) = self.moment_of(day) {
                    let ticket = self.ticket(opened);
                    told.extend(self.solved(ticket));
                }
            }
        }
        told
    }

    /// Open ones of the last days, some of them late; each day younger ones.
    fn open(&mut self, until: Day) -> Vec<Told> {
        let mut told = Vec::new();
        while told.len() < OPEN {
            let back = (self.dice(100) * self.dice(100) / 1000) as i64;
            let day = Day(until.0.saturating_sub(jiff::Span::new().days(back)));
            let Some(opened) = self.moment_of(day).filter(|opened| *opened < self.now) else { continue };
            let (mut ticket, mut entries) = self.ticket(opened);
            if self.dice(3) > 0 {
                let staff = staff_for(&ticket.specialism);
                let answered = self.at_work(Moment(opened.0 + (self.now.0 - opened.0) / 3)).min(self.now);
                ticket.assignee = Some(staff);
                ticket.answered_at = Some(answered);
                entries.push(self.said(EntryKind::Answer, "Wir sind dran und melden uns.", staff, answered));
            }
            told.push((ticket, entries));
        }
        self.of_the_cast(&mut told);
        told
    }

    /// Two are the end user's of Brome, and two are confidential.
    fn of_the_cast(&mut self, told: &mut [Told]) {
        let in_brome = told.iter_mut().filter(|(ticket, _)| ticket.member == BROME && ticket.part.is_empty());
        for (ticket, entries) in in_brome.take(2) {
            ticket.reporter = user(BROME);
            entries[0].by = user(BROME);
        }
        let texts = CONFIDENTIAL.iter();
        let others = told.iter_mut().filter(|(ticket, _)| ticket.reporter != user(BROME));
        for ((ticket, entries), text) in others.zip(texts) {
            (ticket.confidential, ticket.title) = (true, title(text));
            entries[0].text = (*text).into();
        }
    }

    /// Then, or when somebody is there next.
    fn at_work(&self, moment: Moment) -> Moment {
        due(&self.terms.calendar, moment, Allowance::Minutes(1))
    }

    /// Some minute of that day's service hours; none when nobody is there.
    fn moment_of(&mut self, day: Day) -> Option<Moment> {
        let (open, close) = self.terms.calendar.open(day)?;
        let minutes = ((close.0 - open.0) / 60_000_000).unsigned_abs();
        Some(Moment(open.0 + self.dice(minutes) as i64 * 60_000_000))
    }

    fn ticket(&mut self, opened: Moment) -> Told {
        let place = self.dice(self.callers.len() as u64) as usize;
        let caller = self.callers[place].clone();
        let school = caller.site_kind.as_deref() == Some("school");
        let fitting: Vec<&Report> = REPORTS.iter().filter(|report| school || !report.school).collect();
        let report = fitting[self.dice(fitting.len() as u64) as usize];
        let impact = [Impact::One, Impact::One, Impact::One, Impact::Several, Impact::Site][self.dice(5) as usize];
        let impact = if report.kind == Kind::Request { Impact::One } else { impact };
        let urgency = level(report.kind, impact, school);
        let deadlines = self.terms.deadlines(opened, urgency);
        let id = TicketId(self.id(opened));
        let ticket = Ticket {
            id,
            member: caller.member_id,
            part: caller.code.clone().filter(|_| school).unwrap_or_default(),
            number: String::new(),
            kind: report.kind,
            impact,
            level: urgency,
            channel: if self.dice(3) == 0 { Channel::Portal } else { Channel::Phone },
            title: title(report.text),
            site: caller.site_id,
            device: None,
            reporter: caller.person_id,
            callback: caller.phone.clone(),
            confidential: false,
            specialism: route(report.text, school, &self.words),
            assignee: None,
            opened_at: opened,
            respond_by: deadlines.respond_by,
            restore_by: deadlines.restore_by,
            answered_at: None,
            closed_at: None,
            waiting_since: None,
            duplicate_of: None,
        };
        let entry = self.said(EntryKind::Report, report.text, caller.person_id, opened);
        (ticket, vec![entry])
    }

    /// Nine of ten in time. None if that would be later than now.
    fn solved(&mut self, (mut ticket, mut entries): Told) -> Option<Told> {
        let span = ticket.restore_by.0 - ticket.opened_at.0;
        let share = if self.dice(10) == 0 { 110 + self.dice(60) } else { 10 + self.dice(85) };
        let closed = self.at_work(Moment(ticket.opened_at.0 + span / 100 * share as i64));
        if closed >= self.now {
            return None;
        }
        let staff = staff_for(&ticket.specialism);
        let answer = ticket.respond_by.0.min(closed.0) - ticket.opened_at.0;
        ticket.answered_at = Some(self.at_work(Moment(ticket.opened_at.0 + answer / 2)).min(closed));
        (ticket.assignee, ticket.closed_at) = (Some(staff), Some(closed));
        let solution =
            REPORTS.iter().find(|report| title(report.text) == ticket.title).map_or("", |report| report.solution);
        entries.push(self.said(EntryKind::Closure, solution, staff, closed));
        Some((ticket, entries))
    }

    fn said(&mut self, kind: EntryKind, text: &str, by: PersonId, at: Moment) -> Entry {
        Entry { id: EntryId(self.id(at)), kind, text: text.into(), by, name: String::new(), at }
    }
}

fn staff_for(specialism: &str) -> PersonId {
    match specialism {
        "clients" => CLIENTS,
        "network" => NETWORK,
        "servers" => SERVERS,
        "applications" => APPLICATIONS,
        SCHOOLS => SCHOOL_IT,
        "procurement" => PROCUREMENT,
        _ => DESK,
    }
}
