//! One keep-alive connection (RFC 9112), lean enough that what is measured is the other side: a request is bytes made
//! beforehand, the head of an answer is parsed where it was read, and a body that nobody wants is counted and thrown away.
//!
//! An answer that it can not measure exactly is an error.

use std::{
    io::{self, ErrorKind},
    net::SocketAddr,
};

use httparse::{EMPTY_HEADER, Response, Status};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Bytes that are read at once; a head has to fit in.
const BUFFER: usize = 64 * 1024;
const MOST_HEADERS: usize = 64;

/// An answer, read to its end.
pub(super) struct Answer {
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// The value of the first header with this name in lower case.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The body, for a message.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// How the end of a body is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Framing {
    Length(u64),
    Chunks,
}

/// What the head of an answer says.
struct Head {
    status: u16,
    framing: Framing,
    /// Bytes that it takes.
    length: usize,
}

/// A connection on which requests are answered one after the other.
pub(super) struct Wire {
    stream: TcpStream,
    buffer: Vec<u8>,
    /// What was read and not used yet stands from `start` to `end`.
    start: usize,
    end: usize,
}

impl Wire {
    pub(super) async fn connect(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self::of(stream))
    }

    /// Goes on with a connection on which a request was sent and nothing was read.
    pub(super) fn of(stream: TcpStream) -> Self {
        Self { stream, buffer: vec![0; BUFFER], start: 0, end: 0 }
    }

    /// Sends a request; the status and the bytes of the body, which is thrown away.
    pub(super) async fn count(&mut self, request: &[u8]) -> io::Result<(u16, u64)> {
        self.stream.write_all(request).await?;
        let head = self.head().await?;
        self.start += head.length;
        let length = self.body(head.framing, None).await?;
        Ok((head.status, length))
    }

    /// Sends a request; the whole answer.
    pub(super) async fn ask(&mut self, request: &[u8]) -> io::Result<Answer> {
        self.stream.write_all(request).await?;
        self.answer().await
    }

    /// The whole answer to a request that was sent.
    pub(super) async fn answer(&mut self) -> io::Result<Answer> {
        let head = self.head().await?;
        let headers = fields(self.unused())?;
        self.start += head.length;
        let mut body = Vec::new();
        self.body(head.framing, Some(&mut body)).await?;
        Ok(Answer { status: head.status, headers, body })
    }

    fn unused(&self) -> &[u8] {
        self.buffer.get(self.start..self.end).unwrap_or_default()
    }

    /// Reads more behind what is there.
    async fn read(&mut self) -> io::Result<()> {
        if self.start == self.end {
            (self.start, self.end) = (0, 0);
        } else if self.end == self.buffer.len() {
            self.buffer.copy_within(self.start..self.end, 0);
            (self.start, self.end) = (0, self.end - self.start);
        }
        let room = self.buffer.get_mut(self.end..).filter(|room| !room.is_empty());
        let room = room.ok_or_else(|| invalid("the head of an answer is too large"))?;
        let count = self.stream.read(room).await?;
        if count == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        self.end += count;
        Ok(())
    }

    async fn head(&mut self) -> io::Result<Head> {
        if self.start != self.end {
            return Err(invalid("there are bytes behind the end of an answer"));
        }
        loop {
            self.read().await?;
            if let Some(head) = parse(self.unused())? {
                return Ok(head);
            }
        }
    }

    /// Takes a body and answers its length.
    async fn body(&mut self, framing: Framing, mut kept: Option<&mut Vec<u8>>) -> io::Result<u64> {
        if let Framing::Length(length) = framing {
            self.pass(length, kept).await?;
            return Ok(length);
        }
        let mut length = 0;
        loop {
            let size = self.chunk().await?;
            self.pass(size, kept.as_deref_mut()).await?;
            // A trailer would stand here; none is announced, so none is sent.
            while self.end - self.start < 2 {
                self.read().await?;
            }
            if !self.unused().starts_with(b"\r\n") {
                return Err(invalid("a chunk does not end where it says"));
            }
            self.start += 2;
            length += size;
            if size == 0 {
                return Ok(length);
            }
        }
    }

    /// The size of the chunk that begins here.
    async fn chunk(&mut self) -> io::Result<u64> {
        loop {
            match httparse::parse_chunk_size(self.unused()) {
                Ok(Status::Complete((line, size))) => {
                    self.start += line;
                    return Ok(size);
                }
                Ok(Status::Partial) => self.read().await?,
                Err(_) => return Err(invalid("a chunk has no size")),
            }
        }
    }

    /// Goes so many bytes on.
    async fn pass(&mut self, mut bytes: u64, mut kept: Option<&mut Vec<u8>>) -> io::Result<()> {
        while bytes > 0 {
            if self.start == self.end {
                self.read().await?;
            }
            let step = (self.end - self.start).min(usize::try_from(bytes).unwrap_or(usize::MAX));
            if let Some(kept) = kept.as_deref_mut() {
                kept.extend_from_slice(self.unused().get(..step).unwrap_or_default());
            }
            self.start += step;
            bytes -= step as u64;
        }
        Ok(())
    }
}

