//! The command line of `yizheng`. What a command does stands in `commands/`.

use clap::Parser;
use std::process::ExitCode;

/// Pages are many short texts: the system's own allocator takes a tenth of the time of a request (decision 0007).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    yizheng::commands::run(yizheng::commands::Cli::parse())
}
