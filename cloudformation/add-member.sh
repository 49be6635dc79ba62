#!/usr/bin/env bash
# Adds a member to a team, changes one, or removes one. Only who deploys the team's stack can.
#
# Usage: add-member.sh --name NAME (--user U | --identity-center LOGIN --permission-set SET |
#                      --principal ID) [option]...
#        add-member.sh --change USER_ID [--name NAME] [--color C] [--tz ZONE] [--editors E]
#        add-member.sh --remove USER_ID
#        add-member.sh --list
#   --user U               an IAM user; gets the stack's member policy too
#   --identity-center L    the login of somebody of IAM Identity Center ...
#   --permission-set SET   ... who comes in by this permission set
#   --principal ID         any other principal, as AWS names it in userId
#   --name NAME            what colleagues read
#   --color C, --tz ZONE   as the window shows them, for example teal or '#D400D4', and Europe/Paris
#   --editors E            who else may write this member's events: user_ids like 2,3, * for every
#                          member, "" for nobody
#   --user-id N            the member's number (the next free one); of a member that is there
#                          already: another way in for them
#   --connection-file F    writes the file that the member opens in the window ...
#   --member-profile P     ... whose aws profile on their computer is P (their default)
#   --stack, --region, --profile, --yes    as in deploy.sh
#
# A member who is removed can't write or be written for any more, and keeps the name on their events.

set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=cloudformation/lib.sh
. "$here/lib.sh"

action=add
user_id=
user=
login=
permission_set=
principal=
name=
color=unchanged
tz=unchanged
editors=unchanged
connection_file=
member_profile=

[ $# -gt 0 ] || wrong_usage "Whom?"
while [ $# -gt 0 ]; do
  common_option "$@"
  if [ "$option_words" -gt 0 ]; then
    shift "$option_words"
    continue
  fi
  case $1 in
    --list) action=list ;;
    --change) action=change user_id=$(value "$@"); shift ;;
    --remove) action=remove user_id=$(value "$@"); shift ;;
    --user-id) user_id=$(value "$@"); shift ;;
    --user) user=$(value "$@"); shift ;;
    --identity-center) login=$(value "$@"); shift ;;
    --permission-set) permission_set=$(value "$@"); shift ;;
    --principal) principal=$(value "$@"); shift ;;
    --name) name=$(value "$@"); shift ;;
    --color) color=$(value "$@"); shift ;;
    --tz) tz=$(value "$@"); shift ;;
    --editors) editors=$(value "$@"); shift ;;
    --connection-file) connection_file=$(value "$@"); shift ;;
    --member-profile) member_profile=$(value "$@"); shift ;;
    *) wrong_usage "There is no option $1." ;;
  esac
  shift
done
check_stack_name
json "$name$color$tz" >/dev/null
if [ -n "$user_id" ] || [ "$action" = change ] || [ "$action" = remove ]; then
  check_number user_id "$user_id"
fi

# {"L":[{"N":"2"},{"N":"3"}]}, or {"S":"*"}
editors_json() {
  if [ "$editors" = '*' ]; then
    printf '{"S":"*"}'
    return
  fi
  local id list=
  for id in ${editors//,/ }; do
    check_number --editors "$id"
    list="$list${list:+,}{\"N\":\"$id\"}"
  done
  printf '{"L":[%s]}' "$list"
}
if [ "$editors" != unchanged ]; then
  editors_json=$(editors_json)
fi

key() { printf '{"principal":{"S":%s}}' "$(json "$1")"; }

# By which principals a member signs, one a line.
principals_of() {
  aws dynamodb query --table-name "$table" --index-name by_user_id \
    --key-condition-expression 'user_id = :u' --expression-attribute-values \
    "{\":u\":{\"N\":\"$1\"}}" --query 'Items[].principal.S' | tr '\t' '\n'
}

# A member's row under another principal, which must be nobody's. There are no quotes in a principal.
copy_row() {
  local row
  row=$(aws dynamodb get-item --table-name "$table" --consistent-read --key "$(key "$1")" \
    --query "merge(Item, {principal: {S: '$2'}})" --output json)
  put_row "$2" "$row"
}

# The attributes of a new member's row, all at once: a row without a name would stop everybody's list.
new_attributes() {
  printf '"user_id":{"N":"%s"},"name":{"S":%s}' "$user_id" "$(json "$name")"
  case $color in unchanged | '') ;; *) printf ',"color":{"S":%s}' "$(json "$color")" ;; esac
  case $tz in unchanged | '') ;; *) printf ',"tz":{"S":%s}' "$(json "$tz")" ;; esac
  case $editors in unchanged | '') ;; *) printf ',"editors":%s' "$editors_json" ;; esac
}

