//! What never becomes a request: bytes on a real socket that are no HTTP, or too much of it.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::TestApp;

async fn serve(test: &TestApp) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = test.instance.router.clone().into_make_service_with_connect_info::<SocketAddr>();
    let _server = tokio::runtime::Handle::current().spawn(async move { axum::serve(listener, service).await });
    address
}

/// The first line of the answer to these bytes; nothing when the server just hangs up.
async fn answer(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // The server may hang up while it is still being written to.
    let _ = stream.write_all(bytes).await;
    let mut read = vec![0; 4_096];
    let count = tokio::time::timeout(Duration::from_secs(5), stream.read(&mut read))
        .await
        .map_or(0, |count| count.unwrap_or(0));
    String::from_utf8_lossy(&read[..count]).lines().next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn what_is_no_request_is_refused_and_the_server_goes_on() {
    let test = TestApp::new().await;
    let address = serve(&test).await;
    let header = format!("GET / HTTP/1.1\r\nhost: north.localhost\r\nx-big: {}\r\n\r\n", "h".repeat(1_000_000));
    let many: String = (0..2_000).map(|n| format!("x-{n}: 1\r\n")).collect();
    let many = format!("GET / HTTP/1.1\r\nhost: north.localhost\r\n{many}\r\n");
    let long = format!("GET /{} HTTP/1.1\r\nhost: north.localhost\r\n\r\n", "p".repeat(1_000_000));
    let requests: [&[u8]; 12] = [
        b"\r\n\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /a b HTTP/1.1\r\nhost: north.localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: north.localhost\r\nx: a\x00b\r\n\r\n",
        b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
        b"POST /sign-in HTTP/1.1\r\nhost: north.localhost\r\ncontent-length: -5\r\n\r\n",
        b"POST /sign-in HTTP/1.1\r\nhost: north.localhost\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        header.as_bytes(),
        many.as_bytes(),
        long.as_bytes(),
    ];
    for bytes in requests {
        let said = answer(address, bytes).await;
        let refused = said.is_empty() || said.starts_with("HTTP/1.1 4");
        assert!(
            refused,
            "{:?} -> {said}",
            String::from_utf8_lossy(bytes.get(..80.min(bytes.len())).unwrap_or_default())
        );
    }
    let fine = answer(address, b"GET /health/live HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    assert!(fine.starts_with("HTTP/1.1 200"), "{fine}");
}
