//! What territories and sites are called in each language.

use super::{Loader, cell};
use crate::dataset::dto::DatasetDto;
use crate::dataset::model::PlaceName;
use crate::text::Lang;
use crate::vocab::NameForm;

impl Loader<'_> {
    /// Reads the names of all territories, whose ids are known by now.
    pub(super) fn names(&mut self, dto: &DatasetDto) {
        const NAME: &str = "names";
        let table = &dto.names;
        self.names = vec![Vec::new(); dto.territories.len()];
        for row in 0..table.len() {
            let territory = self.place((NAME, row, "territory"), &cell(&table.territory, row));
            let name = PlaceName {
                lang: self.word(
                    (NAME, row, "lang"),
                    &cell(&table.lang, row),
                    Lang::parse,
                    Lang::En,
                ),
                name: cell(&table.name, row),
                label: cell(&table.label, row),
                today: cell(&table.today, row),
                form: self.word(
                    (NAME, row, "form"),
                    &cell(&table.form, row),
                    NameForm::parse,
                    NameForm::Established,
                ),
                also: cell(&table.also, row)
                    .split(';')
                    .filter(|other| !other.is_empty())
                    .map(str::to_owned)
                    .collect(),
            };
            for (column, text) in [("name", &name.name), ("label", &name.label)] {
                if text.is_empty() {
                    self.fault(NAME, row, column, "a name may not be empty".to_owned());
                }
            }
            let known = territory.and_then(|ix| self.names.get_mut(ix.at()));
            let Some(known) = known else { continue };
            if known.iter().any(|there| there.lang == name.lang) {
                let reason = "the territory has a name in this language already";
                self.fault(NAME, row, "lang", reason.to_owned());
            } else {
                known.push(name);
            }
        }
        for row in 0..dto.territories.len() {
            let id = cell(&dto.territories.id, row);
            for lang in needed() {
                let names = self.names.get(row);
                if !names.is_some_and(|names| names.iter().any(|name| name.lang == lang)) {
                    self.nameless("territories", row, &id, lang);
                }
            }
        }
    }

    fn nameless(&mut self, table: &'static str, row: usize, id: &str, lang: Lang) {
        let reason = format!("`{id}` has no name in the language `{}`", lang.as_str());
        self.fault(table, row, "id", reason);
    }

    /// The name of a territory in a language.
    pub(super) fn name(&self, row: usize, id: &str, lang: Lang) -> PlaceName {
        let found = self
            .names
            .get(row)
            .and_then(|names| names.iter().find(|name| name.lang == lang))
            .cloned();
        // That there is none was told when the names were read.
        found.unwrap_or_else(|| PlaceName {
            lang,
            name: id.to_owned(),
            label: id.to_owned(),
            today: String::new(),
            form: NameForm::Established,
            also: Vec::new(),
        })
    }

    /// The name of a site, and of the town near it.
    pub(super) fn site_name(&mut self, dto: &DatasetDto, row: usize, id: &str) -> (String, String) {
        let table = &dto.site_names;
        let find = |lang: Lang| {
            (0..table.len()).find(|at| {
                cell(&table.site, *at) == id
                    && cell(&table.lang, *at) == lang.as_str()
                    && !cell(&table.name, *at).is_empty()
            })
        };
        for lang in needed().filter(|lang| find(*lang).is_none()) {
            self.nameless("sites", row, id, lang);
        }
        match find(self.lang) {
            Some(found) => (cell(&table.name, found), cell(&table.near, found)),
            None => (id.to_owned(), String::new()),
        }
    }
}

/// The languages in which everything has a name: those that ship, and Russian, in
/// which the original names are.
fn needed() -> impl Iterator<Item = Lang> {
    let ships = Lang::SHIPPED.contains(&Lang::Ru);
    let russian = (!ships).then_some(Lang::Ru);
    Lang::SHIPPED.iter().copied().chain(russian)
}
