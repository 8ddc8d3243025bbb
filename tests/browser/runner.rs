//! Runs every test in every engine: as many sessions as tests run side by side, each used again, and a new one after a
//! failure.

use std::collections::HashMap;
use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use award_story_fixtures::is_ci;
use libtest_mimic::{Arguments, Trial};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::engine::{Browser, Engine};
use crate::invented;
use crate::process;
use crate::published::Published;
use crate::session::Session;
use crate::suite::{self, Test};
use crate::with_app;

/// How long a test may take before it is given up: the longest, a walk, takes less than a minute beside another test.
const LIMIT: Duration = Duration::from_secs(300);

/// How many tests run side by side, in one engine or in several.
const AT_ONCE: usize = 2;

/// How many of the slowest tests are named at the end.
const SLOWEST: usize = 20;

/// What all tests share.
struct Fixture {
    runtime: Runtime,
    /// Browsers that no test is using.
    browsers: Mutex<HashMap<Engine, Vec<Browser>>>,
    /// Held by the test that is in WebKitGTK: of two that begin at the same moment, one may get no answer from its page any more.
    webkit: tokio::sync::Mutex<()>,
    /// How long each test took that has run, by its name.
    times: Mutex<Vec<(Duration, String)>>,
}

/// Runs what the command line asks for.
pub fn run() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(AT_ONCE);
    let (engines, mut complete) = engines();
    let fixture = Arc::new(Fixture {
        runtime: Runtime::new().expect("a runtime"),
        browsers: Mutex::default(),
        webkit: tokio::sync::Mutex::default(),
        times: Mutex::default(),
    });
    fixture.runtime.spawn(end_on_interrupt());
    let mut trials = Vec::new();
    let mut unset = Vec::new();
    let languages = |variable: &'static str| {
        let folder = env::var_os(variable);
        let published =
            folder.map(|folder| Published::read(Path::new(&folder)).into_iter().map(Arc::new).collect::<Vec<_>>());
        published.ok_or(variable)
    };
    match languages("AWARD_STORY_SITE").as_deref() {
        Ok([first, others @ ..]) => {
            trials.extend(plan(&fixture, &engines, first, "", &suite::tests()));
            for other in others {
                let tests = [suite::tests_in_another_language(), suite::tour_in_another_language()];
                trials.extend(plan_variant(&fixture, &engines, other, &format!("{}::", other.language), &tests));
            }
            if suite::desk::built().is_some() {
                let tests = [suite::desk::tests(), suite::desk::folders::tests()].concat();
                trials.extend(plan(&fixture, &engines, first, "", &tests));
            }
        }
        Ok([]) => {}
        Err(variable) => unset.push(*variable),
    }
    match languages("AWARD_STORY_SITE_SUB").as_deref() {
        Ok([first, ..]) => {
            let tests = [suite::tests_below_a_path(), suite::tour_below_a_path()];
            trials.extend(plan_variant(&fixture, &engines, first, "below_a_path::", &tests));
        }
        Ok([]) => {}
        Err(variable) => unset.push(*variable),
    }
    if suite::desk::built().is_none() {
        unset.push("AWARD_STORY_DESK");
    }
    let build = env::var_os("AWARD_STORY_SITE").map(PathBuf::from);
    let many = build.as_deref().map(with_many_people);
    for site in many.iter().flat_map(|folder| Published::read(folder.path())).map(Arc::new) {
        trials.extend(plan(&fixture, &engines, &site, "", &suite::tests_with_many_people()));
    }
    let examples: Vec<_> = build.iter().flat_map(|build| examples(build)).collect();
    for (name, folder) in &examples {
        trials.extend(plan_example(&fixture, &engines, name, folder.path()));
    }
    if !unset.is_empty() {
        println!("no built site: `make test` builds one and sets {}", unset.join(" and "));
        complete = false;
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    fixture.close();
    fixture.tells_the_slowest();
    if conclusion.has_failed() || (!complete && is_ci()) {
        return ExitCode::from(101);
    }
    ExitCode::SUCCESS
}

/// The engines of this machine, and whether these are all.
fn engines() -> (Vec<Engine>, bool) {
    let mut found = Engine::ALL.to_vec();
    found.retain(|engine| {
        let missing = engine.missing().join(", ");
        if !missing.is_empty() {
            println!("{} is left out: no {missing} on this machine", engine.as_str());
        }
        missing.is_empty()
    });
    let complete = found.len() == Engine::ALL.len();
    (found, complete)
}

/// The built app over a bundle of three list pages of people; the folder is gone when it is dropped.
fn with_many_people(site: &Path) -> TempDir {
    let [bundle, folder] = [0; 2].map(|_| TempDir::new().expect("a folder"));
    invented::bundle(bundle.path(), 60, 3).expect("a bundle of invented people");
    with_app::publish(site, bundle.path(), folder.path(), "").expect("their pages");
    folder
}

