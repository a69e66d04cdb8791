//! Plain data in, picture out.
//!
//! This layer does not know metrics, phases, or files.
