//! `cargo xtask serve`: build, then serve on this machine.

use crate::args::ServeOptions;
use crate::error::{Failure, Result};
use crate::paths::Paths;
use crate::pipeline;
use crate::server::Server;

/// Builds unless told not to, and serves `dist/` until interrupted.
pub fn serve(paths: &Paths, options: &ServeOptions) -> Result<()> {
    if !options.no_build {
        pipeline::build(paths, &options.build)?;
    }
    let dist = paths.dist();
    if !dist.join("index.html").is_file() {
        return Err(Failure::new(
            "dist/ holds no index.html yet; leave --no-build out.",
        ));
    }
    let server = Server::start_on(&dist, "", options.port).or_else(|failure| {
        eprintln!("xtask: {failure}; taking a free port instead");
        Server::start(&dist, "")
    })?;
    println!("\nThe exhibit is at {}   (Ctrl+C ends)", server.url());
    server.wait();
    Ok(())
}
