//! For which devices something is prescribed. Scopes have one published order from general to special, so of two that hold for
//! a device one is always the stronger: nobody types in priorities, and a tie cannot occur.

use std::fmt;
use std::str::FromStr;

use base::MemberId;
use uuid::Uuid;

use crate::SiteId;

/// What is fixed narrows the scope; nothing fixed is the whole association.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct Scope {
    pub member: Option<MemberId>,
    /// Kind of site: `school`, `town-hall` ..
    pub site_kind: Option<String>,
    /// Kind of device: `notebook`, `tablet` ..
    pub device_kind: Option<String>,
    /// One site. It is of one kind and at one member already, so nothing but the kind of device may stand beside it.
    pub site: Option<SiteId>,
}

/// Where a device stands on a day: exactly one value for everything a scope can fix.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub member: MemberId,
    /// Constituent municipality or school; empty for the whole member.
    pub part: String,
    /// `administration` or `school`.
    pub class: String,
    pub device_kind: String,
    pub site_kind: String,
    pub site: Option<SiteId>,
}

impl Scope {
    pub fn everywhere() -> Scope {
        Scope::default()
    }

    /// Association < kind of device < kind of site < both < member < member and kind of device < .. < site < site and kind of
    /// device: read as a binary number, each thing that is fixed outweighs all that stand before it.
    pub fn strength(&self) -> u8 {
        let fixed = [self.site.is_some(), self.member.is_some(), self.site_kind.is_some(), self.device_kind.is_some()];
        fixed.iter().fold(0, |strength, fixed| strength << 1 | u8::from(*fixed))
    }

    /// A site stands without member and kind.
    pub fn is_sound(&self) -> bool {
        self.strength() <= 9
    }

    /// The most general place it covers: nothing but wider scopes cover that place, too.
    pub fn place(&self) -> Place {
        Place {
            member: self.member.unwrap_or(MemberId(Uuid::nil())),
            part: String::new(),
            class: String::new(),
            device_kind: self.device_kind.clone().unwrap_or_default(),
            site_kind: self.site_kind.clone().unwrap_or_default(),
            site: self.site,
        }
    }

    pub fn covers(&self, place: &Place) -> bool {
        fn fits<T: PartialEq>(fixed: &Option<T>, there: &T) -> bool {
            fixed.as_ref().is_none_or(|fixed| fixed == there)
        }
        fits(&self.member, &place.member)
            && fits(&self.site_kind, &place.site_kind)
            && fits(&self.device_kind, &place.device_kind)
            && (self.site.is_none() || self.site == place.site)
    }
}

/// As it is kept: what is fixed, always in the same order, so that equal scopes are equal text.
impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let member = self.member.map(|member| ("member", member.to_string()));
        let site_kind = self.site_kind.clone().map(|kind| ("site-kind", kind));
        let site = self.site.map(|site| ("site", site.to_string()));
        let device_kind = self.device_kind.clone().map(|kind| ("device-kind", kind));
        let fixed = [member, site_kind, site, device_kind].into_iter().flatten();
        f.write_str(&fixed.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" "))
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct NotAScope;

impl FromStr for Scope {
    type Err = NotAScope;

    fn from_str(text: &str) -> Result<Scope, NotAScope> {
        let mut scope = Scope::everywhere();
        for fixed in text.split_whitespace() {
            match fixed.split_once('=').ok_or(NotAScope)? {
                ("member", id) => scope.member = Some(id.parse().map_err(|_| NotAScope)?),
                ("site-kind", kind) => scope.site_kind = Some(kind.to_owned()),
                ("site", id) => scope.site = Some(id.parse().map_err(|_| NotAScope)?),
                ("device-kind", kind) => scope.device_kind = Some(kind.to_owned()),
                _ => return Err(NotAScope),
            }
        }
        if scope.is_sound() { Ok(scope) } else { Err(NotAScope) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(fixed: &str) -> Scope {
        let fixes = |letter| fixed.contains(letter);
        Scope {
            member: fixes('m').then(|| MemberId(Uuid::from_u128(1))),
            site_kind: fixes('k').then(|| "school".into()),
            device_kind: fixes('d').then(|| "notebook".into()),
            site: fixes('s').then(|| SiteId(Uuid::from_u128(2))),
        }
    }

    #[test]
    fn from_general_to_special() {
        let order = ["", "d", "k", "kd", "m", "md", "mk", "mkd", "s", "sd"];
        let strengths = order.map(|fixed| scope(fixed).strength());
        assert_eq!(strengths, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert!(order.iter().all(|fixed| scope(fixed).is_sound()));
        assert!(!scope("sm").is_sound() && !scope("sk").is_sound());
        assert!(order.iter().all(|fixed| scope(fixed).to_string().parse() == Ok(scope(fixed))));
        assert_eq!(
            ["member=x", "colour=red", "school"].map(|text| text.parse::<Scope>()),
            [const { Err(NotAScope) }; 3]
        );
    }

    #[test]
    fn two_scopes_of_one_strength_hold_for_one_place_only_if_they_are_the_same() {
        let place = Place {
            member: MemberId(Uuid::from_u128(1)),
            part: String::new(),
            class: "school".into(),
            device_kind: "notebook".into(),
            site_kind: "school".into(),
            site: Some(SiteId(Uuid::from_u128(2))),
        };
        assert!(
            ["", "d", "k", "kd", "m", "md", "mk", "mkd", "s", "sd"].iter().all(|fixed| scope(fixed).covers(&place))
        );
        let elsewhere = Place { site: None, member: MemberId(Uuid::from_u128(9)), ..place };
        assert!(scope("kd").covers(&elsewhere) && !scope("m").covers(&elsewhere) && !scope("s").covers(&elsewhere));
    }
}
