//! Lowers a style sheet for the floor, and takes it apart into rules.

use std::fmt;

use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::{Component, Selector};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};
use lightningcss::traits::ToCss;

/// The attribute that says which way words are written. Few pages have words that are written from the right.
const DIRECTION: &str = "dir";

/// Why the style cannot be published: what is wrong with its source, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StyleError(String);

impl fmt::Display for StyleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the style cannot be lowered: {}", self.0)
    }
}

impl std::error::Error for StyleError {}

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
///
/// # Errors
/// What is wrong with the style, and where.
pub fn lower(source: &str) -> Result<String, StyleError> {
    let targets = floor();
    let mut sheet = StyleSheet::parse(source, ParserOptions::default()).map_err(error)?;
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(error)?;
    Ok(sheet.to_css(small()).map_err(error)?.code)
}

/// A lowered style sheet as Rust: a slice of the publisher's `Part`, as `crates/publish/src/style/parts.rs` has it.
///
/// # Errors
/// What is wrong with the style, and where.
pub fn parts(lowered: &str) -> Result<String, StyleError> {
    let sheet = StyleSheet::parse(lowered, ParserOptions::default()).map_err(error)?;
    parts_of(&sheet.rules)
}

fn parts_of(rules: &CssRuleList) -> Result<String, StyleError> {
    Ok(slice(rules.0.iter().map(part).collect::<Result<Vec<_>, _>>()?))
}

/// Rust for a slice of these.
fn slice(items: Vec<String>) -> String {
    format!("&[{}]", items.join(","))
}

fn part(rule: &CssRule) -> Result<String, StyleError> {
    let block = |open: String, rules| Ok(format!("Part::Block({open:?},{})", parts_of(rules)?));
    match rule {
        CssRule::Style(style) => {
            let selectors = style.selectors.0.iter();
            let selectors = selectors.map(|selector| Ok(format!("({:?},{})", text(selector)?, all(selector))));
            let selectors = selectors.collect::<Result<Vec<_>, _>>()?;
            Ok(format!("Part::Rule({},{:?})", slice(selectors), declarations(&text(rule)?)?))
        }
        CssRule::Media(media) => block(format!("@media {}", text(&media.query)?), &media.rules),
        CssRule::Supports(supports) => block(format!("@supports {}", text(&supports.condition)?), &supports.rules),
        _ => Ok(format!("Part::Other({:?})", text(rule)?)),
    }
}

fn text(printed: &impl ToCss) -> Result<String, StyleError> {
    printed.to_css_string(small()).map_err(error)
}

/// What a rule says of the elements that it selects, in braces.
fn declarations(rule: &str) -> Result<String, StyleError> {
    let declarations = rule.split_once('{').map(|(_, declarations)| format!("{{{declarations}"));
    declarations.ok_or_else(|| error(format!("{rule} is no rule")))
}

fn any(selectors: &[Selector]) -> String {
    format!("Need::Any({})", slice(selectors.iter().map(all).collect()))
}

/// What a selector asks for by name, and whether by the way that is written. What it says of states, of other attributes and
/// of what is not there asks for nothing: it may come to hold later.
fn all(selector: &Selector) -> String {
    let name = |name: String| Some(format!("Need::Name({name:?})"));
    let needs = selector.iter_raw_match_order().filter_map(|component| match component {
        Component::LocalName(element) => name(element.lower_name.0.to_string()),
        Component::ID(id) => name(format!("#{}", id.0)),
        Component::Class(class) => name(format!(".{}", class.0)),
        Component::AttributeInNoNamespace { local_name, value, .. } if *local_name.0 == *DIRECTION => {
            name(format!("[{DIRECTION}={value}]"))
        }
        Component::Is(selectors) | Component::Where(selectors) => Some(any(selectors)),
        _ => None,
    });
    format!("Need::All({})", slice(needs.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fallback_stays_before_what_replaces_it() {
        let lowered =
            lower("a::before { content: \"*\"; content: \"*\" / \"\"; } p { color: light-dark(red, blue); }").unwrap();
        assert!(lowered.contains("content:\"*\";content:\"*\" / \"\""), "{lowered}");
        assert!(!lowered.contains("light-dark("), "{lowered}");
    }

    #[test]
    fn a_style_with_a_diagnostic_is_an_error_that_says_where() {
        let error = lower("a { color: red; } } b {").err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.starts_with("the style cannot be lowered: ") && error.contains(":0:"), "{error}");
    }

    #[test]
    fn a_rule_is_written_down_with_the_names_that_its_selectors_ask_for() {
        let style = "p.a,:is(#b,[dir=rtl]):hover{color:red}@media print{b{top:0}}";
        let expected = concat!(
            r#"&[Part::Rule(&[("p.a",Need::All(&[Need::Name("p"),Need::Name(".a")])),"#,
            r##"(":is(#b,[dir=rtl]):hover",Need::All(&[Need::Any(&[Need::All(&[Need::Name("#b")]),"##,
            r#"Need::All(&[Need::Name("[dir=rtl]")])])]))],"{color:red}"),"#,
            r#"Part::Block("@media print",&[Part::Rule(&[("b",Need::All(&[Need::Name("b")]))],"{top:0}")])]"#,
        );
        let parts = parts(style).unwrap();
        let sorted =
            |text: &str| text.replace(r#"Need::Name(".a"),Need::Name("p")"#, r#"Need::Name("p"),Need::Name(".a")"#);
        assert_eq!(sorted(&parts), expected);
    }
}
