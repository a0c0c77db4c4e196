//! FusionInventory, OCS and what agents send of SNMP: one XML dialect. `<REQUEST><CONTENT><SOFTWARES><NAME>..`; a list is an element
//! that stands there again. Read as a stream of events; no tree is built, no entity is expanded, no document type is accepted.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

use super::build::{self, text_of};
use super::part::{
    Account, Bios, Content, Device, Envelope, Hardware, Loose, Many, Network, Part, Port, Software, System,
};
use super::{Message, Unreadable};
use crate::report::{MOST_INTERFACES, MOST_TITLES, Report};

/// Real reports are seven deep.
const DEEPEST: usize = 32;

pub(super) fn read(text: &str) -> Result<Message, Unreadable> {
    let mut request = Request::default();
    walk(text, &mut request)?;
    request.understand()
}

/// Follows the elements and tells `request` of each one, by its path from the root.
fn walk<'a>(text: &'a str, request: &mut Request<'a>) -> Result<(), Unreadable> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let (mut path, mut depth, mut closed) = (String::new(), 0, false);
    let mut value = Cow::Borrowed("");
    loop {
        match reader.read_event().map_err(|_| Unreadable::Broken)? {
            Event::Start(tag) if depth < DEEPEST && !closed => {
                enter(&mut path, tag.name().as_ref());
                depth += 1;
                value = Cow::Borrowed("");
                request.enter(&path);
            }
            Event::Empty(tag) if depth < DEEPEST && !closed => {
                enter(&mut path, tag.name().as_ref());
                request.enter(&path);
                leave(&mut path);
            }
            Event::Start(_) | Event::Empty(_) if closed => return Err(Unreadable::Broken),
            Event::Start(_) | Event::Empty(_) => return Err(Unreadable::TooDeep),
            Event::End(_) => {
                request.leave(&path, std::mem::take(&mut value));
                leave(&mut path);
                depth -= 1;
                closed = depth == 0;
            }
            Event::Text(text) => append(&mut value, text.into_inner()),
            Event::CData(text) => append(&mut value, text.into_inner()),
            Event::GeneralRef(reference) => append(&mut value, resolve(&reference)),
            Event::DocType(_) => return Err(Unreadable::Doctype),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            // The reader does not mind elements that are still open.
            Event::Eof if closed => return Ok(()),
            Event::Eof => return Err(Unreadable::Broken),
        }
    }
}

fn enter(path: &mut String, name: &str) {
    path.push('/');
    path.push_str(name);
}

fn leave(path: &mut String) {
    path.truncate(path.rfind('/').unwrap_or(0));
}

fn append<'a>(value: &mut Cow<'a, str>, text: Cow<'a, str>) {
    if value.is_empty() {
        *value = text;
    } else {
        value.to_mut().push_str(&text);
    }
}

/// A character by number or one of the five names; what else stands there stays as it is.
fn resolve<'a>(reference: &BytesRef<'a>) -> Cow<'a, str> {
    if reference.is_char_ref() {
        let character = reference.resolve_char_ref().ok().flatten().unwrap_or('\u{fffd}');
        return character.to_string().into();
    }
    let name: &str = reference;
    quick_xml::escape::resolve_xml_entity(name).map_or_else(|| format!("&{name};").into(), Cow::Borrowed)
}

#[derive(Default)]
struct Request<'a> {
    envelope: Envelope<'a>,
    content: Option<Content<'a>>,
    account: Account<'a>,
    /// Devices that SNMP found, each with its ports.
    devices: Vec<(Device<'a>, Many<Port<'a>>)>,
    /// Whether the last element of a list that was entered is kept: not beyond the limit.
    kept: bool,
}

