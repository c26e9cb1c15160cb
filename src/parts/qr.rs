//! A QR code: black on white in every look, because readers expect nothing else.

use exhibit_domain::qr::Qr;
use leptos::prelude::*;

/// A code as a drawing, with what it says for those who do not see it.
pub fn qr(code: &Qr, label: String) -> AnyView {
    let side = code.size.to_string();
    let frame = ["0 0 ", &side, " ", &side].concat();
    view! {
        <svg class="qr" role="img" aria-label=label viewBox=frame data-qr="">
            <rect width=side.clone() height=side fill="#fff"/>
            <path d=code.path.clone() fill="#000"/>
        </svg>
    }
    .into_any()
}
