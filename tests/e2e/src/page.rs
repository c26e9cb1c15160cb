//! The page as a visitor sees it: opened, read, clicked.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::visitor::Visitor;

impl Visitor {
    /// Opens an address below the exhibit's own, as in `?view=article`, and waits until it runs.
    #[track_caller]
    pub fn open(&self, query: &str) {
        self.load(query);
        self.until_state("ready");
    }

    /// Opens an address below the exhibit's own, whatever comes of it.
    #[track_caller]
    pub fn load(&self, query: &str) {
        self.load_from(&format!("{}{query}", self.server.url()));
    }

    /// Opens a whole address.
    #[track_caller]
    pub fn load_from(&self, address: &str) {
        self.wait(self.web().goto(address));
    }

    /// Waits for `<html data-state>`.
    #[track_caller]
    pub fn until_state(&self, state: &str) {
        // Either end of the start is an end: there is nothing more to wait for.
        let end = self.until(
            &format!("the page says it is {state}"),
            "const state = document.documentElement.dataset.state;
             return ['ready', 'error', arguments[0]].includes(state) && state",
            &[json!(state)],
        );
        assert_eq!(end, json!(state), "the state of the page");
    }

    /// Waits until something matches the selector.
    #[track_caller]
    pub fn until_there(&self, css: &str) {
        self.until(
            &format!("there is {css}"),
            "return document.querySelector(arguments[0]) !== null",
            &[json!(css)],
        );
    }

    /// Waits until nothing matches the selector.
    #[track_caller]
    pub fn until_gone(&self, css: &str) {
        self.until(
            &format!("there is no {css}"),
            "return document.querySelector(arguments[0]) === null",
            &[json!(css)],
        );
    }

    /// Waits until the query string of the address is this one.
    #[track_caller]
    pub fn until_address(&self, search: &str) {
        self.until(
            &format!("the address is {search}"),
            "return location.search === arguments[0]",
            &[json!(search)],
        );
    }

    /// Waits until the address holds one part, as in `region=kalmyk-assr`.
    #[track_caller]
    pub fn until_address_has(&self, part: &str) {
        self.until(
            &format!("the address has {part}"),
            "return location.search.slice(1).split('&').includes(arguments[0])",
            &[json!(part)],
        );
    }

    /// Waits until two pictures in a row have nothing left to draw in between.
    #[track_caller]
    pub fn settle(&self) {
        self.wait(self.web().execute_async(
            "const done = arguments[0];
             requestAnimationFrame(() => requestAnimationFrame(() => done(true)));",
            Vec::new(),
        ));
    }

    /// The query string of the address.
    pub fn search(&self) -> String {
        self.word("return location.search", &[])
    }

    /// A script's answer as text; nothing is the empty text.
    #[track_caller]
    pub fn word(&self, script: &str, arguments: &[Value]) -> String {
        let answer = self.js(script, arguments);
        answer.as_str().unwrap_or_default().to_owned()
    }

    /// A script's answer as a list of texts.
    #[track_caller]
    pub fn words(&self, script: &str, arguments: &[Value]) -> Vec<String> {
        let answer = self.js(script, arguments);
        let list = answer.as_array().expect("a list").iter();
        list.map(|item| item.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// A script's answer as a number.
    #[track_caller]
    pub fn number(&self, script: &str, arguments: &[Value]) -> f64 {
        let answer = self.js(script, arguments);
        answer
            .as_f64()
            .unwrap_or_else(|| panic!("{answer} is no number"))
    }

    /// How many elements match.
    pub fn count(&self, css: &str) -> usize {
        let count = self.js(
            "return document.querySelectorAll(arguments[0]).length",
            &[json!(css)],
        );
        usize::try_from(count.as_u64().expect("a count")).expect("a small count")
    }

    /// An attribute of the first match.
    #[track_caller]
    pub fn attribute(&self, css: &str, name: &str) -> String {
        self.wait(async {
            let element = self.web().find(By::Css(css)).await?;
            element.attr(name).await
        })
        .unwrap_or_default()
    }

    /// An attribute of every match.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        self.words(
            "return [...document.querySelectorAll(arguments[0])].map((e) => e.getAttribute(arguments[1]) ?? '')",
            &[json!(css), json!(name)],
        )
    }

    /// The text of the first match as it is shown, hidden parts left out.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        self.wait(async { self.web().find(By::Css(css)).await?.text().await })
    }

    /// Whether the first match can be seen.
    pub fn shows(&self, css: &str) -> bool {
        self.count(css) > 0
            && self.wait(async { self.web().find(By::Css(css)).await?.is_displayed().await })
    }

    /// Clicks the first match as a person does: it must be visible and not covered.
    #[track_caller]
    pub fn click(&self, css: &str) {
        self.wait(async { self.web().find(By::Css(css)).await?.click().await });
    }

    /// Clicks the nth match, from zero.
    #[track_caller]
    pub fn click_nth(&self, css: &str, n: usize) {
        let elements = self.wait(self.web().find_all(By::Css(css)));
        let element = elements
            .get(n)
            .unwrap_or_else(|| panic!("there is no {css} number {n}"));
        self.wait(element.click());
    }

    /// Goes back in history.
    pub fn back(&self) {
        self.wait(self.web().back());
    }

    /// Goes forward in history.
    pub fn forward(&self) {
        self.wait(self.web().forward());
    }

    /// Loads the same address again.
    pub fn reload(&self) {
        self.wait(self.web().refresh());
    }
}
