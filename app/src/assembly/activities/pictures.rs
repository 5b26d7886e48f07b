//! Pictures without what cameras write into them: where and when they were taken, with what, by whom. What cannot be read to its end
//! is not taken.

/// The beginning of a JPEG.
const JPEG: &[u8] = b"\xff\xd8";
/// The beginning of a PNG.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Chunks of a PNG that draw it; every other one is left out.
const DRAWN: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"bKGD",
    b"pHYs",
];

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
    let two = bytes.get(at..at + 2)?;
    Some(usize::from(two[0]) << 8 | usize::from(two[1]))
}

/// Segments up to the end of the picture. Kept: tables, frames, scans, and of the application's own only JFIF and Adobe's colours.
fn jpeg(picture: &[u8]) -> Option<Vec<u8>> {
    let mut out = JPEG.to_vec();
    let mut at = 2;
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
                return Some(out);
            }
            0x01 | 0xd0..=0xd7 => {
                out.extend_from_slice(&picture[at..at + 2]);
                at += 2;
            }
            _ => {
                let end = at + 2 + word(picture, at + 2).filter(|length| *length >= 2)?;
                let segment = picture.get(at..end)?;
                let drawn = match marker {
                    0xe0 => segment.get(4..9) == Some(b"JFIF\0"),
                    0xee => segment.get(4..9) == Some(b"Adobe"),
                    0xe1..=0xef | 0xfe => false,
                    _ => true,
                };
                if drawn {
                    out.extend_from_slice(segment);
                }
                at = end;
                if marker == 0xda {
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

fn png(picture: &[u8]) -> Option<Vec<u8>> {
    let mut out = PNG.to_vec();
    let mut at = PNG.len();
    loop {
        let length = word(picture, at)?.checked_mul(65_536)?.checked_add(word(picture, at + 2)?)?;
        let end = at.checked_add(12)?.checked_add(length)?;
        let chunk = picture.get(at..end)?;
        let name = chunk.get(4..8)?;
        if DRAWN.iter().any(|drawn| drawn.as_slice() == name) {
            out.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::bare;

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

    #[test]
    fn a_picture_loses_where_it_was_taken_and_stays_the_same_picture() {
        let (jfif, table) = (segment(0xe0, b"JFIF\0\x01\x02"), segment(0xdb, &[7; 9]));
        let scan = [segment(0xda, &[1; 6]), vec![1, 0xff, 0x00, 2, 0xff, 0xd0, 3]].concat();
        let place = segment(0xe1, b"Exif\0\0GPS 30.1N 104.2E");
        let said = segment(0xfe, b"by a telephone");
        let behind = b"\xff\xd8motion".to_vec();
        let start = vec![0xff, 0xd8];
        let end = vec![0xff, 0xd9];
        let whole = [&start, &jfif, &place, &said, &table, &scan, &end, &behind].map(|p| p.clone()).concat();
        let plain = [&start, &jfif, &table, &scan, &end].map(|p| p.clone()).concat();
        assert_eq!(bare(&whole), Some(plain));
        let head = b"\x89PNG\r\n\x1a\n".to_vec();
        let (ihdr, idat, iend) = (chunk(b"IHDR", &[1; 13]), chunk(b"IDAT", &[2; 20]), chunk(b"IEND", &[]));
        let exif = chunk(b"eXIf", b"GPS");
        let whole = [&head, &ihdr, &exif, &idat, &iend].map(|p| p.clone()).concat();
        let plain = [&head, &ihdr, &idat, &iend].map(|p| p.clone()).concat();
        assert_eq!(bare(&whole), Some(plain));
    }

    #[test]
    fn what_is_not_read_to_its_end_is_not_taken() {
        let cut = [vec![0xff, 0xd8], segment(0xe1, b"Exif\0\0GPS")].concat();
        assert_eq!(bare(&cut), None);
        assert_eq!(bare(b"GIF89a"), None);
        assert_eq!(bare(b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIDAT"), None);
        let lying = [vec![0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff], vec![0; 20]].concat();
        assert_eq!(bare(&lying), None);
    }
}
