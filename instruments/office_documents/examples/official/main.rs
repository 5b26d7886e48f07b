//! Writes one document of each layout into a folder: `cargo run -p office_documents --example official -- OUTDIR`.

mod documents;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("name a folder: cargo run --example official -- OUTDIR")?;
    std::fs::create_dir_all(&folder)?;
    for (name, document) in documents::all() {
        let bytes = office_documents::official::write(&document)?;
        std::fs::write(Path::new(&folder).join(format!("{name}.docx")), bytes)?;
    }
    Ok(())
}