fn invalid(what: &str) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, what)
}

/// The head at the beginning of `bytes`; nothing when more of it is to come.
fn parse(bytes: &[u8]) -> io::Result<Option<Head>> {
    let mut headers = [EMPTY_HEADER; MOST_HEADERS];
    let mut response = Response::new(&mut headers);
    let Status::Complete(length) = response.parse(bytes).map_err(io::Error::other)? else { return Ok(None) };
    let status = response.code.unwrap_or_default();
    let of = |name: &str| response.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
    let framing = match (of("transfer-encoding"), of("content-length")) {
        (Some(coding), None) if coding.value.eq_ignore_ascii_case(b"chunked") => Framing::Chunks,
        (None, Some(said)) => {
            let said = std::str::from_utf8(said.value).ok().and_then(|text| text.parse().ok());
            Framing::Length(said.ok_or_else(|| invalid("a content-length is no number"))?)
        }
        // RFC 9112, 6.3: these have no body.
        (None, None) if [204, 304].contains(&status) => Framing::Length(0),
        _ => return Err(invalid("an answer does not say where it ends")),
    };
    Ok(Some(Head { status, framing, length }))
}

/// The headers of the head at the beginning of `bytes`, names in lower case.
fn fields(bytes: &[u8]) -> io::Result<Vec<(String, String)>> {
    let mut headers = [EMPTY_HEADER; MOST_HEADERS];
    let mut response = Response::new(&mut headers);
    response.parse(bytes).map_err(io::Error::other)?;
    let field = |header: &httparse::Header<'_>| {
        (header.name.to_ascii_lowercase(), String::from_utf8_lossy(header.value).into_owned())
    };
    Ok(response.headers.iter().map(field).collect())
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpListener,
    };

    use super::{Framing, Wire, parse};

    #[test]
    fn a_head_says_where_its_body_ends() {
        let framing = |head: &str| parse(head.as_bytes()).map(|head| head.map(|head| (head.status, head.framing)));
        let known = |head: &str| framing(head).expect("the head can be measured");
        assert_eq!(known("HTTP/1.1 200 OK\r\nContent-Le"), None);
        assert_eq!(known("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n"), Some((200, Framing::Length(7))));
        assert_eq!(known("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), Some((200, Framing::Chunks)));
        assert_eq!(known("HTTP/1.1 204 No Content\r\n\r\n"), Some((204, Framing::Length(0))));
        assert!(framing("HTTP/1.1 200 OK\r\n\r\n").is_err());
        assert!(framing("HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n").is_err());
        assert!(framing("HTTP/1.1 200 OK\r\ncontent-length: 7\r\ntransfer-encoding: chunked\r\n\r\n").is_err());
    }

    #[tokio::test]
    async fn answers_are_told_apart_however_they_are_cut() {
        let answers = b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\nETag: \"7\"\r\n\r\nhello";
        let chunked = b"HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n";
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let mut wire = Wire::connect(listener.local_addr().expect("its address")).await.expect("it listens");
        let (mut served, _) = listener.accept().await.expect("it was connected to");
        served.set_nodelay(true).expect("an option of the socket");
        let serving = async {
            for answer in [answers.as_slice(), chunked, answers, chunked] {
                assert!(served.read(&mut [0; 64]).await.expect("a request comes") > 0);
                for byte in answer {
                    served.write_all(&[*byte]).await.expect("the client reads");
                    tokio::task::yield_now().await;
                }
            }
        };
        let asking = async {
            for (status, length) in [(200, 5), (201, 6)] {
                assert_eq!(wire.count(b"GET / HTTP/1.1\r\n\r\n").await.expect("an answer"), (status, length));
            }
            let answer = wire.ask(b"GET / HTTP/1.1\r\n\r\n").await.expect("an answer");
            assert_eq!((answer.text().as_str(), answer.header("etag")), ("hello", Some("\"7\"")));
            assert_eq!(wire.ask(b"GET / HTTP/1.1\r\n\r\n").await.expect("an answer").text(), "hello!");
        };
        tokio::join!(serving, asking);
    }
}
