//! A citation as one line of text.

use super::{
    CiteContext, Issued, Name, Work, WorkKind, figure_words, join, locator_words, prefixed,
    sentence, sentences,
};
use crate::edtf::Date;

/// Citations of this style are in English whatever the language of the page.
#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
];

pub(super) fn month_name(month: u8) -> &'static str {
    let at = usize::from(month).wrapping_sub(1);
    MONTHS.get(at).copied().unwrap_or_default()
}

/// `30 July 1937`.
fn day(date: Date) -> String {
    let (day, year) = (date.day().to_string(), date.year().to_string());
    [&day, " ", month_name(date.month()), " ", &year].concat()
}

pub(super) fn write(work: &Work, ctx: &CiteContext) -> String {
    let mut out = Vec::new();
    let own_editors = work.own_editors();
    let editors_lead = own_editors && work.authors.is_empty() && !work.editors.is_empty();
    if editors_lead {
        let role = if work.editors.len() == 1 {
            ", ed."
        } else {
            ", eds."
        };
        out.push(list(&work.editors, true) + role);
    } else {
        out.push(list(&work.authors, true));
    }

    let stands_alone = matches!(
        work.kind,
        WorkKind::Book | WorkKind::Dataset | WorkKind::Report | WorkKind::Thesis
    );
    out.push(if stands_alone {
        work.title.clone()
    } else {
        quoted(&work.title)
    });
    if own_editors && !editors_lead && !work.editors.is_empty() {
        out.push(["Edited by ", &list(&work.editors, false)].concat());
    }

    let mut published = publication(work);
    if let Some(locator) = ctx.locator {
        let before = if work.page.is_empty() { "" } else { "here " };
        let locator = [before, &locator_words(locator)].concat();
        match published.iter_mut().rfind(|part| !part.is_empty()) {
            Some(last) => *last = join(&[last, &locator], ", "),
            None => published.push(locator),
        }
    }
    out.extend(published);

    let link = work.link();
    let accessed = ctx.accessed.map(|date| ["Accessed ", &day(date)].concat());
    let has_link = !link.is_empty();
    out.push(link);
    if has_link {
        out.extend(accessed.clone());
    }
    out.extend(figure_words(ctx));
    if !has_link && ctx.view_url.is_some() {
        out.extend(accessed);
    }

    sentences(&out)
}

/// The sentences between the title and the address.
fn publication(work: &Work) -> Vec<String> {
    let container = work.container_title.as_str();
    let kept_at = work.kept_at();
    match work.kind {
        WorkKind::ArticleJournal => vec![journal(work), kept_at],
        WorkKind::ArticleNewspaper => {
            let pages = locator_words(&work.page);
            vec![join(&[container, &dated(work), &pages], ", "), kept_at]
        }
        WorkKind::PostWeblog | WorkKind::Webpage => {
            let publisher = if work.publisher == container {
                ""
            } else {
                &work.publisher
            };
            vec![join(&[container, publisher, &dated(work)], ", "), kept_at]
        }
        WorkKind::Chapter | WorkKind::EntryEncyclopedia => {
            vec![
                within(work),
                join(&[&imprint(work), &work_year(work)], ", "),
                kept_at,
            ]
        }
        WorkKind::Dataset => vec![
            prefixed("Version ", &work.version),
            String::from("Data set"),
            join(&[container, &work.publisher, &dated(work)], ", "),
            kept_at,
        ],
        WorkKind::Book | WorkKind::Report | WorkKind::Thesis => {
            let volume = prefixed("Vol. ", &work.volume);
            let pages = locator_words(&work.page);
            let year = work_year(work);
            vec![
                volume,
                join(&[&imprint(work), &year, &pages], ", "),
                kept_at,
            ]
        }
        WorkKind::Document | WorkKind::Manuscript => {
            let imprint = imprint(work);
            vec![within(work), join(&[&imprint, &dated(work)], ", "), kept_at]
        }
    }
}

/// `Journal 12, no. 3 (1998): 12–45`.
fn journal(work: &Work) -> String {
    let name = join(&[&work.container_title, &work.volume], " ");
    let mut out = join(&[&name, &prefixed("no. ", &work.issue)], ", ");
    if work.issued.is_some() {
        out = join(&[&out, &["(", &dated(work), ")"].concat()], " ");
    }
    join(&[&out, &work.page], ": ")
}

/// `In Book, vol. 2, edited by Given Family, 12–45`.
fn within(work: &Work) -> String {
    if work.container_title.is_empty() {
        return locator_words(&work.page);
    }
    // A document's editors stand after its title already.
    let by = match work.kind {
        WorkKind::Chapter | WorkKind::EntryEncyclopedia => {
            prefixed("edited by ", &list(&work.editors, false))
        }
        _ => String::new(),
    };
    let volume = prefixed("vol. ", &work.volume);
    prefixed(
        "In ",
        &join(&[&work.container_title, &volume, &by, &work.page], ", "),
    )
}

/// `Place: Publisher`.
fn imprint(work: &Work) -> String {
    join(&[&work.place, &work.publisher], ": ")
}

fn work_year(work: &Work) -> String {
    work.issued
        .map_or_else(|| String::from("n.d."), |issued| issued.years("–"))
}

/// `12 March 1989`, as far as it is known.
fn dated(work: &Work) -> String {
    let Some(issued) = work.issued else {
        return String::from("n.d.");
    };
    let (month, day) = Issued::month_day(&issued);
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    let month = month.map(month_name).unwrap_or_default();
    join(&[&day, month, &issued.years("–")], " ")
}

/// `Family, Given, Given Family, and Given Family`; only a lead list inverts its first name.
fn list(names: &[Name], lead: bool) -> String {
    let mut out = String::new();
    for (at, name) in names.iter().enumerate() {
        let last = at + 1 == names.len();
        if at > 0 {
            // With two names the comma stands only where the first is inverted.
            let comma = lead || names.len() > 2;
            out.push_str(match (comma, last) {
                (_, false) => ", ",
                (true, true) => ", and ",
                (false, true) => " and ",
            });
        }
        out.push_str(&if lead && at == 0 {
            name.inverted()
        } else {
            name.straight()
        });
    }
    out
}

/// The title in double quotation marks, its own ones made single.
fn quoted(title: &str) -> String {
    if title.is_empty() {
        return String::new();
    }
    let mut out = String::from("“");
    let mut open = false;
    for c in sentence(title).chars() {
        out.push(match c {
            '“' => '‘',
            '”' => '’',
            '"' => {
                open = !open;
                if open { '‘' } else { '’' }
            }
            other => other,
        });
    }
    out.push('”');
    out
}
