//! Uploaded files: stored by the digest of their content, so that a name typed by somebody is never a path (TRUST T-30).

use super::errors::{Outcome, Problem};
use super::ids::AccountId;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::io::AsyncWriteExt;

/// A file in the store: name, digest, bytes.
pub type Stored = (String, String, i64);

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

    /// Where a file lies that somebody has shown and not yet confirmed.
    fn waiting(&self, who: AccountId, digest: &str) -> Outcome<PathBuf> {
        self.path(digest)?;
        Ok(self.folder.join("waiting").join(format!("{}-{digest}", super::ids::write(who.0))))
    }

    /// Lets a file wait for the one who has shown it until it is confirmed, a day at most; only that account gets it again. It is
    /// no part of the store nor of a backup: a list of persons may hold columns that must not be kept.
    pub async fn wait(&self, who: AccountId, content: &[u8]) -> Outcome<String> {
        let digest = digest_of(content);
        let path = self.waiting(who, &digest)?;
        let folder = path.parent().unwrap_or(&self.folder);
        tokio::fs::create_dir_all(folder).await.map_err(Problem::broken)?;
        let part = path.with_extension(format!("part-{}", super::acting::secret()));
        tokio::fs::write(&part, content).await.map_err(Problem::broken)?;
        tokio::fs::rename(&part, &path).await.map_err(Problem::broken)?;
        Ok(digest)
    }

    /// A file that waits for this account; none where nothing of this digest does.
    pub async fn waited(&self, who: AccountId, digest: &str) -> Outcome<Option<Vec<u8>>> {
        let Ok(path) = self.waiting(who, digest) else { return Ok(None) };
        match tokio::fs::read(&path).await {
            Ok(content) => Ok((digest_of(&content) == digest).then_some(content)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Problem::broken(error)),
        }
    }

    /// Takes away a file that waited.
    pub async fn forget(&self, who: AccountId, digest: &str) -> Outcome<()> {
        match tokio::fs::remove_file(self.waiting(who, digest)?).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Problem::broken(error)),
            _ => Ok(()),
        }
    }

    /// Takes away what has waited longer than `most`, by the machine's own clock.
    pub async fn sweep_waiting(&self, most: Duration) -> Outcome<()> {
        let mut entries = match tokio::fs::read_dir(self.folder.join("waiting")).await {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            entries => entries.map_err(Problem::broken)?,
        };
        while let Some(entry) = entries.next_entry().await.map_err(Problem::broken)? {
            // Somebody else may have taken it away meanwhile.
            let Ok(about) = entry.metadata().await else { continue };
            let age = about.modified().ok().and_then(|at| at.elapsed().ok()).unwrap_or_default();
            if age > most && about.is_file() {
                let _gone = tokio::fs::remove_file(entry.path()).await;
            }
        }
        Ok(())
    }

    /// Takes away what was laid out, or begun to be, under an id made before a moment. Names that are no ids are left alone.
    pub async fn clear_before(&self, moment: i64) -> Outcome<()> {
        let folder = self.folder.join("made");
        let cleared = tokio::task::spawn_blocking(move || {
            let entries = match std::fs::read_dir(&folder) {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
                other => other?,
            };
            for entry in entries {
                let path = entry?.path();
                let id = path.file_stem().and_then(|stem| stem.to_str()).and_then(super::ids::read);
                if id.is_some_and(|id| super::ids::moment(id) < moment) {
                    std::fs::remove_file(&path)?;
                }
            }
            Ok(())
        });
        cleared.await.map_err(Problem::broken)?.map_err(|error: std::io::Error| Problem::broken(error))
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

/// The name of a file that waited, as its form says it; the beginning of its digest where that says nothing.
pub fn name_or_digest(name: &str, digest: &str) -> String {
    let name = name.trim();
    if name.is_empty() { digest.chars().take(12).collect() } else { name.to_owned() }
}

/// The digest by which content is stored.
pub fn digest_of(content: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(content))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::foundation::ids;

    #[tokio::test]
    async fn what_was_laid_out_before_a_moment_is_cleared_and_what_was_only_begun_too() {
        let folder = std::env::temp_dir().join(format!("yizheng-made-{}", std::process::id()));
        let (files, source) = (Files::new(&folder), folder.join("source"));
        std::fs::create_dir_all(&folder).unwrap();
        files.clear_before(1).await.unwrap();
        let (old, late) = (ids::make(1_000, 1), ids::make(2_000, 1));
        for id in [old, late] {
            std::fs::write(&source, b"made").unwrap();
            files.lay_out(id, std::fs::File::open(&source).unwrap()).await.unwrap();
            std::fs::write(files.made(id).with_extension("part"), b"half").unwrap();
        }
        std::fs::write(folder.join("made").join("readme"), b"left alone").unwrap();
        files.clear_before(1_500).await.unwrap();
        assert!(
            files.laid_out(old).await.unwrap().is_none() && files.laid_out(late).await.unwrap().is_some()
        );
        let there = |id: i64| files.made(id).with_extension("part").exists();
        assert!(!there(old) && there(late) && folder.join("made").join("readme").exists());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
