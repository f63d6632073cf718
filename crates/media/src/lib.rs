//! Files: what is true of them (`media_assets`), their bytes (the blob store), and who may have the bytes now (grants).
//!
//! Pictures are kept without what cameras write into them, and a job makes copies in several widths (variants).
//!
//! What a file is, is decided by its bytes, never by its name. A blob's key is made of identifiers; no name that a person
//! gave becomes part of a path.

mod archive;
mod asset;
mod blob;
mod grant;
mod kind;
mod picture;
mod probe;
mod range;
mod release;
mod relocate;
pub mod upload;
mod variant;

pub use asset::{Asset, NewAsset, StoreError, find, find_public, store};
pub use blob::{AddressError, BlobError, Blobs, Elsewhere, S3Error, S3Settings, StoreAddress, check_store, elsewhere};
pub use grant::{Grant, GrantError, GrantKey, LIFETIME};
pub use kind::{AssetKind, FileType, detect};
pub use picture::{Crop, CropError, crop, without_metadata};
pub use range::{ByteRange, RangeError, parse_range};
pub use release::release;
pub use relocate::{MoveError, Moved, StoreChosen, relocate};
pub use variant::{
    Format, MakeVariants, VariantName, VariantNameError, WIDTHS, find_public_variant, find_variant, variant_keys,
    want_variants,
};
