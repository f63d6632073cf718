//! Hears what the database announces: caches that are stale, jobs that wait; and whether it still breathes.
//!
//! A server that is gone refuses connections at once. One that is frozen, or behind a network that swallows everything, does
//! not: it is known by a heartbeat that stays out, and then requests under way need not wait for it any longer
//! ([`Db::silent`]).

use std::time::Duration;

use futures::stream::poll_fn;
use futures::{FutureExt, StreamExt};
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_postgres::{AsyncMessage, Client};

use crate::{Db, Error};

/// Tells a worker that something may be due.
pub type Notice = watch::Receiver<u64>;

const HEARTBEAT: Duration = Duration::from_millis(250);
/// With [`HEARTBEAT`] less than the two seconds in which a request is to be refused.
const PATIENCE: Duration = Duration::from_millis(1_500);
const RETRY: Duration = Duration::from_millis(500);

impl Db {
    /// Listens until the receiver of the notices is gone; reconnects when the database went away.
    pub async fn listen(self, wake: watch::Sender<u64>) {
        while !wake.is_closed() {
            if let Err(error) = self.listen_once(&wake).await {
                tracing::debug!(%error, "not hearing the database");
            }
            self.changes().set_hearing(false);
            tokio::time::sleep(RETRY).await;
        }
    }

    /// Resolves as soon as the database is known to answer nothing. Never, when nobody listens.
    pub async fn silent(&self) {
        let mut silent = self.silence().subscribe();
        if silent.wait_for(|silent| *silent).await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    async fn listen_once(&self, wake: &watch::Sender<u64>) -> Result<(), Error> {
        let (listener, tls) = self.listener();
        let connected = self.in_time(listener.connect(tls.connector())).await?;
        let (client, mut connection) = connected?;
        self.silence().send_replace(false);
        let mut messages = poll_fn(move |cx| connection.poll_message(cx));
        let mut subscribe = Box::pin(client.batch_execute("listen courseworx_cache; listen courseworx_jobs").fuse());
        let mut breathing = Box::pin(self.breathe(&client));
        loop {
            tokio::select! {
                subscribed = &mut subscribe => {
                    subscribed?;
                    self.changes().set_hearing(true);
                }
                message = messages.next() => match message {
                    None => return Ok(()),
                    Some(Err(error)) => return Err(error.into()),
                    Some(Ok(AsyncMessage::Notification(notice))) if notice.channel() == "courseworx_cache" => {
                        self.changes().heard(notice.payload());
                    }
                    Some(Ok(_)) => wake.send_modify(|count| *count = count.wrapping_add(1)),
                },
                error = &mut breathing => return Err(error),
                () = wake.closed() => return Ok(()),
            }
        }
    }

    /// Asks for a sign of life now and then; ends with what went wrong.
    async fn breathe(&self, client: &Client) -> Error {
        let mut beats = interval(HEARTBEAT);
        beats.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            beats.tick().await;
            match self.in_time(client.batch_execute("")).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => return error.into(),
                Err(silence) => return silence,
            }
        }
    }

    /// What takes longer than a live server would take is silence.
    async fn in_time<T>(&self, sign: impl Future<Output = T>) -> Result<T, Error> {
        timeout(PATIENCE, sign).await.map_err(|_| {
            self.silence().send_replace(true);
            Error::Unavailable("no sign of life".to_owned())
        })
    }
}
