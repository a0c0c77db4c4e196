//! One member for those who answer for it: three sentences, one picture, and what stands behind them.

use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use base::edge::html;
use base::{Failure, Frame, Lang, MemberId, Result, Visitor, grant};

use super::{Names, behind};
use crate::group::Wanted;
use crate::setting::Setting;
use crate::state::Counts;
use crate::summary::{Next, Summary};
use crate::texts::plain::{next_line, sentences};
use crate::texts::{Texts, texts};
use crate::{READ, store};

#[derive(Template)]
#[template(path = "standards/member.html")]
struct MemberPage {
    f: Frame,
    t: &'static Texts,
    id: MemberId,
    name: String,
    sentences: [String; 3],
    parts: Vec<Part>,
    whole: i64,
    excepted: Vec<Granted>,
    wrong: Vec<Wrong>,
    next: Vec<(String, String, String)>,
}

/// A piece of the picture and the row of its table.
struct Part {
    word: &'static str,
    /// Its class in the style sheet.
    class: &'static str,
    count: i64,
    href: String,
    share: String,
    /// In parts of a thousand: where it begins and how long it is.
    begins: i64,
    long: i64,
}

struct Granted {
    href: String,
    title: String,
    reason: String,
    category: &'static str,
    last_day: String,
}

struct Wrong {
    title: String,
    why: String,
    devices: i64,
    href: String,
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<MemberId>) -> Result<Html<String>> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    if !grant::holds(&mut r, READ, id, "").await? {
        return Err(Failure::NotFound);
    }
    let (rules, names, day) = (store::rules(&mut r).await?, Names::of(&mut r).await?, r.as_of());
    let dictionary = store::dictionary(&mut r, &rules.settings).await?;
    let figures = store::figures_of(&mut r, &rules, &dictionary, day).await?;
    let summary = Summary::of(&rules, &figures, Some(id));
    let all = figures.measures(None).uniformity.filter(|_| figures.members().len() > 1);
    let name = names.known(id).ok_or(Failure::NotFound)?;
    let title = |key: &str| rules.settings.iter().find(|s| s.key == key).map_or("", |s| s.title(lang));
    let granted = |e: &&crate::exception::Exception| Granted {
        href: format!("/standards/exceptions/{}", e.id),
        title: title(&e.setting).to_owned(),
        reason: e.reason.clone(),
        category: e.category.word(lang),
        last_day: lang.day(e.last_day),
    };
    let wrong = |(setting, devices): &(&Setting, i64)| Wrong {
        title: setting.title(lang).to_owned(),
        why: setting.why(lang).to_owned(),
        devices: *devices,
        href: behind(&Wanted::member(id), Some(&setting.key), Some(Counts::Neither)),
    };
    let next = |(day, next): &(base::Day, Next)| {
        let href = match next {
            Next::Ends(e) | Next::Waits(e) => format!("/standards/exceptions/{}", e.id),
            Next::Due(setting, _) => format!("/standards/devices?member={id}&setting={}&state=pending", setting.key),
        };
        (lang.day(*day), next_line(next, |e| title(&e.setting), lang), href)
    };
    html(MemberPage {
        f: visitor.frame(),
        t: texts(lang),
        sentences: sentences(&summary, &name, all, lang),
        parts: parts(&summary, id, lang),
        whole: summary.tally.applicable(),
        excepted: summary.excepted.iter().map(granted).collect(),
        wrong: summary.wrong.iter().map(wrong).collect(),
        next: summary.next.iter().map(next).collect(),
        id,
        name,
    })
}

fn parts(summary: &Summary, id: MemberId, lang: Lang) -> Vec<Part> {
    let (tally, wanted) = (&summary.tally, Wanted::member(id));
    let whole = tally.applicable().max(1);
    let mut begins = 0;
    let counts = [
        (Counts::Uniform, "fa", tally.uniform),
        (Counts::Different, "fm", tally.different),
        (Counts::Neither, "fb", tally.neither),
    ];
    let part = |(counts, class, count): (Counts, &'static str, i64)| {
        let long = count * 1000 / whole;
        let href = behind(&wanted, None, Some(counts));
        let part =
            Part { word: counts.word(lang), class, count, href, share: lang.percent(count, whole), begins, long };
        begins += long;
        part
    };
    counts.into_iter().map(part).collect()
}
