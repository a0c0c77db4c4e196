//! accession
