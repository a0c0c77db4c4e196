//! What is agreed about service, and who knows what.

use base::{Day, MemberId, PersonId, Reading, Result, Writing};

use crate::routing::Word;
use crate::terms::Terms;
use crate::ticket::Refused;

base::statements! {
    /// Of the member's own terms and those for all the own ones count, of several the last ones before the day.
    TERMS = "SELECT hours, levels FROM desk_terms WHERE member IN ('', $1) AND valid_from <= $2
        ORDER BY member DESC, valid_from DESC LIMIT 1";
    AGREED = "SELECT member, valid_from, hours, levels FROM desk_terms ORDER BY member, valid_from DESC";
    KEEP_TERMS = "INSERT INTO desk_terms (member, valid_from, hours, levels) VALUES ($1, $2, $3, $4)";
    SPECIALISMS = "SELECT specialism, de, en FROM desk_specialism ORDER BY place";
    WORDS = "SELECT w.word, w.specialism FROM desk_word w JOIN desk_specialism s ON s.specialism = w.specialism
        ORDER BY s.place, w.word";
    KEEP_STAFF = "INSERT INTO desk_staff (person_id, specialism) VALUES ($1, $2)
        ON CONFLICT (person_id, specialism) DO NOTHING";
}

/// A field of work of the pooled staff.
#[derive(Debug, Clone, sqlx::FromRow, serde::Serialize, utoipa::ToSchema)]
#[schema(as = desk::Specialism)]
pub struct Specialism {
    pub specialism: String,
    pub de: String,
    pub en: String,
}

/// Terms as they are kept; `member` is empty for those of all.
#[derive(Debug, Clone, sqlx::FromRow, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[schema(as = desk::Agreed)]
pub struct Agreed {
    #[serde(default)]
    pub member: String,
    pub valid_from: Day,
    pub hours: String,
    pub levels: String,
}

/// What is agreed with a member on a day.
pub async fn terms(r: &mut Reading, member: MemberId, day: Day) -> Result<Terms> {
    let row: Option<(String, String)> = r.ask(TERMS).bind(member.to_string()).bind(day).maybe().await?;
    let (hours, levels) = row.ok_or(Refused::NoTerms)?;
    Ok(Terms::read(&hours, &levels)?)
}

pub async fn agreed(r: &mut Reading) -> Result<Vec<Agreed>> {
    r.ask(AGREED).all().await
}

pub(crate) async fn keep_terms(w: &mut Writing, a: &Agreed) -> Result<()> {
    let keep = w.change(KEEP_TERMS).bind(&a.member).bind(a.valid_from).bind(&a.hours);
    keep.bind(&a.levels).rows().await.map(drop)
}

pub async fn specialisms(r: &mut Reading) -> Result<Vec<Specialism>> {
    r.ask(SPECIALISMS).all().await
}

pub async fn words(r: &mut Reading) -> Result<Vec<Word>> {
    let rows: Vec<(String, String)> = r.ask(WORDS).all().await?;
    Ok(rows.into_iter().map(|(word, specialism)| Word { word, specialism }).collect())
}

pub(crate) async fn keep_staff(w: &mut Writing, person: PersonId, specialism: &str) -> Result<()> {
    w.change(KEEP_STAFF).bind(person).bind(specialism).rows().await.map(drop)
}
