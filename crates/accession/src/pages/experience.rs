//! What earlier migrations took and taught.

use askama::Template;
use axum::response::Html;
use base::edge::html;
use base::{Frame, Result, Visitor};

use super::Names;
use crate::experience::{Experience, Forecast, Step, forecast};
use crate::store;
use crate::texts::{Texts, texts, words};

#[derive(Template)]
#[template(path = "accession/experience.html")]
struct ExperiencePage {
    f: Frame,
    t: &'static Texts,
    names: Names,
    known: Vec<Experience>,
    /// For ten units of each step (one, where there is only one).
    forecasts: Vec<(Step, i64, Forecast)>,
}

impl ExperiencePage {
    fn step(&self, step: &Step) -> (&'static str, &'static str) {
        words::step(self.f.lang, *step)
    }
}

pub(crate) async fn show(visitor: Visitor) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let known = store::experience(&mut r).await?;
    let names = Names::read(&mut r).await?;
    let size = |step| if matches!(step, Step::Applications | Step::SwitchOff) { 1 } else { 10 };
    let forecasts = Step::ALL.map(|step| (step, size(step), forecast(step, size(step), &known))).to_vec();
    html(ExperiencePage { f: visitor.frame(), t: texts(visitor.lang), names, known, forecasts })
}
