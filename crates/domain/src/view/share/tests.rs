use super::*;
use crate::address::decode;
use crate::dataset::fixture;
use crate::query::Chart;
use crate::setting::Mode;

const PAGE: &str = "https://example.org/x/";

fn moscow(dataset: &Dataset) -> Query {
    Query {
        region: dataset.territory_by_id("moscow-oblast").map(|t| t.ix),
        ..Query::default()
    }
}

/// The address in a piece of HTML, as a browser reads it.
fn read(code: &str, attribute: &str) -> String {
    let (_, rest) = code.split_once(&format!(" {attribute}=\"")).unwrap();
    let (value, _) = rest.split_once('"').unwrap();
    value
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&amp;", "&")
}

#[test]
fn a_frame_leads_to_the_view_it_was_made_of() {
    let dataset = fixture::dataset();
    let query = moscow(&dataset);
    for part in panels(&query) {
        let frame = Frame {
            part,
            ..Frame::usual(Lang::En)
        };
        let code = frame.paste(&dataset, &Texts::english(), &query, PAGE).frame;
        let src = read(&code, "src");
        let search = src.strip_prefix(PAGE).unwrap();
        let (state, notices) = decode(&dataset, search);
        let (setting, more) = Setting::read(search);
        assert!(notices.is_empty() && more.is_empty(), "{src}");
        assert_eq!(state, query);
        assert_eq!((setting.mode, setting.embed.panel), (Mode::Embed, part));
        assert_eq!(setting.data.as_deref(), Some(dataset.version()));
        assert_eq!(version_notice(&dataset, &Texts::english(), &setting), None);
    }
    let code = Frame::usual(Lang::En)
        .paste(&dataset, &Texts::english(), &query, PAGE)
        .frame;
    assert_eq!(
        code,
        "<iframe src=\"https://example.org/x/?mode=embed&amp;region=moscow-oblast&amp;data=0\" \
         title=\"Order No. 00447: What each region was ordered to do: Moscow Oblast\" \
         width=\"100%\" height=\"640\" loading=\"lazy\" style=\"border:0\" \
         allow=\"clipboard-write; web-share\"></iframe>"
    );
}

#[test]
fn a_chart_alone_is_named_and_framed_alone() {
    let dataset = fixture::dataset();
    let query = Query {
        view: View::Numbers,
        chart: Some(Chart::Pace),
        ..Query::default()
    };
    let shared = share(&dataset, &Texts::english(), &query, PAGE);
    assert_eq!(shared.parts.len(), 1 + Chart::ALL.len());
    assert_eq!(
        shared.parts[1],
        (
            Some(Panel::Numbers(Chart::Pace)),
            "Chart: The pace".to_owned()
        )
    );
    let frame = Frame {
        part: Some(Panel::Numbers(Chart::Terror)),
        ..Frame::usual(Lang::De)
    };
    let code = frame.paste(&dataset, &Texts::english(), &query, PAGE).frame;
    assert_eq!(
        read(&code, "src"),
        "https://example.org/x/?mode=embed&panel=numbers:terror&view=numbers&chart=terror&lang=de&data=0"
    );
    assert_eq!(
        read(&code, "title"),
        "Order No. 00447: Chart: Within the terror as a whole"
    );
}

#[test]
fn what_an_author_writes_cannot_leave_the_attribute() {
    let dataset = fixture::dataset();
    let frame = Frame {
        name: "\"><script>alert(1)</script>".to_owned(),
        ..Frame::usual(Lang::En)
    };
    let code = frame
        .paste(&dataset, &Texts::english(), &Query::default(), PAGE)
        .frame;
    assert!(
        !code.contains("<script") && code.matches('<').count() == 2,
        "{code}"
    );
    assert_eq!(code.matches('"').count(), 14, "{code}");
}

