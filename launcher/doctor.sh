# Checks the machine, a line for each thing: ok, or what to do.

doctor() {
  troubles=0
  use_data_folder serve
  check_jdk
  check_maven
  check_memory
  check_disk
  check_ports
  check_browser
  check_dictionary
  check_spelling Swedish hunspell-sv sv_FI sv_SE
  check_spelling English hunspell-en-gb en_GB en_US
  check_data_folder
  check_database
  if [ "$troubles" -gt 0 ]; then
    echo "$troubles thing(s) to put right."
    return 1
  fi
  echo "Everything is ready."
}

ok() {
  printf '  ok    %-12s %s\n' "$1" "$2"
}

note() {
  printf '  note  %-12s %s\n' "$1" "$2"
}

wrong() {
  printf '  FIX   %-12s %s\n' "$1" "$2"
  troubles=$((troubles + 1))
}

check_jdk() {
  local found
  if found=$(jdk 2> /dev/null); then
    ok JDK "$found ($(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$found/release"))"
  else
    wrong JDK "none of version $wanted_java or newer: install openjdk-$wanted_java-jdk, or set JAVA_HOME"
  fi
}

check_maven() {
  if command -v mvn > /dev/null; then
    ok Maven "$(command -v mvn)"
  else
    wrong Maven "missing: install the package maven"
  fi
}

check_memory() {
  [ -r /proc/meminfo ] || return 0
  local free
  free=$(awk '/MemAvailable/ { print int($2 / 1024) }' /proc/meminfo)
  if [ "$free" -ge 600 ]; then
    ok memory "$free MB available"
  else
    wrong memory "$free MB available; Luukku needs some 400 MB, and the build some 600 MB"
  fi
}

check_disk() {
  local folder free
  folder=$(nearest_existing "$LUUKKU_DATA")
  free=$(df -Pm "$folder" | awk 'NR == 2 { print $4 }')
  if [ "$free" -ge 1024 ]; then
    ok disk "$free MB free for $LUUKKU_DATA"
  else
    wrong disk "$free MB free for $LUUKKU_DATA; 1 GB is the least to begin with"
  fi
}

nearest_existing() {
  local folder=$1
  while [ ! -e "$folder" ]; do
    folder=$(dirname "$folder")
  done
  echo "$folder"
}

check_ports() {
  local port=${LUUKKU_PORT:-8080}
  check_port "$port" LUUKKU_PORT
  check_port "${LUUKKU_MANAGEMENT_PORT:-$((port + 1))}" LUUKKU_MANAGEMENT_PORT
  check_demo_port "${LUUKKU_DEMO_IMAP_PORT:-3143}" LUUKKU_DEMO_IMAP_PORT
  check_demo_port "${LUUKKU_DEMO_SMTP_PORT:-3025}" LUUKKU_DEMO_SMTP_PORT
}

check_port() {
  if port_is_free "$1"; then
    ok port "$1 is free"
  elif is_running; then
    ok port "$1 is in use; a Luukku is running"
  else
    wrong port "$1 is in use by another program: stop it, or choose another with $2"
  fi
}

# A store of one's own needs none of these.
check_demo_port() {
  if port_is_free "$1"; then
    ok port "$1 is free for the demo's mail"
  elif is_running; then
    ok port "$1 is in use; a Luukku is running"
  else
    note port "$1 is in use by another program; only ./luukku demo needs it: stop that one, or choose another with $2"
  fi
}

is_running() {
  local pid
  pid=$(cat "$LUUKKU_DATA/luukku.lock" 2> /dev/null) && kill -0 "$pid" 2> /dev/null
}

check_browser() {
  if has_browser; then
    ok browser "Chromium is here (only ./luukku test needs it)"
  else
    note browser "no Chromium; only ./luukku test needs it"
  fi
}

check_dictionary() {
  if has_dictionary; then
    ok dictionary "$(dictionary)"
  else
    note dictionary "no Finnish dictionary: Finnish is searched and checked less well. Install the package voikko-fi, or set LUUKKU_DICTIONARY"
  fi
}

check_spelling() {
  local language=$1 package=$2 name found
  shift 2
  for name in "$@"; do
    found=$(spelling "$name")
    if [ -n "$found" ]; then
      ok spelling "$language: $found"
      return 0
    fi
  done
  note spelling "no $language dictionary: the spelling of $language replies is not checked. Install the package $package"
}

check_data_folder() {
  local folder
  folder=$(nearest_existing "$LUUKKU_DATA")
  if [ -d "$folder" ] && [ -w "$folder" ]; then
    ok data "$LUUKKU_DATA can be written to"
  else
    wrong data "$LUUKKU_DATA can't be written to: create it and give it to $(id -un), or choose another with LUUKKU_DATA"
  fi
}

check_database() {
  if [ -n "${LUUKKU_DATABASE_URL:-}" ]; then
    check_own_server
  elif [ "$(id -u)" -eq 0 ] && ! can_leave_root; then
    wrong database "PostgreSQL refuses root: run Luukku as an ordinary user, or set LUUKKU_DATABASE_URL"
  else
    check_cluster
  fi
}

can_leave_root() {
  unshare -U true 2> /dev/null || setpriv --reuid=postgres true 2> /dev/null || setpriv --reuid=nobody true 2> /dev/null
}

check_cluster() {
  local version=$LUUKKU_DATA/postgres/PG_VERSION
  if [ ! -f "$version" ]; then
    ok database "embedded, made at the first start"
  elif [ "$(cat "$version")" = 18 ]; then
    ok database "embedded PostgreSQL 18 in $LUUKKU_DATA/postgres"
  else
    wrong database "$LUUKKU_DATA/postgres is of PostgreSQL $(cat "$version"), this Luukku brings 18: restore a backup into an empty folder"
  fi
}

check_own_server() {
  local where=${LUUKKU_DATABASE_URL#*://} host port
  where=${where##*@}
  where=${where%%[/?]*}
  host=${where%%:*}
  port=${where#"$host"}
  port=${port#:}
  if (exec 3<> "/dev/tcp/$host/${port:-5432}") 2> /dev/null; then
    ok database "$host answers; its version is checked at the start"
  else
    wrong database "$host:${port:-5432} does not answer: check LUUKKU_DATABASE_URL and that the server runs"
  fi
}
