//! What a report says about the device as the house keeps it: kind, fields, addresses and facts.

use std::collections::{BTreeMap, BTreeSet};

use super::{Kind as Reported, Report};
use crate::device::{Class, Device, Kind};
use crate::holding::{Patch, Thing};

/// One address of one interface: mac (twelve digits or `""`), address with the length of its prefix or `""`, name.
pub type Plug = (String, String, String);

impl Report {
    /// The facts that a report can state.
    pub const FACTS: [&str; 5] = ["memory-mib", "chassis", "virtual-on", "os-build", "os-arch"];

    /// What is kept of it. Interfaces made by software come and go with every container and are left out.
    pub fn kept(mut self) -> Report {
        if let Some(interfaces) = &mut self.interfaces {
            interfaces.retain(|interface| !interface.software_made);
        }
        self
    }

    /// The device that nobody knew before. It works for the administration until somebody says otherwise.
    pub fn new_device(&self) -> Device {
        let name = self.name().or(self.serial()).unwrap_or(&self.device);
        let mut device = Device::named(name, Class::Administration, self.kind());
        for (field, value) in self.patch() {
            // All of these are lines of text, cut to what fits; an empty one leaves the field as it is.
            device.set(field, &value).ok();
        }
        device
    }

    /// Fields that the report has something to say about.
    pub fn patch(&self) -> Patch {
        let machine = self.machine.as_ref();
        let system = self.system.as_ref();
        let said: [(&'static str, Option<&str>); 6] = [
            ("name", self.name()),
            ("maker", machine.and_then(|machine| machine.maker.as_deref())),
            ("model", machine.and_then(|machine| machine.model.as_deref())),
            ("serial", self.serial()),
            ("os_name", system.and_then(|system| system.name.as_deref())),
            ("os_version", system.and_then(|system| system.version.as_deref().or(system.build.as_deref()))),
        ];
        said.into_iter().filter_map(|(field, value)| Some((field, cut(value?)))).collect()
    }

    /// By chassis, else by system; a virtual machine that is no desktop is a server.
    pub fn kind(&self) -> Kind {
        match self.kind {
            Reported::Phone => return Kind::Mobile,
            Reported::Network => return Kind::Switch,
            Reported::Printer => return Kind::Printer,
            Reported::Unmanaged => return Kind::Other,
            Reported::Computer => {}
        }
        let hardware = self.hardware.as_ref();
        let chassis = hardware.and_then(|hardware| hardware.chassis.as_deref()).unwrap_or_default().to_lowercase();
        let system = self.system.as_ref().and_then(|system| system.name.as_deref()).unwrap_or_default().to_lowercase();
        let is = |words: &[&str]| words.iter().any(|word| chassis.contains(word));
        let virtual_server =
            hardware.is_some_and(|hardware| hardware.virtual_on.is_some()) && !system.contains("windows");
        if is(&["notebook", "laptop", "portable", "convertible", "detachable"]) {
            Kind::Notebook
        } else if is(&["tablet"]) {
            Kind::Tablet
        } else if is(&["thin"]) {
            Kind::ThinClient
        } else if is(&["rack", "blade", "main server"]) || system.contains("server") || virtual_server {
            Kind::Server
        } else {
            Kind::Pc
        }
    }

    pub fn plugs(&self) -> Option<BTreeSet<Plug>> {
        let interfaces = self.interfaces.as_ref()?.iter().flat_map(|interface| {
            let mac = interface.mac.map(|mac| mac.digits()).unwrap_or_default();
            let mut addresses: Vec<String> = interface.addresses.iter().map(ToString::to_string).collect();
            if addresses.is_empty() {
                addresses.push(String::new());
            }
            addresses.into_iter().map(move |address| (mac.clone(), address, cut(&interface.name)))
        });
        Some(interfaces.collect())
    }

    /// What can be measured and is asked for by name.
    pub fn facts(&self) -> BTreeMap<&'static str, String> {
        let (hardware, system) = (self.hardware.as_ref(), self.system.as_ref());
        let said = [
            hardware.and_then(|hardware| hardware.memory_mib).map(|mib| mib.to_string()),
            hardware.and_then(|hardware| hardware.chassis.clone()),
            hardware.and_then(|hardware| hardware.virtual_on.clone()),
            system.and_then(|system| system.build.clone()),
            system.and_then(|system| system.arch.clone()),
        ];
        Self::FACTS.into_iter().zip(said).filter_map(|(fact, value)| Some((fact, cut(&value?)))).collect()
    }
}

fn cut(text: &str) -> String {
    text.chars().take(crate::name::LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Hardware, System};

    #[test]
    fn what_kind_of_device_it_is() {
        for (chassis, system, virtual_on, kind) in [
            ("Notebook", "Windows", None, Kind::Notebook),
            ("Laptop", "Fedora", None, Kind::Notebook),
            ("Convertible", "Microsoft Windows 10 Pro", None, Kind::Notebook),
            ("Tablet", "Windows", None, Kind::Tablet),
            ("Mini Tower", "Microsoft Windows 10 Pro", None, Kind::Pc),
            ("Mini Tower", "Microsoft Windows Server 2016 Standard", None, Kind::Server),
            ("Rack Mount Chassis", "VMware ESXi", None, Kind::Server),
            ("", "Debian GNU/Linux 10", Some("KVM"), Kind::Server),
            ("Other", "Microsoft Windows 10 Enterprise", Some("VMware"), Kind::Pc),
            ("", "", None, Kind::Pc),
        ] {
            let hardware = Hardware {
                chassis: Some(chassis.into()),
                virtual_on: virtual_on.map(str::to_owned),
                ..Hardware::default()
            };
            let system = System { name: Some(system.into()), ..System::default() };
            let report = Report { hardware: Some(hardware), system: Some(system), ..Report::default() };
            assert_eq!(report.kind(), kind, "{report:?}");
        }
    }
}
