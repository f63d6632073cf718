//! Where a setting comes from: what is built in, the file, the environment, a flag, each before the one it is named after.

use std::net::{SocketAddr, TcpListener};
use std::process::Command;

/// What the program says that it can not listen on, when every address that it could mean is taken.
fn refuses(folder: &std::path::Path, env: Option<SocketAddr>, flag: Option<SocketAddr>) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_courseworx"));
    command.current_dir(folder).env_clear().env("COURSEWORX_DATA", folder.join("data")).arg("serve");
    if let Some(address) = env {
        command.env("COURSEWORX_LISTEN", address.to_string());
    }
    if let Some(address) = flag {
        command.args(["--listen", &address.to_string()]);
    }
    let output = command.output().unwrap();
    assert!(!output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_flag_comes_before_the_environment_and_that_before_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let taken = [(); 3].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    let [file, env, flag] = [0, 1, 2].map(|at: usize| taken[at].local_addr().unwrap());
    std::fs::write(folder.path().join("courseworx.toml"), format!("listen = \"{file}\"\n")).unwrap();
    for (env, flag, meant) in [(None, None, file), (Some(env), None, env), (Some(env), Some(flag), flag)] {
        let said = refuses(folder.path(), env, flag);
        assert!(said.contains(&format!("can not listen on {meant}")), "{said}");
    }
    std::fs::write(folder.path().join("courseworx.toml"), "listne = \"127.0.0.1:1\"\n").unwrap();
    let said = refuses(folder.path(), None, Some(flag));
    assert!(said.contains("listne"), "{said}");
}
