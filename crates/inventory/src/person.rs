//! A person's post at a member: under which name and address, and where. Who works for two members has two posts.

use crate::field;
use crate::holding::{Thing, Unfit};
use crate::site::SiteId;

/// A person is the same one in the inventory, in the accounts and in the grants.
pub use base::PersonId;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Post {
    pub given_name: String,
    pub family_name: String,
    /// Name of the account at the member.
    pub login: String,
    pub mail: String,
    pub phone: String,
    pub department: String,
    pub site: Option<SiteId>,
}

impl Post {
    pub fn of(given_name: &str, family_name: &str) -> Post {
        Post { given_name: given_name.into(), family_name: family_name.into(), ..Post::default() }
    }
}

impl Thing for Post {
    type Id = PersonId;

    const FIELDS: &'static [&'static str] =
        &["given_name", "family_name", "login", "mail", "phone", "department", "site"];

    fn get(&self, field: &str) -> String {
        match field {
            "given_name" => self.given_name.clone(),
            "family_name" => self.family_name.clone(),
            "login" => self.login.clone(),
            "mail" => self.mail.clone(),
            "phone" => self.phone.clone(),
            "department" => self.department.clone(),
            "site" => field::shown(self.site),
            _ => String::new(),
        }
    }

    fn set(&mut self, field: &str, value: &str) -> Result<(), Unfit> {
        match field {
            "given_name" => self.given_name = field::line(value)?,
            "family_name" => self.family_name = field::needed(value)?,
            "login" => self.login = field::line(value)?,
            "mail" => self.mail = mail(value)?,
            "phone" => self.phone = field::line(value)?,
            "department" => self.department = field::line(value)?,
            "site" => self.site = field::id(value)?,
            _ => return Err(Unfit::NoSuchField),
        }
        Ok(())
    }

    fn name(&self) -> String {
        match (self.family_name.as_str(), self.given_name.as_str()) {
            (family, "") => family.into(),
            (family, given) => format!("{family}, {given}"),
        }
    }

    fn site(&self) -> Option<SiteId> {
        self.site
    }

    /// Site, account, mail and telephone are the member's.
    fn leave(&mut self) {
        let (given_name, family_name) = (self.given_name.clone(), self.family_name.clone());
        *self = Post { given_name, family_name, ..Post::default() };
    }
}

/// Nothing, or something with a name, an `@` and a place; in lower case, as people compare it.
fn mail(value: &str) -> Result<String, Unfit> {
    let value = field::line(value)?.to_lowercase();
    let fits = value.split_once('@').is_some_and(|(name, place)| !name.is_empty() && place.contains('.'));
    if value.is_empty() || (fits && !value.contains(' ')) { Ok(value) } else { Err(Unfit::NotAnAddress) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_is_something_at_a_place() {
        let mut post = Post::of("Erika", "Beispiel");
        for (value, kept) in [
            ("E.Beispiel@Brome.example", Ok("e.beispiel@brome.example")),
            ("", Ok("")),
            ("e.beispiel", Err(Unfit::NotAnAddress)),
            ("@brome.example", Err(Unfit::NotAnAddress)),
            ("e beispiel@brome.example", Err(Unfit::NotAnAddress)),
        ] {
            assert_eq!(post.set("mail", value).map(|()| post.mail.as_str()), kept);
        }
    }

    #[test]
    fn a_post_needs_a_name_and_shows_it_in_order() {
        let mut post = Post::of("Erika", "Beispiel");
        assert_eq!(post.name(), "Beispiel, Erika");
        assert_eq!(post.set("family_name", "  "), Err(Unfit::Missing));
        post.given_name.clear();
        assert_eq!(post.name(), "Beispiel");
    }
}
