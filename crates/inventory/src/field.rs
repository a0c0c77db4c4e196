//! What stands in a field: text that is read into a value, or the reason why it is not one.

use std::fmt::Display;

use base::{Cents, Day};
use uuid::Uuid;

use crate::holding::Unfit;
use crate::name;

/// One cleaned line, empty or not.
pub fn line(value: &str) -> Result<String, Unfit> {
    let value = name::clean(value);
    if value.chars().count() > name::LONGEST { Err(Unfit::TooLong) } else { Ok(value) }
}

/// One cleaned line that says something.
pub fn needed(value: &str) -> Result<String, Unfit> {
    let value = line(value)?;
    if value.is_empty() { Err(Unfit::Missing) } else { Ok(value) }
}

/// An ISO day, or nothing. What people type is read before ([`base::form`]).
pub fn day(value: &str) -> Result<Option<Day>, Unfit> {
    optional(value, |value| value.parse().ok(), Unfit::NotADay)
}

/// Whole cents, or nothing.
pub fn amount(value: &str) -> Result<Option<Cents>, Unfit> {
    optional(value, |value| value.parse().ok().filter(|cents| *cents >= 0).map(Cents), Unfit::NotAnAmount)
}

pub fn number(value: &str, least: i64, most: i64) -> Result<Option<i64>, Unfit> {
    let fits = |number: &i64| (least..=most).contains(number);
    optional(value, |value| value.parse().ok().filter(fits), Unfit::NotANumber { least, most })
}

pub fn id<I: From<Uuid>>(value: &str) -> Result<Option<I>, Unfit> {
    optional(value, |value| value.parse().ok().map(|id: Uuid| id.into()), Unfit::NotAnId)
}

fn optional<V>(value: &str, read: impl Fn(&str) -> Option<V>, unfit: Unfit) -> Result<Option<V>, Unfit> {
    match value.trim() {
        "" => Ok(None),
        value => read(value).map(Some).ok_or(unfit),
    }
}

pub(crate) fn shown(value: Option<impl Display>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