impl<'a> Request<'a> {
    fn enter(&mut self, path: &str) {
        let Some(inner) = path.strip_prefix("/REQUEST/CONTENT") else { return };
        let content = self.content.get_or_insert_default();
        match inner {
            "/BIOS" => drop(content.bios.get_or_insert_default()),
            "/HARDWARE" => drop(content.hardware.get_or_insert_default()),
            "/OPERATINGSYSTEM" => drop(content.system.get_or_insert_default()),
            "/NETWORKS" => self.kept = content.networks.get_or_insert_default().next(MOST_INTERFACES).is_some(),
            "/SOFTWARES" => self.kept = content.software.get_or_insert_default().next(MOST_TITLES).is_some(),
            "/ACCOUNTINFO" => self.account = Account::default(),
            "/DEVICE" => self.devices.push(Default::default()),
            "/DEVICE/PORTS/PORT" => {
                let ports = self.devices.last_mut().map(|(_, ports)| ports);
                self.kept = ports.is_some_and(|ports| ports.next(MOST_INTERFACES).is_some());
            }
            _ => {}
        }
    }

    /// The element ends, and this was its text.
    fn leave(&mut self, path: &str, value: Cow<'a, str>) {
        let Some(inner) = path.strip_prefix("/REQUEST/") else { return };
        match inner.strip_prefix("CONTENT/") {
            None => put(Some(&mut self.envelope), inner, value),
            Some("VERSIONCLIENT") => self.content.get_or_insert_default().versionclient = Loose::Text(value),
            Some("ACCOUNTINFO") if text_of(&self.account.keyname).as_deref() == Some("TAG") => {
                self.envelope.tag = std::mem::take(&mut self.account.keyvalue);
            }
            Some(inner) => self.field(inner, value),
        }
    }

    fn field(&mut self, inner: &str, value: Cow<'a, str>) {
        let Some((section, field)) = inner.split_once('/') else { return };
        let content = self.content.get_or_insert_default();
        match section {
            "BIOS" => put::<Bios>(content.bios.as_mut(), field, value),
            "HARDWARE" => put::<Hardware>(content.hardware.as_mut(), field, value),
            "OPERATINGSYSTEM" => put::<System>(content.system.as_mut(), field, value),
            "NETWORKS" if self.kept => put::<Network>(last(&mut content.networks), field, value),
            "SOFTWARES" if self.kept => put::<Software>(last(&mut content.software), field, value),
            "ACCOUNTINFO" => put(Some(&mut self.account), field, value),
            "DEVICE" => self.device_field(field, value),
            _ => {}
        }
    }

    fn device_field(&mut self, field: &str, value: Cow<'a, str>) {
        let Some((device, ports)) = self.devices.last_mut() else { return };
        match field.strip_prefix("PORTS/PORT/") {
            Some(field) if self.kept => put(ports.list.last_mut(), field.trim_start_matches("IPS/"), value),
            Some(_) => {}
            None => put(Some(device), field.trim_start_matches("INFO/").trim_start_matches("IPS/"), value),
        }
    }

    fn understand(self) -> Result<Message, Unreadable> {
        let device = text_of(&self.envelope.deviceid).ok_or(Unreadable::Nameless)?;
        match text_of(&self.envelope.action).as_deref().unwrap_or("INVENTORY") {
            "PROLOG" => Ok(Message::Prolog { device }),
            "INVENTORY" => {
                let content = self.content.ok_or(Unreadable::Hollow)?;
                Ok(Message::Inventory(Box::new(build::report(self.envelope, content))))
            }
            "SNMPQUERY" | "SNMP" => Ok(Message::Queried(self.reports(&device))),
            "NETDISCOVERY" => Ok(Message::Discovered(self.reports(&device))),
            _ => Err(Unreadable::Action),
        }
    }

    fn reports(self, scanner: &str) -> Vec<Report> {
        let devices = self.devices.into_iter().map(|(device, ports)| {
            let envelope = Envelope { deviceid: Loose::Text(scanner.into()), ..Envelope::default() };
            let content = Content { device: Some(device), ports: Some(ports), ..Content::default() };
            build::report(envelope, content)
        });
        devices.collect()
    }
}

fn last<T>(list: &mut Option<Many<T>>) -> Option<&mut T> {
    list.as_mut()?.list.last_mut()
}

/// Deeper elements are no fields: their path still has a `/`, and no field is called so.
fn put<'a, P: Part<'a>>(part: Option<&mut P>, field: &str, value: Cow<'a, str>) {
    if let Some(field) = part.and_then(|part| part.field(field)) {
        field.push(value);
    }
}
