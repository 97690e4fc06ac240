#!/bin/bash
# A real S3 server for the integration suite: Ceph's RADOS Gateway over one monitor and one in-memory OSD, on 127.0.0.1.
# Needs Debian's radosgw, ceph-mon, ceph-osd and ceph-common. Runs as any user; starts in about ten seconds.
#
#   up.sh DIR MON_PORT RGW_PORT [OWNER_PID]
#
# DIR must be new or empty; its pids are in DIR/pids. MON_PORT is followed by 60 ports of which the OSD takes a few.
# With OWNER_PID everything stops when that process is gone, so that a killed test run leaves no server behind.
# Prints the S3_* settings for a client when ready.
set -euo pipefail

dir=${1:?usage: up.sh DIR MON_PORT RGW_PORT [OWNER_PID]}
mon_port=${2:?MON_PORT}
rgw_port=${3:?RGW_PORT}
owner=${4:-}
access_key=test-access-key
secret_key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
here=$(cd "$(dirname "$0")" && pwd)

die() {
  echo "ceph: $*" >&2
  tail -n 5 "$dir"/log/*.out >&2 || true
  stop_all
  exit 1
}

stop_all() {
  [ -f "$dir/pids" ] || return 0
  while read -r pid; do kill -9 "$pid" 2>/dev/null || true; done <"$dir/pids"
}

# wait_for SECONDS COMMAND...: until the command succeeds
wait_for() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -lt $deadline ] || return 1
    sleep 0.1
  done
}

mon_answers() { timeout 5 ceph -s >/dev/null 2>&1; }
osd_is_up() { timeout 5 ceph osd stat 2>/dev/null | grep -q '1 up'; }
gateway_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$rgw_port") 2>/dev/null; }
# The port alone proves nothing: another server may have taken it in between.
gateway_is_ours() { kill -0 "$rgw_pid" 2>/dev/null && gateway_answers; }

# stop_with_owner: in the background, for as long as the owner and the servers live
stop_with_owner() {
  while kill -0 "$owner" 2>/dev/null && [ -f "$dir/pids" ]; do sleep 1; done
  [ ! -f "$dir/pids" ] || "$here/down.sh" "$dir"
}

if [ -e "$dir" ] && [ -n "$(ls -A "$dir")" ]; then echo "ceph: $dir is not empty" >&2; exit 1; fi
if gateway_answers; then echo "ceph: port $rgw_port is in use" >&2; exit 1; fi
mkdir -p "$dir"/{mon,osd,mgr,rgw,log,asok}
dir=$(cd "$dir" && pwd)
fsid=$(cat /proc/sys/kernel/random/uuid)

cat >"$dir/ceph.conf" <<CONF
[global]
fsid = $fsid
mon_initial_members = a
mon_host = [v1:127.0.0.1:$mon_port]
public_network = 127.0.0.0/8
ms_bind_msgr2 = false
ms_bind_port_min = $((mon_port + 1))
ms_bind_port_max = $((mon_port + 60))
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
auth_allow_insecure_global_id_reclaim = true
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_crush_chooseleaf_type = 0
osd_pool_default_pg_num = 1
osd_pool_default_pgp_num = 1
osd_pool_default_pg_autoscale_mode = off
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
run_dir = $dir/asok
admin_socket = $dir/asok/\$name.\$pid.asok
log_file = $dir/log/\$name.log
mon_data = $dir/mon
mon_data_avail_crit = 1
mon_data_avail_warn = 2
osd_data = $dir/osd
osd_objectstore = memstore
memstore_device_bytes = 2147483648
# An OSD that announces its own place does so before it has learnt the cluster's fsid, and one start in five fails with
# "wrong fsid": the place is given below instead.
osd_class_update_on_start = false
osd_crush_update_on_start = false
mgr_data = $dir/mgr
keyring = $dir/keyring
pid_file =
rgw_data = $dir/rgw
rgw_frontends = beast endpoint=127.0.0.1:$rgw_port
rgw_enable_apis = s3
rgw_enable_gc_threads = false
rgw_enable_lc_threads = false
rgw_run_sync_thread = false
rgw_enable_usage_log = false
# With the monitor map at hand clients know the monitor's name before the first contact; without it some abort at map::at.
[osd]
monmap = $dir/monmap
[client]
monmap = $dir/monmap
CONF
export CEPH_CONF=$dir/ceph.conf CEPH_ARGS="-c $dir/ceph.conf"

ceph-authtool --create-keyring "$dir/keyring" --gen-key -n mon. --cap mon 'allow *' >/dev/null
ceph-authtool "$dir/keyring" --gen-key -n client.admin --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *' >/dev/null
monmaptool --create --fsid "$fsid" --addv a "[v1:127.0.0.1:$mon_port]" "$dir/monmap" >/dev/null
ceph-mon -i a --mkfs --monmap "$dir/monmap" --keyring "$dir/keyring"
: >"$dir/pids"
if [ -n "$owner" ]; then stop_with_owner >/dev/null 2>&1 & fi

ceph-mon -f -i a >"$dir/log/mon.out" 2>&1 &
echo $! >>"$dir/pids"
wait_for 30 mon_answers || die 'the monitor does not answer'

osd_uuid=$(cat /proc/sys/kernel/random/uuid)
ceph osd new "$osd_uuid" >"$dir/log/osd-new.out" 2>&1 || die 'the monitor refused a new OSD'
ceph osd crush add osd.0 1 root=default host=local >>"$dir/log/osd-new.out" 2>&1 || die 'the OSD got no place'
ceph-osd -i 0 --mkfs --osd-uuid "$osd_uuid" >"$dir/log/mkfs.out" 2>&1 || die 'the OSD could not be made'
ceph-osd -f -i 0 >"$dir/log/osd.out" 2>&1 &
echo $! >>"$dir/pids"
wait_for 30 osd_is_up || die 'the OSD did not come up'

radosgw -f -n client.admin >"$dir/log/rgw.out" 2>&1 &
rgw_pid=$!
echo "$rgw_pid" >>"$dir/pids"
wait_for 60 gateway_is_ours || die 'the gateway does not answer'
radosgw-admin user create --uid=test --display-name=test --access-key="$access_key" --secret-key="$secret_key" \
  >"$dir/log/user.out" 2>"$dir/log/user.err" || die 'the user could not be made'

cat <<READY
S3_ENDPOINT=http://127.0.0.1:$rgw_port
S3_REGION=us-east-1
S3_ACCESS_KEY_ID=$access_key
S3_SECRET_ACCESS_KEY=$secret_key
READY
