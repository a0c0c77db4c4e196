//! Who might join, and what earlier accessions taught.

use base::{Day, MemberId, PersonId, Reading, Result, Writing, of_whole_members};

use crate::READ;
use crate::experience::{Experience, Step};
use crate::prospect::Noted;

base::statements! {
    INTERESTS = concat!("SELECT i.member_id, i.interest, i.note, i.noted_on, i.noted_by FROM accession_interest i WHERE ",
        of_whole_members!("i"), " AND i.noted_on <= $4 ORDER BY i.noted_on, i.entry_id");
    KEEP_INTEREST = "INSERT INTO accession_interest (member_id, entry_id, interest, note, noted_on, noted_by)
        VALUES ($1, $2, $3, $4, $5, $6)";
    EXPERIENCE = "SELECT party_id, step, began_on, ended_on, size, lesson FROM accession_experience
        WHERE ended_on <= $1 ORDER BY began_on, party_id, step";
    KEEP_EXPERIENCE = "INSERT INTO accession_experience (party_id, step, began_on, ended_on, size, lesson, noted_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (party_id, step) DO UPDATE SET began_on = excluded.began_on, ended_on = excluded.ended_on,
            size = excluded.size, lesson = excluded.lesson, noted_by = excluded.noted_by";
}

/// All that was noted until the day looked at, oldest first.
pub async fn interests(r: &mut Reading) -> Result<Vec<Noted>> {
    let day = r.as_of();
    let rows: Vec<(MemberId, String, String, Day, PersonId)> = r.ask(INTERESTS).within(READ).bind(day).all().await?;
    Ok(rows.into_iter().map(|(party, interest, note, on, by)| Noted { party, interest, note, on, by }).collect())
}

pub(crate) async fn keep_interest(w: &mut Writing, noted: &Noted) -> Result<()> {
    let id = w.new_id();
    let keep = w.change(KEEP_INTEREST).bind(noted.party).bind(id).bind(&noted.interest).bind(&noted.note);
    keep.bind(noted.on).bind(noted.by).rows().await.map(drop)
}

/// What was over by the day looked at.
pub async fn experience(r: &mut Reading) -> Result<Vec<Experience>> {
    let day = r.as_of();
    let rows: Vec<(MemberId, String, Day, Day, i64, String)> = r.ask(EXPERIENCE).bind(day).all().await?;
    let known = |(party, step, began, ended, size, lesson): (MemberId, String, Day, Day, i64, String)| {
        Some(Experience { party, step: Step::of(&step)?, began, ended, size, lesson })
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

pub(crate) async fn keep_experience(w: &mut Writing, e: &Experience) -> Result<()> {
    let by = w.person();
    let keep = w.change(KEEP_EXPERIENCE).bind(e.party).bind(e.step.code()).bind(e.began).bind(e.ended);
    keep.bind(e.size).bind(&e.lesson).bind(by).rows().await.map(drop)
}
