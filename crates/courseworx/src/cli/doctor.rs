//! `courseworx doctor`: tries what the server needs, one line each, and says what to mend.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::boot;
use crate::cli::Fallible;
use crate::config::Config;

/// One thing that was tried.
struct Finding {
    what: &'static str,
    outcome: Result<String, String>,
}

/// Tries everything and prints it.
///
/// # Errors
/// When something has to be mended.
pub(super) async fn examine(config: &Config) -> Fallible {
    let findings = [
        Finding { what: "data folder", outcome: writable(&config.data) },
        Finding { what: "database", outcome: database(config).await },
        Finding { what: "files", outcome: files(config).await },
        Finding { what: "ffprobe (video)", outcome: program("ffprobe") },
        Finding { what: "ffmpeg (video)", outcome: program("ffmpeg") },
        Finding { what: "style sheets and scripts", outcome: assets() },
        Finding { what: "mail", outcome: Ok(mail(config)) },
    ];
    let mut out = std::io::stdout().lock();
    for finding in &findings {
        match &finding.outcome {
            Ok(said) => writeln!(out, "ok    {}: {said}", finding.what)?,
            Err(said) => writeln!(out, "MEND  {}: {said}", finding.what)?,
        }
    }
    match findings.iter().filter(|finding| finding.outcome.is_err()).count() {
        0 => Ok(()),
        count => Err(format!("{count} thing(s) to mend").into()),
    }
}

fn writable(data: &Path) -> Result<String, String> {
    let probe = data.join(".doctor");
    std::fs::create_dir_all(data)
        .and_then(|()| std::fs::write(&probe, b"x"))
        .and_then(|()| std::fs::remove_file(&probe))
        .map(|()| data.display().to_string())
        .map_err(|e| format!("{}: {e}", data.display()))
}

async fn database(config: &Config) -> Result<String, String> {
    let cluster = boot::cluster(config).await.map_err(|e| e.to_string())?;
    let prepared = cluster.prepare().await.map_err(|e| e.to_string());
    cluster.stop().await.map_err(|e| e.to_string())?;
    prepared?;
    let kind = if cluster.is_embedded() { "embedded" } else { "DATABASE_URL" };
    Ok(format!("{kind}, schema version {}", cluster::latest_version()))
}

/// Whether each store takes bytes and gives them back.
async fn files(config: &Config) -> Result<String, String> {
    let (folder, s3) = (config.data.join("blobs"), config.s3());
    let mut names = Vec::new();
    for store in std::iter::once(&config.blobs).chain(&config.blobs_other) {
        let checked = media::check_store(store, &folder, s3.as_ref()).await;
        checked.map_err(|error| format!("{store}: {error}"))?;
        names.push(store.to_string());
    }
    Ok(names.join(", "))
}

fn program(name: &str) -> Result<String, String> {
    let found = Command::new(name).arg("-version").stdin(Stdio::null()).output();
    match found {
        Ok(output) if output.status.success() => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            Ok(text.lines().next().unwrap_or_default().chars().take(60).collect())
        }
        Ok(_) | Err(_) => Err("install the package ffmpeg".to_owned()),
    }
}

fn assets() -> Result<String, String> {
    if web::assets_are_built() {
        Ok("embedded".to_owned())
    } else {
        Err("run `npm ci && npm run build` in assets, then build again".to_owned())
    }
}

fn mail(config: &Config) -> String {
    match &config.smtp_url {
        Some(_) => "by SMTP".to_owned(),
        None => format!("written to {}", config.data.join("mail").display()),
    }
}
