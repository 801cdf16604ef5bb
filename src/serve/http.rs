//! How do answers get onto the wire?
//!
//! hyper reads and writes HTTP/1.1, on a tokio runtime of one thread: the answers come from memory, and the pages'
//! event streams only wait.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::header::{self, HeaderValue};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::sync::{mpsc, oneshot, watch};

use super::answer::{Answer, Base, Question, answer};
use super::shown::Shown;

/// How often a silent event stream says that it is still there, by which one that nobody reads is found out.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// What the server shows now, and word of every change of it.
pub(super) type News = watch::Receiver<Arc<Shown>>;

/// Serves on `listener` until `stop` comes or is dropped; then every connection is closed.
pub(super) fn run(listener: TcpListener, news: News, base: Base, stop: oneshot::Receiver<()>) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::spawn(accept(listener, news, base));
        // A dropped sender means the same as a word from it.
        let _ = stop.await;
        Ok(())
    })
}

async fn accept(listener: tokio::net::TcpListener, news: News, base: Base) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, most likely: some will be closed.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let (news, base) = (news.clone(), base.clone());
        let service = service_fn(move |request| {
            let response = respond(&request, &news, &base);
            async { Ok::<_, Infallible>(response) }
        });
        let mut http = hyper::server::conn::http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(Duration::from_secs(30));
        // A connection that breaks off is the browser's business.
        tokio::spawn(http.serve_connection(TokioIo::new(stream), service));
    }
}

fn respond(request: &Request<Incoming>, news: &News, base: &Base) -> Response<Content> {
    let text = |name| request.headers().get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let authority = request.uri().authority().map(|authority| authority.as_str());
    let question = Question {
        method: request.method().as_str(),
        path: request.uri().path(),
        query: request.uri().query(),
        host: authority.or_else(|| text(header::HOST)),
        if_none_match: text(header::IF_NONE_MATCH),
    };
    let shown = news.borrow().clone();
    match answer(&question, &shown, base) {
        Answer::Whole { status, headers, body } => {
            let mut response = Response::new(Content::Whole(Some(Bytes::from(body))));
            *response.status_mut() = StatusCode::from_u16(status).expect("the status of an answer is one of HTTP");
            for (name, value) in headers {
                // A value has no line breaks: it is ours, or the path and query of a request that hyper has read.
                let value = HeaderValue::try_from(value).expect("the value of a header is on one line");
                response.headers_mut().insert(name, value);
            }
            response
        }
        Answer::Events if request.method() == hyper::Method::HEAD => event_stream(Content::Whole(None)),
        Answer::Events => {
            let (sender, receiver) = mpsc::channel(1);
            tokio::spawn(send_events(news.clone(), sender));
            event_stream(Content::Events(receiver))
        }
    }
}

fn event_stream(content: Content) -> Response<Content> {
    let mut response = Response::new(content);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Sends what is shown now and after every change, until nobody reads it or nothing can change any more.
async fn send_events(mut news: News, sender: mpsc::Sender<Bytes>) {
    let mut text = "retry: 500\n\n".to_owned() + &news.borrow_and_update().to_events();
    while sender.send(Bytes::from(text)).await.is_ok() {
        text = match tokio::time::timeout(HEARTBEAT, news.changed()).await {
            Ok(Ok(())) => news.borrow_and_update().to_events(),
            Ok(Err(_)) => return,
            Err(_) => ": still here\n\n".to_owned(),
        };
    }
}

/// The content of a response.
enum Content {
    Whole(Option<Bytes>),
    Events(mpsc::Receiver<Bytes>),
}

impl Body for Content {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let bytes = match &mut *self {
            Content::Whole(bytes) => Poll::Ready(bytes.take()),
            Content::Events(receiver) => receiver.poll_recv(context),
        };
        bytes.map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Content::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Content::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            Content::Events(_) => SizeHint::default(),
        }
    }
}
