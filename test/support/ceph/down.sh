#!/bin/bash
# Stops what up.sh started in DIR (gateway, OSD, monitor) and removes DIR.   down.sh DIR
set -euo pipefail

dir=${1:?usage: down.sh DIR}
[ -f "$dir/ceph.conf" ] && [ -f "$dir/pids" ] || { echo "ceph: nothing of ours in $dir" >&2; exit 1; }

is_ours() { grep -qz '^\(ceph-mon\|ceph-osd\|radosgw\)$' "/proc/$1/cmdline" 2>/dev/null; } # a pid can be reused

for pid in $(tac "$dir/pids"); do # all is in memory or thrown away: no need to be gentle
  if is_ours "$pid"; then kill -9 "$pid"; fi
done
for pid in $(cat "$dir/pids"); do
  for _ in $(seq 50); do is_ours "$pid" || break; sleep 0.1; done
done
rm -rf "$dir"
