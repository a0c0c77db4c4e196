//! How uniform we are, and where not.

use askama::Template;
use axum::response::Html;
use base::edge::html;
use base::{Frame, Lang, MemberId, Result, Visitor};

use super::Names;
use crate::chart::{Chart, chart};
use crate::figures::Figures;
use crate::group::Wanted;
use crate::notice::{STEPS, ending};
use crate::setting::Setting;
use crate::store;
use crate::texts::{Texts, texts};
use crate::uniformity::{Measures, Tally};

#[derive(Template)]
#[template(path = "standards/overview.html")]
struct OverviewPage {
    f: Frame,
    t: &'static Texts,
    measures: Measures,
    devices: i64,
    tally: Tally,
    excepted: i64,
    open: i64,
    ending: Vec<Ending>,
    members: Vec<MemberLine>,
    settings: Vec<SettingLine>,
    /// Of the catalogue, what nobody has prescribed yet: key and title.
    undecided: Vec<(String, String)>,
    history: Vec<(String, Measures)>,
    chart: Option<Chart>,
}

/// An exception that ends soon.
struct Ending {
    href: String,
    title: String,
    member: String,
    reason: String,
    last_day: String,
    left: i64,
}

struct MemberLine {
    id: MemberId,
    name: String,
    measures: Measures,
    excepted: i64,
}

struct SettingLine {
    key: String,
    title: String,
    wanted: String,
    /// One for each member, and their sum.
    tallies: Vec<(Option<MemberId>, Tally)>,
}

/// Exceptions that end within so many days are named here.
const SOON: i64 = STEPS[0];

pub(crate) async fn show(visitor: Visitor) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let (rules, names, lang) = (store::rules(&mut r).await?, Names::of(&mut r).await?, visitor.lang);
    let (dictionary, day) = (store::dictionary(&mut r, &rules.settings).await?, r.as_of());
    let history = store::course(&mut r, &rules, &dictionary).await?;
    let figures = store::figures_of(&mut r, &rules, &dictionary, day).await?;
    let wanted = |setting: &Setting| {
        let of_all = rules.of_association(setting, figures.day);
        of_all.map_or_else(|| texts(lang).not_wanted.to_owned(), |a| setting.wanted(&a.value, lang))
    };
    let decided = |setting: &&Setting| {
        rules.assignments.iter().any(|a| a.setting == setting.key && a.period.contains(figures.day))
    };
    let undecided = figures.settings.iter().filter(|setting| !decided(setting));
    html(OverviewPage {
        undecided: undecided.map(|setting| (setting.key.clone(), setting.title(lang).to_owned())).collect(),
        f: visitor.frame(),
        t: texts(lang),
        measures: figures.measures(None),
        devices: figures.devices.values().sum(),
        tally: figures.counted(&Wanted::default()),
        excepted: figures.excepted.values().sum(),
        open: figures.open,
        ending: ending(&rules.exceptions, figures.day, SOON)
            .into_iter()
            .map(|(e, left)| Ending {
                href: format!("/standards/exceptions/{}", e.id),
                title: rules.settings.iter().find(|s| s.key == e.setting).map_or("", |s| s.title(lang)).to_owned(),
                member: names.of_member(e.member),
                reason: e.reason.clone(),
                last_day: lang.day(e.last_day),
                left,
            })
            .collect(),
        members: members(&figures, &names),
        settings: figures
            .settings
            .iter()
            .filter(decided)
            .map(|setting| line(&figures, setting, wanted(setting), lang))
            .collect(),
        chart: chart(&history),
        history: history.iter().map(|(day, measures)| (lang.day(*day), *measures)).collect(),
    })
}

fn members(figures: &Figures, names: &Names) -> Vec<MemberLine> {
    let line = |id: MemberId| MemberLine {
        id,
        name: names.of_member(id),
        measures: figures.measures(Some(id)),
        excepted: figures.excepted.get(&id).copied().unwrap_or(0),
    };
    figures.members().into_iter().map(line).collect()
}

fn line(figures: &Figures, setting: &Setting, wanted: String, lang: Lang) -> SettingLine {
    let members = figures.members().into_iter().map(Some).chain([None]);
    let tallies = members.map(|member| (member, figures.tally(Some(setting), member))).collect();
    SettingLine { key: setting.key.clone(), title: setting.title(lang).to_owned(), wanted, tallies }
}
