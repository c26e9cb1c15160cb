use super::*;

#[test]
fn what_is_kept_comes_back_and_the_rest_does_not() {
    for text in TextSize::ALL {
        for look in [
            None,
            Some(Look::Light),
            Some(Look::Dark),
            Some(Look::Contrast),
        ] {
            let screen = Screen {
                text: *text,
                look,
                reach: true,
                open: Some(Overlay::Screen),
                speaking: true,
            };
            let back = Screen::recalled(&screen.kept());
            let expected = Screen {
                text: *text,
                look,
                ..Screen::default()
            };
            assert_eq!(back, Some(expected), "{}", screen.kept());
        }
    }
}

#[test]
fn what_was_spoilt_is_not_recalled() {
    for kept in [
        "",
        "text=huge look=dark",
        "text=large look=",
        "text=large look=pink",
        "look=dark text=large",
        "text=large",
        "{\"text\":\"large\"}",
        "text=large look=dark look=dark",
    ] {
        assert_eq!(Screen::recalled(kept), None, "{kept}");
    }
}

#[test]
fn one_overlay_at_a_time() {
    let screen = Screen::default().after(ScreenAction::Open(Some(Overlay::Share)));
    let screen = screen.after(ScreenAction::Open(Some(Overlay::Screen)));
    assert_eq!(screen.open, Some(Overlay::Screen));
    assert_eq!(screen.after(ScreenAction::Open(None)).open, None);
}
