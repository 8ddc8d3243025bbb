//! Lowers a style sheet for the floor, and takes it apart into rules.

use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::{Component, Selector};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};
use lightningcss::traits::ToCss;

use super::StyleError;
use super::names::{DIRECTION, Name, Names};

/// The oldest engines that the pages are designed for.
fn floor() -> Targets {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    let (chrome, firefox, safari) = (version(90, 0), version(91, 0), version(15, 4));
    Targets::from(Browsers { chrome, firefox, safari, ios_saf: safari, ..Browsers::default() })
}

/// How style is written: without a space that it can do without. For the floor here too, or what was lowered would be written
/// in the newest syntax again.
fn small() -> PrinterOptions<'static> {
    PrinterOptions { minify: true, targets: floor(), ..PrinterOptions::default() }
}

fn error(error: impl ToString) -> StyleError {
    StyleError(error.to_string())
}

/// The same style as small as it can be, in a syntax that the engines of the floor know. What they do not have stays: the
/// source says before it what is to hold there.
pub fn lower(source: &str) -> Result<String, StyleError> {
    let targets = floor();
    let mut sheet = StyleSheet::parse(source, ParserOptions::default()).map_err(error)?;
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(error)?;
    Ok(sheet.to_css(small()).map_err(error)?.code)
}

/// A part of a style sheet.
pub enum Part {
    /// A rule: its selectors, each as text and with what a document must have for it, and its declarations.
    Rule(Vec<(String, Need)>, String),
    /// Another rule, which every document has.
    Other(String),
    /// How a block begins, and what it holds: `@media print`.
    Block(String, Vec<Part>),
}

/// What a document must have for a rule to mean anything there.
pub enum Need {
    /// An element that is called this.
    Name(Name),
    /// All of it.
    All(Vec<Need>),
    /// One of it.
    Any(Vec<Need>),
}

/// A lowered style sheet as parts.
pub fn parts(lowered: &str) -> Result<Vec<Part>, StyleError> {
    let sheet = StyleSheet::parse(lowered, ParserOptions::default()).map_err(error)?;
    parts_of(&sheet.rules)
}

fn parts_of(rules: &CssRuleList) -> Result<Vec<Part>, StyleError> {
    rules.0.iter().map(part).collect()
}

fn part(rule: &CssRule) -> Result<Part, StyleError> {
    Ok(match rule {
        CssRule::Style(style) => {
            let selectors: Result<_, _> =
                style.selectors.0.iter().map(|selector| Ok((text(selector)?, all(selector)))).collect();
            Part::Rule(selectors?, block(&text(rule)?)?)
        }
        CssRule::Media(media) => Part::Block(format!("@media {}", text(&media.query)?), parts_of(&media.rules)?),
        CssRule::Supports(supports) => {
            Part::Block(format!("@supports {}", text(&supports.condition)?), parts_of(&supports.rules)?)
        }
        _ => Part::Other(text(rule)?),
    })
}

fn text(printed: &impl ToCss) -> Result<String, StyleError> {
    printed.to_css_string(small()).map_err(error)
}

/// What a rule says of the elements that it selects.
fn block(rule: &str) -> Result<String, StyleError> {
    let declarations = rule.split_once('{').map(|(_, declarations)| format!("{{{declarations}"));
    declarations.ok_or_else(|| error(format!("{rule} is no rule")))
}

fn any(selectors: &[Selector]) -> Need {
    Need::Any(selectors.iter().map(all).collect())
}

/// What a selector asks for by name, and whether by the way that is written. What it says of states, of other attributes and
/// of what is not there asks for nothing: it may come to hold later.
fn all(selector: &Selector) -> Need {
    let needs = selector.iter_raw_match_order().filter_map(|component| match component {
        Component::LocalName(name) => Some(Need::Name(Name::element(&name.lower_name.0))),
        Component::ID(id) => Some(Need::Name(Name::id(&id.0))),
        Component::Class(class) => Some(Need::Name(Name::class(&class.0))),
        Component::AttributeInNoNamespace { local_name, value, .. } if *local_name.0 == *DIRECTION => {
            Some(Need::Name(Name::direction(value)))
        }
        Component::Is(selectors) | Component::Where(selectors) => Some(any(selectors)),
        _ => None,
    });
    Need::All(needs.collect())
}

impl Need {
    fn is_met(&self, names: &Names) -> bool {
        match self {
            Self::Name(name) => names.have(name),
            Self::All(needs) => needs.iter().all(|need| need.is_met(names)),
            Self::Any(needs) => needs.iter().any(|need| need.is_met(names)),
        }
    }
}

impl Part {
    /// Its text, or what is needed of it where these names are.
    pub fn needed(&self, names: &Names) -> String {
        match self {
            Self::Rule(selectors, declarations) => {
                let needed = selectors.iter().filter(|(_, need)| need.is_met(names));
                let needed: Vec<&str> = needed.map(|(selector, _)| selector.as_str()).collect();
                if needed.is_empty() { String::new() } else { needed.join(",") + declarations }
            }
            Self::Other(text) => text.clone(),
            Self::Block(open, parts) => {
                let inner: String = parts.iter().map(|part| part.needed(names)).collect();
                if inner.is_empty() { inner } else { format!("{open}{{{inner}}}") }
            }
        }
    }
}
