//! A closed-loop load generator: so many keep-alive connections, each asking again as soon as it is answered.
//!
//! It runs on one thread, so that it takes no more than one core from the program it measures. An answer other than the
//! one expected is counted as a failure and makes the figure worthless, which the caller has to say.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use http_body_util::{BodyExt, Full};
use hyper::{
    Request, StatusCode,
    body::{Bytes, Incoming},
    client::conn::http1::{self, SendRequest},
};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, task::JoinSet};

use crate::Fallible;

/// How many connections, and for how long.
#[derive(Clone, Copy)]
pub(super) struct Load {
    pub(super) connections: usize,
    pub(super) warm: Duration,
    pub(super) measured: Duration,
}

/// One request, as it is sent over and over.
#[derive(Clone)]
pub(super) struct Ask {
    pub(super) method: &'static str,
    pub(super) path: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: String,
    pub(super) expected: StatusCode,
}

impl Ask {
    /// Asks for a page or a resource at the site of this host name.
    pub(super) fn get(path: &str, host: &str) -> Self {
        Self {
            method: "GET",
            path: path.to_owned(),
            headers: vec![("host".to_owned(), host.to_owned())],
            body: String::new(),
            expected: StatusCode::OK,
        }
    }

    /// Sends JSON.
    pub(super) fn post(path: &str, host: &str, body: &serde_json::Value) -> Self {
        let ask = Self { method: "POST", body: body.to_string(), ..Self::get(path, host) };
        ask.with("content-type", "application/json")
    }

    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(super) fn expecting(mut self, status: StatusCode) -> Self {
        self.expected = status;
        self
    }
}

/// An answer, read to its end.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) body: Bytes,
}

/// What came of it in the measured time.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) failures: u64,
    pub(super) body_bytes: u64,
    pub(super) elapsed: Duration,
    /// Microseconds each, sorted.
    latencies: Vec<u64>,
}

impl Outcome {
    pub(super) fn requests(&self) -> u64 {
        self.latencies.len() as u64
    }

    /// Answers a second.
    pub(super) fn rate(&self) -> u64 {
        let millis = u64::try_from(self.elapsed.as_millis()).unwrap_or(u64::MAX);
        (self.requests() * 1000).checked_div(millis).unwrap_or_default()
    }

    /// The nearest-rank percentile.
    pub(super) fn percentile(&self, percent: usize) -> Duration {
        let rank = (self.latencies.len() * percent).div_ceil(100);
        Duration::from_micros(self.latencies.get(rank.saturating_sub(1)).copied().unwrap_or_default())
    }

    /// Bytes of one body, on average.
    pub(super) fn bytes(&self) -> u64 {
        self.body_bytes.checked_div(self.requests()).unwrap_or_default()
    }

    fn add(&mut self, other: Self) {
        self.failures += other.failures;
        self.body_bytes += other.body_bytes;
        self.latencies.extend(other.latencies);
    }
}

/// Loads the server at `address` with one request.
pub(super) async fn drive(address: SocketAddr, ask: &Ask, load: Load) -> Fallible<Outcome> {
    let start = Instant::now() + load.warm;
    let end = start + load.measured;
    let mut clients = JoinSet::new();
    for _ in 0..load.connections {
        let ask = ask.clone();
        clients.spawn(async move { client(address, &ask, start, end).await.map_err(|error| error.to_string()) });
    }
    let mut outcome = Outcome { elapsed: load.measured, ..Outcome::default() };
    while let Some(client) = clients.join_next().await {
        outcome.add(client??);
    }
    outcome.latencies.sort_unstable();
    Ok(outcome)
}

/// Asks once, on a connection of its own.
pub(super) async fn once(address: SocketAddr, ask: &Ask) -> Fallible<Answer> {
    let (mut sender, connection) = connect(address).await?;
    tokio::select! {
        answer = exchange(&mut sender, ask) => answer,
        closed = connection => Err(format!("the server closed the connection: {closed:?}").into()),
    }
}

type Connection = http1::Connection<TokioIo<TcpStream>, Full<Bytes>>;

async fn connect(address: SocketAddr) -> Fallible<(SendRequest<Full<Bytes>>, Connection)> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    Ok(http1::handshake(TokioIo::new(stream)).await?)
}

async fn client(address: SocketAddr, ask: &Ask, start: Instant, end: Instant) -> Fallible<Outcome> {
    let (mut sender, connection) = connect(address).await?;
    let asking = async {
        let mut outcome = Outcome::default();
        loop {
            let sent = Instant::now();
            if sent >= end {
                return Ok(outcome);
            }
            let (status, length) = measured_exchange(&mut sender, ask).await?;
            if sent >= start {
                outcome.latencies.push(u64::try_from(sent.elapsed().as_micros()).unwrap_or(u64::MAX));
                outcome.body_bytes += length;
                outcome.failures += u64::from(status != ask.expected);
            }
        }
    };
    tokio::select! {
        outcome = asking => outcome,
        closed = connection => Err(format!("the server closed the connection: {closed:?}").into()),
    }
}

async fn send(sender: &mut SendRequest<Full<Bytes>>, ask: &Ask) -> Fallible<hyper::Response<Incoming>> {
    let mut request = Request::builder().method(ask.method).uri(ask.path.as_str());
    for (name, value) in &ask.headers {
        request = request.header(name, value);
    }
    sender.ready().await?;
    Ok(sender.send_request(request.body(Full::from(ask.body.clone()))?).await?)
}

async fn measured_exchange(sender: &mut SendRequest<Full<Bytes>>, ask: &Ask) -> Fallible<(StatusCode, u64)> {
    let response = send(sender, ask).await?;
    let status = response.status();
    let mut body = response.into_body();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        length += frame?.data_ref().map_or(0, |data| data.len() as u64);
    }
    Ok((status, length))
}

async fn exchange(sender: &mut SendRequest<Full<Bytes>>, ask: &Ask) -> Fallible<Answer> {
    let response = send(sender, ask).await?;
    let status = response.status();
    let body = response.into_body().collect().await?.to_bytes();
    Ok(Answer { status, body })
}
