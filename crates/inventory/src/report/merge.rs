//! A partial report tells only what changed since the last one.

use super::Report;

impl Report {
    /// This report on top of what was known: a section that is there replaces, one that is missing stays.
    /// A full report stands for itself: what it does not say is gone.
    pub fn onto(self, before: Report) -> Report {
        if !self.partial {
            return self;
        }
        Report {
            partial: false,
            tag: self.tag.or(before.tag),
            machine: self.machine.or(before.machine),
            hardware: self.hardware.or(before.hardware),
            system: self.system.or(before.system),
            interfaces: self.interfaces.or(before.interfaces),
            software: self.software.or(before.software),
            ..self
        }
    }
}
