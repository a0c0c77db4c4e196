//! Bodies are taken and read within bounds: of memory for all together, of one large one at a time, of threads.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;

use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::http::{StatusCode, header};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::feeds::wrapping::{self, Wrapping};
use crate::feeds::{Language, Letter, Message, Unreadable};

/// For all bodies that are here at the same time, packed, in KiB. What has not arrived yet costs nothing, however slowly it comes.
const ROOM_KIB: usize = 96 << 10;
/// Beyond this, packed or unpacked, one at a time.
const LARGE: usize = 4 << 20;
/// Being unpacked and read at the same time.
const READERS: usize = 4;

pub(super) struct Desk {
    room: Arc<Semaphore>,
    large: Arc<Semaphore>,
    readers: Semaphore,
}

impl Default for Desk {
    fn default() -> Desk {
        Desk {
            room: Arc::new(Semaphore::new(ROOM_KIB)),
            large: Arc::new(Semaphore::new(1)),
            readers: Semaphore::new(READERS),
        }
    }
}

/// A body and the room it takes up.
pub(super) struct Taken {
    pub(super) bytes: Arc<[u8]>,
    _room: Vec<OwnedSemaphorePermit>,
}

pub(super) struct Opened {
    pub(super) language: Language,
    pub(super) wrapping: Wrapping,
    pub(super) message: Result<Message, Unreadable>,
}

type Refused = (StatusCode, &'static str);
const TOO_LARGE: Refused = (StatusCode::PAYLOAD_TOO_LARGE, "too large");
const CROWDED: Refused = (StatusCode::SERVICE_UNAVAILABLE, "too much at once, come again later");
const BROKEN_OFF: Refused = (StatusCode::BAD_REQUEST, "broken off");

impl Desk {
    /// Half of the room is gone.
    pub(super) fn is_crowded(&self) -> bool {
        self.room.available_permits() < ROOM_KIB / 2
    }

    pub(super) async fn take(&self, request: Request, most: usize) -> Result<Taken, Refused> {
        let announced =
            request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if announced.is_some_and(|length: usize| length > most) {
            return Err(TOO_LARGE);
        }
        let (mut body, mut bytes, mut room) = (request.into_body(), Vec::new(), Vec::new());
        while let Some(chunk) = next(&mut body).await {
            let chunk = chunk.map_err(|_| BROKEN_OFF)?;
            if bytes.len() + chunk.len() > most {
                return Err(TOO_LARGE);
            }
            if bytes.len() <= LARGE && bytes.len() + chunk.len() > LARGE {
                room.push(self.large.clone().acquire_owned().await.map_err(|_| CROWDED)?);
            }
            let kib = (chunk.len() >> 10) as u32 + 1;
            room.push(self.room.clone().try_acquire_many_owned(kib).map_err(|_| CROWDED)?);
            bytes.extend_from_slice(&chunk);
        }
        Ok(Taken { bytes: bytes.into(), _room: room })
    }

    /// Unpacks and reads, beside the threads that answer.
    pub(super) async fn open(&self, taken: &Taken) -> Result<Opened, Unreadable> {
        let _reader = self.readers.acquire().await.map_err(|_| Unreadable::Broken)?;
        let bytes = taken.bytes.clone();
        match aside(move || read(&bytes, LARGE)).await {
            Err(Unreadable::TooLarge) => {
                // Who holds the large seat for its packed body has it already.
                let _alone = match taken.bytes.len() > LARGE {
                    true => None,
                    false => Some(self.large.acquire().await.map_err(|_| Unreadable::TooLarge)?),
                };
                let bytes = taken.bytes.clone();
                aside(move || read(&bytes, wrapping::LARGEST)).await
            }
            outcome => outcome,
        }
    }
}

async fn next(body: &mut Body) -> Option<Result<axum::body::Bytes, axum::Error>> {
    loop {
        match poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await? {
            Ok(frame) => match frame.into_data() {
                Ok(data) => return Some(Ok(data)),
                Err(_trailers) => continue,
            },
            Err(error) => return Some(Err(error)),
        }
    }
}

fn read(body: &[u8], most: usize) -> Result<Opened, Unreadable> {
    let letter = Letter::open_up_to(body, most)?;
    Ok(Opened { language: letter.language, wrapping: letter.wrapping, message: letter.read() })
}

async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Unreadable> + Send + 'static,
) -> Result<T, Unreadable> {
    tokio::task::spawn_blocking(work).await.unwrap_or(Err(Unreadable::Broken))
}
