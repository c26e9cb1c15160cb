//! The release build, step by step.

use std::time::Instant;

use crate::args::BuildOptions;
use crate::error::Result;
use crate::paths::Paths;
use crate::steps::{span, timed};
use crate::{assemble, data, prerender, sizes, tools, trunk_build};

/// Builds `dist/` and prints the size of every part.
pub fn build(paths: &Paths, options: &BuildOptions) -> Result<()> {
    let start = Instant::now();
    // Bad data is told before anything slow begins.
    let data = timed("data: check and bundle", || data::bundle(paths))?;
    let tools = timed("tools", || tools::for_build(paths))?;
    timed("dependencies", || trunk_build::fetch(paths))?;
    let fragments = timed("first view as static HTML", || {
        prerender::prerender(paths, &data, options.base_url.as_deref())
    })?;
    let trunk = timed("wasm and page (trunk, release)", || {
        trunk_build::build(paths, &tools)
    })?;
    timed("dist: assemble and compress", || {
        assemble::assemble(paths, options, &trunk, &data, &fragments)
    })?;
    println!("{}", sizes::data_table(&data.bundle));
    println!("{}", sizes::table(&sizes::measure(&paths.dist())?));
    println!("dist/ is ready ({})", span(start.elapsed()));
    Ok(())
}
