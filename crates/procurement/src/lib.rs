//! Buying together: what the members need is pooled, ordered under framework contracts, and never beyond what they allow.
//!
//! Read [`framework`] first. Files named after a thing of the field are pure; I/O lives in `store`, `acts`, `pages`, `api`.

pub mod framework;
pub mod limit;
pub mod need;
pub mod pool;
pub mod refused;