put_row() {
  unless_condition_fails aws dynamodb put-item --table-name "$table" \
    --condition-expression 'attribute_not_exists(principal)' --item "$2" ||
    fail "$1 is a member already. --list shows them, --change USER_ID changes one."
}

# Sets what was said on each row of the member; "" removes.
change_rows() {
  local sets='' removes='' names='' values='' one
  set_attribute() {
    names="$names${names:+,}\"#$1\":\"$1\""
    if [ -n "$2" ]; then
      sets="$sets${sets:+, }#$1 = :$1"
      values="$values${values:+,}\":$1\":$2"
    else
      removes="$removes${removes:+, }#$1"
    fi
  }
  text() { [ -z "$1" ] || printf '{"S":%s}' "$(json "$1")"; }
  [ -z "$name" ] || set_attribute name "$(text "$name")"
  [ "$color" = unchanged ] || set_attribute color "$(text "$color")"
  [ "$tz" = unchanged ] || set_attribute tz "$(text "$tz")"
  if [ "$editors" != unchanged ]; then
    set_attribute editors "${editors:+$editors_json}"
  fi
  [ -n "$names" ] || return 0
  local arguments=(--update-expression "${sets:+SET $sets}${removes:+ REMOVE $removes}"
    --expression-attribute-names "{$names}")
  [ -z "$values" ] || arguments+=(--expression-attribute-values "{$values}")
  for one in "$@"; do
    aws dynamodb update-item --table-name "$table" --key "$(key "$one")" "${arguments[@]}" >/dev/null
  done
}

# The principal of who was named, as put-event sees it.
find_principal() {
  if [ -n "$user" ]; then
    aws iam get-user --user-name "$user" --query User.UserId ||
      fail "There is no IAM user $user in this account. 'aws iam create-user --user-name $user' makes one."
  elif [ -n "$login" ]; then
    [ -n "$permission_set" ] || wrong_usage "By which permission set? Say --permission-set."
    # after the permission set's name come 16 digits
    local role
    role=$(aws iam list-roles --path-prefix /aws-reserved/sso.amazonaws.com/ \
      --query "Roles[?starts_with(RoleName, 'AWSReservedSSO_${permission_set}_') && length(RoleName) == \`$((32 + ${#permission_set}))\`].RoleId")
    [ -n "$role" ] ||
      fail "The permission set $permission_set isn't assigned to this account. Assign it in IAM Identity Center, then try again."
    printf '%s:%s' "$role" "$login"
  elif [ -n "$principal" ]; then
    printf '%s' "$principal"
  else
    wrong_usage "Who is it? Say --user, --identity-center or --principal."
  fi
}

write_connection_file() {
  local put_event graphql realtime region profile=
  put_event=$(output PutEventUrl)
  graphql=$(output GraphQLUrl)
  realtime=$(output RealtimeUrl)
  region=$(region)
  [ -z "$member_profile" ] || profile=", \"profile\": $(json "$member_profile")"
  (umask 077 && cat >"$connection_file") <<END
{
  "team": "$stack",
  "region": "$region",
  "user_id": $user_id,
  "put_event_url": "$put_event",
  "graphql_url": "$graphql",
  "realtime_url": "$realtime",
  "auth": { "mode": "iam"$profile }
}
END
  say "Wrote $connection_file. It holds no secret."
}

