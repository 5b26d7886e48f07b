//! The server loop: plain http on this machine or where it is allowed, https with the body's own certificate, an orderly end.

use super::app::App;
use super::pages::Peer;
use crate::config::Config;
use anyhow::{Context, bail};
use axum::Router;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
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
/// At the end, requests under way have so long to finish (TRUST R-09: under ten seconds in all).
const STOP_SECONDS: u64 = 8;
/// A connection must send its request's head within this time (TRUST T-39).
const HEAD_SECONDS: u64 = 10;

/// Whether the address may be served as configured; the sentence says what to do.
pub fn may_listen(config: &Config, address: SocketAddr) -> anyhow::Result<()> {
    let guarded = (config.certificate.is_some() && config.key.is_some())
        || config.behind_https_proxy
        || config.allow_plain_http;
    if !address.ip().is_loopback() && !guarded {
        bail!(
            "{address} is reachable from other machines, and plain http would let them read passwords.\n\
             Give a certificate (certificate = \"...\", key = \"...\"), put a proxy in front (behind_https_proxy = true),\n\
             or say allow_plain_http = true for a closed office network."
        );
    }
    Ok(())
}

/// Makes sure that the address may be served and that certificate and key can be used, then takes the address.
pub async fn bind(config: &Config) -> anyhow::Result<TcpListener> {
    let mut addresses: Vec<SocketAddr> = tokio::net::lookup_host(&config.listen)
        .await
        .with_context(|| format!("listen = \"{}\" is not an address with a port", config.listen))?
        .collect();
    for address in &addresses {
        may_listen(config, *address)?;
    }
    tls(config)?;
    addresses.dedup();
    TcpListener::bind(addresses.as_slice()).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            anyhow::anyhow!("{} is taken by another program; choose another port with --port", config.listen)
        }
        std::io::ErrorKind::PermissionDenied => {
            anyhow::anyhow!(
                "this user may not listen on {}; choose a port from 1024 up with --port",
                config.listen
            )
        }
        _ => anyhow::anyhow!("cannot listen on {}: {error}", config.listen),
    })
}

/// Certificate and key as configured; nothing when plain http is to be spoken.
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

/// Serves until `stop` ends, then finishes what is under way (at most eight seconds).
pub async fn serve(
    app: &App,
    router: Router,
    listener: TcpListener,
    mut stop: impl Future<Output = ()> + Unpin,
) -> anyhow::Result<()> {
    let acceptor = tls(&app.config)?;
    let places = Arc::new(tokio::sync::Semaphore::new(CONNECTIONS));
    let (closing, closed) = tokio::sync::watch::channel(false);
    loop {
        // Told to stop while every place is taken: that must not wait for a place.
        let next = async {
            let place = places.clone().acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let place = place?;
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
    // Newcomers are refused at once instead of waiting for an answer that will not come.
    drop(listener);
    let _ = closing.send(true);
    let all = u32::try_from(CONNECTIONS).unwrap_or(u32::MAX);
    let _ = tokio::time::timeout(Duration::from_secs(STOP_SECONDS), places.acquire_many(all)).await;
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

/// Ends when the program is told to stop (Ctrl-C, or SIGTERM from the system). Listening begins with the call, not with the
/// first wait: who is told while he still prepares ends in good order too.
pub fn told_to_stop() -> anyhow::Result<Pin<Box<dyn Future<Output = ()> + Send>>> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (mut interrupt, mut terminate) =
            (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        Ok(Box::pin(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        }))
    }
    #[cfg(not(unix))]
    Ok(Box::pin(async {
        let _ = tokio::signal::ctrl_c().await;
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> SocketAddr {
        text.parse().unwrap_or_else(|_| panic!("{text}"))
    }

    #[test]
    fn plain_http_stays_on_this_machine_unless_it_is_allowed() {
        let plain = Config::default();
        assert!(may_listen(&plain, address("127.0.0.1:8080")).is_ok());
        assert!(may_listen(&plain, address("[::1]:8080")).is_ok());
        for open in ["0.0.0.0:8080", "[::]:8080", "192.168.1.5:80", "[::ffff:10.0.0.1]:80"] {
            assert!(may_listen(&plain, address(open)).is_err(), "{open}");
        }
        let office = Config { allow_plain_http: true, ..Config::default() };
        let proxied = Config { behind_https_proxy: true, ..Config::default() };
        let tls =
            Config { certificate: Some("c.pem".into()), key: Some("k.pem".into()), ..Config::default() };
        for config in [office, proxied, tls] {
            assert!(may_listen(&config, address("0.0.0.0:8080")).is_ok());
        }
    }

    #[test]
    fn half_a_certificate_is_refused() {
        let half = Config { certificate: Some("c.pem".into()), ..Config::default() };
        let sentence = tls(&half).err().map(|e| e.to_string()).unwrap_or_default();
        assert!(sentence.contains("belong together"), "{sentence}");
    }

    #[cfg(unix)]
    #[test]
    fn a_key_that_others_can_read_is_refused() -> anyhow::Result<()> {
        use std::os::unix::fs::PermissionsExt;
        let key = std::env::temp_dir().join(format!("yizheng-key-{}", super::super::acting::secret()));
        std::fs::write(&key, "")?;
        for (mode, refused) in [(0o600, false), (0o400, false), (0o640, true), (0o604, true)] {
            std::fs::set_permissions(&key, std::fs::Permissions::from_mode(mode))?;
            assert_eq!(refuse_open_key(&key).is_err(), refused, "{mode:o}");
        }
        std::fs::remove_file(&key)?;
        Ok(())
    }
}
