//! Stub until the instrument lands.
pub mod table_out {
    //! Tables.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[allow(missing_docs)]
    pub enum ColumnKind {
        Text,
        Number,
        Date,
    }
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct Column {
        pub title: String,
        pub width_chars: u16,
        pub kind: ColumnKind,
    }
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub enum Cell {
        Text(String),
        Number(f64),
        Int(i64),
        Date(String),
        Empty,
    }
    #[derive(Debug, Clone)]
    #[allow(missing_docs)]
    pub struct Sheet {
        pub name: String,
        pub columns: Vec<Column>,
        pub rows: Vec<Vec<Cell>>,
    }
    /// x
    pub fn xlsx(_t: &str, _n: &[String], _s: &[Sheet]) -> Result<Vec<u8>, String> {
        Ok(vec![])
    }
    /// x
    pub fn csv(_s: &Sheet) -> Vec<u8> {
        vec![]
    }
}
