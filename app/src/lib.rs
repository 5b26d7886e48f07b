//! Yizheng (议政): the system of record and working platform of a consultative assembly. `house.rs` lists the rooms,
//! `foundation` is plumbing, `assembly` holds a folder per room, `look` the visual language, `demo` the demo prefecture.

pub mod assembly;
pub mod commands;
pub mod config;
pub mod demo;
pub mod foundation;
pub mod house;
