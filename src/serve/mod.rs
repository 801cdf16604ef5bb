//! How does the author see the site while writing it?
//!
//! [`serve`] keeps the last good site in memory, serves it on the loopback interface, builds it again when a file of
//! the author changes, and has the open pages load themselves again. A build that fails leaves the last good site up,
//! with what the build said shown over it. Nothing is written to the disk.
//!
//! hyper does the HTTP: it is the one maintained library that is both complete and small (twelve crates with tokio),
//! while the small synchronous servers have not been released for years.

use std::any::Any;
use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::{oneshot, watch};

use crate::files::Outputs;

mod answer;
mod content_type;
mod http;
mod page;
mod shown;
mod signal;
mod watching;

use answer::Base;
use shown::Shown;
use watching::{Watching, Word};

/// What a build gave.
#[derive(Clone, Debug)]
pub struct Built {
    /// The site; `None` when the build failed.
    pub outputs: Option<Outputs>,
    /// What the build said, as plain text. It is shown over the page when the build failed.
    pub diagnostics_text: String,
    /// When it is to be built again even if no file changes, since more of it becomes public then.
    pub next: Option<SystemTime>,
}

/// What to serve, and where.
pub struct ServeOptions {
    /// The folder of the site.
    pub root: PathBuf,
    /// The folders in it that the site is made of; a change in them builds it again.
    pub folders: Vec<String>,
    /// The port that was asked for, 0 for any; without it [`FIRST_PORT`] or the next one that is free.
    pub port: Option<u16>,
    /// Where on the server the site lies: `/`, or `/gongbao/` for a site that will be published there.
    pub base_path: String,
    /// Told the address once the site is up.
    pub ready: Box<dyn FnOnce(&str) + Send>,
}

impl ServeOptions {
    /// The site at `root` made of `data`, `content` and `themes`, at the usual port.
    pub fn new(root: PathBuf) -> ServeOptions {
        ServeOptions {
            root,
            folders: ["data", "content", "themes"].map(str::to_owned).to_vec(),
            port: None,
            base_path: "/".to_owned(),
            ready: Box::new(|_| {}),
        }
    }
}

/// The port that is tried first when none was asked for.
pub const FIRST_PORT: u16 = 4000;
/// The port that is tried last.
const LAST_PORT: u16 = 4099;

/// Why the site cannot be served.
#[derive(Debug)]
pub enum ServeError {
    /// The folder of the site cannot be looked at.
    Root {
        /// The folder.
        root: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The port that was asked for, or every one that was tried, cannot be had.
    Port {
        /// The first port that was tried.
        first: u16,
        /// The last one.
        last: u16,
        /// What the system said of the last one.
        source: io::Error,
    },
    /// A folder cannot be watched.
    Watch {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: notify::Error,
    },
    /// The system refused something else.
    System {
        /// What was tried, as in "could not …".
        doing: &'static str,
        /// What the system said.
        source: io::Error,
    },
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ServeError::Root { root, source } => {
                write!(f, "could not read the site's folder `{}`: {source}", root.display())
            }
            ServeError::Port { first, last, source } if first == last => {
                write!(f, "could not serve on port {first} of 127.0.0.1: {source}; choose another with `--port`")
            }
            ServeError::Port { first, last, source } => {
                write!(f, "could not serve on any port from {first} to {last} of 127.0.0.1: {source}")
            }
            ServeError::Watch { path, source } => {
                write!(f, "could not watch `{}`: {source}", path.display())
            }
            ServeError::System { doing, source } => write!(f, "could not {doing}: {source}"),
        }
    }
}

impl std::error::Error for ServeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ServeError::Root { source, .. } | ServeError::Port { source, .. } | ServeError::System { source, .. } => {
                Some(source)
            }
            ServeError::Watch { source, .. } => Some(source),
        }
    }
}

