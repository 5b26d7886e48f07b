//! The program as a process: run to its end, or serving until it is stopped.

use anyhow::{Context, anyhow};
use std::io::{BufRead, BufReader, Read as _, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// A command on a folder, untouched by the environment.
pub fn yizheng(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yizheng"));
    for name in ["DATA", "DATABASE", "LISTEN", "CERTIFICATE", "KEY", "ALLOW_PLAIN_HTTP", "BEHIND_HTTPS_PROXY"]
    {
        command.env_remove(format!("YIZHENG_{name}"));
    }
    command.arg("--data").arg(data).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Runs a command to its end, which must be a success.
pub fn succeeds(command: &mut Command) -> anyhow::Result<String> {
    let output = command.output()?;
    assert!(output.status.success(), "{}", text(&output));
    Ok(text(&output))
}

/// Runs a command to its end, which must be exit code 1 and a sentence that says so.
pub fn fails(command: &mut Command, saying: &str) -> anyhow::Result<String> {
    let output = command.output()?;
    let said = text(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(saying), "{said}");
    Ok(said)
}

/// A server under test; it ends with the test.
pub struct Serving {
    child: Child,
    pub lines: Vec<String>,
    pub address: String,
    out: BufReader<std::process::ChildStdout>,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts a server and reads what it prints up to its address.
pub fn serve(command: &mut Command) -> anyhow::Result<Serving> {
    let mut child = command.stderr(Stdio::inherit()).spawn()?;
    let mut out = BufReader::new(child.stdout.take().context("stdout")?);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if out.read_line(&mut line)? == 0 {
            return Err(anyhow!("ended without serving: {lines:?}"));
        }
        lines.push(line.trim_end().to_owned());
        if let Some(at) = line.find("http") {
            let address = line[at..].trim_end().to_owned();
            return Ok(Serving { child, lines, address, out });
        }
    }
}

impl Serving {
    pub fn host(&self) -> String {
        self.address.rsplit('/').next().unwrap_or_default().to_owned()
    }

    pub fn get(&self, path: &str) -> anyhow::Result<String> {
        let mut stream = TcpStream::connect(self.host())?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.host())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    /// Asks it to end and waits for that.
    pub fn stop(mut self) -> anyhow::Result<(bool, Duration, String)> {
        let begun = Instant::now();
        Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status()?;
        let status = self.child.wait()?;
        let mut rest = String::new();
        self.out.read_to_string(&mut rest)?;
        Ok((status.success(), begun.elapsed(), rest))
    }
}
