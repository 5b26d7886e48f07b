//! Clients that ask one after another over a connection that stays open, and what they saw.

use anyhow::{Context, bail};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION};
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;

/// One request to be made.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// Path with query.
    pub path: String,
    /// Session token, or empty.
    pub token: String,
    /// Form to post; asks for the page when none.
    pub form: Option<String>,
}

/// One answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Where it leads, or empty.
    pub location: String,
    /// Bytes of the content.
    pub bytes: usize,
    /// How long it took.
    pub took: Duration,
}

/// An open connection.
pub struct Client {
    sender: SendRequest<Full<Bytes>>,
    host: String,
}

impl Client {
    /// Connects.
    pub async fn connect(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { sender, host: address.to_string() })
    }

    /// Asks and reads the whole answer.
    pub async fn ask(&mut self, ask: &Ask) -> anyhow::Result<Answer> {
        let method = if ask.form.is_some() { Method::POST } else { Method::GET };
        let mut request = Request::builder().method(method).uri(&ask.path).header(HOST, &self.host);
        if !ask.token.is_empty() {
            request = request.header(COOKIE, format!("yizheng={}", ask.token));
        }
        if ask.form.is_some() {
            request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let content = ask.form.clone().unwrap_or_default();
        let request = request.body(Full::new(Bytes::from(content)))?;
        let begun = Instant::now();
        self.sender.ready().await?;
        let response = self.sender.send_request(request).await?;
        let status = response.status().as_u16();
        let location = response.headers().get(LOCATION).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let location = location.to_owned();
        let bytes = response.into_body().collect().await?.to_bytes().len();
        Ok(Answer { status, location, bytes, took: begun.elapsed() })
    }
}

/// The time within which so many of a hundred were done, in milliseconds.
pub fn percentile(all: &[Duration], percent: usize) -> f64 {
    let mut all = all.to_vec();
    all.sort();
    let at = (all.len() * percent / 100).min(all.len().saturating_sub(1));
    all.get(at).map_or(0.0, |d| d.as_secs_f64() * 1000.0)
}

/// What a run of requests gave.
pub struct Run {
    /// Answers with the number of their request.
    pub answers: Vec<(usize, Answer)>,
    /// From the first request to the last answer.
    pub took: Duration,
}

impl Run {
    /// Requests answered per second.
    pub fn per_second(&self) -> f64 {
        self.answers.len() as f64 / self.took.as_secs_f64()
    }

    /// The time within which so many of a hundred were answered, in milliseconds.
    pub fn within(&self, percent: usize) -> f64 {
        let all: Vec<Duration> = self.answers.iter().map(|(_, a)| a.took).collect();
        percentile(&all, percent)
    }

    /// Bytes of a page, on average.
    pub fn bytes(&self) -> usize {
        self.answers.iter().map(|(_, a)| a.bytes).sum::<usize>() / self.answers.len().max(1)
    }
}

/// Asks all of them with so many clients, at most so long. Every answer must have the expected status.
pub async fn run(
    address: SocketAddr,
    clients: usize,
    asks: Arc<Vec<Ask>>,
    status: u16,
    most: Duration,
) -> anyhow::Result<Run> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut open = Vec::new();
    for _ in 0..clients {
        open.push(Client::connect(address).await?);
    }
    let begun = Instant::now();
    let work = open.into_iter().map(|mut client| {
        let (asks, next) = (asks.clone(), next.clone());
        tokio::spawn(async move {
            let mut answers = Vec::new();
            while begun.elapsed() < most {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let Some(ask) = asks.get(index) else { break };
                let answer = client.ask(ask).await?;
                if answer.status != status {
                    bail!("{} was answered with {} instead of {status}", ask.path, answer.status);
                }
                answers.push((index, answer));
            }
            Ok(answers)
        })
    });
    let work: Vec<_> = work.collect();
    let mut answers = Vec::new();
    for task in work {
        answers.extend(task.await.context("client")??);
    }
    Ok(Run { answers, took: begun.elapsed() })
}
