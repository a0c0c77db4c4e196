//! Who pays what: costs are pooled, shared by the keys of the agreement, and stated so that every cent can be opened.
//!
//! Read [`share`] first. Files named after a thing of the field are pure; I/O lives in `store`, `acts`, `pages`, `api`.

pub mod advance;
pub mod basis;
pub mod coalition;
pub mod cost;
pub mod key;
pub mod refused;
pub mod share;
pub mod statement;
