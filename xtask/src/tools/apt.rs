//! Debian and Ubuntu packages: as root at once, otherwise only after a yes.

use std::io::{BufRead, IsTerminal, Write};
use std::process::Command;

use crate::error::{Failure, Result};
use crate::run;
use crate::tools::say;

/// Whether this is Debian, Ubuntu or a child of theirs.
pub fn available() -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    run::on_path("apt-get").is_some() && is_debian(&release)
}

fn is_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| {
            line.strip_prefix("ID=")
                .or_else(|| line.strip_prefix("ID_LIKE="))
        })
        .flat_map(|value| value.trim_matches('"').split_whitespace())
        .any(|id| id == "debian" || id == "ubuntu")
}

/// Whether the system's packages are Ubuntu's, where browsers have other names.
pub fn is_ubuntu() -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line == "ID=ubuntu")
}

/// Installs `packages`, having said why.
pub fn install(packages: &[&str], why: &str) -> Result<()> {
    let list = packages.join(" ");
    if !available() {
        return Err(Failure::new(format!(
            "{why}, and this is neither Debian nor Ubuntu, so nothing was installed"
        )));
    }
    let root = run::output(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !root && !consent(&list, why) {
        return Err(Failure::new(format!(
            "{why}; install it with: sudo apt-get install {list}"
        )));
    }
    say(&format!(
        "installing {list} with apt-get ({why}): a few minutes, once"
    ));
    if let Err(failure) = apt_get(root, "apt-get update", &["update", "-q"]) {
        say(&format!(
            "{failure}; going on with the lists of packages that are there"
        ));
    }
    let mut arguments = vec!["install", "-y", "-q", "--no-install-recommends"];
    arguments.extend(packages);
    apt_get(root, &format!("apt-get install {list}"), &arguments)
        .map_err(|failure| Failure::new(format!("{why}; {failure}")))
}

fn apt_get(root: bool, what: &str, arguments: &[&str]) -> Result<()> {
    let mut command = if root {
        Command::new("env")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    };
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(arguments);
    run::run(what, &mut command)
}

fn consent(packages: &str, why: &str) -> bool {
    if !std::io::stdin().is_terminal() || run::on_path("sudo").is_none() {
        return false;
    }
    eprint!("xtask: {why}. Install {packages} with sudo apt-get? [y/N] ");
    let _ = std::io::stderr().flush();
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    read.is_ok() && matches!(answer.trim(), "y" | "Y" | "yes" | "Yes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_family_is_read_from_os_release() {
        assert!(is_debian("NAME=x\nID=debian\n"));
        assert!(is_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!is_debian("ID=fedora\nVERSION_ID=40\n"));
        assert!(!is_debian("PRETTY=\"debian-like\"\n"));
    }
}
