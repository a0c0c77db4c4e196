//! Reports that came without a credential. An agent that has one shows it only when asked, and sends its whole report again with it;
//! so for a moment nobody knows whether the report is on its way in or has no way in.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base::House;
use sha2::{Digest, Sha256};

use crate::quarantine::Suspect;

/// Agents come back within the second; a slow line may take some.
const MOMENT: Duration = Duration::from_secs(8);
/// So many wait at most; further ones are answered, but not kept.
const SEATS: usize = 64;

#[derive(Default)]
pub(super) struct Waiting(Arc<Mutex<HashMap<Vec<u8>, Vec<Suspect>>>>);

impl Waiting {
    /// Quarantined, unless the same body comes again with a credential.
    pub(super) fn hold(&self, house: House, body: &[u8], suspects: Vec<Suspect>) {
        let (key, seats) = (Sha256::digest(body).to_vec(), self.0.clone());
        let mut taken = lock(&seats);
        if taken.len() >= SEATS || taken.insert(key.clone(), suspects).is_some() {
            return;
        }
        drop(taken);
        tokio::spawn(async move {
            tokio::time::sleep(MOMENT).await;
            let left = lock(&seats).remove(&key);
            for suspect in left.into_iter().flatten() {
                if let Err(failure) = super::lock_up(&house, suspect).await {
                    tracing::warn!(%failure, "a report without a credential was not kept");
                }
            }
        });
    }

    /// It came with a credential.
    pub(super) fn release(&self, body: &[u8]) {
        lock(&self.0).remove(&*Sha256::digest(body));
    }
}

fn lock<T>(seats: &Mutex<T>) -> MutexGuard<'_, T> {
    seats.lock().unwrap_or_else(PoisonError::into_inner)
}
