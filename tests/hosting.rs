//! The built sites as real hosts serve them: nginx, told by the configuration that lies beside the pages.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use award_story_fixtures::skipped;
use tempfile::TempDir;

/// Debian keeps there what only root is meant to run.
const NGINX: &str = "/usr/sbin/nginx";

/// Where Debian puts nginx's modules and its list of media types.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const TYPES: &str = "/etc/nginx/mime.types";

/// A site, served.
struct Host {
    base: &'static str,
    site: PathBuf,
    port: u16,
    nginx: Child,
    _scratch: TempDir,
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.nginx.kill();
        let _ = self.nginx.wait();
    }
}

/// What came back.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// The release builds on hosts of their own; without a build or without nginx, says so. In CI both are there.
fn hosts() -> Vec<Host> {
    let told = [("AWARD_STORY_SITE", "/"), ("AWARD_STORY_SITE_SUB", "/run/")];
    let built = told.into_iter().filter_map(|(variable, base)| {
        let folder = env::var_os(variable).filter(|folder| !folder.is_empty())?;
        Some((PathBuf::from(folder), base))
    });
    let built: Vec<_> = built.collect();
    let missing = [NGINX, BROTLI, TYPES].into_iter().find(|file| !Path::new(file).exists());
    let lacks = match missing {
        _ if built.is_empty() => Some("AWARD_STORY_SITE names no release build; `make test` makes one".to_owned()),
        Some(file) => Some(format!("nginx with its Brotli module is not here ({file}); `make test` installs it")),
        None => None,
    };
    if let Some(lacks) = lacks {
        skipped(&lacks);
        return Vec::new();
    }
    built.into_iter().map(|(site, base)| serve(site, base)).collect()
}

/// Puts a site below its base path into a folder, and lets nginx serve the folder.
fn serve(site: PathBuf, base: &'static str) -> Host {
    let scratch = TempDir::new().unwrap();
    let folder = scratch.path().to_str().unwrap();
    let root = scratch.path().join("root");
    let place = root.join(base.trim_matches('/'));
    copy(&site, &place);
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
    let kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let kept: String = kept.map(|name| format!("{name}_temp_path {folder}/{name};")).concat();
    let configuration = scratch.path().join("nginx.conf");
    let text = format!(
        "daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log; load_module {BROTLI};
events {{}}
http {{ access_log off; include {TYPES}; {kept}
server {{ listen 127.0.0.1:{port}; root {root}; include {place}/_nginx.conf; }} }}",
        root = root.display(),
        place = place.display(),
    );
    fs::write(&configuration, text).unwrap();
    let mut command = Command::new(NGINX);
    command.arg("-p").arg(folder).arg("-c").arg(&configuration).stdout(Stdio::null()).stderr(Stdio::null());
    let mut nginx = command.spawn().unwrap();
    for _ in 0..500 {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Host { base, site, port, nginx, _scratch: scratch };
        }
        if nginx.try_wait().unwrap().is_some() {
            break;
        }
        sleep(Duration::from_millis(20));
    }
    let _ = nginx.kill();
    panic!("nginx does not serve: {}", fs::read_to_string(scratch.path().join("error.log")).unwrap_or_default());
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

impl Host {
    /// Asks for a path below the base, with these headers.
    fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let request =
            format!("GET {}{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n", self.base);
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let head = std::str::from_utf8(&answer[..end]).unwrap();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap().parse().unwrap();
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
        Answer { status, headers, body: answer[end + 4..].to_vec() }
    }

    fn file(&self, path: &str) -> Vec<u8> {
        fs::read(self.site.join(path)).unwrap()
    }

    /// The names of the files in the site's own folder that end like this.
    fn named(&self, ending: &str) -> Vec<String> {
        let entries = fs::read_dir(&self.site).unwrap().flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
        names.retain(|name| name.ends_with(ending));
        assert!(!names.is_empty(), "no file ends with {ending}");
        names
    }
}

#[test]
fn every_kind_of_file_is_called_what_it_is() {
    for host in hosts() {
        let [script, style, app] = [".js", ".css", ".wasm"].map(|ending| host.named(ending).remove(0));
        let expected = [
            ("", "text/html; charset=utf-8"),
            ("data/index.json", "application/json; charset=utf-8"),
            ("land.svg", "image/svg+xml"),
            ("icon.png", "image/png"),
            ("robots.txt", "text/plain; charset=utf-8"),
            (&*style, "text/css; charset=utf-8"),
            (&*app, "application/wasm"),
            (&*script, "application/javascript; charset=utf-8"),
        ];
        for (path, kind) in expected {
            let answer = host.get(path, &[]);
            assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
        }
    }
}

