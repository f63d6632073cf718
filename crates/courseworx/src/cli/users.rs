//! `courseworx user`: people that an operator adds from the command line.

use clap::{Args, Subcommand, ValueEnum};
use identity::tenant::{self, Tenant};
use identity::user::{self, NewUser};
use identity::{Role, Roles};
use kernel::Secret;

use super::{Fallible, say};
use crate::boot::Booted;

/// What to do with people.
#[derive(Subcommand)]
pub(super) enum UserCommand {
    /// Add a person; the password is read from standard input, or made and printed when there is none
    Create(NewPerson),
}

/// A person to add.
#[derive(Args)]
pub(super) struct NewPerson {
    /// Training centre (its slug), or `platform`
    #[arg(long, value_name = "SLUG")]
    tenant: String,
    /// E-mail address to sign in with
    #[arg(long)]
    email: String,
    /// First name
    #[arg(long)]
    first_name: String,
    /// Last name
    #[arg(long)]
    last_name: String,
    /// What the person is; may be given several times
    #[arg(long = "role", value_enum, required = true)]
    roles: Vec<RoleName>,
    /// Read the password from standard input
    #[arg(long)]
    password_stdin: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum RoleName {
    Learner,
    Instructor,
    Admin,
    SuperAdmin,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Learner => Self::Learner,
            RoleName::Instructor => Self::Instructor,
            RoleName::Admin => Self::Admin,
            RoleName::SuperAdmin => Self::SuperAdmin,
        }
    }
}

/// Does it.
///
/// # Errors
/// In plain words, why not.
pub(super) async fn run(command: UserCommand, booted: &Booted) -> Fallible {
    let UserCommand::Create(person) = command;
    let tenant = find(booted, &person.tenant).await?;
    let (password, made) = if person.password_stdin {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line)?;
        (line.trim_end_matches(['\r', '\n']).to_owned(), false)
    } else {
        (crate::boot::random_hex::<10>()?, true)
    };
    let new = NewUser {
        first_name: person.first_name,
        last_name: person.last_name,
        email: person.email,
        phone: None,
        password: Secret::new(password.clone()),
        roles: person.roles.into_iter().map(Role::from).collect::<Roles>(),
        locale: None,
        timezone: tenant.timezone,
        email_verified: true,
        requires_password_change: made,
    };
    user::create(&booted.db, &booted.app.parts.passwords, tenant.id, &new).await.map_err(readable)?;
    if made { say(&format!("Added. Password for the first sign-in: {password}")) } else { say("Added.") }
}

async fn find(booted: &Booted, slug: &str) -> Fallible<Tenant> {
    let tx = booted.db.begin_platform(None).await?;
    let base = booted.app.settings().base_domain();
    let host = if slug == "platform" { base.to_owned() } else { format!("{slug}.{base}") };
    let tenant = tenant::resolve(&tx, &host, base).await?;
    Ok(tenant.ok_or_else(|| format!("there is no training centre `{slug}`"))?)
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err asks for")]
fn readable(error: user::CreateUserError) -> String {
    match &error {
        user::CreateUserError::Invalid(faults) => faults
            .0
            .iter()
            .map(|fault| format!("{}: {}", fault.pointer.trim_start_matches('/'), fault.detail))
            .collect::<Vec<_>>()
            .join("\n"),
        user::CreateUserError::EmailTaken
        | user::CreateUserError::PhoneTaken
        | user::CreateUserError::Busy
        | user::CreateUserError::Database(_) => error.to_string(),
    }
}
