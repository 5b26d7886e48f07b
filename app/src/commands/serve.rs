//! `serve`: refuses what would be unsafe, opens the installation, serves until it is told to stop.

use super::installation::{DEMO_MARK, Installation, Where, log_to_stderr};
use super::{search, setup};
use crate::config::Config;
use crate::foundation::acting::Clock;
use crate::foundation::app::App;
use crate::foundation::{jobs, server};
use crate::house;
use anyhow::bail;
use clap::Args;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// Port to listen on, with the address of the configuration
    #[arg(long, conflicts_with = "listen")]
    port: Option<u16>,
    /// Address and port to listen on, as 127.0.0.1:8080
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
}

/// Runs the command.
pub async fn run(place: &Where, serve: Serve) -> anyhow::Result<()> {
    let folder = place.folder();
    let mut config = Config::read(&folder)?;
    if let Some(listen) = serve.listen {
        config.listen = listen;
    }
    if let Some(port) = serve.port {
        config.listen = with_port(&config.listen, port);
    }
    log_to_stderr(&config, "info");
    if folder.join(DEMO_MARK).exists() {
        bail!("{0} holds the demo; run: yizheng demo --data {0}", folder.display());
    }
    let stop = server::told_to_stop()?;
    let listener = listen(&mut config).await?;
    let installation = Installation::serving(&folder, config, place.no_migrate).await?;
    let app = installation.app(Clock::Machine(0), false)?;
    search::bring_up_to_date(&app).await?;
    println!("yizheng {} serves {}", env!("CARGO_PKG_VERSION"), app.config.address());
    let everywhere = app.config.listen.parse::<SocketAddr>().is_ok_and(|at| at.ip().is_unspecified());
    if everywhere && app.config.public_address.is_empty() {
        println!("set public_address in {}/yizheng.toml, so that links in mail are right", folder.display());
    }
    if let Some(link) = setup::first_link(&app).await? {
        println!("open {link}");
    }
    until_stopped(&app, listener, stop).await
}

/// Takes the configured address; where the system chose the port, the configuration then names it.
pub async fn listen(config: &mut Config) -> anyhow::Result<TcpListener> {
    let listener = server::bind(config).await?;
    if config.listen.ends_with(":0") {
        config.listen = listener.local_addr()?.to_string();
    }
    Ok(listener)
}

/// Serves with the timer running; ends in good order when told to.
pub async fn until_stopped(
    app: &App,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Unpin,
) -> anyhow::Result<()> {
    let jobs = jobs::start(app.clone(), house::ROOMS);
    let ended = server::serve(app, house::router(app), listener, stop).await;
    jobs.stop().await;
    app.db.close().await;
    println!("stopped");
    ended
}

fn with_port(listen: &str, port: u16) -> String {
    let host = listen.rsplit_once(':').map_or(listen, |(host, _)| host);
    format!("{host}:{port}")
}

#[cfg(test)]
mod tests {
    use super::with_port;

    #[test]
    fn a_port_takes_the_place_of_the_configured_one() {
        assert_eq!(with_port("127.0.0.1:8080", 81), "127.0.0.1:81");
        assert_eq!(with_port("[::1]:8080", 81), "[::1]:81");
        assert_eq!(with_port("yz.example.cn", 81), "yz.example.cn:81");
    }
}
