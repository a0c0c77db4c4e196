//! The looks that leave this machine, each with its time limit.

use std::io::{Error, ErrorKind};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_secs(10);

/// Somebody takes the call.
pub(super) async fn tcp(host: &str, port: u16) -> (bool, String) {
    told(
        timeout(PATIENCE, TcpStream::connect((bare(host), port)))
            .await
            .map(|stream| stream.map(|_| (true, "connected".into()))),
    )
}

/// A web server answers, and does not say that it is broken (5xx).
pub(super) async fn http(host: &str, port: u16, path: &str) -> (bool, String) {
    told(timeout(PATIENCE, ask(host, port, path)).await)
}

async fn ask(host: &str, port: u16, path: &str) -> Result<(bool, String), Error> {
    let mut stream = TcpStream::connect((bare(host), port)).await?;
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: verbund\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    // "HTTP/1.1 200"
    let mut head = [0; 12];
    stream.read_exact(&mut head).await?;
    let status =
        std::str::from_utf8(&head).ok().and_then(|head| head.strip_prefix("HTTP/1.")).and_then(|rest| rest.get(2..));
    match status.and_then(|status| status.parse::<u16>().ok()) {
        Some(status) => Ok((status < 500, status.to_string())),
        None => Ok((false, "no http".into())),
    }
}

/// An IPv6 address stands in brackets only in addresses of the web.
fn bare(host: &str) -> &str {
    host.trim_start_matches('[').trim_end_matches(']')
}

fn told<E>(outcome: Result<Result<(bool, String), Error>, E>) -> (bool, String) {
    match outcome {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) if error.kind() == ErrorKind::ConnectionRefused => (false, "refused".into()),
        Ok(Err(error)) if error.kind() == ErrorKind::UnexpectedEof => (false, "no http".into()),
        Ok(Err(error)) => (false, error.kind().to_string()),
        Err(_) => (false, "no answer in time".into()),
    }
}
