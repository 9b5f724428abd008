# The browser tests drive a real Chromium.

need_browser() {
  has_browser || install_browser
  has_fonts || install fonts-noto-core
}

has_browser() {
  command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null ||
    [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}

has_fonts() {
  ! command -v fc-list > /dev/null || fc-list | grep -q .
}

install_browser() {
  install chromium
  has_browser || fail "The browser tests need Chromium. Debian: apt-get install chromium    Fedora: dnf install chromium    macOS: brew install --cask chromium"
}

# Only where it can be done without asking: as root on Debian and its kin.
install() {
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
    return 0
  fi
  echo "Installing $1 for the browser tests ..." >&2
  { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$1"; } > /dev/null ||
    echo "luukku: apt-get could not install $1" >&2
}
