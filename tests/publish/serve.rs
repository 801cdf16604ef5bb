//! The server, over real sockets and a real folder.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;

use gongbao::serve::{Built, ServeError, ServeOptions, Server, serve};
use tempfile::TempDir;

use crate::folder::site;

fn options(root: &Path) -> ServeOptions {
    ServeOptions { port: Some(0), ..ServeOptions::new(root.to_path_buf()) }
}

/// A build whose page is what `data/page.txt` says, and which fails where that says `error`.
fn build(root: &Path) -> impl FnMut() -> Built + Send + 'static {
    let file = root.join("data/page.txt");
    move || match fs::read_to_string(&file) {
        Ok(text) if text.starts_with("error") => Built { outputs: None, diagnostics_text: text, next: None },
        Ok(text) if text == "panic" => panic!("on purpose"),
        text => Built {
            outputs: Some(site(&[
                ("index.html", &format!("<p>{}</p>", text.unwrap_or_default())),
                ("a/index.html", "a"),
                ("404.html", "<p>not here"),
            ])),
            diagnostics_text: String::new(),
            next: None,
        },
    }
}

fn root_with(page: &str) -> TempDir {
    let root = TempDir::new().unwrap();
    fs::create_dir(root.path().join("data")).unwrap();
    fs::write(root.path().join("data/page.txt"), page).unwrap();
    root
}

/// Saves the page in one step, as editors do: no build sees half of it.
fn save(root: &Path, page: &str) {
    fs::write(root.join("data/.page"), page).unwrap();
    fs::rename(root.join("data/.page"), root.join("data/page.txt")).unwrap();
}

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

/// Sends a request and reads the response to its end.
fn ask(server: &Server, head: &str) -> String {
    let mut stream = connect(server);
    write!(stream, "{head}\r\nConnection: close\r\n\r\n").unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    response
}

fn get(server: &Server, path: &str) -> String {
    ask(server, &format!("GET {path} HTTP/1.1\r\nHost: localhost"))
}

/// The event stream of a page: each event as `name: data`.
struct Events(BufReader<TcpStream>);

