//! Stories of the inbox, of saved views and of mail.

mod mail;
mod notices;
mod smtp;
