//! Which tickets are due next: for the desk those of all, for everybody else what they see of theirs.

use base::table::Tone;
use base::{Actor, Frame, Moment, Reading, Result};
use desk::store::{Listed, Question};

use super::super::texts::Texts;
use super::parts::{Column, Row};

const SHOWN: i64 = 5;
/// From then on a deadline is called close.
const CLOSE_SECONDS: i64 = 2 * 3600;

/// `None`: not for the reader, or another day than today, on which no deadline runs.
pub(super) async fn column(
    r: &mut Reading,
    actor: &Actor,
    f: &Frame,
    t: &'static Texts,
    now: Moment,
) -> Result<Option<Column>> {
    if !actor.holds_somewhere(desk::SEE) || !f.is_today() {
        return Ok(None);
    }
    let question = Question { state: "open".into(), sort: "due".into(), limit: SHOWN, ..Question::default() };
    let open = desk::store::count(r, &question).await?;
    let rows = desk::store::list(r, &question).await?.into_iter().map(|listed| row(f, t, listed, now)).collect();
    let title = match open {
        1 => t.ticket_one.to_owned(),
        _ => format!("{} {}", f.lang.count(open), t.tickets),
    };
    let below = if open > 1 { t.due_first.to_owned() } else { String::new() };
    let more = (open > SHOWN).then(|| ("/desk/tickets?state=open", t.tickets_all.to_owned()));
    Ok(Some(Column { title, below, none: t.tickets_none, rows, more }))
}

fn row(f: &Frame, t: &Texts, listed: Listed, now: Moment) -> Row {
    let ticket = listed.ticket;
    let rests = ticket.waiting_since.is_some() || ticket.duplicate_of.is_some();
    let due = if ticket.answered_at.is_some() { ticket.restore_by } else { ticket.respond_by };
    let (hour, minute) = due.clock_time();
    let when = match due.day() == f.today {
        true => format!("{} {hour}:{minute:02}", t.by),
        false => format!("{} {}", t.by, f.lang.day(due.day())),
    };
    let tone = match due {
        _ if rests => Tone::Neutral,
        due if due < now => Tone::Bad,
        due if due < now.plus_seconds(CLOSE_SECONDS) => Tone::Warn,
        _ => Tone::Neutral,
    };
    let late = if tone == Tone::Bad { format!(", {}", t.overdue) } else { String::new() };
    let who = if listed.site_name.is_empty() { listed.member_name } else { listed.site_name };
    Row {
        tone,
        who: ticket.title,
        when,
        what: format!("{}, {who}{late}", ticket.number),
        href: format!("/desk/tickets/{}", ticket.id),
    }
}
