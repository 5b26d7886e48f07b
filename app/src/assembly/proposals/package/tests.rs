//! Stories of packages.
