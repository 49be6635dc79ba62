#!/usr/bin/env bash
# Begins a new change log, which makes every window read all events again. To be run once a table
# was restored from a backup: a log must not go on out of restored data.
#
# Usage: new-log.sh [--stack NAME] [--region REGION] [--profile PROFILE] [--yes]

set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=cloudformation/lib.sh
. "$here/lib.sh"

while [ $# -gt 0 ]; do
  common_option "$@"
  [ "$option_words" -gt 0 ] || wrong_usage "There is no option $1."
  shift "$option_words"
done
check_stack_name

need_aws
table=$(output ChangesTable)
say "Team $stack in $(whom):"
say "  gives the change log in $table a new name; every window reads all events again"
confirm "Go on?"

# Numbers go on from the highest that was ever given, so that none means two things.
key="\"team\":{\"S\":\"$stack\"}"
highest() {
  aws dynamodb query --table-name "$table" --consistent-read --no-scan-index-forward --max-items 1 \
    --key-condition-expression 'team = :team' \
    --expression-attribute-values "{\":team\":{\"S\":\"$stack\"}}" \
    --query 'Items[].[last_seq.N || seq.N]' | head -n 1
}
last=$(aws dynamodb get-item --table-name "$table" --consistent-read \
  --key "{$key,\"seq\":{\"N\":\"0\"}}" --query 'Item.last_seq.N')
highest=$(highest)
case $last in '' | None) last=0 ;; esac
case $highest in '' | None) highest=0 ;; esac
[ "$highest" -le "$last" ] || last=$highest
aws dynamodb update-item --table-name "$table" --key "{$key,\"seq\":{\"N\":\"0\"}}" \
  --update-expression 'SET log_id = :id, last_seq = :last' --expression-attribute-values \
  "{\":id\":{\"S\":\"$(random_id)\"},\":last\":{\"N\":\"$last\"}}" \
  --condition-expression "attribute_not_exists(last_seq) OR last_seq <= :last" >/dev/null
say "Done. The next change is number $((last + 1))."
