//! Articles and value limits.

use base::{Cents, Day, Reading, Result, Writing};

use crate::limit::{Limit, Procedure};
use crate::pool::Article;

base::statements! {
    ARTICLES = "SELECT article, title, schools, estimate FROM procurement_article ORDER BY schools, article";
    KEEP_ARTICLE = "INSERT INTO procurement_article (article, title, schools, estimate) VALUES ($1, $2, $3, $4)
        ON CONFLICT (article) DO UPDATE SET title = excluded.title, schools = excluded.schools, estimate = excluded.estimate";
    LIMITS = "SELECT procedure, schools, valid_from, valid_to, up_to, source FROM procurement_limit
        ORDER BY valid_from, up_to, procedure, schools";
    END_LIMIT = "UPDATE procurement_limit SET valid_to = $3
        WHERE procedure = $1 AND schools = $2 AND valid_from < $3 AND valid_to > $3";
    KEEP_LIMIT = "INSERT INTO procurement_limit (procedure, schools, valid_from, valid_to, up_to, source)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (procedure, schools, valid_from) DO UPDATE
        SET valid_to = excluded.valid_to, up_to = excluded.up_to, source = excluded.source";
}

/// Everything that can be needed: first for the administration, then for schools.
pub async fn catalogue(r: &mut Reading) -> Result<Vec<Article>> {
    let rows: Vec<(String, String, bool, Cents)> = r.ask(ARTICLES).all().await?;
    Ok(rows.into_iter().map(|(code, title, schools, estimate)| Article { code, title, schools, estimate }).collect())
}

pub(crate) async fn keep_article(w: &mut Writing, article: &Article) -> Result<()> {
    let keep = w.change(KEEP_ARTICLE).bind(&article.code).bind(&article.title).bind(article.schools);
    keep.bind(article.estimate).rows().await.map(drop)
}

/// The value limits of all times.
pub async fn limits(r: &mut Reading) -> Result<Vec<Limit>> {
    let rows: Vec<(String, bool, Day, Day, Cents, String)> = r.ask(LIMITS).all().await?;
    let limit = |(procedure, schools, from, to, up_to, source): (String, bool, Day, Day, Cents, String)| {
        Some(Limit { procedure: Procedure::of(&procedure)?, schools, from, to, up_to, source })
    };
    Ok(rows.into_iter().filter_map(limit).collect())
}

/// What was in force ends where the new limit begins.
pub(crate) async fn end_limit(w: &mut Writing, limit: &Limit) -> Result<()> {
    let end = w.change(END_LIMIT).bind(limit.procedure.code()).bind(limit.schools).bind(limit.from);
    end.rows().await.map(drop)
}

pub(crate) async fn keep_limit(w: &mut Writing, limit: &Limit) -> Result<()> {
    let keep = w.change(KEEP_LIMIT).bind(limit.procedure.code()).bind(limit.schools).bind(limit.from).bind(limit.to);
    keep.bind(limit.up_to).bind(&limit.source).rows().await.map(drop)
}