/// The built app over each example, by its name; the folders are gone when they are dropped.
fn examples(build: &Path) -> Vec<(String, TempDir)> {
    let mut bundles = award_story_fixtures::examples::all();
    bundles.sort();
    let example = |bundle: PathBuf| {
        let folder = TempDir::new().expect("a folder");
        with_app::publish(build, &bundle, folder.path(), "").expect("its pages");
        (bundle.file_name().unwrap_or_default().to_string_lossy().into_owned(), folder)
    };
    bundles.into_iter().map(example).collect()
}

/// The engines take turns, and each begins at another test: of two that run side by side, seldom both wait for the same thing, and
/// whatever one leaves of the machine is the other's. `part` stands before the tests' names.
fn plan(fixture: &Arc<Fixture>, engines: &[Engine], site: &Arc<Published>, part: &str, tests: &[Test]) -> Vec<Trial> {
    let suited: Vec<_> = tests.iter().filter(|test| (test.suits)(site)).collect();
    let mut trials = Vec::new();
    for turn in 0..suited.len() {
        for (index, engine) in engines.iter().enumerate() {
            let place = (turn + index * suited.len() / engines.len()) % suited.len();
            trials.push(trial(fixture, *engine, site, part, suited[place]));
        }
    }
    trials
}

/// A test in an engine.
fn trial(fixture: &Arc<Fixture>, engine: Engine, site: &Arc<Published>, part: &str, test: &Test) -> Trial {
    let name = format!("{}::{part}{}", engine.as_str(), test.name());
    let (fixture, site, test) = (Arc::clone(fixture), Arc::clone(site), *test);
    Trial::test(name.clone(), move || {
        let start = Instant::now();
        fixture.runtime.block_on(fixture.perform(engine, site, test));
        fixture.times.lock().unwrap_or_else(PoisonError::into_inner).push((start.elapsed(), name));
        Ok(())
    })
}

/// Another language, or another entry: many tests in one engine, and a tour in the others.
fn plan_variant(
    fixture: &Arc<Fixture>,
    engines: &[Engine],
    site: &Arc<Published>,
    part: &str,
    [many, tour]: &[Vec<Test>; 2],
) -> Vec<Trial> {
    let (thorough, others): (Vec<_>, Vec<_>) = engines.iter().partition(|engine| **engine == Engine::Chromium);
    let mut trials = plan(fixture, &thorough, site, part, many);
    trials.extend(plan(fixture, &others, site, part, tour));
    trials
}

/// Every language of an example.
fn plan_example(fixture: &Arc<Fixture>, engines: &[Engine], name: &str, site: &Path) -> Vec<Trial> {
    let tests = [suite::tests_of_another_entry(), suite::tour_of_another_entry()];
    let languages = Published::read(site).into_iter().map(Arc::new);
    let plan = |language: Arc<Published>| {
        plan_variant(fixture, engines, &language, &format!("{name}::{}::", language.language), &tests)
    };
    languages.flat_map(plan).collect()
}

impl Fixture {
    async fn perform(&self, engine: Engine, site: Arc<Published>, test: Test) {
        let _turn = match engine {
            Engine::WebKit => Some(self.webkit.lock().await),
            Engine::Chromium | Engine::Firefox => None,
        };
        // Taken out, so that a browser in which a test failed is not used again.
        let idle = self.idle(|browsers| browsers.get_mut(&engine).and_then(Vec::pop));
        let browser = match idle {
            Some(browser) => browser,
            None => engine.start().await,
        };
        let session = Session::new(engine, &browser, site).await;
        let performance = async {
            session.begins().await;
            (test.run)(session.clone()).await;
        };
        let performed = tokio::time::timeout(LIMIT, performance).await;
        assert!(performed.is_ok(), "given up after {LIMIT:?}");
        match session.is_spent() {
            true => browser.close().await,
            false => self.idle(|browsers| browsers.entry(engine).or_default().push(browser)),
        }
    }

    /// Where the time has gone: whoever looks for a minute finds it here.
    fn tells_the_slowest(&self) {
        let mut times = self.times.lock().unwrap_or_else(PoisonError::into_inner);
        times.sort_unstable_by(|one, other| other.cmp(one));
        if times.len() > SLOWEST {
            println!("The slowest of {} tests:", times.len());
            times.iter().take(SLOWEST).for_each(|(time, name)| println!("{:>6.1} s  {name}", time.as_secs_f32()));
        }
    }

    fn idle<T>(&self, change: impl FnOnce(&mut HashMap<Engine, Vec<Browser>>) -> T) -> T {
        change(&mut self.browsers.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn close(&self) {
        let browsers = self.idle(std::mem::take);
        self.runtime.block_on(async {
            for browser in browsers.into_values().flatten() {
                browser.close().await;
            }
        });
    }
}

/// An interrupted run leaves no browser behind either.
async fn end_on_interrupt() {
    if tokio::signal::ctrl_c().await.is_ok() {
        process::end_all();
        std::process::exit(130);
    }
}
