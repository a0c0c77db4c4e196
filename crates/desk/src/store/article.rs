//! Articles: they belong to nobody alone, so only the audience decides who reads one.

use base::{Day, Reading, Result, Writing};
use sqlx::Error::Decode;

use crate::article::{Article, ArticleId, Audience, Draft};
use crate::{SEE, WORK};

/// `$3` is the duty to see articles for all; those for the desk need the duty to work on tickets.
macro_rules! readable {
    ($rest:expr) => {
        concat!(
            "SELECT a.article_id, a.version, a.valid_from, a.title, a.body, a.words, a.specialism, a.audience,
                COALESCE(w.name, '') AS written_by
            FROM desk_article a LEFT JOIN base_account w ON w.person_id = a.written_by
            WHERE EXISTS (SELECT 1 FROM base_grant g JOIN base_role_duty gd ON gd.role = g.role
                    AND gd.duty = CASE WHEN a.audience = 'all' THEN $3 ELSE $4 END
                WHERE g.person_id = $1 AND g.valid_from <= $2 AND $2 < g.valid_to)",
            $rest
        )
    };
}

/// The last version of a day, `$5`.
macro_rules! in_force {
    () => {
        " AND a.version = (SELECT MAX(b.version) FROM desk_article b
            WHERE b.article_id = a.article_id AND b.valid_from <= $5)"
    };
}

base::statements! {
    ALL = readable!(concat!(in_force!(), " ORDER BY a.title, a.article_id"));
    ONE = readable!(concat!(in_force!(), " AND a.article_id = $6"));
    VERSIONS = readable!(" AND a.article_id = $5 ORDER BY a.version DESC");
    KEEP = "INSERT INTO desk_article (article_id, version, valid_from, title, body, words, specialism, audience, written_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
}

#[derive(sqlx::FromRow)]
struct Row {
    article_id: ArticleId,
    version: i64,
    valid_from: Day,
    title: String,
    body: String,
    words: String,
    specialism: String,
    audience: String,
    written_by: String,
}

/// As they are on the day looked at, withdrawn ones too.
pub async fn articles(r: &mut Reading) -> Result<Vec<Article>> {
    let day = r.as_of();
    read(r.ask(ALL).within(SEE).bind(WORK.0).bind(day).all().await?)
}

pub async fn article(r: &mut Reading, id: ArticleId) -> Result<Option<Article>> {
    let day = r.as_of();
    let row: Option<Row> = r.ask(ONE).within(SEE).bind(WORK.0).bind(day).bind(id).maybe().await?;
    row.map(Row::article).transpose()
}

/// All that the reader may read, the last one first.
pub async fn versions(r: &mut Reading, id: ArticleId) -> Result<Vec<Article>> {
    read(r.ask(VERSIONS).within(SEE).bind(WORK.0).bind(id).all().await?)
}

fn read(rows: Vec<Row>) -> Result<Vec<Article>> {
    rows.into_iter().map(Row::article).collect()
}

pub(crate) async fn keep_article(w: &mut Writing, id: ArticleId, version: i64, draft: &Draft) -> Result<()> {
    let (by, today) = (w.person(), w.today());
    let keep = w.change(KEEP).bind(id).bind(version).bind(today).bind(&draft.title).bind(&draft.text);
    let keep = keep.bind(&draft.words).bind(&draft.specialism).bind(draft.audience.code());
    keep.bind(by).rows().await.map(drop)
}

impl Row {
    fn article(self) -> Result<Article> {
        let strange = || Decode(format!("article for {}", self.audience).into());
        let audience = Audience::of(&self.audience).ok_or_else(strange)?;
        let (title, text, words, specialism) = (self.title, self.body, self.words, self.specialism);
        let draft = Draft { title, text, words, specialism, audience };
        let (id, version, valid_from, written_by) = (self.article_id, self.version, self.valid_from, self.written_by);
        Ok(Article { id, version, valid_from, draft, written_by })
    }
}
