//! Each document says itself what it may load and run: only what is in it. A host's headers say the same, and what headers
//! alone can say.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use scraper::ElementRef;
use sha2::{Digest, Sha256};

use super::document::Document;
use super::site::{Site, assert_no_faults, in_every_document, released};

/// Directives with what they allow.
type Policy = BTreeMap<String, BTreeSet<String>>;

fn read(policy: &str) -> Policy {
    let directives = policy.split(';').map(|directive| {
        let mut words = directive.split_whitespace().map(str::to_owned);
        (words.next().unwrap_or_default(), words.collect())
    });
    directives.collect()
}

fn said(document: &Document) -> Option<Policy> {
    document.value("meta[http-equiv=content-security-policy]", "content").map(read)
}

/// What inline elements are known by.
fn hashes(document: &Document, selector: &str) -> BTreeSet<String> {
    let hash = |element: &ElementRef| STANDARD.encode(Sha256::digest(element.text().collect::<String>()));
    document.all(selector).iter().map(|element| format!("'sha256-{}'", hash(element))).collect()
}

/// The least that a document can do with.
fn least(document: &Document) -> Policy {
    let none = || BTreeSet::from(["'none'".to_owned()]);
    let mut policy: Policy = ["default-src", "base-uri", "form-action"].map(|name| (name.to_owned(), none())).into();
    let mut allow = |name: &str, sources: BTreeSet<String>| {
        if !sources.is_empty() {
            policy.entry(name.to_owned()).or_default().extend(sources);
        }
    };
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    allow("script-src", hashes(document, "script:not([src]):not([type$=json])"));
    allow("style-src", hashes(document, "style"));
    if !document.all("link[rel=stylesheet]").is_empty() {
        allow("style-src", words(&["'self'"]));
    }
    let icon = document.value("link[rel=icon]", "href").unwrap_or_default();
    allow("img-src", words(if icon == "data:," { &["data:"] } else { &["'self'"] }));
    if !document.all("link[rel=modulepreload]").is_empty() {
        allow("script-src", words(&["'self'", "'wasm-unsafe-eval'"]));
        allow("connect-src", words(&["'self'"]));
    }
    policy
}

#[test]
fn every_document_says_a_policy_that_allows_what_is_in_it_and_nothing_more() {
    in_every_document(|document| {
        let (said, least) = (said(document), least(document));
        (said.as_ref() != Some(&least)).then(|| format!("{said:?}, expected {least:?}")).into_iter().collect()
    });
}

#[test]
fn a_document_says_its_policy_before_all_that_the_policy_speaks_of() {
    in_every_document(|document| {
        let head = document.all("head > *");
        let first: Vec<_> =
            head.iter().take(2).flat_map(|element| element.value().attrs()).map(|(name, _)| name).collect();
        (first != ["charset", "content", "http-equiv"] && first != ["charset", "http-equiv", "content"])
            .then(|| format!("it begins with {first:?}"))
            .into_iter()
            .collect()
    });
}

/// The headers that a release build asks its hosts for, by the paths that they are for.
fn rules(site: &Site) -> Vec<(&str, Vec<(&str, &str)>)> {
    let mut rules: Vec<(&str, Vec<_>)> = Vec::new();
    for line in site.text("_headers").lines() {
        match (line.strip_prefix("  "), rules.last_mut()) {
            (Some(header), Some((_, headers))) => headers.push(header.split_once(": ").unwrap()),
            _ => rules.push((line, Vec::new())),
        }
    }
    rules
}

#[test]
fn a_release_s_headers_say_the_policies_of_all_its_documents_and_what_only_headers_can() {
    for site in released() {
        let rules = rules(&site);
        let (everywhere, headers) = &rules[0];
        assert_eq!(*everywhere, format!("{}*", site.base), "{}", site.name);
        let headers: BTreeMap<&str, &str> = headers.iter().copied().collect();
        let mut all = read("frame-ancestors 'none'");
        for document in site.documents() {
            for (name, sources) in said(&document).unwrap() {
                all.entry(name).or_default().extend(sources);
            }
        }
        assert_eq!(read(headers["Content-Security-Policy"]), all, "{}", site.name);
        for (name, value) in [
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Referrer-Policy", "no-referrer"),
            ("X-Content-Type-Options", "nosniff"),
        ] {
            assert_eq!(headers[name], value, "{}", site.name);
        }
        assert!(headers["Permissions-Policy"].contains("geolocation=()"), "{}", site.name);
    }
}

/// Cloudflare Pages reads a hundred rules, and of each line two thousand characters.
#[test]
fn a_release_s_headers_are_within_what_hosts_read_of_them() {
    for site in released() {
        let (rules, lines) = (rules(&site).len(), site.text("_headers").lines().map(str::len).max().unwrap());
        println!("{rules} of 100 rules, {lines} of 2000 characters | {}", site.name);
        assert!(rules <= 100 && lines <= 2_000, "{}: {rules} rules, a line of {lines}", site.name);
    }
}

#[test]
fn no_policy_allows_what_is_inline_or_made_of_words_without_naming_it() {
    let unsafe_words =
        ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "'strict-dynamic'", "*", "http:", "https:"];
    let documents = super::site::all().iter().flat_map(Site::documents);
    assert_no_faults(documents, |document| {
        let allowed = said(document).unwrap_or_default().into_values().flatten();
        allowed.filter(|source| unsafe_words.contains(&source.as_str())).collect()
    });
}
