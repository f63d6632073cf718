//! Films of other sites that an article may show in a frame: those of a short list, by their players without cookies.

use url::Url;

/// The address of the player for a film's address; nothing for one that is not on the list.
pub(super) fn player(address: &str) -> Option<String> {
    let url = Url::parse(address).ok().filter(|url| url.scheme() == "https")?;
    let mut path = url.path_segments()?;
    match url.host_str()? {
        "youtu.be" => youtube(path.next()?),
        "www.youtube.com" | "youtube.com" | "m.youtube.com" | "www.youtube-nocookie.com" => match path.next()? {
            "watch" => youtube(&url.query_pairs().find(|(name, _)| name == "v")?.1),
            "embed" | "shorts" | "live" => youtube(path.next()?),
            _ => None,
        },
        "vimeo.com" | "www.vimeo.com" => vimeo(path.next()?),
        "player.vimeo.com" if path.next() == Some("video") => vimeo(path.next()?),
        _ => None,
    }
}

fn youtube(id: &str) -> Option<String> {
    let fits = id.len() == 11 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    fits.then(|| format!("https://www.youtube-nocookie.com/embed/{id}"))
}

fn vimeo(id: &str) -> Option<String> {
    let fits = (6..=12).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| format!("https://player.vimeo.com/video/{id}?dnt=1"))
}

#[cfg(test)]
mod tests {
    use super::player;

    #[test]
    fn films_of_the_list_are_shown_by_their_players() {
        let youtube = Some("https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ".to_owned());
        for address in [
            "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
            "https://www.youtube.com/watch?list=x&v=aqz-KE-bpKQ&t=9",
            "https://youtu.be/aqz-KE-bpKQ?si=1",
            "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
            "https://m.youtube.com/shorts/aqz-KE-bpKQ",
        ] {
            assert_eq!(player(address), youtube, "{address}");
        }
        let vimeo = Some("https://player.vimeo.com/video/76979871?dnt=1".to_owned());
        assert_eq!(player("https://vimeo.com/76979871"), vimeo);
        assert_eq!(player("https://player.vimeo.com/video/76979871?dnt=1"), vimeo);
    }

    #[test]
    fn other_addresses_are_not_shown() {
        for address in [
            "http://www.youtube.com/watch?v=aqz-KE-bpKQ",
            "https://www.youtube.com.evil.example/watch?v=aqz-KE-bpKQ",
            "https://evil.example/embed/aqz-KE-bpKQ",
            "https://www.youtube.com/watch?v=\"><script>",
            "https://www.youtube.com/redirect?q=x",
            "javascript:alert(1)",
            "https://vimeo.com/about",
            "",
        ] {
            assert_eq!(player(address), None, "{address}");
        }
    }
}
