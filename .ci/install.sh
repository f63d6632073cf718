# shellcheck shell=bash
# What a Debian machine needs to build, run and test the program, and how it gets it. Sourced by `run` and `test`.
#
# Nothing here asks a question. Each `need…` only notes what is missing and why; `install_missing` then says it all and
# installs it in one go, as root or through sudo without a password, or else prints the command to run and stops.

missing_packages=()

say() { printf '\033[1m→\033[0m %s\n' "$*"; }

fail() {
  printf '\033[1m✗\033[0m %s\n' "$1" >&2
  shift
  (($# == 0)) || printf '  %s\n' "$@" >&2
  exit 1
}

# need PACKAGE REASON: notes a package as missing; the caller has found that its files are not there.
need() {
  missing_packages+=("$1")
  printf '  missing: %-18s %s\n' "$1" "$2"
}

# need_command COMMAND PACKAGE REASON
need_command() { command -v "$1" >/dev/null || need "$2" "$3"; }

# need_file FILE PACKAGE REASON
need_file() { [[ -e $1 ]] || need "$2" "$3"; }

need_rust() {
  local wanted have
  command -v cargo >/dev/null || fail "Rust is not installed." \
    "Install it with rustup (https://rustup.rs), open a new shell and try again."
  wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  have=$(cargo --version | cut -d' ' -f2)
  [[ $(printf '%s\n' "$wanted" "$have" | sort -V | head -1) == "$wanted" ]] || fail "Rust $have is here, and $wanted is needed." \
    "Bring it up to date with rustup update, and try again."
  need_command cc gcc "links the program"
  need_file /usr/include/stdio.h libc6-dev "C headers that some crates compile against"
  need_file /etc/ssl/certs/ca-certificates.crt ca-certificates "downloads of dependencies are checked against it"
}

need_node() {
  need_command node nodejs "builds the style sheets and scripts"
  need_command npm npm "fetches what that build needs"
}

# Only the server's programs are wanted: the data folder holds the database, and no system service runs.
need_postgresql() {
  local found
  for found in /usr/lib/postgresql/*/bin/initdb; do
    [[ -x $found && $(basename "$(dirname "$(dirname "$found")")") -ge 15 ]] && return
  done
  need postgresql-15 "the database server that the program starts for itself"
}

need_media() { need_command ffmpeg ffmpeg "reads and converts videos"; }

need_fonts() {
  need_file /usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf fonts-noto-core "letters of every script, for the pictures that the browser tests take"
}

need_pdf() { need_command pdftotext poppler-utils "reads certificates back"; }

need_python() {
  need_command python3 python3 "uploads with a client that is not written for browsers"
  python3 -m pip --version >/dev/null 2>&1 || need python3-pip "fetches that client"
}

need_browser() { need_command chromium-headless-shell chromium-headless-shell "the browser that the walks are made in"; }

# as_root COMMAND…: runs it as root, never asking for a password.
as_root() {
  if ((EUID == 0)); then
    DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

can_become_root() { ((EUID == 0)) || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }; }

# Tells Debian's packages not to make and start a database of their own.
forbid_system_cluster() {
  as_root apt-get install -y -q --no-install-recommends postgresql-common
  as_root sed -i -E 's/^#?[[:space:]]*create_main_cluster[[:space:]]*=.*/create_main_cluster = false/' \
    /etc/postgresql-common/createcluster.conf
}

install_missing() {
  ((${#missing_packages[@]})) || return 0
  local packages=("${missing_packages[@]}")
  missing_packages=()
  command -v apt-get >/dev/null || fail "This machine has no apt-get." \
    "Install what is listed above with the machine's own package manager and try again."
  can_become_root || fail "Installing needs root, and neither root nor sudo without a password is at hand. Run this once:" \
    "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends ${packages[*]}'" \
    "(or the same in a root shell), and then this command again."
  say "Installing: ${packages[*]}"
  as_root apt-get update -q
  if [[ " ${packages[*]} " == *" postgresql-15 "* ]]; then
    forbid_system_cluster
  fi
  as_root apt-get install -y -q --no-install-recommends "${packages[@]}"
}

# node_modules FOLDER: what the folder's package-lock.json names, fetched when it differs from what is there.
node_modules() {
  if ! cmp -s "$1/package-lock.json" "$1/node_modules/.fetched-lock.json"; then
    say "Fetching the packages of $1"
    npm --prefix "$1" ci --no-audit --no-fund
    cp "$1/package-lock.json" "$1/node_modules/.fetched-lock.json"
  fi
}

# Style sheets and scripts, built into assets/dist when a source differs from the last build's.
build_assets() {
  local stamp="${CARGO_TARGET_DIR:-target}/assets.stamp" now
  now=$(find assets -type f -not -path 'assets/node_modules/*' -not -path 'assets/dist/*' -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
  if [[ -d assets/dist && -f $stamp && $(<"$stamp") == "$now" ]]; then
    return
  fi
  node_modules assets
  say "Building style sheets and scripts"
  npm --prefix assets run --silent build
  mkdir -p "$(dirname "$stamp")"
  printf '%s\n' "$now" >"$stamp"
}
