//! The site and the desk through nginx, as a real host would serve them: TLS, HTTP/2, files compressed with Brotli beforehand.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::Outcome;
use crate::machine::{nginx, said};
use crate::process::{Process, free_port};
use crate::variants::Variant;

/// The name of the host that is told as the build wants it, and of its log.
const HOSTED: &str = "hosted";
const LOG: &str = "answers.log";

/// A running server. It ends when it is dropped.
pub struct Server {
    port: u16,
    /// The certificate's key, as the browser is told to trust it.
    pub key: String,
    /// What was asked of the host that is told as the build wants it.
    log: PathBuf,
    _process: Process,
}

/// An answer, as nginx counts it.
pub struct Answer {
    /// The path that was asked for.
    pub path: String,
    /// The status.
    pub status: u16,
    /// Headers and body.
    pub bytes: usize,
}

impl Server {
    /// Serves each folder under names that begin with its own.
    pub async fn start(scratch: &Path, folders: &[(String, PathBuf)]) -> Outcome<Self> {
        let (folder, port) = (scratch.join("nginx"), free_port()?);
        fs::create_dir_all(&folder)?;
        let key = certificate(&folder)?;
        let configuration = folder.join("nginx.conf");
        fs::write(&configuration, configured(&folder, port, folders)?)?;
        let mut command = nginx();
        command.arg("-p").arg(&folder).arg("-c").arg(&configuration);
        let mut process = Process::start(command)?;
        process.listens(port).await.map_err(|error| {
            let log = fs::read_to_string(folder.join("error.log")).unwrap_or_default();
            format!("nginx does not serve: {error}\n{log}")
        })?;
        Ok(Self { port, key, log: folder.join(LOG), _process: process })
    }

    /// The overview of the site, from a host that includes the configuration beside its pages.
    pub fn hosted(&self) -> String {
        self.address(HOSTED, 0, "/")
    }

    /// What that host has answered since this was asked last.
    pub fn answers(&self) -> Outcome<Vec<Answer>> {
        let log = fs::read_to_string(&self.log)?;
        fs::write(&self.log, "")?;
        let answer = |line: &str| {
            let mut words = line.split(' ');
            let (status, bytes, path) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?, words.next()?);
            Some(Answer { path: path.to_owned(), status, bytes })
        };
        Ok(log.lines().filter_map(answer).collect())
    }

    /// A path of a folder's site. Under a new number the name was never asked for before: its connection is new and its
    /// caches are empty.
    pub fn address(&self, name: &str, number: usize, path: &str) -> String {
        format!("https://{name}-{number}.localhost:{}{path}", self.port)
    }
}

/// A certificate that nobody vouches for, and the hash of its key: the browser is told to trust that one, for it keeps
/// nothing from a host that it does not trust.
fn certificate(folder: &Path) -> Outcome<String> {
    let mut command = Command::new("openssl");
    command.args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]);
    command.args(["-subj", "/CN=localhost", "-keyout", "key.pem", "-out", "certificate.pem"]).current_dir(folder);
    let output = command.output().map_err(|error| format!("openssl does not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("openssl makes no certificate: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let path = folder.join("certificate.pem").display().to_string();
    let key = said("openssl", &["x509", "-in", &path, "-pubkey", "-noout"])?;
    let key: String = key.lines().filter(|line| !line.starts_with('-')).collect();
    Ok(STANDARD.encode(Sha256::digest(STANDARD.decode(key)?)))
}

fn configured(folder: &Path, port: u16, folders: &[(String, PathBuf)]) -> Outcome<String> {
    let modules = said("nginx", &["-V"])?;
    let modules = modules.split_whitespace().find_map(|word| word.strip_prefix("--modules-path="));
    let modules = modules.unwrap_or("/usr/lib/nginx/modules");
    // Started by root, the workers would be somebody who may not read the folder.
    let user = if fs::metadata(folder)?.uid() == 0 { "user root;" } else { "" };
    let kept: Vec<_> = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {}/{name};", folder.display()))
        .into();
    let sites = folders.iter().map(|(name, root)| site(name, root, folder, port, "brotli_static on;"));
    let app = folders.iter().find(|(name, _)| name == Variant::App.as_str());
    let hosted = app.map(|(_, app)| {
        let told = format!("include {}/_nginx.conf; access_log {}/{LOG} answers;", app.display(), folder.display());
        site(HOSTED, app, folder, port, &told)
    });
    let sites = sites.chain(hosted);
    Ok(format!(
        "{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
load_module {modules}/ngx_http_brotli_static_module.so;
events {{}}
http {{
log_format answers '$status $bytes_sent $request_uri'; access_log off; sendfile on; tcp_nopush on; {kept}
types {{ text/html html; text/css css; text/javascript js; application/json json; application/wasm wasm;
image/svg+xml svg; application/xml xml; text/plain txt; }}
ssl_protocols TLSv1.2 TLSv1.3;
{sites}
}}
",
        folder = folder.display(),
        kept = kept.join(" "),
        sites = sites.collect::<Vec<_>>().join("\n"),
    ))
}

fn site(name: &str, root: &Path, folder: &Path, port: u16, told: &str) -> String {
    format!(
        "server {{ listen 127.0.0.1:{port} ssl http2; server_name ~^{name}-; root {root}; {told}
ssl_certificate {folder}/certificate.pem; ssl_certificate_key {folder}/key.pem; }}",
        root = root.display(),
        folder = folder.display(),
    )
}
