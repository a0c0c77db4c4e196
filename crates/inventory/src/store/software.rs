//! The dictionary of software, and the packed sets that say what is on which device.

use std::collections::{BTreeMap, BTreeSet};

use base::db::Arg;
use base::{Day, Duty, MemberId, Period, Reading, Result, Writing, of_members};
use sha2::{Digest, Sha256};

use crate::READ;
use crate::device::DeviceId;
use crate::software::{Title, TitleId};
use crate::titles::Titles;

/// So many titles are looked up at once; both databases read a fixed list fastest.
const AT_ONCE: usize = 32;

macro_rules! any_of {
    ($column:literal) => {
        concat!(
            $column,
            " IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
            $24, $25, $26, $27, $28, $29, $30, $31, $32)"
        )
    };
}

base::statements! {
    NUMBERS = concat!("SELECT title_id, number FROM inventory_title WHERE ", any_of!("title_id"));
    TITLES = concat!("SELECT number, name, publisher, version FROM inventory_title WHERE ", any_of!("number"));
    LAST_NUMBER = "SELECT COALESCE(MAX(number), 0) FROM inventory_title";
    KNOW = "INSERT INTO inventory_title (title_id, number, name, publisher, version, product_key, version_key)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// The sets of a device at the members that held it, the parts of them that are the reader's; those that end after day `$5`.
    SETS = concat!("SELECT DISTINCT s.member_id, s.valid_from, s.valid_to, s.titles FROM inventory_software s
        JOIN inventory_holding h ON h.member_id = s.member_id AND h.device_id = s.device_id
        AND h.valid_from < s.valid_to AND s.valid_from < h.valid_to
        WHERE ", of_members!("h"), " AND s.device_id = $4 AND s.valid_to > $5 ORDER BY s.valid_from");
    BEGIN = "INSERT INTO inventory_software (member_id, device_id, valid_from, valid_to, hash, titles)
        VALUES ($1, $2, $3, $4, $5, $6)";
    END = "UPDATE inventory_software SET valid_to = $4 WHERE member_id = $1 AND device_id = $2 AND valid_from = $3";
    DROP = "DELETE FROM inventory_software WHERE member_id = $1 AND device_id = $2 AND valid_from = $3";
}

/// What was on a device, whole, from which day to which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    pub member: MemberId,
    pub period: Period,
    pub titles: Titles,
}

/// The numbers of titles in the dictionary; what nobody has named before is put into it.
pub async fn numbers(w: &mut Writing, titles: &[Title]) -> Result<BTreeMap<TitleId, u32>> {
    let wanted: BTreeMap<TitleId, &Title> = titles.iter().map(|title| (title.id(), title)).collect();
    let ids: Vec<Arg> = wanted.keys().map(|id| Arg::from(*id)).collect();
    let mut known: BTreeMap<TitleId, u32> = BTreeMap::new();
    for chunk in ids.chunks(AT_ONCE) {
        let found: Vec<(TitleId, i64)> = padded(w, NUMBERS, chunk).all().await?;
        known.extend(found.into_iter().map(|(id, number)| (id, number as u32)));
    }
    let (last,): (i64,) = w.ask(LAST_NUMBER).one().await?;
    let new = wanted.into_iter().filter(|(id, _)| !known.contains_key(id)).zip(last + 1..);
    let new: Vec<((TitleId, &Title), i64)> = new.collect();
    w.insert(KNOW, new.iter().map(|((id, title), number)| entry(*id, *number, title)).collect()).await?;
    known.extend(new.into_iter().map(|((id, _), number)| (id, number as u32)));
    Ok(known)
}

fn entry(id: TitleId, number: i64, title: &Title) -> Vec<Arg> {
    let Title { name, publisher, version } = title;
    let keys = [title.product_key(), title.version_key()].map(Arg::from);
    [id.into(), number.into(), name.into(), publisher.into(), version.into()].into_iter().chain(keys).collect()
}

/// What the numbers stand for.
pub async fn titles(r: &mut Reading, numbers: &BTreeSet<u32>) -> Result<BTreeMap<u32, Title>> {
    let numbers: Vec<Arg> = numbers.iter().map(|number| Arg::from(i64::from(*number))).collect();
    let mut titles = BTreeMap::new();
    for chunk in numbers.chunks(AT_ONCE) {
        let found: Vec<(i64, String, String, String)> = padded(r, TITLES, chunk).all().await?;
        let title = |(number, name, publisher, version)| (number as u32, Title { name, publisher, version });
        titles.extend(found.into_iter().map(title));
    }
    Ok(titles)
}

/// The list filled up with its last entry, since the statement has a fixed number of places.
fn padded<'r>(r: &'r mut Reading, sql: base::Sql, chunk: &[Arg]) -> base::db::Ask<'r> {
    let rest = chunk.last().into_iter().cycle().take(AT_ONCE - chunk.len());
    chunk.iter().chain(rest).fold(r.ask(sql), |ask, arg| ask.bind(arg.clone()))
}

/// What is on a device that day.
pub async fn on_device(r: &mut Reading, device: DeviceId, day: Day) -> Result<Vec<Title>> {
    let set = sets(r, READ, device, day).await?.into_iter().find(|set| set.period.contains(day));
    let numbers = set.map(|set| set.titles.iter().collect()).unwrap_or_default();
    let mut titles: Vec<Title> = titles(r, &numbers).await?.into_values().collect();
    titles.sort_by_cached_key(|title| (title.product_key(), title.version_key()));
    Ok(titles)
}

/// All that was ever on it, as far as it is the reader's: the oldest set first.
pub async fn history(r: &mut Reading, device: DeviceId) -> Result<Vec<Set>> {
    sets(r, READ, device, Day::of(1, 1, 1)).await
}

pub(crate) async fn sets(r: &mut Reading, duty: Duty, device: DeviceId, ends_after: Day) -> Result<Vec<Set>> {
    let rows: Vec<(MemberId, Day, Day, Vec<u8>)> = r.ask(SETS).within(duty).bind(device).bind(ends_after).all().await?;
    let set = |(member, from, to, titles): (_, _, _, Vec<u8>)| {
        let period = Period { from, to };
        Set { member, period, titles: Titles::unpack(&titles) }
    };
    Ok(rows.into_iter().map(set).collect())
}

/// What is on a member's device that day.
pub(crate) async fn set(
    r: &mut Reading,
    duty: Duty,
    member: MemberId,
    device: DeviceId,
    day: Day,
) -> Result<Option<Set>> {
    let sets = sets(r, duty, device, day).await?;
    Ok(sets.into_iter().find(|set| set.member == member && set.period.contains(day)))
}

pub(crate) async fn begin(w: &mut Writing, sets: &[(DeviceId, Set)]) -> Result<()> {
    let row = |(device, set): &(DeviceId, Set)| -> Vec<Arg> {
        let titles = set.titles.pack();
        let hash = Sha256::digest(&titles).to_vec();
        let Period { from, to } = set.period;
        vec![set.member.into(), (*device).into(), from.into(), to.into(), hash.into(), titles.into()]
    };
    w.insert(BEGIN, sets.iter().map(row).collect()).await
}

/// From `day` on it is another one; as if it had never been, if it came on that day.
pub(crate) async fn end(w: &mut Writing, device: DeviceId, set: &Set, day: Day) -> Result<()> {
    let sql = if set.period.from < day { END } else { DROP };
    let key = w.change(sql).bind(set.member).bind(device).bind(set.period.from);
    let change = if set.period.from < day { key.bind(day) } else { key };
    change.rows().await.map(drop)
}
