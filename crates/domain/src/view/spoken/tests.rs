use super::*;

#[test]
fn pieces_are_short_and_lose_nothing() {
    let long = "Between two reports nothing is known; ".repeat(20);
    for text in [
        "One sentence.",
        "By Order No. 00447 of 30 July 1937 people were to be shot. The N. Werth article says more. Others disagree!",
        long.as_str(),
        &"wordwithoutanyend ".repeat(40),
    ] {
        let found = pieces(text);
        assert!(
            found.iter().all(|p| p.chars().count() <= LONGEST),
            "{found:#?}"
        );
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(words(&found.join(" ")), words(text));
    }
    assert_eq!(pieces("  "), Vec::<String>::new());
}

#[test]
fn a_sentence_is_not_broken_at_the_orders_number_or_at_a_name() {
    let before = "It was called Order No. 00447 and is the subject of the article by N. Werth that this exhibit is built on.";
    let after = "A second sentence stands here and makes the whole longer than one piece may be, so that it is broken.";
    let found = pieces(&format!("{before} {after}"));
    assert_eq!(found, [before, after]);
}

#[test]
fn numbers_stay_whole() {
    let number = "259\u{a0}450";
    let text = format!("{} {number} {number} {number}", "x".repeat(170));
    assert!(pieces(&text).iter().any(|piece| piece.contains(number)));
    let whole: usize = pieces(&text)
        .iter()
        .map(|p| p.matches(number).count())
        .sum();
    assert_eq!(whole, 3);
}

#[test]
fn news_is_what_was_added() {
    let words = |all: &[&str]| all.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
    let (map, open) = (
        words(&["map", "day one"]),
        words(&["evidence", "map", "day one"]),
    );
    assert_eq!(news(&map, &open), words(&["evidence"]));
    // Closing it says nothing again.
    assert!(news(&open, &map).is_empty());
    assert_eq!(news(&map, &words(&["map", "day two"])), words(&["day two"]));
}

#[test]
fn a_voice_is_told_by_its_language() {
    for tag in ["en", "en-GB", "EN_us"] {
        assert!(speaks(tag, Lang::En), "{tag}");
    }
    for tag in ["", "-", "eng", "de-DE", "x-en"] {
        assert!(!speaks(tag, Lang::En), "{tag}");
    }
}
