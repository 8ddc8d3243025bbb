//! A small host for a published site on 127.0.0.1, which can be told to misbehave while it runs, and which remembers
//! every request.
//!
//! Every HTML answer gets the recorder as the first thing in its head: the one way of hearing a page that all
//! engines share. And its ways out lead to a page of this host under another name: no test ever meets a stranger.

mod answer;
mod conduct;
mod files;

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde::Deserialize;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

pub use conduct::{Conduct, Fault, Host, On, Vandal};

/// A running host. It ends when it is dropped.
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
    task: JoinHandle<()>,
}

/// A request, as it came.
#[derive(Clone, Debug)]
pub struct Request {
    /// GET, POST, …
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The headers, names in lower case.
    pub headers: Vec<(String, String)>,
}

/// Something that the recorder heard in a page.
#[derive(Clone, Debug, Deserialize)]
pub struct Message {
    /// Where it comes from: `console.warn`, `error`, `unhandledrejection`, `layout-shift`, …
    pub kind: String,
    /// What it says.
    pub text: String,
}

/// What the connections share.
struct State {
    site: files::Site,
    /// Where the site's ways out lead.
    targets: BTreeSet<String>,
    /// Where they lead as this host sends them.
    elsewhere: String,
    conduct: Mutex<Conduct>,
    requests: Mutex<Vec<Request>>,
    requests_elsewhere: Mutex<Vec<Request>>,
    messages: Mutex<Vec<Message>>,
}

impl Server {
    /// Serves a published site's folder under a base path (`/`, `/run/`) on a free port. The site's ways out lead to
    /// these targets.
    pub async fn start(folder: PathBuf, base: &str, targets: BTreeSet<String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its number");
        let state = Arc::new(State {
            site: files::Site::new(folder, base),
            targets,
            elsewhere: format!("http://localhost:{}{}", address.port(), answer::ELSEWHERE),
            conduct: Mutex::default(),
            requests: Mutex::default(),
            requests_elsewhere: Mutex::default(),
            messages: Mutex::default(),
        });
        let task = tokio::spawn(accept(listener, Arc::clone(&state)));
        Self { address, state, task }
    }

    /// The address of a path, base included, as the browser's address bar shows it.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The page that stands for all other sites: of another host, as a browser sees it.
    pub fn elsewhere(&self) -> &str {
        &self.state.elsewhere
    }

    /// Changes how the host behaves from now on.
    pub fn behave(&self, change: impl FnOnce(&mut Conduct)) {
        change(&mut locked(&self.state.conduct));
    }

    /// Lets requests fail from now on.
    pub fn fail(&self, on: On, fault: Fault) {
        self.behave(|conduct| conduct.faults.push((on, fault)));
    }

    /// Ends every fault; requests that hang are answered.
    pub fn heal(&self) {
        self.behave(|conduct| conduct.faults.clear());
    }

    /// As if just started.
    pub fn reset(&self) {
        self.behave(|conduct| *conduct = Conduct::default());
        locked(&self.state.requests).clear();
        locked(&self.state.requests_elsewhere).clear();
        locked(&self.state.messages).clear();
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<Request> {
        locked(&self.state.requests).clone()
    }

    /// Every request so far for the page that stands for all other sites.
    pub fn requests_elsewhere(&self) -> Vec<Request> {
        locked(&self.state.requests_elsewhere).clone()
    }

    /// The paths of all requests for pages' data so far.
    pub fn data_requests(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.path).filter(|path| self.state.site.is_data(path)).collect()
    }

    /// What was heard in pages that the browser has left.
    pub fn messages(&self) -> Vec<Message> {
        locked(&self.state.messages).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(listener: TcpListener, state: Arc<State>) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(serve(stream, Arc::clone(&state)));
    }
}

/// Answers the requests of one connection. An answer that is an error closes the connection without a word.
async fn serve(stream: TcpStream, state: Arc<State>) {
    let service = service_fn(|request| answer::answer(request, &state));
    // Browsers close connections as they like, and some faults do so on purpose.
    let _ = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

/// A lock outlives the panic of a test that held it.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
