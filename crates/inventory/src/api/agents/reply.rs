//! Answers in the language of the agent, packed as its question was, under the label it used.

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::feeds::wrapping::Wrapping;
use crate::feeds::{Language, Unreadable, answer};

const REQUEST_ID: HeaderName = HeaderName::from_static("glpi-request-id");

pub(super) struct Reply {
    language: Language,
    wrapping: Wrapping,
    /// What the question was labelled with, if it was packed.
    label: Option<HeaderValue>,
    request: Option<HeaderValue>,
}

impl Reply {
    /// Before the body is read: plain, in JSON to agents that speak it, else in XML.
    pub(super) fn to(headers: &HeaderMap) -> Reply {
        let speaks_glpi = headers.contains_key("glpi-agent-id");
        let label = headers.get(header::CONTENT_TYPE).filter(|label| {
            label.as_bytes().get(..14).is_some_and(|start| start.eq_ignore_ascii_case(b"application/x-"))
        });
        Reply {
            language: if speaks_glpi { Language::Json } else { Language::Xml },
            wrapping: Wrapping::Plain,
            label: label.cloned(),
            request: headers.get(REQUEST_ID).cloned(),
        }
    }

    pub(super) fn like(self, language: Language, wrapping: Wrapping) -> Reply {
        Reply { language, wrapping, ..self }
    }

    /// GLPI agents are told with 202 to speak their own protocol.
    pub(super) fn prolog(self, speaks_glpi: bool) -> Response {
        let (language, text) = answer::prolog(speaks_glpi);
        let status = if speaks_glpi { StatusCode::ACCEPTED } else { StatusCode::OK };
        Reply { language, ..self }.with(status, text)
    }

    pub(super) fn say(self, text: String) -> Response {
        self.with(StatusCode::OK, text)
    }

    pub(super) fn received(self) -> Response {
        let text = answer::received(self.language);
        self.say(text)
    }

    pub(super) fn refuse(self, status: StatusCode, why: &str) -> Response {
        let text = answer::refused(self.language, why);
        self.with(status, text)
    }

    pub(super) fn unreadable(self, why: Unreadable) -> Response {
        let status = match why {
            Unreadable::TooLarge | Unreadable::Bomb => StatusCode::PAYLOAD_TOO_LARGE,
            Unreadable::Unknown => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Unreadable::Action => StatusCode::NOT_IMPLEMENTED,
            _ => StatusCode::BAD_REQUEST,
        };
        self.refuse(status, answer::complaint(why))
    }

    /// Agents send their credential only when they are asked for it.
    pub(super) fn who_are_you(self) -> Response {
        let mut response = self.refuse(StatusCode::UNAUTHORIZED, "a credential of a member is needed");
        let challenge = HeaderValue::from_static("Basic realm=\"verbund\"");
        response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
        response
    }

    fn with(self, status: StatusCode, text: String) -> Response {
        let plain = match self.language {
            Language::Json => "application/json",
            Language::Xml => "application/xml",
        };
        let packed = match self.wrapping {
            Wrapping::Plain => plain,
            Wrapping::Zlib => "application/x-compress-zlib",
            Wrapping::Gzip => "application/x-compress-gzip",
        };
        let label = self.label.filter(|_| self.wrapping != Wrapping::Plain);
        let label = label.unwrap_or(HeaderValue::from_static(packed));
        let mut response = (status, self.wrapping.pack(&text)).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, label);
        if let Some(request) = self.request {
            response.headers_mut().insert(REQUEST_ID, request);
        }
        response
    }
}
