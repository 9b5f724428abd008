# Packages of the system.

# Only where it can be done without asking: as root on Debian and its kin.
install() {
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
    return 0
  fi
  echo "Installing $2 ($1) ..." >&2
  { apt-get -qq -o Acquire::Retries=0 update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$1"; } > /dev/null ||
    echo "luukku: apt-get could not install $1" >&2
}
