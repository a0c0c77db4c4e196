//! What all REST answers have in common: pages that are walked by a cursor, and the shapes of our values in the contract.

use axum::extract::{FromRequestParts, Query};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::{Deserialize, Serialize};
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, SchemaType, Type};
use utoipa::openapi::{RefOr, Schema};

use crate::{Failure, Result};

const DEFAULT: i64 = 50;
const MOST: i64 = 200;

/// One page of a list. `next` is the cursor of the following page; without it this was the last.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Page<T> {
    pub items: Vec<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// From `limit + 1` rows: the one too many shows that there is more, and `key` names where to go on.
    pub fn of(mut items: Vec<T>, cursor: &Cursor, key: impl Fn(&T) -> String) -> Page<T> {
        let more = items.len() > cursor.limit as usize;
        items.truncate(cursor.limit as usize);
        let next = items.last().filter(|_| more).map(key);
        Page { items, next }
    }
}

/// `?cursor=..&limit=..`: where to go on and how many at once (50 unless told, 200 at most).
#[derive(Debug, Clone)]
pub struct Cursor {
    /// Empty at the beginning.
    pub after: String,
    pub limit: i64,
}

#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    cursor: String,
    limit: Option<i64>,
}

impl<S: Send + Sync> FromRequestParts<S> for Cursor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Cursor> {
        let wish = Query::<Wish>::from_request_parts(parts, state).await;
        let Query(wish) = wish.map_err(|_| Failure::Unusable(StatusCode::BAD_REQUEST))?;
        Ok(Cursor { after: wish.cursor, limit: wish.limit.unwrap_or(DEFAULT).clamp(1, MOST) })
    }
}

/// A text of a known form (id, day) in the contract.
pub fn text_schema(format: KnownFormat) -> RefOr<Schema> {
    let schema = ObjectBuilder::new().schema_type(SchemaType::Type(Type::String));
    schema.format(Some(SchemaFormat::KnownFormat(format))).into()
}

/// A whole number in the contract, with its meaning.
pub fn number_schema(meaning: &str) -> RefOr<Schema> {
    let schema = ObjectBuilder::new().schema_type(SchemaType::Type(Type::Integer));
    schema.format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64))).description(Some(meaning)).into()
}

macro_rules! in_the_contract {
    ($($type:ty => $schema:expr;)*) => {
        $(impl utoipa::PartialSchema for $type {
            fn schema() -> RefOr<Schema> {
                $schema
            }
        }
        impl utoipa::ToSchema for $type {})*
    };
}

in_the_contract! {
    crate::Day => text_schema(KnownFormat::Date);
    crate::Moment => number_schema("microseconds since 1970-01-01 UTC");
    crate::Cents => number_schema("euro cents");
    crate::money::Share => ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::String))
        .description(Some("an exact fraction like 2/5"))
        .into();
}
