//! What a host should say with each file, as hosts read it: `_headers` for those that know that file, and a part of an
//! nginx configuration.
//!
//! Beyond what a page says itself, headers alone keep it out of other sites' frames and processes, and tell what may be
//! kept how long.

use super::File;
use super::policy::Policy;
use award_story_pages::routes::{DATA, DOWNLOAD};

/// For a file whose name tells its content: it never changes.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// For all others: they may be kept, but are asked for again.
const ASKED_AGAIN: &str = "no-cache";

/// For search engines, of files that hold persons' pages and cannot say it themselves as those pages do: they keep none.
const NOT_INDEXED: (&str, &str) = ("X-Robots-Tag", "noindex");

/// What a site needs of its host.
pub struct Hosting<'a> {
    /// The base path; begins and ends with a slash.
    pub base: &'a str,
    /// All files, as paths below the base.
    pub files: &'a [String],
    /// The policy that holds for every document.
    pub policy: &'a Policy,
}

impl Hosting<'_> {
    /// The files that say it. GitHub Pages, which takes no headers, leaves files out whose names begin with `_` unless an
    /// empty one is there.
    pub fn files(&self) -> [File; 3] {
        [File::text(".nojekyll", ""), File::text("_headers", self.headers()), File::text("_nginx.conf", self.nginx())]
    }

    /// For every answer: name and value.
    fn always(&self) -> [(&'static str, String); 6] {
        [
            ("Content-Security-Policy", format!("{}; frame-ancestors 'none'", self.policy)),
            ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
            ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()".to_owned()),
            ("Referrer-Policy", "no-referrer".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ]
    }

    /// As Netlify, Cloudflare Pages and others read it. Rules that match the same file add up, so no two of these name
    /// the same header for one file: `*` stands at the end alone, and a file below a folder is not in the root.
    fn headers(&self) -> String {
        let Self { base, files, .. } = self;
        let mut rules = vec![rule(&format!("{base}*"), &self.always())];
        let (folders, root): (Vec<_>, Vec<_>) = files.iter().partition(|path| path.contains('/'));
        let mut again: Vec<String> =
            folders.iter().filter_map(|path| path.split_once('/')).map(|(name, _)| format!("{name}/*")).collect();
        again.dedup();
        again.push(String::new());
        again.extend(root.iter().filter(|path| !is_fingerprinted(path)).map(|path| (*path).clone()));
        let forever = root.iter().filter(|path| is_fingerprinted(path));
        rules.extend(again.iter().map(|path| {
            let mut headers = vec![("Cache-Control", ASKED_AGAIN.to_owned())];
            headers.extend(is_not_indexed(path).then(|| (NOT_INDEXED.0, NOT_INDEXED.1.to_owned())));
            rule(&format!("{base}{path}"), &headers)
        }));
        rules.extend(forever.map(|path| rule(&format!("{base}{path}"), &[("Cache-Control", FOREVER.to_owned())])));
        rules.concat()
    }

    /// To be included in a server block whose `root` holds the site at its base path. nginx forgets the headers of an
    /// outer block where an inner one adds any, so each block has them all.
    fn nginx(&self) -> String {
        let Self { base, files, .. } = self;
        let common = self.always().map(|(name, value)| format!("  add_header {name} \"{value}\" always;\n")).concat();
        let forever = files
            .iter()
            .filter(|path| is_fingerprinted(path))
            .map(|path| format!("location = {base}{path} {{\n{common}  add_header Cache-Control \"{FOREVER}\";\n}}\n"));
        let (header, value) = NOT_INDEXED;
        let again = format!("{common}  add_header Cache-Control \"{ASKED_AGAIN}\" always;\n");
        let not_indexed = std::iter::once(format!("location {base}{DATA}"))
            .chain(files.iter().filter(|path| is_download(path)).map(|path| format!("location = {base}{path}")))
            .map(|location| format!("{location} {{\n{again}  add_header {header} {value};\n}}\n"));
        format!(
            "# Include this in a server block whose root holds the site at {base}\n\
             # Brotli needs the module ngx_http_brotli_static_module; without it, leave out the line that begins so.\n\
             charset utf-8;\n\
             charset_types text/css text/plain text/xml application/json application/javascript;\n\
             absolute_redirect off;\n\
             brotli_static on;\n\
             gzip_static on;\n\
             gzip_vary on;\n\
             error_page 404 {base}404.html;\n\
             location {base} {{\n{again}  index index.html;\n}}\n\
             # Search engines are not to keep what holds the pages of persons.\n{not_indexed}\
             # What tells hosts how to serve the site is no part of it.\n\
             location = {base}.nojekyll {{ return 404; }}\n\
             location = {base}_headers {{ return 404; }}\n\
             location = {base}_nginx.conf {{ return 404; }}\n{forever}",
            not_indexed = not_indexed.collect::<String>(),
            forever = forever.collect::<String>(),
        )
    }
}

fn rule(path: &str, headers: &[(&str, String)]) -> String {
    let headers = headers.iter().map(|(name, value)| format!("  {name}: {value}\n"));
    format!("{path}\n{}", headers.collect::<String>())
}

/// Whether search engines are not to keep a file, or the files that a rule is about. A page of a person says so itself; its
/// data and the downloads, which hold the same words, can only be said of.
fn is_not_indexed(path: &str) -> bool {
    path.starts_with(DATA) || is_download(path)
}

/// Whether a file holds all pages of a language.
fn is_download(path: &str) -> bool {
    path.starts_with(DOWNLOAD) && [".epub", ".html"].iter().any(|ending| path.ends_with(ending))
}

/// Whether a file's name holds a hash of its content: Trunk names so what it builds.
fn is_fingerprinted(path: &str) -> bool {
    let name = path.split('.').next().unwrap_or_default();
    let hash = name.trim_end_matches("_bg").rsplit('-').next().unwrap_or_default();
    !path.contains('/') && hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Vec<String> {
        [
            "404.html",
            "app-0123456789abcdef.js",
            "app-0123456789abcdef_bg.wasm",
            "award-story.en.epub",
            "award-story.en.html",
            "data/index.json",
            "index.html",
            "notes/index.html",
        ]
        .map(str::to_owned)
        .into()
    }

    #[test]
    fn what_bears_a_hash_is_kept_and_all_else_is_asked_for_again() {
        let kept: Vec<_> = files().into_iter().filter(|path| is_fingerprinted(path)).collect();
        assert_eq!(kept, ["app-0123456789abcdef.js", "app-0123456789abcdef_bg.wasm"]);
        assert!(
            !is_fingerprinted("icon-of-something.svg") && !is_fingerprinted("stories/app-0123456789abcdef/index.html")
        );
    }

    #[test]
    fn what_holds_the_pages_of_persons_is_not_indexed_and_all_else_may_be() {
        let files = files();
        let headers = Hosting { base: "/run/", files: &files, policy: &Policy::default() }.headers();
        let rules = headers.split("\n/").filter(|rule| rule.contains("\n  X-Robots-Tag: noindex"));
        let paths: Vec<_> = rules.filter_map(|rule| rule.lines().next()).collect();
        assert_eq!(paths, ["run/data/*", "run/award-story.en.epub", "run/award-story.en.html"], "{headers}");
    }

    #[test]
    fn every_file_has_one_rule_for_how_long_it_is_kept() {
        let files = files();
        let hosting = Hosting { base: "/run/", files: &files, policy: &Policy::default() };
        let headers = hosting.headers();
        let rules: Vec<(&str, &str)> =
            headers.lines().zip(headers.lines().skip(1)).filter(|(_, next)| next.contains("Cache-Control")).collect();
        for file in ["/run/", "/run/404.html", "/run/app-0123456789abcdef.js", "/run/data/index.json", "/run/notes/"] {
            let matching = rules.iter().filter(|(rule, _)| match rule.strip_suffix('*') {
                Some(folder) => file.starts_with(folder),
                None => file == *rule,
            });
            assert_eq!(matching.count(), 1, "{file} in {headers}");
        }
    }
}
