//! The commands of the program.

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Yizheng: the working platform of a consultative assembly.
#[derive(Debug, Parser)]
#[command(name = "yizheng", version)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Checks an installation.
    Doctor,
}

/// Runs a command.
pub fn run(cli: Cli) -> ExitCode {
    match cli.command {
        Command::Doctor => ExitCode::SUCCESS,
    }
}
