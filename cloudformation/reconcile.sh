#!/usr/bin/env bash
# Makes the change log right again after the relay was out for longer than the stream keeps its
# records, a day: sends every row through the relay once more, and puts a tombstone where the log
# knows a row that is gone. Windows see each event change, to what it is.
#
# Usage: reconcile.sh [--stack NAME] [--region REGION] [--profile PROFILE] [--yes]

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
events=$(output EventsTable)
changes=$(output ChangesTable)
queue=$(output GivenUpQueue)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Keys that the log's last word on was a put, then the keys that there are: "user_id id" each.
aws dynamodb query --table-name "$changes" --consistent-read \
  --key-condition-expression 'team = :team AND seq > :head' --expression-attribute-values \
  "{\":team\":{\"S\":\"$stack\"},\":head\":{\"N\":\"0\"}}" \
  --projection-expression 'user_id, id, #op' --expression-attribute-names '{"#op":"op"}' \
  --query 'Items[].[user_id.N,id.N,op.S]' |
  awk 'NF == 3 { last[$1 " " $2] = $3 } END { for (key in last) if (last[key] == "put") print key }' |
  sort >"$work/logged"
aws dynamodb scan --table-name "$events" --consistent-read --projection-expression 'user_id, id' \
  --query 'Items[].[user_id.N,id.N]' | awk 'NF == 2 { print $1 " " $2 }' | sort >"$work/there"
comm -23 "$work/logged" "$work/there" >"$work/gone"
there=$(wc -l <"$work/there" | tr -d ' ')
gone=$(wc -l <"$work/gone" | tr -d ' ')

say "Team $stack in $(whom):"
say "  sends $there rows of $events through the relay, each becomes a change of the log"
say "  puts a tombstone for each of $gone rows that are gone"
say "  empties the queue $queue"
confirm "Go on?"

# 25 rows a call. A row that went away meanwhile has told the stream itself.
touch_rows() {
  local failed
  failed=$(aws dynamodb batch-execute-statement --statements "[$1]" --query \
    "Responses[?Error && !contains(Error.Code, 'ConditionalCheckFailed')].Error.Message")
  [ -z "$failed" ] || fail "Some rows weren't touched; run this again: $failed"
}
now=$(now_utc)
batch=
in_batch=0
while read -r user_id id; do
  batch="$batch${batch:+,}{\"Statement\":\"UPDATE \\\"$events\\\" SET touched_at='$now' WHERE user_id=$user_id AND id=$id\"}"
  in_batch=$((in_batch + 1))
  if [ "$in_batch" -eq 25 ]; then
    touch_rows "$batch" </dev/null
    batch=
    in_batch=0
  fi
done <"$work/there"
[ -z "$batch" ] || touch_rows "$batch"
while read -r user_id id; do
  touch_row "$events" "$user_id" "$id" </dev/null
done <"$work/gone"
aws sqs purge-queue --queue-url "$queue"
say "Done. The relay has them in a few minutes; its log says when."