impl Events {
    fn open(server: &Server) -> Events {
        let mut stream = connect(server);
        write!(stream, "GET /_gongbao/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        Events(BufReader::new(stream))
    }

    fn next(&mut self) -> String {
        let mut name = String::new();
        loop {
            let mut line = String::new();
            assert_ne!(self.0.read_line(&mut line).unwrap(), 0, "the stream ended");
            if let Some(event) = line.strip_prefix("event: ") {
                name = event.trim_end().to_owned();
            } else if let Some(data) = line.strip_prefix("data: ") {
                return format!("{name}: {}", data.trim_end());
            }
        }
    }

    /// The edition of the site, and the problems.
    fn next_news(&mut self) -> (String, String) {
        let (site, problems) = (self.next(), self.next());
        let (_, edition) = site.strip_prefix("site: ").unwrap().rsplit_once('.').unwrap();
        (edition.to_owned(), problems.strip_prefix("problems: ").unwrap().to_owned())
    }
}

#[test]
fn pages_come_with_their_headers_and_length() {
    let root = root_with("hello");
    let server = Server::start(options(root.path()), build(root.path())).unwrap();
    let response = get(&server, "/");
    let (head, body) = response.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
    for header in [
        "content-type: text/html; charset=utf-8".to_owned(),
        "cache-control: no-cache".to_owned(),
        "x-content-type-options: nosniff".to_owned(),
        format!("content-length: {}", body.len()),
    ] {
        assert!(head.lines().any(|line| line == header), "no {header} in {head}");
    }
    assert!(body.starts_with("<p>hello</p><script src=\"/_gongbao/reload.js\""), "{body}");
    assert!(get(&server, "/_gongbao/reload.js").contains("EventSource"));

    let head_only = ask(&server, "HEAD / HTTP/1.1\r\nHost: localhost");
    assert!(head_only.contains(&format!("content-length: {}\r\n", body.len())), "{head_only}");
    assert!(head_only.ends_with("\r\n\r\n"), "{head_only}");

    let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap();
    let again = ask(&server, &format!("GET / HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: {tag}"));
    assert!(again.starts_with("HTTP/1.1 304 "), "{again}");
}

#[test]
fn other_answers_are_those_of_the_rules() {
    let root = root_with("hello");
    let server = Server::start(options(root.path()), build(root.path())).unwrap();
    for (request, expected) in [
        ("GET /a HTTP/1.1\r\nHost: localhost", "HTTP/1.1 302 Found\r\n"),
        ("GET /nothing HTTP/1.1\r\nHost: localhost", "HTTP/1.1 404 Not Found\r\n"),
        ("GET /../data/page.txt HTTP/1.1\r\nHost: localhost", "HTTP/1.1 404 Not Found\r\n"),
        ("GET / HTTP/1.1\r\nHost: example.org", "HTTP/1.1 421 Misdirected Request\r\n"),
        ("GET http://example.org/ HTTP/1.1\r\nHost: localhost", "HTTP/1.1 421 Misdirected Request\r\n"),
        ("GET / HTTP/1.1", "HTTP/1.1 421 Misdirected Request\r\n"),
        ("DELETE / HTTP/1.1\r\nHost: localhost", "HTTP/1.1 405 Method Not Allowed\r\n"),
        ("nonsense", "HTTP/1.1 400 Bad Request\r\n"),
    ] {
        let response = ask(&server, request);
        assert!(response.starts_with(expected), "{request}: {response}");
    }
    assert!(get(&server, "/nothing").contains("<p>not here<script"));
}

#[test]
fn a_change_of_a_file_reaches_the_open_pages() {
    let root = root_with("one");
    let server = Server::start(options(root.path()), build(root.path())).unwrap();
    let mut events = Events::open(&server);
    assert_eq!(events.next_news(), ("1".to_owned(), String::new()));
    save(root.path(), "two");
    assert_eq!(events.next_news(), ("2".to_owned(), String::new()));
    assert!(get(&server, "/").contains("<p>two</p>"));
}

#[test]
fn a_failed_build_is_shown_over_the_last_good_page() {
    let root = root_with("good");
    let server = Server::start(options(root.path()), build(root.path())).unwrap();
    let mut events = Events::open(&server);
    events.next_news();

    save(root.path(), "error: <expected> 数字");
    assert_eq!(events.next_news(), ("1".to_owned(), "error: <expected> 数字".to_owned()));
    let shown = get(&server, "/");
    assert!(shown.contains("<p>good</p>") && shown.contains("<pre>error: &lt;expected&gt; 数字</pre>"), "{shown}");
    assert_eq!(Events::open(&server).next_news().1, "error: <expected> 数字");

    save(root.path(), "panic");
    assert_eq!(events.next_news().1, "gongbao stopped at a mistake of its own: on purpose");

    save(root.path(), "good");
    assert_eq!(events.next_news(), ("1".to_owned(), String::new()));
    assert!(!get(&server, "/").contains("<pre>"));
}

#[test]
fn a_folder_that_comes_later_is_watched_as_well() {
    let root = TempDir::new().unwrap();
    let server = Server::start(options(root.path()), build(root.path())).unwrap();
    let mut events = Events::open(&server);
    events.next_news();
    let (data, aside) = (root.path().join("data"), root.path().join("aside"));
    fs::create_dir(&aside).unwrap();
    fs::write(aside.join("page.txt"), "moved in").unwrap();
    fs::rename(&aside, &data).unwrap();
    events.next_news();
    assert!(get(&server, "/").contains("<p>moved in</p>"));
    save(root.path(), "changed");
    events.next_news();
    assert!(get(&server, "/").contains("<p>changed</p>"));
    // The same name, another folder: the system still watches the old one, unless it is told.
    fs::rename(&data, &aside).unwrap();
    fs::create_dir(&data).unwrap();
    events.next_news();
    save(root.path(), "again");
    while !get(&server, "/").contains("<p>again</p>") {
        events.next_news();
    }
}

#[test]
fn a_port_that_was_asked_for_is_taken_or_refused() {
    let root = root_with("hello");
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let asked = ServeOptions { port: Some(port), ..options(root.path()) };
    let error = Server::start(asked, build(root.path())).err().unwrap();
    let start = format!("could not serve on port {port} of 127.0.0.1: ");
    assert!(error.to_string().starts_with(&start), "{error}");
    assert!(matches!(error, ServeError::Port { .. }));
}

#[test]
fn without_a_port_the_next_free_one_is_taken() {
    let root = root_with("hello");
    let start = || {
        let usual = ServeOptions { port: None, ..options(root.path()) };
        Server::start(usual, build(root.path())).unwrap()
    };
    let (first, second) = (start(), start());
    assert!(first.address().port() >= 4000);
    assert!(second.address().port() > first.address().port());
}

#[test]
fn the_address_is_told_once_the_site_is_up() {
    let root = root_with("hello");
    let (sender, told) = mpsc::channel();
    let ready = Box::new(move |url: &str| sender.send(url.to_owned()).unwrap());
    let asked = ServeOptions { ready, base_path: "gongbao".to_owned(), ..options(root.path()) };
    let server = Server::start(asked, build(root.path())).unwrap();
    assert_eq!(told.recv().unwrap(), format!("http://{}/gongbao/", server.address()));
    assert!(get(&server, "/gongbao/").contains("<p>hello</p>"));
}

#[test]
fn a_stopped_server_closes_its_streams_and_its_port() {
    let root = root_with("hello");
    let server = Server::start(options(root.path()), build(root.path())).unwrap();
    let mut events = Events::open(&server);
    events.next_news();
    let address = server.address();
    server.stop();
    let mut rest = Vec::new();
    // Closed or reset: in either way it ends at once, and not by the time-out of the stream.
    let ended = events.0.read_to_end(&mut rest);
    assert!(ended.map_or_else(|error| error.kind() == std::io::ErrorKind::ConnectionReset, |_| true));
    TcpListener::bind(address).unwrap();
}

#[test]
fn ctrl_c_ends_the_server() {
    let root = root_with("hello");
    let (sender, told) = mpsc::channel();
    let ready = Box::new(move |url: &str| sender.send(url.to_owned()).unwrap());
    let asked = ServeOptions { ready, ..options(root.path()) };
    let build = build(root.path());
    let serving = std::thread::spawn(|| serve(asked, build));
    told.recv().unwrap();
    // The signal goes to the whole process of the tests, which outlives it only because `serve` listens.
    let kill = format!("kill -INT {}", std::process::id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    serving.join().unwrap().unwrap();
}

#[test]
fn a_root_that_does_not_exist_is_an_error() {
    let root = TempDir::new().unwrap();
    let error = Server::start(options(&root.path().join("no")), build(root.path())).err().unwrap();
    assert!(error.to_string().starts_with("could not read the site's folder `"), "{error}");
}

#[test]
fn at_the_moment_that_a_build_names_it_is_built_again_though_no_file_changed() {
    let root = root_with("hello");
    let mut times = 0;
    let build = move || {
        times += 1;
        let page = format!("<p>time {times}</p>");
        let next = (times == 1).then(|| std::time::SystemTime::now() + std::time::Duration::from_millis(300));
        Built { outputs: Some(site(&[("index.html", &page)])), diagnostics_text: String::new(), next }
    };
    let server = Server::start(options(root.path()), build).unwrap();
    let mut events = Events::open(&server);
    let (first, _) = events.next_news();
    let (second, _) = events.next_news();
    assert_ne!(first, second);
    assert!(get(&server, "/").contains("<p>time 2</p>"));
}
