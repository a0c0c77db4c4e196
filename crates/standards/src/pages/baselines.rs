//! Published rule sets, what each of them changed, and the rule set of today to take away.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::header;
use axum::response::{Html, IntoResponse, Redirect, Response};
use base::edge::html;
use base::{Failure, Frame, Lang, MemberId, Result, Visitor, grant};
use serde::Deserialize;

use super::Names;
use crate::acts::baseline as acts;
use crate::baseline::{Baseline, Difference, Draft, differences};
use crate::ruleset::{Entry, read::read};
use crate::setting::Setting;
use crate::texts::{Texts, texts};
use crate::{PRESCRIBE, store};

#[derive(Template)]
#[template(path = "standards/baselines.html")]
struct BaselinesPage {
    f: Frame,
    t: &'static Texts,
    baselines: Vec<Baseline>,
    drafts: Vec<Draft>,
    four_eyes: bool,
    may_publish: bool,
}

pub(crate) async fn list(visitor: Visitor) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let day = r.as_of();
    let baselines = store::baseline::all(&mut r).await?.into_iter().filter(|baseline| baseline.on <= day).collect();
    html(BaselinesPage {
        f: visitor.frame(),
        t: texts(visitor.lang),
        baselines,
        drafts: store::baseline::open(&mut r).await?,
        four_eyes: store::baseline::four_eyes(&mut r).await?,
        may_publish: grant::holds(&mut r, PRESCRIBE, MemberId::ASSOCIATION, "").await?,
    })
}

#[derive(Template)]
#[template(path = "standards/baseline.html")]
struct BaselinePage {
    f: Frame,
    t: &'static Texts,
    b: Baseline,
    by: String,
    lines: Vec<Line>,
}

/// What a scope said about a setting before, and what it says now.
struct Line {
    key: String,
    setting: String,
    scope: String,
    was: String,
    is: String,
    decision: String,
}

pub(crate) async fn show(visitor: Visitor, Path(number): Path<i64>) -> Result<Html<String>> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let b = store::baseline::one(&mut r, number).await?.ok_or(Failure::NotFound)?;
    let before = store::baseline::one(&mut r, number - 1).await?.map(|before| before.text).unwrap_or_default();
    let (settings, names) = (store::settings(&mut r).await?, Names::of(&mut r).await?);
    let (was, is) = (read(&before)?, read(&b.text)?);
    let line = |difference: &Difference| {
        let wish = &difference.is.or(difference.was)?.wish;
        let setting = settings.iter().find(|setting| setting.key == wish.setting);
        Some(Line {
            key: wish.setting.clone(),
            setting: setting.map_or(&*wish.setting, |setting| setting.title(lang)).to_owned(),
            scope: names.of_scope(&wish.scope, lang),
            was: words(difference.was, setting, lang),
            is: words(difference.is, setting, lang),
            decision: difference.is.map(|is| is.wish.decision.clone()).unwrap_or_default(),
        })
    };
    html(BaselinePage {
        f: visitor.frame(),
        t: texts(lang),
        lines: differences(&was, &is).iter().filter_map(line).collect(),
        by: store::baseline::name(&mut r, b.by).await?,
        b,
    })
}

/// "höchstens 10 min, verbindlich", or that nothing is prescribed.
fn words(entry: Option<&Entry>, setting: Option<&Setting>, lang: Lang) -> String {
    let t = texts(lang);
    let Some(Entry { wish, unset: false, .. }) = entry else { return t.not_wanted.into() };
    let value = setting.and_then(|setting| Some(setting.wanted(&setting.kind.read(&wish.value)?, lang)));
    let shown = |limit: &str| setting.and_then(|setting| Some(setting.shown(&setting.kind.read(limit)?, lang)));
    let mode = match wish.mode.as_str() {
        "locked" => t.locked.into(),
        "bound" => {
            let limits = [(t.least, &wish.least), (t.most, &wish.most)];
            let limits =
                limits.into_iter().filter_map(|(word, limit)| Some(format!("{word} {}", shown(limit.as_ref()?)?)));
            format!("{}: {}", t.bound, limits.collect::<Vec<_>>().join(", "))
        }
        _ => String::new(),
    };
    let said = [value.unwrap_or_else(|| wish.value.clone()), mode];
    said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}

/// As it was published, to the byte.
pub(crate) async fn text(visitor: Visitor, Path(number): Path<i64>) -> Result<Response> {
    let b = store::baseline::one(&mut visitor.read().await?, number).await?.ok_or(Failure::NotFound)?;
    Ok(yaml(b.text, &format!("verbund-standards-{number}.yaml")))
}

/// What is in force or planned on the day that is looked at.
pub(crate) async fn rules(visitor: Visitor) -> Result<Response> {
    let mut r = visitor.read().await?;
    let (text, day) = (acts::rule_set(&mut r).await?, r.as_of());
    Ok(yaml(text, &format!("verbund-standards-{day}.yaml")))
}

fn yaml(text: String, name: &str) -> Response {
    let kind = (header::CONTENT_TYPE, "application/yaml; charset=utf-8".to_owned());
    ([kind, (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))], text).into_response()
}

#[derive(Debug, Deserialize)]
pub(crate) struct Eyes {
    #[serde(default)]
    four: String,
}

pub(crate) async fn four_eyes(visitor: Visitor, Form(eyes): Form<Eyes>) -> Result<Redirect> {
    visitor.act(async move |w| acts::want_four_eyes(w, !eyes.four.is_empty()).await).await?;
    Ok(Redirect::to("/standards/baselines"))
}
