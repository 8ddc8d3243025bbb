//! `award-story build`: the whole site, in two steps.
//!
//! Called by a person, it looks at what it was given, so that nothing is found out after minutes, and calls Trunk, which
//! compiles the app. Called by Trunk's `post_build` hook, which is told by `TRUNK_STAGING_DIR`, it publishes the bundle
//! into the folder that Trunk stages. A bundle with diagnostics fails the build; under `trunk serve`, where pages load
//! themselves again, the diagnostics become every page instead.

use std::path::Path;
use std::process::Command;
use std::{fs, io};

use award_story_bundle::Diagnostics;
use award_story_publish::{self as publish, File, Settings, Template, precompress};

use crate::bar::Bar;
use crate::disk::{self, Folder, SiteFolder};
use crate::{OWN_BUNDLE, Outcome, dist, glue, lines, number};

/// Builds the site: every page as finished HTML, the app beside it, and what hosts want.
#[derive(clap::Args)]
pub struct Options {
    /// The bundle's folder [default: public/content].
    #[arg(long, value_name = "DIR", env = "AWARD_STORY_CONTENT")]
    content: Option<String>,
    /// The path under which the site will stand [default: /].
    #[arg(long, value_name = "PATH", env = "TRUNK_PUBLIC_URL")]
    public_url: Option<String>,
    /// The https address of the host, without which what needs one is left out.
    #[arg(long, value_name = "URL", env = "AWARD_STORY_ORIGIN")]
    origin: Option<String>,
    /// Write no compressed files, `.br` and `.gz`, beside those that shrink.
    #[arg(long, env = "AWARD_STORY_NO_PRECOMPRESS", value_parser = clap::builder::FalseyValueParser::new())]
    no_precompress: bool,
    /// The folder to build into, which is emptied: a new or empty one, or that of an earlier build [default: dist].
    #[arg(long, value_name = "DIR", env = "TRUNK_DIST_DIR")]
    dist: Option<String>,
    /// The folder that Trunk stages: told by Trunk alone.
    #[arg(long, hide = true, env = "TRUNK_STAGING_DIR")]
    staging: Option<String>,
    /// What Trunk builds for: told by Trunk alone.
    #[arg(long, hide = true, env = "TRUNK_PROFILE")]
    profile: Option<String>,
}

/// An option's value; what is set and empty is not given.
fn given(option: &Option<String>) -> Option<&str> {
    option.as_deref().filter(|value| !value.is_empty())
}

/// Builds.
///
/// # Errors
/// Why there is no site; then what was there before still is.
pub fn run(options: &Options) -> Outcome {
    let bundle = Path::new(given(&options.content).unwrap_or(OWN_BUNDLE));
    let settings =
        Settings::new(given(&options.public_url).unwrap_or("/"), given(&options.origin).unwrap_or_default())?
            .with_precompressed(!options.no_precompress);
    let dist = Path::new(given(&options.dist).unwrap_or("dist"));
    match given(&options.staging) {
        Some(staging) => {
            let is_release = given(&options.profile) == Some("release");
            stage(bundle, &settings, Path::new(staging), dist, is_release)
        }
        None => build(bundle, &settings, dist),
    }
}

/// Calls Trunk, once nothing that is known beforehand is in its way.
fn build(bundle: &Path, settings: &Settings, dist: &Path) -> Outcome {
    dist::may_be_emptied(dist)?;
    disk::read(bundle).map_err(|found| refused(&found, bundle))?;
    fs::create_dir_all(dist)?;
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--release", "--public-url", &settings.base, "--dist"]).arg(dist);
    trunk.env("AWARD_STORY_CONTENT", fs::canonicalize(bundle)?);
    trunk.env("AWARD_STORY_ORIGIN", settings.origin.as_deref().unwrap_or_default());
    trunk.env("AWARD_STORY_NO_PRECOMPRESS", if settings.precompresses { "" } else { "1" });
    match trunk.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err("trunk build did not succeed; what it said is above".into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err("trunk was looked for on PATH and is not there; `make build` sets it up".into())
        }
        Err(error) => Err(format!("trunk could not be run: {error}").into()),
    }
}

/// Publishes into the folder that Trunk stages, in which Trunk's own files lie already.
fn stage(bundle: &Path, settings: &Settings, staging: &Path, dist: &Path, is_release: bool) -> Outcome {
    let index = fs::read_to_string(staging.join("index.html"));
    let index = index.map_err(|error| format!("Trunk's index.html could not be read: {error}"))?;
    let index = if is_release { glue::minify(staging, &index)? } else { index };
    let template = Template::new(&index, &settings.base)?;
    // What is only looked at on this machine need not be guarded: `trunk serve` adds a script of its own.
    let template = if is_release && !template.reloads() { template.with_csp() } else { template };
    let (site, progress) = (SiteFolder(staging), Bar::new());
    match disk::read(bundle) {
        Ok(checked) => {
            let published = publish::publish(&checked.bundle, settings, &template, &site, &progress)?;
            let release = is_release.then_some(&published);
            let is_compressed = release.is_some() && settings.precompresses;
            if is_compressed && precompress::quality(published.pages) == precompress::OF_MANY {
                eprintln!("{}", of_many(published.pages));
            }
            publish::finish(&site, settings, release, &progress)?;
            println!("published {} pages", published.pages);
        }
        Err(found) if template.reloads() => {
            disk::write(&shown(&found, bundle, &template, dist)?, staging)?;
            publish::finish(&site, settings, None, &progress)?;
        }
        Err(found) => return Err(refused(&found, bundle)),
    }
    Ok(())
}

/// What whoever builds is told of the compression of so many pages.
fn of_many(pages: usize) -> String {
    let quality = precompress::OF_MANY;
    format!("{pages} pages: Brotli at quality {quality}, some 9 % larger than the best quality and forty times as fast")
}

/// The diagnostics as pages, for an editor who is looking at her site.
fn shown(
    found: &Diagnostics,
    bundle: &Path,
    template: &Template,
    dist: &Path,
) -> Result<Vec<File>, Box<dyn std::error::Error>> {
    let errors = found.errors();
    eprintln!(
        "{}\n{}: {}; every page shows the list until it is empty",
        lines(&errors, bundle),
        bundle.display(),
        number(&errors)
    );
    // Trunk builds in a hidden folder of the folder that holds the site as it was built last.
    let last = if dist.is_dir() { disk::paths(dist)? } else { Vec::new() };
    let last = last.iter().map(String::as_str).filter(|path| !path.starts_with('.'));
    Ok(publish::diagnostics::pages(found, &bundle.display().to_string(), &Folder(bundle), template, last))
}

fn refused(found: &Diagnostics, bundle: &Path) -> Box<dyn std::error::Error> {
    let errors = found.errors();
    format!("{}\n{}: {}", lines(&errors, bundle), bundle.display(), number(&errors)).into()
}
