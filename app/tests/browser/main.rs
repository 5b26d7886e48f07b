//! The browser tests: people at work in a real browser. This file proves the browser itself
//! (`support.rs`) against a page of its own; the program's pages are tested beside it.

mod activities;
mod activities_pages;
mod checking_pages;
mod desk;
mod handling;
mod handling_pages;
mod keep;
mod pages;
mod past_year;
mod place;
mod reports;
mod reports_pages;
mod rules;
mod rules_pages;
mod story;
mod superior;
mod superior_pages;
mod support;

use std::path::Path;
use std::time::Instant;

use support::{Browser, Key, Options};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const PAGE: &str = r#"<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>script off</title>
<meta name="viewport" content="width=device-width"><script src="/page.js"></script></head><body><main>
<h1>加装电梯</h1>
<form action="/sent"><p><label for="topic">案由</label> <input id="topic" name="topic"></p>
<p><label>正文 <textarea name="body" rows="3"></textarea></label></p>
<p><label for="kind">类别</label> <select id="kind" name="kind"><option value="1">城建</option><option value="2">教育</option></select></p>
<p><label for="paper">附件</label> <input id="paper" type="file"></p>
<p><button>提交</button> <button hidden>提交</button></p></form>
<p><input class="nameless"></p><p>It's <a href="/wide">here</a></p></main></body></html>"#;

/// Counts what a page's script can know of typing: events of the browser, not of a script.
const SCRIPT: &str = "document.title = 'script on'; document.cookie = 'session=s1'; window.typed = 0; \
    addEventListener('input', event => { if (event.isTrusted) window.typed += 1; });";

const WIDE: &str = "<!doctype html><html lang=en><title>wide</title><body><script>inline()</script>\
    <div style='width:2000px'>wide</div><p id=later></p><script src='/later.js'></script></body>";

const LATER: &str = "setTimeout(() => { later.textContent = 'arrived'; console.error('seeded'); }, 300);";

/// Answers on a free port of loopback for as long as the test runs; gives its address.
async fn site() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(answer(stream));
        }
    });
    format!("http://{address}")
}

async fn answer(mut stream: TcpStream) {
    let mut request = vec![0; 65536];
    let read = stream.read(&mut request).await.unwrap_or(0);
    let request = String::from_utf8_lossy(&request[..read]);
    let (kind, body) = match request.split([' ', '?']).nth(1).unwrap_or_default() {
        "/page.js" => ("text/javascript", SCRIPT),
        "/later.js" => ("text/javascript", LATER),
        "/wide" => ("text/html", WIDE),
        "/sent" => ("text/html", "<!doctype html><html lang=en><title>sent</title><body>received</body>"),
        _ => ("text/html", PAGE),
    };
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {kind}; charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\n\
         content-security-policy: default-src 'self'; style-src 'self'\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(format!("{head}{body}").as_bytes()).await;
}

fn picture(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures").join(name)
}

fn png_size(file: &Path) -> (u32, u32) {
    let bytes = std::fs::read(file).expect("a picture was written");
    assert_eq!(&bytes[1..4], b"PNG");
    let number = |at: usize| bytes[at..at + 4].iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    (number(16), number(20))
}

#[tokio::test]
async fn a_desk_with_javascript() {
    if !support::available() {
        return;
    }
    let site = site().await;
    let browser = Browser::open(Options::desk()).await;
    browser.goto(&site).await;
    assert_eq!(browser.title().await, "script on");
    assert_eq!(
        browser.run("return [innerWidth, innerHeight, navigator.language]", vec![]).await,
        serde_json::json!([1280, 900, "zh-CN"])
    );

    browser.fill("#topic", "old").await;
    browser.fill_labelled("案由", "老旧小区加装电梯").await;
    assert_eq!(browser.value("#topic").await, "老旧小区加装电梯");
    let long = "提案\n".repeat(3334);
    let begun = Instant::now();
    browser.fill_labelled("正文", &long).await;
    println!("10,002 characters in {:?}", begun.elapsed());
    assert_eq!(browser.value("textarea").await, long);
    assert!(browser.run("return window.typed", vec![]).await.as_u64() >= Some(10));
    browser.select("#kind", "教育").await;
    browser.upload("#paper", Path::new("Cargo.toml")).await;
    assert!(browser.value("#paper").await.ends_with("Cargo.toml"));
    assert_eq!(browser.count("button").await, 2);

    let found = browser.axe().await;
    if std::env::var_os("YIZHENG_AXE").is_some() {
        let rules: Vec<&str> = found.iter().map(|violation| violation.rule.as_str()).collect();
        assert_eq!(rules, ["label"], "the seeded field without a label, and nothing else: {found:#?}");
        assert!(found[0].to_string().contains("nameless"));
    }
    assert_eq!(browser.console_errors().await, [] as [&str; 0]);

    assert_eq!(browser.cookie("session").await.as_deref(), Some("s1"));
    browser.forget_cookie("session").await;
    assert_eq!(browser.cookie("session").await, None);

    browser.click("#topic").await;
    browser.press(Key::Enter).await;
    browser.wait_text("received").await;
    assert!(browser.url().await.contains("/sent?topic=%E8%80%81"));
    browser.back().await;
    assert_eq!(browser.text_of("h1").await, "加装电梯");

    browser.click_within("main", "here").await;
    browser.wait_text("arrived").await;
    let errors = browser.console_errors().await.join("\n");
    assert!(errors.contains("seeded") && errors.contains("Content Security Policy"), "{errors}");
}

#[tokio::test]
async fn a_phone_without_javascript() {
    if !support::available() {
        return;
    }
    let site = site().await;
    let browser = Browser::open(Options::phone().without_javascript().lang("en")).await;
    browser.goto(&site).await;
    assert_eq!(browser.title().await, "script off");
    assert!(browser.no_horizontal_scroll().await, "{:?}", browser.wider_than_the_page().await);
    browser.screenshot(picture("phone.png")).await;
    assert_eq!(png_size(&picture("phone.png")), (780, 1688));

    browser.fill_labelled("案由", "加装电梯").await;
    browser.select("#kind", "教育").await;
    browser.click_text("提交").await;
    browser.wait_text("received").await;
    assert!(browser.url().await.contains("kind=2"));

    browser.goto(&format!("{site}/wide")).await;
    assert!(!browser.no_horizontal_scroll().await);
    browser.dark(true).await;
    let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
    assert_eq!(browser.run(dark, vec![]).await, true);
    browser.screenshot_full(picture("wide.png")).await;
    assert!(png_size(&picture("wide.png")).0 >= 780);
}

/// A test that asks for what is not there has to say where it was and what it had done.
#[tokio::test]
#[ignore = "waits out the limit for a missing element"]
async fn a_missing_element_is_reported_with_the_steps() {
    if !support::available() {
        return;
    }
    let site = site().await;
    let task = tokio::spawn(async move {
        let browser = Browser::open(Options::desk()).await;
        browser.goto(&site).await;
        browser.click_text("不存在").await;
    });
    let panic = task.await.expect_err("the click fails").into_panic();
    let message = panic.downcast_ref::<String>().expect("a message");
    for part in ["0 things to click read “不存在”", "after: go to http", "page: 加装电梯"] {
        assert!(message.contains(part), "{part} is missing in: {message}");
    }
}
