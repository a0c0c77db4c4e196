//! operations
pub mod availability;
pub mod graph;
pub mod holiday;
pub mod hours;
pub mod month;
pub mod node;
pub mod outage;
pub mod probe;
pub mod refused;
pub mod times;
pub mod when;
pub mod window;
