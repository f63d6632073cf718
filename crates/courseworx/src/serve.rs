//! `courseworx serve`: from the first connection to a clean stop.

use std::io::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use db::{Db, Worker};
use kernel::SystemClock;
use metrics_exporter_prometheus::PrometheusBuilder;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use web::App;

use crate::boot;
use crate::cli::Fallible;
use crate::config::Config;
use crate::demo;

/// How long requests under way may take once the server was asked to stop.
const GRACE: Duration = Duration::from_secs(10);
/// Between two times that memory is given back that nothing needs any more.
const TIDY_EVERY: Duration = Duration::from_secs(10);
/// Between two sweeps of the uploads. What is over can not be gone on with in the meantime; it only takes room.
const SWEEP_EVERY: Duration = Duration::from_hours(1);

/// Serves until it is asked to stop (Ctrl-C or SIGTERM), then finishes what is under way and stops the embedded server.
///
/// # Errors
/// In plain words, why the server could not start.
pub(crate) async fn serve(config: Config) -> Fallible {
    let metrics = PrometheusBuilder::new().install_recorder()?;
    std::fs::create_dir_all(&config.data)
        .map_err(|e| format!("can not use the data folder {}: {e}", config.data.display()))?;
    let listener =
        TcpListener::bind(config.listen).await.map_err(|e| format!("can not listen on {}: {e}", config.listen))?;
    let cluster = boot::cluster(&config).await?;
    let assembled = boot::assemble(&config, &cluster, Arc::new(SystemClock), Some(metrics)).await;
    let outcome = match assembled {
        Ok(assembled) => run(&config, listener, assembled).await,
        Err(error) => Err(error),
    };
    cluster.stop().await?;
    outcome
}

async fn run(config: &Config, listener: TcpListener, (db, app, worker): (Db, App, Worker)) -> Fallible {
    if config.demo {
        demo::load(&app).await?;
    }
    let (stop, stopped) = watch::channel(false);
    let background = background(&db, worker, &stopped);
    let tidying = app.clone();
    let _tidy = tokio::runtime::Handle::current().spawn(async move {
        loop {
            tokio::time::sleep(TIDY_EVERY).await;
            tidying.tidy();
        }
    });
    let _sweep = tokio::runtime::Handle::current().spawn(sweep(app.clone()));
    announce(config)?;
    let service: Router = web::router(app);
    let mut asked = stopped.clone();
    let server = axum::serve(listener, service.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(async move { drop(asked.wait_for(|stop| *stop).await) });
    let mut server = Box::pin(server.into_future());
    tokio::select! {
        ended = &mut server => return Ok(ended?),
        () = asked_to_stop() => {}
    }
    tracing::info!("stopping");
    stop.send_replace(true);
    if tokio::time::timeout(GRACE, server).await.is_err() {
        tracing::warn!("requests under way were cut");
    }
    for task in background {
        let _ = tokio::time::timeout(GRACE, task).await;
    }
    Ok(())
}

/// Sweeps the uploads of each tenant that has some in this instance's folder: what other instances began to receive is
/// theirs to sweep.
async fn sweep(app: App) {
    loop {
        let to = (&app.parts.staging, &app.parts.blobs);
        for tenant in to.0.tenants().await.unwrap_or_default() {
            if let Err(error) = media::upload::sweep(app.db(), to, tenant).await {
                tracing::warn!(%tenant, %error, "uploads could not be swept");
            }
        }
        tokio::time::sleep(SWEEP_EVERY).await;
    }
}

/// Hears the database and works off jobs.
fn background(db: &Db, worker: Worker, stop: &watch::Receiver<bool>) -> [JoinHandle<()>; 2] {
    let (wake, notice) = watch::channel(0);
    let hearing = tokio::runtime::Handle::current().spawn(db.clone().listen(wake));
    let stop = stop.clone();
    let working = tokio::runtime::Handle::current().spawn(async move { worker.run(notice, stop).await });
    [hearing, working]
}

async fn asked_to_stop() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

/// Says where to go. In demo mode also with which accounts.
fn announce(config: &Config) -> Fallible {
    let port = config.port_in_addresses().map(|port| format!(":{port}")).unwrap_or_default();
    let scheme = if config.https { "https" } else { "http" };
    let base = &config.base_domain;
    let mut out = std::io::stdout().lock();
    writeln!(out, "\nCourseWorx is ready.\n\n  Marketplace   {scheme}://{base}{port}/")?;
    if config.demo {
        for line in demo::accounts(&format!("{base}{port}"), scheme) {
            writeln!(out, "{line}")?;
        }
    }
    writeln!(out, "\nPress Ctrl-C to stop.\n")?;
    Ok(())
}
