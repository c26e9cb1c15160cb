//! What axe-core finds fault with.

use serde_json::{Value, json};

use crate::setup;
use crate::visitor::Visitor;

/// The rules asked for: WCAG 2.2 up to level AA, and what axe holds good practice.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

const RUN: &str = "
    const [tags, without, done] = arguments;
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const options = { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] };
    axe.run(document, options).then(
        (result) => done({ violations: result.violations.map((fault) => ({
            rule: fault.id,
            impact: fault.impact,
            help: fault.help,
            count: fault.nodes.length,
            nodes: fault.nodes.slice(0, 5).map((node) => ({
                where: node.target.join(' '), html: node.html.slice(0, 300), why: node.failureSummary,
            })),
        })), passes: result.passes.length }),
        (why) => done({ error: String(why) }),
    );";

impl Visitor {
    /// What axe finds in the page as it is now, some rules left out; nothing is what it should find.
    #[track_caller]
    pub fn axe_faults(&self, without: &[&str]) -> Vec<Value> {
        if self.js("return typeof axe", &[]) != json!("object") {
            self.js(setup::axe(), &[]);
        }
        // Colours are judged where they have arrived.
        self.js(
            "for (const animation of document.getAnimations()) animation.finish()",
            &[],
        );
        let answer = self.wait(
            self.web()
                .execute_async(RUN, vec![json!(TAGS), json!(without)]),
        );
        let answer = answer.json();
        let passes = answer["passes"].as_u64().unwrap_or(0);
        assert!(passes > 5, "axe did not look at the page: {answer:#}");
        answer["violations"].as_array().cloned().unwrap_or_default()
    }
}
