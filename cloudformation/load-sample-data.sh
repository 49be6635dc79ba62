#!/usr/bin/env bash
# Writes five sample events into a team's table, as another tool would: with the six attributes that
# every row has had from the beginning. Rows that are there stay as they are.
#
# Usage: load-sample-data.sh [--user-id N] [--stack NAME] [--region REGION] [--profile PROFILE] [--yes]
#   --user-id N   whose events they become (1)

set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=cloudformation/lib.sh
. "$here/lib.sh"

user_id=1
while [ $# -gt 0 ]; do
  common_option "$@"
  if [ "$option_words" -gt 0 ]; then
    shift "$option_words"
    continue
  fi
  case $1 in
    --user-id) user_id=$(value "$@"); shift ;;
    *) wrong_usage "There is no option $1." ;;
  esac
  shift
done
check_stack_name
check_number --user-id "$user_id"

need_aws
table=$(output EventsTable)
say "Writes five events of February 2024, numbers 1 to 5 of member $user_id, into the table $table"
say "in $(whom)."
confirm "Go on?"

written=0
load() {
  if unless_condition_fails aws dynamodb put-item --table-name "$table" \
    --condition-expression 'attribute_not_exists(id)' --item \
    "{\"user_id\":{\"N\":\"$user_id\"},\"id\":{\"N\":\"$1\"},\"name\":{\"S\":\"$2\"},\"location\":{\"S\":\"$3\"},\"dt_start\":{\"S\":\"$4\"},\"dt_end\":{\"S\":\"$5\"}}"; then
    written=$((written + 1))
  fi
}
load 1 "Weekly planning" "Room 1" 2024-02-01T09:00:00 2024-02-01T10:00:00
load 2 "Lunch with the new colleague" "Canteen" 2024-02-01T12:00:00 2024-02-01T13:00:00
load 3 "Design review" "Room 2" 2024-02-01T10:00:00 2024-02-01T11:00:00
load 4 "Team dinner" "Corner Bistro" 2024-02-02T20:00:00 2024-02-02T21:00:00
load 5 "Server maintenance" "Data centre" 2024-02-02T20:00:00 2024-02-02T21:00:00
say "$written written, $((5 - written)) were there already."
