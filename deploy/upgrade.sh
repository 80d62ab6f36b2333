#!/bin/sh
# Puts a release on air without readers noticing, or brings an earlier one back:
#
#     deploy/upgrade.sh /opt/standfirst/2026-11-27
#
# Of standfirst@3000 and standfirst@3001 one runs. The other one starts with the release named here; once it is
# ready (its index is made, a page can be made) the first one stops, after the answers under way. nginx knows both
# ports and goes on to the next when one does not answer (deploy/nginx.conf). When the new one does not become ready
# it is stopped, the first one goes on, and this ends with 1.
set -eu

ROOT=${STANDFIRST_ROOT:-/opt/standfirst}
# A first index of 100,000 articles takes a minute and a half. In seconds.
PATIENCE=${STANDFIRST_PATIENCE:-600}

release=${1:?"Usage: upgrade.sh RELEASE (a folder made by npm run release)"}
release=$(cd "$release" 2>/dev/null && pwd -P) || {
  echo "There is no folder $1." >&2
  exit 1
}
[ -f "$release/tools/run.mjs" ] && [ -f "$release/.next/BUILD_ID" ] || {
  echo "$release is not a release: make one with npm run release." >&2
  exit 1
}

if systemctl is-active --quiet standfirst@3000; then old=3000 new=3001; else old=3001 new=3000; fi
if systemctl is-active --quiet "standfirst@$new"; then
  echo "standfirst@3000 and standfirst@3001 both run: stop the one that readers do not need, then try again." >&2
  exit 1
fi

ln -sfn "$release" "$ROOT/$new"
systemctl start "standfirst@$new"

waited=0
until curl -fsS -o /dev/null "http://127.0.0.1:$new/health/ready" 2>/dev/null; do
  if [ "$waited" -ge "$PATIENCE" ] || ! systemctl is-active --quiet "standfirst@$new"; then
    systemctl stop "standfirst@$new" || true
    echo "The new release is not ready, and readers keep the old one. Its log: journalctl -u standfirst@$new" >&2
    exit 1
  fi
  sleep 1
  waited=$((waited + 1))
done

# After a restart of the machine the new one starts, and only that.
systemctl enable --quiet "standfirst@$new"
systemctl disable --quiet "standfirst@$old" 2>/dev/null || true
systemctl stop "standfirst@$old"
ln -sfn "$release" "$ROOT/current"
echo "$release is on air, on port $new."
