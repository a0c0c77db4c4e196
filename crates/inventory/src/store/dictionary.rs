//! What this node has seen of the dictionary: a report of a thousand known titles asks the database nothing.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use base::{Actor, House, Result};

use super::software::numbers;
use crate::software::{Title, TitleId};
use crate::titles::Titles;

/// Beyond it begins anew: some 50 MB, and more titles than a hundred members use.
const MOST: usize = 1_000_000;

#[derive(Debug, Default)]
pub struct Dictionary {
    seen: Mutex<HashMap<TitleId, u32>>,
    /// One at a time: two reports from a new office name the same thousand titles, and would only get into each other's way.
    learning: tokio::sync::Mutex<()>,
}

impl Dictionary {
    /// The numbers of these titles. Those that nobody has named before are put into the dictionary in a deed of its own, before
    /// the report that names them: should that fail, the dictionary knows some titles that nobody has.
    pub async fn learn(&self, house: &House, actor: &Actor, titles: Vec<Title>) -> Result<Titles> {
        let (mut known, unknown) = self.look_up(titles);
        if !unknown.is_empty() {
            let _turn = self.learning.lock().await;
            let (by_others, unknown) = self.look_up(unknown);
            known.extend(by_others);
            let learnt = house.act(actor, async move |w| numbers(w, &unknown).await).await?;
            known.extend(learnt.values());
            // Only after the commit: before it another transaction would not find them.
            self.seen().extend(learnt);
        }
        Ok(known.into_iter().collect())
    }

    fn look_up(&self, titles: Vec<Title>) -> (Vec<u32>, Vec<Title>) {
        let mut seen = self.seen();
        if seen.len() > MOST {
            seen.clear();
        }
        let (mut known, mut unknown) = (Vec::with_capacity(titles.len()), Vec::new());
        for title in titles {
            match seen.get(&title.id()) {
                Some(number) => known.push(*number),
                None => unknown.push(title),
            }
        }
        (known, unknown)
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, HashMap<TitleId, u32>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
