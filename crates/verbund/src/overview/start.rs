//! Who begins where: the page of a role, in the words of that role.

/// The kind of start page, by the weightiest role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// The pooled staff, officers and auditors: the association.
    Association,
    /// Hauptverwaltungsbeamte: my municipality in the association.
    Chief,
    /// Kämmerei: what it costs.
    Treasurer,
    /// Ansprechperson, Ratsbüro: what the association and we want of each other.
    Contact,
    /// School coordinator: my schools.
    School,
    /// Somebody with a device and a problem.
    User,
    /// Administrator of the program: accounts, and no member's data.
    Program,
}

impl Start {
    /// `role`: the weightiest that somebody holds.
    pub(super) fn of(role: Option<&str>) -> Start {
        match role {
            Some("chief-executive") => Start::Chief,
            Some("treasurer") => Start::Treasurer,
            Some("contact" | "council-clerk") => Start::Contact,
            Some("school-coordinator") => Start::School,
            Some(base::grant::ADMINISTRATOR) => Start::Program,
            None | Some("end-user" | "agent" | "system") => Start::User,
            Some(_) => Start::Association,
        }
    }

    /// Without words of the trade.
    pub(super) fn is_plain(self) -> bool {
        !matches!(self, Start::Association | Start::Program)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_begins_somewhere() {
        for (role, start) in [
            ("head", Start::Association),
            ("technician", Start::Association),
            ("auditor", Start::Association),
            ("chief-executive", Start::Chief),
            ("treasurer", Start::Treasurer),
            ("council-clerk", Start::Contact),
            ("school-coordinator", Start::School),
            ("end-user", Start::User),
            ("administrator", Start::Program),
        ] {
            assert_eq!(Start::of(Some(role)), start, "{role}");
        }
        assert_eq!(Start::of(None), Start::User);
    }

    #[test]
    fn the_roles_named_here_exist() {
        let known: Vec<&str> = crate::roles::roles().iter().map(|role| role.key).collect();
        for role in ["chief-executive", "treasurer", "contact", "council-clerk", "school-coordinator", "end-user"] {
            assert!(known.contains(&role), "{role}");
        }
    }
}
