//! Pictures without what cameras write into them: where and when they were taken, with what, by whom. Of that only the side on which a
//! picture is to be shown is kept, as a number. What cannot be read to its end, or draws nothing, is not taken.

/// The beginning of a JPEG.
const JPEG: &[u8] = b"\xff\xd8";
/// The beginning of a PNG.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Chunks of a PNG that draw it; every other one is left out.
const DRAWN: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"bKGD",
    b"pHYs",
];
/// What begins the words of a camera.
const EXIF: &[u8] = b"Exif\0\0";
/// The tag that says on which side a picture lies.
const ORIENTATION: usize = 0x0112;

/// The same picture with nothing but what draws it; none where it is no picture, or one that is not understood to its end.
pub fn bare(picture: &[u8]) -> Option<Vec<u8>> {
    if picture.starts_with(JPEG) {
        jpeg(picture)
    } else if picture.starts_with(PNG) {
        png(picture)
    } else {
        None
    }
}

fn word(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(two[0]) << 8 | usize::from(two[1]))
}

/// Which side is up, one to eight, as a camera wrote it: in a table of tags, in either order of bytes.
fn side(segment: &[u8]) -> Option<u8> {
    let tags = segment.get(4..)?.strip_prefix(EXIF)?;
    let little = match tags.get(..4)? {
        b"II\x2a\0" => true,
        b"MM\0\x2a" => false,
        _ => return None,
    };
    let two = |at: usize| word(tags, at).map(|n| if little { (n & 0xff) << 8 | n >> 8 } else { n });
    let four = |at: usize| {
        let (first, last) = (two(at)?, two(at.checked_add(2)?)?);
        Some(if little { last << 16 | first } else { first << 16 | last })
    };
    let table = four(4)?;
    for entry in 0..two(table)? {
        let at = table.checked_add(2 + entry * 12)?;
        if two(at)? == ORIENTATION {
            // One short number.
            let short = two(at + 2)? == 3 && four(at + 4)? == 1;
            return two(at + 8).filter(|n| short && (1..=8).contains(n)).and_then(|n| u8::try_from(n).ok());
        }
    }
    None
}

/// A segment that says which side is up, and nothing else.
fn only_side(side: u8) -> Vec<u8> {
    let mut all = vec![0xff, 0xe1, 0, 34];
    all.extend_from_slice(EXIF);
    all.extend_from_slice(b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01");
    all.extend_from_slice(&[0, side, 0, 0, 0, 0, 0, 0]);
    all
}

/// Whether a marker begins a frame: the size of the picture and how it is drawn.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

/// What of a segment is kept: tables, frames, scans; of the application's own JFIF, Adobe's colours, and the side that is up.
fn kept(marker: u8, segment: &[u8]) -> Option<Vec<u8>> {
    let drawn = match marker {
        0xe0 => segment.get(4..9) == Some(b"JFIF\0"),
        0xe1 => return side(segment).map(only_side),
        0xee => segment.get(4..9) == Some(b"Adobe"),
        0xc0..=0xcf | 0xda..=0xdf => true,
        _ => false,
    };
    drawn.then(|| segment.to_vec())
}

/// Segments up to the end of the picture, which has a frame and a scan.
fn jpeg(picture: &[u8]) -> Option<Vec<u8>> {
    let mut out = JPEG.to_vec();
    let mut at = 2;
    let (mut framed, mut drawn, mut sided) = (false, false, false);
    loop {
        if *picture.get(at)? != 0xff {
            return None;
        }
        let marker = *picture.get(at + 1)?;
        match marker {
            // Filling before a marker.
            0xff => at += 1,
            // The end: what a telephone hangs behind it is left out.
            0xd9 => {
                out.extend_from_slice(&[0xff, 0xd9]);
                return (framed && drawn).then_some(out);
            }
            0x01 | 0xd0..=0xd7 => {
                out.extend_from_slice(&picture[at..at + 2]);
                at += 2;
            }
            _ => {
                let end = at + 2 + word(picture, at + 2).filter(|length| *length >= 2)?;
                let segment = picture.get(at..end)?;
                framed |= is_frame(marker) && word(segment, 7).is_some_and(|width| width > 0);
                // The first word of a camera counts; another could not be told from it.
                if let Some(kept) = kept(marker, segment).filter(|_| marker != 0xe1 || !sided) {
                    sided |= marker == 0xe1;
                    out.extend_from_slice(&kept);
                }
                at = end;
                if marker == 0xda {
                    // Nothing is drawn before it is said how large.
                    drawn = framed.then_some(true)?;
                    let scan = scanned(picture, at)?;
                    out.extend_from_slice(&picture[at..scan]);
                    at = scan;
                }
            }
        }
    }
}

/// Where the bytes of a scan end: at the next marker that is neither filling nor a restart.
fn scanned(picture: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        if *picture.get(at)? == 0xff && !matches!(*picture.get(at + 1)?, 0x00 | 0xd0..=0xd7) {
            return Some(at);
        }
        at += 1;
    }
}

