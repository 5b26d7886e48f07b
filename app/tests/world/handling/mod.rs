//! The machines of `handling` for the matrix of everybody: who tries, records in any state, the doors, the answers as agreed.

pub mod agreed;
pub mod doors;
pub mod inputs;
pub mod making;
pub mod matrix;
pub mod people;
pub mod proof;
mod rows;
mod trying;
