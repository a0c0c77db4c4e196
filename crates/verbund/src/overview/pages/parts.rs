//! Key figures, deeds, columns and changes, ready for the template.

use base::account::Account;
use base::table::Tone;
use base::{Actor, Day, Frame};

use super::super::figures::{Count, Counts};
use super::super::start::Start;
use super::super::store::Counted;
use super::super::texts::Texts;
use super::turn_of_month;
use super::uniformity::{Line, Uniformity};

pub(super) struct Kpi {
    pub label: &'static str,
    /// What the number says, to leave out what there is none of.
    pub all: i64,
    pub number: String,
    pub href: &'static str,
    pub below: String,
    /// Where the rows are that stand below the number; empty: nowhere else.
    pub more: String,
}

/// A link that looks like a button.
pub(super) struct Action {
    pub kind: &'static str,
    pub href: &'static str,
    pub icon: &'static str,
    pub label: &'static str,
}

/// One of the columns "now": outages, deadlines, who waits for what.
pub(super) struct Column {
    pub title: String,
    pub below: String,
    pub none: &'static str,
    pub rows: Vec<Row>,
    pub more: Option<(&'static str, String)>,
}

pub(super) struct Row {
    pub tone: Tone,
    pub who: String,
    pub when: String,
    pub what: String,
    pub href: String,
}

pub(super) struct Changes {
    pub since: Day,
    pub rows: Vec<Change>,
}

pub(super) struct Change {
    pub what: &'static str,
    pub href: &'static str,
    pub before: i64,
    pub after: i64,
}

/// Exactly those that are counted.
const ADMIN_DEVICES: &str = "/inventory/devices?class=administration&kind=end-device&state=in-service";
const SCHOOL_DEVICES: &str = "/inventory/devices?class=school&kind=end-device&state=in-service";

pub(super) fn kpis(actor: &Actor, f: &Frame, t: &'static Texts, here: &Counted, before: &Counted) -> Vec<Kpi> {
    let (now, then) = (here.sum(), before.sum());
    let mut kpis = Vec::new();
    if !here.members.is_empty() && actor.holds_somewhere(agreement::READ) {
        let newest = here.members.iter().max_by_key(|member| member.since);
        let below =
            newest.map(|newest| format!("{} {} {}", newest.short_name, t.members_since, f.lang.day(newest.since)));
        let all = here.members.len() as i64;
        let (number, below) = (f.lang.count(all), below.unwrap_or_default());
        kpis.push(Kpi { label: t.members, all, number, href: "/agreement/parties", below, more: String::new() });
    }
    // The rows of what is in transition are with the accession.
    let more = |what: &str| match here.newcomers.as_slice() {
        _ if !actor.holds_somewhere(accession::READ) => String::new(),
        [one] => format!("/accession/{}/waiting?what={what}", one.accession),
        _ => "/accession".to_owned(),
    };
    let count = |label, href, what, of: fn(&Counts) -> Count| Kpi {
        label,
        all: of(&now).all,
        number: f.lang.count(of(&now).all),
        // Where nothing has moved yet, the rows are with the accession.
        href: if of(&now).all > 0 && of(&now).moving == of(&now).all { "/accession" } else { href },
        below: below(f, t, of(&now), of(&then).all),
        more: if of(&now).moving > 0 { more(what) } else { String::new() },
    };
    kpis.push(count(t.sites, "/inventory/sites", "sites", |counts| counts.sites));
    kpis.push(count(t.users, "/inventory/people", "users", |counts| counts.users));
    kpis.push(count(t.admin, ADMIN_DEVICES, "admin-devices", |counts| counts.admin));
    kpis.push(count(t.school, SCHOOL_DEVICES, "school-devices", |counts| counts.school));
    kpis
}

pub(super) fn uniform(t: &'static Texts, uniformity: &Uniformity) -> Kpi {
    let Line { uniform, differs, bar, .. } = &uniformity.all;
    let below = format!("{differs} {}", t.differs);
    Kpi {
        label: t.uniformity_short,
        all: bar.unwrap_or(0),
        number: uniform.clone(),
        href: "/standards",
        below,
        more: String::new(),
    }
}

/// What stands below a figure: its part in transition, else what changed.
fn below(f: &Frame, t: &Texts, count: Count, before: i64) -> String {
    let since = f.lang.day(turn_of_month(f.as_of));
    match (count.moving, count.all - before) {
        (moving, _) if moving > 0 => {
            format!("{} {} {}", f.lang.choose("davon", "of which"), f.lang.count(moving), t.moving)
        }
        (_, 0) => format!("{} {since}", t.unchanged),
        (_, more) if more > 0 => format!("+{} {} {since}", f.lang.count(more), t.since),
        (_, fewer) => format!("{} {} {since}", f.lang.count(fewer), t.since),
    }
}

impl Changes {
    /// Only what the reader may open.
    pub(super) fn between(actor: &Actor, t: &'static Texts, since: Day, before: &Counted, after: &Counted) -> Changes {
        let (then, now) = (before.sum(), after.sum());
        let members = (before.members.len() as i64, after.members.len() as i64);
        let rows = [
            (agreement::READ, t.members, "/agreement/parties", members.0, members.1),
            (inventory::READ, t.sites, "/inventory/sites", then.sites.all, now.sites.all),
            (accession::READ, t.in_transition, "/accession", then.sites.moving, now.sites.moving),
            (inventory::READ, t.users, "/inventory/people", then.users.all, now.users.all),
            (inventory::READ, t.admin, ADMIN_DEVICES, then.admin.all, now.admin.all),
            (inventory::READ, t.school, SCHOOL_DEVICES, then.school.all, now.school.all),
        ];
        let told =
            rows.into_iter().filter(|(duty, _, _, before, after)| before != after && actor.holds_somewhere(*duty));
        let rows = told.map(|(_, what, href, before, after)| Change { what, href, before, after }).collect();
        Changes { since, rows }
    }
}

impl Start {
    pub(super) fn title(self, t: &Texts) -> &'static str {
        match self {
            Start::Association => t.title,
            Start::Chief => t.title_chief,
            Start::Treasurer => t.title_treasurer,
            Start::Contact => t.title_contact,
            Start::School => t.title_school,
            Start::User => t.title_user,
            Start::Program => t.title_program,
        }
    }