#[test]
fn every_answer_says_what_only_headers_can_say() {
    for host in hosts() {
        let script = host.named(".js").remove(0);
        for (path, status) in [("", 200), ("notes/", 200), ("data/index.json", 200), (&*script, 200), ("nowhere/", 404)]
        {
            let answer = host.get(path, &[]);
            assert_eq!(answer.status, status, "{path}");
            let policy = answer.header("content-security-policy");
            assert!(
                policy.starts_with("default-src 'none'; ") && policy.ends_with("; frame-ancestors 'none'"),
                "{policy}"
            );
            for (name, value) in [
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                ("referrer-policy", "no-referrer"),
                ("x-content-type-options", "nosniff"),
            ] {
                assert_eq!(answer.header(name), value, "{path}: {name}");
            }
            assert!(answer.header("permissions-policy").contains("geolocation=()"), "{path}");
        }
    }
}

#[test]
fn search_engines_are_told_not_to_keep_what_holds_the_pages_of_persons() {
    for host in hosts() {
        let book = host.named(".epub").remove(0);
        let whole = book.replace(".epub", ".html");
        for path in ["data/stories/azure.json", "data/zh-hans/stories/azure.json", &*book, &*whole] {
            let answer = host.get(path, &[]);
            assert_eq!((answer.status, answer.header("x-robots-tag")), (200, "noindex"), "{path}");
            // Beside what every answer says.
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
        }
        for path in ["", "stories/", "notes/", "robots.txt", "land.svg"] {
            assert_eq!(host.get(path, &[]).header("x-robots-tag"), "", "{path}");
        }
        let page = String::from_utf8(host.get("stories/azure/", &[]).body).unwrap();
        assert!(page.contains(r#"<meta name="robots" content="noindex">"#), "{page:.600}");
    }
}

#[test]
fn what_bears_a_hash_is_kept_and_all_else_is_asked_for_again() {
    for host in hosts() {
        for name in host.named(".wasm").iter().chain(&host.named(".js")) {
            assert_eq!(host.get(name, &[]).header("cache-control"), "public, max-age=31536000, immutable", "{name}");
        }
        for path in ["", "stories/", "data/index.json", "icon.png"] {
            let answer = host.get(path, &[]);
            assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
            let again = host.get(path, &[("If-None-Match", answer.header("etag"))]);
            assert_eq!((again.status, again.body.len()), (304, 0), "{path} asked for again");
        }
    }
}

#[test]
fn what_was_compressed_beforehand_is_sent_to_whoever_reads_it() {
    for host in hosts() {
        let app = host.named(".wasm").remove(0);
        for (path, file) in [("", "index.html"), ("data/index.json", "data/index.json"), (&*app, &*app)] {
            for (accepted, ending) in [("br", ".br"), ("gzip", ".gz"), ("identity", "")] {
                let answer = host.get(path, &[("Accept-Encoding", accepted)]);
                let encoding = if ending.is_empty() { "" } else { accepted };
                assert_eq!(answer.header("content-encoding"), encoding, "{path} for who reads {accepted}");
                assert!(answer.body == host.file(&format!("{file}{ending}")), "{path} for who reads {accepted}");
            }
        }
    }
}

#[test]
fn an_unknown_address_is_not_found_and_a_missing_slash_is_added() {
    for host in hosts() {
        let unknown = host.get("nowhere/at/all", &[]);
        assert_eq!(unknown.status, 404);
        assert!(unknown.body == host.file("404.html"), "the site's own page for what is not found");
        let without = host.get("notes", &[]);
        let expected = format!("{}notes/", host.base);
        assert_eq!((without.status, without.header("location")), (301, expected.as_str()));
        for private in [".nojekyll", "_headers", "_nginx.conf"] {
            assert_eq!(host.get(private, &[]).status, 404, "{private}");
        }
    }
}

#[test]
fn a_part_of_a_file_can_be_asked_for() {
    for host in hosts() {
        let part = host.get("icon.png", &[("Range", "bytes=8-15")]);
        assert_eq!(part.status, 206);
        assert_eq!(part.body, host.file("icon.png")[8..16]);
    }
}