/// Serves what `build` gives until the user ends it (Ctrl-C). `build` is called at once, and again after each change.
pub fn serve(options: ServeOptions, build: impl FnMut() -> Built + Send + 'static) -> Result<(), ServeError> {
    let end = signal::End::listen().map_err(|source| ServeError::System { doing: "listen for Ctrl-C", source })?;
    let server = Server::start(options, build)?;
    end.wait();
    server.stop();
    Ok(())
}

/// A server that runs until it is stopped or dropped.
pub struct Server {
    address: SocketAddr,
    url: String,
    to_builder: mpsc::Sender<Word>,
    stop: Option<oneshot::Sender<()>>,
    http: Option<JoinHandle<io::Result<()>>>,
}

impl Server {
    /// Builds the site and begins to serve it; a first build that fails is shown like any other.
    pub fn start(options: ServeOptions, build: impl FnMut() -> Built + Send + 'static) -> Result<Server, ServeError> {
        let listener = listen(options.port)?;
        let address =
            listener.local_addr().map_err(|source| ServeError::System { doing: "find out the port", source })?;
        let (to_builder, words) = mpsc::channel();
        // Before the first build: what changes during it is not missed.
        let watching = Watching::start(&options.root, &options.folders, to_builder.clone(), words)?;
        let mut build = shielded(build);
        let first = build();
        let next = first.next;
        let (show, news) = watch::channel(Arc::new(Shown::nothing(session()).after(first)));
        let base = Base::parse(&options.base_path);
        let url = format!("http://{address}{}", base.url());
        let (stop, stopped) = oneshot::channel();
        let http = spawn("http", move || http::run(listener, news, base, stopped))?;
        spawn("build", move || build_on_change(watching, build, next, &show))?;
        (options.ready)(&url);
        Ok(Server { address, url, to_builder, stop: Some(stop), http: Some(http) })
    }

    /// The address to open in a browser.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address that is listened on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Closes every connection and the port. A build under way ends for itself, and is not shown.
    pub fn stop(self) {}
}

impl Drop for Server {
    fn drop(&mut self) {
        // Those who are gone already need no word.
        let _ = self.to_builder.send(Word::Stop);
        let _ = self.stop.take().map(|stop| stop.send(()));
        let _ = self.http.take().map(JoinHandle::join);
    }
}

fn listen(port: Option<u16>) -> Result<TcpListener, ServeError> {
    let (first, last) = port.map_or((FIRST_PORT, LAST_PORT), |port| (port, port));
    let mut port = first;
    loop {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && port < last => port += 1,
            Err(source) => {
                return Err(ServeError::Port { first, last: port, source });
            }
        }
    }
}

fn build_on_change(
    mut watching: Watching,
    mut build: impl FnMut() -> Built,
    mut next: Option<SystemTime>,
    show: &watch::Sender<Arc<Shown>>,
) {
    while watching.wait(next) {
        let built = build();
        next = built.next;
        let next = show.borrow().after(built);
        show.send_replace(Arc::new(next));
    }
}

/// A build that panics has failed; the author should not lose the server to a mistake of ours.
fn shielded(mut build: impl FnMut() -> Built + Send + 'static) -> impl FnMut() -> Built + Send + 'static {
    move || {
        catch_unwind(AssertUnwindSafe(&mut build)).unwrap_or_else(|panic| Built {
            outputs: None,
            next: None,
            diagnostics_text: format!("gongbao stopped at a mistake of its own: {}", message(&*panic)),
        })
    }
}

fn message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("it did not say which")
}

/// A name that no server before this one had.
fn session() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("{:x}", now.as_nanos())
}

fn spawn<T: Send + 'static>(name: &str, run: impl FnOnce() -> T + Send + 'static) -> Result<JoinHandle<T>, ServeError> {
    let thread = thread::Builder::new().name(name.to_owned()).spawn(run);
    thread.map_err(|source| ServeError::System { doing: "start a thread", source })
}
