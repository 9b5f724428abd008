# Builds the program when its sources have changed: unpacked jar, unpacked PostgreSQL, and a cache that makes it start faster.

# One folder for each state of the sources, so that a running Luukku keeps the files it was started from.
dist() {
  echo "$home/target/dist/$(fingerprint)"
}

fingerprint() {
  if [ -z "${known_fingerprint:-}" ]; then
    known_fingerprint=$({ find src/main pom.xml launcher -type f | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum; jdk; } | digest)
  fi
  echo "$known_fingerprint"
}

digest() {
  { sha256sum 2> /dev/null || shasum -a 256; } | cut -c 1-12
}

build() {
  known_fingerprint=$(fingerprint)
  export LUUKKU_POSTGRES=$home/target/postgres
  [ ! -f "$(dist)/complete" ] || return 0
  rm -rf "$(dist)"
  mkdir -p "$(dist)"
  compile
  unpack
  train || echo "The start-up cache could not be made; Luukku works without it and starts a little slower." >&2
  touch "$(dist)/complete"
  forget_old_builds
}

compile() {
  echo "Building Luukku (about half a minute, more the first time) ..." >&2
  maven -q -B -Dstyle.color=never package -DskipTests
}

unpack() {
  "$(jdk)/bin/java" -Djarmode=tools -jar target/luukku.jar extract --destination "$(dist)/app" > /dev/null
}

# A real start, a few pages, a real end: what it loaded is what the next start finds ready.
train() {
  echo "Preparing a faster start ..." >&2
  local data port pid
  data=$(mktemp -d)
  port=$(free_port)
  prepare_program "-XX:AOTCacheOutput=$(dist)/luukku.aot"
  LUUKKU_DATA=$data LUUKKU_PORT=$port LUUKKU_MANAGEMENT_PORT=$(free_port) LUUKKU_DATABASE_URL='' \
    "${program[@]}" > "$(dist)/training.log" 2>&1 &
  pid=$!
  visit "$port" "$pid"
  kill -TERM "$pid" 2> /dev/null || true
  wait "$pid" || true
  rm -rf "$data"
  [ -f "$(dist)/luukku.aot" ]
}

visit() {
  local port=$1 pid=$2 tries
  for tries in $(seq 300); do
    kill -0 "$pid" 2> /dev/null || return 0
    if knock "$port" /; then
      knock "$port" /sign-in
      knock "$port" /api/v1/tickets
      return 0
    fi
    sleep 0.1
  done
}

# One request with bash's own means: true if anything answered.
knock() {
  local answer
  { exec 3<> "/dev/tcp/127.0.0.1/$1"; } 2> /dev/null || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
  answer=$(head -c 12 <&3 | tr -d '\0')
  exec 3>&-
  [ -n "$answer" ]
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 30000))
    port_is_free "$port" && break
  done
  echo "$port"
}

port_is_free() {
  ! (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null
}

# This one and the one before it.
forget_old_builds() {
  ls -dt target/dist/*/ | tail -n +3 | while read -r folder; do
    rm -rf "$folder"
  done
}
