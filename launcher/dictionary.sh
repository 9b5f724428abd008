# Finnish is understood with Voikko's dictionary: the package voikko-fi, or its file in the data folder. Luukku runs
# without it too, and says so.

dictionary_file=mor.vfst

need_dictionary() {
  has_dictionary || install_dictionary || true
}

has_dictionary() {
  [ -n "$(dictionary)" ]
}

# Where the program will find it.
dictionary() {
  local folder
  if [ -n "${LUUKKU_DICTIONARY:-}" ]; then
    [ ! -f "$LUUKKU_DICTIONARY" ] || echo "$LUUKKU_DICTIONARY"
    [ ! -f "$LUUKKU_DICTIONARY/$dictionary_file" ] || echo "$LUUKKU_DICTIONARY/$dictionary_file"
    return 0
  fi
  for folder in "${LUUKKU_DATA:-$home/data/test}/dictionary" {/usr/lib,/usr/share,/usr/local/lib,/usr/local/share,/opt/homebrew/lib,/etc}/voikko/5/mor-standard "$HOME/.voikko/5/mor-standard"; do
    if [ -f "$folder/$dictionary_file" ]; then
      echo "$folder/$dictionary_file"
      return 0
    fi
  done
}

install_dictionary() {
  [ -z "${LUUKKU_DICTIONARY:-}" ] || return 0
  install voikko-fi "the Finnish dictionary"
  has_dictionary || unpack_dictionary
  has_dictionary || echo "luukku: no Finnish dictionary was found. Luukku works without it, but searches and checks Finnish less well. Debian: apt-get install voikko-fi" >&2
}

# Without root: the package's file is laid into the data folder.
unpack_dictionary() {
  command -v apt-get > /dev/null && command -v dpkg-deb > /dev/null || return 0
  local work to=${LUUKKU_DATA:-$home/data/test}/dictionary
  work=$(mktemp -d)
  if (cd "$work" && apt-get -qq download voikko-fi && dpkg-deb -x voikko-fi_*.deb .) > /dev/null 2>&1; then
    mkdir -p "$to"
    cp "$(find "$work" -name "$dictionary_file" | head -n 1)" "$to/"
  fi
  rm -rf "$work"
}