/// Chunks up to the end of the picture, whose head comes first and which has what is drawn.
fn png(picture: &[u8]) -> Option<Vec<u8>> {
    let mut out = PNG.to_vec();
    let mut at = PNG.len();
    let mut drawn = false;
    loop {
        let length = word(picture, at)?.checked_mul(65_536)?.checked_add(word(picture, at + 2)?)?;
        let end = at.checked_add(12)?.checked_add(length)?;
        let chunk = picture.get(at..end)?;
        let name = chunk.get(4..8)?;
        if (at == PNG.len()) != (name == b"IHDR" && length == 13) {
            return None;
        }
        drawn |= name == b"IDAT" && length > 0;
        if DRAWN.iter().any(|drawn| drawn.as_slice() == name) {
            out.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return drawn.then_some(out);
        }
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::{bare, side};
    use proptest::prelude::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = (content.len() + 2) as u16;
        let mut all = vec![0xff, marker];
        all.extend_from_slice(&length.to_be_bytes());
        all.extend_from_slice(content);
        all
    }

    fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let mut all = (content.len() as u32).to_be_bytes().to_vec();
        all.extend_from_slice(name);
        all.extend_from_slice(content);
        all.extend_from_slice(&[0; 4]);
        all
    }

    /// What a camera writes: its maker, the side that is up, a pointer to the place; in either order of bytes.
    fn camera(little: bool, side: u16) -> Vec<u8> {
        let two = |n: u16| if little { n.to_le_bytes() } else { n.to_be_bytes() }.to_vec();
        let four = |n: u32| if little { n.to_le_bytes() } else { n.to_be_bytes() }.to_vec();
        let tag = |tag: u16, kind: u16, value: Vec<u8>| [two(tag), two(kind), four(1), value].concat();
        let sides = tag(0x0112, 3, [two(side), two(0)].concat());
        let head = if little { b"II".to_vec() } else { b"MM".to_vec() };
        let tags = [tag(0x010f, 2, b"XYZ\0".to_vec()), sides, tag(0x8825, 4, four(50))].concat();
        let place = b"GPS 30.1N 104.2E".to_vec();
        [b"Exif\0\0".to_vec(), head, two(42), four(8), two(3), tags, four(0), place].concat()
    }

    /// Start, frame and scan, with something between start and frame.
    fn picture(between: &[u8]) -> Vec<u8> {
        let frame = segment(0xc0, &[8, 0, 16, 0, 16, 1, 1, 0x11, 0]);
        let scan = [segment(0xda, &[1; 6]), vec![1, 0xff, 0x00, 2, 0xff, 0xd0, 3]].concat();
        [vec![0xff, 0xd8], between.to_vec(), frame, scan, vec![0xff, 0xd9]].concat()
    }

    #[test]
    fn a_picture_loses_where_it_was_taken_and_stays_the_same_picture() {
        let (jfif, table) = (segment(0xe0, b"JFIF\0\x01\x02"), segment(0xdb, &[7; 9]));
        let place = segment(0xe1, b"Exif\0\0GPS 30.1N 104.2E");
        let said = segment(0xfe, b"by a telephone");
        let behind = b"\xff\xd8motion".to_vec();
        let whole = picture(&[&jfif, &place, &said, &table].map(|p| p.clone()).concat());
        let plain = picture(&[&jfif, &table].map(|p| p.clone()).concat());
        assert_eq!(bare(&[whole, behind].concat()), Some(plain));
        let head = b"\x89PNG\r\n\x1a\n".to_vec();
        let (ihdr, idat, iend) = (chunk(b"IHDR", &[1; 13]), chunk(b"IDAT", &[2; 20]), chunk(b"IEND", &[]));
        let exif = chunk(b"eXIf", b"GPS");
        let whole = [&head, &ihdr, &exif, &idat, &iend].map(|p| p.clone()).concat();
        let plain = [&head, &ihdr, &idat, &iend].map(|p| p.clone()).concat();
        assert_eq!(bare(&whole), Some(plain));
    }

    #[test]
    fn the_side_that_is_up_stays_and_nothing_else_of_the_camera() {
        for little in [true, false] {
            for up in 1..=8 {
                let found = bare(&picture(&segment(0xe1, &camera(little, up)))).unwrap();
                let said = [
                    b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec(),
                    vec![up as u8, 0, 0, 0, 0, 0, 0],
                ]
                .concat();
                assert_eq!(found, picture(&segment(0xe1, &said)), "{little} {up}");
                assert_eq!(bare(&found), Some(found.clone()), "it is left as it is");
            }
            // No side, one that does not exist, a table that lies elsewhere: none.
            for up in [0, 9, 0xffff] {
                assert_eq!(bare(&picture(&segment(0xe1, &camera(little, up)))), Some(picture(&[])));
            }
        }
        let mut far = camera(false, 6);
        far[10..14].copy_from_slice(&[0xff; 4]);
        assert_eq!(bare(&picture(&segment(0xe1, &far))), Some(picture(&[])));
        // The first word counts, however many follow.
        let two = [segment(0xe1, &camera(true, 6)), segment(0xe1, &camera(true, 8))].concat();
        assert_eq!(bare(&picture(&two)), bare(&picture(&segment(0xe1, &camera(false, 6)))));
    }

    #[test]
    fn what_is_not_read_to_its_end_or_draws_nothing_is_not_taken() {
        let cut = [vec![0xff, 0xd8], segment(0xe1, b"Exif\0\0GPS")].concat();
        assert_eq!(bare(&cut), None);
        assert_eq!(bare(b"GIF89a"), None);
        assert_eq!(bare(b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIDAT"), None);
        let lying = [vec![0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff], vec![0; 20]].concat();
        assert_eq!(bare(&lying), None);
        let (frame, scan) = (segment(0xc2, &[8, 0, 16, 0, 16, 1, 1, 0x11, 0]), segment(0xda, &[1; 6]));
        let (start, end) = (vec![0xff, 0xd8], vec![0xff, 0xd9]);
        let no_width = segment(0xc0, &[8, 0, 16, 0, 0, 1, 1, 0x11, 0]);
        for between in
            [vec![], frame.clone(), scan.clone(), [scan.clone(), frame].concat(), [no_width, scan].concat()]
        {
            assert_eq!(bare(&[start.clone(), between, end.clone()].concat()), None);
        }
        let head = b"\x89PNG\r\n\x1a\n".to_vec();
        let (ihdr, idat, iend) = (chunk(b"IHDR", &[1; 13]), chunk(b"IDAT", &[2; 20]), chunk(b"IEND", &[]));
        let none = Vec::new();
        for chunks in
            [[&iend, &none, &none], [&ihdr, &iend, &none], [&idat, &iend, &none], [&idat, &ihdr, &iend]]
        {
            let all = chunks.map(|c: &Vec<u8>| c.clone()).concat();
            assert_eq!(bare(&[head.clone(), all].concat()), None);
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_stumble_and_no_place_comes_through(
            bytes in prop::collection::vec(any::<u8>(), 0..400),
            mut words in prop::collection::vec(any::<u8>(), 0..200),
            little in any::<bool>(),
            up in 0u16..12,
            (at, value) in (any::<prop::sample::Index>(), any::<u8>()),
        ) {
            for head in [&b""[..], b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe1\0\x40Exif\0\0II\x2a\0"] {
                bare(&[head, &bytes].concat());
            }
            side(&bytes);
            side(&segment(0xe1, &[b"Exif\0\0MM\0\x2a", &words[..]].concat()));
            // A camera's words with one byte spoilt, and others that end by a place.
            let mut spoilt = camera(little, up);
            let at = at.index(spoilt.len());
            spoilt[at] = value;
            words.extend_from_slice(b"GPS 30.1N 104.2E");
            for said in [&spoilt, &words] {
                if let Some(found) = bare(&picture(&segment(0xe1, said))) {
                    prop_assert!(!found.windows(4).any(|w| w == b"GPS " || w == b"XYZ\0"), "{:?}", found);
                    prop_assert!(found.len() <= picture(&[]).len() + 36);
                } else {
                    prop_assert!(false, "the picture itself is sound");
                }
            }
        }
    }
}
