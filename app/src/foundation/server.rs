//! The server loop: plain http on this machine or where it is allowed, https with the body's own certificate, an orderly end.

use super::app::App;
use super::pages::Peer;
use crate::config::Config;
use anyhow::{Context, bail};
use axum::Router;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tower::ServiceExt as _;

/// Most connections at one time; further ones wait in the queue of the system.
const CONNECTIONS: usize = 2_000;
/// A connection must send its request's head within this time (TRUST T-39).
const HEAD_SECONDS: u64 = 10;

/// Whether the address may be served as configured; the sentence says what to do.
pub fn may_listen(config: &Config, address: SocketAddr) -> anyhow::Result<()> {
    let guarded = config.certificate.is_some() || config.behind_https_proxy || config.allow_plain_http;
    if !address.ip().is_loopback() && !guarded {
        bail!(
            "{address} is reachable from other machines, and plain http would let them read passwords.\n\
             Give a certificate (certificate = \"...\", key = \"...\"), put a proxy in front (behind_https_proxy = true),\n\
             or say allow_plain_http = true for a closed office network."
        );
    }
    Ok(())
}

fn tls(config: &Config) -> anyhow::Result<Option<TlsAcceptor>> {
    let (Some(certificate), Some(key)) = (&config.certificate, &config.key) else {
        if config.certificate.is_some() || config.key.is_some() {
            bail!("certificate and key belong together: one of them is missing");
        }
        return Ok(None);
    };
    refuse_open_key(key)?;
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(certificate)
        .with_context(|| certificate.display().to_string())?
        .collect::<Result<_, _>>()
        .with_context(|| certificate.display().to_string())?;
    let key = PrivateKeyDer::from_pem_file(key).with_context(|| key.display().to_string())?;
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let mut server = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, key)?;
    server.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Some(TlsAcceptor::from(Arc::new(server))))
}

#[cfg(unix)]
fn refuse_open_key(key: &std::path::Path) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(key).with_context(|| key.display().to_string())?.permissions().mode();
    if mode & 0o077 != 0 {
        bail!("{} can be read by others; run: chmod 600 {}", key.display(), key.display());
    }
    Ok(())
}

#[cfg(not(unix))]
fn refuse_open_key(_: &std::path::Path) -> anyhow::Result<()> {
    Ok(())
}

/// Serves until the program is told to stop, then finishes what is under way (at most ten seconds).
pub async fn serve(app: &App, router: Router, listener: TcpListener) -> anyhow::Result<()> {
    let acceptor = tls(&app.config)?;
    let places = Arc::new(tokio::sync::Semaphore::new(CONNECTIONS));
    let (closing, closed) = tokio::sync::watch::channel(false);
    let mut stop = std::pin::pin!(told_to_stop());
    loop {
        let place = places.clone().acquire_owned().await?;
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, peer)) = accepted else {
            // Out of file handles: wait for one instead of spinning.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let (router, acceptor, closed) = (router.clone(), acceptor.clone(), closed.clone());
        tokio::spawn(async move {
            connection(router, acceptor, stream, peer.ip(), closed).await;
            drop(place);
        });
    }
    let _ = closing.send(true);
    let all = u32::try_from(CONNECTIONS).unwrap_or(u32::MAX);
    let _ = tokio::time::timeout(Duration::from_secs(10), places.acquire_many(all)).await;
    Ok(())
}

async fn connection(
    router: Router,
    acceptor: Option<TlsAcceptor>,
    stream: TcpStream,
    peer: IpAddr,
    closed: tokio::sync::watch::Receiver<bool>,
) {
    let _ = stream.set_nodelay(true);
    match acceptor {
        None => speak(router, TokioIo::new(stream), peer, closed).await,
        Some(acceptor) => {
            let shake = tokio::time::timeout(Duration::from_secs(HEAD_SECONDS), acceptor.accept(stream));
            if let Ok(Ok(stream)) = shake.await {
                speak(router, TokioIo::new(stream), peer, closed).await;
            }
        }
    }
}

async fn speak<I>(router: Router, io: I, peer: IpAddr, mut closed: tokio::sync::watch::Receiver<bool>)
where
    I: hyper::rt::Read + hyper::rt::Write + Unpin + Send + 'static,
{
    let service = hyper::service::service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
        let mut request = request.map(axum::body::Body::new);
        request.extensions_mut().insert(Peer(peer));
        router.clone().oneshot(request)
    });
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEAD_SECONDS))
        .max_buf_size(16 * 1024)
        .keep_alive(true);
    let mut connection = std::pin::pin!(http.serve_connection(io, service));
    tokio::select! {
        _ = connection.as_mut() => {}
        _ = closed.changed() => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}

async fn told_to_stop() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => tokio::select! {
                () = interrupt => {}
                _ = terminate.recv() => {}
            },
            Err(_) => interrupt.await,
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}
