//! GLPI's inventory format (JSON). Read in one pass into the parts that matter; what is not known is skipped without being kept.
//! Schema: glpi-project/inventory_format. More lenient than it: a wrong value costs that value, a wrong section that section.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::build::{self, text_of};
use super::part::{Content, Envelope, Loose, Many, Part};
use super::{Message, Unreadable};
use crate::report::{MOST_INTERFACES, MOST_TITLES};

pub(super) fn read(text: &str) -> Result<Message, Unreadable> {
    let Object(root) = serde_json::from_str(text).map_err(|_| Unreadable::Broken)?;
    let Root { envelope, content } = root.ok_or(Unreadable::Unknown)?;
    let device = text_of(&envelope.deviceid).ok_or(Unreadable::Nameless)?;
    match text_of(&envelope.action).as_deref().unwrap_or("inventory") {
        "contact" => {
            let program = [&envelope.name, &envelope.version].map(|field| text_of(field).unwrap_or_default());
            Ok(Message::Contact { device, agent: program.join("_v") })
        }
        "inventory" => {
            let content = content.ok_or(Unreadable::Hollow)?;
            Ok(Message::Inventory(Box::new(build::report(envelope, content))))
        }
        "netinventory" => {
            let content = content.ok_or(Unreadable::Hollow)?;
            Ok(Message::Queried(vec![build::report(envelope, content)]))
        }
        "netdiscovery" => {
            let content = content.ok_or(Unreadable::Hollow)?;
            Ok(Message::Discovered(vec![build::report(envelope, content)]))
        }
        _ => Err(Unreadable::Action),
    }
}

/// Takes an object apart, key by key, without keeping what nobody asked for. A key that comes twice: the last one counts.
trait FromMap<'de>: Default {
    fn take<M: MapAccess<'de>>(&mut self, key: &str, map: &mut M) -> Result<(), M::Error>;
}

#[derive(Default)]
struct Root<'a> {
    envelope: Envelope<'a>,
    content: Option<Content<'a>>,
}

impl<'de> FromMap<'de> for Root<'de> {
    fn take<M: MapAccess<'de>>(&mut self, key: &str, map: &mut M) -> Result<(), M::Error> {
        match key {
            "content" => self.content = map.next_value::<Object<_>>()?.0,
            _ => self.envelope.take(key, map)?,
        }
        Ok(())
    }
}

impl<'de, P: Part<'de>> FromMap<'de> for P {
    fn take<M: MapAccess<'de>>(&mut self, key: &str, map: &mut M) -> Result<(), M::Error> {
        match self.field(key) {
            Some(field) => *field = map.next_value()?,
            None => skip(map)?,
        }
        Ok(())
    }
}

impl<'de> FromMap<'de> for Content<'de> {
    fn take<M: MapAccess<'de>>(&mut self, key: &str, map: &mut M) -> Result<(), M::Error> {
        match key {
            "bios" => self.bios = section(map, &mut self.odd, "bios")?,
            "hardware" => self.hardware = section(map, &mut self.odd, "hardware")?,
            "operatingsystem" => self.system = section(map, &mut self.odd, "operatingsystem")?,
            "network_device" => self.device = section(map, &mut self.odd, "network_device")?,
            "networks" => self.networks = Some(map.next_value_seed(UpTo(MOST_INTERFACES, PhantomData))?),
            "network_ports" => self.ports = Some(map.next_value_seed(UpTo(MOST_INTERFACES, PhantomData))?),
            "softwares" => self.software = Some(map.next_value_seed(UpTo(MOST_TITLES, PhantomData))?),
            "versionclient" => self.versionclient = map.next_value()?,
            _ => skip(map)?,
        }
        Ok(())
    }
}

fn skip<'de, M: MapAccess<'de>>(map: &mut M) -> Result<(), M::Error> {
    map.next_value::<IgnoredAny>().map(drop)
}

