//! An article (Anleitung): what helps, in plain words. It is never changed, it gets a next version.

use base::{Day, search};
use serde::{Deserialize, Serialize};

base::id!(ArticleId);

/// Who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = desk::Audience)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Who works on tickets.
    Desk,
    /// Everybody who may report something.
    All,
    /// Withdrawn: its versions stay readable for the desk.
    Nobody,
}

super::ticket::codes!(Audience: Desk = "desk", All = "all", Nobody = "nobody");

/// What is written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, utoipa::ToSchema)]
#[schema(as = desk::Draft)]
pub struct Draft {
    pub title: String,
    /// Plain text; an empty line divides paragraphs.
    pub text: String,
    /// Beginnings of words in a report for which it is proposed: `druck papier toner`.
    pub words: String,
    pub specialism: String,
    pub audience: Audience,
}

/// The last version of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = desk::Article)]
pub struct Article {
    pub id: ArticleId,
    /// Counted from 1.
    pub version: i64,
    pub valid_from: Day,
    #[serde(flatten)]
    pub draft: Draft,
    /// Who wrote this version.
    pub written_by: String,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    NoTitle,
    NoText,
    /// Nothing would be different.
    Unchanged,
}

/// An intake proposes no more than one can look at while somebody speaks.
const MOST: usize = 3;

impl Draft {
    pub fn check(&self) -> Result<(), Refused> {
        if self.title.trim().is_empty() {
            return Err(Refused::NoTitle);
        }
        if self.text.trim().is_empty() { Err(Refused::NoText) } else { Ok(()) }
    }

    pub fn replaces(&self, before: &Draft) -> Result<(), Refused> {
        self.check()?;
        if self == before { Err(Refused::Unchanged) } else { Ok(()) }
    }

    /// As it is kept: without white space around.
    pub fn trimmed(&self) -> Draft {
        let text = |text: &str| text.trim().replace("\r\n", "\n");
        Draft { title: text(&self.title), text: text(&self.text), words: text(&self.words), ..self.clone() }
    }

    /// How many of its words are said.
    fn fits(&self, said: &[String]) -> usize {
        let beginnings = search::words(&self.words);
        beginnings.iter().filter(|word| said.iter().any(|said| said.starts_with(word.as_str()))).count()
    }
}

/// Those that help with what is said: most words first, then by title.
pub fn fitting(text: &str, mut articles: Vec<Article>) -> Vec<Article> {
    let said = search::words(text);
    articles.retain(|article| article.draft.fits(&said) > 0);
    articles.sort_by_cached_key(|article| {
        (std::cmp::Reverse(article.draft.fits(&said)), search::fold(&article.draft.title))
    });
    articles.truncate(MOST);
    articles
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(title: &str, words: &str) -> Draft {
        let (title, words, text) = (title.into(), words.into(), "Erst aus, dann an.".into());
        Draft { title, text, words, specialism: "desk".into(), audience: Audience::All }
    }

    fn article(title: &str, words: &str) -> Article {
        let (id, valid_from) = (ArticleId(uuid::Uuid::nil()), Day::of(2020, 3, 11));
        Article { id, version: 1, valid_from, draft: draft(title, words), written_by: String::new() }
    }

    #[test]
    fn what_is_said_leads_to_what_helps() {
        let articles = || {
            vec![
                article("Drucker: Papierstau", "druck papier"),
                article("WLAN in der Schule", "wlan tablet schul"),
                article("Beamer bleibt dunkel", "beamer"),
                article("Beamer findet kein WLAN", "beamer wlan"),
                article("iPad", "ipad tablet wlan"),
            ]
        };
        for (said, expected) in [
            ("Drucker geht nicht, Papierstau in Fach 2", vec!["Drucker: Papierstau"]),
            ("Kein WLAN am Beamer", vec!["Beamer findet kein WLAN", "Beamer bleibt dunkel", "iPad"]),
            ("Papier", vec!["Drucker: Papierstau"]),
            ("Stuhl wackelt", vec![]),
            ("", vec![]),
        ] {
            let titles: Vec<String> =
                fitting(said, articles()).into_iter().map(|article| article.draft.title).collect();
            assert_eq!(titles, expected, "{said}");
        }
    }

    #[test]
    fn what_can_be_written() {
        let good = draft("Drucker", "druck");
        assert_eq!(good.check(), Ok(()));
        assert_eq!(draft(" ", "").check(), Err(Refused::NoTitle));
        assert_eq!(Draft { text: "\n".into(), ..good.clone() }.check(), Err(Refused::NoText));
        assert_eq!(good.replaces(&good), Err(Refused::Unchanged));
        assert_eq!(Draft { audience: Audience::Nobody, ..good.clone() }.replaces(&good), Ok(()));
        let typed = Draft { text: " Erst aus, dann an.\r\n".into(), ..good.clone() };
        assert_eq!(typed.trimmed().replaces(&good), Err(Refused::Unchanged));
    }
}
