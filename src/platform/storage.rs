//! What the browser keeps for the next visit. A frame without an origin, a browser that
//! keeps nothing, a full store: then nothing is kept, and nothing else happens.

/// What was kept under a name.
#[must_use]
pub fn kept(name: &str) -> Option<String> {
    store()?.get_item(name).ok().flatten()
}

/// Keeps something under a name.
pub fn keep(name: &str, value: &str) {
    if let Some(store) = store() {
        let _ = store.set_item(name, value);
    }
}

/// Forgets what was kept under a name.
pub fn forget(name: &str) {
    if let Some(store) = store() {
        let _ = store.remove_item(name);
    }
}

fn store() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
