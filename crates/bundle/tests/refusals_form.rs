//! Faults of form: encoding, CSV, header, numbers, JSON.

#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use common::Copy;

#[test]
fn bytes_that_are_not_utf8() {
    let data = Copy::new();
    let line = data.line("names.csv", "azerbaijan-ssr,ru,");
    let mut place = 0;
    data.bytes("names.csv", |bytes| {
        let name = "Азербайджанская".as_bytes();
        place = bytes.windows(name.len()).position(|w| w == name).unwrap();
        // The same name in Windows-1251.
        let end = place + name.len();
        [
            &bytes[..place],
            b"\xC0\xE7\xE5\xF0".as_slice(),
            &bytes[end..],
        ]
        .concat()
    });
    data.says_only(&[&format!(
        "names.csv:{line}: not UTF-8: byte {place} of the file is 0xC0"
    )]);
}

#[test]
fn a_byte_order_mark() {
    let data = Copy::new();
    data.bytes("facts.csv", |bytes| {
        [b"\xEF\xBB\xBF".as_slice(), &bytes].concat()
    });
    data.says_only(&[
        "facts.csv:1: the file starts with a byte order mark: save it as UTF-8 without one",
    ]);
}

#[test]
fn lines_of_another_system() {
    let data = Copy::new();
    data.bytes("sites.csv", |bytes| {
        String::from_utf8(bytes)
            .unwrap()
            .replace('\n', "\r\n")
            .into_bytes()
    });
    data.says_only(&["sites.csv:1 note: lines end with a line feed alone, not with CR LF"]);
}

#[test]
fn a_quote_that_is_never_closed() {
    let data = Copy::new();
    let line = data.replace(
        "sites.csv",
        "seem to be misprinted.\"",
        "seem to be misprinted.",
    );
    data.says_only(&[&format!(
        "sites.csv:{line} note: the quote opened here is never closed"
    )]);
}

#[test]
fn quotes_in_the_wrong_place() {
    let data = Copy::new();
    let after = data.replace(
        "sites.csv",
        "seem to be misprinted.\"",
        "seem to be misprinted.\" ",
    );
    let inside = data.replace("sites.csv", ",Сандармох,", ",Сандар\"мох,");
    data.says_only(&[
        &format!("sites.csv:{inside} name_local: a quote stands inside a cell"),
        &format!("sites.csv:{after} note: text follows the closing quote"),
    ]);
}

#[test]
fn a_row_with_a_cell_too_many() {
    let data = Copy::new();
    let line = data.replace(
        "paragraph_works.csv",
        "A1,conquest-1968",
        "A1,conquest-1968,",
    );
    data.says_only(&[&format!(
        "paragraph_works.csv:{line}: 3 cells found, 2 expected"
    )]);
}

#[test]
fn a_row_with_a_cell_too_few() {
    let data = Copy::new();
    let line = data.replace(
        "citations.csv",
        "fact.f001,0,werth-2010,A2,\n",
        "fact.f001,0,werth-2010,A2\n",
    );
    data.says_only(&[&format!("citations.csv:{line}: 4 cells found, 5 expected")]);
}

#[test]
fn an_empty_line() {
    let data = Copy::new();
    let line = data.replace("aliases.csv", "\nfact.f007,", "\n\nfact.f007,");
    data.says_only(&[&format!("aliases.csv:{} alias: the line is empty", line)]);
}

#[test]
fn a_column_missing_unknown_or_twice() {
    for (header, said) in [
        ("alias,figure\n", "aliases.csv:1 seq: the column is missing"),
        (
            "alias,figure,seq,extra\n",
            "aliases.csv:1 extra: datapackage.json knows no such column",
        ),
        (
            "alias,figure,seq,seq\n",
            "aliases.csv:1 seq: the column is there twice",
        ),
    ] {
        let data = Copy::new();
        data.replace("aliases.csv", "alias,figure,seq\n", header);
        data.says_only(&[said]);
    }
}

#[test]
fn columns_in_another_order() {
    let data = Copy::new();
    data.replace(
        "paragraph_works.csv",
        "paragraph,work\n",
        "work,paragraph\n",
    );
    data.says(&["paragraph_works.csv:1: the columns stand in another order than paragraph,work"]);
}

#[test]
fn a_file_that_is_not_there() {
    let data = Copy::new();
    data.remove("changes.csv");
    data.says_only(&["changes.csv: cannot be read"]);
}

#[test]
fn bad_numbers() {
    for bad in [
        "\"75,000,000\"",
        "75 000 000",
        "75e6",
        "75000000.5",
        "many",
        "-75000000",
    ] {
        let data = Copy::new();
        let row = "fact.f089,1937-07-31,ussr,roubles,order-00447,ordered,recorded,75000000,";
        let line = data.replace("facts.csv", row, &row.replace("75000000", bad));
        data.says(&[&format!("facts.csv:{line} value: ")]);
    }
}

#[test]
fn a_required_cell_left_empty() {
    let data = Copy::new();
    let line = data.replace("names.csv", ",Mari ASSR,", ",,");
    data.says_only(&[&format!("names.csv:{line} name: the cell may not be empty")]);
}

#[test]
fn a_form_that_does_not_fit() {
    let data = Copy::new();
    let line = data.replace("sections.csv", "\nB,", "\nb,");
    data.says(&[&format!(
        "sections.csv:{line} id: `b` does not have the form [A-G]"
    )]);
}

#[test]
fn a_source_of_an_unknown_type_and_one_without_title() {
    let data = Copy::new();
    let id = data.line("sources.json", "  \"id\": \"werth-2010\"");
    data.replace(
        "sources.json",
        "\"title\": \"The NKVD Mass Secret Operation",
        "\"titel\": \"The NKVD Mass Secret Operation",
    );
    let other = data.replace(
        "sources.json",
        "\"id\": \"brzezinski-1958\",\n  \"type\": \"book\"",
        "\"id\": \"brzezinski-1958\",\n  \"type\": \"tome\"",
    );
    data.says_only(&[
        &format!("sources.json:{other} type: `tome` is not one of"),
        &format!("sources.json:{id} titel: is not a CSL-JSON field used here"),
        &format!("sources.json:{id} title: a source needs its title"),
    ]);
}

#[test]
fn sources_that_are_not_json() {
    let data = Copy::new();
    let line = data.replace(
        "sources.json",
        "\"id\": \"werth-2010\",",
        "\"id\": \"werth-2010\"",
    );
    data.says_only(&[&format!("sources.json:{}: expected `,` or `}}`", line + 1)]);
}

#[test]
fn a_descriptor_that_is_not_one() {
    let data = Copy::new();
    data.replace(
        "datapackage.json",
        "\"name\": \"aliases\"",
        "\"name\": \"alias\"",
    );
    data.says_only(&["datapackage.json: there is no table `aliases`"]);
    let data = Copy::new();
    data.replace("datapackage.json", "\"version\"", "\"vrsion\"");
    data.says(&["datapackage.json:"]);
    data.remove("datapackage.json");
    data.says_only(&["datapackage.json: cannot be read"]);
}

#[test]
fn geometry_that_is_not_json() {
    let data = Copy::new();
    data.bytes("geo/units.topo.json", |bytes| {
        bytes[..bytes.len() / 2].to_vec()
    });
    data.says(&["geo/units.topo.json: "]);
}
