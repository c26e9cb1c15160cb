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
    }

    /// The name of a territory in a language; none is a fault.
    pub(super) fn name(&mut self, row: usize, id: &str, lang: Lang) -> PlaceName {
        let found = self
            .names
            .get(row)
            .and_then(|names| names.iter().find(|name| name.lang == lang))
            .cloned();
        found.unwrap_or_else(|| {
            let reason = format!("`{id}` has no name in the language `{}`", lang.as_str());
            self.fault("territories", row, "id", reason);
            PlaceName {
                lang,
                name: id.to_owned(),
                label: id.to_owned(),
                today: String::new(),
                form: NameForm::Established,
                also: Vec::new(),
            }
        })
    }

    /// The name of a site, and of the town near it; none is a fault.
    pub(super) fn site_name(&mut self, dto: &DatasetDto, row: usize, id: &str) -> (String, String) {
        let table = &dto.site_names;
        let lang = self.lang.as_str();
        let found = (0..table.len()).find(|at| {
            cell(&table.site, *at) == id
                && cell(&table.lang, *at) == lang
                && !cell(&table.name, *at).is_empty()
        });
        let Some(found) = found else {
            let reason = format!("`{id}` has no name in the language `{lang}`");
            self.fault("sites", row, "id", reason);
            return (id.to_owned(), String::new());
        };
        (cell(&table.name, found), cell(&table.near, found))
    }
}
