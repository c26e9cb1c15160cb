//! A citation in the manner of the American Psychological Association, 7th edition.

use super::plain::month_name;
use super::{CiteContext, Issued, Name, Work, WorkKind, join, particulars, prefixed, sentence};

pub(super) fn write(work: &Work, ctx: &CiteContext) -> String {
    let (names, role) = if work.authors.is_empty() && work.own_editors() {
        let role = match work.editors.len() {
            0 => "",
            1 => " (Ed.)",
            _ => " (Eds.)",
        };
        (&work.editors, role)
    } else {
        (&work.authors, "")
    };
    let who = sentence(&[list(names, true).as_str(), role].concat());
    let when = ["(", &dated(work), ")."].concat();
    let title = sentence(&title(work));
    // Without anyone to name, the title takes that place.
    let lead = if who.is_empty() {
        [title, when]
    } else {
        [who, [when, title].join(" ")]
    };
    let source = sentence(&source(work));
    let mut parts = vec![join(&[&lead[0], &lead[1]], " "), source];
    parts.push(sentence(&work.kept_at()));
    parts.push(link(work, ctx));
    parts.extend(particulars(ctx));
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    join(&parts, " ")
}

/// The title with what must be known of its form.
fn title(work: &Work) -> String {
    let volume = match work.kind {
        WorkKind::Book | WorkKind::Report => prefixed("Vol. ", &work.volume),
        WorkKind::Dataset => prefixed("Version ", &work.version),
        _ => String::new(),
    };
    let volume = if volume.is_empty() {
        volume
    } else {
        ["(", &volume, ")"].concat()
    };
    let form = match work.kind {
        WorkKind::Dataset => "[Data set]",
        WorkKind::Manuscript => "[Unpublished manuscript]",
        WorkKind::Thesis => "[Doctoral dissertation]",
        _ => "",
    };
    join(&[&work.title, &volume, form], " ")
}

/// What holds the work, or who published it.
fn source(work: &Work) -> String {
    let container = work.container_title.as_str();
    match work.kind {
        WorkKind::ArticleJournal => {
            let issue = if work.issue.is_empty() {
                String::new()
            } else {
                ["(", &work.issue, ")"].concat()
            };
            let number = [work.volume.as_str(), &issue].concat();
            join(&[container, &number, &work.page], ", ")
        }
        WorkKind::ArticleNewspaper => join(&[container, &work.page], ", "),
        WorkKind::Chapter | WorkKind::Document | WorkKind::EntryEncyclopedia
            if !container.is_empty() =>
        {
            within(work)
        }
        WorkKind::PostWeblog | WorkKind::Webpage => container.to_owned(),
        WorkKind::Dataset => join(&[container, &work.publisher], ", "),
        _ => work.publisher.clone(),
    }
}

/// `In R. Roe & A. Poe (Eds.), Container (Vol. 2, pp. 5–8). Press`.
fn within(work: &Work) -> String {
    let mut editors = list(&work.editors, false);
    if !editors.is_empty() {
        editors.push_str(if work.editors.len() == 1 {
            " (Ed.)"
        } else {
            " (Eds.)"
        });
    }
    let volume = prefixed("Vol. ", &work.volume);
    let inside = join(&[&volume, &super::locator_words(&work.page)], ", ");
    let inside = if inside.is_empty() {
        inside
    } else {
        [" (", &inside, ")"].concat()
    };
    let container = [work.container_title.as_str(), &inside].concat();
    let held = ["In ", &join(&[&editors, &container], ", ")].concat();
    join(&[&sentence(&held), &work.publisher], " ")
}

/// The address; with the day it was read where what it shows may change.
fn link(work: &Work, ctx: &CiteContext) -> String {
    let link = work.link();
    let changes = matches!(
        work.kind,
        WorkKind::Dataset | WorkKind::Document | WorkKind::PostWeblog | WorkKind::Webpage
    );
    match ctx.accessed {
        Some(day) if changes && !link.is_empty() && work.doi.is_empty() => {
            let (date, year) = (day.day().to_string(), day.year().to_string());
            let month = month_name(day.month());
            [
                "Retrieved ",
                month,
                " ",
                &date,
                ", ",
                &year,
                ", from ",
                &link,
            ]
            .concat()
        }
        _ => link,
    }
}

/// `1989, March 2`, as far as it is known.
fn dated(work: &Work) -> String {
    let Some(issued) = work.issued else {
        return String::from("n.d.");
    };
    let (month, day) = Issued::month_day(&issued);
    // A book is known by its year; what comes out daily by its day.
    let daily = !matches!(
        work.kind,
        WorkKind::ArticleJournal | WorkKind::Book | WorkKind::Chapter | WorkKind::Thesis
    );
    let month = month.filter(|_| daily).map(month_name).unwrap_or_default();
    let day = day.filter(|_| daily).map(|day| day.to_string());
    let day = join(&[month, &day.unwrap_or_default()], " ");
    join(&[&issued.years("–"), &day], ", ")
}

/// `Doe, J., & Roe, R.`; within a sentence `J. Doe & R. Roe`.
fn list(names: &[Name], lead: bool) -> String {
    let mut out = String::new();
    for (at, name) in names.iter().enumerate() {
        if at > 0 {
            let last = at + 1 == names.len();
            // With two names a comma stands only where they are inverted.
            out.push_str(if lead || names.len() > 2 { ", " } else { " " });
            if last {
                out.push_str("& ");
            }
        }
        out.push_str(&match (name.literal.as_str(), lead) {
            ("", true) => join(&[&name.family, &name.initials()], ", "),
            ("", false) => join(&[&name.initials(), &name.family], " "),
            (literal, _) => literal.to_owned(),
        });
    }
    out
}
