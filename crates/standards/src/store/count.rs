//! The counts that are kept of places and months.

use std::collections::BTreeMap;

use base::{Day, MemberId, Reading, Result, Writing, of_members};
use uuid::Uuid;

use crate::count::{Change, Histogram, Ledger, Month, Timeline, month_of};
use crate::scope::Place;
use crate::state::Rules;
use crate::{READ, SiteId};

macro_rules! counts {
    ($rest:literal) => {
        counts!("c.opening, ", $rest)
    };
    ($opening:literal, $rest:literal) => {
        concat!(
            "SELECT c.member_id, c.part, c.class, c.device_kind, c.site_kind, c.site_id, c.month, ",
            $opening,
            "c.changes
            FROM standards_count c WHERE ",
            of_members!("c"),
            $rest
        )
    };
}

/// The same place as that of row `c`, in an earlier or the same month.
macro_rules! last_month {
    ($day:literal) => {
        concat!(
            "(SELECT MAX(x.month) FROM standards_count x WHERE x.member_id = c.member_id AND x.part = c.part
            AND x.class = c.class AND x.device_kind = c.device_kind AND x.site_kind = c.site_kind AND x.site_id = c.site_id
            AND x.month <= ",
            $day,
            ")"
        )
    };
}

base::statements! {
    ON_DAY = concat!(counts!(" AND c.month = "), last_month!("$4"));
    /// Who goes through all months needs no openings.
    UP_TO = counts!("", " AND c.month <= $4");
    /// The months of one place that a change on day $10 may touch: the last one up to it, and all later ones.
    OF_PLACE = concat!(counts!(" AND c.member_id = $4 AND c.part = $5 AND c.class = $6 AND c.device_kind = $7
        AND c.site_kind = $8 AND c.site_id = $9 AND c.month >= COALESCE("), last_month!("$10"), ", $10)");
    OF_MEMBER = counts!(" AND c.member_id = $4");
    FORGET = "DELETE FROM standards_count WHERE member_id = $1 AND part = $2 AND class = $3 AND device_kind = $4
        AND site_kind = $5 AND site_id = $6 AND month = $7";
    KEEP = "INSERT INTO standards_count (member_id, part, class, device_kind, site_kind, site_id, month, opening, changes)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
}

#[derive(sqlx::FromRow)]
struct Row {
    member_id: MemberId,
    part: String,
    class: String,
    device_kind: String,
    site_kind: String,
    site_id: SiteId,
    month: Day,
    #[sqlx(default)]
    opening: Vec<u8>,
    changes: Vec<u8>,
}

/// How many devices had which value on that day, by what the rules tell apart.
pub(crate) async fn on(r: &mut Reading, rules: &Rules, day: Day) -> Result<BTreeMap<Place, Histogram>> {
    let rows: Vec<Row> = r.ask(ON_DAY).within(READ).bind(day).all().await?;
    let mut counts: BTreeMap<Place, Histogram> = BTreeMap::new();
    for ((place, _), month) in rows.into_iter().map(Row::read) {
        counts.entry(rules.context(&place)).or_default().add(&month.on(day));
    }
    Ok(counts)
}

/// The same of all days up to that one. `tell_apart`: what of a place is kept.
pub(crate) async fn up_to(r: &mut Reading, day: Day, tell_apart: impl Fn(&Place) -> Place) -> Result<Timeline> {
    let rows: Vec<Row> = r.ask(UP_TO).within(READ).bind(day).all().await?;
    let mut timeline = Timeline::default();
    for row in rows {
        let changes = Month::unpack_changes(row.month, &row.changes);
        timeline.add(&tell_apart(&row.place()), changes);
    }
    Ok(timeline)
}

/// All that is kept of a member.
pub(crate) async fn of_member(r: &mut Reading, member: MemberId) -> Result<Ledger> {
    let rows: Vec<Row> = r.ask(OF_MEMBER).within(READ).bind(member).all().await?;
    Ok(Ledger(rows.into_iter().map(Row::read).collect()))
}

/// Carries a change into the counts.
pub(crate) async fn carry(w: &mut Writing, change: &Change) -> Result<()> {
    let mut ledger = Ledger::default();
    for (place, day) in change.places() {
        let ask = w.ask(OF_PLACE).within(READ).bind(place.member).bind(&place.part).bind(&place.class);
        let ask = ask.bind(&place.device_kind).bind(&place.site_kind).bind(site(place)).bind(month_of(day));
        ledger.0.extend(ask.all::<Row>().await?.into_iter().map(Row::read));
    }
    let mut new = ledger.clone();
    new.apply(change);
    replace(w, &ledger, &new).await
}

/// The one instead of the other; what is in both is not touched.
pub(crate) async fn replace(w: &mut Writing, old: &Ledger, new: &Ledger) -> Result<()> {
    let lacks = |ledger: &Ledger, at: &(Place, Day), month: &Month| ledger.0.get(at) != Some(month);
    for (at, _) in old.0.iter().filter(|(at, month)| lacks(new, at, month)) {
        let (place, month) = at;
        let forget = w.change(FORGET).bind(place.member).bind(&place.part).bind(&place.class);
        forget.bind(&place.device_kind).bind(&place.site_kind).bind(site(place)).bind(*month).rows().await?;
    }
    let fresh: BTreeMap<_, _> = new.0.iter().filter(|(at, month)| lacks(old, at, month)).collect();
    let row = |((place, first), month): (&(Place, Day), &Month)| {
        let Place { member, part, class, device_kind, site_kind, .. } = place.clone();
        let (opening, changes) = (month.opening.packed(), month.packed());
        let of_place = [member.into(), part.into(), class.into(), device_kind.into(), site_kind.into()];
        of_place.into_iter().chain([site(place).into(), (*first).into(), opening.into(), changes.into()]).collect()
    };
    w.insert(KEEP, fresh.into_iter().map(row).collect()).await
}

/// A key has no room for "no site".
fn site(place: &Place) -> Uuid {
    place.site.map_or(Uuid::nil(), |site| site.0)
}

impl Row {
    fn read(self) -> ((Place, Day), Month) {
        let (first, month) = (self.month, Month::unpack(self.month, &self.opening, &self.changes));
        ((self.place(), first), month)
    }

    fn place(self) -> Place {
        Place {
            member: self.member_id,
            part: self.part,
            class: self.class,
            device_kind: self.device_kind,
            site_kind: self.site_kind,
            site: Some(self.site_id).filter(|site| !site.0.is_nil()),
        }
    }
}
