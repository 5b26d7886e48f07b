//! The command line of `yizheng`. What a command does stands in `commands/`.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    yizheng::commands::run(yizheng::commands::Cli::parse())
}
