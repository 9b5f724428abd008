# Finds a JDK 25 or newer and Maven, or says what to install.

wanted_java=25

jdk() {
  local home
  while read -r home; do
    if is_new_enough "$home"; then
      echo "$home"
      return
    fi
  done < <(jdk_candidates)
  fail "Luukku needs a JDK $wanted_java or newer (JAVA_HOME, the PATH and the usual folders have none).
  Debian, Ubuntu: apt-get install openjdk-$wanted_java-jdk    Fedora: dnf install java-$wanted_java-openjdk-devel
  macOS: brew install openjdk@$wanted_java                   anywhere: https://adoptium.net"
}

jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  if command -v javac > /dev/null; then
    dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$wanted_java+" 2> /dev/null || true
  fi
  local folder
  for folder in /usr/lib/jvm/* /opt/* /opt/java/* /usr/local/lib/jvm/* ~/.sdkman/candidates/java/* ~/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    echo "$folder"
  done
}

# The release file every JDK has tells its version without starting it.
is_new_enough() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  local major
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${major:-0}" -ge "$wanted_java" ]
}

maven() {
  prepare_maven
  mvn "$@"
}

exec_maven() {
  prepare_maven
  exec mvn "$@"
}

# Maven runs on the JDK we found too: to share tests among processes it reads their classes itself. Its own libraries still
# use what that JDK warns of.
prepare_maven() {
  command -v mvn > /dev/null || fail "Luukku is built with Maven, which is missing.
  Debian, Ubuntu: apt-get install maven    Fedora: dnf install maven    macOS: brew install maven"
  JAVA25_HOME=$(jdk)
  export JAVA25_HOME JAVA_HOME=$JAVA25_HOME
  export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}

# Sets program to the command that starts Luukku; training and use of the start-up cache must agree on it.
prepare_program() {
  program=("$(jdk)/bin/java" "$@" -XX:+UseSerialGC ${LUUKKU_JAVA_OPTS:--Xmx256m} -Xss512k -XX:ReservedCodeCacheSize=96m
    -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -cp "$(dist)/app/luukku.jar" fi.luukku.Luukku)
}

# The cache is of use or not; a word about it on every start is not.
with_cache() {
  local cache
  cache=$(dist)/luukku.aot
  if [ -f "$cache" ]; then
    prepare_program "-XX:AOTCache=$cache" -Xlog:aot=off -Xlog:cds=off
  else
    prepare_program
  fi
}
