# Finnish is understood with Voikko's dictionary: the package voikko-fi, or its file in the data folder. The spelling of
# Swedish and English is checked with those of Hunspell. Luukku runs without them too, and says so.

dictionary_file=mor.vfst

need_dictionary() {
  has_dictionary || install_dictionary || true
  need_spelling sv_FI hunspell-sv "the Swedish dictionary"
  need_spelling en_GB hunspell-en-gb "the British English dictionary"
  need_spelling en_US hunspell-en-us "the American English dictionary"
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

unpack_dictionary() {
  lay_package voikko-fi "$dictionary_file"
}

# Without root: a package's files are laid into the data folder.
lay_package() {
  command -v apt-get > /dev/null && command -v dpkg-deb > /dev/null || return 0
  local package=$1 work to=${LUUKKU_DATA:-$home/data/test}/dictionary file
  shift
  work=$(mktemp -d)
  if (cd "$work" && apt-get -qq download "$package" && dpkg-deb -x "$package"_*.deb .) > /dev/null 2>&1; then
    mkdir -p "$to"
    for file in "$@"; do
      find "$work" -type f -name "$file" -exec cp {} "$to/" \;
    done
  fi
  rm -rf "$work"
}

# The tests hold our reading of the dictionary against libvoikko's.
need_oracle() {
  has_oracle || install libvoikko1 "libvoikko, which the dictionary is held against in the tests"
  has_oracle || echo "luukku: libvoikko is missing, so the tests do not compare with it. Debian: apt-get install libvoikko1    Fedora: dnf install libvoikko    macOS: brew install libvoikko" >&2
}

has_oracle() {
  local folder
  for folder in /usr/lib /usr/lib/* /usr/lib64 /usr/local/lib /opt/homebrew/lib; do
    ! compgen -G "$folder/libvoikko.*" > /dev/null || return 0
  done
  return 1
}

# Hunspell's dictionary of a language: sv_FI, en_GB. Less is lost without one, so nothing more is said here: doctor says it.
need_spelling() {
  [ -n "$(spelling "$1")" ] || install "$2" "$3" || true
  [ -n "$(spelling "$1")" ] || lay_package "$2" "$1.aff" "$1.dic" || true
}

# Where the program will find it.
spelling() {
  local folder
  for folder in "${LUUKKU_DATA:-$home/data/test}/dictionary" /usr/share/hunspell /usr/share/myspell/dicts /usr/local/share/hunspell /opt/homebrew/share/hunspell /Library/Spelling "$HOME/Library/Spelling"; do
    if [ -f "$folder/$1.dic" ] && [ -f "$folder/$1.aff" ]; then
      echo "$folder/$1.dic"
      return 0
    fi
  done
}
