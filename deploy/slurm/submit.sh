#!/usr/bin/env bash
# Submits an array job of SHARDS tasks and a build that runs when all of them are done.
#   SEEDS=/data/seeds OUTPUT=/data/output PARTS=/data/parts SHARDS=64 ./submit.sh
# DATELINE is the command ("dateline" unless told). To run shards again: sbatch --array=3,7 --export=ALL,... extract.sbatch
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
: "${SEEDS:?the folder of the documents}" "${OUTPUT:?the folder to publish into}" "${PARTS:?a folder for the shards}" "${SHARDS:?the number of shards}"
export SEEDS OUTPUT PARTS SHARDS DATELINE="${DATELINE:-dateline}"
mkdir -p "$PARTS"
job=$(sbatch --parsable --array="0-$((SHARDS - 1))" --output="$PARTS/%A_%a.log" --export=ALL "$here/extract.sbatch")
build=$(sbatch --parsable --dependency="afterok:$job" --kill-on-invalid-dep=yes --output="$PARTS/build.log" --export=ALL "$here/build.sbatch")
echo "$job $build"