#[test]
fn a_card_has_its_picture_at_the_root_whatever_page_it_was_made_on() {
    let dataset = fixture::dataset().at_home(Lang::Ru);
    let query = Query {
        view: View::Sources,
        lang: Lang::Ru,
        ..Query::default()
    };
    let frame = Frame::usual(Lang::De);
    let page = "https://example.org/x/ru/";
    let pasted = frame.paste(&dataset, &Texts::english(), &query, page);
    // Sources have no picture of their own: their room's stands for it.
    assert_eq!(
        read(&pasted.card, "src"),
        "https://example.org/x/cards/article.de.png"
    );
    assert_eq!(
        read(&pasted.card, "href"),
        "https://example.org/x/ru/?view=sources&lang=de&data=0"
    );
    assert_eq!(pasted.page, "https://example.org/x/de/v/article/");
}

#[test]
fn the_root_is_found_from_every_page() {
    assert_eq!(root(PAGE, Lang::En), PAGE);
    assert_eq!(root("https://example.org/x/index.html", Lang::En), PAGE);
    assert_eq!(root("https://example.org/x/ru/", Lang::Ru), PAGE);
    assert_eq!(root("https://example.org/x/ru/index.html", Lang::Ru), PAGE);
    // A page of the language that does not lie in its folder.
    assert_eq!(
        root("https://example.org/peru/", Lang::Ru),
        "https://example.org/peru/"
    );
}

#[test]
fn sizes_are_taken_within_what_works() {
    assert_eq!(Width::parse("100%"), Some(Width::Percent(100)));
    assert_eq!(Width::parse(" 640 "), Some(Width::Pixels(640)));
    assert_eq!(Width::parse("640px"), Some(Width::Pixels(640)));
    for wrong in [
        "",
        "0",
        "319",
        "4001",
        "101%",
        "5%",
        "-5",
        "wide",
        "1e3",
        "100%\" onload=\"",
    ] {
        assert_eq!(Width::parse(wrong), None, "{wrong}");
    }
    assert_eq!(Frame::parse_height("640"), Some(640));
    assert_eq!(Frame::parse_height("359"), None);
    assert_eq!(Frame::parse_height("100%"), None);
}

#[test]
fn a_device_that_talks_to_itself_is_told_from_the_web() {
    for address in [
        "http://localhost:8447/x/",
        "http://127.0.0.1/",
        "http://[::1]:80/?view=map",
        "http://kiosk.localhost/",
        "file:///media/usb/exhibit.html",
        "null/x",
        "https://",
    ] {
        assert!(!reachable(address), "{address}");
    }
    for address in [
        PAGE,
        "http://192.168.1.7:8447/",
        "https://localhost.example.org/",
        "http://[2001:db8::1]/",
    ] {
        assert!(reachable(address), "{address}");
    }
}

#[test]
fn another_version_of_the_data_is_told_in_words() {
    let dataset = fixture::dataset();
    let told = |search: &str| version_notice(&dataset, &Texts::english(), &Setting::read(search).0);
    assert_eq!(told("?mode=embed&view=map"), None);
    assert_eq!(told("?data=0"), None);
    assert_eq!(told("?data="), None);
    assert_eq!(
        told("?mode=kiosk&data=0.9%3Cb%3E").unwrap(),
        "The link was made with version 0.9<b> of the data; shown here is version 0. \
         Numbers may have changed since."
    );
}

#[test]
fn every_view_has_a_picture_and_a_page() {
    for view in View::ALL {
        assert!(CARDS.contains(&card_of(*view)), "{}", view.as_str());
    }
    assert_eq!(card_of(View::Glossary), View::Article);
    assert_eq!(card_file(View::Teachers, Lang::Uk), "cards/teachers.uk.png");
    assert_eq!(page_folder(View::Map, Lang::En), "v/map/");
}

#[test]
fn the_address_of_a_citation_names_the_version_and_a_plain_one_does_not() {
    let dataset = fixture::dataset();
    let query = moscow(&dataset);
    let plain = address::encode(&dataset, &query);
    assert_eq!(plain, "?region=moscow-oblast");
    assert_eq!(
        address::cited(&dataset, &plain),
        "?region=moscow-oblast&data=0"
    );
    assert_eq!(address::cited(&dataset, ""), "?data=0");
    assert_eq!(
        address::anywhere(&dataset, &query),
        "?region=moscow-oblast&lang=en"
    );
    let abroad = Query {
        lang: Lang::Fr,
        ..Query::default()
    };
    assert_eq!(address::anywhere(&dataset, &abroad), "?lang=fr");
}
