//! This room's part of the example: what was prescribed when, and the exceptions of the members.

mod baselines;
mod granted;

use std::collections::BTreeSet;

use agreement::demo::{HEAD, contact};
use base::actor::SYSTEM;
use base::{Actor, Day, House, MemberId, Result};

use crate::acts;
use crate::assignment::Prescription;
use crate::exception::Wish;
use crate::scope::Scope;
use crate::state::State;
use crate::survey::Survey;
use crate::{DeviceId, store};
use granted::EXCEPTIONS;

const THIRD: Day = Day::of(2020, 3, 9);

type Prescribed = (&'static str, Day, &'static str, &'static str, &'static str);

/// Beside the published rule sets: setting, first day, value, mode, what stands at the bound.
const PRESCRIBED: [Prescribed; 12] = [
    ("os-build", Day::of(2018, 1, 15), "1709", "default", ""),
    ("browser", Day::of(2018, 9, 17), "60", "default", ""),
    ("os-build", Day::of(2019, 4, 1), "1809", "default", ""),
    ("browser", Day::of(2019, 11, 18), "68", "default", ""),
    ("os-build", Day::of(2019, 12, 9), "1909", "default", ""),
    ("malware-signatures", THIRD, "2", "locked", ""),
    ("patch-age", THIRD, "14", "default", ""),
    ("hypervisor", Day::of(2019, 4, 1), "6.7", "default", ""),
    ("pdf-reader", Day::of(2020, 2, 24), "20.6", "default", ""),
    ("archiver", Day::of(2019, 11, 18), "19", "default", ""),
    ("media-player", THIRD, "3", "default", ""),
    ("server-logs", THIRD, "90 d", "default", ""),
];

/// Everything up to the day `until`; after the inventory, whose devices are measured.
pub async fn tell(house: &House, until: Day) -> Result<()> {
    let told = PRESCRIBED.into_iter().filter(|prescribed| prescribed.1 <= until);
    let (early, late): (Vec<Prescribed>, Vec<Prescribed>) = told.partition(|told| told.1 < baselines::REVISED);
    baselines::founding(house, until).await?;
    prescribe(house, early).await?;
    baselines::revision(house, until).await?;
    prescribe(house, late).await?;
    notebooks(house, until).await?;
    house.on(until).act(&Actor::person(SYSTEM), async |w| acts::evaluate_all(w).await).await?;
    exceptions(house, until).await?;
    baselines::trial(house, until).await
}

async fn prescribe(house: &House, told: Vec<Prescribed>) -> Result<()> {
    for (setting, from, value, mode, most) in told {
        let wish = Prescription {
            setting: setting.into(),
            value: value.into(),
            mode: mode.into(),
            most: Some(most.into()),
            decision: format!("Lenkungskreis {}", base::Lang::De.day(from)),
            ..Prescription::default()
        };
        house.on(from).act(&Actor::person(HEAD), async |w| acts::prescribe(w, &wish).await).await?;
    }
    Ok(())
}

/// Notebooks stand about unattended: they lock sooner, since the beginning of March.
async fn notebooks(house: &House, until: Day) -> Result<()> {
    let from = Day::of(2020, 3, 2);
    if until < from {
        return Ok(());
    }
    let wish = Prescription {
        setting: "screen-lock".into(),
        scope: Scope { device_kind: Some("notebook".into()), ..Scope::default() },
        value: "5".into(),
        reason: "Notebooks stehen oft unbeaufsichtigt.".into(),
        decision: "Lenkungskreis 20.02.2020, TOP 3".into(),
        ..Prescription::default()
    };
    house.on(from).act(&Actor::person(HEAD), async |w| acts::prescribe(w, &wish).await).await.map(drop)
}

async fn exceptions(house: &House, until: Day) -> Result<()> {
    let mut taken = BTreeSet::new();
    for (member, setting, category, reason, compensation, proposed, accepted, last_day) in EXCEPTIONS {
        if until < proposed {
            continue;
        }
        let device = deviating(&house.on(proposed), member, setting, &taken).await?;
        taken.extend(device);
        let wish = Wish {
            member,
            part: String::new(),
            device,
            setting: setting.into(),
            value: None,
            category,
            reason: reason.into(),
            compensation: compensation.into(),
            last_day,
        };
        let asks = Actor::person(contact(member));
        let id = house.on(proposed).act(&asks, async |w| acts::propose(w, &wish).await).await?;
        if let Some(accepted) = accepted.filter(|accepted| *accepted <= until) {
            house.on(accepted).act(&Actor::person(HEAD), async |w| acts::accept(w, id).await).await?;
        }
    }
    Ok(())
}

/// The first device of the member that has what the exception is about.
async fn deviating(
    house: &House,
    member: MemberId,
    setting: &str,
    taken: &BTreeSet<DeviceId>,
) -> Result<Option<DeviceId>> {
    let mut r = house.read(&Actor::person(HEAD)).await?;
    let all = store::rules(&mut r).await?;
    let Some(wanted) = all.settings.iter().find(|known| known.key == setting) else { return Ok(None) };
    let (rules, day) = (all.narrowed(wanted), r.as_of());
    let dictionary = store::dictionary(&mut r, &all.settings).await?;
    let devices = store::device::on_day(&mut r).await?;
    let mut survey = Survey::new(&rules, &dictionary, day);
    let fits = |device: &&crate::survey::Device| device.place.member == member && !taken.contains(&device.id);
    let mut fitting = devices.iter().filter(fits);
    let wrong = |state: State| matches!(state, State::Deviating | State::Pending);
    Ok(fitting.find(|device| survey.judge(device).first().is_some_and(|j| wrong(j.state))).map(|device| device.id))
}
