//! `cargo xtask serve`: build, then serve on this machine.

use exhibit_serve::Server;

use crate::args::ServeOptions;
use crate::error::{Context, Failure, Result};
use crate::paths::Paths;
use crate::pipeline;

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
    let server = Server::start_on(&dist, "", options.port)
        .or_else(|failure| {
            eprintln!("xtask: {failure}; taking a free port instead");
            Server::start(&dist, "")
        })
        .context("serving dist/")?;
    println!("\nThe exhibit is at {}   (Ctrl+C ends)", server.url());
    server.wait();
    Ok(())
}
