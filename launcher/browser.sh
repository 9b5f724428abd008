# The browser tests drive a real Chromium.

need_browser() {
  has_browser || install_browser
  has_fonts || install fonts-noto-core "fonts for the browser tests"
}

has_browser() {
  command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null ||
    [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}

has_fonts() {
  ! command -v fc-list > /dev/null || fc-list | grep -q .
}

install_browser() {
  install chromium "a browser for the tests"
  has_browser || fail "The browser tests need Chromium. Debian: apt-get install chromium    Fedora: dnf install chromium    macOS: brew install --cask chromium"
}
