//! Asking for pages as somebody who is signed in, and sending their forms.

use super::bodies::office;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt;
use yizheng::args;
use yizheng::foundation::app::App;
use yizheng::foundation::ids::AccountId;
use yizheng::foundation::session;
use yizheng::house;

/// An account with a role, signed in; the value of its cookie.
pub async fn signed_in(app: &App, id: i64, role: &str) -> String {
    let mut tx = app.db.begin().await.unwrap();
    let sql = "insert into account (id, body, login, name, sort_key, phone, email, employer, post, lang, theme, text_size, \
        state, totp_last_step, created_at, version) values ($1,7,$2,$2,$2,'','','','','en','','','active',0,0,1)";
    tx.run(sql.into(), args![id, role]).await.unwrap();
    let grant =
        "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,7,$1,$2,0,0)";
    tx.run(grant.into(), args![id, role]).await.unwrap();
    let mut by = office(app).await;
    by.account = AccountId(id);
    let token = session::open(&mut tx, &by, true, ("test", "127.0.0.1")).await.unwrap();
    tx.commit().await.unwrap();
    format!("{}={token}", session::cookie_name(app))
}

pub async fn ask(app: &App, request: Request<Body>) -> (StatusCode, String, String) {
    let response = house::router(app).oneshot(request).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let to = headers.get(header::LOCATION).and_then(|v| v.to_str().ok()).unwrap_or("").to_owned();
    let bytes = axum::body::to_bytes(response.into_body(), 8 << 20).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    assert!(!text.contains('\u{27e6}'), "a word is missing: {}", text.split('\u{27e6}').nth(1).unwrap());
    (status, text, to)
}

pub fn get(path: &str, cookie: &str) -> Request<Body> {
    Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap()
}

pub fn upload(cookie: &str, file: (&str, &[u8]), fields: &[(&str, &str)]) -> Request<Body> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let head = format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(head.as_bytes());
    }
    let head =
        format!("--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{}\"\r\n\r\n", file.0);
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(file.1);
    body.extend_from_slice(b"\r\n--b--\r\n");
    Request::post("/proposals/import")
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
        .body(Body::from(body))
        .unwrap()
}

/// The hidden fields of the confirming form.
pub fn confirming(page: &str, cookie: &str) -> Request<Body> {
    let form =
        page.split("action=\"/proposals/import/confirm\"").nth(1).unwrap().split("</form>").next().unwrap();
    let mut out = String::new();
    for input in form.split("<input type=\"hidden\" name=\"").skip(1) {
        let (name, rest) = input.split_once('"').unwrap();
        let value = rest.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
        let encoded = value.replace('%', "%25").replace('/', "%2F").replace('&', "%26").replace(' ', "+");
        out.push_str(&format!("{name}={encoded}&"));
    }
    Request::post("/proposals/import/confirm")
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(out))
        .unwrap()
}
