//! What we take the law to be. Courts, parliaments and the supervisory authority may see it otherwise, so each point is a
//! dated value with its source, and the association can put another in its place.

use base::Day;
use serde::{Deserialize, Serialize};

use crate::terms::Nature;

/// What the supervisory authority (*Kommunalaufsicht*) has to do. From less to more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Step)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    None,
    /// Anzeige: it must be told.
    Notification,
    /// Genehmigung: it must agree.
    Approval,
}

impl Step {
    pub const ALL: [Step; 3] = [Step::None, Step::Notification, Step::Approval];

    pub fn key(self) -> &'static str {
        match self {
            Step::None => "none",
            Step::Notification => "notification",
            Step::Approval => "approval",
        }
    }

    pub fn of(key: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.key() == key)
    }
}

/// One point, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = agreement::Point)]
pub struct Point {
    pub key: String,
    pub valid_from: Day,
    pub value: String,
    pub source: String,
    /// Read in the source itself, and not only known.
    pub verified: bool,
}

/// The points that hold on one day, ready for the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Law {
    voluntary: Step,
    own_duty: Step,
    transferred: Step,
    /// A change of the legal form.
    pub form: Step,
    pub authority: String,
    /// A publication takes effect so many days later.
    pub publication_delay: i64,
    /// So many days before a notice period ends the association is reminded.
    pub alarm_days: i64,
}

/// A point is missing, or its value cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub struct NoPoint(pub String);

impl Law {
    /// Of several values of a point the one that began last before `day` counts.
    pub fn on(day: Day, points: &[Point]) -> Result<Law, NoPoint> {
        let value = |key: &str| {
            let known = points.iter().filter(|point| point.key == key && point.valid_from <= day);
            known.max_by_key(|point| point.valid_from).map(|p| p.value.as_str()).ok_or_else(|| NoPoint(key.into()))
        };
        let step = |key: &str| Step::of(value(key)?).ok_or_else(|| NoPoint(key.into()));
        let days = |key: &str| days(value(key)?).ok_or_else(|| NoPoint(key.into()));
        Ok(Law {
            voluntary: step("step.voluntary")?,
            own_duty: step("step.own-duty")?,
            transferred: step("step.transferred")?,
            form: step("step.form")?,
            authority: value("step.authority")?.into(),
            publication_delay: days("publication.delay")?,
            alarm_days: days("alarm.days")?,
        })
    }

    pub fn step_for(&self, nature: Nature) -> Step {
        match nature {
            Nature::Voluntary => self.voluntary,
            Nature::OwnDuty => self.own_duty,
            Nature::Transferred => self.transferred,
        }
    }
}

/// All points that the rules ask for.
pub const KEYS: [&str; 7] = [
    "step.voluntary",
    "step.own-duty",
    "step.transferred",
    "step.form",
    "step.authority",
    "publication.delay",
    "alarm.days",
];

/// Would the rules understand this value of this point?
pub fn understands(key: &str, value: &str) -> Result<(), NoPoint> {
    let understood = match key {
        "step.voluntary" | "step.own-duty" | "step.transferred" | "step.form" => Step::of(value).is_some(),
        "publication.delay" | "alarm.days" => days(value).is_some(),
        "step.authority" => !value.trim().is_empty(),
        _ => false,
    };
    if understood { Ok(()) } else { Err(NoPoint(key.into())) }
}

fn days(value: &str) -> Option<i64> {
    value.parse().ok().filter(|days| (0..=3660).contains(days))
}

#[cfg(test)]
pub(crate) fn as_in_2020() -> Law {
    Law {
        voluntary: Step::Notification,
        own_duty: Step::Approval,
        transferred: Step::Approval,
        form: Step::Approval,
        authority: "Ministerium".into(),
        publication_delay: 1,
        alarm_days: 180,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(key: &str, from: &str, value: &str) -> Point {
        let valid_from = Day(from.parse().expect("a day"));
        Point { key: key.into(), valid_from, value: value.into(), source: String::new(), verified: false }
    }

    fn points() -> Vec<Point> {
        let of_2016 = [
            ("step.voluntary", "notification"),
            ("step.own-duty", "approval"),
            ("step.transferred", "approval"),
            ("step.form", "approval"),
            ("step.authority", "Ministerium"),
            ("publication.delay", "1"),
            ("alarm.days", "180"),
        ];
        of_2016.into_iter().map(|(key, value)| point(key, "2016-01-01", value)).collect()
    }

    #[test]
    fn the_latest_value_before_the_day_counts() {
        let mut points = points();
        points.push(point("step.voluntary", "2024-02-08", "none"));
        let on = |text: &str| Law::on(Day(text.parse().expect("a day")), &points);
        assert_eq!(on("2020-03-01"), Ok(as_in_2020()));
        assert_eq!(on("2024-02-08").map(|law| law.step_for(Nature::Voluntary)), Ok(Step::None));
        assert_eq!(on("2015-12-31"), Err(NoPoint("step.voluntary".into())));
    }

    #[test]
    fn a_value_is_understood_or_refused() {
        for (key, value, understood) in [
            ("step.voluntary", "approval", true),
            ("step.voluntary", "perhaps", false),
            ("publication.delay", "0", true),
            ("publication.delay", "-1", false),
            ("step.authority", " ", false),
            ("colour", "blue", false),
        ] {
            assert_eq!(understands(key, value).is_ok(), understood, "{key} = {value}");
        }
    }
}
