//! Uploaded files: stored by the digest of their content, so that a name typed by somebody is never a path (TRUST T-30).

use super::errors::{Outcome, Problem};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use tokio::io::AsyncWriteExt;

/// A folder of files named by their SHA-256.
#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// The store in a folder; made on the first write.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Where a file of this digest lies; only a digest is ever part of a path.
    fn path(&self, digest: &str) -> Outcome<PathBuf> {
        let sound = digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit());
        if !sound {
            return Err(Problem::broken("not a digest"));
        }
        Ok(self.folder.join(&digest[..2]).join(digest))
    }

    /// Stores content and returns its digest; the same content is stored once. It is on disk when this returns.
    pub async fn put(&self, content: &[u8]) -> Outcome<String> {
        let digest = digest_of(content);
        let path = self.path(&digest)?;
        if tokio::fs::try_exists(&path).await.map_err(Problem::broken)? {
            return Ok(digest);
        }
        let folder = path.parent().unwrap_or(&self.folder).to_owned();
        tokio::fs::create_dir_all(&folder).await.map_err(Problem::broken)?;
        let part = folder.join(format!("{digest}.part-{}", super::acting::secret()));
        let mut file = tokio::fs::File::create(&part).await.map_err(Problem::broken)?;
        file.write_all(content).await.map_err(Problem::broken)?;
        file.sync_all().await.map_err(Problem::broken)?;
        tokio::fs::rename(&part, &path).await.map_err(Problem::broken)?;
        // The name is durable only when its folder is.
        #[cfg(unix)]
        for folder in [folder.as_path(), self.folder.as_path()] {
            let folder = tokio::fs::File::open(folder).await.map_err(Problem::broken)?;
            folder.sync_all().await.map_err(Problem::broken)?;
        }
        Ok(digest)
    }

    /// Reads a file back and makes sure it is what was stored.
    pub async fn get(&self, digest: &str) -> Outcome<Vec<u8>> {
        let path = self.path(digest)?;
        let content = tokio::fs::read(&path).await.map_err(Problem::broken)?;
        if digest_of(&content) != digest {
            return Err(Problem::broken(format!("file {digest} is not as stored")));
        }
        Ok(content)
    }

    /// Where a file lies that the program made to be fetched soon; only an id is ever part of the path.
    fn made(&self, id: i64) -> PathBuf {
        self.folder.join("made").join(super::ids::write(id))
    }

    /// Lays out a file that the program made, to be fetched under an id: its bytes. It is no part of a backup.
    pub async fn lay_out(&self, id: i64, mut file: std::fs::File) -> Outcome<i64> {
        let path = self.made(id);
        tokio::task::spawn_blocking(move || {
            let folder = path.parent().unwrap_or(&path);
            std::fs::create_dir_all(folder)?;
            let part = path.with_extension("part");
            let bytes = std::io::copy(&mut file, &mut std::fs::File::create(&part)?)?;
            std::fs::rename(&part, &path)?;
            Ok(bytes as i64)
        })
        .await
        .map_err(Problem::broken)?
        .map_err(|error: std::io::Error| Problem::broken(error))
    }

    /// A file that was laid out; none where it is not there any more.
    pub async fn laid_out(&self, id: i64) -> Outcome<Option<tokio::fs::File>> {
        match tokio::fs::File::open(self.made(id)).await {
            Ok(file) => Ok(Some(file)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Problem::broken(error)),
        }
    }

    /// Takes away a file that was laid out.
    pub async fn clear(&self, id: i64) -> Outcome<()> {
        match tokio::fs::remove_file(self.made(id)).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Problem::broken(error)),
            _ => Ok(()),
        }
    }

    /// Reads a file for a backup or a check: the content, or a sentence that says what is wrong with it.
    pub async fn examine(&self, digest: &str) -> Result<Vec<u8>, String> {
        let path = self.path(digest).map_err(|_| format!("{digest} is not a digest"))?;
        let content =
            tokio::fs::read(&path).await.map_err(|e| format!("file {digest} cannot be read: {e}"))?;
        if digest_of(&content) == digest {
            Ok(content)
        } else {
            Err(format!("file {digest} is not as stored"))
        }
    }
}

/// The digest by which content is stored.
pub fn digest_of(content: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(content))
}
