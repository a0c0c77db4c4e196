//! A report before it is understood: the fields that matter, as text, whatever shape they came in.
//! JSON and XML fill the same parts; [`build`](super::build) makes a report of them.

use std::borrow::Cow;

/// A field. Numbers and booleans are text here; agents do not agree on which is which.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) enum Loose<'a> {
    #[default]
    Nothing,
    Text(Cow<'a, str>),
    Texts(Vec<Cow<'a, str>>),
    /// An object, or a list of more than values.
    Shape,
}

impl<'a> Loose<'a> {
    /// For elements that stand there several times.
    pub(super) fn push(&mut self, text: Cow<'a, str>) {
        *self = match std::mem::take(self) {
            Loose::Nothing => Loose::Text(text),
            Loose::Text(first) => Loose::Texts(vec![first, text]),
            Loose::Texts(mut texts) => {
                texts.push(text);
                Loose::Texts(texts)
            }
            Loose::Shape => Loose::Shape,
        }
    }
}

/// A group of fields under one name.
pub(super) trait Part<'a>: Default {
    /// The names of its fields are those of GLPI's schema; in XML they stand in capitals, older agents have some others.
    fn field(&mut self, name: &str) -> Option<&mut Loose<'a>>;
}

macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident { $($field:ident $(| $other:literal)*),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Default)]
            pub(super) struct $part<'a> { $(pub(super) $field: Loose<'a>),* }

            impl<'a> Part<'a> for $part<'a> {
                fn field(&mut self, name: &str) -> Option<&mut Loose<'a>> {
                    $(if name.eq_ignore_ascii_case(stringify!($field)) $(|| name.eq_ignore_ascii_case($other))* {
                        return Some(&mut self.$field);
                    })*
                    None
                }
            }
        )*
    };
}

parts! {
    Bios { smanufacturer, mmanufacturer, smodel, mmodel, ssn, assettag }
    /// OCS tells system and chassis here.
    Hardware { name, uuid, chassis_type, memory, vmsystem, osname, osversion, oscomments, archname }
    System { name, full_name, version, kernel_version, arch }
    Network { description, mac | "macaddr", ipaddress, ipmask, ipaddress6, ipmask6, virtualdev }
    Software { name, publisher, version, arch | "architecture" }
    /// What SNMP says about the device as a whole.
    Device { name | "snmphostname" | "dnshostname" | "netbiosname", manufacturer, model, serial, mac, ips | "ip", firmware, family | "type" }
    Port { ifname, ifdescr, mac, ips | "ip" }
    /// `<ACCOUNTINFO><KEYNAME>TAG</KEYNAME><KEYVALUE>..`
    Account { keyname, keyvalue }
    /// What stands outside of the content.
    Envelope { action | "query", deviceid, itemtype, tag, partial, name, version }
}

/// A list, or the one element that some agents send in place of a list of one.
#[derive(Debug)]
pub(super) struct Many<T> {
    pub(super) list: Vec<T>,
    /// Beyond the limit, counted and dropped.
    pub(super) more: usize,
    /// Elements that are no objects.
    pub(super) odd: usize,
}

impl<T> Default for Many<T> {
    fn default() -> Many<T> {
        Many { list: Vec::new(), more: 0, odd: 0 }
    }
}

impl<T> Many<T> {
    /// A value where a list belongs.
    pub(super) fn odd() -> Many<T> {
        Many { odd: 1, ..Many::default() }
    }
}

impl<T: Default> Many<T> {
    /// The next element, or None beyond the limit.
    pub(super) fn next(&mut self, most: usize) -> Option<&mut T> {
        if self.list.len() == most {
            self.more += 1;
            return None;
        }
        self.list.push(T::default());
        self.list.last_mut()
    }
}

#[derive(Debug, Default)]
pub(super) struct Content<'a> {
    pub(super) bios: Option<Bios<'a>>,
    pub(super) hardware: Option<Hardware<'a>>,
    pub(super) system: Option<System<'a>>,
    pub(super) networks: Option<Many<Network<'a>>>,
    pub(super) software: Option<Many<Software<'a>>>,
    pub(super) device: Option<Device<'a>>,
    pub(super) ports: Option<Many<Port<'a>>>,
    pub(super) versionclient: Loose<'a>,
    /// Sections that had the wrong shape.
    pub(super) odd: Vec<&'static str>,
}
