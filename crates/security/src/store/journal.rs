//! The journal, for those who may read it.

use base::journal::READ;
use base::{Day, MemberId, Moment, PersonId, Reading, Result, of_whole_members};
use uuid::Uuid;

macro_rules! entries {
    ($what:literal, $rest:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM base_journal j
            LEFT JOIN base_account a ON a.person_id = j.person_id
            LEFT JOIN base_journal_details d ON d.member_id = j.member_id AND d.entry_id = j.entry_id
            WHERE ",
            of_whole_members!("j"),
            " AND ($4 OR j.member_id = $5) AND ($6 OR j.person_id = $7) AND ($8 OR j.thing = $9) AND ($10 = '' OR j.deed = $10)
            AND j.at_business >= $11 AND j.at_business < $12",
            $rest
        )
    };
}

base::statements! {
    ENTRIES = entries!("j.seq, j.entry_id, j.member_id, j.at_business, j.person_id, COALESCE(a.name, '') AS person, j.deed,
        j.thing, d.body", " ORDER BY j.at_business DESC, j.entry_id DESC LIMIT $13 OFFSET $14");
    COUNT = entries!("COUNT(*)", "");
    /// In the order of their making, for programs that read on.
    ENTRIES_AFTER = entries!("j.seq, j.entry_id, j.member_id, j.at_business, j.person_id, COALESCE(a.name, '') AS person, j.deed,
        j.thing, d.body", " AND j.entry_id > $13 ORDER BY j.entry_id LIMIT $14");
}

/// Which entries; what is not asked for is `None`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    pub member: Option<MemberId>,
    pub person: Option<PersonId>,
    pub thing: Option<Uuid>,
    pub deed: Option<&'a str>,
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Entry {
    /// None: not sealed yet, which takes a second.
    pub seq: Option<i64>,
    pub entry_id: Uuid,
    pub member_id: MemberId,
    pub at_business: Moment,
    pub person_id: PersonId,
    pub person: String,
    pub deed: String,
    pub thing: Uuid,
    /// None: erased.
    pub body: Option<String>,
}

/// The youngest first.
pub async fn entries(r: &mut Reading, wanted: Wanted<'_>, limit: i64, offset: i64) -> Result<Vec<Entry>> {
    wanted.ask(r, ENTRIES).bind(limit).bind(offset).all().await
}

pub async fn count(r: &mut Reading, wanted: Wanted<'_>) -> Result<i64> {
    let (count,) = wanted.ask(r, COUNT).one().await?;
    Ok(count)
}

/// The oldest first, after an entry.
pub async fn entries_after(r: &mut Reading, wanted: Wanted<'_>, after: Uuid, limit: i64) -> Result<Vec<Entry>> {
    wanted.ask(r, ENTRIES_AFTER).bind(after).bind(limit).all().await
}

impl Wanted<'_> {
    fn ask(self, r: &mut Reading, sql: base::Sql) -> base::db::Ask<'_> {
        let begin = self.first_day.map_or(Moment(i64::MIN), |day| Moment::at(day, 0, 0));
        let end = self.last_day.map_or(Moment(i64::MAX), |day| Moment::at(day.plus_days(1), 0, 0));
        let (member, person) = (self.member.map(|id| id.0), self.person.map(|id| id.0));
        let ask = r.ask(sql).within(READ).bind(member.is_none()).bind(member.unwrap_or_default());
        let ask = ask.bind(person.is_none()).bind(person.unwrap_or_default());
        let ask = ask.bind(self.thing.is_none()).bind(self.thing.unwrap_or_default());
        ask.bind(self.deed.unwrap_or("")).bind(begin).bind(end)
    }
}
