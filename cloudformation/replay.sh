#!/usr/bin/env bash
# Sends the rows that the relay set aside through it once more. A row is set aside when it can't be
# represented: another tool wrote a wrong type, a key that is no 32-bit number, or more than 64 KB.
# Repair the rows first, or they are set aside again.
#
# Usage: replay.sh [--list] [--stack NAME] [--region REGION] [--profile PROFILE] [--yes]
#   --list   shows what was set aside and why, and leaves it there

set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=cloudformation/lib.sh
. "$here/lib.sh"

list_only=false
while [ $# -gt 0 ]; do
  common_option "$@"
  if [ "$option_words" -gt 0 ]; then
    shift "$option_words"
    continue
  fi
  case $1 in
    --list) list_only=true ;;
    *) wrong_usage "There is no option $1." ;;
  esac
  shift
done
check_stack_name

need_aws
table=$(output EventsTable)
queue=$(output SetAsideQueue)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What was set aside before now, one line each: receipt handle, body. While they are listed or
# replayed nobody else gets them.
seconds=600
[ "$list_only" = false ] || seconds=20
started=$(date +%s)
: >"$work/messages"
while true; do
  aws sqs receive-message --queue-url "$queue" --max-number-of-messages 10 --wait-time-seconds 1 \
    --visibility-timeout "$seconds" --attribute-names SentTimestamp \
    --query 'Messages[].[Attributes.SentTimestamp,ReceiptHandle,Body]' >"$work/received"
  grep -q '[0-9]' "$work/received" || break
  awk -F '\t' -v started="$started" '$1 < (started + 1) * 1000 { print $2 "\t" $3 }' \
    "$work/received" >>"$work/messages"
done

count=$(wc -l <"$work/messages" | tr -d ' ')
if [ "$count" -eq 0 ]; then
  say "Nothing was set aside."
  exit 0
fi
cut -f 2 "$work/messages"
if [ "$list_only" = true ]; then
  exit 0
fi
say "Sends these $count through the relay again, by touching their rows in $table."
confirm "Go on?"

number() { printf '%s' "$2" | sed -n "s/.*\"$1\":\([0-9][0-9]*\).*/\1/p"; }

while IFS=$'\t' read -r handle body; do
  user_id=$(number user_id "$body")
  id=$(number id "$body")
  if [ -n "$user_id" ] && [ -n "$id" ]; then
    touch_row "$table" "$user_id" "$id" </dev/null
  else
    say "Only forgotten, since its key can't be represented: $body"
  fi
  aws sqs delete-message --queue-url "$queue" --receipt-handle "$handle" </dev/null
done <"$work/messages"
say "Done. 'replay.sh --list' shows in a moment what was set aside again."
