//! What earlier migrations took, and what is to be expected of the next: durations are learnt, not guessed.
//!
//! A duration is its size times a rate, and rates scatter by factors, not by days: their logarithms are normal. Few migrations say
//! little about how far they scatter, so all steps lend each other their scatter, and the forecast is a Student t.

use base::{Day, MemberId};
use serde::{Deserialize, Serialize};

/// A step of taking somebody in that was always done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Link, addresses, firewall. Size: networks.
    Network,
    /// Accounts and mail. Size: users.
    Accounts,
    /// Work places, site by site. Size: end devices.
    Workplaces,
    /// Programs of the field, finance above all. Size: one.
    Applications,
    /// Schools. Size: end devices.
    Schools,
    /// Old servers go. Size: one.
    SwitchOff,
}

impl Step {
    pub const ALL: [Step; 6] =
        [Step::Network, Step::Accounts, Step::Workplaces, Step::Applications, Step::Schools, Step::SwitchOff];

    pub fn code(self) -> &'static str {
        match self {
            Step::Network => "network",
            Step::Accounts => "accounts",
            Step::Workplaces => "workplaces",
            Step::Applications => "applications",
            Step::Schools => "schools",
            Step::SwitchOff => "switch-off",
        }
    }

    pub fn of(code: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.code() == code)
    }

    /// Days per unit where nobody has done it yet.
    fn guess(self) -> f64 {
        match self {
            Step::Network => 3.0,
            Step::Accounts => 0.15,
            Step::Workplaces => 0.25,
            Step::Applications => 12.0,
            Step::Schools => 0.3,
            Step::SwitchOff => 12.0,
        }
    }
}

/// How long one step took at one member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Experience {
    pub party: MemberId,
    pub step: Step,
    pub began: Day,
    /// First day after it.
    pub ended: Day,
    pub size: i64,
    /// What one would do otherwise next time; empty if nothing.
    pub lesson: String,
}

impl Experience {
    pub fn days(&self) -> i64 {
        self.began.days_until(self.ended)
    }
}

/// What is expected: every second time it takes no longer than `p50` days, four times out of five no longer than `p80`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Forecast {
    pub p50: i64,
    pub p80: i64,
    /// From so many migrations.
    pub from: usize,
}

/// 80 % quantile of Student's t with 1, 2, .. degrees of freedom, then of the normal distribution.
const T80: [f64; 12] = [1.376, 1.061, 0.978, 0.941, 0.920, 0.906, 0.896, 0.889, 0.883, 0.879, 0.876, 0.873];
const NORMAL80: f64 = 0.842;
/// Scatter of the logarithm where nothing is known: a factor of about one and a half.
const SCATTER: f64 = 0.4;

pub fn forecast(step: Step, size: i64, known: &[Experience]) -> Forecast {
    let rates = logs(step, known);
    let count = rates.len() as f64;
    let size = size.max(1) as f64;
    let mean = if rates.is_empty() { step.guess().ln() } else { rates.iter().sum::<f64>() / count };
    let (scatter, freedom) = pooled(known);
    let t = T80.get(freedom.wrapping_sub(1)).copied().unwrap_or(NORMAL80);
    let wide = if rates.is_empty() { 2.0_f64.sqrt() } else { (1.0 + 1.0 / count).sqrt() };
    let days = |log: f64| (log.exp() * size).ceil().clamp(1.0, 3_650.0) as i64;
    Forecast { p50: days(mean), p80: days(mean + t * scatter * wide), from: rates.len() }
}

/// Logarithms of days per unit.
fn logs(step: Step, known: &[Experience]) -> Vec<f64> {
    let done =
        known.iter().filter(|experience| experience.step == step && experience.size > 0 && experience.days() > 0);
    done.map(|experience| (experience.days() as f64 / experience.size as f64).ln()).collect()
}

/// The scatter around the mean of each step, over all steps, and its degrees of freedom.
fn pooled(known: &[Experience]) -> (f64, usize) {
    let (mut squares, mut freedom) = (0.0, 0);
    for rates in Step::ALL.map(|step| logs(step, known)).into_iter().filter(|rates| rates.len() > 1) {
        let mean = rates.iter().sum::<f64>() / rates.len() as f64;
        squares += rates.iter().map(|rate| (rate - mean).powi(2)).sum::<f64>();
        freedom += rates.len() - 1;
    }
    if freedom == 0 { (SCATTER, 0) } else { ((squares / freedom as f64).sqrt(), freedom) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn took(step: Step, size: i64, days: i64) -> Experience {
        let began = Day::of(2017, 3, 1);
        Experience {
            party: MemberId::ASSOCIATION,
            step,
            began,
            ended: began.plus_days(days),
            size,
            lesson: String::new(),
        }
    }

    #[test]
    fn what_always_took_as_long_will_take_as_long() {
        let known = [10, 20, 40].map(|size| took(Step::Workplaces, size, size / 5));
        assert_eq!(forecast(Step::Workplaces, 50, &known), Forecast { p50: 10, p80: 10, from: 3 });
    }

    #[test]
    fn what_scatters_is_promised_later() {
        let known = [took(Step::Network, 4, 8), took(Step::Network, 4, 16), took(Step::Network, 4, 12)];
        let wide = forecast(Step::Network, 4, &known);
        assert!(wide.p50 == 12 && wide.p80 > 14 && wide.p80 < 20, "{wide:?}");
        // Another step that always took the same lends its certainty.
        let sure = [1, 2, 3, 4].map(|size| took(Step::Schools, size * 10, size * 4));
        let narrow = forecast(Step::Network, 4, &[known.to_vec(), sure.to_vec()].concat());
        assert!(narrow.p80 < wide.p80, "{narrow:?}");
    }

    #[test]
    fn without_any_experience_there_is_a_guess() {
        let guess = forecast(Step::SwitchOff, 1, &[]);
        assert!(guess.from == 0 && guess.p50 == 12 && guess.p80 > 15, "{guess:?}");
        assert_eq!(forecast(Step::Network, 0, &[took(Step::Network, 0, 5)]).from, 0);
    }
}