fn section<'de, M: MapAccess<'de>, P: Part<'de>>(
    map: &mut M,
    odd: &mut Vec<&'static str>,
    name: &'static str,
) -> Result<Option<P>, M::Error> {
    let Object(part) = map.next_value()?;
    if part.is_none() {
        odd.push(name);
    }
    Ok(part)
}

fn whole<'de, M: MapAccess<'de>, T: FromMap<'de>>(mut map: M) -> Result<T, M::Error> {
    let mut value = T::default();
    while let Some(key) = map.next_key::<Loose>()? {
        let Loose::Text(key) = key else { continue };
        value.take(&key, &mut map)?;
    }
    Ok(value)
}

/// What a value becomes that is no object, list or text: the same for all readers here.
macro_rules! scalars {
    ($($visit:ident($kind:ty)),*; |$value:ident| $answer:expr) => {
        $(fn $visit<E>(self, $value: $kind) -> Result<Self::Value, E> { Ok($answer) })*
        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str("JSON") }
    };
}

/// An object; anything else is skipped and is None.
struct Object<T>(Option<T>);

impl<'de, T: FromMap<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_any(ObjectReader(PhantomData))
    }
}

struct ObjectReader<T>(PhantomData<T>);

impl<'de, T: FromMap<'de>> Visitor<'de> for ObjectReader<T> {
    type Value = Object<T>;
    scalars!(visit_bool(bool), visit_i64(i64), visit_u64(u64), visit_f64(f64), visit_str(&str); |_value| Object(None));

    fn visit_unit<E>(self) -> Result<Object<T>, E> {
        Ok(Object(None))
    }
    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Object<T>, M::Error> {
        Ok(Object(Some(whole(map)?)))
    }
    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Object<T>, S::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Object(None))
    }
}

/// A list of objects, not longer than this; one object in place of a list of one.
struct UpTo<P>(usize, PhantomData<P>);

impl<'de, P: Part<'de>> DeserializeSeed<'de> for UpTo<P> {
    type Value = Many<P>;
    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Many<P>, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de, P: Part<'de>> Visitor<'de> for UpTo<P> {
    type Value = Many<P>;
    scalars!(visit_bool(bool), visit_i64(i64), visit_u64(u64), visit_f64(f64), visit_str(&str); |_value| Many::odd());

    fn visit_unit<E>(self) -> Result<Many<P>, E> {
        Ok(Many::default())
    }
    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Many<P>, M::Error> {
        Ok(Many { list: vec![whole(map)?], ..Many::default() })
    }
    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Many<P>, S::Error> {
        let mut many = Many::default();
        while many.list.len() < self.0 {
            match seq.next_element()? {
                Some(Object(Some(part))) => many.list.push(part),
                Some(Object(None)) => many.odd += 1,
                None => return Ok(many),
            }
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {
            many.more += 1;
        }
        Ok(many)
    }
}

impl<'de> Deserialize<'de> for Loose<'de> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_any(LooseReader)
    }
}

struct LooseReader;

impl<'de> Visitor<'de> for LooseReader {
    type Value = Loose<'de>;
    scalars!(visit_bool(bool), visit_i64(i64), visit_u64(u64), visit_f64(f64), visit_str(&str);
        |value| Loose::Text(value.to_string().into()));

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Loose<'de>, E> {
        Ok(Loose::Text(Cow::Borrowed(text)))
    }
    fn visit_unit<E>(self) -> Result<Loose<'de>, E> {
        Ok(Loose::Nothing)
    }
    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Loose<'de>, M::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Loose::Shape)
    }
    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Loose<'de>, S::Error> {
        let mut loose = Loose::Nothing;
        while let Some(next) = seq.next_element::<Loose>()? {
            match next {
                Loose::Text(text) => loose.push(text),
                Loose::Nothing => {}
                Loose::Texts(_) | Loose::Shape => loose = Loose::Shape,
            }
        }
        Ok(loose)
    }
}
