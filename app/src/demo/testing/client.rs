//! A browser and an API client without a network: requests go to the router itself.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use tower::ServiceExt;

static ONCE: AtomicU64 = AtomicU64::new(0);

/// What was answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Where it leads, or empty.
    pub location: String,
    /// Media type.
    pub kind: String,
    /// Content as text; empty where it is none.
    pub text: String,
    /// Content.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The content as JSON; null where it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    /// Whether the text holds a piece.
    pub fn says(&self, piece: &str) -> bool {
        self.text.contains(piece)
    }
}

async fn ask(router: &Router, request: Request<Body>, jar: Option<&mut BTreeMap<String, String>>) -> Answer {
    // The router never fails: its error type has no values.
    let Ok(response) = router.clone().oneshot(request).await;
    let (parts, body) = response.into_parts();
    if let Some(jar) = jar {
        for set in parts.headers.get_all(header::SET_COOKIE).iter().filter_map(|v| v.to_str().ok()) {
            let pair = set.split(';').next().unwrap_or_default();
            let Some((name, value)) = pair.split_once('=') else { continue };
            if value.is_empty() || set.contains("Max-Age=0") {
                jar.remove(name.trim());
            } else {
                jar.insert(name.trim().to_owned(), value.to_owned());
            }
        }
    }
    let text = |name| parts.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let bytes = axum::body::to_bytes(body, 64 * 1024 * 1024).await.unwrap_or_default().to_vec();
    Answer {
        status: parts.status.as_u16(),
        location: text(header::LOCATION),
        kind: text(header::CONTENT_TYPE),
        text: String::from_utf8(bytes.clone()).unwrap_or_default(),
        bytes,
    }
}

/// A browser: keeps cookies and knows which page it is on.
#[derive(Debug, Clone)]
pub struct Client {
    router: Router,
    cookies: BTreeMap<String, String>,
    page: String,
}

impl Client {
    pub(super) fn new(router: Router, cookie: Option<(&str, &str)>) -> Self {
        let cookies = cookie.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { router, cookies, page: "/".to_owned() }
    }

    /// Sets a cookie, as a script of a test would.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// A cookie that was set.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Asks for a page; a redirect is not followed.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.page = path.split('?').next().unwrap_or(path).to_owned();
        self.send("GET", path, "", Body::empty()).await
    }

    /// Asks in a way of its own, with one header more; stays on its page.
    pub async fn ask_as(&mut self, method: &str, path: &str, said: (&str, &str)) -> Answer {
        let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header(header::COOKIE, pairs.join("; "))
            .header(said.0, said.1)
            .body(Body::empty());
        match request {
            Ok(request) => ask(&self.router, request, Some(&mut self.cookies)).await,
            Err(_) => bad_request(),
        }
    }

    /// Asks for a page and follows where it leads.
    pub async fn open(&mut self, path: &str) -> Answer {
        let answer = self.get(path).await;
        self.follow(answer).await
    }

    /// Follows an answer to the page it leads to, up to five times.
    pub async fn follow(&mut self, mut answer: Answer) -> Answer {
        for _ in 0..5 {
            if answer.location.is_empty() {
                break;
            }
            let to = answer.location.clone();
            answer = self.get(&to).await;
        }
        answer
    }

    /// Sends a form as the page would: with a new key of submission and the page to come back to, unless given.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.machinery(fields) {
            form.append_pair(&name, &value);
        }
        for (name, value) in fields {
            form.append_pair(name, value);
        }
        self.send("POST", path, "application/x-www-form-urlencoded", Body::from(form.finish())).await
    }

    /// Sends a form with files: field, name, content.
    pub async fn post_files(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const EDGE: &str = "yz-edge-7f3a";
        let mut body = Vec::new();
        let machinery = self.machinery(fields);
        let own = fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
        for (name, value) in machinery.into_iter().chain(own) {
            let head =
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(head.as_bytes());
        }
        for (field, name, content) in files {
            let head = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={EDGE}");
        self.send("POST", path, &kind, Body::from(body)).await
    }

    fn machinery(&self, fields: &[(&str, &str)]) -> Vec<(String, String)> {
        let once = format!("test-{}", ONCE.fetch_add(1, Ordering::Relaxed));
        let both = [("_once", once), ("_page", self.page.clone())];
        let given = |name: &str| fields.iter().any(|(n, _)| *n == name);
        both.into_iter().filter(|(n, _)| !given(n)).map(|(n, v)| (n.to_owned(), v)).collect()
    }

    async fn send(&mut self, method: &str, path: &str, kind: &str, body: Body) -> Answer {
        let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
        if !pairs.is_empty() {
            request = request.header(header::COOKIE, pairs.join("; "));
        }
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        match request.body(body) {
            Ok(request) => ask(&self.router, request, Some(&mut self.cookies)).await,
            Err(_) => bad_request(),
        }
    }
}

/// A client of the API with a token.
#[derive(Debug, Clone)]
pub struct Api {
    router: Router,
    token: String,
}

impl Api {
    pub(super) fn new(router: Router, token: String) -> Self {
        Self { router, token }
    }

    /// Asks.
    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, Body::empty()).await
    }

    /// Sends JSON.
    pub async fn post(&self, path: &str, content: &Value) -> Answer {
        self.send("POST", path, Body::from(content.to_string())).await
    }

    /// Sends JSON under an idempotency key.
    pub async fn post_once(&self, path: &str, key: &str, content: &Value) -> Answer {
        self.with_key("POST", path, Some(key), Body::from(content.to_string())).await
    }

    /// Asks in any way.
    pub async fn send(&self, method: &str, path: &str, body: Body) -> Answer {
        self.with_key(method, path, None, body).await
    }

    async fn with_key(&self, method: &str, path: &str, key: Option<&str>, body: Body) -> Answer {
        let mut request = Request::builder();
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let request = request
            .method(method)
            .uri(path)
            .header(header::AUTHORIZATION, format!("Bearer {}", self.token))
            .header(header::CONTENT_TYPE, "application/json")
            .body(body);
        match request {
            Ok(request) => ask(&self.router, request, None).await,
            Err(_) => bad_request(),
        }
    }
}

/// An address that cannot even be asked for.
fn bad_request() -> Answer {
    Answer {
        status: StatusCode::BAD_REQUEST.as_u16(),
        location: String::new(),
        kind: String::new(),
        text: String::new(),
        bytes: Vec::new(),
    }
}
