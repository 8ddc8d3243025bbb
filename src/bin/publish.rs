//! Native entry, called by Trunk's `post_build` hook: publishes the bundle into the folder that Trunk stages.
//!
//! Trunk tells the staging folder and the base path; `AWARD_STORY_CONTENT` may name another bundle and
//! `AWARD_STORY_ORIGIN` the scheme and host, without which nothing is written that needs one. A bundle with faults
//! fails the build; under `trunk serve`, where pages load themselves again, the faults become every page instead.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match native::publish() {
        Ok(files) => {
            println!("published {files} files");
            std::process::ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::error::Error;
    use std::path::PathBuf;

    use award_story::content;
    use award_story::content::fault::count;
    use award_story::publish::{self, Settings, Template};

    /// Publishes, and tells how many files the bundle gave.
    pub fn publish() -> Result<usize, Box<dyn Error>> {
        let folder =
            PathBuf::from(variable("TRUNK_STAGING_DIR").ok_or("TRUNK_STAGING_DIR is not set: Trunk runs this")?);
        let base = variable("TRUNK_PUBLIC_URL").unwrap_or_else(|| "/".to_owned());
        let origin = variable("AWARD_STORY_ORIGIN").unwrap_or_default();
        let bundle = PathBuf::from(variable("AWARD_STORY_CONTENT").unwrap_or_else(|| "public/content".to_owned()));
        let settings = Settings::new(&base, &origin)?;
        let template = Template::new(&std::fs::read_to_string(folder.join("index.html"))?, &settings.base)?;
        let template = if is_release() && !template.reloads() { template.guarded() } else { template };
        let files = match content::read(&bundle) {
            Ok(checked) => publish::files(&checked.bundle, &settings, &template)?,
            Err(faults) if template.reloads() => {
                let number = count(faults.faults.len(), "fault");
                eprintln!("{faults}\n{}: {number}; every page shows the list until it is empty", bundle.display());
                let last = PathBuf::from(variable("TRUNK_DIST_DIR").unwrap_or_default());
                publish::faults::pages(&faults, &bundle, &template, &last)?
            }
            Err(faults) => return Err(faults.into()),
        };
        publish::write(&files, &folder)?;
        // Trunk's own files lie in the folder already.
        publish::finish(&folder, &settings, is_release())?;
        Ok(files.len())
    }

    /// What is only looked at on this machine need be neither small nor guarded: `trunk serve` adds a script of its own.
    fn is_release() -> bool {
        variable("TRUNK_PROFILE").is_some_and(|profile| profile == "release")
    }

    fn variable(name: &str) -> Option<String> {
        std::env::var(name).ok().filter(|value| !value.is_empty())
    }
}
