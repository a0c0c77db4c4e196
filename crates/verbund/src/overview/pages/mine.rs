//! The devices of the reader.

use base::table::Tone;
use base::{Actor, Reading, Result};

use super::super::texts::Texts;
use super::parts::{Column, Row};

/// `None`: not somebody who reports for themselves.
pub(super) async fn column(r: &mut Reading, actor: &Actor, t: &'static Texts) -> Result<Option<Column>> {
    if !actor.holds_somewhere(desk::OPEN) {
        return Ok(None);
    }
    let device = |device: desk::store::Device| Row {
        tone: Tone::Ok,
        who: device.name,
        when: device.room,
        what: if device.model.is_empty() { t.report.to_owned() } else { format!("{}: {}", device.model, t.report) },
        href: format!("/desk/tickets/new?device={}", device.device_id),
    };
    let rows = desk::store::my_devices(r).await?.into_iter().map(device).collect();
    Ok(Some(Column { title: t.my_devices.to_owned(), below: String::new(), none: t.my_devices_none, rows, more: None }))
}
