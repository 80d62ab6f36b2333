#!/bin/sh
# Puts a release into service without readers noticing, brings an earlier one back, or starts the first:
#
#     deploy/upgrade.sh /opt/standfirst/2026-11-27
#
# Either standfirst@3000 or standfirst@3001 is running. The other one starts with the release named here, and with a copy
# of the index and the last good texts of the running one. It accepts no connection before it is ready (its index is
# up to date, a page can be made); then the first one stops, after the answers under way. nginx knows both ports and
# tries the other when one accepts no connection (deploy/nginx.conf). If the new one does not become ready, it is
# stopped, the first one keeps running, and this exits with 1.
set -eu

ROOT=${STANDFIRST_ROOT:-/opt/standfirst}
STATE=${STANDFIRST_STATE:-/var/lib/standfirst}
OWNER=${STANDFIRST_USER:-standfirst}
# A first index of 100,000 articles takes a minute and a half. In seconds.
PATIENCE=${STANDFIRST_PATIENCE:-600}

release=${1:?"Usage: upgrade.sh RELEASE (a folder made by npm run release)"}
release=$(cd "$release" 2>/dev/null && pwd -P) || {
  echo "There is no folder $1." >&2
  exit 1
}
[ -f "$release/release.json" ] && [ -f "$release/.next/BUILD_ID" ] || {
  echo "$release is not a release: make one with npm run release." >&2
  exit 1
}

if systemctl is-active --quiet standfirst@3000; then old=3000 new=3001; else old=3001 new=3000; fi
if systemctl is-active --quiet "standfirst@$new"; then
  echo "standfirst@3000 and standfirst@3001 both run: stop the old one, then try again." >&2
  exit 1
fi

# Pages made on demand are kept beside those of the build.
chown -R "$OWNER:" "$release/.next"
ln -sfn "$release" "$ROOT/$new"
# Only during the upgrade: a server that is started again later has a newer index of its own.
mkdir -p "$STATE"
ln -sfn "$STATE/$old" "$STATE/running"
trap 'rm -f "$STATE/running"' EXIT

echo "Starting $release on port $new ..."
systemctl start "standfirst@$new"

waited=0
until curl -fsS -o /dev/null "http://127.0.0.1:$new/health/ready" 2>/dev/null; do
  if [ "$waited" -ge "$PATIENCE" ] || ! systemctl is-active --quiet "standfirst@$new"; then
    systemctl stop "standfirst@$new" || true
    echo "The new release did not become ready; readers still get the old one. Log of the new one: journalctl -u standfirst@$new" >&2
    exit 1
  fi
  sleep 1
  waited=$((waited + 1))
done

# After a restart of the machine only the new one starts.
systemctl enable --quiet "standfirst@$new"
systemctl disable --quiet "standfirst@$old" 2>/dev/null || true
systemctl stop "standfirst@$old"
ln -sfn "$release" "$ROOT/current"
echo "$release is serving readers, on port $new."
