//! The demo prefecture.

pub mod pages;
