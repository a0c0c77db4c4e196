//! One setting: why it is there, what is prescribed, who stands how to it.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Day, Failure, Frame, Lang, MemberId, Result, Visitor, form, grant};
use serde::Deserialize;

use super::{Names, mode_words};
use crate::assignment::{AssignmentId, Prescription};
use crate::chart::{Chart, chart};
use crate::figures::Figures;
use crate::scope::Scope;
use crate::setting::Setting;
use crate::state::State;
use crate::texts::{Texts, percent, texts};
use crate::uniformity::{Measures, Tally};
use crate::variety::Variety;
use crate::vector::Dictionary;
use crate::{PRESCRIBE, PROPOSE, acts, store};

#[derive(Template)]
#[template(path = "standards/setting.html")]
struct SettingPage {
    f: Frame,
    t: &'static Texts,
    setting: Setting,
    assignments: Vec<Line>,
    members: Vec<(MemberId, String, Tally)>,
    tally: Tally,
    measures: Measures,
    history: Vec<(String, Measures)>,
    chart: Option<Chart>,
    found: Found,
    may_prescribe: bool,
    may_propose: bool,
}

struct Line {
    id: AssignmentId,
    scope: String,
    value: String,
    mode: String,
    reason: String,
    decision: String,
    from: String,
    to: String,
    in_force: bool,
}

/// What there really is.
struct Found {
    known: i64,
    effective: String,
    agreement: String,
    /// Value as it is shown and as it is kept, devices, parts of a thousand for the bar.
    values: Vec<(String, String, i64, i64)>,
    /// Day, effective number, agreement, number of values.
    history: Vec<(String, String, String, usize)>,
}

impl Found {
    fn of(setting: &Setting, dictionary: &Dictionary, past: &[(Day, Variety)], lang: Lang) -> Found {
        let none = Variety::default();
        let now = past.last().map_or(&none, |(_, variety)| variety);
        let (known, effective) = (now.known(), |v: &Variety| v.effective().map_or("–".into(), |e| e.shown(lang)));
        let value = |(number, count): (u16, i64)| {
            let value = dictionary.value(setting.slot, number)?;
            Some((setting.shown(value, lang), value.to_string(), count, count * 1000 / known.max(1)))
        };
        let line =
            |(day, v): &(Day, Variety)| (lang.day(*day), effective(v), percent(v.agreement(), lang), v.values().len());
        Found {
            known,
            effective: effective(now),
            agreement: percent(now.agreement(), lang),
            values: now.values().into_iter().filter_map(value).collect(),
            history: past.iter().filter(|(_, v)| v.known() > 0).map(line).collect(),
        }
    }
}

pub(crate) async fn show(visitor: Visitor, Path(key): Path<String>) -> Result<Html<String>> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let setting = store::setting(&mut r, &key).await?.ok_or(Failure::NotFound)?;
    let (names, rules) = (Names::of(&mut r).await?, store::rules(&mut r).await?.narrowed(&setting));
    let dictionary = store::dictionary(&mut r, &rules.settings).await?;
    let (mut past, mut varieties) = (Vec::new(), Vec::new());
    store::past(&mut r, &rules, |day, counted| {
        past.push(Figures::of(&rules, &dictionary, counted, day));
        varieties.push((day, Variety::of(counted.places.values(), &setting)));
    })
    .await?;
    let history: Vec<_> = past.iter().map(|figures| (figures.day, figures.measures(None))).collect();
    let day = r.as_of();
    let figures = match past.pop() {
        Some(last) => last,
        None => store::figures_of(&mut r, &rules, &dictionary, day).await?,
    };
    let mut assignments = rules.assignments.clone();
    assignments.sort_by_key(|a| (a.scope.strength(), a.scope.to_string(), a.period.from));
    let line = |a: &crate::assignment::Assignment| Line {
        id: a.id,
        scope: names.of_scope(&a.scope, lang),
        value: setting.wanted(&a.value, lang),
        mode: mode_words(&setting, a, lang),
        reason: a.reason.clone(),
        decision: a.decision.clone(),
        from: lang.day(a.period.from),
        to: lang.day(a.period.to),
        in_force: a.period.contains(figures.day),
    };
    let tally = |member: MemberId| (member, names.of_member(member), figures.tally(Some(&setting), Some(member)));
    html(SettingPage {
        f: visitor.frame(),
        t: texts(lang),
        assignments: assignments.iter().map(line).collect(),
        members: figures.members().into_iter().map(tally).collect(),
        tally: figures.tally(Some(&setting), None),
        measures: figures.measures(None),
        chart: chart(&history),
        history: history.iter().map(|(day, measures)| (lang.day(*day), *measures)).collect(),
        found: Found::of(&setting, &dictionary, &varieties, lang),
        may_propose: visitor.actor().holds_somewhere(PROPOSE),
        may_prescribe: grant::holds(&mut r, PRESCRIBE, MemberId::ASSOCIATION, "").await?,
        setting,
    })
}

/// What the form on the page says; everything as it was typed.
#[derive(Debug, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    scope: String,
    value: String,
    #[serde(default)]
    mode: String,
    least: Option<String>,
    most: Option<String>,
    #[serde(default)]
    reason: String,
    decision: String,
    #[serde(default)]
    from: String,
}

pub(crate) async fn prescribe(visitor: Visitor, Path(key): Path<String>, Form(typed): Form<Typed>) -> Result<Redirect> {
    let unusable = || Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY);
    let scope: Scope = typed.scope.parse().map_err(|_| unusable())?;
    let from = match typed.from.trim() {
        "" => None,
        text => Some(form::day(text, visitor.house().clock.today()).ok_or_else(unusable)?),
    };
    let Typed { value, mode, least, most, reason, decision, .. } = typed;
    let wish = Prescription { setting: key.clone(), scope, value, mode, least, most, reason, decision, from };
    visitor.act(async move |w| acts::prescribe(w, &wish).await).await?;
    Ok(Redirect::to(&format!("/standards/settings/{key}")))
}
