//! Like matters among many: `cargo run --release -p chinese_text --example speed [TEXTS]`.
//!
//! Makes titles of public matters (places, frames, words of the dictionary and of the lexicon), enters them, asks for
//! near-copies of some, and prints CPU time, memory and how often the original came first.

use chinese_text::similar::{Entry, Index};
use std::collections::HashSet;
use std::time::Instant;

/// Chance that is the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides.max(1)
    }

    /// Earlier ones more often, as words are used.
    fn pick<'a>(&mut self, list: &'a [String]) -> &'a str {
        let x = self.roll(1_000_000) as f64 / 1_000_000.0;
        &list[(20.0 * ((1.0 + list.len() as f64 / 20.0).powf(x) - 1.0)) as usize]
    }
}

/// CPU time of this thread in milliseconds; the clock's, where the system does not tell.
fn cpu(begin: Instant) -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|text| text.split(' ').next().and_then(|first| first.parse::<f64>().ok()));
    nanos.map_or_else(|| begin.elapsed().as_secs_f64() * 1e3, |nanos| nanos / 1e6)
}

/// Resident memory in MB.
fn memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

struct Words {
    objects: Vec<String>,
    measures: Vec<String>,
    nouns: Vec<String>,
    places: Vec<String>,
    frames: Vec<(String, String)>,
}

fn read(name: &str) -> String {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn words() -> Words {
    let mut words =
        Words { objects: vec![], measures: vec![], nouns: vec![], places: vec![], frames: frames() };
    for file in ["0-common", "1-transport", "2-people", "3-town", "4-economy", "5-government"] {
        for line in read(&format!("data/lexicon/{file}.txt")).lines() {
            let list = match line.split(' ').next() {
                Some("o") => &mut words.objects,
                Some("m") => &mut words.measures,
                _ => continue,
            };
            let terms =
                line.split([' ', '/']).skip(1).filter(|w| w.chars().count() > 1 && !w.starts_with('*'));
            list.extend(terms.map(str::to_owned));
        }
    }
    for line in read("data/words.txt").lines() {
        let mut parts = line.split(' ');
        let list = match parts.next() {
            Some("n") => &mut words.nouns,
            Some("s") => &mut words.places,
            _ => continue,
        };
        list.extend(parts.skip(1).map(str::to_owned));
    }
    words
}

/// Before and after a matter; the last one is a filler.
fn frames() -> Vec<(String, String)> {
    let line = |line: &str| {
        let (before, after) = line.split_once('|').unwrap_or((line, ""));
        (before.to_owned(), after.to_owned())
    };
    read("examples/frames.txt").lines().map(line).collect()
}

/// What a title is made of, without its frame.
fn matter(dice: &mut Dice, words: &Words) -> Vec<String> {
    let mut parts = vec![words.places[dice.roll(words.places.len())].clone()];
    // A quarter of them is the same matter in many places, the others have a word of their own.
    if dice.roll(4) > 0 {
        parts.push(words.nouns[dice.roll(words.nouns.len())].clone());
    }
    parts.push(dice.pick(&words.objects).to_owned());
    if dice.roll(2) == 0 {
        parts.push(dice.pick(&words.objects).to_owned());
    }
    parts.push(dice.pick(&words.measures).to_owned());
    parts
}

fn framed(dice: &mut Dice, words: &Words, parts: &[String]) -> String {
    let (before, after) = &words.frames[dice.roll(words.frames.len() - 1)];
    format!("{before}{}{after}", parts.concat())
}

/// A near-copy: another frame, and perhaps a part moved, a filler more, or a character less.
fn copy(dice: &mut Dice, words: &Words, kind: usize, parts: &[String]) -> String {
    let mut parts = parts.to_vec();
    match kind {
        0 => parts.insert(1, words.frames[words.frames.len() - 1].0.clone()),
        1 => {
            let last = parts.len() - 1;
            parts.swap(last, last - 1);
        }
        _ => {
            let at = dice.roll(parts.len());
            let mut chars: Vec<char> = parts[at].chars().collect();
            chars.pop();
            parts[at] = chars.into_iter().collect();
        }
    }
    framed(dice, words, &parts)
}

fn main() {
    let begin = Instant::now();
    let texts: usize = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let (mut dice, words) = (Dice(7), words());
    let mut seen = HashSet::new();
    let mut matters = Vec::with_capacity(texts);
    while matters.len() < texts {
        let parts = matter(&mut dice, &words);
        if seen.insert(parts.concat()) {
            matters.push(parts);
        }
    }
    drop(seen);
    let titles: Vec<String> = matters.iter().map(|parts| framed(&mut dice, &words, parts)).collect();
    let before = memory();
    let start = cpu(begin);
    let mut index = Index::default();
    let mut slowest = 0f64;
    for (key, title) in (0..).zip(&titles) {
        let at = cpu(begin);
        index.insert(key, Entry::titled(title));
        // The first one reads the dictionary.
        slowest = if key == 0 { 0.0 } else { slowest.max(cpu(begin) - at) };
    }
    println!("{texts} texts entered in {:.2} CPU s, slowest {slowest:.2} ms", (cpu(begin) - start) / 1e3);
    println!("memory {:.0} MB (of it {before:.0} before the index)", memory());
    let asked = 2_100;
    let start = cpu(begin);
    let (mut first, mut times) = ([0; 3], Vec::with_capacity(asked));
    for asking in 0..asked {
        let at = dice.roll(texts);
        let text = copy(&mut dice, &words, asking % 3, &matters[at]);
        let start = Instant::now();
        let like = index.like(Entry::titled(&text), 10, |_| true);
        times.push(start.elapsed().as_secs_f64() * 1e3);
        first[asking % 3] += usize::from(like.first().is_some_and(|one| one.key == at as i64));
    }
    let mean = (cpu(begin) - start) / asked as f64;
    times.sort_by(f64::total_cmp);
    let part = |kind: usize| first[kind] as f64 / (asked / 3) as f64;
    let all = first.iter().sum::<usize>() as f64 / asked as f64;
    println!("near-copies: recall@1 {all:.4} of {asked}");
    println!("  a filler more {:.4}, parts moved {:.4}, a character less {:.4}", part(0), part(1), part(2));
    let nth = |share: f64| times[((asked - 1) as f64 * share) as usize];
    println!(
        "a query takes {mean:.2} ms CPU (mean), {:.2} ms on the clock (median), {:.2} (p99)",
        nth(0.5),
        nth(0.99)
    );
    let start = cpu(begin);
    for key in 0..1_000 {
        index.insert(key, Entry::titled(&titles[key as usize + 1]));
    }
    println!("a text replaced in {:.3} ms CPU", (cpu(begin) - start) / 1e3);
}
