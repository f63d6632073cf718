//! A file on its way in by tus: one request takes all of it. Beside it the least that could be done with the same bytes:
//! copying them and hashing the copy.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::Path,
    time::{Duration, Instant},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::{net::TcpStream, task::spawn_blocking};

use super::{Author, Finding, Row, film, megabytes, verdict};
use crate::{
    Fallible,
    bench::{
        Options, load,
        memory::{Resident, Watch},
        report::hundredths,
        server::{Program, Server},
        wire::{Answer, Wire},
    },
};

const UPLOADS: &str = "/api/v1/instructor/uploads";
/// What uploading may take, in hundredths of copying and hashing.
const TIMES: u64 = 130;
/// Memory that it may take, in bytes.
const MEMORY: u64 = 40_000_000;
/// Bytes that are copied or hashed in one turn.
const BLOCK: usize = 1 << 20;

/// An upload that is complete.
pub(super) struct Uploaded {
    /// Its address.
    path: String,
    /// The file that it became.
    pub(super) asset: String,
}

impl Uploaded {
    /// Takes it back, with its bytes.
    pub(super) async fn remove(self, author: &Author) -> Fallible {
        let ask = author.ask("DELETE", &self.path).with("tus-resumable", "1.0.0").expecting(204);
        load::expect(author.address, &ask).await.map(drop)
    }
}

/// Uploads a film: the announcement, then all of it in one part, which the kernel sends from the file by itself.
pub(super) async fn send(author: &Author, film: &Path) -> Fallible<Uploaded> {
    let length = fs::metadata(film)?.len();
    let metadata = format!("filename {},course {}", STANDARD.encode("film.mp4"), STANDARD.encode(&author.course));
    let announced = author
        .ask("POST", UPLOADS)
        .with("tus-resumable", "1.0.0")
        .with("upload-length", &length.to_string())
        .with("upload-metadata", &metadata)
        .expecting(201);
    let created = load::expect(author.address, &announced).await?;
    let path = created.header("location").ok_or("an upload has no address")?.to_owned();
    let answer = part(author, &path, film, length).await?;
    if answer.status != 204 || answer.header("upload-offset") != Some(&length.to_string()) {
        return Err(format!("PATCH {path}: {} {}", answer.status, answer.text()).into());
    }
    let shown = load::expect(author.address, &author.json("GET", &path, None)).await?;
    let shown: Value = serde_json::from_slice(&shown.body)?;
    let asset = shown.pointer("/asset/id").and_then(Value::as_str);
    if shown.pointer("/asset/bytes").and_then(Value::as_u64) != Some(length) {
        return Err(format!("the upload is not the film: {shown}").into());
    }
    Ok(Uploaded { path, asset: asset.ok_or("the upload has no file")?.to_owned() })
}

async fn part(author: &Author, path: &str, film: &Path, length: u64) -> Fallible<Answer> {
    let ask = author
        .ask("PATCH", path)
        .with("tus-resumable", "1.0.0")
        .with("upload-offset", "0")
        .with("content-type", "application/offset+octet-stream");
    let head = ask.head(Some(length));
    let mut stream = TcpStream::connect(author.address).await?.into_std()?;
    stream.set_nonblocking(false)?;
    let mut film = File::open(film)?;
    let (sent, stream) = spawn_blocking(move || {
        let sent = stream.write_all(head.as_bytes()).and_then(|()| io::copy(&mut film, &mut stream));
        (sent, stream)
    })
    .await?;
    stream.set_nonblocking(true)?;
    // One that refuses the part says so before its end.
    match Wire::of(TcpStream::from_std(stream)?).answer().await {
        Ok(answer) => Ok(answer),
        Err(error) => Err(sent.err().unwrap_or(error).into()),
    }
}

/// How long the same bytes take without a program between.
struct Plain {
    copied: Duration,
    synced: Duration,
    hashed: Duration,
}

impl Plain {
    fn all(&self) -> Duration {
        self.copied + self.synced + self.hashed
    }
}

/// Copies by reading and writing, then waits for the disk as the program does; how long each took.
fn copy(from: &Path, to: &Path) -> io::Result<(Duration, Duration)> {
    let began = Instant::now();
    let (mut source, mut copy) = (File::open(from)?, File::create(to)?);
    each_block(&mut source, |bytes| copy.write_all(bytes))?;
    let (copied, began) = (began.elapsed(), Instant::now());
    copy.sync_all()?;
    Ok((copied, began.elapsed()))
}

/// Copies `from` to `to` and hashes the copy, which is removed then.
fn copy_and_hash(from: &Path, to: &Path) -> io::Result<Plain> {
    let (copied, synced) = copy(from, to)?;
    let (began, mut hash) = (Instant::now(), Sha256::new());
    each_block(&mut File::open(to)?, |bytes| {
        hash.update(bytes);
        Ok(())
    })?;
    std::hint::black_box(hash.finalize());
    let hashed = began.elapsed();
    fs::remove_file(to)?;
    Ok(Plain { copied, synced, hashed })
}

