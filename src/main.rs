//! Starts the exhibit in the browser.

fn main() {
    #[cfg(target_arch = "wasm32")]
    exhibit::boot::start();
}