    pub(super) fn lead(self, t: &Texts, planned: bool) -> &'static str {
        match self {
            _ if planned => t.lead_planned,
            Start::Program => t.lead_program,
            Start::User => t.lead_user,
            _ if self.is_plain() => t.lead_plain,
            _ => t.lead,
        }
    }
}

/// What one may begin here; the first is what most come for.
pub(super) fn actions(actor: &Actor, t: &'static Texts) -> Vec<Action> {
    let all = [
        (desk::WORK, "/desk/intake", "r-desk", t.take_call),
        (operations::DECLARE, "/operations/outages", "r-ops", t.declare_outage),
        (desk::OPEN, "/desk/tickets/new", "r-desk", t.report),
        (procurement::REPORT, "/procurement/needs", "r-buy", t.report_need),
        (base::account::KEEP, "/accounts", "user", t.open_account),
    ];
    let may = all.into_iter().filter(|(duty, ..)| actor.holds_somewhere(*duty)).take(2);
    let kinds = ["primary", "secondary"].into_iter();
    may.zip(kinds).map(|((_, href, icon, label), kind)| Action { kind, href, icon, label }).collect()
}

pub(super) fn accounts(f: &Frame, t: &'static Texts, accounts: &[Account]) -> Kpi {
    let all = accounts.len() as i64;
    let closed = accounts.iter().filter(|account| account.closed_at.is_some()).count() as i64;
    let below = format!("{} {}", f.lang.count(closed), t.closed);
    Kpi { label: t.accounts, all, number: f.lang.count(all), href: "/accounts", below, more: String::new() }
}