fn each_block(file: &mut File, mut act: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut block = vec![0; BLOCK];
    loop {
        let count = file.read(&mut block)?;
        if count == 0 {
            return Ok(());
        }
        act(block.get(..count).unwrap_or_default())?;
    }
}

/// Makes a copy and removes it. The host of a virtual machine takes back memory that is not used and gives it again slowly;
/// what is measured next finds enough of it.
fn make_room(film: &Path, room: &Path) -> io::Result<()> {
    copy(film, room)?;
    fs::remove_file(room)
}

/// Uploads, and copies and hashes, in turn.
pub(super) async fn measure(
    program: &Program,
    server: &Server,
    author: &Author,
    options: &Options,
) -> Fallible<Finding> {
    let (film, other) = (program.data.join("film.mp4"), program.data.join("copy.mp4"));
    // What the first upload ever needs is no part of what a large one needs.
    film::make(&film, 10 << 20)?;
    send(author, &film).await?.remove(author).await?;
    film::make(&film, options.film)?;
    let before = Resident::of(server.process())?;
    let (mut uploads, mut plains, mut most) = (Vec::new(), Vec::new(), before);
    for _ in 0..options.rounds {
        make_room(&film, &other)?;
        let watch = Watch::begin(server.process());
        let began = Instant::now();
        let uploaded = send(author, &film).await?;
        uploads.push(began.elapsed());
        most = most.max(watch.end()?);
        uploaded.remove(author).await?;
        make_room(&film, &other)?;
        plains.push(copy_and_hash(&film, &other)?);
    }
    fs::remove_file(&film)?;
    Ok(finding(options.film, &uploads, &plains, most.above(before)))
}

fn finding(length: u64, uploads: &[Duration], plains: &[Plain], extra: Resident) -> Finding {
    let upload = median(uploads.iter().copied());
    let of = |part: fn(&Plain) -> Duration| median(plains.iter().map(part));
    let beside = of(Plain::all);
    let ratio = share(upload, beside);
    let parts = format!(
        "{} (copying {}, waiting for the disk {}, sha256 {})",
        seconds(beside),
        seconds(of(|plain| plain.copied)),
        seconds(of(|plain| plain.synced)),
        seconds(of(|plain| plain.hashed)),
    );
    let each = uploads.iter().zip(plains);
    let each = each.map(|(upload, plain)| format!("{} against {}", seconds(*upload), seconds(plain.all())));
    let each = each.collect::<Vec<_>>().join(", ");
    let dry = share(upload, of(|plain| plain.copied + plain.hashed));
    let size = if length.is_multiple_of(1 << 30) { format!("{} GiB", length >> 30) } else { format!("{length} B") };
    let rows = vec![
        Row {
            measured: format!("upload of {size} by tus"),
            figure: seconds(upload),
            beside: parts,
            ratio: hundredths(ratio),
            target: format!("≤ {}", hundredths(TIMES)),
            verdict: verdict(ratio <= TIMES, "above"),
        },
        Row {
            measured: "memory that it takes".to_owned(),
            figure: format!("{} ({} of it heap)", megabytes(extra.all), megabytes(extra.anonymous)),
            target: "< 40 MB".to_owned(),
            verdict: verdict(extra.all * 1024 < MEMORY, "above"),
            ..Row::default()
        },
    ];
    let notes = vec![
        format!(
            "The upload is one PATCH over loopback, sent from the file by the kernel (sendfile), from the announcement until the \
             film is shown as complete; the file is in the page cache for both sides. Both wait for the disk (fsync): the program \
             before it answers, the copy before it is hashed. The copy is read and written in blocks of 1 MiB, then read once \
             more and hashed by the same library as the program's. Before each \
             of them a copy is made and removed, so that both find memory that the machine has at hand. Rounds: {each}. Against a copy that does not wait for the \
             disk it would be {}.",
            hundredths(dry)
        ),
        "Memory is the most that stood in VmRSS of the program (and RssAnon), looked at every 10 ms during every upload, above \
         what there was before the first. The program was started for this, and took an upload of 10 MiB before."
            .to_owned(),
    ];
    Finding { rows, notes }
}

fn median(times: impl Iterator<Item = Duration>) -> Duration {
    let mut times: Vec<Duration> = times.collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// One time in hundredths of another, rounded up.
fn share(time: Duration, of: Duration) -> u64 {
    let hundredths = (time.as_micros() * 100).div_ceil(of.as_micros().max(1));
    u64::try_from(hundredths).unwrap_or(u64::MAX)
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}
