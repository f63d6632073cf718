//! Hears what the database announces: caches that are stale, jobs that wait.

use std::time::Duration;

use futures::stream::poll_fn;
use futures::{FutureExt, StreamExt};
use tokio::sync::watch;
use tokio_postgres::{AsyncMessage, NoTls};

use crate::Db;

/// Tells a worker that something may be due.
pub type Notice = watch::Receiver<u64>;

impl Db {
    /// Listens until the receiver of the notices is gone; reconnects when the database went away.
    pub async fn listen(self, wake: watch::Sender<u64>) {
        while !wake.is_closed() {
            if let Err(error) = self.listen_once(&wake).await {
                tracing::debug!(%error, "not hearing the database");
            }
            self.changes().set_hearing(false);
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    }

    async fn listen_once(&self, wake: &watch::Sender<u64>) -> Result<(), tokio_postgres::Error> {
        let (client, mut connection) = self.listener().connect(NoTls).await?;
        let mut messages = poll_fn(move |cx| connection.poll_message(cx));
        let mut subscribe = Box::pin(client.batch_execute("listen courseworx_cache; listen courseworx_jobs").fuse());
        loop {
            tokio::select! {
                subscribed = &mut subscribe => {
                    subscribed?;
                    self.changes().set_hearing(true);
                }
                message = messages.next() => match message {
                    None => return Ok(()),
                    Some(Err(error)) => return Err(error),
                    Some(Ok(AsyncMessage::Notification(notice))) if notice.channel() == "courseworx_cache" => {
                        self.changes().heard(notice.payload());
                    }
                    Some(Ok(_)) => wake.send_modify(|count| *count = count.wrapping_add(1)),
                },
                () = wake.closed() => return Ok(()),
            }
        }
    }
}
