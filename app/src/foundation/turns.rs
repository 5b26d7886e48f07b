//! Reading what somebody uploaded: off the threads that serve, one file at a time, and not for long (TRUST T-22).

use super::errors::{Outcome, Problem};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// How long a reading may wait for its turn, and how long it may take.
const LIMIT: Duration = Duration::from_secs(10);

/// Turns at one kind of reading.
#[derive(Debug)]
pub struct Turns {
    one: Semaphore,
    limit: Duration,
}

impl Turns {
    /// One at a time.
    pub const fn new() -> Self {
        Self { one: Semaphore::const_new(1), limit: LIMIT }
    }

    /// Does a piece of reading in its turn.
    ///
    /// # Errors
    /// `Slower` when the turn did not come in time; `Invalid` with the word `slow` at the field `file` when the reading took too
    /// long. It goes on to its end unheard, and keeps its turn until then.
    pub async fn read<T: Send + 'static>(
        &'static self,
        slow: &str,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Outcome<T> {
        let later = || Problem::Slower { wait_seconds: self.limit.as_secs() };
        let turn =
            timeout(self.limit, self.one.acquire()).await.map_err(|_| later())?.map_err(Problem::broken)?;
        let work = tokio::task::spawn_blocking(move || {
            let _kept = turn;
            work()
        });
        match timeout(self.limit, work).await {
            Ok(done) => done.map_err(Problem::broken),
            Err(_) => Err(Problem::invalid("file", slow)),
        }
    }
}

impl Default for Turns {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_waits_too_long_is_told_to_come_again_and_who_takes_too_long_is_refused() {
        static TURNS: Turns = Turns { one: Semaphore::const_new(1), limit: Duration::from_millis(50) };
        let (end, ended) = std::sync::mpsc::channel::<()>();
        let long = tokio::spawn(TURNS.read("slow", move || ended.recv()));
        while TURNS.one.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let waiting = tokio::spawn(TURNS.read("slow", || 8));
        assert!(matches!(long.await.unwrap(), Err(Problem::Invalid(_))));
        assert!(matches!(waiting.await.unwrap(), Err(Problem::Slower { .. })));
        end.send(()).unwrap();
        while TURNS.one.available_permits() == 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(TURNS.read("slow", || 9).await.unwrap(), 9);
    }
}
