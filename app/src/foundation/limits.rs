//! Limits on how often something may be tried: sign-ins by account and by address, writes by account. A limit slows, it never
//! locks: an outsider must not be able to keep a person out (TRUST T-24).

use super::errors::Problem;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;
use std::time::Duration;

/// The limiters of the program.
pub struct Limits {
    by_account: DefaultKeyedRateLimiter<String>,
    by_address: DefaultKeyedRateLimiter<String>,
    writes: DefaultKeyedRateLimiter<i64>,
    open_pages: DefaultKeyedRateLimiter<String>,
    uploads: DefaultKeyedRateLimiter<i64>,
    doors: DefaultKeyedRateLimiter<i64>,
}

/// Uploads of one person at once; as much comes back in a day.
const UPLOAD_MIB: u32 = 500;

fn quota(burst: u32, refill: Duration) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(refill).unwrap_or_else(|| Quota::per_minute(burst)).allow_burst(burst)
}

impl Limits {
    /// Six tries at one account, then one each 30 seconds; sixty from one address (an office shares one), then one a second;
    /// 120 writes of one person, then two a second; 240 pages read by people who are not known from one address, then four a
    /// second; twelve short codes of one person, then one in ten seconds.
    pub fn new(demo: bool) -> Self {
        let many = if demo { 20 } else { 1 };
        Self {
            by_account: RateLimiter::keyed(quota(6, Duration::from_secs(30))),
            by_address: RateLimiter::keyed(quota(60 * many, Duration::from_secs(1))),
            writes: RateLimiter::keyed(quota(120 * many, Duration::from_millis(500))),
            open_pages: RateLimiter::keyed(quota(240 * many, Duration::from_millis(250))),
            doors: RateLimiter::keyed(quota(12, Duration::from_secs(10))),
            uploads: RateLimiter::keyed(quota(UPLOAD_MIB, Duration::from_secs(86_400) / UPLOAD_MIB)),
        }
    }

    /// Counts a try to sign in.
    pub fn sign_in(&self, login: &str, address: &str) -> Result<(), Problem> {
        check(&self.by_address, &address.to_owned())?;
        check(&self.by_account, &login.to_lowercase())
    }

    /// Counts a write of a person.
    pub fn write(&self, account: i64) -> Result<(), Problem> {
        check(&self.writes, &account)
    }

    /// Counts a page that is read without signing in.
    pub fn open_page(&self, address: &str) -> Result<(), Problem> {
        check(&self.open_pages, &address.to_owned())
    }

    /// Counts a try with a short code that is read off a screen; what stands in a link is too long to be guessed.
    pub fn door(&self, account: i64, code: &str) -> Result<(), Problem> {
        if code.chars().count() > 8 { Ok(()) } else { check(&self.doors, &account) }
    }

    /// Counts the bytes of an upload, begun mebibytes as whole ones: 500 MiB of one person at once and a day.
    pub fn upload(&self, account: i64, bytes: usize) -> Result<(), Problem> {
        let size = u32::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(u32::MAX);
        let size = NonZeroU32::new(size).unwrap_or(NonZeroU32::MIN);
        match self.uploads.check_key_n(&account, size) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(not_until)) => {
                let wait = not_until.wait_time_from(DefaultClock::default().now());
                Err(Problem::Slower { wait_seconds: wait.as_secs() + 1 })
            }
            Err(_) => Err(Problem::TooLarge { limit: UPLOAD_MIB as usize * 1024 * 1024 }),
        }
    }

    /// Forgets keys that have recovered, so that the tables stay small.
    pub fn sweep(&self) {
        self.by_account.retain_recent();
        self.by_address.retain_recent();
        self.writes.retain_recent();
        self.open_pages.retain_recent();
        self.uploads.retain_recent();
        self.doors.retain_recent();
    }
}

fn check<K: Clone + std::hash::Hash + Eq>(
    limiter: &DefaultKeyedRateLimiter<K>,
    key: &K,
) -> Result<(), Problem> {
    limiter.check_key(key).map_err(|not_until| {
        let wait = not_until.wait_time_from(DefaultClock::default().now());
        Problem::Slower { wait_seconds: wait.as_secs() + 1 }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uploads_of_one_person_are_counted_together() {
        let limits = Limits::new(false);
        for _ in 0..25 {
            assert!(limits.upload(1, 20 * 1024 * 1024).is_ok());
        }
        assert!(matches!(limits.upload(1, 1), Err(Problem::Slower { .. })));
        assert!(limits.upload(2, 1).is_ok());
        assert!(matches!(limits.upload(3, 600 * 1024 * 1024), Err(Problem::TooLarge { .. })));
    }
}
