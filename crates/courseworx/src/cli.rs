//! The commands. Each reads the settings, does one thing, and says in plain words what went wrong.

mod doctor;
mod progress;
mod stores;
mod tenants;
mod typesetter;
mod users;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::boot::{Booted, boot};
use crate::config::{Config, Given};
use crate::{demo, log, serve};

/// What a command answers: nothing, or why it stopped.
pub type Fallible<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// CourseWorx: a learning platform and course marketplace for many training centres.
///
/// Settings are taken, from lowest to highest precedence, from built-in values, the settings file, the environment, and
/// flags.
#[derive(Parser)]
#[command(name = "courseworx", version, max_term_width = 110)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    given: Given,
}

#[derive(Subcommand)]
enum Command {
    /// Serve pages and API (what happens without a command)
    Serve,
    /// Load the demo tenants, people and courses, once
    Demo,
    /// Bring the database's schema up to date
    Migrate,
    /// Check settings, database, files and programs, and say what to mend
    Doctor,
    /// Open training centres and say what they are called, where they are reached, and whether they serve
    Tenant {
        #[command(subcommand)]
        what: tenants::TenantCommand,
    },
    /// Create people and set passwords
    User {
        #[command(subcommand)]
        what: users::UserCommand,
    },
    /// Compute all progress anew from the evidence; says what differed
    RebuildProgress {
        /// Only this training centre
        #[arg(long, value_name = "SLUG")]
        tenant: Option<String>,
    },
    /// Move files of training centres from one store to the other, while people read and upload
    MoveStore(stores::Move),
    /// Print the OpenAPI document
    Openapi,
    /// Try or set one template, from standard input to standard output; the server calls this
    #[command(hide = true)]
    Typeset,
}

/// Runs the command; its failure is printed, whole chain, to standard error.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    if matches!(cli.command, Some(Command::Typeset)) {
        return typesetter::serve();
    }
    let outcome = Config::load(&cli.given).map_err(Into::into).and_then(|config| {
        log::start(&config);
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(dispatch(cli.command, config))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "courseworx: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn dispatch(command: Option<Command>, config: Config) -> Fallible {
    match command {
        None | Some(Command::Serve) => serve::serve(config).await,
        Some(Command::Typeset) => Ok(()),
        Some(Command::Openapi) => say(&web::openapi().to_pretty_json()?),
        Some(Command::Doctor) => doctor::examine(&config).await,
        Some(Command::Migrate) => {
            let cluster = crate::boot::cluster(&config).await?;
            let prepared = cluster.prepare().await;
            cluster.stop().await?;
            prepared?;
            say(&format!("The schema is at version {}.", cluster::latest_version()))
        }
        Some(Command::Demo) => with_program(&config, async |booted| Ok(demo::load(&booted.app).await?)).await,
        Some(Command::Tenant { what }) => with_program(&config, async |booted| tenants::run(what, booted).await).await,
        Some(Command::User { what }) => with_program(&config, async |booted| users::run(what, booted).await).await,
        Some(Command::RebuildProgress { tenant }) => {
            with_program(&config, async |booted| progress::rebuild_all(booted, tenant.as_deref()).await).await
        }
        Some(Command::MoveStore(wanted)) => {
            with_program(&config, async |booted| stores::run(&wanted, booted).await).await
        }
    }
}

/// Starts what a command needs, runs it, and stops the embedded server again, also when the command failed.
async fn with_program(config: &Config, act: impl AsyncFnOnce(&Booted) -> Fallible) -> Fallible {
    let booted = boot(config).await?;
    let outcome = act(&booted).await;
    booted.stop().await?;
    outcome
}

/// Writes a line to standard output.
fn say(text: &str) -> Fallible {
    writeln!(std::io::stdout(), "{text}")?;
    Ok(())
}
