//! What does not work now, and for whom; what is announced for the day.

use base::table::Tone;
use base::{Actor, Frame, Moment, Reading, Result};
use operations::outage::Hit;

use super::super::store::Holdings;
use super::super::texts::Texts;
use super::parts::{Column, Row};

/// `None`: it is not for the reader to see.
pub(super) async fn column(
    r: &mut Reading,
    actor: &Actor,
    f: &Frame,
    t: &'static Texts,
    here: &Holdings,
) -> Result<Option<Column>> {
    if !actor.holds_somewhere(operations::SEE) {
        return Ok(None);
    }
    let mut rows = Vec::new();
    for outage in operations::store::open_outages(r).await? {
        let when = format!("{} {}", t.since, short(f, outage.since));
        let href = format!("/operations/outages/{}", outage.id);
        rows.push(Row { tone: Tone::Bad, who: whom(&outage.hits, here), when, what: outage.words, href });
    }
    let down = rows.len() as i64;
    let (begin, end) = (Moment::at(f.as_of, 0, 0), Moment::at(f.as_of.plus_days(1), 0, 0));
    for window in operations::store::windows_between(r, begin, end).await? {
        let when = format!("{}–{}", short(f, window.from), short(f, window.to));
        let who = format!("{} {}", t.maintenance_of, whom(&window.hits, here));
        rows.push(Row { tone: Tone::Info, who, when, what: window.words, href: "/operations/outages".into() });
    }
    let title = match down {
        0 => t.outages_none.to_owned(),
        1 => t.outage_one.to_owned(),
        _ => format!("{} {}", f.lang.count(down), t.outages),
    };
    Ok(Some(Column { title, below: String::new(), none: t.all_runs, rows, more: None }))
}

/// The time of the day looked at, else the day.
fn short(f: &Frame, moment: Moment) -> String {
    let (hour, minute) = moment.clock_time();
    if moment.day() == f.as_of { format!("{hour}:{minute:02}") } else { f.lang.day(moment.day()) }
}

/// "Grundschule Knesebeck und 3 weitere"
fn whom(hits: &[Hit], here: &Holdings) -> String {
    let name = |hit: &Hit| match here.parties.iter().find(|party| party.id == hit.member) {
        _ if !hit.site.is_empty() => hit.place.clone(),
        Some(party) => party.short_name.clone(),
        None => String::new(),
    };
    let first = hits.first().map(name).unwrap_or_default();
    if hits.len() > 1 { format!("{first} +{}", hits.len() - 1) } else { first }
}
