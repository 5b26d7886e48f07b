//! The chromedriver process of one test process: started on a free port when the first browser opens, ended
//! with all its browsers when the last one is dropped. What a browser is told to do stands in `support.rs`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

/// Runs chromedriver and ends the whole process group as soon as its standard input closes. The test process
/// holds the other end, so that nothing is left even when it is killed and no destructor runs.
const WATCHDOG: &str = r#"exec 3<&0; "$1" --port=0 </dev/null 3<&- & cat <&3 >/dev/null; kill -s KILL 0"#;

/// A running chromedriver; dropped, it takes every browser it started with it.
pub struct Driver {
    watchdog: Child,
    port: u16,
}

impl Driver {
    /// The driver all browsers of this test process share.
    pub fn shared() -> Arc<Driver> {
        static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(driver) = shared.upgrade() {
            return driver;
        }
        let driver = Arc::new(Driver::start());
        *shared = Arc::downgrade(&driver);
        driver
    }

    fn start() -> Driver {
        let program = std::env::var("YIZHENG_CHROMEDRIVER").expect("YIZHENG_CHROMEDRIVER is set");
        let mut watchdog = Command::new("sh")
            .args(["-c", WATCHDOG, "chromedriver-watchdog", &program])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0)
            .spawn()
            .expect("sh starts");
        let mut lines = BufReader::new(watchdog.stdout.take().expect("stdout is piped"));
        let port = read_port(&mut lines);
        // Chromedriver goes on writing; a pipe nobody reads would stop it one day.
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        match port {
            Some(port) => Driver { watchdog, port },
            None => panic!("{program} ended before it named its port: is it a chromedriver?"),
        }
    }

    /// Where WebDriver commands go.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends one session, waiting until its browser has gone. Blocking on purpose: it is called from `drop`.
    pub fn end(&self, session: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        write!(stream, "DELETE /session/{session} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n")?;
        stream.read(&mut [0; 512]).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.watchdog.stdin.take());
        let _ = self.watchdog.wait();
    }
}

/// Reads on until chromedriver says "... was started successfully on port 41045."
fn read_port(lines: &mut impl BufRead) -> Option<u16> {
    let mut line = String::new();
    while lines.read_line(&mut line).ok()? > 0 {
        if let Some((_, port)) = line.split_once("successfully on port ") {
            return port.trim().trim_end_matches('.').parse().ok();
        }
        line.clear();
    }
    None
}

/// A browser's own folder for its profile, removed with it.
pub struct Profile(PathBuf);

impl Profile {
    /// Makes an empty folder whose name no other test of this machine uses.
    pub fn new() -> Profile {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        // Short, because Chromium puts a socket below it and socket paths end at 107 bytes.
        let path = std::env::temp_dir().join(format!("yz-browser-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).expect("the temporary folder can be written");
        Profile(path)
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // A browser that was just ended may still be writing; give it a moment rather than leave a folder.
        let limit = Instant::now() + Duration::from_secs(3);
        while std::fs::remove_dir_all(&self.0).is_err() && self.0.exists() && Instant::now() < limit {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