add() {
  [ -n "$name" ] || wrong_usage "What is the member called? Say --name."
  local found others policy
  found=$(find_principal)
  case $found in
    *[!A-Za-z0-9:@._=,+-]*) fail "That is no principal of AWS: $found" ;;
  esac
  others=
  if [ -z "$user_id" ]; then
    user_id=$(aws dynamodb scan --table-name "$table" --consistent-read --query 'Items[].user_id.N' |
      tr '\t' '\n' | sort -n | tail -n 1)
    user_id=$((${user_id:-0} + 1))
  else
    others=$(principals_of "$user_id")
  fi
  policy=$(output MemberPolicy)
  say "Team $stack in $(whom):"
  say "  $name becomes member $user_id, signing as $found"
  [ -z "$others" ] || say "  (member $user_id is there already: this is another way in for them)"
  [ -z "$user" ] || say "  the IAM user $user gets the policy $policy"
  confirm "Go on?"
  if [ -n "$others" ]; then
    copy_row "${others%%$'\n'*}" "$found"
    # shellcheck disable=SC2086 # principals have no spaces
    change_rows "$found" $others
  else
    put_row "$found" "{\"principal\":{\"S\":\"$found\"},$(new_attributes)}"
  fi
  case $others in
    removed#*) aws dynamodb delete-item --table-name "$table" --key "$(key "$others")" >/dev/null ;;
  esac
  if [ -n "$user" ]; then
    aws iam attach-user-policy --user-name "$user" --policy-arn "$policy"
  elif [ -n "$login" ]; then
    say "Give the permission set $permission_set the customer managed policy ${policy##*/} unless it has it;"
    say "docs/cloud.md says how."
  fi
  say "$name is member $user_id."
  [ -z "$connection_file" ] || write_connection_file
}

change() {
  local rows
  rows=$(principals_of "$user_id")
  [ -n "$rows" ] || fail "There is no member $user_id. --list shows them."
  say "Team $stack in $(whom): member $user_id changes."
  [ -z "$name" ] || say "  name: $name"
  [ "$color" = unchanged ] || say "  color: ${color:-none}"
  [ "$tz" = unchanged ] || say "  time zone: ${tz:-none}"
  [ "$editors" = unchanged ] || say "  editors: ${editors:-none}"
  confirm "Go on?"
  # shellcheck disable=SC2086 # principals have no spaces
  change_rows $rows
  [ -z "$connection_file" ] || write_connection_file
  say "Done. Windows show it within the hour."
}

remove() {
  local rows row policy named
  rows=$(principals_of "$user_id")
  [ -n "$rows" ] || fail "There is no member $user_id. --list shows them."
  case $rows in
    "removed#$user_id") fail "Member $user_id was removed already." ;;
  esac
  policy=$(output MemberPolicy)
  say "Team $stack in $(whom): member $user_id is removed."
  say "  put-event won't know them any more as: ${rows//$'\n'/, }"
  say "  IAM users among these lose the policy $policy"
  say "  their events stay, under their name"
  confirm "Go on?"
  # it is there already where a removal was broken off
  case $rows in
    *"removed#$user_id"*) ;;
    *) copy_row "${rows%%$'\n'*}" "removed#$user_id" ;;
  esac
  aws dynamodb update-item --table-name "$table" --key "$(key "removed#$user_id")" \
    --update-expression 'REMOVE editors' >/dev/null
  for row in $rows; do
    [ "$row" != "removed#$user_id" ] || continue
    aws dynamodb delete-item --table-name "$table" --key "$(key "$row")" >/dev/null
    named=$(aws iam list-entities-for-policy --policy-arn "$policy" \
      --query "PolicyUsers[?UserId=='$row'].UserName")
    [ -z "$named" ] || aws iam detach-user-policy --user-name "$named" --policy-arn "$policy"
  done
  say "Done. Who came in through IAM Identity Center can still read until the permission set is taken away."
}

need_aws
table=$(output MembersTable)
case $action in
  list)
    # shellcheck disable=SC2016 # the backquotes are JMESPath's
    aws dynamodb scan --table-name "$table" --consistent-read --output table --query \
      'Items[].{user_id:user_id.N,name:name.S,principal:principal.S,color:color.S,tz:tz.S,editors:editors.S || join(`,`, editors.L[].N || `[]`)}'
    ;;
  add) add ;;
  change) change ;;
  remove) remove ;;
esac
