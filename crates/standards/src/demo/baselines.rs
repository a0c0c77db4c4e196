//! The rule sets of the example: the standard of the founding, its revision before the end of Windows 7, and a draft that one
//! member tries.

use agreement::demo::{HEAD, ISENBUETTEL};
use base::{Actor, Day, House, Result};

use crate::acts::baseline as acts;
use crate::baseline::{DraftId, Wish};

/// What the partners agreed on when they began.
const FOUNDING: &str = "scope: {}
settings:
  client-os: [{value: Windows 10}]
  office: [{value: Microsoft Office 2016}]
  browser: [{value: 52}]
  device-name: [{value: AAA-AA-9999}]
  server-name: [{value: AAA-AA-9999}]
  network-name: [{value: AAA-AA-9999}]
  malware-product: [{value: Sophos Endpoint, mode: locked}]
  pdf-reader: [{value: 18}]
  archiver: [{value: 16.4}]
";

/// Windows 10 was the standard already; what is new is what a device without updates would endanger.
const REVISION: &str = "scope: {}
settings:
  client-os: [{value: Windows 10}]
  disk-encryption: [{value: yes, mode: locked}]
  screen-lock: [{value: 10, mode: bound, most: 15}]
  local-admins: [{value: 0, mode: locked}]
  usb-storage: [{value: gesperrt}]
  backup-profile: [{value: täglich}]
  printer-driver: [{value: einheitlicher Treiber}]
  tablet-management: [{value: yes, mode: locked}]
  print-package: [{value: KYOCERA Classic Universaldriver}]
  inventory-agent: [{value: 2.5}]
  malware-version: [{value: 10.8}]
  pdf-creator: [{value: 9}]
  school-office: [{value: 6.3}]
  whiteboard: [{value: 18}]
";

const SUMMER: &str = "scope: {}
settings:
  screen-lock: [{value: 8, mode: bound, most: 10}]
  patch-age: [{value: 7}]
";

pub(super) const FOUNDED: Day = Day::of(2017, 1, 2);
pub(super) const REVISED: Day = Day::of(2019, 9, 19);
const TRIED: Day = Day::of(2020, 3, 10);

pub(super) async fn founding(house: &House, until: Day) -> Result<()> {
    publish(house, until, FOUNDED, "Gründungsstandard 2017", "Lenkungskreis 02.01.2017, TOP 3", FOUNDING).await
}

pub(super) async fn revision(house: &House, until: Day) -> Result<()> {
    let title = "Standard 2019: Windows 10 überall, bevor am 14.01.2020 der Support von Windows 7 endet";
    publish(house, until, REVISED, title, "Lenkungskreis 19.09.2019, TOP 4", REVISION).await
}

/// Isenbüttel goes first with what is to hold for all in summer.
pub(super) async fn trial(house: &House, until: Day) -> Result<()> {
    if until < TRIED {
        return Ok(());
    }
    let (day, summer) = (house.on(TRIED), Day::of(2020, 7, 1));
    let id = drafted(
        &day,
        summer,
        "Standard 2020: kürzere Sperre, frischere Updates",
        "Lenkungskreis 20.02.2020, TOP 4",
        SUMMER,
    );
    let (id, first) = (id.await?, Day::of(2020, 3, 16));
    day.act(&Actor::person(HEAD), async |w| acts::try_out(w, id, [ISENBUETTEL].into(), first).await).await.map(drop)
}

async fn publish(house: &House, until: Day, on: Day, title: &str, decision: &str, yaml: &str) -> Result<()> {
    if until < on {
        return Ok(());
    }
    let day = house.on(on);
    let id = drafted(&day, on, title, decision, yaml).await?;
    day.act(&Actor::person(HEAD), async |w| acts::publish(w, id).await).await.map(drop)
}

async fn drafted(house: &House, from: Day, title: &str, decision: &str, yaml: &str) -> Result<DraftId> {
    let wish = Wish { title: title.into(), decision: decision.into(), from: Some(from), yaml: yaml.into() };
    house.act(&Actor::person(HEAD), async |w| acts::draft(w, &wish).await).await
}
