//! The document in the layout of what goes upward (GB/T 9704: mark, number at the left and signer at the right, red rule, title, addressee,
//! text, attachments, signature), in the body's words.

use super::actions::upward::number_of;
use super::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::words::Lang;
use office_documents::official::{self, Block, Document, Layout, Number, Printed, Signature};

/// A paper that is ready to be handed out.
pub struct Made {
    /// Name of the file.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

fn number(text: &str) -> Option<Number> {
    let (code, year, serial) = number_of(text)?;
    Some(Number { code, year: i32::try_from(year).ok()?, serial: u32::try_from(serial).ok()? })
}

/// The document as it is sent, or as it would be: the text that is signed. What followed it has no signature here and no such paper.
pub fn document(app: &App, by: &Acting, u: &Upward, (text, annexes): (&str, Vec<String>)) -> Outcome<Made> {
    let body = by.procedure.body_name.clone();
    let internal = app.words.t(Lang::Zh, "superior-paper-internal").into_owned();
    let day = if u.sent_on.is_empty() { by.today().to_string() } else { u.sent_on.clone() };
    let made = Document {
        mark: body.clone(),
        number: number(&u.number),
        signer: Some(u.signer_name.clone()),
        urgency: (u.mark == Mark::Internal).then_some(internal),
        addressee: Some(u.addressee.clone()),
        blocks: text.lines().filter(|line| !line.trim().is_empty()).map(Block::paragraph).collect(),
        attachments: annexes,
        signature: Some(Signature { issuers: vec![body.clone()], day: day.clone(), sealed: true }),
        printed: Some(Printed { office: body, day }),
        ..Document::new(Layout::RedHead, u.title.clone())
    };
    let bytes = official::write(&made).map_err(Problem::broken)?;
    Ok(Made { name: format!("{}.docx", u.title), bytes })
}
