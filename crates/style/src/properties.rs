//! Custom properties that a style can do without. The source names a colour first and then what it is for, and every size for
//! whatever page needs it; a page's style is sent with that page.

use std::collections::HashMap;
use std::ops::Range;

/// A declaration of a custom property, in a lowered style.
struct Declaration<'a> {
    name: &'a str,
    value: &'a str,
    /// Where it stands, with the semicolon behind or before it.
    at: Range<usize>,
    /// The rule that it stands in, by its number.
    rule: usize,
}

/// The same style, in which what only gives its value to another name has that name: `--b:1px;--a:var(--b)` is `--a:1px` where
/// nothing else uses `b`, here or in the styles beside it, and nothing gives it another value.
pub fn without_aliases(style: &str, beside: &[&str]) -> String {
    let declarations = declarations(style);
    let uses = uses(std::iter::once(style).chain(beside.iter().copied()));
    let mut changed = style.to_owned();
    for alias in declarations.iter().rev() {
        let of = alias.value.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')'));
        let same = declarations.iter().filter(|other| Some(other.name) == of).collect::<Vec<_>>();
        let [named] = same[..] else { continue };
        let is_set_beside = beside.iter().any(|style| style.contains(&format!("--{}:", named.name)));
        if named.rule == alias.rule && uses.get(named.name) == Some(&1) && !is_set_beside {
            let text = style.get(alias.at.clone()).unwrap_or_default().replace(alias.value, named.value);
            changed.replace_range(alias.at.clone(), &text);
        }
    }
    without_unused(&changed, beside)
}

/// The same style without the custom properties that nothing uses, here or in the styles beside it.
pub fn without_unused(style: &str, beside: &[&str]) -> String {
    let uses = uses(std::iter::once(style).chain(beside.iter().copied()));
    let mut changed = style.to_owned();
    for unused in declarations(style).iter().rev().filter(|declaration| !uses.contains_key(declaration.name)) {
        changed.replace_range(unused.at.clone(), "");
    }
    // What only they used is unused now.
    if changed.len() < style.len() { without_unused(&changed, beside) } else { changed }
}

/// How often each custom property is used.
fn uses<'a>(styles: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    let mut uses = HashMap::new();
    for part in styles.flat_map(|style| style.split("var(--").skip(1)) {
        let end = part.find([')', ',']).unwrap_or(part.len());
        *uses.entry(part.get(..end).unwrap_or_default().trim()).or_default() += 1;
    }
    uses
}

/// The declarations of custom properties. A lowered style has no comments, and a semicolon between declarations alone.
fn declarations(style: &str) -> Vec<Declaration<'_>> {
    let mut found = Vec::new();
    let (mut start, mut rule, mut quote) = (0, 0, None);
    for (index, letter) in style.char_indices() {
        match letter {
            '"' | '\'' if quote.is_none() => quote = Some(letter),
            _ if quote == Some(letter) => quote = None,
            '{' | ';' | '}' if quote.is_none() => {
                let text = style.get(start..index).unwrap_or_default();
                let custom = text.strip_prefix("--").and_then(|custom| custom.split_once(':'));
                if let Some((name, value)) = custom.filter(|_| letter != '{') {
                    let is_last = letter == '}';
                    let follows = style.get(..start).is_some_and(|before| before.ends_with(';'));
                    let at = start - usize::from(is_last && follows)..index + usize::from(!is_last);
                    found.push(Declaration { name, value, at, rule });
                }
                rule += usize::from(letter != ';');
                start = index + 1;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_gives_its_value_to_another_name_is_left_out() {
        let style = ":root{--b:1px;--a:var(--b);--d:2px;--c:var(--d)}p{margin:var(--a) var(--c)}q{margin:var(--d)}";
        let expected = ":root{--a:1px;--d:2px;--c:var(--d)}p{margin:var(--a) var(--c)}q{margin:var(--d)}";
        assert_eq!(without_aliases(style, &[]), expected);
        // Beside it, or in another rule, its value may become another.
        let alias = ":root{--b:1px;--a:var(--b)}p{margin:var(--a)}";
        assert_eq!(without_aliases(alias, &[":root{--b:2px}"]), alias);
        for other in
            [":root{--b:1px}p{--a:var(--b);margin:var(--a)}", ":root{--b:1px;--a:var(--b)}p{--b:2px;margin:var(--a)}"]
        {
            assert_eq!(without_aliases(other, &[]), other);
        }
    }

    #[test]
    fn what_nothing_uses_is_left_out_and_what_only_that_used() {
        let style = ":root{--a:1px;--b:calc(var(--c)*2);--c:\";}\";color:red;--d:3px}p{margin:var(--a,0)}";
        assert_eq!(without_unused(style, &[]), ":root{--a:1px;color:red}p{margin:var(--a,0)}");
        assert_eq!(without_unused(style, &["p{top:var(--d)}"]), ":root{--a:1px;color:red;--d:3px}p{margin:var(--a,0)}");
    }
}
