//! courseworx
