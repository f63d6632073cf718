//! A request as it is written to the line.

use serde_json::Value;

/// One request, as it is sent over and over, and what it has to be answered with.
#[derive(Clone)]
pub(super) struct Ask {
    pub(super) method: &'static str,
    pub(super) path: String,
    headers: Vec<(String, String)>,
    body: String,
    /// The status code.
    pub(super) expected: u16,
    /// Bytes of the answer's body, where they are known.
    pub(super) length: Option<u64>,
}

impl Ask {
    /// Asks the site of this host name.
    pub(super) fn new(method: &'static str, path: &str, host: &str) -> Self {
        let headers = vec![("host".to_owned(), host.to_owned())];
        Self { method, path: path.to_owned(), headers, body: String::new(), expected: 200, length: None }
    }

    /// Asks for a page or a resource.
    pub(super) fn get(path: &str, host: &str) -> Self {
        Self::new("GET", path, host)
    }

    /// Sends JSON.
    pub(super) fn post(path: &str, host: &str, body: &Value) -> Self {
        Self::new("POST", path, host).sending("application/json", body.to_string())
    }

    pub(super) fn sending(mut self, mime: &str, body: String) -> Self {
        self.body = body;
        self.with("content-type", mime)
    }

    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(super) fn expecting(mut self, status: u16) -> Self {
        self.expected = status;
        self
    }

    /// With a body of exactly so many bytes in the answer.
    pub(super) fn of_length(mut self, bytes: u64) -> Self {
        self.length = Some(bytes);
        self
    }

    /// The whole request (RFC 9112).
    pub(super) fn bytes(&self) -> Vec<u8> {
        let announced = (self.method != "GET").then_some(self.body.len() as u64);
        [self.head(announced).as_bytes(), self.body.as_bytes()].concat()
    }

    /// The request without its body, which has so many bytes.
    pub(super) fn head(&self, length: Option<u64>) -> String {
        let mut lines = vec![format!("{} {} HTTP/1.1", self.method, self.path)];
        lines.extend(self.headers.iter().map(|(name, value)| format!("{name}: {value}")));
        lines.extend(length.map(|length| format!("content-length: {length}")));
        lines.join("\r\n") + "\r\n\r\n"
    }
}

#[cfg(test)]
mod tests {
    use super::Ask;

    #[test]
    fn a_request_is_written_as_rfc_9112_says() {
        let asked = Ask::get("/a?b=1", "x.localhost").with("accept", "text/html").bytes();
        assert_eq!(asked, b"GET /a?b=1 HTTP/1.1\r\nhost: x.localhost\r\naccept: text/html\r\n\r\n");
        let sent = Ask::new("PUT", "/a", "x").sending("text/plain", "hey".to_owned()).bytes();
        assert_eq!(sent, b"PUT /a HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 3\r\n\r\nhey");
    }
}
