//! nginx with one file to serve: one worker per core, `sendfile`, no log.

use std::{
    fs,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    os::unix::fs::MetadataExt,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::Fallible;

const START_LIMIT: Duration = Duration::from_secs(10);
/// Where it is when it is not on the path of an ordinary user.
const PLACES: [&str; 3] = ["nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx"];

/// A running nginx.
pub(super) struct Nginx {
    pub(super) address: SocketAddr,
    /// As it names itself.
    pub(super) version: String,
    child: Child,
}

impl Nginx {
    /// Serves the files in `folder/files`; nothing when this machine has no nginx.
    pub(super) async fn serve(folder: &Path) -> Fallible<Option<Self>> {
        let Some((program, version)) = PLACES.into_iter().find_map(found) else { return Ok(None) };
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let settings = folder.join("nginx.conf");
        fs::write(&settings, configuration(folder, address)?)?;
        let log = fs::File::create(folder.join("nginx.log"))?;
        let mut command = Command::new(program);
        command.arg("-p").arg(folder).arg("-c").arg(settings);
        let child = command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).spawn()?;
        let mut nginx = Self { address, version, child };
        nginx.until_ready(folder).await?;
        Ok(Some(nginx))
    }

    async fn until_ready(&mut self, folder: &Path) -> Fallible {
        let started = Instant::now();
        while TcpStream::connect(self.address).is_err() {
            if self.child.try_wait()?.is_some() || started.elapsed() > START_LIMIT {
                return Err(format!("nginx did not start: {}", fs::read_to_string(folder.join("nginx.log"))?).into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its master ends the workers when it is asked to stop, and not when it is killed.
        let _ = Command::new("kill").args(["-s", "TERM", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}

fn found(program: &str) -> Option<(&str, String)> {
    let said = Command::new(program).arg("-v").output().ok()?;
    let version = String::from_utf8_lossy(&said.stderr).trim().rsplit(' ').next()?.to_owned();
    Some((program, version))
}

fn configuration(folder: &Path, address: SocketAddr) -> Fallible<String> {
    // Workers of a master that runs as root would be nobody, who may not look into the folder.
    let user = if fs::metadata("/proc/self")?.uid() == 0 { "user root;\n" } else { "" };
    let folder = folder.display();
    let kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let kept = kept.map(|kind| format!("  {kind}_temp_path \"{folder}/{kind}\";\n")).concat();
    Ok(format!(
        "{user}daemon off;\nworker_processes auto;\npid \"{folder}/nginx.pid\";\nerror_log \"{folder}/nginx.log\";\n\
         events {{ worker_connections 1024; }}\nhttp {{\n  access_log off;\n  sendfile on;\n  tcp_nopush on;\n  \
         keepalive_requests 1000000000;\n  keepalive_timeout 1h;\n  types {{ video/mp4 mp4; }}\n{kept}  \
         server {{ listen {address}; root \"{folder}/files\"; }}\n}}\n"
    ))
}
