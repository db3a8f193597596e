#!/usr/bin/env bash
# Boots a private Slurm of one node in FOLDER, runs a distributed build with one shard killed, repairs it, and compares with a build on one machine.
#   slurm.sh FOLDER REPOSITORY DATELINE_DLL
set -euo pipefail
P=$1; repository=$2; program=$3
H=$(hostname -s)
mkdir -p "$P"/{state,spool,log,seeds}
dd if=/dev/urandom of="$P/munge.key" bs=1 count=1024 status=none; chmod 600 "$P/munge.key"
cat > "$P/slurm.conf" <<CONF
ClusterName=local
SlurmctldHost=$H(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$P/munge.sock
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
MpiDefault=none
ReturnToService=2
StateSaveLocation=$P/state
SlurmdSpoolDir=$P/spool
SlurmctldPidFile=$P/slurmctld.pid
SlurmdPidFile=$P/slurmd.pid
SlurmctldLogFile=$P/log/slurmctld.log
SlurmdLogFile=$P/log/slurmd.log
SlurmctldPort=16817
SlurmdPort=16818
KillWait=5
MaxArraySize=1001
NodeName=$H NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=main Nodes=$H Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO
CONF
# The daemons write their state as they go; the folder is not free before they are gone.
stop() {
    for daemon in slurmd slurmctld munged; do
        [ -f "$P/$daemon.pid" ] && pid=$(cat "$P/$daemon.pid") && kill "$pid" 2>/dev/null || continue
        for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep .1; done
    done
}
trap stop EXIT
export SLURM_CONF=$P/slurm.conf
munged --force --key-file="$P/munge.key" --socket="$P/munge.sock" --pid-file="$P/munged.pid" --log-file="$P/log/munged.log" --seed-file="$P/munge.seed"
setsid slurmctld -c -f "$SLURM_CONF" </dev/null >"$P/log/ctl.out" 2>&1
setsid slurmd -c -f "$SLURM_CONF" -N "$H" </dev/null >"$P/log/d.out" 2>&1
for _ in $(seq 120); do [ "$(sinfo -h -o %T 2>/dev/null)" = idle ] && break; sleep .25; done

# Each paragraph of the seed as a document of its own, so that every shard has some.
cp "$repository/seeds/dateline.json" "$P/seeds/"
n=0
while IFS= read -r line; do n=$((n + 1)); printf '%s\n' "$line" > "$P/seeds/p$(printf %02d $n).txt"; done < "$repository"/seeds/000_ad5b41631710ae11.txt

# A task whose store must not be filled is told to die like a machine that goes away.
cat > "$P/dateline" <<RUN
#!/usr/bin/env bash
if [ "\${SLURM_ARRAY_TASK_ID:-}" = 2 ] && [ ! -f "$P/repaired" ]; then kill -9 \$\$; fi
exec dotnet "$program" "\$@"
RUN
chmod +x "$P/dateline"
export SEEDS=$P/seeds OUTPUT=$P/cluster PARTS=$P/parts SHARDS=4 DATELINE=$P/dateline
wait_for() { while squeue -h -j "$1" 2>/dev/null | grep -q .; do sleep .5; done; }
read -r job build < <("$repository/deploy/slurm/submit.sh")
wait_for "$job"; wait_for "$build"
[ ! -e "$OUTPUT" ] || { echo "the build ran although a shard was missing"; exit 1; }
code=0; "$DATELINE" build --seeds "$SEEDS" --output "$OUTPUT" --store "$PARTS/*.db" --quiet 2> "$P/refused.txt" || code=$?
[ "$code" = 3 ] || { echo "the build over three of four shards ended with $code"; cat "$P/refused.txt"; exit 1; }
grep -q -- '--shard 2/4' "$P/refused.txt" || { echo "the missing shard is not named"; cat "$P/refused.txt"; exit 1; }
touch "$P/repaired"
job=$(sbatch --parsable --array=2 --output="$PARTS/%A_%a.log" --export=ALL "$repository/deploy/slurm/extract.sbatch"); wait_for "$job"
# A shard run a second time changes nothing.
job=$(sbatch --parsable --array=1 --output="$PARTS/%A_%a.log" --export=ALL "$repository/deploy/slurm/extract.sbatch"); wait_for "$job"
job=$(sbatch --parsable --output="$PARTS/build.log" --export=ALL "$repository/deploy/slurm/build.sbatch"); wait_for "$job"
[ -d "$OUTPUT" ] || { echo "nothing was built"; cat "$PARTS"/*.log; exit 1; }
dotnet "$program" build --seeds "$SEEDS" --output "$P/single" --store "$P/single.db" --quiet
diff -r "$OUTPUT" "$P/single" || { echo "the cluster's bytes differ from one machine's"; exit 1; }
echo "equal"
